//! The order of the words or numbers that the codes of a column stand for.

use super::{Column, Dictionary};
use format::Period;
use ledger::sort_rows;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranks {
    /// The codes in the order of what they stand for.
    pub order: Vec<usize>,
    /// For every code, and at the end for *nothing there*, its place; words that stand in a dictionary twice share one.
    pub places: Vec<usize>,
}

impl Ranks {
    pub fn of(column: &Column) -> Self {
        let Column::Coded(_, dictionary) = column else { return Self::default() };
        let mut order: Vec<usize> = (0..dictionary.len()).collect();
        let mut places = vec![0; dictionary.len() + 1];
        if let Dictionary::Words(words) = dictionary {
            sort_rows(&mut order, &mut |a, b| words[a].cmp(&words[b]));
        }
        let same = |a: usize, b: usize| match dictionary {
            Dictionary::Words(words) => words[a] == words[b],
            Dictionary::Numbers(numbers) => numbers[a] == numbers[b],
        };
        let (mut next, mut before) = (0, None);
        for code in &order {
            next += usize::from(before.is_some_and(|before| !same(before, *code)));
            places[*code] = next;
            before = Some(*code);
        }
        places[dictionary.len()] = next + usize::from(before.is_some());
        Self { order, places }
    }

    /// The order of the years that periods lie in; periods of one year share a place, those of none have that of
    /// *nothing there*.
    pub fn of_years(column: &Column) -> Self {
        let Column::Coded(_, dictionary) = column else { return Self::default() };
        // A column in which no row has a period looks like one of numbers.
        let Dictionary::Words(words) = dictionary else {
            return Self { order: Vec::new(), places: vec![0; dictionary.len() + 1] };
        };
        let years: Vec<Option<u16>> = words.iter().map(|word| Period::parse(word).and_then(Period::year)).collect();
        let mut order: Vec<usize> = (0..words.len()).filter(|code| years[*code].is_some()).collect();
        sort_rows(&mut order, &mut |a, b| years[a].cmp(&years[b]));
        let mut places = vec![0; words.len() + 1];
        let mut next = 0;
        for two in order.chunk_by(|a, b| years[*a] == years[*b]) {
            two.iter().for_each(|code| places[*code] = next);
            next += 1;
        }
        years.iter().zip(&mut places).filter(|(year, _)| year.is_none()).for_each(|(_, place)| *place = next);
        places[words.len()] = next;
        Self { order, places }
    }

    /// How many places there are.
    pub fn count(&self) -> usize {
        self.places.last().map_or(0, |last| last + 1)
    }

    /// The place of a code; of none at all, behind every other.
    pub fn place(&self, code: usize) -> usize {
        self.places.get(code).copied().unwrap_or(usize::MAX)
    }
}
