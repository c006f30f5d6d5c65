// A release whose texts want to be something else than text: those of `texts.json`, as names of places, titles, goods, purposes,
// subjects and notes. It is built with harmless words, in whose place the texts are put then, with right hashes: so those are
// there too that `check` would refuse.

use format::{Version, tables};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// A text of the catalogue.
pub struct Hostile {
    pub text: String,
    /// Whether `check` refuses it, so that it comes in no release that our tool has made.
    pub refused: bool,
}

/// All of them.
pub fn catalogue() -> Vec<Hostile> {
    let all: Vec<Value> = serde_json::from_str(include_str!("texts.json")).unwrap();
    let text = |own: &Value| own["text"].as_str().unwrap().to_owned();
    let all: Vec<Hostile> =
        all.iter().map(|own| Hostile { text: text(own), refused: own["refused"] == true }).collect();
    assert!(all.len() >= 80, "{}", all.len());
    all
}

/// The numbers of so many texts in rows of three: one for each language.
pub fn threes(count: usize) -> Vec<[usize; 3]> {
    let numbers: Vec<usize> = (0..count).collect();
    numbers.chunks(3).map(|three| [0, 1, 2].map(|at| three[at % three.len()])).collect()
}

type Row = Vec<(String, String)>;

/// A CSV with cells that may hold anything.
pub fn csv(table: &str, rows: &[Row]) -> String {
    let names: Vec<String> = tables::by_name(table).unwrap().in_csv(Version::Two).map(|(name, ..)| name).collect();
    let mut csv = names.join(",") + "\r\n";
    for row in rows {
        assert!(row.iter().all(|(own, _)| names.contains(own)), "{table}: {row:?}");
        let cell = |name: &String| row.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value);
        let cells: Vec<String> = names.iter().map(|name| format!("\"{}\"", cell(name).replace('"', "\"\""))).collect();
        csv += &(cells.join(",") + "\r\n");
    }
    csv
}

/// A row written `id=a|name=b`, and a text in each language for each of these columns.
pub fn row(plain: &str, texts: &[(&str, [&str; 3])]) -> Row {
    let plain = plain.split('|').filter_map(|part| part.split_once('='));
    let mut row: Row = plain.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    for (column, three) in texts {
        for (ending, text) in ["", "_zh_hant", "_en"].iter().zip(three) {
            row.push((format!("{column}{ending}"), (*text).to_owned()));
        }
    }
    row
}

/// The harmless word that stands for a text: three characters, none of which begins another.
fn stand_in(number: usize) -> String {
    const CHARACTERS: [char; 15] =
        ['东', '西', '南', '北', '春', '夏', '秋', '冬', '金', '木', '水', '火', '土', '日', '月'];
    ['甲', CHARACTERS[number / 15], CHARACTERS[number % 15]].into_iter().collect()
}

/// Writes the release `r` with these texts into a folder of releases. `build` builds it there.
pub fn write(data: &Path, texts: &[String], build: &dyn Fn(&Path)) {
    let words: Vec<String> = (0..texts.len()).map(stand_in).collect();
    let threes = threes(texts.len());
    let folder = data.join("r");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("release.json"), INFO).unwrap();
    let mut rows: Vec<(&str, Vec<Row>)> = TABLES.map(|table| (table, Vec::new())).into();
    rows[0].1.push(row(
        "id=320000|code=320000|name=江苏省|name_zh_hant=江蘇省|name_en=Jiangsu|pinyin=jiang su|level=province",
        &[],
    ));
    for (at, three) in threes.iter().enumerate() {
        let own = three.map(|number| &*words[number]);
        let next = threes[(at + 1) % threes.len()].map(|number| &*words[number]);
        let of = format!("pairing=p{at}|period={}|source=s{at}|locator={}", 2000 + at % 20, own[0]);
        let pairing = format!("id=p{at}|supporter=320000|recipient=r{at}|source=s{at}|locator={}", own[1]);
        let money = format!("id=f{at}|kind=fiscal|stage=spent|amount=8000000|precision=over|printed=800余万元|{of}");
        let sale = format!("id=x{at}|channel=online|amount=1000.5|precision=stated|{of}");
        for ((_, rows), row) in rows.iter_mut().zip([
            row(&format!("id=r{at}|pinyin=jia yi bing|level=zone|parent=320000"), &[("name", own)]),
            row(&format!("id=s{at}|published=2021"), &[("title", own), ("publisher", next), ("note", own)]),
            row(&pairing, &[("programme", next), ("note", own)]),
            row(&money, &[("purpose", own), ("covers", next), ("note", next)]),
            row(&sale, &[("product", own), ("note", next)]),
            row(
                &format!("id=v{at}|status=closed|findings=3|{of}"),
                &[("method", next), ("lead_body", own), ("subject", own), ("outcome", next)],
            ),
        ]) {
            rows.push(row);
        }
    }
    for schema in tables::of(Version::Two) {
        let rows = rows.iter().find(|(table, _)| *table == schema.name).map_or(&[][..], |(_, rows)| rows);
        fs::write(folder.join(format!("{}.csv", schema.name)), csv(schema.name, rows)).unwrap();
    }
    build(&folder);
    put(data, &words, texts);
}

const TABLES: [&str; 6] = ["regions", "sources", "pairings", "funds", "sales", "supervision"];

const INFO: &str = r#"{"title":{"zh-Hans":"数据快照","zh-Hant":"數據快照","en":"Snapshot"},"format":2,"created":"2021-04-08T12:00:00Z",
"licence":{"name":"CC-BY-4.0","path":"https://creativecommons.org/licenses/by/4.0/"},"synthetic":false}"#;

/// Puts the texts in the place of their words, and mends the hashes.
fn put(data: &Path, words: &[String], texts: &[String]) {
    let folder = data.join("r");
    let manifest = folder.join("datapackage.json");
    let mut told: Value = serde_json::from_slice(&fs::read(&manifest).unwrap()).unwrap();
    for resource in told["resources"].as_array_mut().unwrap() {
        let path = folder.join(resource["path"].as_str().unwrap());
        let is_csv = path.extension().is_some_and(|ending| ending == "csv");
        if path.ends_with("release.json") {
            continue;
        }
        let mut text = fs::read_to_string(&path).unwrap();
        for (word, own) in words.iter().zip(texts) {
            let json = serde_json::to_string(own).unwrap();
            let quoted = format!("\"{}\"", own.replace('"', "\"\""));
            text = if is_csv {
                text.replace(&format!("\"{word}\""), &quoted)
            } else {
                text.replace(&format!("\"{word}\""), &json)
            };
        }
        fs::write(&path, &text).unwrap();
        resource["bytes"] = text.len().into();
        resource["hash"] = format!("sha256:{}", sha256(text.as_bytes())).into();
    }
    let text = told.to_string();
    fs::write(&manifest, &text).unwrap();
    let catalogue = data.join("releases.json");
    let mut told: Value = serde_json::from_slice(&fs::read(&catalogue).unwrap()).unwrap();
    told["releases"][0]["bytes"] = text.len().into();
    told["releases"][0]["sha256"] = sha256(text.as_bytes()).into();
    fs::write(&catalogue, told.to_string()).unwrap();
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}"); // writing to a String cannot fail
        hex
    })
}
