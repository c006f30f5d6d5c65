//! Which pairings concern a place, and how: a figure stays with the place that it is of.

use crate::pages::pairings::goes_on;
use format::{Level, Row};
use ledger::Book;

/// The pairings that concern a place. In each list those that go on come first.
#[derive(Clone, Debug)]
pub struct Scope<'a> {
    /// It is itself the recipient.
    pub helped: Vec<Row<'a>>,
    /// It is itself the supporter.
    pub helping: Vec<Row<'a>>,
    /// A place in it is a side, it itself is none.
    pub inside: Vec<Inside<'a>>,
    /// A place that it lies in is a side, or a set of places that it belongs to: their figures are not its own.
    pub around: Vec<Row<'a>>,
}

/// A pairing of a place that lies in another.
#[derive(Clone, Copy, Debug)]
pub struct Inside<'a> {
    pub pairing: Row<'a>,
    pub place: Row<'a>,
}

impl<'a> Scope<'a> {
    /// Asks for `pairings` and `regions`.
    pub fn of(book: &'a Book, id: &str) -> Self {
        let above = book.ancestry(id);
        let mut scope = Self { helped: Vec::new(), helping: Vec::new(), inside: Vec::new(), around: Vec::new() };
        let (on, ended): (Vec<_>, Vec<_>) = book.table("pairings").iter().partition(goes_on);
        for pairing in on.into_iter().chain(ended) {
            let sides = ["recipient", "supporter"].map(|side| pairing.text(side).unwrap_or_default());
            let inside = sides.iter().find(|side| **side != id && book.ancestry(side).contains(&id));
            let around = |side: &&str| above[1..].contains(side) || is_member(book, side, id);
            if sides[0] == id {
                scope.helped.push(pairing);
            } else if sides[1] == id {
                scope.helping.push(pairing);
            } else if let Some(place) = inside.and_then(|place| book.row("regions", place)) {
                scope.inside.push(Inside { pairing, place });
            } else if sides.iter().any(around) {
                scope.around.push(pairing);
            }
        }
        scope
    }

    /// The pairings that it is itself a side of.
    pub fn own(&self) -> impl Iterator<Item = &Row<'a>> {
        self.helped.iter().chain(&self.helping)
    }
}

impl Inside<'_> {
    /// At which level the place stands: a development zone stands beside counties.
    pub fn level(&self) -> Level {
        match self.place.text("level").and_then(Level::parse) {
            Some(Level::Zone) | None => Level::County,
            Some(level) => level,
        }
    }
}

/// Whether a set of places names a place among its members.
fn is_member(book: &Book, set: &str, id: &str) -> bool {
    let members = book.row("regions", set).and_then(|set| set.text("members"));
    members.is_some_and(|members| members.split(';').any(|member| member == id))
}
