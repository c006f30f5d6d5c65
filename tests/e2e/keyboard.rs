//! The way of a citizen with the keyboard alone.

use crate::dom::{HEADING, HEADING_HAS_FOCUS, IS_SETTLED, NUMBER, OFFER, PAGES, SEARCH};
use crate::harness::{Engine, Page, Setup, visit};
use fantoccini::key::Key;
use serde_json::json;

/// More stops than any way from the top of a page to what is sought on it.
const STOPS: usize = 60;

/// True when whatever has the focus is outlined.
const OUTLINED: &str = "const style = getComputedStyle(document.activeElement);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0";

/// Goes on by Tab until an element has the focus, and sees to it that this shows.
async fn tab_to(page: &Page, css: &str) {
    let there = format!("return document.activeElement.matches({})", json!(css));
    for _ in 0..STOPS {
        if page.is_true(&there).await {
            // Nothing gives WebKit's window the focus: its screen has no window manager.
            if page.engine() != Engine::Webkit {
                page.wait_until(&format!("{css} shows that it has the focus"), OUTLINED).await;
            }
            return;
        }
        page.press_key(Key::Tab).await;
    }
    panic!("{STOPS} times Tab do not lead to {css}");
}

/// Follows a link by Tab and Enter.
async fn follow(page: &Page, address: &str) {
    tab_to(page, &format!("main a[href*='{address}']")).await;
    page.press_key(Key::Enter).await;
    page.wait_until(address, &format!("return location.pathname.includes({address:?})")).await;
}

#[tokio::test]
async fn from_the_search_to_a_figure_without_a_mouse() {
    visit(Setup::new(), |page| async move {
        page.open("/").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        tab_to(&page, SEARCH).await;
        page.press("清涧").await;
        page.wait_for_text(OFFER, "清涧县").await;
        tab_to(&page, OFFER).await;
        page.press_key(Key::Enter).await;
        page.wait_for_text(HEADING, "清涧县").await;
        page.wait_until("the heading has the focus", HEADING_HAS_FOCUS).await;
        follow(&page, "pairings/yz-qj").await;
        page.wait_for_text(HEADING, "→ 清涧县").await;
        page.wait_until("the heading has the focus", HEADING_HAS_FOCUS).await;
        follow(&page, "pairings/yz-qj/sales").await;
        page.wait_until("the tab is settled", IS_SETTLED).await;
        page.find("main a[href*='figures/sales/']").await;
        follow(&page, "figures/sales/").await;
        page.wait_until("the heading has the focus", HEADING_HAS_FOCUS).await;
        assert!(!page.text(NUMBER).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_first_stop_leads_past_the_head() {
    visit(Setup::new(), |page| async move {
        page.open("/funds").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        tab_to(&page, "a.skip").await;
        page.press_key(Key::Enter).await;
        page.press_key(Key::Tab).await;
        page.wait_until("the focus is past the head", "return !!document.activeElement?.closest('main')").await;
    })
    .await;
}

/// Marks what has the focus from now on, and writes down what does not show that it has it.
const WATCH: &str = "window.unseen = new Set();
    document.addEventListener('focusin', event => {
        const it = event.target, style = getComputedStyle(it), box = it.getBoundingClientRect();
        it.dataset.reached = '';
        const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        if (!outlined || !inView) unseen.add(it.outerHTML.slice(0, 120));
    });
    document.activeElement?.blur()";

/// What can be used and was not reached, and what was reached and did not show it.
const MISSED: &str = "
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')];
    // The page as a whole takes the focus from a link only; the links of a chart's table lead where its marks lead.
    const stops = all.filter(it => it.tabIndex >= 0 && !it.disabled && it.checkVisibility());
    const missed = stops.filter(it => !('reached' in it.dataset)).map(it => it.outerHTML.slice(0, 120));
    return [stops.length, missed, [...unseen]]";

/// Tabs pressed at a time.
const PACE: usize = 25;

/// One of each kind of page that is not in [`PAGES`]: the others of its kind are used in the same ways.
const KINDS: [&str; 7] = [
    "/pairings/yz-qj",
    "/pairings/yz-qj/sales",
    "/regions/610830",
    "/figures/funds/yz-qj-industry",
    "/sources/news-2021-04",
    "/exchanges?by=supporter&then=recipient",
    "/nowhere",
];

/// From the first stop of a page to its last and around.
#[tokio::test]
async fn all_that_can_be_used_is_reached_and_shows_it() {
    visit(Setup::new(), |page| async move {
        let mut found = Vec::new();
        for path in PAGES.into_iter().chain(KINDS) {
            page.open(path).await;
            page.wait_until(&format!("{path} is settled"), IS_SETTLED).await;
            page.run(WATCH, vec![]).await;
            let stops = page.run(MISSED, vec![]).await[0]
                .as_u64()
                .and_then(|stops| usize::try_from(stops).ok())
                .expect("a number of stops");
            assert!(stops > 10, "{path} has {stops} stops");
            let mut presses = 0;
            while presses <= stops {
                page.press_keys(&[Key::Tab; PACE]).await;
                presses += PACE;
            }
            let seen = page.run(MISSED, vec![]).await;
            if seen[1] != json!([]) || seen[2] != json!([]) {
                found.push(format!("{path}, {stops} stops: not reached {}; not shown {}", seen[1], seen[2]));
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    })
    .await;
}
