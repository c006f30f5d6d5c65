use super::column::{NAME, NOTE, PAIRING, REGION, SOURCE, STATUS};
use super::{AtPlace, CellContent, Description, DisplayColumn, Heading, Listed};
use format::tables;
use text::messages as m;

/// What is built or run together.
pub static PROJECTS: Description = Description {
    schema: &tables::PROJECTS,
    title: m::PROJECTS,
    lead: None,
    listed: Listed::Pairings,
    columns: &[
        NAME,
        SECTOR,
        DisplayColumn::new(m::PLACE, CellContent::Places),
        DisplayColumn::new(m::CAPACITY, CellContent::Figures),
        STATUS,
        NOTE,
        SOURCE,
    ],
    details: &[
        PAIRING,
        REGION,
        DisplayColumn::new(m::PARTNER_REGION, CellContent::Region("partner")),
        STATUS,
        DisplayColumn::new(m::KIND, CellContent::Label("level")),
        NAME,
        SECTOR,
        DisplayColumn::new(m::PLACE, CellContent::Text("place")),
        DisplayColumn::new(m::SAME_AS, CellContent::Row("same_as")),
    ],
    heading: Heading::Text("name"),
    subject: Some("name"),
    has_tab: true,
    note: None,
    at_place: AtPlace::Rows(m::PROJECTS),
    explored: None,
};

const SECTOR: DisplayColumn = DisplayColumn::new(m::SECTOR, CellContent::Text("sector"));
