//! What `site` writes for programs beside browsers: sitemap, feeds, catalogue, archives.

use crate::sample::{Said, Sample, run};
use crate::site::around;
use format::{Version, tables};
use roxmltree::{Document, Node};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::Command;

const ADDRESS: &str = "https://gov.example/shanhai/";

/// The start page as it is before the programs have names.
const START_PAGE: &str = include_str!("../../../../index.html");

/// A built portal around releases.
fn portal(sample: &Sample) -> tempfile::TempDir {
    let dist = around(sample);
    fs::write(dist.path().join("index.html"), START_PAGE).unwrap();
    dist
}

/// A built portal around two releases: the second changes a figure and adds a record of the pairing.
fn two_releases() -> tempfile::TempDir {
    let sample = Sample::built("2021-04");
    sample.add("2021-05");
    sample.rows(
        "2021-05",
        "funds",
        &[
            "id=f1|pairing=yz-qj|period=2020|kind=fiscal|stage=spent|amount=9000000|precision=over|printed=900余万元|source=s|locator=¶2",
            "id=f2|pairing=yz-qj|period=2021|kind=social|stage=not_stated|missing=withheld|source=s|locator=¶3",
            "id=f3|pairing=yz-qj|period=2021|kind=fiscal|stage=spent|amount=100|precision=stated|source=s|locator=¶3",
        ],
    );
    sample.must_build("2021-05");
    portal(&sample)
}

/// The finished folder, below an address or of an unknown one, and what was said.
fn finished(dist: &Path, address: Option<&str>) -> Said {
    let config = dist.with_extension("toml");
    fs::write(&config, address.map_or_else(String::new, |address| format!("address = \"{address}\"\n"))).unwrap();
    let said = run(&["site".as_ref(), "--no-pictures".as_ref(), "--config".as_ref(), &config, dist]);
    fs::remove_file(&config).unwrap();
    said
}

fn done(dist: &Path, address: Option<&str>) -> String {
    let said = finished(dist, address);
    assert_eq!(said.code, Some(0), "{}", said.err);
    said.out
}

fn text(dist: &Path, path: &str) -> String {
    fs::read_to_string(dist.join(path)).expect(path)
}

fn json(dist: &Path, path: &str) -> Value {
    serde_json::from_str(&text(dist, path)).expect(path)
}

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Node<'a, 'a> {
    node.children().find(|child| child.has_tag_name(name) || child.tag_name().name() == name).expect(name)
}

#[test]
fn a_wrong_address_is_refused_before_anything_is_written() {
    let dist = two_releases();
    let said = finished(dist.path(), Some("gov.example"));
    assert_eq!(said.code, Some(1));
    assert!(
        said.err.contains(".toml, line 1, key address, \"gov.example\": no http or https address — write it as in"),
        "{}",
        said.err
    );
    assert!(!dist.path().join("about").exists() && !dist.path().join("robots.txt").exists());
}

#[test]
fn the_sitemap_lists_each_page_that_is_there_in_each_language() {
    let dist = two_releases();
    let said = done(dist.path(), Some(ADDRESS));
    assert!(said.contains("https://gov.example: Sitemap: https://gov.example/shanhai/sitemap.xml"), "{said}");
    assert!(text(dist.path(), "robots.txt").ends_with("\nSitemap: https://gov.example/shanhai/sitemap.xml\n"));
    let xml = text(dist.path(), "sitemap.xml");
    let sitemap = Document::parse(&xml).unwrap();
    let pages: Vec<Node<'_, '_>> = sitemap.root_element().children().filter(Node::is_element).collect();
    assert!(pages.len() > 60, "{} pages", pages.len());
    for page in &pages {
        let loc = child(*page, "loc").text().unwrap();
        let path = loc.strip_prefix(ADDRESS).expect(loc);
        assert!(dist.path().join(path).join("index.html").exists(), "{loc}");
        assert_eq!(child(*page, "lastmod").text(), Some("2021-04-08"));
        let others = page.children().filter(|other| other.has_attribute("hreflang"));
        let others: Vec<&str> = others.map(|other| other.attribute("href").unwrap()).collect();
        assert_eq!(others.len(), 3);
        assert!(others.contains(&loc), "{loc} is one of {others:?}");
    }
    let count = |part: &str| pages.iter().filter(|page| child(**page, "loc").text().unwrap().ends_with(part)).count();
    assert_eq!([count("/pairings/yz-qj/"), count("/figures/funds/f3/"), count("/en/about/")], [3, 3, 1]);
}

#[test]
fn without_an_address_there_is_no_sitemap_and_it_is_said_why() {
    let dist = two_releases();
    done(dist.path(), Some(ADDRESS));
    assert!(dist.path().join("sitemap.xml.br").exists());
    let said = done(dist.path(), None);
    assert!(said.contains("no sitemap: no address is configured; set it in portal.toml"), "{said}");
    assert!(!dist.path().join("sitemap.xml").exists() && !dist.path().join("sitemap.xml.br").exists());
    assert_eq!(text(dist.path(), "robots.txt"), "User-agent: *\nAllow: /\n");
}

/// A feed as both forms say it: name, title, words and address of each entry.
fn feed(dist: &Path, path: &str) -> Vec<[String; 4]> {
    let xml = text(dist, &format!("{path}.atom"));
    let atom = Document::parse(&xml).unwrap();
    let feed = atom.root_element();
    assert_eq!(feed.tag_name().namespace(), Some("http://www.w3.org/2005/Atom"));
    for required in ["id", "title", "updated", "author"] {
        assert_eq!(
            feed.children().filter(|child| child.tag_name().name() == required).count(),
            1,
            "{path}: {required}"
        );
    }
    let link = |node: Node<'_, '_>, rel: &str| {
        let links: Vec<String> = node
            .children()
            .filter(|child| child.attribute("rel") == Some(rel))
            .map(|child| child.attribute("href").unwrap().to_owned())
            .collect();
        assert_eq!(links.len(), 1, "{path}: {rel}");
        links[0].clone()
    };
    let entries: Vec<[String; 4]> = feed
        .children()
        .filter(|child| child.tag_name().name() == "entry")
        .map(|entry| {
            let said = |name| child(entry, name).text().unwrap().to_owned();
            assert_eq!(said("updated"), "2021-04-08T12:00:00Z");
            [said("id"), said("title"), said("summary"), link(entry, "alternate")]
        })
        .collect();
    let json = json(dist, &format!("{path}.json"));
    assert_eq!(json["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(json["home_page_url"], link(feed, "alternate"));
    assert_eq!(json["feed_url"], link(feed, "self").replace(".atom", ".json"));
    assert_eq!(json["title"], child(feed, "title").text().unwrap());
    let items = json["items"].as_array().unwrap();
    let items: Vec<[String; 4]> = items
        .iter()
        .map(|item| ["id", "title", "content_text", "url"].map(|name| item[name].as_str().unwrap().to_owned()))
        .collect();
    assert_eq!(entries, items, "{path}");
    entries
}

#[test]
fn feeds_tell_of_releases_and_of_what_each_changed_of_a_pairing() {
    let dist = two_releases();
    done(dist.path(), None);
    let releases = feed(dist.path(), "feeds/releases");
    assert_eq!(releases.len(), 2);
    assert!(releases[0][2].starts_with("演示数据"), "{releases:?}");
    assert!(
        releases[0][2].ends_with("与上一期（2021-04）相比，记录新增 1 条、改动 1 条（其中 1 条数字有变）。"),
        "{releases:?}"
    );
    assert_eq!([&releases[0][3], &releases[1][3]], ["../?release=2021-05", "../?release=2021-04"]);
    let pairing = feed(dist.path(), "feeds/pairings/yz-qj");
    assert_eq!(pairing.len(), 2);
    assert_eq!(pairing[0][1], "扬州市 → 清涧县 · 数据快照");
    assert!(
        pairing[0][2].ends_with("与上一期（2021-04）相比，记录新增 1 条、改动 1 条（其中 1 条数字有变）。"),
        "{pairing:?}"
    );
    // Its own row, two of funds, one of sales, one of exchanges.
    assert!(pairing[1][2].ends_with("新增 5 条。"), "{pairing:?}");
    assert_eq!(pairing[0][3], "../../pairings/yz-qj/?release=2021-05");

    // Names stay when the portal has an address; links become absolute.
    done(dist.path(), Some(ADDRESS));
    let again = feed(dist.path(), "feeds/pairings/yz-qj");
    assert_eq!(again[0][3], format!("{ADDRESS}pairings/yz-qj/?release=2021-05"));
    let names = |feed: &[[String; 4]]| feed.iter().map(|entry| entry[0].clone()).collect::<Vec<_>>();
    assert_eq!(names(&again), names(&pairing));
    let mut all = [names(&pairing), names(&releases)].concat();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 4, "no two entries have one name");
}

#[test]
fn a_release_that_changes_nothing_of_a_pairing_is_not_in_its_feed() {
    let sample = Sample::built("2021-04");
    sample.add("2021-05");
    sample.must_build("2021-05");
    let dist = portal(&sample);
    done(dist.path(), None);
    assert_eq!(feed(dist.path(), "feeds/releases").len(), 2);
    assert_eq!(feed(dist.path(), "feeds/pairings/yz-qj").len(), 1);
}

/// What an archive holds, by name.
fn unpacked(archive: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let number = |at: usize, bytes: usize| {
        archive[at..at + bytes].iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte))
    };
    let end = archive.len() - 22;
    assert_eq!(number(end, 4), 0x0605_4b50, "the end of the directory");
    let mut at = number(end + 16, 4);
    let mut files = BTreeMap::new();
    for _ in 0..number(end + 10, 2) {
        assert_eq!(number(at, 4), 0x0201_4b50);
        let (method, packed, name, local) =
            (number(at + 10, 2), number(at + 20, 4), number(at + 28, 2), number(at + 42, 4));
        let from = local + 30 + number(local + 26, 2) + number(local + 28, 2);
        let mut bytes = archive[from..from + packed].to_vec();
        if method == 8 {
            let mut whole = Vec::new();
            flate2::read::DeflateDecoder::new(&bytes[..]).read_to_end(&mut whole).unwrap();
            bytes = whole;
        }
        assert_eq!(bytes.len(), number(at + 24, 4));
        files.insert(String::from_utf8(archive[at + 46..at + 46 + name].to_vec()).unwrap(), bytes);
        at += 46 + name + number(at + 30, 2) + number(at + 32, 2);
    }
    files
}

#[test]
fn an_archive_holds_the_release_and_the_list_that_proves_it() {
    let dist = two_releases();
    let released = |name: &str| fs::read(dist.path().join("data/2021-05").join(name)).ok();
    fs::write(dist.path().join("data/2021-05/datapackage.json.minisig"), "untrusted comment: …\n").unwrap();
    done(dist.path(), None);
    let path = dist.path().join("data/2021-05.zip");
    let archive = fs::read(&path).unwrap();
    let written = fs::metadata(&path).unwrap().modified().unwrap();
    done(dist.path(), Some(ADDRESS));
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), written, "what is unchanged stays untouched");

    let files = unpacked(&archive);
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in &files {
        let name = name.strip_prefix("2021-05/").expect(name);
        if name != "SHA256SUMS" {
            assert_eq!(released(name).as_ref(), Some(bytes), "{name}");
        }
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let manifest = json(dist.path(), "data/2021-05/datapackage.json");
    let (listed, parquet): (Vec<_>, Vec<_>) = files.keys().partition(|name| !name.contains("/parquet/"));
    let resources = manifest["resources"].as_array().unwrap().len();
    assert_eq!(listed.len(), resources + 3, "all files, the manifest, its signature, the list");
    assert!(files.contains_key("2021-05/datapackage.json.minisig"));
    assert!(parquet.len() > tables::of(Version::One).count(), "each table, and their list: {parquet:?}");
    let check = || {
        let sums = Command::new("sha256sum").args(["--strict", "-c", "SHA256SUMS"]).current_dir(folder.path()).output();
        sums.expect("coreutils are installed")
    };
    let said = check();
    assert!(said.status.success(), "{said:?}");
    assert_eq!(String::from_utf8(said.stdout).unwrap().lines().count(), files.len() - 1);
    fs::write(folder.path().join("funds.csv"), "id\n").unwrap();
    assert!(!check().status.success());
}

#[test]
fn an_archive_is_not_made_of_other_bytes_and_verify_knows_its_own() {
    let dist = two_releases();
    done(dist.path(), None);
    let verify = || run(&["verify".as_ref(), &dist.path().join("data")]);
    assert_eq!(verify().code, Some(0), "{}", verify().err);
    let archive = dist.path().join("data/2021-04.zip");
    let mut bytes = fs::read(&archive).unwrap();
    bytes[100] ^= 1;
    fs::write(&archive, bytes).unwrap();
    assert_eq!(verify().code, Some(1));

    let csv = dist.path().join("data/2021-04/funds.csv");
    fs::write(&csv, fs::read_to_string(&csv).unwrap() + "\n").unwrap();
    let said = finished(dist.path(), None);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("2021-04/funds.csv: its hash is not that of the manifest"), "{}", said.err);
}

#[test]
fn the_catalogue_names_every_file_with_its_length_and_hash() {
    let dist = two_releases();
    done(dist.path(), Some(ADDRESS));
    let catalogue = json(dist.path(), "data/catalog.jsonld");
    assert_eq!(catalogue["@type"], "dcat:Catalog");
    assert_eq!(catalogue["@context"]["@base"], format!("{ADDRESS}data/"));
    let releases = catalogue["dcat:dataset"].as_array().unwrap();
    let versions: Vec<&Value> = releases.iter().map(|release| &release["dcat:version"]).collect();
    assert_eq!(versions, ["2021-05", "2021-04"]);
    assert_eq!(releases[0]["dcat:previousVersion"]["@id"], releases[1]["@id"]);
    let (mut named, mut columns) = (0, 0);
    for file in releases.iter().flat_map(|release| release["dcat:distribution"].as_array().unwrap()) {
        let path = dist.path().join("data").join(file["dcat:downloadURL"]["@id"].as_str().unwrap());
        assert_eq!(file["dcat:byteSize"]["@value"], fs::metadata(&path).unwrap().len().to_string());
        let sum = Command::new("sha256sum").arg(&path).output().unwrap().stdout;
        let hash = file["spdx:checksum"]["spdx:checksumValue"]["@value"].as_str().unwrap();
        assert_eq!(String::from_utf8(sum).unwrap().split(' ').next(), Some(hash), "{}", path.display());
        assert_eq!(file["dct:license"]["@id"], "https://creativecommons.org/licenses/by/4.0/");
        named += 1;
        columns += usize::from(path.extension().is_some_and(|ending| ending == "parquet"));
    }
    assert!(named > 50 && columns >= 8, "{named} files, {columns} of them Parquet");
    done(dist.path(), None);
    assert_eq!(json(dist.path(), "data/catalog.jsonld")["@context"]["@base"], Value::Null);
    let readme = text(dist.path(), "data/README.txt");
    for words in ["sha256sum -c SHA256SUMS", "核对", "核對", "To check"] {
        assert!(readme.contains(words), "{words}");
    }
}
