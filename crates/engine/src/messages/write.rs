//! Messages as JSON.

use super::{Report, Request, Writer, folding, question, reply};
use proof::FaultKind;

impl Request {
    /// One line of JSON, which [`Self::from_json`] reads.
    pub fn to_json(&self) -> String {
        let mut json = Writer::default();
        match self {
            Self::Load { table, accounting, parts } => {
                json.text("load", table);
                json.plain("format", accounting.version);
                json.list("related", accounting.relations.related(), |outer, (one, other, relation)| {
                    let mut json = Writer::default();
                    json.texts("pairings", &[one.clone(), other.clone()]);
                    json.text("relation", relation.word());
                    outer.raw(json.finish());
                });
                json.list("parts", parts, |outer, (url, expected)| {
                    let mut json = Writer::default();
                    json.text("url", url);
                    json.plain("bytes", expected.bytes);
                    json.text("sha256", &expected.sha256);
                    outer.raw(json.finish());
                });
            }
            Self::First { question, from, count } => {
                json.plain("first", true);
                json.plain("question", question::write(question));
                json.plain("from", from);
                json.plain("count", count);
            }
            Self::Ask { number, question, folding, window } => {
                json.plain("ask", number);
                json.plain("question", question::write(question));
                folding.iter().for_each(|own| json.plain("folding", folding::write(own)));
                if let Some((from, count)) = window {
                    json.plain("from", from);
                    json.plain("count", count);
                }
            }
            Self::Window { number, question, from, count } => {
                json.plain("window", number);
                json.plain("question", question::write(question));
                json.plain("from", from);
                json.plain("count", count);
            }
            Self::Stop => json.plain("stop", true),
        }
        json.finish()
    }
}

impl Report {
    /// One line of JSON, which [`Self::from_json`] reads.
    pub fn to_json(&self) -> String {
        let mut json = Writer::default();
        match self {
            Self::Progress { rows, bytes, total } => {
                json.plain("progress", rows);
                json.plain("bytes", bytes);
                json.plain("total", total);
            }
            Self::First { rows } => json.plain("rows", rows),
            Self::Loaded { rows, words } => {
                json.plain("loaded", rows);
                let mut columns = Writer::default();
                words.iter().for_each(|(column, words)| columns.texts(column, words));
                json.plain("words", columns.finish());
            }
            Self::Answer { number, answer, rows, basis, told } => {
                json.plain("answer", number);
                json.plain("comes_to", reply::write(answer));
                for (key, rows) in [("rows", rows), ("basis", basis), ("told", told)] {
                    rows.iter().for_each(|rows| json.plain(key, rows));
                }
            }
            Self::Rows { number, rows } => {
                json.plain("window", number);
                json.plain("rows", rows);
            }
            Self::Cancelled { number } => json.plain("cancelled", number),
            Self::Failed { number, fault } => {
                json.text("failed", &fault.file);
                json.plain("number", number);
                json.texts("kind", &kind(&fault.kind));
            }
            Self::Fault { number, what } => {
                json.text("fault", what);
                number.iter().for_each(|number| json.plain("number", number));
            }
        }
        json.finish()
    }
}

/// A word for the kind of a fault, and what belongs to it.
fn kind(kind: &FaultKind) -> Vec<String> {
    let words = |word: &str, more: &[String]| [&[word.to_owned()], more].concat();
    match kind {
        // A page alone has words.
        FaultKind::Unreachable | FaultKind::Said(_) => words("unreachable", &[]),
        FaultKind::Status(status) => words("status", &[status.to_string()]),
        FaultKind::WebPage => words("web_page", &[]),
        FaultKind::Length { expected, got } => words("length", &[expected.to_string(), got.to_string()]),
        FaultKind::Hash { expected, got } => words("hash", &[expected.clone(), got.clone()]),
        FaultKind::Malformed(detail) => words("malformed", std::slice::from_ref(detail)),
        FaultKind::UnknownFormat(format) => words("unknown_format", &[format.to_string()]),
        FaultKind::NotListed => words("not_listed", &[]),
        FaultKind::NoRelease => words("no_release", &[]),
    }
}
