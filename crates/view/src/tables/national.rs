use super::column::{CellContent, DisplayColumn, NAME, NOTE, PAIRING, SIDE};
use super::description::{AtPlace, Description, Heading, Listed};
use super::explored::Explored;
use super::filter::Filter;
use format::tables;
use text::messages as m;

/// Totals of the country or of a pair of provinces, as sources state them.
pub static NATIONAL: Description = Description {
    schema: &tables::NATIONAL,
    title: m::NATIONAL,
    lead: Some(m::NATIONAL_LEAD),
    listed: Listed::Explored,
    columns: &[
        DisplayColumn::new(m::INDICATOR, CellContent::Text("name")).sorted("indicator"),
        DisplayColumn::new(m::NUMBER, CellContent::Figures),
        DisplayColumn::new(m::PERIOD, CellContent::Period).sorted("as_of"),
        DisplayColumn::new(m::SCOPE, CellContent::PairingOrCountry).sorted("pairing"),
        DEFINITION,
        NOTE,
    ],
    details: &[PAIRING, NAME, SIDE, DEFINITION],
    heading: Heading::Text("name"),
    subject: Some("name"),
    has_tab: false,
    note: None,
    at_place: AtPlace::Rows(m::PAIR_TOTALS),
    explored: Some(Explored {
        in_sight: &[Filter::Indicator, Filter::Pairing, Filter::From, Filter::To, Filter::Precision],
        more: &[Filter::Source],
        groupings: &[],
        adds_up: false,
        steps: None,
    }),
};

const DEFINITION: DisplayColumn = DisplayColumn::new(m::DEFINITION, CellContent::Text("definition"));
