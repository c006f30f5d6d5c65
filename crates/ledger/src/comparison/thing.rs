//! What is put beside others.

use crate::coverage::Relation;
use crate::{Accounting, Book, Measure, Predicate, Test};
use format::{Level, PairLevel, Row};

/// By what the rows of a thing are known. The words are the filters of the exploring pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Pairing,
    /// A place as the side that is helped, with all places in it.
    Recipient,
    /// A place as the side that helps, with all places in it.
    Supporter,
    /// Something that sources state of the whole country.
    Indicator,
}

impl By {
    pub const ALL: [Self; 4] = [Self::Pairing, Self::Recipient, Self::Supporter, Self::Indicator];

    /// As addresses spell it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pairing => "pairing",
            Self::Recipient => "recipient",
            Self::Supporter => "supporter",
            Self::Indicator => "indicator",
        }
    }
}

/// A pairing, a place or an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    pub by: By,
    /// The key of its row; of an indicator its word.
    pub id: String,
    /// The pairings that are its own, if it is a pairing or a place.
    pub(super) own: Vec<String>,
    /// Those of places in it.
    pub(super) inside: Vec<String>,
    /// Of which levels all of them are.
    pub(super) levels: Vec<PairLevel>,
}

impl Thing {
    /// `None` where the release has no such thing. Asks for `pairings`, `regions` and `national`.
    pub fn of(book: &Book, by: By, id: &str) -> Option<Self> {
        let (mut own, mut inside) = (Vec::new(), Vec::new());
        match by {
            By::Pairing => own.push(book.row("pairings", id)?.id().to_owned()),
            By::Indicator => {
                let states = |row: Row<'_>| row.text("indicator") == Some(id) && row.text("pairing").is_none();
                book.table("national").iter().any(states).then_some(())?;
            }
            By::Supporter | By::Recipient => {
                for pairing in book.table("pairings").iter() {
                    let Some(side) = pairing.text(by.word()) else { continue };
                    if side == id {
                        own.push(pairing.id().to_owned());
                    } else if book.ancestry(side).contains(&id) {
                        inside.push(pairing.id().to_owned());
                    }
                }
                (!own.is_empty() || !inside.is_empty()).then_some(())?;
            }
        }
        let mut levels = Vec::new();
        for pairing in own.iter().chain(&inside).filter_map(|pairing| book.row("pairings", pairing)) {
            let level = |side| Level::parse(book.row("regions", pairing.text(side)?)?.text("level")?);
            if let (Some(supporter), Some(recipient)) = (level("supporter"), level("recipient")) {
                levels.push(PairLevel::of_sides(supporter, recipient));
            }
        }
        Some(Self { by, id: id.to_owned(), own, inside, levels })
    }

    /// Whether anything of that measure can be published of it: nothing is of a level that it has no pairing of.
    pub fn can_have(&self, measure: &Measure) -> bool {
        measure.word("level").and_then(PairLevel::parse).is_none_or(|level| self.levels.contains(&level))
    }

    /// What its rows pass.
    pub(super) fn test(&self) -> Test {
        let (column, words) = match self.by {
            By::Indicator => ("indicator", vec![self.id.clone()]),
            _ => ("pairing", [&*self.own, &self.inside].concat()),
        };
        Test { column: column.to_owned(), is: Predicate::OneOf(words) }
    }

    /// Whether a row is of a place in it, and not of itself.
    pub(super) fn is_inside(&self, row: &Row<'_>) -> bool {
        row.text("pairing").is_some_and(|pairing| self.inside.iter().any(|own| own == pairing))
    }

    /// Whether it lies in another one, or may have something in common with it: a county and its province, pairings of both, a
    /// set of places and one of them.
    pub fn meets(&self, book: &Book, other: &Self, accounting: &Accounting) -> bool {
        let lies_in = |place: &str, other: &str| place != other && book.ancestry(place).contains(&other);
        match self.by {
            By::Indicator => false,
            By::Supporter | By::Recipient => lies_in(&self.id, &other.id),
            By::Pairing => {
                let side = |id: &str, column| book.row("pairings", id).and_then(|row| row.text(column));
                let holds = |column| match (side(&self.id, column), side(&other.id, column)) {
                    (Some(own), Some(other)) => own == other || lies_in(own, other),
                    _ => false,
                };
                self.id != other.id && ["supporter", "recipient"].into_iter().all(holds)
                    || matches!(accounting.relations.between(&self.id, &other.id), Relation::Within | Relation::Meets)
            }
        }
    }
}
