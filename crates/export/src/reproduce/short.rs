//! The same of a table that comes in parts, as a file that stays small: the rows that simply add, in whatever selection they
//! stand, are told by what they come to in each year; the others one by one.

use super::{Asked, interval, measure, result};
use crate::About;
use crate::value::Value;
use format::{Interval, Manifest, Overflow, Row, Table};
use ledger::{Accounting, Answer, Measure, Predicate, Question, Test, YEAR, sort_rows};

/// The version of files of this form.
pub const VERSION: i64 = 2;

/// The column whose number says which rows must be settled together; it is empty where a row simply adds.
const SETTLED_TOGETHER: &str = "cluster";

/// A question of a release whose table has too many rows to be listed.
pub struct InShort<'a> {
    /// Of which release, in which language, and where the same is seen.
    pub about: &'a About,
    pub manifest: &'a Manifest,
    /// Its order and its groups do not count.
    pub question: &'a Question,
    /// The answer to [`simply_adding`].
    pub added: &'a Answer,
    /// The rows that [`settled`] asks for, in the order of the table.
    pub others: &'a Table,
    pub accounting: &'a Accounting,
}

/// Asks for what the rows that simply add come to, by year.
pub fn simply_adding(question: &Question) -> Question {
    let by = vec![YEAR.to_owned()];
    Question { by, ..with(question, Predicate::OneOf(vec![String::new()])) }
}

/// Asks for the rows that do not simply add.
pub fn settled(question: &Question) -> Question {
    with(question, Predicate::Between(1, i64::MAX))
}

fn with(question: &Question, is: Predicate) -> Question {
    let test = Test { column: SETTLED_TOGETHER.to_owned(), is };
    let tests = question.tests.iter().cloned().chain([test]).collect();
    Question { tests, any: question.any.clone(), ..Question::default() }
}

impl InShort<'_> {
    /// The file.
    pub fn file(&self) -> String {
        let Self { about, manifest, question, added, others, accounting } = *self;
        let schema = others.schema;
        let asked = Asked { about, manifest, question, schema };
        let rows: Vec<Row<'_>> = others.iter().collect();
        let reckoned = accounting.reckon(&rows);
        let mut measures: Vec<&Measure> = reckoned.iter().map(|own| &own.measure).collect();
        for (own, _) in added.groups.iter().flat_map(|group| &group.totals) {
            if !measures.contains(&own) {
                measures.push(own);
            }
        }
        let mut order: Vec<usize> = (0..measures.len()).collect();
        sort_rows(&mut order, &mut |a, b| measures[a].order(measures[b], schema));
        let total = |at: usize| {
            let own = measures[at];
            let others = reckoned.iter().find(|other| other.measure == *own);
            let years = years(own, added);
            let mut sums = years.iter().map(|(_, sum)| *sum).chain(others.map(|others| others.account.sum));
            let sum = sums.try_fold(Interval::EMPTY, |all, sum| all.plus(sum?));
            Value::Object(vec![
                ("measure", measure(own)),
                ("added", Value::List(years.into_iter().map(|(year, sum)| line(own, year, sum)).collect())),
                ("rows", others.map_or(Value::List(Vec::new()), |others| asked.lines(others, &rows))),
                ("result", result(own, sum)),
            ])
        };
        asked.file(VERSION, added.matched + others.rows, order.into_iter().map(total).collect())
    }
}

/// What the rows of each year come to; those of no single year stand last.
fn years<'a>(own: &Measure, added: &'a Answer) -> Vec<(Option<&'a str>, Result<Interval, Overflow>)> {
    let groups = added.groups.iter();
    let of = groups.filter_map(|group| {
        let (_, sum) = group.totals.iter().find(|(measure, _)| measure == own)?;
        Some((group.keys.first()?.as_deref(), *sum))
    });
    of.collect()
}

fn line(own: &Measure, year: Option<&str>, sum: Result<Interval, Overflow>) -> Value {
    let mut line = vec![("year", Value::text(year.unwrap_or("none")))];
    match sum {
        Ok(sum) => line.extend(interval(own, sum)),
        Err(Overflow) => line.push(("low", Value::text("overflow"))),
    }
    Value::Object(line)
}
