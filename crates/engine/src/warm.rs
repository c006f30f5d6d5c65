//! Running in: browsers first run WebAssembly slowly and make a fast version of what is called often. A small made-up
//! table, read, indexed and asked while nothing has arrived yet, lets them begin with that before the real one is here.

use super::{Engine, EngineError, Stream};
use format::{Version, tables::SALES};
use ledger::{Accounting, Predicate, Question, Test, YEAR};

/// Rows of the made-up table: some hundredths of a second of slow work, all told.
const ROWS: usize = 1 << 14;

/// The columns of sales that questions look at: four values of each, over and over, and the dictionary.
const COLUMNS: [(&str, &str, &str); 13] = [
    ("id", r#""x-1","y-2","x-3","z-4","#, ""),
    ("pairing", "0,1,1,0,", r#""p","q""#),
    ("period", "0,1,2,3,", r#""2015-01","2015-02","2016-12","2024-12""#),
    ("product", "0,1,0,1,", r#""a","b""#),
    ("channel", "0,0,1,1,", r#""online","fair""#),
    ("amount", "1234567,7654321,5000000000,99,", ""),
    ("precision", "0,0,1,0,", r#""stated","over""#),
    ("missing", "null,null,null,null,", ""),
    ("quantity", "1,20,300,4000,", ""),
    ("unit", "0,0,0,0,", r#""kilogram""#),
    ("quantity_precision", "0,0,0,0,", r#""stated""#),
    ("outlets", "null,null,null,null,", ""),
    ("part_of", "null,null,null,null,", ""),
];

/// A table that nobody needs, which is read, indexed and asked step by step: what runs in gives way to what comes.
pub struct WarmUp {
    text: String,
    read: usize,
    stream: Stream,
    engine: Option<Engine>,
    questions: Vec<Question>,
    /// Rows that were found, so that nothing can be left out.
    found: usize,
}

/// So many bytes are read in a step.
const PIECE: usize = 1 << 15;

impl Default for WarmUp {
    fn default() -> Self {
        let column =
            |(name, four, _): (&str, &str, _)| format!(r#""{name}":[{}]"#, four.repeat(ROWS / 4).trim_end_matches(','));
        let coded = COLUMNS.into_iter().filter(|(.., words)| !words.is_empty());
        let words = coded.map(|(name, _, words)| format!(r#""{name}":[{words}]"#));
        let [columns, words] = [COLUMNS.map(column).join(","), words.collect::<Vec<_>>().join(",")];
        let text = format!(r#"{{"n":{ROWS},"columns":{{{columns}}},"dictionaries":{{{words}}}}}"#);
        // What cubes answer, then what only a look at the rows does: a filter, two groupings, an order, a word.
        let test = |column: &str, is| Test { column: column.to_owned(), is };
        let one = |word: &str| Predicate::OneOf(vec![word.to_owned()]);
        let by = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let word = vec![test("id", Predicate::Mentions("X-".to_owned())), test("product", one("a"))];
        let questions = vec![
            Question { any: vec![word], by: by(&["pairing", "channel"]), ..Question::default() },
            Question {
                tests: vec![test("channel", one("fair"))],
                by: by(&["pairing", "product"]),
                sort: Some(("amount".to_owned(), true)),
                ..Question::default()
            },
            Question { by: by(&[YEAR]), ..Question::default() },
        ];
        Self { text, read: 0, stream: Stream::default(), engine: None, questions, found: 0 }
    }
}

impl WarmUp {
    /// Takes a step; `false` after the last one.
    pub fn step(&mut self) -> Result<bool, EngineError> {
        if let Some(engine) = &self.engine {
            let Some(question) = self.questions.pop() else { return Ok(false) };
            self.found = engine.answer(&question)?.matched.max(self.found);
            engine.window(&question, 0, 100)?;
        } else if let Some(rest) = self.text.as_bytes().get(self.read..).filter(|rest| !rest.is_empty()) {
            let piece = &rest[..rest.len().min(PIECE)];
            self.stream.room(piece.len()).copy_from_slice(piece);
            self.stream.read()?;
            self.read += piece.len();
        } else {
            let mut store = std::mem::take(&mut self.stream).finish()?;
            store.complete(&SALES);
            self.engine = Some(Engine::new(store, &SALES, Accounting::new(Version::One))?);
        }
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_is_a_table() {
        let mut warm = super::WarmUp::default();
        let mut steps = 0;
        while warm.step().unwrap() {
            steps += 1;
        }
        assert_eq!(warm.found, super::ROWS);
        assert!(steps > 10, "{steps} steps");
    }
}
