//! The exploring pages on a large table: 60,000 made-up sales in parts, in a worker.

mod bench;
mod charts;
mod choosers;
mod comparing;
mod downloading;
mod filters;
mod groups;
mod loading;
mod proving;
pub mod release;
mod reproducing;
mod scrolling;
mod small;

use crate::harness::{Page, Setup};
use release::made_up;
use serde_json::json;

/// A reader of the portal with the made-up release.
fn reader() -> Setup {
    Setup::new().dist(&made_up().dist)
}

/// Opens `/sales` with this search and waits for its rows.
async fn open(page: &Page, search: &str) {
    page.open(&["/sales", search].concat()).await;
    rows_become(page, made_up().ids(search).len()).await;
}

/// Waits until the page says that so many rows pass, and shows some.
async fn rows_become(page: &Page, count: usize) {
    let script = format!(
        "const said = [...document.querySelectorAll('main .bar__count, main table caption')].map(e => e.textContent);
        return said.some(words => words.startsWith('{count} 条记录')) && {ROWS}.length > 0"
    );
    page.wait_until(&format!("{count} records pass"), &script).await;
}

/// The rows in the page: those of the grid, else those of a table of records.
const ROWS: &str = "[...document.querySelectorAll('main tbody tr')]
    .filter(row => row.querySelector('a[href*=\"figures/sales/\"]') && !row.closest('[hidden]'))";

/// The rows in the page: the index of each (0 outside the grid), its id, and whether its first figure is missing.
async fn rows(page: &Page) -> Vec<(usize, String, bool)> {
    let script = format!(
        "return {ROWS}.map(row => [
            Number(row.getAttribute('aria-rowindex')),
            row.querySelector('a[href*=\"figures/sales/\"]').pathname.split('/').at(-2),
            row.querySelector('.figure').classList.contains('figure--missing'),
        ])"
    );
    serde_json::from_value(page.run(&script, vec![]).await).expect("every row has an index, a link and a figure")
}

async fn ids(page: &Page) -> Vec<String> {
    rows(page).await.into_iter().map(|(_, id, _)| id).collect()
}

/// Sets a field as a reader does who chooses or types, and leaves it.
async fn choose(page: &Page, field: &str, value: &str) {
    let script = "const field = document.getElementById(arguments[0]); field.value = arguments[1];
        field.dispatchEvent(new Event('change', { bubbles: true }))";
    page.run(script, vec![json!(field), json!(value)]).await;
}

/// What stands in an element, without the markup.
async fn content(page: &Page, css: &str) -> String {
    let content = page.run("return document.querySelector(arguments[0])?.textContent ?? ''", vec![json!(css)]).await;
    content.as_str().unwrap_or_default().to_owned()
}
