//! Columns that few rows fill: these rows, and their values.

use super::store::RawColumn;
use super::{EngineError, Ints, Texts};

/// What a list of a file holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// A value for every row.
    All,
    /// The rows that are filled, ascending.
    Filled,
    /// A value for each of these.
    Values,
}

impl Of {
    /// The lists of a section of that name.
    pub fn named(section: &str) -> Self {
        match section {
            "filled" => Self::Filled,
            "values" => Self::Values,
            _ => Self::All,
        }
    }
}

/// The columns of so many rows, each with a value for every row. An error where values do not fit their rows.
pub fn whole(rows: usize, lists: Vec<(Of, String, RawColumn)>) -> Result<Vec<(String, RawColumn)>, EngineError> {
    let (mut columns, mut filled, mut few) = (Vec::new(), Vec::new(), Vec::new());
    for (of, name, list) in lists {
        let own = match of {
            Of::All => &mut columns,
            Of::Filled => &mut filled,
            Of::Values => &mut few,
        };
        own.push((name, list));
    }
    for (name, values) in few {
        let at = filled.iter().position(|(own, _)| *own == name);
        let places = at.map(|at| filled.swap_remove(at).1);
        let column = places.and_then(|places| spread(rows, &places, &values));
        columns.push((name.clone(), column.ok_or(EngineError::NoColumn(name))?));
    }
    Ok(columns)
}

/// A column of so many rows, of which these are filled with these values; `None` where they do not fit.
fn spread(rows: usize, filled: &RawColumn, values: &RawColumn) -> Option<RawColumn> {
    let RawColumn::Ints(filled) = filled else { return None };
    let places = (0..filled.len()).map(|at| filled.get(at).and_then(|row| usize::try_from(row).ok()));
    let places = places.collect::<Option<Vec<usize>>>()?;
    if !places.is_sorted_by(|a, b| a < b) || places.last().is_some_and(|last| *last >= rows) {
        return None;
    }
    let mut places = places.into_iter().zip(0..).peekable();
    // The place of the value of each row, one after another.
    let mut of = |row: usize| places.next_if(|(own, _)| *own == row).map(|(_, at)| at);
    let count = filled.len();
    Some(match values {
        RawColumn::Ints(ints) if ints.len() == count => {
            let mut all = Ints::with_capacity(rows);
            (0..rows).for_each(|row| all.push(of(row).map_or(Ints::NONE, |at| ints.raw(at))));
            RawColumn::Ints(all)
        }
        RawColumn::Texts(texts) if texts.len() == count => {
            let mut all = Texts::default();
            let room = (0..rows).all(|row| all.push(of(row).and_then(|at| texts.get(at))));
            room.then_some(RawColumn::Texts(all))?
        }
        _ => return None,
    })
}
