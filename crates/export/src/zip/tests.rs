use super::*;
use crate::tests::deflated;
use std::fs::File;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::process::Command;

/// What Python says about a file; `None`, loudly, where there is no Python.
pub fn python(script: &str, file: &Path) -> Option<String> {
    let Ok(output) = Command::new("python3").arg("-c").arg(script).arg(file).output() else {
        eprintln!("SKIPPED: python3 is not there, so no other program has read {}", file.display());
        return None;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

const LIST: &str = "import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    for entry in archive.infolist():
        print(entry.filename, entry.compress_type, entry.file_size, archive.read(entry)[:8])";

fn steps() -> Vec<Step> {
    let long = vec![b'x'; 200_000];
    vec![
        Step::Whole("a.xml", b"whole".to_vec()),
        Step::Begin("b/c.xml".to_owned()),
        Step::Bytes(b"first ".to_vec()),
        Step::Bytes(long),
        Step::End,
        Step::Begin("empty".to_owned()),
        Step::End,
    ]
}

const LISTED: &str = "a.xml 0 5 b'whole'\nb/c.xml 8 200006 b'first xx'\nempty 8 0 b''\n";

#[test]
fn another_program_reads_the_archive() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.zip");
    let plain = crate::tests::plain(&steps());
    let deflated = deflated(&steps());
    assert!(deflated.len() < 2_000 && plain.len() > 200_000);
    for bytes in [plain, deflated] {
        std::fs::write(&file, bytes).unwrap();
        assert!(python(LIST, &file).is_none_or(|listed| listed == LISTED));
    }
}

#[test]
fn entries_that_lie_beyond_four_gigabytes_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.zip");
    let begin = (1 << 32) + 5;
    let mut zip = Zip { at: begin, ..Zip::default() };
    // A hole, which takes up no room on the disk.
    let mut file = File::create(&path).unwrap();
    file.seek(SeekFrom::Start(begin)).unwrap();
    for step in steps() {
        file.write_all(&zip.plain(step)).unwrap();
    }
    file.write_all(&zip.end()).unwrap();
    assert_eq!(file.stream_position().unwrap(), zip.at);
    drop(file);
    assert!(python(LIST, &path).is_none_or(|listed| listed == LISTED));
}

#[test]
fn wide_sizes_stand_where_narrow_ones_are_too_small() {
    let mut zip = Zip::default();
    zip.begin("large");
    zip.packed(usize::MAX >> 30);
    let packed = (usize::MAX >> 30) as u64;
    let tail = zip.finish();
    assert_eq!(tail.len(), 24);
    assert_eq!(tail[8..16], packed.to_le_bytes());
    let end = zip.end();
    let at = end.windows(5).position(|name| name == b"large").unwrap();
    // Only what is too large is repeated: here the one size, and nothing where the entry begins.
    assert_eq!(end[at + 5..at + 9], [1, 0, 8, 0]);
    assert_eq!(end[at + 9..at + 17], packed.to_le_bytes());
}

#[test]
fn the_checksum_is_the_usual_one() {
    assert_eq!(!crc(!0, b"123456789"), 0xcbf4_3926);
}
