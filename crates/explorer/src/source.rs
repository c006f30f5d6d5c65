//! Where answers come from: a table in memory, or the worker for a large one. Nobody sees the difference.

use super::worker::WorkerClient;
use format::{Table, TableSchema, Version};
use ledger::{self, Accounting, Answer, Folding, Question};
use proof::{Fault, FaultKind};
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

/// What a question comes to.
pub struct Reply {
    pub answer: Answer,
    /// A window of the rows that pass, in order.
    pub window: Table,
    /// The rows that sums rest on alone, in the order of the totals that have one.
    pub alone: Table,
    /// The rows that the accounts of the totals tell of: [`Answer::told`].
    pub told: Table,
}

/// The rows of one table.
pub enum Source {
    Memory(Memory),
    Worker(Rc<WorkerClient>, &'static TableSchema),
}

impl Source {
    /// What a question comes to; of a table in a worker, with the groups that are seen alone if the folding says which these
    /// are. Nothing where a newer one took its place.
    pub async fn ask(
        &self,
        question: &Question,
        folding: Option<Folding>,
        window: Range<usize>,
    ) -> Result<Option<Reply>, Fault> {
        match self {
            Self::Memory(memory) => {
                let answer = ledger::answer(question, &memory.table, &memory.accounting);
                let alone: Vec<usize> = answer.totals.iter().filter_map(|(_, tally)| tally.only).collect();
                let [alone, told] = [alone, answer.told()].map(|rows| memory.table.take(&rows));
                Ok(Some(Reply { answer, window: memory.window(question, window), alone, told }))
            }
            Self::Worker(worker, schema) => {
                let Some((answer, rows)) = worker.ask(question, folding, window).await? else { return Ok(None) };
                let [window, alone, told] = rows.map(|rows| read(schema, rows.as_deref()));
                Ok(Some(Reply { answer, window: window?, alone: alone?, told: told? }))
            }
        }
    }

    /// The same as columnar JSON.
    pub async fn window_json(&self, question: &Question, window: Range<usize>) -> Result<Option<String>, Fault> {
        match self {
            Self::Memory(memory) => Ok(Some(engine::table_json(&memory.window(question, window)))),
            Self::Worker(worker, _) => worker.window(question, window).await,
        }
    }

    /// A window of the rows that pass, in order. Nothing where a newer one took its place.
    pub async fn window(&self, question: &Question, window: Range<usize>) -> Result<Option<Table>, Fault> {
        match self {
            Self::Memory(memory) => Ok(Some(memory.window(question, window))),
            Self::Worker(worker, schema) => match worker.window(question, window).await? {
                Some(rows) => read(schema, Some(&rows)).map(Some),
                None => Ok(None),
            },
        }
    }
}

/// Rows as the worker sends them: with the columns of the newest version, whatever that of the release. None where it
/// sends nothing.
pub fn read(schema: &'static TableSchema, json: Option<&str>) -> Result<Table, Fault> {
    let Some(json) = json else { return Ok(Table::empty(schema)) };
    Table::from_json(schema, Version::NEWEST, json.as_bytes())
        .map_err(|error| Fault::new(schema.name, FaultKind::Malformed(error.to_string())))
}

/// A table in memory, and the rows that passed last.
pub struct Memory {
    table: Arc<Table>,
    accounting: Accounting,
    passed: RefCell<(Question, Vec<usize>)>,
}

impl Memory {
    pub fn new(table: Arc<Table>, accounting: Accounting) -> Self {
        let passed = (Question::default(), (0..table.rows).collect());
        Self { table, accounting, passed: RefCell::new(passed) }
    }

    fn window(&self, question: &Question, window: Range<usize>) -> Table {
        let mut passed = self.passed.borrow_mut();
        if passed.0 != *question {
            *passed = (question.clone(), ledger::matching(question, &self.table));
        }
        let end = window.end.min(passed.1.len());
        self.table.take(&passed.1[window.start.min(end)..end])
    }
}
