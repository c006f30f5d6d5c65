//! Groups as JSON, from the program that has them to the one that draws them: `{"words":{"product":["枸杞","Goji berries"]},
//! "comes_to":{"matched":2,…}}`.

use super::values::{Result, list, text_of};
use super::{Writer, reply};
use format::json::Reader;
use ledger::Answer;

/// An answer in groups, with what is needed to name them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grouped {
    pub answer: Answer,
    /// Published texts by their columns, each with its words in the reader's language.
    pub words: Vec<(String, Vec<(String, String)>)>,
}

impl Grouped {
    /// One line of JSON, which [`Self::from_json`] reads.
    pub fn to_json(&self) -> String {
        let (mut json, mut words) = (Writer::default(), Writer::default());
        for (column, known) in &self.words {
            let pairs: Vec<&str> = known.iter().flat_map(|(text, words)| [&**text, words]).collect();
            words.list(column, &pairs, |json, text| json.quoted(text));
        }
        json.plain("words", words.finish());
        json.plain("comes_to", reply::write(&self.answer));
        json.finish()
    }

    /// Reads what [`Self::to_json`] writes; an error where that is none.
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
                "comes_to" => grouped.answer = reply::read(json)?,
                _ => return json.fail("groups"),
            }
            Ok(())
        })?;
        json.end()?;
        Ok(grouped)
    }
}
