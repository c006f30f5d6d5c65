//! `site` gives every address a page and every text file its compressed copies.

use crate::sample::{Sample, run};
use std::fs;
use std::io::Read as _;
use std::path::Path;

const INDEX: &str = "<!doctype html><html><head><base href=\"./\"><title>山海</title>\
    <script src=\"boot.js\" data-text=\"\" data-explorer=\"\" data-worker=\"\" defer></script></head><body></body></html>";

/// The shortest program.
const PROGRAM: &[u8] = b"\0asm\x01\0\0\0";

/// The start page once the messages have their fingerprint, and the programs their names.
fn named() -> String {
    // The first digits of the SHA-256 of the shortest program behind an empty script.
    ["explorer", "worker"].iter().fold(
        INDEX.replace("data-text=\"\"", &format!("data-text=\"{:016x}\"", shanhai::text::messages::FINGERPRINT)),
        |page, program| page.replace(&format!("data-{program}=\"\""), &format!("data-{program}=\"{program}-93a44bbb96c75121.js\"")),
    )
}

/// A built portal around a release.
fn dist() -> tempfile::TempDir {
    let sample = Sample::built("2021-04");
    let dist = tempfile::tempdir().unwrap();
    fs::write(dist.path().join("index.html"), INDEX).unwrap();
    fs::write(dist.path().join("empty.js"), "").unwrap();
    for program in ["explorer", "worker"] {
        fs::write(dist.path().join(format!("{program}.js")), "").unwrap();
        fs::write(dist.path().join(format!("{program}_bg.wasm")), PROGRAM).unwrap();
    }
    fs::write(dist.path().join("icon.png"), "png").unwrap();
    for path in sample.files().keys() {
        let to = dist.path().join("data").join(path.strip_prefix(sample.data()).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(path, to).unwrap();
    }
    dist
}

fn site(dist: &Path) {
    let said = run(&["site".as_ref(), dist]);
    assert_eq!(said.code, Some(0), "{}", said.err);
}

#[test]
fn every_address_has_a_page_that_knows_its_root() {
    let dist = dist();
    site(dist.path());
    for (route, base) in [
        ("pairings", "../"),
        ("pairings/yz-qj", "../../"),
        ("pairings/yz-qj/supervision", "../../../"),
        ("regions/610830", "../../"),
        ("sources/s", "../../"),
        ("figures/funds/f1", "../../../"),
        ("figures/exchanges/e1", "../../../"),
        ("funds", "../"),
        ("national", "../"),
        ("about", "../"),
    ] {
        let page = fs::read_to_string(dist.path().join(route).join("index.html")).expect(route);
        assert_eq!(page, named().replace("./", base), "{route}");
    }
    assert_eq!(fs::read_to_string(dist.path().join("index.html")).unwrap(), named());
    assert!(!dist.path().join("404.html").exists());
}

#[test]
fn compressed_copies_unpack_to_the_file_and_stay_up_to_date() {
    let dist = dist();
    site(dist.path());
    for file in ["index.html", "pairings/yz-qj/index.html", "data/2021-04/funds.csv", "data/releases.json"] {
        let original = fs::read(dist.path().join(file)).unwrap();
        let (mut br, mut gz) = (Vec::new(), Vec::new());
        let open = |ending: &str| fs::File::open(dist.path().join(format!("{file}{ending}"))).unwrap();
        brotli::Decompressor::new(open(".br"), 4096).read_to_end(&mut br).unwrap();
        flate2::read::GzDecoder::new(open(".gz")).read_to_end(&mut gz).unwrap();
        assert!(br == original && gz == original, "{file}");
    }
    for none in ["empty.js.br", "icon.png.gz", "index.html.br.gz"] {
        assert!(!dist.path().join(none).exists(), "{none}");
    }
    let path = dist.path().join("data/releases.json");
    fs::write(&path, fs::read_to_string(&path).unwrap() + "\n").unwrap();
    site(dist.path());
    let mut text = String::new();
    let packed = fs::File::open(dist.path().join("data/releases.json.gz")).unwrap();
    flate2::read::GzDecoder::new(packed).read_to_string(&mut text).unwrap();
    assert_eq!(text, fs::read_to_string(&path).unwrap());
}

#[test]
fn the_data_of_a_finished_folder_still_verify() {
    let dist = dist();
    site(dist.path());
    let said = run(&["verify".as_ref(), &dist.path().join("data")]);
    assert_eq!(said.code, Some(0), "{}", said.err);
}

#[test]
fn a_page_without_its_base_is_refused() {
    let dist = dist();
    fs::write(dist.path().join("index.html"), INDEX.replace("<base href=\"./\">", "")).unwrap();
    let said = run(&["site".as_ref(), dist.path()]);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("<base href"), "{}", said.err);
}
