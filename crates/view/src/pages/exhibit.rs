//! What a program of its own shows in a place of a page.

use crate::tables::{self, AtPlace, Description};
use format::TableSchema;
use format::tables::{NATIONAL, PAIRINGS, REGIONS, SUMMARY};

/// What the names begin with that one program alone knows.
pub const CHECK: &str = "check/";

/// What stands behind it for the totals that sources state.
pub const TOTALS: &str = "totals";

/// What stands behind it for the proof of the release.
pub const PROOF: &str = "proof";

/// The same for what is put side by side.
pub const SIDE_BY_SIDE: &str = "compare";

/// The tables of a release that a part of a page asks for.
pub type Asks = Vec<&'static TableSchema>;

/// The rows of a table, or a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exhibit {
    Rows(&'static Description),
    /// What is published of a place.
    Place(String),
    /// Who supports whom in a place; in the whole country where it is empty.
    Flow(String),
    /// The totals that sources state of the whole country, along time.
    Series,
    /// Of which years something was published for a pairing.
    Calendar(String),
    /// What else is said of a record, in this release and in others: `funds/yz-qj-industry`.
    Record(String),
    /// The list of pairings.
    Pairings,
    /// What is held to the release: where it is empty, claims that a reader types; [`TOTALS`], those that sources state;
    /// [`PROOF`], all of its bytes; [`SIDE_BY_SIDE`], things held to each other; else one release, held to another:
    /// `2024-10/2026-02`.
    Check(String),
}

impl Exhibit {
    /// The program that shows it.
    pub const fn program(&self) -> &'static str {
        match self {
            Self::Rows(_) => "explorer",
            Self::Pairings => "search",
            Self::Check(_) => "check",
            Self::Place(_) | Self::Flow(_) | Self::Series | Self::Calendar(_) => "pictures",
            // It has the accounts of totals already.
            Self::Record(_) => "downloads",
        }
    }

    /// What the programs call it when they speak of it to each other.
    pub fn name(&self) -> String {
        let parts = match self {
            Self::Rows(of) => [of.name(), ""],
            Self::Place(id) => ["place/", id],
            Self::Flow(place) => ["flow/", place],
            Self::Series => ["series/", ""],
            Self::Pairings => ["pairings/", ""],
            Self::Check(of) => [CHECK, of],
            Self::Calendar(pairing) => ["calendar/", pairing],
            Self::Record(of) => ["record/", of],
        };
        parts.concat()
    }

    /// The tables that this program asks for, beside the one whose rows it shows.
    pub fn asks(&self) -> Asks {
        match self {
            Self::Rows(_) | Self::Flow(_) | Self::Pairings => vec![&PAIRINGS, &REGIONS],
            Self::Place(_) => {
                // Those that give names, totals, and those whose rows stand on it.
                let rows = tables::ALL.into_iter().filter(|of| matches!(of.at_place, AtPlace::Rows(_)));
                [&REGIONS, &PAIRINGS, &SUMMARY].into_iter().chain(rows.map(|of| of.schema)).collect()
            }
            Self::Series => vec![&NATIONAL],
            Self::Calendar(_) => vec![&SUMMARY],
            // Its program asks when a reader turns to it.
            Self::Check(_) | Self::Record(_) => Asks::new(),
        }
    }

    /// What is called so; `None` for a table that is not explored, what one program alone shows, and any other name.
    pub fn parse(name: &str) -> Option<Self> {
        match name.split_once('/') {
            None => tables::by_name(name).filter(|of| of.explored.is_some()).map(Self::Rows),
            Some(("place", id)) => Some(Self::Place(id.to_owned())),
            Some(("flow", place)) => Some(Self::Flow(place.to_owned())),
            Some(("series", "")) => Some(Self::Series),
            Some(("calendar", pairing)) => Some(Self::Calendar(pairing.to_owned())),
            Some(("record", of)) => Some(Self::Record(of.to_owned())),
            Some(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::explored;

    #[test]
    fn it_is_found_by_its_name() {
        let pictures = [
            Exhibit::Series,
            Exhibit::Flow(String::new()),
            Exhibit::Flow("610830".into()),
            Exhibit::Place("610830".into()),
            Exhibit::Calendar("a".into()),
            Exhibit::Record("funds/a".into()),
        ];
        let all: Vec<_> = explored().map(Exhibit::Rows).chain(pictures).collect();
        assert!(all.len() > 3);
        for exhibit in all {
            assert_eq!(Exhibit::parse(&exhibit.name()), Some(exhibit));
        }
        assert_eq!(Exhibit::Check("2024-10/2026-02".into()).name(), "check/2024-10/2026-02");
        for name in ["", "check/", "regions", "summary", "map/", "flows", "series", "series/a", "pairings/"] {
            assert_eq!(Exhibit::parse(name), None, "{name}");
        }
    }
}
