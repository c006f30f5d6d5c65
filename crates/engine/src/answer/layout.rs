//! How the combinations of the columns that make groups, and of the marks, lie in one row of places.

use crate::marks::Figured;
use crate::ranks::Ranks;
use crate::{Codes, Column, Dictionary, Engine, EngineError, Store};
use format::Period;
use ledger::YEAR;
use std::borrow::Cow;

/// A column that makes groups.
pub struct By<'a> {
    column: usize,
    values: Cow<'a, Column>,
    ranks: Cow<'a, Ranks>,
    /// Whether the groups are the years of the column's periods.
    years: bool,
}

impl<'a> By<'a> {
    /// A column by its name, or [`YEAR`]; an error if there is none of it.
    pub fn new(engine: &'a Engine, name: &str) -> Result<Self, EngineError> {
        let years = name == YEAR;
        let column = engine.store.find(if years { "period" } else { name })?;
        let values = match engine.store.column(column) {
            values @ Column::Coded(..) => Cow::Borrowed(values),
            values => Cow::Owned(values.clone().keyed()),
        };
        let ranks = match &values {
            values if years => Cow::Owned(Ranks::of_years(values)),
            Cow::Borrowed(_) => Cow::Borrowed(engine.ranks(column)),
            Cow::Owned(values) => Cow::Owned(Ranks::of(values)),
        };
        Ok(Self { column, values, ranks, years })
    }

    fn codes(&self) -> Option<(&Codes, usize)> {
        match &*self.values {
            Column::Coded(codes, dictionary) => Some((codes, dictionary.len() + 1)),
            _ => None, // it was made so
        }
    }

    /// How many ranks its values have.
    pub fn ranks(&self) -> usize {
        self.ranks.count()
    }

    /// What a rank stands for.
    pub fn key(&self, rank: usize) -> Option<String> {
        let code = self.ranks.code(rank)?;
        match &*self.values {
            Column::Coded(_, Dictionary::Words(words)) if self.years => {
                Period::parse(&words[code]).and_then(Period::year).map(|year| year.to_string())
            }
            Column::Coded(_, Dictionary::Words(words)) => Some(words[code].to_string()),
            Column::Coded(_, Dictionary::Numbers(numbers)) => Some(numbers[code].to_string()),
            _ => None,
        }
    }
}

/// Where the codes of a column are found.
enum Source {
    /// It is one of the columns that the marks are made of.
    Mark(usize),
    /// It is a dimension of its own.
    Own(usize),
}

/// The dimensions of a sum: columns that make groups and are not told by the marks, then the marks.
pub struct Layout<'a> {
    by: &'a [By<'a>],
    figure: Option<&'a Figured>,
    sources: Vec<Source>,
    /// The columns, and their codes, of which each has so many.
    pub columns: Vec<usize>,
    pub dimensions: Vec<(&'a Codes, usize)>,
}

impl<'a> Layout<'a> {
    /// The layout of a figure's sums; without a figure, of the counts of rows.
    pub fn new(engine: &'a Engine, by: &'a [By<'a>], figure: Option<&'a Figured>) -> Self {
        let mut layout = Self { by, figure, sources: Vec::new(), columns: Vec::new(), dimensions: Vec::new() };
        for by in by {
            let told = figure.and_then(|figure| figure.marks.columns.iter().position(|own| *own == by.column));
            if let Some(at) = told {
                layout.sources.push(Source::Mark(at));
                continue;
            }
            let known = layout.columns.iter().position(|own| *own == by.column);
            layout.sources.push(Source::Own(known.unwrap_or(layout.columns.len())));
            if known.is_none() {
                layout.columns.push(by.column);
                layout.dimensions.extend(by.codes());
            }
        }
        if let Some(column) = figure.and_then(|figure| figure.marks.column) {
            layout.columns.push(column);
            layout.dimensions.extend(engine.store.codes(column).ok().map(|(codes, words)| (codes, words.len() + 1)));
        }
        layout
    }

    /// The group and the mark at a place.
    pub fn entry(&self, place: u64) -> (u64, usize) {
        let mut rest = place;
        let mut codes = vec![0; self.dimensions.len()];
        for (code, (_, slots)) in codes.iter_mut().zip(&self.dimensions).rev() {
            *code = usize::try_from(rest % *slots as u64).unwrap_or(0);
            rest /= *slots as u64;
        }
        let marked = self.figure.is_some_and(|figure| figure.marks.column.is_some());
        let mark = if marked { codes[codes.len() - 1] } else { 0 };
        (self.group(mark, |own| codes[own]), mark)
    }

    /// The place of a row.
    pub fn place_of(&self, row: usize) -> u64 {
        self.dimensions.iter().fold(0, |place, (codes, slots)| place * *slots as u64 + codes.get(row) as u64)
    }

    /// The group of a row.
    pub fn group_of(&self, store: &Store, row: usize) -> u64 {
        let mark = self.figure.map_or(0, |figure| figure.marks.of(store, row));
        self.group(mark, |own| self.dimensions[own].0.get(row))
    }

    /// Groups are numbered in the order of their keys.
    fn group(&self, mark: usize, own: impl Fn(usize) -> usize) -> u64 {
        self.by.iter().zip(&self.sources).fold(0, |group, (by, source)| {
            let code = match source {
                Source::Mark(at) => self.figure.map_or(0, |figure| figure.marks.codes[mark][*at]),
                Source::Own(at) => own(*at),
            };
            group * by.ranks.count() as u64 + by.ranks.of_code(code) as u64
        })
    }

    /// What the rows of a group have in its columns.
    pub fn keys(&self, group: u64) -> Vec<Option<String>> {
        let mut rest = group;
        let key = |by: &By<'_>| {
            let slots = by.ranks.count() as u64;
            by.key((usize::try_from(rest % slots).unwrap_or(0), rest /= slots).0)
        };
        let mut keys: Vec<Option<String>> = self.by.iter().rev().map(key).collect();
        keys.reverse();
        keys
    }
}
