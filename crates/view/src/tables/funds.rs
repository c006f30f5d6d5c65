use super::column::{BASIS, COVERAGE, COVERS, CellContent, DisplayColumn, KIND, NOTE, PAIRING, PART_OF, REVISES, SIDE};
use super::description::{AtPlace, Description, Heading, Listed};
use super::dimension::Dimension;
use super::explored::Explored;
use super::filter::Filter;
use format::tables;
use text::messages as m;

/// Money received.
pub static FUNDS: Description = Description {
    schema: &tables::FUNDS,
    title: m::FUNDS,
    lead: Some(m::FUNDS_LEAD),
    listed: Listed::Explored,
    columns: &[
        PAIRING.sorted("pairing"),
        KIND,
        DisplayColumn::new(m::AMOUNT, CellContent::Figures).sorted("amount"),
        STAGE,
        PURPOSE,
        NOTE,
    ],
    details: &[PAIRING, STAGE, IN_KIND, SIDE, BASIS, COVERAGE, PURPOSE, COVERS, PART_OF, REVISES],
    heading: Heading::Label("kind"),
    subject: Some("purpose"),
    has_tab: true,
    note: Some(m::FUNDS_NOTE),
    at_place: AtPlace::Totals,
    explored: Some(Explored {
        in_sight: &[Filter::Pairing, Filter::Kind, Filter::From, Filter::To],
        more: &[
            Filter::Level,
            Filter::Supporter,
            Filter::Recipient,
            Filter::Stage,
            Filter::InKind,
            Filter::Precision,
            Filter::Source,
        ],
        groupings: &[
            Dimension::Values(Filter::Kind),
            Dimension::Values(Filter::Stage),
            Dimension::Values(Filter::Level),
            Dimension::Values(Filter::Precision),
        ],
        adds_up: true,
        steps: None,
    }),
};

const IN_KIND: DisplayColumn = DisplayColumn::new(m::IN_KIND, CellContent::Label("in_kind"));
const STAGE: DisplayColumn = DisplayColumn::new(m::STAGE, CellContent::Label("stage"));
const PURPOSE: DisplayColumn = DisplayColumn::new(m::PURPOSE, CellContent::Text("purpose"));
