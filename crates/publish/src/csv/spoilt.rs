//! Text that nobody wrote: what spreadsheets, conversions and wrong encodings leave behind.

use crate::visible::{described, is_invisible, is_private};
use format::Kind;

/// What is wrong with a cell of that kind, and what to do.
pub fn spoilt(kind: Kind, text: &str) -> Option<(String, String)> {
    const AGAIN: &str = "write it again, and save the file as CSV UTF-8";
    let found = |what: &str, mend: &str| Some((what.to_owned(), mend.to_owned()));
    if reading::spreadsheet_error(text) {
        return found("an error of the spreadsheet", "mend the formula, or write the value itself");
    }
    if text.contains('\u{fffd}') {
        return found("a character was lost when the file was converted", AGAIN);
    }
    if text.contains(['\n', '\r']) {
        let mend = "take it out; where the cell swallows the lines below, a quotation mark is not closed";
        return found("a line break in the cell", mend);
    }
    if let Some(c) = text.chars().find(|c| c.is_control()) {
        return found(&format!("a control character ({}) in the cell", described(c)), "delete it");
    }
    if let Some(c) = text.chars().find(|c| is_invisible(*c)) {
        let what = format!("an invisible character ({}) in the cell", described(c));
        return found(&what, "delete it, or write the cell again");
    }
    if let Some(c) = text.chars().find(|c| is_private(*c)) {
        let what = format!("a character of one font alone ({}), which others show as an empty box", described(c));
        return found(&what, "write the character that is meant");
    }
    if kind == Kind::Text && lost(text) {
        return found("question marks in place of characters that were lost", AGAIN);
    }
    if kind == Kind::Text && NOTHING.contains(&text.to_lowercase().as_str()) {
        return found("a word or a mark that stands for nothing", "empty the cell, or write what is meant");
    }
    if kind == Kind::Text && is_formula(text) {
        return found("a formula, not what it comes to", "write the value itself");
    }
    if kind == Kind::Text && misread(text) {
        return found("characters that were read in the wrong encoding", AGAIN);
    }
    None
}

/// What people write where there is nothing to write.
const NOTHING: [&str; 17] = [
    "-",
    "--",
    "—",
    "——",
    "–",
    "/",
    "\\",
    "n/a",
    "n.a.",
    "#n/a n/a",
    "none",
    "tbd",
    "待定",
    "待补",
    "待补充",
    "待核实",
    "暂无",
];

/// A formula as text: `=SUM(A1:A9)`, `=Sheet2!B4`.
fn is_formula(text: &str) -> bool {
    text.strip_prefix('=')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || "($+-'".contains(c)))
}

/// Question marks as a program writes them for characters that its encoding does not have: several side by side, or
/// nothing else but digits and marks.
fn lost(text: &str) -> bool {
    let marks = |c: char| c.is_ascii_digit() || c.is_ascii_punctuation() || c == ' ';
    text.contains("??") || (text.contains('?') && text.chars().all(marks))
}

/// UTF-8 that was read as Windows-1252 or as GBK: `åŒ—äº¬`, 鍖椾含. Turned back, it is right UTF-8 with Chinese in it.
fn misread(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    if text.contains("锟斤拷") {
        return true;
    }
    let turned = |encoding: &'static encoding_rs::Encoding| {
        let (bytes, _, unmappable) = encoding.encode(text);
        // The last character may have been cut.
        let right = match std::str::from_utf8(&bytes) {
            Ok(back) => Some(back),
            Err(error) if error.error_len().is_none() => std::str::from_utf8(&bytes[..error.valid_up_to()]).ok(),
            Err(_) => None,
        };
        right.filter(|back| !unmappable && back.chars().count() < text.chars().count()).map(str::to_owned)
    };
    let chinese = |text: &str| text.chars().filter(|c| matches!(c, '\u{4e00}'..='\u{9fff}')).count();
    turned(encoding_rs::WINDOWS_1252).is_some_and(|text| chinese(&text) > 0)
        // By chance a few Chinese characters can make right UTF-8.
        || (chinese(text) > 2 && turned(encoding_rs::GB18030).is_some_and(|text| chinese(&text) > 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_nobody_wrote() {
        for (text, what) in [
            ("#SPILL!", "spreadsheet"),
            ("Err:502", "spreadsheet"),
            ("######", "spreadsheet"),
            ("[object Object]", "spreadsheet"),
            ("清\u{fffd}县", "lost when"),
            ("一\n二", "line break"),
            ("清\u{200b}涧", "U+200B"),
            ("清涧\u{202e}", "U+202E"),
            ("清涧\u{fffe}", "U+FFFE, noncharacter"),
            ("清\u{2028}涧", "U+2028"),
            ("清\u{8}涧", "control character (U+0008"),
            ("清\u{1b}[31m", "U+001B, escape"),
            ("清\u{200d}涧", "zero width joiner"),
            ("清\u{e001}涧", "private use"),
            ("清\u{3164}", "Hangul filler"),
            ("a\u{e0041}", "U+E0041, tag"),
            ("????", "question marks"),
            ("800????", "question marks"),
            ("?2", "question marks"),
            ("?", "question marks"),
            ("-", "stands for nothing"),
            ("N/A", "stands for nothing"),
            ("None", "stands for nothing"),
            ("待定", "stands for nothing"),
            ("=SUM(A1:A9)", "a formula"),
            ("='Sheet 2'!B4", "a formula"),
            ("åŒ—äº¬", "wrong encoding"),
            ("鍖椾含甯", "wrong encoding"),
            ("清涧锟斤拷县", "wrong encoding"),
        ] {
            assert!(spoilt(Kind::Text, text).is_some_and(|(found, _)| found.contains(what)), "{text}");
        }
    }

    #[test]
    fn text_that_somebody_wrote() {
        for text in [
            "北京市",
            "联通",
            "¶2",
            "What is it?",
            "是吗？？",
            "=",
            "= 5",
            "none of them",
            "无",
            "甲—乙",
            "Zürich, café",
            "¥ 500 — “好”",
            "lü liang shi",
            "吕梁、临夏",
        ] {
            assert_eq!(spoilt(Kind::Text, text), None, "{text}");
        }
        assert_eq!(spoilt(Kind::Url, "https://x.example/?a=1??b"), None);
    }
}
