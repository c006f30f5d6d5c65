//! What rows say of a figure beside its number: how exact it is, why there is none, and with what it adds. The few
//! combinations that occur are numbered, so that one code a row tells all of it.

use super::aggregate::Accumulator;
use super::block::BLOCK;
use super::filter::{Filter, Set};
use super::numbered::Numbered;
use super::scan::{gather, matching};
use super::{Codes, Column, Dictionary, EngineError, Store};
use format::{Figure, FigureColumns, Interval, Missing, Overflow, Precision, TableSchema, UnitOf, Version};
use ledger::Measure;

/// The marks of one figure.
pub struct Marks {
    /// The columns whose words make the marks.
    pub columns: Vec<usize>,
    /// For every mark, the code in each of these columns.
    pub codes: Vec<Vec<usize>>,
    /// For every mark, what it means.
    pub meanings: Vec<Mark>,
    /// The column that holds the mark of each row; none where all rows have the same.
    pub column: Option<usize>,
}

/// A figure of the table.
pub struct Figured {
    /// The column of its numbers.
    pub value: usize,
    pub marks: Marks,
    /// For every mark, the place of its measure among all.
    pub measures: Vec<usize>,
}

/// The unit of money.
const YUAN: &str = "yuan";

/// What one combination of words means.
pub struct Mark {
    pub measure: Measure,
    /// Of a number.
    precision: Precision,
    /// Of no number; `None` where the row then does not speak of the figure.
    missing: Option<Missing>,
}

impl Marks {
    /// Numbers the combinations, and gives the table a column of them.
    pub fn new(
        store: &mut Store,
        schema: &TableSchema,
        figure: &FigureColumns,
        version: Version,
    ) -> Result<Self, EngineError> {
        let parting = Measure::COLUMNS.map(|name| Measure::column(name, schema, version));
        let unit = match figure.unit {
            UnitOf::Column(column) => Some(column),
            UnitOf::Yuan | UnitOf::Always(_) => None,
        };
        let mut columns = Vec::new();
        for name in [figure.precision, figure.missing, unit].into_iter().chain(parting).flatten() {
            let column = store.find(name)?;
            store.encode(column, usize::MAX);
            if !columns.contains(&column) {
                columns.push(column);
            }
        }
        let (codes, marks) = number(store, &columns)?;
        let meanings = codes.iter().map(|codes| {
            let word = |name: Option<&str>| {
                let column = store.find(name?).ok()?;
                let at = columns.iter().position(|own| *own == column)?;
                match store.column(column) {
                    Column::Coded(_, Dictionary::Words(words)) => words.get(codes[at]).map(AsRef::as_ref),
                    _ => None,
                }
            };
            let missing = word(figure.missing).and_then(Missing::parse).unwrap_or(Missing::NotPublished);
            let unit = match figure.unit {
                UnitOf::Yuan => YUAN,
                UnitOf::Column(column) => word(Some(column)).unwrap_or_default(),
                UnitOf::Always(unit) => unit,
            };
            Mark {
                measure: Measure {
                    figure: figure.value.to_owned(),
                    words: parting.map(|name| word(name).map(str::to_owned)),
                    unit: unit.to_owned(),
                },
                precision: word(figure.precision).and_then(Precision::parse).unwrap_or(Precision::Stated),
                missing: Some(missing).filter(|_| !figure.optional),
            }
        });
        let meanings: Vec<Mark> = meanings.collect();
        let column = (meanings.len() > 1).then(|| {
            let numbers = (0..).take(meanings.len()).collect();
            let marks = Codes::new(&marks, meanings.len()).unwrap_or(Codes::Short(Vec::new())); // all are numbered
            store.add(format!("#{}", figure.value), Column::Coded(marks, Dictionary::Numbers(numbers)))
        });
        Ok(Self { columns, codes, meanings, column })
    }

    /// The same filter, in which one set of marks stands for what it asks of the columns that marks are made of.
    pub fn told_by(&self, filter: &Filter) -> Filter {
        let mut told = Filter { sets: Vec::new(), any: filter.any.clone(), never: filter.never };
        for (column, set) in &filter.sets {
            let allowed = match set {
                Set::Codes(allowed) => self.with(*column, allowed),
                _ => None,
            };
            match (self.column, allowed) {
                (Some(column), Some(allowed)) => told.narrow(column, Set::Codes(allowed)),
                // All rows have the only mark: it may be, or nothing passes.
                (None, Some(allowed)) => told.never |= !allowed[0],
                _ => told.narrow(*column, set.clone()),
            }
        }
        told
    }

    /// Which marks have one of the codes that may be in one of the columns, and none for no mark.
    fn with(&self, column: usize, allowed: &[bool]) -> Option<Vec<bool>> {
        let at = self.columns.iter().position(|own| *own == column)?;
        Some(self.codes.iter().map(|codes| allowed[codes[at]]).chain([false]).collect())
    }

    /// The mark of a row.
    pub fn of(&self, store: &Store, row: usize) -> usize {
        match self.column.map(|column| store.column(column)) {
            Some(Column::Coded(codes, _)) => codes.get(row),
            _ => 0,
        }
    }
}

impl Mark {
    /// Whether its numbers are exact.
    pub fn is_exact(&self) -> bool {
        self.precision == Precision::Stated
    }

    /// What rows of this mark add up to: all of one precision fold into one interval. `None` where they do not speak
    /// of the figure.
    pub fn interval(&self, sum: &Accumulator) -> Option<Result<Interval, Overflow>> {
        let published = sum.rows - sum.missing;
        let missing = self.missing.filter(|_| sum.missing > 0);
        let without = missing.map(|missing| {
            let one = Interval::of::<i64>(&Figure::Missing(missing));
            Interval { missing: one.missing * sum.missing, ..one }
        });
        if published == 0 {
            return without.map(Ok);
        }
        let Ok(value) = i64::try_from(sum.total) else { return Some(Err(Overflow)) };
        let with = Interval { published, ..Interval::of(&Figure::Published { value, precision: self.precision }) };
        Some(with.plus(without.unwrap_or(Interval::EMPTY)))
    }
}

/// The combinations of codes that occur, and for each row the number of its own.
fn number(store: &Store, columns: &[usize]) -> Result<(Vec<Vec<usize>>, Vec<u32>), EngineError> {
    if columns.is_empty() {
        return Ok((vec![Vec::new()], Vec::new()));
    }
    let mut dimensions = Vec::new();
    for column in columns {
        let (codes, dictionary) = store.codes(*column)?;
        dimensions.push((codes, dictionary.len() as u64 + 1));
    }
    let mut numbered = Numbered::new(dimensions.iter().map(|(_, slots)| *slots))?;
    let mut marks = Vec::with_capacity(store.rows());
    let mut places = Vec::with_capacity(BLOCK);
    matching(store, &Filter::default(), &mut |rows| {
        places.clear();
        places.resize(rows.len(), 0);
        dimensions.iter().for_each(|(codes, slots)| gather(codes, *slots, rows, &mut places));
        marks.extend(places.iter().map(|place| numbered.number(*place)));
        Ok(())
    })?;
    let codes = |place: &u64| {
        let mut rest = *place;
        let code = |(_, slots): &(&Codes, u64)| (rest % slots, rest /= slots).0;
        let mut codes: Vec<usize> =
            dimensions.iter().rev().map(code).map(|code| usize::try_from(code).unwrap_or(0)).collect();
        codes.reverse();
        codes
    };
    let mut all: Vec<Vec<usize>> = numbered.places().iter().map(codes).collect();
    if all.is_empty() {
        // A table without rows has one mark all the same: that of nothing.
        all.push(dimensions.iter().map(|(_, slots)| usize::try_from(slots - 1).unwrap_or(0)).collect());
    }
    Ok((all, marks))
}
