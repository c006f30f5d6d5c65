//! Pages fit on every screen and stand still. Chromium alone can be told to zoom and says what has moved; that pages fit, all
//! engines are asked where `SHANHAI_EVERY=yes`.

use crate::dom::{IS_READY, IS_SETTLED, OPEN_ALL, PAGES, all_pages, words_file};
use crate::harness::{Engine, Page, Setup, arrival_at, in_turn, visit};
use crate::hostile::portal;
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

#[tokio::test]
async fn no_page_scrolls_sideways_on_the_smallest_phone() {
    let width = Engine::chosen().narrowest();
    visit(Setup::new().width(width), move |page| async move {
        let mut found = Vec::new();
        for path in all_pages() {
            open(&page, path).await;
            page.run(OPEN_ALL, vec![]).await;
            let over = page.overflow().await;
            if over > 0 {
                found.push(format!("{path} at {width}: {over} pixels"));
            }
        }
        assert!(found.is_empty(), "pages that scroll sideways:\n{}", found.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn no_page_scrolls_sideways_when_it_is_zoomed_in() {
    visit(Setup::new(), |page| async move {
        let mut looked = 0;
        for path in in_turn(all_pages(), 0, 2) {
            looked += 1;
            page.zoom(1280, 2).await;
            open(&page, path).await;
            page.run(OPEN_ALL, vec![]).await;
            assert_eq!(page.overflow().await, 0, "{path} at 200 %");
            page.zoom(1280, 4).await;
            assert_eq!(page.overflow().await, 0, "{path} at 400 %");
        }
        assert!(looked >= PAGES.len(), "{looked} pages");
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

/// How high pages are that tell of all pairings, or of all of a place.
#[tokio::test]
async fn pages_with_many_pairings_are_short() {
    visit(Setup::new().width(1280), |page| async move {
        for path in ["/", "/pairings", "/regions/610000", "/regions/320000", "/regions/610830"] {
            open(&page, path).await;
            let high = page.run("return document.documentElement.scrollHeight", vec![]).await;
            let high = high.as_u64().expect("a number of pixels");
            assert!((500..=3_000).contains(&high), "{path} is {high} pixels high");
        }
    })
    .await;
}

/// Where the first number ends, and how many lines the menu takes.
const FIRST_SCREEN: &str = "
    const seen = css => [...document.querySelectorAll(css)].filter(part => part.offsetParent)
        .map(part => part.getBoundingClientRect());
    return [seen('main :is(.figure__number, .note--figures)')[0]?.bottom ?? null, new Set(seen('.nav li').map(box => box.top)).size]";

#[tokio::test]
async fn a_phone_shows_a_number_at_once() {
    visit(Setup::new().width(375), |page| async move {
        page.resize(375, 667).await;
        for path in
            ["/", "/pairings/yz-qj", "/sales", "/supervision", "/national", "/regions/610830", "/regions/610000"]
        {
            open(&page, path).await;
            let screen = page.run(FIRST_SCREEN, vec![]).await;
            let end = screen[0].as_f64().unwrap_or_else(|| panic!("{path} has no number"));
            assert!(end <= 667.0, "the first number of {path} ends at {end}");
            assert!((1..=2).contains(&screen[1].as_u64().unwrap()), "the menu of {path} takes {} lines", screen[1]);
        }
    })
    .await;
}

/// The menu of a phone with large letters is folded until it is asked for.
#[tokio::test]
async fn large_letters_fold_the_menu_of_a_phone() {
    let links = "return [...document.querySelectorAll('.nav a')].filter(link => link.checkVisibility()).length";
    visit(Setup::new().width(375), move |page| async move {
        open(&page, "/sales?text=large").await;
        assert_eq!(page.run(links, vec![]).await, 0);
        page.click(".nav summary").await;
        assert_eq!(page.run(links, vec![]).await, 8);
        page.resize(1280, 800).await;
        assert_eq!(page.run(links, vec![]).await, 8, "a wide screen has room for all, once");
    })
    .await;
}

/// Between the widths that are usual, too: each page takes a third of them, in turns; at 320 pixels all are looked at above.
#[tokio::test]
async fn no_page_is_wider_than_its_window_at_any_width() {
    visit(Setup::new(), |page| async move {
        let (mut found, mut looked) = (Vec::new(), 0);
        for (turn, path) in all_pages().enumerate() {
            page.resize(1600, 800).await;
            open(&page, path).await;
            page.run(OPEN_ALL, vec![]).await;
            let narrowest = page.engine().narrowest();
            for width in in_turn((320..=1600).step_by(64).map(|width| narrowest.max(width)), turn, 3) {
                page.resize(width, 800).await;
                let over = page.overflow().await;
                looked += 1;
                if over > 0 {
                    found.push(format!("{path} at {width}: {over} pixels"));
                }
            }
        }
        assert!(looked > 200, "{looked} looks");
        assert!(found.is_empty(), "pages that scroll sideways:\n{}", found.join("\n"));
    })
    .await;
}

/// Names and titles of 60 letters, of a script that breaks anywhere and of one that breaks nowhere.
#[tokio::test]
async fn no_name_of_60_letters_makes_a_page_wider_than_its_window() {
    let parts = ["字", "國", "W", "8", "ab-", "甘1", "i", "Ünnn", "…"];
    let folder = portal(&parts.map(|part| part.chars().cycle().take(60).collect::<String>()));
    visit(Setup::new().dist(folder.path()), |page| async move {
        let (mut found, mut looked) = (Vec::new(), 0);
        for (turn, prefix) in ["", "/zh-hant", "/en"].into_iter().enumerate() {
            for path in [
                "/",
                "/pairings",
                "/pairings/p0",
                "/pairings/p1/funds",
                "/pairings/p2/supervision",
                "/regions/r0",
                "/regions/320000",
                "/figures/funds/f1",
                "/figures/supervision/v2",
                "/sources",
                "/sources/s0",
                "/sales",
                "/funds?by=pairing",
                "/supervision",
            ] {
                let path = [prefix, path].concat();
                page.resize(1600, 800).await;
                open(&page, &path).await;
                page.run(OPEN_ALL, vec![]).await;
                let turns = if prefix.is_empty() { 1 } else { 2 };
                let narrowest = page.engine().narrowest();
                for width in in_turn([narrowest, 375, 480, 600, 760, 920, 1040, 1280, 1600], turn, turns) {
                    page.resize(width, 800).await;
                    let over = page.overflow().await;
                    looked += 1;
                    if over > 0 {
                        found.push(format!("{path} at {width}: {over} pixels"));
                    }
                }
            }
        }
        assert!(looked > 200, "{looked} looks");
        assert!(found.is_empty(), "{}", found.join("\n"));
    })
    .await;
}
