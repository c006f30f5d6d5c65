use super::column::{CellContent, DisplayColumn, NOTE, SOURCE};
use super::description::{AtPlace, Description, Heading, Listed};
use format::tables;
use text::messages as m;

/// Figures that were found and are not published as figures.
pub static OMITTED: Description = Description {
    schema: &tables::OMITTED,
    title: m::OMITTED,
    lead: Some(m::OMITTED_LEAD),
    listed: Listed::Sources,
    columns: &[
        DisplayColumn::new(m::FIGURE, CellContent::Text("what")),
        DisplayColumn::new(m::REASON, CellContent::Label("reason")),
        NOTE,
        SOURCE,
    ],
    details: &[],
    heading: Heading::Text("what"),
    subject: Some("what"),
    has_tab: false,
    note: None,
    at_place: AtPlace::Nothing,
    explored: None,
};
