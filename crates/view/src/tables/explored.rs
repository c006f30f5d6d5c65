//! How the rows of a table are explored, and what the address of such a page can say.

use super::{Description, Dimension, Filter};

/// How the rows of a table are explored.
#[derive(Debug)]
pub struct Explored {
    /// The filters that stand in sight, behind that of words.
    pub in_sight: &'static [Filter],
    /// The filters that stand behind a word.
    pub more: &'static [Filter],
    /// The ways of grouping that are the table's own, beside those that every table has.
    pub groupings: &'static [Dimension],
    /// The column whose words are steps on one way: where nothing is grouped, they are shown as such.
    pub steps: Option<&'static str>,
}

/// What an address says of how rows are shown, and not of which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    /// The dimensions that the rows are grouped by.
    By,
    Then,
    Sort,
    Page,
    /// The columns that are not shown.
    Hide,
}

impl Arrangement {
    pub const ALL: [Self; 5] = [Self::By, Self::Then, Self::Sort, Self::Page, Self::Hide];

    /// The parameter of the address.
    pub const fn name(self) -> &'static str {
        match self {
            Self::By => "by",
            Self::Then => "then",
            Self::Sort => "sort",
            Self::Page => "page",
            Self::Hide => "hide",
        }
    }
}

impl Description {
    /// The filters of its exploring page, in the order in which they stand; none where it has no such page.
    pub fn filters(&self) -> impl Iterator<Item = Filter> {
        self.explored.iter().flat_map(|own| [&[Filter::Text], own.in_sight, own.more]).flatten().copied()
    }

    /// The ways of grouping its rows, in the order in which they are offered; none where it has no exploring page.
    pub fn groupings(&self) -> impl Iterator<Item = Dimension> {
        self.explored.iter().flat_map(|own| Dimension::OF_PAIRINGS.iter().chain(own.groupings)).copied()
    }

    /// The parameters that its exploring page understands.
    pub fn parameters(&self) -> impl Iterator<Item = &'static str> {
        let arranged = self.explored.iter().flat_map(|_| Arrangement::ALL.map(Arrangement::name));
        self.filters().map(Filter::name).chain(arranged)
    }
}
