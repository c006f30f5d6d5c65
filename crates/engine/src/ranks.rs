//! The order of the words or numbers that the codes of a column stand for.

use super::{Codes, Column, Dictionary};
use format::Period;
use ledger::sort_rows;
use std::cell::OnceCell;

/// The rank of every code of a column; words that stand in a dictionary twice share one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranks {
    /// The codes in the order of what they stand for.
    order: Vec<usize>,
    /// For every code, and at the end for *nothing there*, its rank.
    ranks: Vec<usize>,
}

impl Ranks {
    /// By the words or numbers themselves, ascending. Of a column without codes, there are none.
    pub fn of(column: &Column) -> Self {
        let Column::Coded(_, dictionary) = column else { return Self::default() };
        let mut order: Vec<usize> = (0..dictionary.len()).collect();
        let mut ranks = vec![0; dictionary.len() + 1];
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
            ranks[*code] = next;
            before = Some(*code);
        }
        ranks[dictionary.len()] = next + usize::from(before.is_some());
        Self { order, ranks }
    }

    /// By the years that periods lie in; periods of one year share a rank, those of none have that of *nothing there*.
    pub fn of_years(column: &Column) -> Self {
        let Column::Coded(_, dictionary) = column else { return Self::default() };
        // A column in which no row has a period looks like one of numbers.
        let Dictionary::Words(words) = dictionary else {
            return Self { order: Vec::new(), ranks: vec![0; dictionary.len() + 1] };
        };
        let years: Vec<Option<u16>> = words.iter().map(|word| Period::parse(word).and_then(Period::year)).collect();
        let mut order: Vec<usize> = (0..words.len()).filter(|code| years[*code].is_some()).collect();
        sort_rows(&mut order, &mut |a, b| years[a].cmp(&years[b]));
        let mut ranks = vec![0; words.len() + 1];
        let mut next = 0;
        for same in order.chunk_by(|a, b| years[*a] == years[*b]) {
            same.iter().for_each(|code| ranks[*code] = next);
            next += 1;
        }
        years.iter().zip(&mut ranks).filter(|(year, _)| year.is_none()).for_each(|(_, rank)| *rank = next);
        ranks[words.len()] = next;
        Self { order, ranks }
    }

    /// The codes in the order of what they stand for.
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// How many ranks there are, with that of *nothing there*.
    pub fn count(&self) -> usize {
        self.ranks.last().map_or(0, |last| last + 1)
    }

    /// The rank of a code; of none at all, behind every other.
    pub fn of_code(&self, code: usize) -> usize {
        self.ranks.get(code).copied().unwrap_or(usize::MAX)
    }

    /// A code of this rank.
    pub fn code(&self, rank: usize) -> Option<usize> {
        self.order.binary_search_by_key(&rank, |code| self.of_code(*code)).ok().map(|at| self.order[at])
    }
}

/// The column with codes that grow with the words that they stand for.
pub fn in_order(column: Column) -> Column {
    let ranks = Ranks::of(&column);
    match column {
        Column::Coded(codes, Dictionary::Words(words)) => {
            let narrow = |rank: usize| u32::try_from(rank).unwrap_or(u32::MAX); // there are no more than rows
            let none = words.len();
            let code = |row| if codes.get(row) == none { u32::MAX } else { narrow(ranks.of_code(codes.get(row))) };
            let sorted: Vec<u32> = (0..codes.len()).map(code).collect();
            let mut words: Vec<Box<str>> = ranks.order.iter().map(|code| words[*code].clone()).collect();
            words.dedup();
            let sorted = Codes::new(&sorted, words.len()).unwrap_or(Codes::Short(Vec::new())); // all are ranks
            Column::Coded(sorted, Dictionary::Words(words))
        }
        other => other,
    }
}

/// The ranks of the columns of a table, each made when it is first asked for.
pub struct RankCache(Vec<OnceCell<Ranks>>);

impl RankCache {
    /// Empty, for so many columns.
    pub fn new(columns: usize) -> Self {
        Self((0..columns).map(|_| OnceCell::new()).collect())
    }

    /// The ranks of the column with this number.
    pub fn get(&self, number: usize, column: &Column) -> &Ranks {
        self.0[number].get_or_init(|| Ranks::of(column))
    }
}
