//! What readers see of a table.

use super::column::DisplayColumn;
use super::dimension::Dimension;
use super::explored::{Arrangement, Explored};
use super::filter::Filter;
use format::TableSchema;
use std::fmt;
use text::Msg;

/// What readers see of a table. No field has a default, so that a new table leaves nothing out.
pub struct Description {
    /// The table in the published format.
    pub schema: &'static TableSchema,
    /// What the table is called, wherever it is named.
    pub title: Msg,
    /// The sentence below the title, on a page that is the table's own.
    pub lead: Option<Msg>,
    /// The page that lists its rows.
    pub listed: Listed,
    /// The columns of its rows, in order, the first of which names the row. None where a page of its own shows them.
    pub columns: &'static [DisplayColumn],
    /// What the page of a row says beside its numbers, in order. None where rows have no numbers, or another page.
    pub details: &'static [DisplayColumn],
    /// What the page of a row is called.
    pub heading: Heading,
    /// The column of published text that says what a row speaks of.
    pub subject: Option<&'static str>,
    /// Whether its rows are a part of the page of their pairing.
    pub has_tab: bool,
    /// What must be known below the rows of a pairing.
    pub note: Option<Msg>,
    /// What the page of a place shows of it.
    pub at_place: AtPlace,
    /// How its rows are explored; `None` where they are not.
    pub explored: Option<Explored>,
}

/// The page that lists the rows of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// Its exploring page.
    Explored,
    /// The list of pairings.
    Pairings,
    /// The list of documents.
    Sources,
    /// None: the start page finds single rows.
    Search,
}

/// What the page of a row is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// As the table is.
    Title,
    /// What the word of this column means.
    Label(&'static str),
    /// The published text of this column.
    Text(&'static str),
}

/// What the page of a place shows of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtPlace {
    Nothing,
    /// What the rows of each pairing of the place come to.
    Totals,
    /// The rows, below this title.
    Rows(Msg),
}

impl Description {
    /// Its name in files and addresses.
    pub const fn name(&self) -> &'static str {
        self.schema.name
    }

    /// Whether its rows have figures, and so a page each.
    pub const fn has_figures(&self) -> bool {
        !self.schema.figures.is_empty()
    }

    /// Whether its rows name the document that they rest on.
    pub fn rests_on_sources(&self) -> bool {
        self.schema.column("source").is_some()
    }

    /// Whether its rows add up, so that they have totals and can be grouped.
    pub fn adds_up(&self) -> bool {
        self.explored.as_ref().is_some_and(|own| own.adds_up)
    }

    /// The filters of its exploring page, in the order in which they stand; none where it has no such page.
    pub fn filters(&self) -> impl Iterator<Item = Filter> {
        self.explored.iter().flat_map(|own| [&[Filter::Text], own.in_sight, own.more]).flatten().copied()
    }

    /// The ways of grouping its rows, in the order in which they are offered; none where they do not add up.
    pub fn groupings(&self) -> impl Iterator<Item = Dimension> {
        self.explored
            .iter()
            .filter(|own| own.adds_up)
            .flat_map(|own| Dimension::OF_PAIRINGS.iter().chain(own.groupings))
            .copied()
    }

    /// The way of grouping of that name; `None` where its rows cannot be grouped so.
    pub fn grouping(&self, name: &str) -> Option<Dimension> {
        self.groupings().find(|own| own.name() == name)
    }

    /// The parameters that its exploring page understands.
    pub fn parameters(&self) -> impl Iterator<Item = &'static str> {
        let arranged = self.explored.iter().flat_map(|_| Arrangement::ALL.map(Arrangement::name));
        self.filters().map(Filter::name).chain(arranged)
    }
}

impl PartialEq for Description {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Description {}

impl fmt::Debug for Description {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
