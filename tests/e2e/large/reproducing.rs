//! The totals of a table in parts as a file: small, made off the main thread, and found equal from the CSV.

use super::release::{ROWS, made_up};
use super::{open, reader};
use crate::harness::{shanhai, visit};
use serde_json::{Value, json};

/// Keeps the file that the page would have the browser save.
const KEEP: &str = "const make = URL.createObjectURL;
    URL.createObjectURL = file => { file.text().then(text => { window.taken = text }); return make.call(URL, file) };
    document.addEventListener('click', event => { if (event.target.closest?.('a[download]')) event.preventDefault() }, true)";

#[tokio::test]
async fn totals_of_a_table_in_parts_are_taken_along_and_come_to_again() {
    visit(reader(), |page| async move {
        let mut tried = 0;
        for search in ["", "?from=2019&to=2020", "?q=%E8%8B%B9%E6%9E%9C"] {
            open(&page, search).await;
            page.run(KEEP, vec![]).await;
            page.click("#share summary").await;
            page.wait_until("the button is there", "return !!document.querySelector('#share [data-makes=totals]')")
                .await;
            assert!(page.text("#share").await.contains("每年的条数和小计"), "it says what the file holds");
            page.click("#share [data-makes=totals]").await;
            page.wait_until("the file is made", "return !!window.taken").await;
            let file = page.run("return window.taken", vec![]).await;
            let file = file.as_str().expect("a text");
            assert!(file.len() < 200_000, "{search}: {} bytes", file.len());
            let read: Value = serde_json::from_str(file).expect("it is JSON");
            if search.is_empty() {
                assert_eq!(read["matched"], json!(ROWS));
            }
            let folder = tempfile::tempdir().expect("a folder for the file");
            let path = folder.path().join("taken.reproduce.json");
            std::fs::write(&path, file).expect("the file is written");
            let data = made_up().dist.join("data");
            shanhai(&["reproduce", "--data", data.to_str().expect("a path in letters")], &path);
            tried += 1;
        }
        assert_eq!(tried, 3);
    })
    .await;
}
