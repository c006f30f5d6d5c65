//! How characters and lines of a file are written: UTF-8 with or without a byte order mark and no empty lines, and nothing
//! else.

use crate::sample::{INFO, Sample, csv};
use format::Version;
use std::fs;

fn sources() -> String {
    csv(Version::One, "sources", &["id=s|title=清涧报道"])
}

/// Builds with these bytes as sources.csv, and says what the tool said.
fn build(bytes: &[u8]) -> (Sample, crate::sample::Said) {
    let sample = Sample::new("r");
    fs::write(sample.path("r/sources.csv"), bytes).unwrap();
    let before = sample.files();
    let said = sample.build("r");
    assert!(said.code == Some(0) || sample.files() == before, "the folder has changed");
    (sample, said)
}

#[test]
fn a_byte_order_mark_changes_nothing() {
    let (without, _) = build(sources().as_bytes());
    let (with, said) = build(format!("\u{feff}{}", sources()).as_bytes());
    assert_eq!(said.code, Some(0), "{}", said.err);
    let json = |sample: &Sample| fs::read(sample.path("r/sources.json")).unwrap();
    assert_eq!(json(&with), json(&without));
    assert_eq!(with.verify().code, Some(0));
}

#[test]
fn others_are_named_and_refused() {
    let utf16: Vec<u8> = format!("\u{feff}{}", sources()).encode_utf16().flat_map(u16::to_le_bytes).collect();
    // 清涧 as GBK, which Chinese Excel writes unless it is told otherwise.
    let gbk = [b"id,title\ns,".as_slice(), b"\xc7\xe5\xbd\xa7\n"].concat();
    let broken = sources().replace("清涧", "x").into_bytes();
    let at = broken.iter().position(|byte| *byte == b'x').unwrap();
    let broken = [&broken[..at], b"\xff", &broken[at..]].concat();
    for (bytes, parts) in [
        (gbk, ["GBK", "CSV UTF-8"]),
        (utf16, ["UTF-16", "CSV UTF-8"]),
        (broken, ["hexadecimal ff, in line 2", "look at line 2"]),
        (b"PK\x03\x04".to_vec(), ["a workbook", "CSV UTF-8"]),
    ] {
        let (_, said) = build(&bytes);
        assert_eq!(said.code, Some(1));
        assert!(said.err.starts_with("sources.csv: "), "{}", said.err);
        for part in parts {
            assert!(said.err.contains(part), "{part} in {}", said.err);
        }
    }
}

#[test]
fn lines_that_other_programs_refuse() {
    let (head, row) = sources().split_once('\n').map(|(head, row)| (head.to_owned(), row.to_owned())).unwrap();
    for (text, parts) in [
        (format!("{head}\n{row}\n"), ["line 3: an empty line", "delete it"]),
        (format!("{head}\n\n{row}"), ["line 2: an empty line", "delete it"]),
        (format!("\n{head}\n{row}"), ["line 1: an empty line", "delete it"]),
        (format!("\n{head}\n\n\n{row}"), ["line 1: the first of 3 empty lines", "delete them"]),
        (format!("{head}\r\r\n{}", row.replace('\n', "\r\r\n")), ["end with CR CR LF", "CSV UTF-8"]),
        (format!("\u{feff}\u{feff}{head}\n{row}"), ["two byte order marks in line 1", "CSV UTF-8"]),
        (
            format!("{head}\n{}", row.replace("清涧", "\"清涧")),
            ["line 2: a quotation mark that is not closed", "quotation mark"],
        ),
    ] {
        let (_, said) = build(text.as_bytes());
        assert_eq!(said.code, Some(1), "{text:?}");
        assert!(said.err.starts_with("sources.csv"), "{}", said.err);
        for part in parts {
            assert!(said.err.contains(part), "{part} in {}", said.err);
        }
    }
}

#[test]
fn lines_are_counted_however_they_end() {
    let rows: Vec<String> =
        (0..4).map(|at| format!("id=s{at}|title=报道")).chain(["id=s4|title=报道|url=x".to_owned()]).collect();
    let text = csv(Version::One, "sources", &rows.iter().map(String::as_str).collect::<Vec<_>>());
    for end in ["\n", "\r\n", "\r"] {
        let (_, said) = build(text.replace('\n', end).as_bytes());
        assert!(said.err.contains("sources.csv, row 5 (line 6), column url, \"x\""), "{end:?}: {}", said.err);
    }
}

#[test]
fn names_of_columns_show_what_nobody_sees() {
    let (_, said) = build(sources().replacen("title,", "ti\u{200b}tle,", 1).as_bytes());
    let name = "sources.csv, column ti⟨U+200B⟩tle: an invisible character (U+200B, zero width space) in the name of a column — name the column title";
    assert!(said.err.starts_with(name), "{}", said.err);
    let (_, said) = build(sources().replace('\n', ",,,\n").as_bytes());
    let unnamed = "sources.csv: columns 15, 16, 17 have no name — delete it with all its cells, or name it\n1 mistake";
    assert!(said.err.starts_with(unnamed), "{}", said.err);
}

#[test]
fn release_json_may_have_a_byte_order_mark() {
    let write = |bytes: &[u8]| {
        let sample = Sample::new("r");
        fs::write(sample.path("r/release.json"), bytes).unwrap();
        sample
    };
    let marked = write(format!("\u{feff}{INFO}").as_bytes());
    marked.must_build("r");
    assert_eq!(marked.verify().code, Some(0));

    let utf16: Vec<u8> = format!("\u{feff}{INFO}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let gbk = [INFO.split("数据快照").next().unwrap().as_bytes(), b"\xca\xfd\xbe\xdd\"}}"].concat();
    for (bytes, name) in [(utf16, "UTF-16"), (gbk, "GBK")] {
        let said = write(&bytes).build("r");
        assert!(said.err.starts_with("release.json: its characters are written as "), "{}", said.err);
        assert!(said.err.contains(name) && said.err.contains("save it with the encoding UTF-8"), "{}", said.err);
    }
}

#[test]
fn a_table_whose_chinese_was_lost_is_refused() {
    let sample = Sample::new("r");
    for table in ["regions", "funds", "sources"] {
        let path = sample.path("r").join(format!("{table}.csv"));
        let text: String =
            fs::read_to_string(&path).unwrap().chars().map(|c| if c.is_ascii() { c } else { '?' }).collect();
        fs::write(&path, text).unwrap();
    }
    let said = sample.build("r");
    assert_eq!(said.code, Some(1), "{}", said.out);
    for part in [
        "regions.csv, row 1 (line 2), column name, \"???\"",
        "funds.csv, row 1 (line 2), column printed, \"800???\"",
        "column locator, \"?2\"",
        "sources.csv",
    ] {
        assert!(said.err.contains(part), "{part} in {}", said.err);
    }
}
