//! `site` gives every address a whole page in each language, and every text file its compressed copies.

use crate::sample::{Sample, run};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use text::Lang;

const INDEX: &str = "<!doctype html><html lang=\"zh-Hans\"><head><base href=\"./\"><title>山海</title>\
    <script src=\"boot.js\" data-text=\"\" data-languages=\"\" data-files=\"\" data-explores=\"\" data-explorer=\"explorer-1.js\"></script></head>\
    <body><div id=\"app\"></div></body></html>";

/// What stands between title and body of a page that asks for these files.
fn told(files: &str, explores: &str) -> String {
    let languages = Lang::ALL.map(|lang| [lang.tag(), ":", lang.prefix()].concat()).join(" ");
    between(INDEX, "</title>", "<div id=\"app\">")
        .replace("data-text=\"\"", &format!("data-text=\"{:016x}\"", text::messages::FINGERPRINT))
        .replace("data-languages=\"\"", &format!("data-languages=\"{languages}\""))
        .replace("data-files=\"\"", &format!("data-files=\"{files}\""))
        .replace("data-explores=\"\"", &format!("data-explores=\"{explores}\""))
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
    let said = run(&["site".as_ref(), "--no-pictures".as_ref(), dist]);
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

/// What a page shows: its body.
fn body(dist: &Path, route: &str) -> String {
    between(&page(dist, route), "<div id=\"app\">", "</body>").to_owned()
}

#[test]
fn every_address_has_a_page_in_each_language_that_knows_its_root() {
    let dist = dist();
    site(dist.path());
    for (route, root, files, explores) in [
        ("", "", "", ""),
        ("pairings", "../", "pairings regions", ""),
        ("pairings/yz-qj", "../../", "pairings regions summary national", ""),
        ("pairings/yz-qj/supervision", "../../../", "pairings regions supervision summary", ""),
        ("figures/funds/f1", "../../../", "funds pairings regions sources", ""),
        ("figures/exchanges/e1", "../../../", "exchanges pairings regions sources", ""),
        ("funds", "../", "pairings regions funds", "yes"),
        ("national", "../", "national pairings regions", "yes"),
        ("about", "../", "", ""),
    ] {
        for lang in Lang::ALL {
            let up = if lang.prefix().is_empty() { root.to_owned() } else { format!("../{root}") };
            let base = if up.is_empty() { "./" } else { &up };
            let folder = Path::new(lang.prefix()).join(route);
            let page = page(dist.path(), folder.to_str().unwrap());
            let tag = lang.tag();
            let start =
                format!("<!doctype html><html lang=\"{tag}\"><head><base href=\"{base}\"><meta name=\"description\"");
            assert!(page.starts_with(&start), "{folder:?}: {}", &page[..200]);
            assert_eq!(between(&page, "</title>", "<div id=\"app\">"), told(files, explores), "{folder:?}");
        }
    }
    assert!(!dist.path().join("404.html").exists());
}

#[test]
fn every_page_is_described_by_its_own_words() {
    let dist = dist();
    site(dist.path());
    for (route, title, words, kind) in [
        ("", "东西部协作公开平台", "谁帮扶谁", "WebSite"),
        ("funds", "资金 · 山海", "不相加", "Dataset"),
        ("data", "数据下载 · 山海", "核对", "Dataset"),
        ("releases", "历次发布 · 山海", "不再改动", "DataCatalog"),
        ("pairings/yz-qj", "扬州市 → 清涧县 · 山海", "帮扶方：扬州市", "WebPage"),
        ("pairings/yz-qj/sales", "消费帮扶 · 扬州市 → 清涧县 · 山海", "销售额", "WebPage"),
        ("regions/610830", "清涧县 · 山海", "帮扶方：扬州市", "WebPage"),
        ("sources/s", "报道 · 山海", "2021年4月", "WebPage"),
        ("figures/funds/f1", "扬州市 → 清涧县：财政援助资金 · 山海", "金额：超过800万元", "WebPage"),
        ("figures/funds/f2", "扬州市 → 清涧县：社会帮扶资金 · 山海", "金额：不予公开", "WebPage"),
        ("zh-hant/funds", "資金 · 山海", "不相加", "Dataset"),
        ("en/funds", "Funds · Shanhai", "not", "Dataset"),
    ] {
        let page = page(dist.path(), route);
        let head = page.split("</head>").next().unwrap();
        assert_eq!(between(head, "<title>", "</title>"), title, "{route}");
        let description = between(head, "name=\"description\" content=\"", "\"");
        assert!(description.contains(words), "{route}: {description}");
        // The sample is made up.
        let made_up = ["演示数据", "演示數據", "Made-up data"];
        assert!(made_up.iter().any(|words| description.starts_with(words)), "{route}: {description}");
        assert_eq!(between(head, "og:description\" content=\"", "\""), description, "{route}");
        assert_eq!(linked_data(&page)["@type"], kind, "{route}");
        for twice in ["<title>", "name=\"description\"", "og:title", "og:site_name"] {
            assert_eq!(head.matches(twice).count(), 1, "{route}: {twice}");
        }
    }
}

#[test]
fn a_page_has_its_figures_before_any_program_in_each_language() {
    let dist = dist();
    site(dist.path());
    for (route, words) in [
        ("figures/funds/f1", "超过800万元"),
        ("en/figures/funds/f1", "more than"),
        ("zh-hant/figures/funds/f2", "不予公開"),
        ("pairings/yz-qj/funds", "超过800万元"),
        ("funds", "超过800万元"),
        ("en/sales", "1,000.5"),
        ("regions/610830", "扬州市"),
        ("releases", "已核验"),
    ] {
        let body = body(dist.path(), route);
        assert!(body.contains(words), "{route} lacks {words}");
        // Addresses are read from the root, which only <base> knows.
        assert!(!body.contains("href=\"/") && !body.contains("href=\"../"), "{route}");
        for part in ["id=\"top\"", "id=\"foot\"", "data-part=\"head\"", "without-program"] {
            assert_eq!(body.matches(part).count(), 1, "{route}: {part}");
        }
    }
    let explored = body(dist.path(), "funds");
    let panes: Vec<&str> = explored.split("data-pane=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(panes, ["filters", "status", "totals", "groups", "bar", "rows", "grid", "download", "taking"]);
}

#[test]
fn a_page_names_its_other_languages_absolutely_where_it_is_known_where_it_lies() {
    let dist = dist();
    let links = |dist: &Path| -> Vec<String> {
        let page = page(dist, "en/pairings/yz-qj");
        let links = page.split("</head>").next().unwrap().split("hreflang=\"").skip(1);
        links.map(|link| between(link, "href=\"", "\"").to_owned()).collect()
    };
    site(dist.path());
    let relative = ["pairings/yz-qj/", "zh-hant/pairings/yz-qj/", "en/pairings/yz-qj/"];
    assert_eq!(links(dist.path()), relative);
    assert!(!page(dist.path(), "en/pairings/yz-qj").contains("rel=\"canonical\""));
    let config = dist.path().join("portal.toml");
    fs::write(&config, "address = \"https://gov.example/shanhai/\"\n").unwrap();
    let said = run(&["site".as_ref(), "--no-pictures".as_ref(), "--config".as_ref(), config.as_ref(), dist.path()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    // The first language is that of readers whom no other is for.
    let absolute: Vec<String> =
        relative.iter().chain(&relative[..1]).map(|path| format!("https://gov.example/shanhai/{path}")).collect();
    assert_eq!(links(dist.path()), absolute);
    let own = "rel=\"canonical\" href=\"https://gov.example/shanhai/en/pairings/yz-qj/\"";
    assert!(page(dist.path(), "en/pairings/yz-qj").contains(own));
}

#[test]
fn what_only_an_older_release_has_says_so_and_is_not_to_be_found() {
    let sample = Sample::new("2021-04");
    sample.add_row(
        "2021-04",
        "sales",
        "id=x9|pairing=yz-qj|period=2020|channel=online|amount=77|precision=stated|source=s|locator=¶9",
    );
    sample.must_build("2021-04");
    sample.add("2024-10");
    sample.must_build("2024-10");
    let dist = around(&sample);
    site(dist.path());
    let gone = page(dist.path(), "figures/sales/x9");
    assert!(gone.contains("name=\"robots\" content=\"noindex\"") && gone.contains("本期没有这条记录"), "{gone}");
    let there = page(dist.path(), "figures/sales/x1");
    assert!(!there.contains("noindex") && there.contains("2024-10") && there.contains("1000.5"), "{there}");
}

#[test]
fn a_table_is_a_dataset_with_its_files_and_documents() {
    let dist = dist();
    site(dist.path());
    let data = linked_data(&page(dist.path(), "funds"));
    assert_eq!(data["version"], "2021-04");
    assert_eq!(data["license"], "https://creativecommons.org/licenses/by/4.0/");
    assert_eq!(data["temporalCoverage"], "2020-01-01/2021-12-31");
    assert_eq!(data["isBasedOn"]["url"], "sources/");
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
    assert!(!page.contains("</script><b>") && page.contains("&lt;/script&gt;&lt;b&gt;"), "{page}");
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

/// Every file of all pages, with the time when it was written.
fn pages(folder: &Path, found: &mut Vec<(PathBuf, SystemTime)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            pages(&path, found);
        } else if path.to_str().unwrap().contains("index.html") {
            found.push((path.clone(), fs::metadata(&path).unwrap().modified().unwrap()));
        }
    }
}

#[test]
fn pages_that_have_not_changed_are_left_untouched_and_lost_copies_are_made_again() {
    let dist = dist();
    site(dist.path());
    let all = || {
        let mut all = Vec::new();
        pages(dist.path(), &mut all);
        all.sort();
        all
    };
    let once = all();
    assert!(once.len() > 100 && once.len() % 3 == 0, "{} files", once.len());
    fs::remove_file(dist.path().join("en/about/index.html.br")).unwrap();
    site(dist.path());
    let again = all();
    assert_eq!(again.len(), once.len());
    let changed: Vec<_> = once.iter().zip(&again).filter(|(old, new)| old != new).map(|(old, _)| &old.0).collect();
    assert_eq!(changed.len(), 3, "{changed:?}");
    assert!(changed.iter().all(|path| path.parent().unwrap().ends_with("en/about")), "{changed:?}");
}

#[test]
fn a_file_in_the_way_of_a_page_is_named() {
    let dist = dist();
    fs::write(dist.path().join("about"), "in the way").unwrap();
    let said = run(&["site".as_ref(), "--no-pictures".as_ref(), dist.path()]);
    assert_eq!(said.code, Some(1));
    assert!(
        said.err.contains("about/index.html") && said.err.contains("take away what lies in its way"),
        "{}",
        said.err
    );
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
    let said = run(&["site".as_ref(), "--no-pictures".as_ref(), dist.path()]);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("<base href"), "{}", said.err);
}
