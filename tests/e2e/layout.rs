//! Pages fit on every screen and stand still. For Chromium alone, which can be told to zoom and says what has moved.

use crate::dom::{DEEP_PAGES, IS_SETTLED, OPEN_ALL, PAGES};
use crate::harness::{Page, Setup, visit};
use shanhai::serve::{Fault, Faults};

/// Resolves to what has moved since the page began, as Chromium scores it: the share of the screen times the distance.
const SHIFTS: &str = "
    const done = arguments[0], entries = [];
    const observer = new PerformanceObserver(list => entries.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    // What is to be painted is painted in the next frame, and reported before the one after it.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
        entries.push(...observer.takeRecords());
        const moved = entries.filter(entry => !entry.hadRecentInput);
        const parts = moved.flatMap(entry => entry.sources.map(source => source.node))
            .map(node => node?.outerHTML ?? node?.parentElement?.outerHTML ?? '');
        const names = [...new Set(parts.map(part => part.slice(0, 100)))];
        done([moved.reduce((sum, entry) => sum + entry.value, 0), names.join(' | ')]);
    })));";

async fn open(page: &Page, path: &str) {
    page.open(path).await;
    page.wait_until(&format!("{path} is settled"), IS_SETTLED).await;
}

fn all_pages() -> impl Iterator<Item = &'static str> {
    PAGES.into_iter().chain(DEEP_PAGES)
}

#[tokio::test]
async fn no_page_scrolls_sideways_on_the_smallest_phone() {
    visit(Setup::new().width(320), |page| async move {
        for path in all_pages() {
            open(&page, path).await;
            page.run(OPEN_ALL, vec![]).await;
            assert_eq!(page.overflow().await, 0, "{path} at 320 pixels");
        }
    })
    .await;
}

#[tokio::test]
async fn no_page_scrolls_sideways_when_it_is_zoomed_in() {
    visit(Setup::new(), |page| async move {
        for path in all_pages() {
            page.zoom(1280, 2).await;
            open(&page, path).await;
            page.run(OPEN_ALL, vec![]).await;
            assert_eq!(page.overflow().await, 0, "{path} at 200 %");
            page.zoom(1280, 4).await;
            assert_eq!(page.overflow().await, 0, "{path} at 400 %");
        }
    })
    .await;
}

/// The score of what has moved on the page, and what it was.
async fn moved(page: &Page) -> (f64, String) {
    let shifts = page.client().execute_async(SHIFTS, vec![]).await.expect("Chromium says what has moved");
    (shifts[0].as_f64().expect("a score"), shifts[1].to_string())
}

#[tokio::test]
async fn what_moves_is_seen() {
    let words = b"<!doctype html><title>moves</title><p>These words are pushed down.".to_vec();
    visit(Setup::new().faults(Faults::new().on("/", Fault::Body(words))), |page| async move {
        page.open("/").await;
        assert!(moved(&page).await.0 < 0.005);
        page.run("document.body.prepend(document.createElement('canvas'))", vec![]).await;
        let (score, what) = moved(&page).await;
        assert!(score >= 0.005 && what.contains("pushed down"), "{score}: {what}");
    })
    .await;
}

async fn nothing_moves(width: u32) {
    visit(Setup::new().width(width), move |page| async move {
        let mut found = Vec::new();
        for path in all_pages() {
            open(&page, path).await;
            let (score, what) = moved(&page).await;
            if score >= 0.005 {
                found.push(format!("{path}: {score:.3}: {what}"));
            }
        }
        assert!(found.is_empty(), "pages that move at {width} pixels while they load:\n{}", found.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn nothing_moves_on_a_phone() {
    nothing_moves(375).await;
}

#[tokio::test]
async fn nothing_moves_on_a_desktop() {
    nothing_moves(1280).await;
}
