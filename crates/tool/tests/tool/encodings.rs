//! How the characters of a CSV are written: UTF-8 with or without a byte order mark, and nothing else.

use crate::sample::{Sample, csv};
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
