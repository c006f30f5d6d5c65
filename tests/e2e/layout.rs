//! Pages fit on every screen and stand still. For Chromium alone, which can be told to zoom and says what has moved.

use crate::dom::{DEEP_PAGES, IS_SETTLED, PAGES};
use crate::harness::{Page, Setup, visit};

/// Resolves to what has moved since the page began, as Chromium scores it: the share of the screen times the distance.
const SHIFTS: &str = "
    const done = arguments[0];
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    // What was buffered comes with the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => {
        const moved = observer.takeRecords().filter(entry => !entry.hadRecentInput);
        const names = moved.flatMap(entry => entry.sources.map(source => source.node?.parentElement?.outerHTML.slice(0, 80)));
        done([moved.reduce((sum, entry) => sum + entry.value, 0), [...new Set(names)].join(' | ')]);
    }));";

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
            assert_eq!(page.overflow().await, 0, "{path} at 200 %");
            page.zoom(1280, 4).await;
            assert_eq!(page.overflow().await, 0, "{path} at 400 %");
        }
    })
    .await;
}

async fn nothing_moves(width: u32) {
    visit(Setup::new().width(width), move |page| async move {
        let mut moved = Vec::new();
        for path in all_pages() {
            open(&page, path).await;
            let shifts = page.client().execute_async(SHIFTS, vec![]).await.expect("Chromium says what has moved");
            let score = shifts[0].as_f64().expect("a score");
            if score >= 0.005 {
                moved.push(format!("{path}: {score:.3}: {}", shifts[1]));
            }
        }
        assert!(moved.is_empty(), "pages that move at {width} pixels while they load:\n{}", moved.join("\n"));
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
