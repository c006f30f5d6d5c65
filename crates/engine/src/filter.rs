//! Which rows a question is about.

use super::bits::Bits;
use super::mentioned::Mentioned;
use super::{Column, Dictionary, EngineError, Ints, Store};
use ledger::{Predicate, Test};
use std::rc::Rc;

/// What the rows must hold, column by column, in the terms of a store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// All of these hold.
    pub(super) sets: Vec<(usize, Set)>,
    /// Of each of these lists at least one holds.
    pub(super) any: Vec<Vec<(usize, Set)>>,
    /// Nothing passes, whatever else is asked.
    pub(super) never: bool,
}

/// What one column must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Set {
    /// For each code, and for *nothing there*, whether it may be.
    Codes(Vec<bool>),
    /// A number that is there and lies between these, both included.
    Between(i64, i64),
    /// One of these numbers, or, if so, nothing there.
    Numbers(Vec<i64>, bool),
    /// These rows, which were looked for.
    Rows(Rc<Bits>),
    /// What only each value can tell.
    Values(Predicate),
}

/// What a test comes to in a column.
enum Held {
    Always,
    Never,
    By(Set),
}

impl Filter {
    /// All tests must hold, and one of each list in `any`. An error where a column is not there. Texts are looked through
    /// once, here.
    pub fn new(store: &Store, mentioned: &Mentioned, tests: &[Test], any: &[Vec<Test>]) -> Result<Self, EngineError> {
        let mut filter = Self::default();
        let held = |test: &Test| -> Result<(usize, Held), EngineError> {
            let column = store.find(&test.column)?;
            Ok((column, Held::new(store.column(column), column, &test.is, mentioned)))
        };
        for test in tests {
            match held(test)? {
                (column, Held::By(set)) => filter.narrow(column, set),
                (_, Held::Never) => filter.never = true,
                (_, Held::Always) => {}
            }
        }
        for tests in any {
            let (mut sets, mut always) = (Vec::new(), false);
            for test in tests {
                match held(test)? {
                    (column, Held::By(set)) => widen(&mut sets, column, set),
                    (_, Held::Always) => always = true,
                    (_, Held::Never) => {}
                }
            }
            match sets.len() {
                _ if always => {}
                0 => filter.never = true,
                // What is told by one column alone is a test like others, and cubes answer it.
                1 => sets.into_iter().for_each(|(column, set)| filter.narrow(column, set)),
                _ => filter.any.push(sets),
            }
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

    /// Whether a row passes.
    pub fn holds(&self, store: &Store, row: usize) -> bool {
        let holds = |(column, set): &(usize, Set)| set.holds(store.column(*column), row);
        !self.never && self.sets.iter().all(holds) && self.any.iter().all(|sets| sets.iter().any(holds))
    }
}

/// One set more may hold; those of codes become one a column.
fn widen(sets: &mut Vec<(usize, Set)>, column: usize, set: Set) {
    if let Set::Codes(other) = &set {
        for (own_column, own) in &mut *sets {
            if let (true, Set::Codes(own)) = (*own_column == column, own) {
                own.iter_mut().zip(other).for_each(|(own, other)| *own |= other);
                return;
            }
        }
    }
    sets.push((column, set));
}

impl Held {
    /// Words are looked at once each, not once a row.
    fn new(column: &Column, number: usize, is: &Predicate, mentioned: &Mentioned) -> Self {
        let none = is.holds(None, None);
        match (column, is) {
            (Column::Coded(_, Dictionary::Words(words)), is) => {
                Self::of_codes(words.iter().map(|word| is.holds(None, Some(word))).chain([none]).collect())
            }
            (Column::Coded(_, Dictionary::Numbers(numbers)), is) => {
                Self::of_codes(numbers.iter().map(|number| is.holds(Some(*number), None)).chain([none]).collect())
            }
            (Column::Ints(_), Predicate::Between(from, to)) => Self::By(Set::Between(*from, *to)),
            (Column::Ints(_), Predicate::OneOf(words)) => {
                // A word means a number if it is written as numbers are.
                let number = |word: &String| word.parse::<i64>().ok().filter(|number| number.to_string() == *word);
                let numbers: Vec<i64> = words.iter().filter_map(number).filter(|own| *own != Ints::NONE).collect();
                if numbers.is_empty() && !none { Self::Never } else { Self::By(Set::Numbers(numbers, none)) }
            }
            // No other test looks at a number.
            (Column::Ints(_), _) => {
                if none {
                    Self::Always
                } else {
                    Self::Never
                }
            }
            (Column::Texts(texts), Predicate::Mentions(part)) => {
                Self::By(Set::Rows(mentioned.rows(number, texts, part)))
            }
            (Column::Texts(_), is) => Self::By(Set::Values(is.clone())),
        }
    }

    fn of_codes(allowed: Vec<bool>) -> Self {
        if allowed.iter().all(|allowed| *allowed) {
            Self::Always
        } else if allowed.iter().any(|allowed| *allowed) {
            Self::By(Set::Codes(allowed))
        } else {
            Self::Never
        }
    }
}

impl Set {
    /// Whether a row of the column may be.
    #[inline]
    pub fn holds(&self, column: &Column, row: usize) -> bool {
        match (self, column) {
            (Self::Codes(allowed), Column::Coded(codes, _)) => allowed[codes.get(row)],
            (Self::Between(from, to), Column::Ints(ints)) => {
                let value = ints.raw(row);
                value != Ints::NONE && *from <= value && value <= *to
            }
            (Self::Numbers(numbers, none), Column::Ints(ints)) => match ints.get(row) {
                Some(value) => numbers.contains(&value),
                None => *none,
            },
            (Self::Rows(rows), _) => rows.has(row),
            (Self::Values(is), column) => is.holds(column.int(row), column.text(row)),
            _ => false, // a column is of one kind
        }
    }
}
