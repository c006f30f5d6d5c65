use super::column::{
    BASIS, COVERAGE, CellContent, DisplayColumn, KIND, NOTE, PAIRING, PART_OF, REVISES, SIDE, SUBJECT,
};
use super::description::{AtPlace, Description, Heading, Listed};
use format::tables;
use text::messages as m;

/// What the collaboration made or brought, counted. No published release has rows of it yet: until one has, it is neither
/// explored nor a tab.
pub static OUTPUTS: Description = Description {
    schema: &tables::OUTPUTS,
    title: m::OUTPUTS,
    lead: Some(m::OUTPUTS_LEAD),
    listed: Listed::Pairings,
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
    has_tab: false,
    note: None,
    at_place: AtPlace::Nothing,
    explored: None,
};
