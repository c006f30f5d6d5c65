//! Messages out of JSON.

use super::values::{Result, list, short, text_of, whole};
use super::{Report, Request, folding, question, reply};
use format::Version;
use format::json::Reader;
use ledger::coverage::Relation;
use ledger::{Accounting, Answer, Question};
use proof::{Expected, Fault, FaultKind};

impl Request {
    /// Reads what a page says; an error where that is no request.
    pub fn from_json(text: &str) -> Result<Self> {
        let (mut kind, mut number) = (String::new(), 0);
        let (mut table, mut parts, mut asked) = (String::new(), Vec::new(), Question::default());
        let (mut from, mut count, mut folded) = (None, None, None);
        let (mut version, mut related) = (Version::One, Vec::new());
        let mut json = Reader::new(text.as_bytes());
        json.object(&mut |json, key| {
            match key {
                "load" => table = text_of(json)?,
                "format" => match Version::of(short(json)?) {
                    Some(own) => version = own,
                    None => return json.fail("a version of the format"),
                },
                "related" => related = list(json, relation)?,
                "parts" => parts = list(json, part)?,
                "ask" | "window" => number = short(json)?,
                "question" => asked = question::read(json)?,
                "folding" => folded = Some(folding::read(json)?),
                "from" => from = Some(whole(json)?),
                "count" => count = Some(whole(json)?),
                "first" | "stop" => drop(json.boolean()?),
                _ => return json.fail("a request"),
            }
            if kind.is_empty() {
                key.clone_into(&mut kind);
            }
            Ok(())
        })?;
        json.end()?;
        let window = from.zip(count);
        Ok(match (kind.as_str(), window) {
            ("load", _) => Self::Load { table, accounting: Accounting { version, relations: related.into() }, parts },
            ("first", Some((from, count))) => Self::First { question: asked, from, count },
            ("ask", window) => Self::Ask { number, question: asked, folding: folded, window },
            ("window", Some((from, count))) => Self::Window { number, question: asked, from, count },
            ("stop", _) => Self::Stop,
            _ => return json.fail("a request"),
        })
    }
}

impl Report {
    /// Reads what the worker says; an error where that is no report.
    pub fn from_json(text: &str) -> Result<Self> {
        let (mut kind, mut number, mut what) = (String::new(), None, String::new());
        let (mut counted, mut bytes, mut total, mut words) = (0, 0, 0, Vec::new());
        let (mut answer, mut fault) = (Answer::default(), Vec::new());
        let (mut rows, mut basis, mut told) = (None, None, None);
        let mut json = Reader::new(text.as_bytes());
        json.object(&mut |json, key| {
            match key {
                "progress" | "loaded" => counted = whole(json)?,
                "bytes" => bytes = whole(json)?,
                "total" => total = whole(json)?,
                "words" => json.object(&mut |json, column| {
                    words.push((column.to_owned(), list(json, text_of)?));
                    Ok(())
                })?,
                "answer" | "window" | "cancelled" | "number" => number = Some(short(json)?),
                "comes_to" => answer = reply::read(json)?,
                "rows" => rows = Some(json.raw()?.to_owned()),
                "basis" => basis = Some(json.raw()?.to_owned()),
                "told" => told = Some(json.raw()?.to_owned()),
                "failed" | "fault" => what = text_of(json)?,
                "kind" => fault = list(json, text_of)?,
                _ => return json.fail("a report"),
            }
            if kind.is_empty() {
                key.clone_into(&mut kind);
            }
            Ok(())
        })?;
        json.end()?;
        Ok(match (kind.as_str(), number, rows) {
            ("progress", ..) => Self::Progress { rows: counted, bytes, total },
            ("rows", _, Some(rows)) => Self::First { rows },
            ("loaded", ..) => Self::Loaded { rows: counted, words },
            ("answer", Some(number), rows) => Self::Answer { number, answer, rows, basis, told },
            ("window", Some(number), Some(rows)) => Self::Rows { number, rows },
            ("cancelled", Some(number), _) => Self::Cancelled { number },
            // Where the program itself cannot be had, nobody says a number.
            ("failed", number, _) => match fault_kind(&fault) {
                Some(kind) => Self::Failed { number: number.unwrap_or(0), fault: Fault { file: what, kind } },
                None => return json.fail("a kind of fault"),
            },
            ("fault", number, _) => Self::Fault { number, what },
            _ => return json.fail("a report"),
        })
    }
}

fn relation(json: &mut Reader<'_>) -> Result<(String, String, Relation)> {
    let (mut pairings, mut relation) = (Vec::new(), None);
    json.object(&mut |json, key| {
        match key {
            "pairings" => pairings = list(json, text_of)?,
            "relation" => relation = Relation::parse(&text_of(json)?),
            _ => return json.fail("two pairings"),
        }
        Ok(())
    })?;
    match (<[String; 2]>::try_from(pairings), relation) {
        (Ok([one, other]), Some(relation)) => Ok((one, other, relation)),
        _ => json.fail("how two pairings lie to each other"),
    }
}

fn part(json: &mut Reader<'_>) -> Result<(String, Expected)> {
    let (mut url, mut expected) = (String::new(), Expected { bytes: 0, sha256: String::new() });
    json.object(&mut |json, key| {
        match key {
            "url" => url = text_of(json)?,
            "bytes" => expected.bytes = whole(json)? as u64,
            "sha256" => expected.sha256 = text_of(json)?,
            _ => return json.fail("a part"),
        }
        Ok(())
    })?;
    Ok((url, expected))
}

fn fault_kind(words: &[String]) -> Option<FaultKind> {
    let (word, more) = words.split_first()?;
    Some(match (word.as_str(), more) {
        ("unreachable", []) => FaultKind::Unreachable,
        ("status", [status]) => FaultKind::Status(status.parse().ok()?),
        ("web_page", []) => FaultKind::WebPage,
        ("length", [expected, got]) => FaultKind::Length { expected: expected.parse().ok()?, got: got.parse().ok()? },
        ("hash", [expected, got]) => FaultKind::Hash { expected: expected.clone(), got: got.clone() },
        ("malformed", [detail]) => FaultKind::Malformed(detail.clone()),
        ("unknown_format", [format]) => FaultKind::UnknownFormat(format.parse().ok()?),
        ("not_listed", []) => FaultKind::NotListed,
        ("no_release", []) => FaultKind::NoRelease,
        _ => return None,
    })
}
