//! Which rows a question is about.

use super::{Column, Dictionary, EngineError, Ints, Store};
use ledger::{Predicate, Test};

/// What the rows must hold, column by column, in the terms of a store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// All of these hold.
    pub(super) sets: Vec<(usize, Set)>,
    /// Of each of these lists at least one holds.
    pub(super) any: Vec<Vec<(usize, Set)>>,
}

/// What one column must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Set {
    /// For each code, and for *nothing there*, whether it may be.
    Codes(Vec<bool>),
    /// A number that is there and lies between these, both included.
    Between(i64, i64),
    /// What only each value can tell.
    Values(Predicate),
}

impl Filter {
    /// All tests must hold, and one of each list in `any`. An error where a column is not there.
    pub fn new(store: &Store, tests: &[Test], any: &[Vec<Test>]) -> Result<Self, EngineError> {
        let mut filter = Self::default();
        let set = |test: &Test| -> Result<(usize, Set), EngineError> {
            let column = store.find(&test.column)?;
            Ok((column, Set::new(store.column(column), &test.is)))
        };
        for test in tests {
            let (column, set) = set(test)?;
            filter.narrow(column, set);
        }
        for tests in any {
            filter.any.push(tests.iter().map(set).collect::<Result<_, EngineError>>()?);
        }
        Ok(filter)
    }

    /// One set more must hold; those of codes become one a column.
    pub(super) fn narrow(&mut self, column: usize, set: Set) {
        if let Set::Codes(other) = &set {
            for (own_column, own) in &mut self.sets {
                if let (true, Set::Codes(own)) = (*own_column == column, own) {
                    own.iter_mut().zip(other).for_each(|(own, other)| *own &= other);
                    return;
                }
            }
        }
        self.sets.push((column, set));
    }

    /// Whether every row passes.
    pub fn is_empty(&self) -> bool {
        self.sets.is_empty() && self.any.is_empty()
    }

    /// Whether a row passes.
    pub fn holds(&self, store: &Store, row: usize) -> bool {
        let holds = |(column, set): &(usize, Set)| set.holds(store.column(*column), row);
        self.sets.iter().all(holds) && self.any.iter().all(|sets| sets.iter().any(holds))
    }
}

impl Set {
    /// Words are looked at once each, not once a row.
    fn new(column: &Column, is: &Predicate) -> Self {
        let none = is.holds(None, None);
        match (column, is) {
            (Column::Coded(_, Dictionary::Words(words)), is) => {
                Self::Codes(words.iter().map(|word| is.holds(None, Some(word))).chain([none]).collect())
            }
            (Column::Coded(_, Dictionary::Numbers(numbers)), is) => {
                Self::Codes(numbers.iter().map(|number| is.holds(Some(*number), None)).chain([none]).collect())
            }
            (Column::Ints(_), Predicate::Between(from, to)) => Self::Between(*from, *to),
            (_, is) => Self::Values(is.clone()),
        }
    }

    /// Whether a row of the column may be.
    #[inline]
    pub fn holds(&self, column: &Column, row: usize) -> bool {
        match (self, column) {
            (Self::Codes(allowed), Column::Coded(codes, _)) => allowed[codes.get(row)],
            (Self::Between(from, to), Column::Ints(ints)) => {
                let value = ints.raw(row);
                value != Ints::NONE && *from <= value && value <= *to
            }
            (Self::Values(is), column) => is.holds(column.int(row), column.text(row)),
            _ => false, // a column is of one kind
        }
    }
}
