//! An answer with the rows that are in sight first.

use super::loaded::Loaded;
use super::source::Reply;
use format::Table;
use ledger::{Answer, Question};
use proof::Fault;
use view::pages::explore::{self, Asked, Reading};

/// Rows that come with an answer: as many as are shown at once.
const WINDOW: usize = 100;

/// What is shown of an answer.
pub struct Shown {
    pub answer: Answer,
    pub reading: Reading,
    /// The rows that are in sight first.
    pub window: Table,
    /// The rows that sums rest on alone.
    pub alone: Table,
    /// The rows that the accounts of the totals tell of.
    pub told: Table,
}

impl Shown {
    /// Asks the question of an address. Nothing where a newer one took its place.
    pub async fn ask(asked: &Asked<'_>, loaded: &Loaded, question: &Question) -> Result<Option<Self>, Fault> {
        let Asked { names, of, query, .. } = asked;
        let by = explore::grouping(of, query);
        let folding = (!by.is_empty() && loaded.is_large()).then(|| explore::folding(names, &by));
        let start = match Reading::new(query, usize::MAX) {
            Reading::Page(page) => (page - 1) * explore::PAGE,
            _ => 0,
        };
        let Some(Reply { answer, mut window, alone, told }) =
            loaded.source.ask(question, folding, start..start + WINDOW).await?
        else {
            return Ok(None);
        };
        let reading = Reading::new(query, answer.matched);
        let range = reading.range(answer.matched);
        // A page beyond the last one is the last one.
        if range.start != start {
            let Some(last) = loaded.source.window(question, range.clone()).await? else { return Ok(None) };
            window = last;
        }
        let few: Vec<usize> = (0..window.rows.min(range.len())).collect();
        Ok(Some(Self { answer, reading, window: window.take(&few), alone, told }))
    }
}
