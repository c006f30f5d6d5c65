//! What can be embedded, its addresses below `/embed/`, and the page that it is a part of.

use crate::site::{Query, Route, Tab};
use crate::tables::{self, Arrangement, Description, Dimension, NATIONAL};

/// A picture that stands on a page of the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picture {
    /// The map of the start page.
    Map,
    /// The rows of a table in groups, in the first way that its page offers.
    Groups(&'static Description),
    /// The totals that sources state, along time.
    Series,
    /// Who supports whom in a place; in the whole country where it is empty.
    Flow(String),
    /// Of which years something was published for a pairing.
    Calendar(String),
}

/// A part of the portal that can stand alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Embed {
    /// The figures of a row.
    Figure(&'static Description, String),
    /// What the rows of a table come to: of the whole release, or of a pairing.
    Total(&'static Description, Option<String>),
    /// The first rows of a table.
    Table(&'static Description),
    Chart(Picture),
    Pairing(String),
    Region(String),
    /// The field that finds a place.
    Search,
}

impl Embed {
    /// The address below `embed/`, or below that and the name of a release.
    pub fn path(&self) -> String {
        match self {
            Self::Figure(of, id) => format!("figures/{}/{id}", of.name()),
            Self::Total(of, None) => format!("totals/{}", of.name()),
            Self::Total(of, Some(pairing)) => format!("totals/{}/{pairing}", of.name()),
            Self::Table(of) => format!("tables/{}", of.name()),
            Self::Chart(Picture::Map) => "charts/map".to_owned(),
            Self::Chart(Picture::Groups(of)) => format!("charts/{}", of.name()),
            Self::Chart(Picture::Series) => "charts/series".to_owned(),
            Self::Chart(Picture::Flow(place)) if place.is_empty() => "charts/flow".to_owned(),
            Self::Chart(Picture::Flow(place)) => format!("charts/flow/{place}"),
            Self::Chart(Picture::Calendar(pairing)) => format!("charts/calendar/{pairing}"),
            Self::Pairing(id) => format!("pairings/{id}"),
            Self::Region(id) => format!("regions/{id}"),
            Self::Search => "search".to_owned(),
        }
    }

    /// What lies at an address below `embed/`; `None` where nothing can.
    pub fn parse(path: &str) -> Option<Self> {
        let explored = |name: &str| tables::by_name(name).filter(|of| of.explored.is_some());
        let grouped = |name: &str| tables::by_name(name).filter(|of| of.adds_up());
        Some(match path.split('/').collect::<Vec<_>>()[..] {
            ["figures", table, id] => {
                Self::Figure(tables::by_name(table).filter(|of| of.has_figures())?, id.to_owned())
            }
            ["totals", table] => Self::Total(grouped(table)?, None),
            ["totals", table, pairing] => Self::Total(explored(table)?, Some(pairing.to_owned())),
            ["tables", table] => Self::Table(explored(table)?),
            ["charts", "map"] => Self::Chart(Picture::Map),
            ["charts", "series"] => Self::Chart(Picture::Series),
            ["charts", "flow"] => Self::Chart(Picture::Flow(String::new())),
            ["charts", "flow", place] => Self::Chart(Picture::Flow(place.to_owned())),
            ["charts", "calendar", pairing] => Self::Chart(Picture::Calendar(pairing.to_owned())),
            ["charts", table] => Self::Chart(Picture::Groups(grouped(table)?)),
            ["pairings", id] => Self::Pairing(id.to_owned()),
            ["regions", id] => Self::Region(id.to_owned()),
            ["search"] => Self::Search,
            _ => return None,
        })
    }

    /// The page of the portal that it is a part of.
    pub fn route(&self) -> Route {
        match self {
            Self::Figure(of, id) => Route::Figure(of, id.clone()),
            Self::Total(of, Some(id)) => Route::Pairing(id.clone(), Tab::Rows(of)),
            Self::Total(of, None) | Self::Table(of) | Self::Chart(Picture::Groups(of)) => Route::Explore(of),
            Self::Chart(Picture::Map) | Self::Search => Route::Home,
            Self::Chart(Picture::Series) => Route::Explore(&NATIONAL),
            Self::Chart(Picture::Flow(place)) if place.is_empty() => Route::Pairings,
            Self::Region(id) | Self::Chart(Picture::Flow(id)) => Route::Region(id.clone()),
            Self::Pairing(id) | Self::Chart(Picture::Calendar(id)) => Route::Pairing(id.clone(), Tab::Overview),
        }
    }

    /// How many pixels of height are kept free for it in a column of 640, if nobody measured.
    pub const fn height(&self) -> u16 {
        match self {
            Self::Figure(..) => 300,
            Self::Total(..) => 460,
            Self::Table(_) | Self::Pairing(_) => 1500,
            Self::Region(_) | Self::Chart(_) => 1100,
            Self::Search => 140,
        }
    }

    /// What of a page is embedded where a program asks for the page; `None` where that is nothing.
    pub fn of_page(route: &Route) -> Option<Self> {
        Some(match route {
            Route::Home => Self::Chart(Picture::Map),
            Route::Pairings => Self::Chart(Picture::Flow(String::new())),
            Route::Pairing(id, Tab::Overview) => Self::Pairing(id.clone()),
            Route::Pairing(id, Tab::Rows(of)) => Self::Total(of, Some(id.clone())),
            Route::Region(id) => Self::Region(id.clone()),
            Route::Explore(of) if of.adds_up() => Self::Total(of, None),
            Route::Explore(of) => Self::Table(of),
            Route::Figure(of, id) => Self::Figure(of, id.clone()),
            _ => return None,
        })
    }
}

/// The parameters that group the rows of a table in the first way that its page offers.
pub fn grouped(query: &Query, of: &Description) -> Query {
    query.with(Arrangement::By.name(), of.groupings().next().map(Dimension::name))
}
