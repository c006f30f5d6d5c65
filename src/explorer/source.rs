//! Where answers come from: a table in memory, or the worker for a large one.

use crate::format::Table;
use crate::ledger::{self, Answer, Question};
use crate::release::Fault;
use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;

/// The rows of one table.
pub enum Source {
    Memory(Memory),
}

impl Source {
    /// What the rows come to, with a window of those that pass, in order.
    pub async fn ask(&self, question: &Question, window: Range<usize>) -> Result<(Answer, Table), Fault> {
        match self {
            Self::Memory(memory) => Ok((ledger::answer(question, &memory.table), memory.window(question, window))),
        }
    }

    /// A window of the rows that pass, in order.
    pub async fn window(&self, question: &Question, window: Range<usize>) -> Result<Table, Fault> {
        match self {
            Self::Memory(memory) => Ok(memory.window(question, window)),
        }
    }

    /// How many rows the table has.
    pub fn count(&self) -> usize {
        match self {
            Self::Memory(memory) => memory.table.rows,
        }
    }

    /// Rows by their places in the table.
    pub async fn rows(&self, rows: &[usize]) -> Result<Table, Fault> {
        match self {
            Self::Memory(memory) => Ok(memory.table.take(rows)),
        }
    }
}

/// A table in memory, and the rows that passed last.
pub struct Memory {
    pub table: Arc<Table>,
    passed: RefCell<(Question, Vec<usize>)>,
}

impl Memory {
    pub fn new(table: Arc<Table>) -> Self {
        let passed = (Question::default(), (0..table.rows).collect());
        Self { table, passed: RefCell::new(passed) }
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
