//! Which rows a question is about.

use super::{Column, Dictionary, EngineError, Ints, Store};

/// What the rows must hold in one column, as people ask for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test {
    pub column: String,
    pub is: Is,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Is {
    /// One of these words.
    OneOf(Vec<String>),
    /// A word that contains this text.
    Contains(String),
    /// A number from the first to the last one, both included.
    Between(i64, i64),
}

/// What the rows must hold, column by column, in the terms of a store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub(super) sets: Vec<(usize, Set)>,
}

/// What one column must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Set {
    /// For each code, and for *nothing there*, whether it may be.
    Codes(Vec<bool>),
    /// A number that is there and lies between these, both included.
    Between(i64, i64),
}

impl Filter {
    /// All tests must hold.
    pub fn new(store: &Store, tests: &[Test]) -> Result<Self, EngineError> {
        let mut filter = Self::default();
        for test in tests {
            let place = store.place(&test.column)?;
            let set = Set::new(store.column(place), test)?;
            match filter.sets.iter_mut().find(|(own, _)| *own == place) {
                Some((_, own)) => own.narrow(&set),
                None => filter.sets.push((place, set)),
            }
        }
        Ok(filter)
    }
}

impl Set {
    fn new(column: &Column, test: &Test) -> Result<Self, EngineError> {
        let those = |dictionary: &Dictionary, holds: &dyn Fn(usize) -> bool| {
            Self::Codes((0..dictionary.len()).map(holds).chain([false]).collect())
        };
        match (column, &test.is) {
            (Column::Coded(_, dictionary @ Dictionary::Words(words)), Is::OneOf(wanted)) => {
                Ok(those(dictionary, &|at| wanted.iter().any(|one| **one == *words[at])))
            }
            (Column::Coded(_, dictionary @ Dictionary::Words(words)), Is::Contains(part)) => {
                Ok(those(dictionary, &|at| words[at].contains(part.as_str())))
            }
            (Column::Coded(_, dictionary @ Dictionary::Numbers(numbers)), Is::Between(from, to)) => {
                Ok(those(dictionary, &|at| (*from..=*to).contains(&numbers[at])))
            }
            (Column::Ints(_), Is::Between(from, to)) => Ok(Self::Between(*from, *to)),
            _ => Err(EngineError::NoColumn(test.column.clone())),
        }
    }

    fn narrow(&mut self, other: &Self) {
        match (self, other) {
            (Self::Codes(own), Self::Codes(other)) => own.iter_mut().zip(other).for_each(|(own, other)| *own &= other),
            (Self::Between(from, to), Self::Between(other_from, other_to)) => {
                *from = (*from).max(*other_from);
                *to = (*to).min(*other_to);
            }
            _ => {} // a column is of one kind
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
            _ => false,
        }
    }
}
