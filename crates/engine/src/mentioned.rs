//! Which rows mention what a reader types, of columns in which texts hardly repeat. All texts are looked through in one
//! go, as the bytes that they are; and since a reader types one letter after another, what was found for a shorter text
//! is where a longer one is looked for.

use super::Texts;
use super::bits::Bits;
use ledger::mentions;
use std::cell::RefCell;
use std::rc::Rc;

/// What was found for the last few texts.
#[derive(Default)]
pub struct Mentioned(RefCell<Vec<Found>>);

struct Found {
    column: usize,
    part: String,
    rows: Rc<Bits>,
    count: usize,
}

/// So many are kept, of an eighth of a byte a row each.
const KEPT: usize = 12;

/// Rows that are fewer than one in so many are looked at one by one.
const FEW: usize = 8;

impl Mentioned {
    /// The rows of a column with this number that have a text with this part, ASCII letters of either case.
    pub fn rows(&self, column: usize, texts: &Texts, part: &str) -> Rc<Bits> {
        let mut kept = self.0.borrow_mut();
        let own = |found: &Found| found.column == column && found.part == part;
        if let Some(at) = kept.iter().position(own) {
            let found = kept.remove(at);
            let rows = Rc::clone(&found.rows);
            kept.push(found);
            return rows;
        }
        let around = kept.iter().filter(|found| found.column == column && mentions(part, &found.part));
        let around = around.min_by_key(|found| found.count).filter(|found| found.count < texts.len() / FEW);
        let rows = match around {
            Some(found) => {
                let mut rows = Bits::none(texts.len());
                let said = |row: &u32| texts.get(*row as usize).is_some_and(|text| mentions(text, part));
                found.rows.rows().filter(said).for_each(|row| rows.add(row as usize));
                rows
            }
            None => texts.mentioning(part),
        };
        let rows = Rc::new(rows);
        let found = Found { column, part: part.to_owned(), count: rows.count(), rows: Rc::clone(&rows) };
        if kept.len() == KEPT {
            kept.remove(0);
        }
        kept.push(found);
        rows
    }
}
