//! What the benchmark asks of a national release: what a reader of `/sales` does, one thing after another, and the
//! question that each leads to. The page is driven through its controls; its worker and the peers get the questions.

use crate::harness::target;
use crate::large::release::MadeUp;
use engine::messages::Request;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

/// Sets a filter or a grouping of the page (`filter-…`) to a value, follows the link that sorts, or, named `clear`, the
/// link that clears all.
pub struct Change {
    pub field: &'static str,
    pub value: &'static str,
}

/// Each changes which records pass, how many groups they make, or which record is first. The last one leads back.
pub const CHANGES: [Change; 20] = [
    change("channel", "offline"),
    change("from", "2018"),
    change("to", "2022"),
    change("by", "period"),
    change("by", "pairing"),
    change("channel", ""),
    change("supporter", "350000"),
    change("then", "year"),
    change("supporter", ""),
    change("by", "channel"),
    change("precision", "none"),
    change("precision", ""),
    change("from", ""),
    change("to", ""),
    change("then", ""),
    change("by", "product"),
    change("by", ""),
    change("sort", "-amount"),
    change("channel", "offline"),
    change("clear", ""),
];

const fn change(field: &'static str, value: &'static str) -> Change {
    Change { field, value }
}

/// Typed letter by letter, and taken back.
pub const WORDS: [&str; 4] = ["红枣", "小米", "茶", "123"];

/// The addresses after each change.
pub fn after_changes() -> Vec<String> {
    let mut set = BTreeMap::new();
    let after = |change: &Change| {
        match (change.field, change.value) {
            ("clear", _) => set.clear(),
            (field, "") => _ = set.remove(field),
            (field, value) => _ = set.insert(field, value),
        }
        let query: Vec<String> = set.iter().map(|(field, value)| format!("{field}={value}")).collect();
        if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) }
    };
    CHANGES.iter().map(after).collect()
}

/// The texts in the field after each key: forward through a word, and back to nothing.
pub fn after_keys() -> Vec<String> {
    let texts = WORDS.iter().flat_map(|word| {
        let letters: Vec<char> = word.chars().collect();
        let ends: Vec<usize> = (1..=letters.len()).chain((0..letters.len()).rev()).collect();
        ends.into_iter().map(move |end| letters[..end].iter().collect())
    });
    texts.collect()
}

/// The address of a text.
pub fn search_of(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("?q={text}") }
}

/// What the page shows of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    pub matched: u64,
    pub groups: usize,
    /// The id of the first record.
    pub first: Option<String>,
}

/// What is seen at each address, as all engines agree: written beside the results for the measurement of the page.
#[derive(Default, Serialize, Deserialize)]
pub struct Truth(BTreeMap<String, Seen>);

impl Truth {
    pub fn read() -> Self {
        let file = target("bench").join("truth.json");
        let bytes = fs::read(&file).expect("the peers were asked before: `scripts/peers.sh`");
        serde_json::from_slice(&bytes).expect("the file is written by this program")
    }

    pub fn write(&self) {
        let text = serde_json::to_string_pretty(&self).expect("texts and numbers");
        fs::write(target("bench").join("truth.json"), text).expect("target/bench can be written");
    }

    pub fn add(&mut self, search: &str, seen: Seen) {
        self.0.insert(search.to_owned(), seen);
    }

    pub fn at(&self, search: &str) -> &Seen {
        self.0.get(search).unwrap_or_else(|| panic!("nobody was asked for {search:?}"))
    }
}

/// A question as the page puts it to its worker, in JSON.
pub fn question(release: &MadeUp, search: &str) -> Value {
    let message = Request::Ask { number: 1, question: release.question(search), folding: None, window: None }.to_json();
    let mut message: Value = serde_json::from_str(&message).expect("messages are JSON");
    message["question"].take()
}
