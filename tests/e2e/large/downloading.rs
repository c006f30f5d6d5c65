//! Files to take home: every row that passes, in each form, and what they say of themselves.

use super::release::made_up;
use super::{open, reader};
use crate::harness::{Page, target, visit};
use serde_json::{Value, json};
use std::io::ErrorKind;
use std::process::Command;

/// Some hundred rows: more than the page shows.
const SEARCH: &str = "?channel=online&from=2018&to=2018";

/// Keeps what the page would have the browser save.
pub(super) const KEEP: &str = "
    const [make, made] = [URL.createObjectURL, new Map()];
    window.taken = [];
    URL.createObjectURL = file => { const url = make.call(URL, file); made.set(url, file); return url; };
    document.addEventListener('click', event => {
        const link = event.target.closest?.('a[download]');
        if (!link || !made.has(link.href)) return;
        event.preventDefault();
        window.taken.push([link.download, made.get(link.href)]);
    }, true)";

/// Name and bytes of a file.
type File = (String, Vec<u8>);

/// Clicks a button and takes the files that come.
async fn take(page: &Page, form: &str, files: usize) -> Vec<File> {
    page.run("window.taken.length = 0", vec![]).await;
    page.click(&format!("[data-form={form}]")).await;
    page.wait_until("the files are made", &format!("return window.taken.length === {files}")).await;
    let script = "const done = arguments[0];
        Promise.all(window.taken.map(async ([name, file]) =>
            [name, [...new Uint8Array(await file.arrayBuffer())].map(byte => byte.toString(16).padStart(2, '0')).join('')]
        )).then(done, error => done(String(error)))";
    let taken = page.client().execute_async(script, vec![]).await.expect("files can be read");
    let taken: Vec<(String, String)> = serde_json::from_value(taken).expect("names and bytes");
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    taken.into_iter().map(|(name, hex)| (name, hex.as_bytes().chunks(2).map(byte).collect())).collect()
}

/// The ids in a CSV whose rows all say that they are made up, and of which release.
fn ids_of_csv(csv: &[u8]) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(csv);
    let heads = reader.headers().unwrap().clone();
    let at =
        |name: &str| heads.iter().position(|head| head == name).unwrap_or_else(|| panic!("no {name} in {heads:?}"));
    let (id, release, synthetic) = (at("id"), at("release"), at("synthetic"));
    for name in ["precision", "printed", "source", "locator", "pairing_name"] {
        at(name);
    }
    let rows = reader.records().map(|row| row.expect("every row has all cells"));
    rows.map(|row| {
        assert_eq!((&row[release], &row[synthetic]), ("synth", "true"));
        row[id].to_owned()
    })
    .collect()
}

#[tokio::test]
async fn csv_has_every_row_with_a_mark_or_without() {
    visit(reader(), |page| async move {
        open(&page, SEARCH).await;
        page.run(KEEP, vec![]).await;
        let expected = made_up().ids(SEARCH);
        assert!(expected.len() > 200);
        let marked = take(&page, "csv", 2).await;
        assert_eq!(marked[0].0, "shanhai-sales-synth-filtered-synthetic.csv");
        let text = marked[0].1.strip_prefix("\u{feff}".as_bytes()).expect("the mark stands first");
        assert_eq!(ids_of_csv(text), expected);
        page.wait_for_text(".progress", &expected.len().to_string()).await;
        let side = String::from_utf8(marked[1].1.clone()).unwrap();
        assert!(marked[1].0.ends_with("README.txt"), "{}", marked[1].0);
        for said in ["演示数据", "2018", "release=synth", &expected.len().to_string()] {
            assert!(side.contains(said), "{said} in {side}");
        }
        page.click("#download-mark").await;
        let bare = take(&page, "csv", 2).await;
        assert_eq!(bare[0].1, text, "the same but for the mark");
    })
    .await;
}

#[tokio::test]
async fn json_has_every_row() {
    visit(reader(), |page| async move {
        open(&page, &format!("{SEARCH}&sort=-amount")).await;
        page.run(KEEP, vec![]).await;
        let files = take(&page, "json", 2).await;
        assert_eq!(files[0].0.rsplit('.').next(), Some("json"));
        let json: Value = serde_json::from_slice(&files[0].1).expect("it is JSON");
        let rows = json["rows"].as_array().unwrap_or_else(|| panic!("rows in {}", &json.to_string()[..400]));
        let ids: Vec<&str> = rows.iter().map(|row| row["id"].as_str().expect("a row has an id")).collect();
        assert_eq!(ids, made_up().ids(&format!("{SEARCH}&sort=-amount")), "in the order of the page");
    })
    .await;
}

/// Counts the rows of the first sheet and names what stands in its second row.
const READ_XLSX: &str = "
import re, sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
sheet = book.read('xl/worksheets/sheet1.xml').decode()
# The first cell of a row has its id; others may name the rows that it is a part of.
print(len(re.findall(r'<row\\b', sheet)), *re.findall(r'<row\\b.*?(x-\\d+)', sheet, re.S))
";

#[tokio::test]
async fn xlsx_has_every_row() {
    visit(reader(), |page| async move {
        open(&page, SEARCH).await;
        page.run(KEEP, vec![]).await;
        let files = take(&page, "xlsx", 1).await;
        assert!(files[0].0.ends_with("-synthetic.xlsx"), "{}", files[0].0);
        assert!(files[0].1.starts_with(b"PK"));
        let file = target("e2e").join("taken.xlsx");
        std::fs::write(&file, &files[0].1).unwrap();
        let read = Command::new("python3").args(["-c", READ_XLSX]).arg(&file).output();
        let read = match read {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                println!("SKIPPED: the rows of the XLSX file were not read, since python3 is not installed");
                return;
            }
            read => read.expect("python3 runs"),
        };
        assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
        let said = String::from_utf8(read.stdout).unwrap();
        let mut said = said.split_whitespace();
        let expected = made_up().ids(SEARCH);
        assert_eq!(said.next(), Some(&*(expected.len() + 1).to_string()), "the head and the rows");
        assert_eq!(json!(said.collect::<Vec<_>>()), json!(expected));
    })
    .await;
}
