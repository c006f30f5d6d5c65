//! The addresses of the portal, and back: one place knows how they are spelt.

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Home,
    Pairings,
    Pairing(String, Tab),
    Region(String),
    /// The rows of one of [`EXPLORED`].
    Explore(&'static str),
    National,
    Figure(String, String),
    Sources,
    Source(String),
    Releases,
    Data,
    About,
}

/// The tables that have an exploring page, and a tab on a pairing's page.
pub const EXPLORED: [&str; 4] = ["funds", "sales", "exchanges", "supervision"];

/// The parameters of an exploring page, in the order in which its filters stand: those of all tables, and its own.
macro_rules! explored {
    ($first:literal, $($own:literal),+) => {
        &[
            "q", "pairing", $first, "from", "to", "supporter", "recipient", $($own,)+ "source",
            "by", "then", "sort", "page", "hide",
        ]
    };
}

/// What is open under the head of a pairing's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Tab {
    #[default]
    Overview,
    Funds,
    Sales,
    Projects,
    Exchanges,
    Supervision,
}

impl Tab {
    pub const ALL: [Self; 6] =
        [Self::Overview, Self::Funds, Self::Sales, Self::Projects, Self::Exchanges, Self::Supervision];

    /// The last part of the address, which is also the table that the tab shows; nothing for the overview.
    pub const fn segment(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Funds => "funds",
            Self::Sales => "sales",
            Self::Projects => "projects",
            Self::Exchanges => "exchanges",
            Self::Supervision => "supervision",
        }
    }

    pub fn parse(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.segment() == segment)
    }
}

impl Route {
    /// The address below the portal's base, without a slash at either end.
    pub fn path(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Pairings => "pairings".to_owned(),
            Self::Pairing(id, Tab::Overview) => format!("pairings/{id}"),
            Self::Pairing(id, tab) => format!("pairings/{id}/{}", tab.segment()),
            Self::Region(id) => format!("regions/{id}"),
            Self::Explore(table) => (*table).to_owned(),
            Self::National => "national".to_owned(),
            Self::Figure(table, id) => format!("figures/{table}/{id}"),
            Self::Sources => "sources".to_owned(),
            Self::Source(id) => format!("sources/{id}"),
            Self::Releases => "releases".to_owned(),
            Self::Data => "data".to_owned(),
            Self::About => "about".to_owned(),
        }
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
            ["figures", table, id] => Self::Figure((*table).to_owned(), (*id).to_owned()),
            ["national"] => Self::National,
            ["sources"] => Self::Sources,
            ["sources", id] => Self::Source((*id).to_owned()),
            ["releases"] => Self::Releases,
            ["data"] => Self::Data,
            ["about"] => Self::About,
            [table] => Self::Explore(EXPLORED.into_iter().find(|explored| explored == table)?),
            _ => return None,
        })
    }

    /// The parameters that this page understands, besides those that every page does.
    pub fn parameters(&self) -> &'static [&'static str] {
        match self {
            Self::Explore(table) => match *table {
                "funds" => explored!("kind", "stage", "precision"),
                "sales" => explored!("channel", "product", "precision"),
                "exchanges" => explored!("kind", "direction", "precision"),
                _ => explored!("status", "method"),
            },
            Self::Home => &["map"],
            Self::Pairings => &["level", "state", "q"],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_at_its_address() {
        let id = || "yz-qj".to_owned();
        let mut routes = vec![
            Route::Home,
            Route::Pairings,
            Route::Region("610830".to_owned()),
            Route::National,
            Route::Figure("funds".to_owned(), id()),
            Route::Sources,
            Route::Source(id()),
            Route::Releases,
            Route::Data,
            Route::About,
        ];
        routes.extend(Tab::ALL.map(|tab| Route::Pairing(id(), tab)));
        routes.extend(EXPLORED.map(Route::Explore));
        for route in routes {
            assert_eq!(Route::parse(&route.path()), Some(route));
        }
    }

    #[test]
    fn other_addresses_are_no_page() {
        for path in ["x", "pairings/a/b", "pairings/a/funds/c", "figures", "figures/funds", "regions"] {
            assert_eq!(Route::parse(path), None, "{path}");
        }
    }
}
