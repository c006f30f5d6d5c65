//! Questions of messages, answered in the words of the table.

use shanhai::engine::messages::{Report, Request, Value};
use shanhai::engine::{Column, Dictionary, Engine, EngineError, GroupQuery, RowsQuery};

/// The report on a question; `None` for what is no question.
pub fn answer(engine: &Engine, request: Request) -> Option<Report> {
    let (number, answer) = match request {
        Request::Groups { number, tests, by, sum, largest } => {
            (number, groups(engine, number, &GroupQuery { tests, by, sum }, largest))
        }
        Request::Rows { number, tests, columns, skip, limit } => {
            (number, rows(engine, number, &RowsQuery { tests, skip, limit }, &columns))
        }
        _ => return None,
    };
    Some(answer.unwrap_or_else(|error| Report::Fault { number: Some(number), what: error.to_string() }))
}

fn groups(engine: &Engine, number: u32, query: &GroupQuery, largest: Option<usize>) -> Result<Report, EngineError> {
    let groups = engine.groups(query)?;
    let mut columns = Vec::new();
    for name in &query.by {
        columns.push(engine.store().place(name)?);
    }
    // The codes of a group, one a column.
    let codes = |mut at: usize| {
        let mut codes: Vec<usize> = groups.slots.iter().rev().map(|slots| (at % slots, at /= slots).0).collect();
        codes.reverse();
        codes
    };
    let order = |at: usize| -> Vec<usize> {
        columns.iter().zip(codes(at)).map(|(column, code)| engine.rank(*column, code)).collect()
    };
    let mut places: Vec<usize> = (0..groups.cells.len()).filter(|at| groups.cells[*at].rows > 0).collect();
    places.sort_by_cached_key(|at| (largest.map(|_| std::cmp::Reverse(groups.cells[*at].sum)), order(*at)));
    places.truncate(largest.unwrap_or(usize::MAX));
    let named = |at: usize| {
        let values = columns.iter().zip(codes(at)).map(|(column, code)| meaning(engine.store().column(*column), code));
        (values.collect(), groups.cells[at])
    };
    let total = groups.total()?;
    Ok(Report::Groups { number, total, groups: places.into_iter().map(named).collect() })
}

fn rows(engine: &Engine, number: u32, query: &RowsQuery, names: &[String]) -> Result<Report, EngineError> {
    let mut columns = Vec::new();
    for name in names {
        columns.push(engine.store().column(engine.store().place(name)?));
    }
    let rows = engine.top(query)?;
    let row = |row: &u32| columns.iter().map(|column| value(column, *row as usize)).collect();
    Ok(Report::Rows { number, rows: rows.iter().map(row).collect() })
}

fn value(column: &Column, row: usize) -> Value {
    match (column.int(row), column.text(row)) {
        (Some(number), _) => Value::Number(number),
        (None, Some(text)) => Value::Text(text.to_owned()),
        (None, None) => Value::Nothing,
    }
}

/// What a code of a column stands for.
fn meaning(column: &Column, code: usize) -> Value {
    match column {
        Column::Coded(_, Dictionary::Words(words)) => {
            words.get(code).map_or(Value::Nothing, |word| Value::Text(word.to_string()))
        }
        Column::Coded(_, Dictionary::Numbers(numbers)) => {
            numbers.get(code).map_or(Value::Nothing, |n| Value::Number(*n))
        }
        _ => Value::Nothing,
    }
}
