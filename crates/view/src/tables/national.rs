use super::column::{NAME, NOTE, PAIRING};
use super::{AtPlace, CellContent, Description, DisplayColumn, Heading, Listed};
use format::tables;
use text::messages as m;

/// Totals of the country or of a pair of provinces, as sources state them.
pub static NATIONAL: Description = Description {
    schema: &tables::NATIONAL,
    title: m::NATIONAL,
    lead: Some(m::NATIONAL_LEAD),
    listed: Listed::National,
    columns: &[
        DisplayColumn::new(m::INDICATOR, CellContent::Text("name")),
        DisplayColumn::new(m::NUMBER, CellContent::Figures),
        DEFINITION,
        NOTE,
    ],
    details: &[PAIRING, NAME, DEFINITION],
    heading: Heading::Text("name"),
    subject: Some("name"),
    has_tab: false,
    note: None,
    at_place: AtPlace::Rows(m::PAIR_TOTALS),
    explored: None,
};

const DEFINITION: DisplayColumn = DisplayColumn::new(m::DEFINITION, CellContent::Text("definition"));
