//! One column in memory.

use super::block::BLOCK;
use super::{Codes, Ints, Texts, sort};
use std::collections::HashMap;

/// The values of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    Ints(Ints),
    Coded(Codes, Dictionary),
    Texts(Texts),
}

/// What the codes of a column stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dictionary {
    /// Texts, in the order of the file.
    Words(Vec<Box<str>>),
    /// Numbers, ascending.
    Numbers(Vec<i64>),
}

impl Dictionary {
    /// How many words or numbers there are; the code after the last one stands for *nothing there*.
    pub fn len(&self) -> usize {
        match self {
            Self::Words(words) => words.len(),
            Self::Numbers(numbers) => numbers.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Column {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Ints(ints) => ints.len(),
            Self::Coded(codes, _) => codes.len(),
            Self::Texts(texts) => texts.len(),
        }
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of a row; `None` where there is none, or the column holds texts.
    pub fn int(&self, row: usize) -> Option<i64> {
        match self {
            Self::Ints(ints) => ints.get(row),
            Self::Coded(codes, Dictionary::Numbers(numbers)) => numbers.get(codes.get(row)).copied(),
            _ => None,
        }
    }

    /// The text of a row; `None` where there is none, or the column holds numbers.
    pub fn text(&self, row: usize) -> Option<&str> {
        match self {
            Self::Texts(texts) => texts.get(row),
            Self::Coded(codes, Dictionary::Words(words)) => words.get(codes.get(row)).map(AsRef::as_ref),
            _ => None,
        }
    }

    /// Appends the values of other columns; `None` where some are numbers and some are texts. Parts of a table may
    /// hold the same column with a dictionary and without.
    pub fn append(&mut self, others: &[&Self]) -> Option<()> {
        let alike = |column: &&Self| match column {
            Self::Coded(_, Dictionary::Words(_)) => true,
            // A part in which nothing is filled in looks like numbers.
            Self::Ints(ints) => (0..ints.len()).all(|row| ints.get(row).is_none()),
            _ => false,
        };
        match self {
            Self::Ints(ints) if others.iter().all(|other| matches!(other, Self::Ints(_))) => {
                for other in others {
                    (0..other.len()).for_each(|row| ints.push(other.int(row).unwrap_or(Ints::NONE)));
                }
            }
            Self::Coded(codes, Dictionary::Words(words)) if others.iter().all(alike) => {
                *codes = merge(codes, words, others)?;
            }
            _ => {
                let mut texts = Texts::default();
                for column in [&*self].into_iter().chain(others.iter().copied()) {
                    for row in 0..column.len() {
                        let room = column.int(row).is_none() && texts.push(column.text(row));
                        room.then_some(())?;
                    }
                }
                *self = Self::Texts(texts);
            }
        }
        Some(())
    }

    /// The column as codes: its numbers where they lie close enough together, its texts where there are at most so
    /// many.
    #[must_use]
    pub fn coded(self, most: usize) -> Self {
        match self {
            Self::Ints(Ints::Small(ints)) => match close(&ints) {
                Some(numbers) => encode(&ints, numbers),
                None => Self::Ints(Ints::Small(ints)),
            },
            Self::Texts(texts) => texts_coded(&texts, most).unwrap_or(Self::Texts(texts)),
            other => other,
        }
    }

    /// The column as codes, whatever it holds.
    #[must_use]
    pub fn keyed(self) -> Self {
        match self.coded(usize::MAX) {
            Self::Ints(ints) => {
                let value = |row: &usize| ints.get(*row);
                let mut keyed: Vec<(u64, u32)> =
                    (0..ints.len()).map(|row| (sort::key(ints.raw(row)), narrow(row))).collect();
                sort::sort_keyed(&mut keyed, None);
                let mut numbers: Vec<i64> = keyed.into_iter().filter_map(|(_, row)| value(&(row as usize))).collect();
                numbers.dedup();
                let code = |row| value(&row).and_then(|value| numbers.binary_search(&value).ok());
                let codes: Vec<u32> = (0..ints.len()).map(|row| code(row).map_or(u32::MAX, narrow)).collect();
                let codes = Codes::new(&codes, numbers.len()).unwrap_or(Codes::Short(Vec::new())); // all are listed
                Self::Coded(codes, Dictionary::Numbers(numbers))
            }
            other => other,
        }
    }
}

/// The codes of all columns in one dictionary, to which the words are added that it lacks.
fn merge(codes: &Codes, words: &mut Vec<Box<str>>, others: &[&Column]) -> Option<Codes> {
    let own = words.clone();
    let mut known: HashMap<&str, u32> = own.iter().map(AsRef::as_ref).zip(0..).collect();
    let mut all: Vec<u32> = (0..codes.len()).map(|row| raw(codes.get(row), own.len())).collect();
    for other in others {
        let Column::Coded(codes, Dictionary::Words(more)) = other else {
            all.resize(all.len() + other.len(), u32::MAX);
            continue;
        };
        let mut meant = Vec::with_capacity(more.len() + 1);
        for word in more {
            let next = u32::try_from(words.len()).ok()?;
            let code = *known.entry(word).or_insert(next);
            if code == next {
                words.push(word.clone());
            }
            meant.push(code);
        }
        meant.push(u32::MAX);
        all.extend((0..codes.len()).map(|row| meant[codes.get(row)]));
    }
    Codes::new(&all, words.len())
}

/// A code as files have it: `u32::MAX` for nothing there.
fn raw(code: usize, none: usize) -> u32 {
    if code == none { u32::MAX } else { u32::try_from(code).unwrap_or(u32::MAX) }
}

/// A code that fits 32 bits, since the rows of a table do.
fn narrow(code: usize) -> u32 {
    u32::try_from(code).unwrap_or(u32::MAX)
}

/// Texts as codes, if there are at most so many.
fn texts_coded(texts: &Texts, most: usize) -> Option<Column> {
    let mut known: HashMap<&str, u32> = HashMap::new();
    let (mut words, mut codes) = (Vec::new(), Vec::with_capacity(texts.len()));
    for row in 0..texts.len() {
        let Some(text) = texts.get(row) else {
            codes.push(u32::MAX);
            continue;
        };
        let code = *known.entry(text).or_insert_with(|| {
            words.push(Box::from(text));
            narrow(words.len() - 1)
        });
        if words.len() > most {
            return None;
        }
        codes.push(code);
    }
    Some(Column::Coded(Codes::new(&codes, words.len())?, Dictionary::Words(words)))
}

/// The widest span of numbers that become codes.
const SPAN: u32 = 1 << 16;

/// The distinct numbers, ascending, if they lie within a short span.
fn close(ints: &[u32]) -> Option<Vec<u32>> {
    let (low, high) = ints
        .chunks(BLOCK)
        .map(bounds)
        .fold((u32::MAX, 0), |(low, high), (least, most)| (low.min(least), high.max(most)));
    if low > high {
        return Some(Vec::new());
    }
    if high - low >= SPAN {
        return None;
    }
    let mut seen = vec![false; (high - low) as usize + 2]; // the last one is for nothing there
    ints.chunks(BLOCK).for_each(|block| mark(block, low, &mut seen));
    Some((low..=high).zip(seen).filter(|(_, seen)| *seen).map(|(number, _)| number).collect())
}

/// The least and the largest number of a block.
#[inline(never)] // see `block`
fn bounds(block: &[u32]) -> (u32, u32) {
    let high = block.iter().map(|int| if *int == u32::MAX { 0 } else { *int }).max();
    (block.iter().copied().min().unwrap_or(u32::MAX), high.unwrap_or(0))
}

/// Marks the numbers that occur in a block.
#[inline(never)]
fn mark(block: &[u32], low: u32, seen: &mut [bool]) {
    let last = seen.len() - 1;
    for int in block {
        seen[(int.wrapping_sub(low) as usize).min(last)] = true;
    }
}

fn encode(ints: &[u32], numbers: Vec<u32>) -> Column {
    let low = numbers.first().copied().unwrap_or(0);
    let span = numbers.last().map_or(0, |high| (high - low) as usize + 1);
    let mut code_of = vec![u32::MAX; span + 1]; // the last one is for nothing there
    for (code, number) in (0..).zip(&numbers) {
        code_of[(number - low) as usize] = code;
    }
    let codes: Vec<u32> = ints.chunks(BLOCK).fold(Vec::with_capacity(ints.len()), |mut codes, block| {
        look_up(block, low, &code_of, &mut codes);
        codes
    });
    // Every code is one of the list, or stands for none.
    let codes = Codes::new(&codes, numbers.len()).unwrap_or(Codes::Short(Vec::new()));
    Column::Coded(codes, Dictionary::Numbers(numbers.into_iter().map(i64::from).collect()))
}

/// Appends the codes of a block of numbers.
#[inline(never)] // see `block`
fn look_up(block: &[u32], low: u32, code_of: &[u32], codes: &mut Vec<u32>) {
    let span = code_of.len() - 1;
    codes.extend(block.iter().map(|int| code_of[(int.wrapping_sub(low) as usize).min(span)]));
}
