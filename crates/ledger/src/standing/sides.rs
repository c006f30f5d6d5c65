//! The sides of a pairing, with all places that they lie in.

use crate::Book;
use crate::sort_rows;

/// A pairing; each side stands first, then the places that it lies in.
#[derive(Clone, Debug)]
pub struct Sides<'a> {
    pub pairing: &'a str,
    pub supporter: Vec<&'a str>,
    pub recipient: Vec<&'a str>,
    /// The pairings of other places that hold both sides.
    pub around: Vec<&'a str>,
}

impl<'a> Sides<'a> {
    /// Those of all pairings of a release, by their keys.
    pub fn all(book: &'a Book) -> Vec<Self> {
        let pairings = book.table("pairings");
        let side = |row: usize, side| pairings.row(row).text(side).map_or_else(Vec::new, |place| book.ancestry(place));
        let mut order: Vec<usize> = (0..pairings.rows).collect();
        sort_rows(&mut order, &mut |a, b| pairings.row(a).id().cmp(pairings.row(b).id()));
        let one = |row: usize| Self {
            pairing: pairings.row(row).id(),
            supporter: side(row, "supporter"),
            recipient: side(row, "recipient"),
            around: Vec::new(),
        };
        let mut all: Vec<Self> = order.into_iter().map(one).collect();
        for at in 0..all.len() {
            all[at].around = all.iter().filter(|other| other.holds(&all[at])).map(|other| other.pairing).collect();
        }
        all
    }

    /// That of a pairing.
    pub fn find<'b>(all: &'b [Self], pairing: &str) -> Option<&'b Self> {
        all.binary_search_by(|own| own.pairing.cmp(pairing)).ok().map(|at| &all[at])
    }

    /// Whether both sides of another one lie in those of this one, and at least one is not the same.
    fn holds(&self, other: &Self) -> bool {
        let lies_in = |own: &[&str], other: &[&str]| own.first().is_some_and(|place| other.contains(place));
        self.pairing != other.pairing
            && lies_in(&self.supporter, &other.supporter)
            && lies_in(&self.recipient, &other.recipient)
            && (self.supporter.first(), self.recipient.first()) != (other.supporter.first(), other.recipient.first())
    }
}
