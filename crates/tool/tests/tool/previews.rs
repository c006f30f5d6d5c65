//! The pictures that are shown with shared links.

use crate::sample::{Sample, run};
use crate::site::around;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const START_PAGE: &str = include_str!("../../../../index.html");

fn portal() -> tempfile::TempDir {
    let dist = around(&Sample::built("2021-04"));
    fs::write(dist.path().join("index.html"), START_PAGE).unwrap();
    dist
}

/// What a run says of a portal with an address; it must succeed.
fn site(dist: &Path, options: &[&Path]) -> String {
    let config = tempfile::NamedTempFile::new().unwrap();
    fs::write(&config, "address = \"https://gov.example/x/\"").unwrap();
    told(&[&["--config".as_ref(), config.path()], options, &[dist]].concat())
}

fn told(arguments: &[&Path]) -> String {
    let said = run(&[&["site".as_ref()], arguments].concat());
    assert_eq!(said.code, Some(0), "{}", said.err);
    said.out
}

/// The picture that the page in a folder names.
fn picture(dist: &Path, folder: &str) -> Option<String> {
    let page = fs::read_to_string(dist.join(folder).join("index.html")).expect(folder);
    let (_, rest) = page.split_once("<meta property=\"og:image\" content=\"")?;
    let (address, _) = rest.split_once('"')?;
    Some(address.strip_prefix("https://gov.example/x/").expect("an absolute address").to_owned())
}

fn pictures(dist: &Path) -> BTreeSet<String> {
    let Ok(entries) = fs::read_dir(dist.join("previews")) else { return BTreeSet::new() };
    entries.map(|entry| format!("previews/{}", entry.unwrap().file_name().to_str().unwrap())).collect()
}

#[test]
fn each_subject_has_a_picture_in_each_language_and_a_second_run_draws_none() {
    let dist = portal();
    let said = site(dist.path(), &[]);
    let all = pictures(dist.path());
    assert!(said.contains(&format!("{} preview pictures, {} of them new", all.len(), all.len())), "{said}");
    let folders =
        ["", "en", "zh-hant", "funds", "en/funds", "pairings/yz-qj", "figures/funds/f1", "regions/610830", "sources/s"];
    let mut named = BTreeSet::new();
    for folder in folders {
        let path = picture(dist.path(), folder).expect(folder);
        let bytes = fs::read(dist.path().join(&path)).expect(&path);
        assert_eq!(bytes[..8], *b"\x89PNG\r\n\x1a\n");
        // Width and height, and a palette of four bits.
        assert_eq!(bytes[16..26], [0, 0, 4, 176, 0, 0, 2, 118, 4, 3], "{folder}");
        named.insert(path);
    }
    assert_eq!(named.len(), folders.len(), "each says something else");
    assert_eq!(picture(dist.path(), "pairings/yz-qj/funds"), picture(dist.path(), "pairings/yz-qj"), "tabs share one");

    assert!(site(dist.path(), &[]).contains(", 0 of them new or changed"));
    // What nobody names goes; what was cut off is drawn again.
    let stray = dist.path().join("previews/0000000000000000.png");
    fs::write(&stray, "old").unwrap();
    let half = dist.path().join(all.first().unwrap());
    fs::write(&half, b"\x89PNG").unwrap();
    assert!(site(dist.path(), &[]).contains(", 1 of them new or changed"));
    assert!(!stray.exists() && pictures(dist.path()) == all);

    // Another folder takes them from the finished one.
    let fresh = portal();
    assert!(site(fresh.path(), &["--last".as_ref(), dist.path()]).contains(", 0 of them new or changed"));
    assert_eq!(pictures(fresh.path()), all);
}

#[test]
fn pages_without_pictures_name_none() {
    let dist = portal();
    site(dist.path(), &["--no-pictures".as_ref()]);
    assert_eq!((picture(dist.path(), ""), pictures(dist.path()).len()), (None, 0));
    // Nobody knows where they would lie.
    assert!(told(&[dist.path()]).contains("no preview pictures"));
    assert_eq!((picture(dist.path(), ""), pictures(dist.path()).len()), (None, 0));
}
