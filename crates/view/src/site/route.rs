//! The addresses of the portal, and back: one place knows how they are spelt.

use crate::tables::{self, Description, Listed, PAIRINGS, REGIONS, SOURCES};
use text::Msg;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Home,
    Pairings,
    Pairing(String, Tab),
    Region(String),
    /// The rows of a table that is explored.
    Explore(&'static Description),
    /// A row of a table that has figures.
    Figure(&'static Description, String),
    Sources,
    Source(String),
    Releases,
    /// What a release changes in another: the names of both, `2024-10/2026-02`.
    Changes(String),
    /// Where a text is held to the release.
    Check,
    /// Where the totals that sources state are held to what they are totals of.
    CheckTotals,
    /// Where the release is proven, step by step.
    CheckProof,
    /// Where pairings, places or indicators are put side by side.
    Compare,
    Data,
    About,
}

/// What is open under the head of a pairing's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Tab {
    #[default]
    Overview,
    /// The rows of a table that has a tab.
    Rows(&'static Description),
}

impl Tab {
    /// All of them, in the order in which they stand.
    pub fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::Overview).chain(tables::with_tab().map(Self::Rows))
    }

    /// The last part of the address; nothing for the overview.
    pub const fn segment(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Rows(of) => of.name(),
        }
    }

    /// The sentence that says what its table is; the overview has none.
    pub fn lead(self) -> Option<Msg> {
        match self {
            Self::Overview => None,
            Self::Rows(of) => of.lead,
        }
    }

    /// The tab of that address; `None` where there is none.
    pub fn parse(segment: &str) -> Option<Self> {
        Self::all().find(|tab| tab.segment() == segment)
    }
}

impl Route {
    /// Every page that speaks of no single row.
    pub fn of_no_row() -> impl Iterator<Item = Self> {
        [
            Self::Home,
            Self::Pairings,
            Self::Sources,
            Self::Releases,
            Self::Check,
            Self::CheckTotals,
            Self::CheckProof,
            Self::Compare,
            Self::Data,
            Self::About,
        ]
        .into_iter()
        .chain(tables::explored().map(Self::Explore))
    }

    /// The pages of one row of a table.
    pub fn of_row(of: &'static Description, id: &str) -> Vec<Self> {
        let mut routes = Vec::new();
        if *of == PAIRINGS {
            routes.extend(Tab::all().map(|tab| Self::Pairing(id.to_owned(), tab)));
        } else if *of == REGIONS {
            routes.push(Self::Region(id.to_owned()));
        } else if *of == SOURCES {
            routes.push(Self::Source(id.to_owned()));
        }
        if of.has_figures() {
            routes.push(Self::Figure(of, id.to_owned()));
        }
        routes
    }

    /// The page of the figures of a row, by the name of its table and its key; `None` where there is no such table, or
    /// its rows have no figures.
    pub fn figure(table: &str, id: &str) -> Option<Self> {
        let of = tables::by_name(table).filter(|of| of.has_figures())?;
        Some(Self::Figure(of, id.to_owned()))
    }

    /// The page that lists the rows of a table.
    pub const fn list(of: &'static Description) -> Self {
        match of.listed {
            Listed::Explored => Self::Explore(of),
            Listed::Pairings => Self::Pairings,
            Listed::Sources => Self::Sources,
            Listed::Search => Self::Home,
        }
    }

    /// The table whose rows this page lists, if it lists those of one.
    pub const fn listed(&self) -> Option<&'static Description> {
        match self {
            Self::Explore(of) => Some(of),
            Self::Pairings => Some(&PAIRINGS),
            Self::Sources => Some(&SOURCES),
            _ => None,
        }
    }

    /// The row that this page speaks of, if it speaks of one: its table and its key.
    pub fn row(&self) -> Option<(&'static Description, &str)> {
        Some(match self {
            Self::Pairing(id, _) => (&PAIRINGS, id),
            Self::Region(id) => (&REGIONS, id),
            Self::Source(id) => (&SOURCES, id),
            Self::Figure(of, id) => (of, id),
            _ => return None,
        })
    }

    /// The address below the portal's base, without a slash at either end.
    pub fn path(&self) -> String {
        let parts = match self {
            Self::Home => ["", "", "", ""],
            Self::Pairings => ["pairings", "", "", ""],
            Self::Pairing(id, Tab::Overview) => ["pairings/", id, "", ""],
            Self::Pairing(id, tab) => ["pairings/", id, "/", tab.segment()],
            Self::Region(id) => ["regions/", id, "", ""],
            Self::Explore(of) => [of.name(), "", "", ""],
            Self::Figure(of, id) => ["figures/", of.name(), "/", id],
            Self::Sources => ["sources", "", "", ""],
            Self::Source(id) => ["sources/", id, "", ""],
            Self::Releases => ["releases", "", "", ""],
            Self::Changes(between) => ["releases/", between, "", ""],
            Self::Check => ["check", "", "", ""],
            Self::CheckTotals => ["check/", "totals", "", ""],
            Self::CheckProof => ["check/", "proof", "", ""],
            Self::Compare => ["compare", "", "", ""],
            Self::Data => ["data", "", "", ""],
            Self::About => ["about", "", "", ""],
        };
        parts.concat()
    }

    /// The page at an address below the base.
    pub fn parse(path: &str) -> Option<Self> {
        let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        Some(match segments.as_slice() {
            [] => Self::Home,
            ["pairings"] => Self::Pairings,
            ["pairings", id] => Self::Pairing((*id).to_owned(), Tab::Overview),
            ["pairings", id, tab] => Self::Pairing((*id).to_owned(), Tab::parse(tab)?),
            ["regions", id] => Self::Region((*id).to_owned()),
            ["figures", table, id] => Self::figure(table, id)?,
            ["sources"] => Self::Sources,
            ["sources", id] => Self::Source((*id).to_owned()),
            ["releases"] => Self::Releases,
            ["releases", older, newer] => Self::Changes([*older, "/", *newer].concat()),
            ["check"] => Self::Check,
            ["check", "totals"] => Self::CheckTotals,
            ["check", "proof"] => Self::CheckProof,
            ["compare"] => Self::Compare,
            ["data"] => Self::Data,
            ["about"] => Self::About,
            [table] => Self::Explore(tables::by_name(table).filter(|of| of.explored.is_some())?),
            _ => return None,
        })
    }

    /// The parameters that this page understands, besides those that every page does.
    pub fn parameters(&self) -> Vec<&'static str> {
        match self {
            Self::Explore(of) => of.parameters().collect(),
            Self::Home => vec!["map", "count"],
            Self::Pairings => vec!["level", "state", "q"],
            Self::Changes(_) => vec!["table", "change", "q"],
            Self::Compare => vec!["pairing", "recipient", "supporter", "indicator", "table"],
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::STICKY;
    use std::collections::BTreeSet;

    #[test]
    fn every_page_is_found_at_its_address() {
        let routes: Vec<Route> = Route::of_no_row()
            .chain(tables::ALL.into_iter().flat_map(|of| Route::of_row(of, "yz-qj")))
            .chain([Route::Changes("2024-10/2026-02".to_owned())])
            .collect();
        for route in &routes {
            assert_eq!(Route::parse(&route.path()).as_ref(), Some(route));
            assert_eq!(Route::parse(&format!("/{}/", route.path())).as_ref(), Some(route));
        }
        let kinds: BTreeSet<_> = routes.iter().map(kind).collect();
        assert_eq!(kinds.len(), 16, "every kind of page is among them: {kinds:?}");
        let paths: BTreeSet<_> = routes.iter().map(Route::path).collect();
        assert_eq!(paths.len(), routes.len(), "no two pages have one address");
    }

    /// The name of a route's variant.
    fn kind(route: &Route) -> String {
        format!("{route:?}").split('(').next().unwrap_or_default().to_owned()
    }

    #[test]
    fn no_page_takes_what_every_page_understands() {
        let own: Vec<_> = Route::of_no_row().flat_map(|route| route.parameters()).collect();
        assert!(own.contains(&"map") && own.contains(&"by") && own.contains(&"level"));
        assert!(!own.iter().any(|name| STICKY.contains(name)), "{own:?}");
    }

    #[test]
    fn other_addresses_are_no_page() {
        let unknown = [
            "x",
            "pairings/a/b",
            "pairings/a/funds/c",
            "releases/a",
            "releases/a/b/c",
            "figures",
            "figures/funds",
            "regions",
        ];
        // Tables that are not explored, have no tab, have no figures.
        let not_so = ["projects", "summary", "pairings/a/national", "figures/regions/a", "figures/summary/a"];
        for path in unknown.into_iter().chain(not_so) {
            assert_eq!(Route::parse(path), None, "{path}");
        }
    }

    #[test]
    fn what_a_page_lists_or_speaks_of_leads_back_to_it() {
        let mut listing = 0;
        for route in Route::of_no_row().filter(|route| route.listed().is_some()) {
            listing += 1;
            assert_eq!(route.listed().map(Route::list), Some(route));
        }
        assert_eq!(listing, 2 + tables::explored().count());
        for of in tables::ALL {
            for route in Route::of_row(of, "a") {
                assert_eq!(route.row(), Some((of, "a")));
            }
            assert!(Route::of_no_row().any(|route| route == Route::list(of)), "{of:?}");
        }
    }
}
