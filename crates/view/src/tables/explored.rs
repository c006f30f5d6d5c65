//! How the rows of a table are explored, and what the address of such a page can say.

use super::dimension::Dimension;
use super::filter::Filter;

/// How the rows of a table are explored.
#[derive(Debug)]
pub struct Explored {
    /// The filters that stand in sight, behind that of words.
    pub in_sight: &'static [Filter],
    /// The filters that stand behind a word.
    pub more: &'static [Filter],
    /// The ways of grouping that are the table's own, beside those that every table has.
    pub groupings: &'static [Dimension],
    /// Whether its rows add up. Where they are totals already, nothing is added and nothing grouped.
    pub adds_up: bool,
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
    /// All of them, in the order in which addresses have them.
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
