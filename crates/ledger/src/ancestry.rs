//! The places that a place lies in.

use format::Table;

/// A place, the place that it lies in, and so on up.
pub fn ancestry<'a>(regions: &'a Table, region: &'a str) -> Vec<&'a str> {
    let mut places = vec![region];
    // Three levels and a zone; the limit keeps a bad table from going round in a circle.
    while let (Some(region), 1..5) = (places.last(), places.len()) {
        let Some(parent) = regions.find(region).and_then(|row| row.text("parent")) else { break };
        places.push(parent);
    }
    places
}
