//! A finished folder takes name, operator, colours and languages from `portal.toml`, without any compiler.

use crate::sample::{Sample, run};
use crate::site::around;
use std::fs;
use std::io::Read as _;
use std::path::Path;

const CONFIG: &str = r##"
address = "https://gov.example/xz/"
short_name = { zh-Hans = "协作网", zh-Hant = "協作網", en = "XZ" }
contact = "mailto:office@gov.example"
report = "https://gov.example/report?of=xz"
mirrors = ["https://mirror.example/xz", "https://other.example/"]
start_page = ["figures", "national"]
embed_hosts = ["https://*.gov.example"]
public_key = "RWT9pqhEdnFx2eOfsf3YYAj8AREbzLyIIp25yrlyLSjG27V45LvgVWNk"
next_expected = "2027-03-31"

[name]
zh-Hans = "某省协作公开网"
zh-Hant = "某省協作公開網"
en = "Open XZ & more"

[operator]
zh-Hans = "某省帮扶办"
zh-Hant = "某省幫扶辦"
en = "The XZ office"

[colours]
light = "#7a1f3d"
"##;

fn site(dist: &Path, config: &str) {
    let path = dist.join("portal.toml");
    fs::write(&path, config).unwrap();
    let said = run(&["site".as_ref(), "--no-pictures".as_ref(), "--config".as_ref(), &path, dist]);
    assert_eq!(said.code, Some(0), "{}", said.err);
}

/// A portal that was built, with its style sheet.
fn built() -> tempfile::TempDir {
    let dist = around(&Sample::built("2021-04"));
    let index = dist.path().join("index.html");
    let page = fs::read_to_string(&index).unwrap();
    fs::write(index, page.replace("<title>", "<link rel=\"stylesheet\" href=\"style-0.css\"><title>")).unwrap();
    fs::write(dist.path().join("style-0.css"), "main{}").unwrap();
    let unknown = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/404.html");
    fs::copy(unknown, dist.path().join("404.html")).unwrap();
    dist
}

/// What stands between two texts, the first time.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    text.split_once(before).expect(before).1.split_once(after).expect(after).0
}

#[test]
fn a_finished_folder_says_its_own_names_in_every_language() {
    let dist = built();
    let read = |path: &str| fs::read_to_string(dist.path().join(path)).expect(path);
    site(dist.path(), "");
    let [plain, unknown, readme] = ["index.html", "404.html", "data/README.txt"].map(read);
    assert!(!plain.contains("报告错误") && !plain.contains("镜像"), "nobody says where");
    site(dist.path(), CONFIG);
    // What the proof of a release rests on.
    assert!(read("data/releases.json").contains("\n  \"next_expected\": \"2027-03-31\",\n"));
    let texts = fs::read_dir(dist.path().join("text")).unwrap().flatten().map(|file| fs::read_to_string(file.path()));
    let with_key = texts.filter(|text| text.as_ref().is_ok_and(|text| text.contains("RWT9pqhEdnFx2eOfsf3YYAj8")));
    assert_eq!(with_key.count(), 3, "in each language");
    assert!(read("check/proof/index.html").contains("minisign -Vm datapackage.json -P RWT9pqhEdnFx2eOfsf3YYAj8"));
    let server = read("server/nginx.conf");
    assert!(
        server.contains("connect-src 'self' https://mirror.example/xz/data/ https://other.example/data/;"),
        "{server}"
    );
    for (prefix, tag, name, short, operator) in [
        ("", "zh-Hans", "某省协作公开网", "协作网", "主办：某省帮扶办"),
        ("zh-hant/", "zh-Hant", "某省協作公開網", "協作網", "主辦：某省幫扶辦"),
        ("en/", "en", "Open XZ &amp; more", "XZ", "Operated by The XZ office"),
    ] {
        let page = read(&format!("{prefix}about/index.html"));
        assert!(between(&page, "<title>", "</title>").ends_with(&format!(" · {short}")), "{prefix}");
        assert!(page.contains(&format!("og:site_name\" content=\"{name}\"")), "{prefix}");
        assert!(page.contains(&format!("<span class=\"brand__what\">{name}</span>")), "{prefix}");
        assert!(page.contains(operator) && page.contains("href=\"mailto:office@gov.example\""), "{prefix}");
        assert!(!page.contains("东西部协作公开平台") && !page.contains("· 山海"), "{prefix}");
        let own = between(&page, "<aside class=\"footer\"", "</aside>");
        assert!(own.contains(&format!("lang=\"{tag}\"")), "{own}");
        for link in ["https://gov.example/report?of=xz", "https://mirror.example/xz/", "https://other.example/"] {
            assert!(own.contains(&format!("<a href=\"{link}\">")), "{own}");
        }
        let cited = read(&format!("{prefix}figures/funds/f1/index.html"));
        assert!(cited.contains(&format!("{short}{}", if tag == "en" { " snapshot " } else { "" })), "{prefix}");
        assert!(!cited.contains("山海数据") && !cited.contains("Shanhai snapshot"), "{prefix}");
        let embed = read(&format!("{prefix}embed/search/index.html"));
        assert!(embed.contains(name) && embed.contains(operator), "{embed}");
        let told: serde_json::Value = serde_json::from_str(&read(&format!("{prefix}embed/search.json"))).unwrap();
        assert_eq!(told["provider_name"], name.replace("&amp;", "&"));
        let app: serde_json::Value = serde_json::from_str(&read(&format!("manifest-{tag}.webmanifest"))).unwrap();
        assert_eq!([&app["name"], &app["short_name"], &app["lang"]], [&name.replace("&amp;", "&"), short, tag]);
        assert_eq!((&app["start_url"], &app["theme_color"]), (&format!("./{prefix}").into(), &"#7a1f3d".into()));
        assert_eq!(app["icons"].as_array().unwrap().len(), 3);
        for icon in app["icons"].as_array().unwrap() {
            assert!(dist.path().join(icon["src"].as_str().unwrap()).is_file(), "{icon}");
        }
        let kept = read(&format!("{prefix}offline/index.html"));
        assert!(kept.contains(name) && kept.contains("data-keeps=\"yes\""), "{kept}");
        // What the program says is under another name, or browsers would keep the old one.
        let set = between(&page, "data-text=\"", "\"").to_owned();
        assert!(set.len() == 33 && !plain.contains(&set), "{set}");
        assert!(read(&format!("text/{tag}-{set}.json")).contains(operator), "{prefix}");
    }
    assert!(read("feeds/releases.atom").contains("某省协作公开网"));
    let sent = read("404.html");
    assert!(
        sent.contains("<title>某省协作公开网 · 协作网</title>") && sent.contains("<h1>某省协作公开网</h1>"),
        "{sent}"
    );
    let told = read("data/README.txt");
    for part in [
        "某省协作公开网（协作网）：数据",
        "Open XZ & more (XZ): the data",
        "Mirrors: https://mirror.example/xz/ https://other",
    ] {
        assert!(told.contains(part), "{told}");
    }
    let catalogue: serde_json::Value = serde_json::from_str(&read("data/catalog.jsonld")).unwrap();
    assert_eq!(catalogue["dct:title"][2]["@value"], "Open XZ & more");
    assert_eq!(catalogue["dct:publisher"]["foaf:name"][0]["@value"], "某省帮扶办");
    assert_eq!(catalogue["dct:publisher"]["foaf:mbox"]["@id"], "mailto:office@gov.example");
    for server in ["nginx.conf", "Caddyfile", "apache.htaccess", "_headers"] {
        assert!(read(&format!("server/{server}")).contains("frame-ancestors 'self' https://*.gov.example"), "{server}");
    }
    let sheet = |page: &str| read(between(page, "rel=\"stylesheet\" href=\"", "\""));
    let rules = sheet(&read("index.html"));
    assert!(rules.contains("--accent:#7a1f3d;--brand:#7a1f3d"), "{rules}");
    assert_eq!(rules.matches(".home>.part:nth-last-of-type(").count(), 2, "{rules}");
    // The parts that they hide are the last of the page.
    let start = read("index.html");
    let main = between(&start, "<main", "</main>");
    let parts: Vec<&str> = main.split("data-part=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(parts, ["head", "0.0", "0.1", "0.2", "0.3"]);
    assert!(sheet(&read("embed/search/index.html")).contains("--accent:#7a1f3d"));
    // Without the file all is as it was.
    site(dist.path(), "");
    assert_eq!(read("index.html").matches("山海").count(), plain.matches("山海").count());
    assert_eq!(sheet(&read("index.html")), "main{}");
    assert_eq!([read("404.html"), read("data/README.txt")], [unknown, readme]);
}

/// The start page holds the names that the others are made with, so it changes before it is made.
#[test]
fn the_start_page_is_sent_compressed_as_it_is() {
    let dist = built();
    for config in ["", "start_page = [\"map\"]\n", "start_page = [\"national\"]\n", ""] {
        site(dist.path(), config);
        let read = |ending: &str| fs::read(dist.path().join(format!("index.html{ending}"))).expect(ending);
        let mut sent = Vec::new();
        brotli::Decompressor::new(&*read(".br"), 4096).read_to_end(&mut sent).unwrap();
        assert!(sent == read(""), "{config}");
    }
}

#[test]
fn nothing_leads_to_a_language_that_is_left_out() {
    let dist = built();
    site(dist.path(), "");
    assert!(dist.path().join("zh-hant/about/index.html").exists());
    site(dist.path(), "address = \"https://gov.example/\"\nlanguages = [\"zh-Hans\", \"en\"]\n");
    assert!(!dist.path().join("zh-hant").exists());
    for path in
        ["index.html", "en/funds/index.html", "embed/index.html", "sitemap.xml", "en/embed/charts/map/index.html"]
    {
        let Ok(page) = fs::read_to_string(dist.path().join(path)) else { continue };
        assert!(!page.contains("zh-hant/") && !page.contains(":zh-hant"), "{path}");
    }
    let page = fs::read_to_string(dist.path().join("en/funds/index.html")).unwrap();
    assert_eq!(between(&page, "data-languages=\"", "\""), "zh-Hans: en:en");
    assert!(page.contains("id=\"lang-en\"") && !page.contains("id=\"lang-zh-Hant\""), "{page}");
}

#[test]
fn a_folder_whose_programs_say_other_messages_is_refused() {
    let dist = built();
    let index = dist.path().join("index.html");
    let page = fs::read_to_string(&index).unwrap();
    fs::write(&index, page.replace("data-text=\"\"", "data-text=\"0123456789abcdef\"")).unwrap();
    let said = run(&["site".as_ref(), "--no-pictures".as_ref(), dist.path()]);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("use the tool that came with this folder"), "{}", said.err);
}
