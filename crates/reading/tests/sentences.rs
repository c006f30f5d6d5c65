//! Sentences with the numbers and dates that are found in them.

use reading::{What, find};

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

fn said(what: &What) -> String {
    match what {
        What::Quantity(reading) => reading.to_string(),
        What::Period(period) => format!("[{period}]"),
        What::Label(label) => format!("({label:?})"),
        What::Unreadable(why) => format!("!{}", format!("{why:?}").split('(').next().unwrap_or_default()),
    }
}

#[test]
fn every_number_of_every_sentence_is_found() {
    let mut sentences: Vec<(String, Vec<String>)> = Vec::new();
    for line in include_str!("sentences.txt").lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix("  ") {
            Some(found) => sentences.last_mut().expect("a sentence above").1.push(written(found)),
            None => sentences.push((written(line), Vec::new())),
        }
    }
    let mut wrong = Vec::new();
    for (sentence, right) in &sentences {
        let found: Vec<_> = find(sentence).collect();
        let ends: Vec<usize> = found.iter().flat_map(|found| [found.at.start, found.at.end]).collect();
        assert!(ends.is_sorted(), "{sentence}: {ends:?}");
        let found: Vec<String> =
            found.iter().map(|found| format!("{} | {}", &sentence[found.at.clone()], said(&found.what))).collect();
        if found != *right {
            wrong.push(format!("{sentence}\n    {found:#?}\nnot {right:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(sentences.len(), 66, "how many sentences were read");
}
