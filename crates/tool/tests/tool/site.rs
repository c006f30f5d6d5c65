//! `site` gives every address a page and every text file its compressed copies.

use crate::sample::{Sample, run};
use std::fs;
use std::io::Read as _;
use std::path::Path;
use text::Lang;

const INDEX: &str = "<!doctype html><html><head><base href=\"./\"><title>山海</title>\
    <script src=\"boot.js\" data-text=\"\" data-languages=\"\" data-files=\"\" data-explores=\"\" data-explorer=\"explorer-1.js\"></script></head><body><main class=\"boot\">\
    <h1>东西部协作公开平台</h1><p id=\"boot-words\"></p></main></body></html>";

/// The start page once it knows the messages' fingerprint, the languages, and what it needs.
fn named() -> String {
    INDEX
        .replace("data-text=\"\"", &format!("data-text=\"{:016x}\"", text::messages::FINGERPRINT))
        .replace("data-languages=\"\"", &format!("data-languages=\"{}\"", Lang::ALL.map(Lang::tag).join(" ")))
        .replace("data-files=\"\"", "data-files=\"regions pairings summary\"")
}

/// The start page of a built portal.
pub fn start_page(dist: &Path) {
    fs::write(dist.join("index.html"), INDEX).unwrap();
}

/// A built portal around a release.
fn dist() -> tempfile::TempDir {
    around(&Sample::built("2021-04"))
}

pub fn around(sample: &Sample) -> tempfile::TempDir {
    let dist = tempfile::tempdir().unwrap();
    start_page(dist.path());
    fs::write(dist.path().join("empty.js"), "").unwrap();
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

/// The page at an address.
fn page(dist: &Path, route: &str) -> String {
    fs::read_to_string(dist.join(route).join("index.html")).expect(route)
}

/// What stands between two texts, the first time.
fn between<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
    page.split_once(before).expect(before).1.split_once(after).expect(after).0
}

fn linked_data(page: &str) -> serde_json::Value {
    serde_json::from_str(between(page, "<script type=\"application/ld+json\">", "</script>")).unwrap()
}

#[test]
fn every_address_has_a_page_that_knows_its_root() {
    let dist = dist();
    site(dist.path());
    // What the start page says for all pages.
    let rest = |page: &str| {
        let (before, after) = page.split_once("</title>").unwrap().1.split_once("<main class=\"boot\">").unwrap();
        [before, after.split_once("<p id=\"boot-words\">").unwrap().1].concat()
    };
    for (route, base, files) in [
        ("", "./", ""),
        ("pairings", "../", "pairings regions"),
        ("pairings/yz-qj", "../../", "pairings regions summary national"),
        ("pairings/yz-qj/supervision", "../../../", "pairings regions supervision summary"),
        ("regions/610830", "../../", "regions pairings summary national projects supervision"),
        ("sources/s", "../../", "sources regions funds sales exchanges supervision national projects pairings"),
        ("figures/funds/f1", "../../../", "funds pairings regions sources"),
        ("figures/exchanges/e1", "../../../", "exchanges pairings regions sources"),
        ("funds", "../", "pairings regions"),
        ("national", "../", "national pairings regions"),
        ("about", "../", ""),
    ] {
        let page = page(dist.path(), route);
        let start = format!("<!doctype html><html><head><base href=\"{base}\"><meta name=\"description\"");
        assert!(page.starts_with(&start), "{route}: {page}");
        let told = named().replace("data-files=\"regions pairings summary\"", &format!("data-files=\"{files}\""));
        let told = if ["funds", "national"].contains(&route) {
            told.replace("explores=\"\"", "explores=\"yes\"")
        } else {
            told
        };
        assert_eq!(rest(&page), rest(&told), "{route}");
    }
    assert!(!dist.path().join("404.html").exists());
}

#[test]
fn every_page_is_described_by_its_own_words() {
    let dist = dist();
    site(dist.path());
    let once = page(dist.path(), "figures/funds/f1");
    site(dist.path());
    assert_eq!(page(dist.path(), "figures/funds/f1"), once, "a second run changes nothing");
    for (route, title, words, kind) in [
        ("", "东西部协作公开平台", "谁帮扶谁", "WebSite"),
        ("funds", "资金 · 山海", "不相加", "Dataset"),
        ("data", "数据下载 · 山海", "核对", "Dataset"),
        ("releases", "历次发布 · 山海", "不再改动", "DataCatalog"),
        ("pairings/yz-qj", "扬州市 → 清涧县 · 山海", "帮扶方：扬州市", "WebPage"),
        ("pairings/yz-qj/sales", "消费帮扶 · 扬州市 → 清涧县 · 山海", "卖了多少钱", "WebPage"),
        ("regions/610830", "清涧县 · 山海", "帮扶方：扬州市", "WebPage"),
        ("sources/s", "报道 · 山海", "2021年4月", "WebPage"),
        ("figures/funds/f1", "扬州市 → 清涧县：财政援助资金 · 山海", "金额：超过800万元", "WebPage"),
        ("figures/funds/f2", "扬州市 → 清涧县：社会帮扶资金 · 山海", "金额：不予公开", "WebPage"),
    ] {
        let page = page(dist.path(), route);
        assert_eq!(between(&page, "<title>", "</title>"), title, "{route}");
        let description = between(&page, "name=\"description\" content=\"", "\"");
        assert!(description.contains(words), "{route}: {description}");
        // The sample is made up.
        assert!(description.starts_with("演示数据"), "{route}: {description}");
        assert_eq!(between(&page, "og:description\" content=\"", "\""), description, "{route}");
        assert_eq!(linked_data(&page)["@type"], kind, "{route}");
        for twice in ["<title>", "name=\"description\"", "og:title", "og:type", "og:locale", "og:site_name"] {
            assert_eq!(page.matches(twice).count(), 1, "{route}: {twice}");
        }
    }
}

#[test]
fn a_heading_is_there_before_the_program_in_each_language() {
    let dist = dist();
    site(dist.path());
    let heading = |route: &str| between(&page(dist.path(), route), "<main class=\"boot\">", "<p id").to_owned();
    // The sample names its regions in one language.
    let one = |lang: &str| format!("<div lang=\"{lang}\"><h1>扬州市 → 清涧县</h1></div>");
    assert_eq!(heading("pairings/yz-qj"), Lang::ALL.map(Lang::tag).map(one).concat());
    assert_eq!(heading("pairings/yz-qj/sales"), heading("pairings/yz-qj"), "a tab is part of its page");
    for (route, words) in [
        ("", "<div class=\"home\" lang=\"zh-Hant\"><h1>東西部協作公開平台</h1><p class=\"lead\">誰幫扶誰"),
        ("funds", "<div lang=\"en\"><h1>Funds</h1><p class=\"lead\">"),
        ("figures/funds/f1", "<div lang=\"zh-Hans\"><h1>扬州市 → 清涧县：财政援助资金</h1></div>"),
    ] {
        assert!(heading(route).contains(words), "{route}: {}", heading(route));
    }
}

#[test]
fn a_table_is_a_dataset_with_its_files_and_documents() {
    let dist = dist();
    site(dist.path());
    let data = linked_data(&page(dist.path(), "funds"));
    assert_eq!(data["version"], "2021-04");
    assert_eq!(data["license"], "https://creativecommons.org/licenses/by/4.0/");
    assert_eq!(data["temporalCoverage"], "2020-01-01/2021-12-31");
    assert_eq!(data["isBasedOn"]["url"], "sources");
    assert_eq!(linked_data(&page(dist.path(), "figures/funds/f1"))["isBasedOn"][0]["name"], "报道");
    let files = data["distribution"].as_array().unwrap();
    for file in files {
        let path = file["contentUrl"].as_str().unwrap();
        let bytes = fs::read(dist.path().join(path)).expect(path);
        assert_eq!(file["contentSize"], format!("{} B", bytes.len()));
    }
    assert!(files.iter().any(|file| file["contentUrl"] == "data/2021-04/funds.csv"), "{files:?}");
}

#[test]
fn published_text_never_becomes_markup_of_a_head() {
    let sample = Sample::new("2021-04");
    sample.rows("2021-04", "sources", &["id=s|title=</script><b>\"&|published=2021-04"]);
    // The CSV itself is read as RFC 4180 has it.
    let path = sample.path("2021-04/sources.csv");
    let csv = fs::read_to_string(&path).unwrap().replace("</script><b>\"&", "\"</script><b>\"\"&\"");
    fs::write(&path, csv).unwrap();
    sample.must_build("2021-04");
    let dist = around(&sample);
    site(dist.path());
    let page = page(dist.path(), "sources/s");
    assert_eq!(between(&page, "<title>", "</title>"), "&lt;/script&gt;&lt;b&gt;&quot;&amp; · 山海");
    assert!(!page.contains("<b>"), "{page}");
    assert_eq!(linked_data(&page)["about"]["name"], "</script><b>\"&");
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
