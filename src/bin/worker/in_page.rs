//! The engine as an object of JavaScript. Answers are plain numbers, codes where a column has words; sums are refused
//! where a JavaScript number would not be exact.

use super::fetch;
use shanhai::engine::{Cell, Column, Dictionary, Engine, Filter, Shape};
use shanhai::ledger::Test;
use std::rc::Rc;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// A loaded table.
#[wasm_bindgen]
pub struct LargeTable(Engine);

type Answer<T> = Result<T, JsError>;

#[wasm_bindgen]
impl LargeTable {
    /// Fetches a table. `cubes` names the columns of each cube: `pairing_id,ym;channel,product,ym`.
    pub async fn load(url: String, amount: String, cubes: String) -> Answer<Self> {
        let names = |cube: &str| cube.split(',').map(str::to_owned).collect();
        let shape = Shape::plain(&amount, "", cubes.split(';').map(names).collect());
        let store = fetch::table(vec![(url, None)], None, Rc::new(|_, _| {})).await;
        let store = store.map_err(|fault| JsError::new(&format!("{} cannot be used", fault.file)))?;
        Ok(Self(Engine::new(store, &shape)?.rank()?))
    }

    pub fn rows(&self) -> usize {
        self.0.store().rows()
    }

    /// The words that the codes of a column stand for, or its numbers as text.
    pub fn words(&self, column: &str) -> Answer<Vec<String>> {
        let store = self.0.store();
        Ok(match store.codes(store.place(column)?)?.1 {
            Dictionary::Words(words) => words.iter().map(ToString::to_string).collect(),
            Dictionary::Numbers(numbers) => numbers.iter().map(ToString::to_string).collect(),
        })
    }

    /// The number of a column, by which the questions name it.
    pub fn column(&self, name: &str) -> Answer<usize> {
        Ok(self.0.store().place(name)?)
    }

    /// The sums of the amounts by one column, all in the order of its words: sum, rows and rows without a number of
    /// all, then code and sum of each group. `tests` are those of a question; none for all rows.
    pub fn groups(&self, tests: Option<String>, by: usize, sum: usize) -> Answer<Vec<f64>> {
        let groups = self.0.grouped(&self.filter(tests.as_deref())?, &[by], sum)?;
        let mut answer = Vec::with_capacity(3 + 2 * groups.cells.len());
        head(&mut answer, groups.total()?)?;
        for code in &self.0.ranks(by).order {
            group(&mut answer, *code, groups.cells[*code])?;
        }
        Ok(answer)
    }

    /// The same, only the largest sums, these first.
    pub fn largest(&self, tests: Option<String>, by: usize, sum: usize, limit: usize) -> Answer<Vec<f64>> {
        let ranking = self.0.largest(&self.filter(tests.as_deref())?, by, sum, limit)?;
        let groups = &ranking.groups[..limit.min(ranking.groups.len())];
        let mut answer = Vec::with_capacity(3 + 2 * groups.len());
        head(&mut answer, ranking.total)?;
        for (code, cell) in groups {
            group(&mut answer, *code, *cell)?;
        }
        Ok(answer)
    }

    /// The sum of the amounts, the rows, and the rows without a number.
    pub fn total(&self, tests: Option<String>, sum: usize) -> Answer<Vec<f64>> {
        let mut answer = Vec::with_capacity(3);
        head(&mut answer, self.0.grouped(&self.filter(tests.as_deref())?, &[], sum)?.total()?)?;
        Ok(answer)
    }

    /// The rows with the largest amounts, one after another: the values of these columns (parted by commas).
    pub fn top(&self, tests: Option<String>, columns: &str, limit: usize) -> Answer<Vec<f64>> {
        let store = self.0.store();
        let mut read_from = Vec::new();
        for name in columns.split(',') {
            read_from.push(store.column(store.place(name)?));
        }
        let rows = self.0.top(&read(tests.as_deref())?, limit)?;
        let mut answer = Vec::with_capacity(rows.len() * read_from.len());
        for row in rows {
            for column in &read_from {
                answer.push(value(column, row as usize)?);
            }
        }
        Ok(answer)
    }
}

impl LargeTable {
    fn filter(&self, tests: Option<&str>) -> Answer<Filter> {
        Ok(self.0.filter(&read(tests)?, &[])?)
    }
}

fn read(tests: Option<&str>) -> Answer<Vec<Test>> {
    let Some(tests) = tests else { return Ok(Vec::new()) };
    Test::list_from_json(tests).map_err(|error| JsError::new(&error.to_string()))
}

fn head(answer: &mut Vec<f64>, total: Cell) -> Answer<()> {
    answer.extend([exact(total.sum)?, f64::from(total.rows), f64::from(total.missing)]);
    Ok(())
}

/// Groups without rows are no groups.
fn group(answer: &mut Vec<f64>, code: usize, cell: Cell) -> Answer<()> {
    if cell.rows > 0 {
        answer.extend([count(code), exact(cell.sum)?]);
    }
    Ok(())
}

/// A number, or a code; not-a-number for nothing there.
fn value(column: &Column, row: usize) -> Answer<f64> {
    match column {
        Column::Coded(codes, Dictionary::Words(words)) => {
            let code = codes.get(row);
            Ok(if code < words.len() { count(code) } else { f64::NAN })
        }
        column => column.int(row).map_or(Ok(f64::NAN), exact),
    }
}

/// The largest whole number below which every one is exact.
const EXACT: u64 = 1 << 53;

fn exact(value: i64) -> Answer<f64> {
    #[allow(clippy::cast_precision_loss)] // refused where it would be lost
    if value.unsigned_abs() <= EXACT {
        Ok(value as f64)
    } else {
        Err(JsError::new("a sum that JavaScript cannot hold"))
    }
}

fn count(code: usize) -> f64 {
    u32::try_from(code).map_or(f64::NAN, f64::from)
}
