//! Groups as JSON, from the program that has them to the one that shows them:
//! `{"by":["product"],"words":{"product":["枸杞","Goji berries"]},"comes_to":{"matched":2,…}}`.

use super::values::{Result, list, text_of};
use super::{Writer, reply};
use format::json::Reader;
use ledger::Answer;

/// Published texts by their columns, each with its words in the reader's language.
pub type Words = Vec<(String, Vec<(String, String)>)>;

/// An answer in groups, with what is needed to name them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grouped {
    pub answer: Answer,
    /// The columns that it is grouped by.
    pub by: Vec<String>,
    pub words: Words,
}

/// One line of JSON, which [`Grouped::from_json`] reads.
pub fn grouped_json(answer: &Answer, by: &[String], words: &Words) -> String {
    let (mut json, mut columns) = (Writer::default(), Writer::default());
    for (column, known) in words {
        let pairs: Vec<&str> = known.iter().flat_map(|(text, words)| [&**text, words]).collect();
        columns.list(column, &pairs, |json, text| json.quoted(text));
    }
    json.texts("by", by);
    json.plain("words", columns.finish());
    json.plain("comes_to", reply::write(answer));
    json.finish()
}

impl Grouped {
    /// Reads what [`grouped_json`] writes; an error where that is none.
    pub fn from_json(text: &str) -> Result<Self> {
        let mut grouped = Self::default();
        let mut json = Reader::new(text.as_bytes());
        json.object(&mut |json, key| {
            match key {
                "words" => json.object(&mut |json, column| {
                    let texts = list(json, text_of)?;
                    let pairs = texts.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone()));
                    grouped.words.push((column.to_owned(), pairs.collect()));
                    Ok(())
                })?,
                "by" => grouped.by = list(json, text_of)?,
                "comes_to" => grouped.answer = reply::read(json)?,
                _ => return json.fail("groups"),
            }
            Ok(())
        })?;
        json.end()?;
        Ok(grouped)
    }
}
