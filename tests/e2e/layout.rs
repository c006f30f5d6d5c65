//! Pages fit on every screen and stand still. For Chromium alone, which can be told to zoom and says what has moved.

use crate::dom::{DEEP_PAGES, IS_READY, IS_SETTLED, OPEN_ALL, PAGES, words_file};
use crate::harness::{Page, Setup, arrival_at, visit};
use serve::{Fault, Faults, Gate};

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

/// Where the heading and the sentence below it are, as far as they can be seen.
const HEADING_AT: &str =
    "return [...document.querySelectorAll('main h1, main .lead')].filter(part => part.offsetParent)
    .map(part => part.getBoundingClientRect()).map(box => [box.x, box.y, box.height].map(Math.round))";

/// The heading that the file comes with is not pushed away by the one of the program.
#[tokio::test]
async fn the_early_heading_stands_where_the_heading_will() {
    for (width, lang) in [(375, "zh-Hans"), (375, "en"), (1280, "zh-Hant"), (1280, "en")] {
        // The way to a pairing of long English names takes several lines of a phone, which the file does not know.
        for path in ["/", "/supervision", if lang == "en" { "/national" } else { "/pairings/yz-qj" }] {
            let words = Gate::default();
            let faults = Faults::new().on(&words_file(), Fault::Hold(words.clone()));
            visit(Setup::new().width(width).faults(faults), |page| async move {
                page.open(&format!("{path}?lang={lang}")).await;
                arrival_at(&words).await;
                let early = page.run(HEADING_AT, vec![]).await;
                assert!(early.as_array().is_some_and(|parts| !parts.is_empty()), "{path} has a heading early");
                words.open();
                page.wait_until("the page is there", IS_READY).await;
                let heading = page.run(HEADING_AT, vec![]).await;
                assert_eq!(early, heading, "{path} in {lang} at {width} pixels");
            })
            .await;
        }
    }
}

#[tokio::test]
async fn nothing_moves_on_a_phone() {
    nothing_moves(375).await;
}

#[tokio::test]
async fn nothing_moves_on_a_desktop() {
    nothing_moves(1280).await;
}
