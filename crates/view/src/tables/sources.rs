use super::{AtPlace, Description, Heading, Listed};
use format::tables;
use text::messages as m;

/// Documents.
pub static SOURCES: Description = Description {
    schema: &tables::SOURCES,
    title: m::SOURCES,
    lead: Some(m::SOURCES_LEAD),
    listed: Listed::Sources,
    columns: &[],
    details: &[],
    heading: Heading::Text("title"),
    subject: Some("title"),
    has_tab: false,
    note: None,
    at_place: AtPlace::Nothing,
    explored: None,
};
