use super::column::{KIND, NOTE, PAIRING, PART_OF};
use super::{AtPlace, CellContent, Description, Dimension, DisplayColumn, Explored, Filter, Heading, Listed};
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
    details: &[PAIRING, STAGE, PURPOSE, PART_OF],
    heading: Heading::Label("kind"),
    subject: Some("purpose"),
    has_tab: true,
    note: Some(m::FUNDS_NOTE),
    at_place: AtPlace::Totals,
    explored: Some(Explored {
        in_sight: &[Filter::Pairing, Filter::Kind, Filter::From, Filter::To],
        more: &[Filter::Supporter, Filter::Recipient, Filter::Stage, Filter::Precision, Filter::Source],
        groupings: &[
            Dimension::Values(Filter::Kind),
            Dimension::Values(Filter::Stage),
            Dimension::Values(Filter::Precision),
        ],
        steps: None,
    }),
};

const STAGE: DisplayColumn = DisplayColumn::new(m::STAGE, CellContent::Label("stage"));
const PURPOSE: DisplayColumn = DisplayColumn::new(m::PURPOSE, CellContent::Text("purpose"));
