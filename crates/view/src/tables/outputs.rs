use super::column::{
    BASIS, COVERAGE, CellContent, DisplayColumn, KIND, NOTE, PAIRING, PART_OF, REVISES, SIDE, SUBJECT,
};
use super::description::{AtPlace, Description, Heading, Listed};
use super::dimension::Dimension;
use super::explored::Explored;
use super::filter::Filter;
use format::tables;
use text::messages as m;

/// What the collaboration made or brought, counted.
pub static OUTPUTS: Description = Description {
    schema: &tables::OUTPUTS,
    title: m::OUTPUTS,
    lead: Some(m::OUTPUTS_LEAD),
    listed: Listed::Explored,
    columns: &[
        PAIRING.sorted("pairing"),
        KIND,
        DisplayColumn::new(m::NUMBER, CellContent::Figures).sorted("count"),
        SUBJECT,
        NOTE,
    ],
    details: &[PAIRING, SIDE, BASIS, COVERAGE, SUBJECT, PART_OF, REVISES],
    heading: Heading::Label("kind"),
    subject: Some("subject"),
    has_tab: true,
    note: None,
    at_place: AtPlace::Totals,
    explored: Some(Explored {
        in_sight: &[Filter::Pairing, Filter::Kind, Filter::From, Filter::To],
        more: &[Filter::Level, Filter::Supporter, Filter::Recipient, Filter::Precision, Filter::Source],
        groupings: &[
            Dimension::Values(Filter::Kind),
            Dimension::Values(Filter::Level),
            Dimension::Values(Filter::Precision),
        ],
        adds_up: true,
        steps: None,
    }),
};
