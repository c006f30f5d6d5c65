//! Wherever `site` writes the address of a page, it ends with the slash that servers would send its reader on to.

use crate::sample::{Sample, run};
use crate::site::around;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const ADDRESS: &str = "https://gov.example/xz/";

/// The text files of a folder. Published data are as they are.
fn texts(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in folder.read_dir().unwrap().flatten() {
        let path = entry.path();
        let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !path.ends_with("data/2021-04") && !path.ends_with("data/2021-05") {
            texts(&path, found);
        } else if ["html", "json", "jsonld", "xml", "atom", "webmanifest", "svg", "txt"].contains(&&*ending) {
            found.push(path);
        }
    }
}

/// What may be an address below the portal's root: in pages what is linked to, read from the root as `<base>` says, and in all
/// files what begins with the address of the portal.
fn addresses(text: &str, is_page: bool) -> Vec<&str> {
    fn upto<'a>(text: &'a str, ends: &[char]) -> &'a str {
        text.split(ends).next().unwrap_or_default()
    }
    let ends = ['"', '\'', '<', '>', '\\', '&', ' ', '\n', '}', ')', ','];
    let absolute = text.split(ADDRESS).skip(1).map(|rest| upto(rest, &ends));
    let linked = ["href=\"", "action=\"", "src=\"", "\"url\":\""].into_iter().filter(|_| is_page);
    let linked = linked.flat_map(|before| text.split(before).skip(1)).map(|rest| upto(rest, &['"']));
    absolute.chain(linked.filter(|address| !address.contains(':'))).collect()
}

#[test]
fn no_file_leads_to_a_page_without_the_slash() {
    let sample = Sample::built("2021-04");
    sample.add("2021-05");
    sample.must_build("2021-05");
    let dist = around(&sample);
    let config = dist.path().join("portal.toml");
    fs::write(&config, format!("address = \"{ADDRESS}\"\n")).unwrap();
    let said = run(&["site".as_ref(), "--no-pictures".as_ref(), "--config".as_ref(), &config, dist.path()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let mut files = Vec::new();
    texts(dist.path(), &mut files);
    let mut led: BTreeMap<String, usize> = BTreeMap::new();
    for file in &files {
        let text = fs::read_to_string(file).unwrap();
        let kind = file.extension().unwrap_or_default().to_string_lossy().into_owned();
        for address in addresses(&text, kind == "html") {
            let path = address.split(['?', '#']).next().unwrap().trim_start_matches("./");
            if !dist.path().join(path).join("index.html").is_file() {
                continue;
            }
            assert!(path.is_empty() || path.ends_with('/'), "{} leads to {address}", file.display());
            assert!(!path.ends_with("//"), "{} leads to {address}", file.display());
            *led.entry(kind.clone()).or_default() += 1;
        }
    }
    let least = [("html", 5_000), ("xml", 300), ("json", 100), ("svg", 5), ("atom", 5)];
    for (kind, least) in least {
        assert!(led.get(kind).is_some_and(|count| *count >= least), "{kind}: {led:?} of {} files", files.len());
    }
}
