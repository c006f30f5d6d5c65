use super::{AtPlace, Description, Heading, Listed};
use format::tables;
use text::messages as m;

/// Who supports whom.
pub static PAIRINGS: Description = Description {
    schema: &tables::PAIRINGS,
    title: m::PAIRINGS,
    lead: Some(m::PAIRINGS_LEAD),
    listed: Listed::Pairings,
    columns: &[],
    details: &[],
    heading: Heading::Title,
    subject: None,
    has_tab: false,
    note: None,
    at_place: AtPlace::Nothing,
    explored: None,
};
