//! Thirty addresses, of every kind of page and in each language, and what a reader can read on them.

use crate::dom::IS_SETTLED;
use crate::harness::{Page, Setup, visit};
use serde_json::Value;
use std::sync::{Arc, Mutex};
use tokio::sync::OnceCell;

pub const ADDRESSES: [&str; 30] = [
    "/",
    "/pairings",
    "/pairings/yz-qj",
    "/pairings/yz-qj/funds",
    "/pairings/yz-qj/sales",
    "/regions/610830",
    "/funds",
    "/sales",
    "/supervision",
    "/national",
    "/figures/funds/yz-qj-industry",
    "/sources/news-2021-04",
    "/zh-hant",
    "/zh-hant/pairings/ta-kl",
    "/zh-hant/pairings/yz-qj/exchanges",
    "/zh-hant/pairings/yz-qj/supervision",
    "/zh-hant/exchanges",
    "/zh-hant/national",
    "/zh-hant/sources",
    "/zh-hant/about",
    "/en",
    "/en/pairings/yz-qj",
    "/en/pairings/yz-qj/projects",
    "/en/pairings/fz-gy/sales",
    "/en/regions/610830",
    "/en/funds",
    "/en/sales",
    "/en/supervision",
    "/en/releases",
    "/en/data",
];

/// What can be seen and has a digit in it, piece by piece: figures, cells, words of charts, sentences; without what only the
/// program can do. A file whose folder may lie anywhere names its addresses from there on.
pub const FIGURES: &str = "
    const seen = new Set(), apart = '.needs-program, .without-program, #warnings, #fetching, form, style, script';
    const isSeen = part => part.checkVisibility ? part.checkVisibility({ visibilityProperty: true })
        : part.getClientRects().length > 0 && getComputedStyle(part).visibility === 'visible';
    const pieces = document.createTreeWalker(document.getElementById('main'), NodeFilter.SHOW_TEXT);
    while (pieces.nextNode()) {
        const piece = pieces.currentNode, words = piece.data.split(document.baseURI).join('').replace(/\\s+/g, '');
        if (/\\d/.test(words) && !piece.parentNode.closest(apart) && isSeen(piece.parentNode)) seen.add(words);
    }
    return [...seen]";

/// What a page says: its address, and its figures.
pub type Said = (&'static str, Vec<String>);

/// The figures of all pages, as the program shows them on a desktop, or on the smallest phone; they are looked up once a run.
pub async fn with_program(width: u32) -> &'static [Said] {
    static SAID: [(u32, OnceCell<Vec<Said>>); 2] = [(1280, OnceCell::const_new()), (320, OnceCell::const_new())];
    let (_, said) = SAID.iter().find(|(own, _)| *own == width).expect("a desktop or the smallest phone");
    said.get_or_init(|| look_up(width)).await
}

async fn look_up(width: u32) -> Vec<Said> {
    let said = Arc::new(Mutex::new(Vec::new()));
    let own = Arc::clone(&said);
    visit(Setup::new().width(width), move |page| async move {
        for address in ADDRESSES {
            page.open(address).await;
            page.wait_until(&format!("{address} is settled"), IS_SETTLED).await;
            let figures = figures(&page).await;
            assert!(!figures.is_empty(), "{address} has figures");
            own.lock().unwrap().push((address, figures));
        }
    })
    .await;
    let said = std::mem::take(&mut *said.lock().unwrap());
    let count: usize = said.iter().map(|(_, figures)| figures.len()).sum();
    assert!(said.len() == ADDRESSES.len() && count > 1_000, "{count} figures on {} pages", said.len());
    said
}

/// The figures that can be seen on a page.
pub async fn figures(page: &Page) -> Vec<String> {
    strings(&page.run(FIGURES, vec![]).await)
}

pub fn strings(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(|item| item.as_str().map(str::to_owned)).collect()
}
