//! Writings of numbers and dates with their right reading, or the reason why there is none.

use reading::{period, quantity};

/// A row of `writings.tsv`: what is asked, the writing, what is read.
fn rows() -> impl Iterator<Item = [&'static str; 3]> {
    include_str!("writings.tsv").lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        cells.try_into().unwrap_or_else(|_| panic!("not three cells: {line}"))
    })
}

/// The text with its `\u` escapes as the characters that they stand for.
fn written(text: &str) -> String {
    let mut parts = text.split("\\u");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let (code, rest) = part.split_at(4);
        let c = u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a code of four digits");
        format!("{text}{c}{rest}")
    })
}

#[test]
fn every_writing_has_its_reading() {
    let mut wrong = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for [kind, text, right] in rows() {
        let text = written(text);
        assert!(seen.insert((kind, text.clone())), "{text:?} stands there twice");
        let (read, error) = match kind {
            "q" => quantity(&text).map_or_else(|e| (String::new(), Some(e)), |reading| (reading.to_string(), None)),
            "p" => period(&text).map_or_else(|e| (String::new(), Some(e)), |period| (period.to_string(), None)),
            other => panic!("{other}"),
        };
        let read = error.as_ref().map_or(read, |error| format!("!{:?}", error.why));
        let read = read.split('(').next().unwrap_or_default();
        if read != right {
            wrong.push(format!("{kind} {text}: {read}, not {right}"));
        }
        if let Some(error) = error {
            assert!(text.get(error.at.clone()).is_some(), "{text:?}: {:?} are no bytes of it", error.at);
        }
    }
    assert_eq!(wrong, [] as [String; 0]);
    assert_eq!(seen.len(), 608, "how many writings were read");
}
