use super::{AtPlace, Description, Heading, Listed};
use format::tables;
use text::messages as m;

/// Places.
pub static REGIONS: Description = Description {
    schema: &tables::REGIONS,
    title: m::REGION,
    lead: None,
    listed: Listed::Search,
    columns: &[],
    details: &[],
    heading: Heading::Text("name"),
    subject: Some("name"),
    has_tab: false,
    note: None,
    at_place: AtPlace::Nothing,
    explored: None,
};
