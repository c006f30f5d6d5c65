//! The way of a citizen: from a place name to a figure, and from the figure to its source.

use crate::dom::{HAS_FIGURE, HEADING, NUMBER, OFFER, SEARCH};
use crate::harness::{Page, Setup, visit};
use fantoccini::key::Key;

/// Clicks the first link of the page that leads below an address, and waits until it has led there.
async fn follow(page: &Page, address: &str) {
    page.click(&format!("main a[href*='{address}']")).await;
    page.wait_until(address, &format!("return location.pathname.includes({address:?})")).await;
}

#[tokio::test]
async fn from_a_place_name_to_the_source() {
    visit(Setup::new(), |page| async move {
        page.open("/").await;
        page.type_into(SEARCH, "清涧").await;
        page.wait_for_text(OFFER, "清涧县").await;
        page.press_key(Key::Enter).await;
        page.wait_for_text(HEADING, "清涧县").await;
        follow(&page, "pairings/yz-qj").await;
        page.wait_for_text(HEADING, "→ 清涧县").await;
        follow(&page, "pairings/yz-qj/sales").await;
        follow(&page, "figures/sales/").await;
        assert!(!page.text(NUMBER).await.is_empty());
        let heading = page.text(HEADING).await;
        follow(&page, "sources/").await;
        page.wait_until("the source has its page", crate::dom::IS_READY).await;
        assert_ne!(page.text(HEADING).await, heading);
    })
    .await;
}

#[tokio::test]
async fn a_place_is_found_by_pinyin_and_in_english() {
    for (language, typed, name) in [("zh-CN", "qingjian", "清涧县"), ("en-US", "Qingjian", "Qingjian")] {
        visit(Setup::new().language(language), move |page| async move {
            page.open("/").await;
            page.type_into(SEARCH, typed).await;
            page.wait_for_text(OFFER, name).await;
        })
        .await;
    }
}

#[tokio::test]
async fn figures_show_without_webcrypto() {
    visit(Setup::new().insecure(), |page| async move {
        page.open("/").await;
        page.wait_until("a figure shows", HAS_FIGURE).await;
    })
    .await;
}

#[tokio::test]
async fn what_was_not_published_is_said() {
    visit(Setup::new(), |page| async move {
        page.open("/pairings/fz-gy/sales").await;
        page.wait_for_text(".totals .figure--missing", "未公布").await;
        page.open("/pairings/yz-qj/supervision").await;
        page.wait_for_text("main table", "发现问题：未公布").await;
        let numbers = page.texts(NUMBER).await;
        assert!(!numbers.is_empty() && numbers.iter().all(|number| !number.starts_with('0')), "{numbers:?}");
    })
    .await;
}

#[tokio::test]
async fn the_head_of_a_pairing_stays_while_its_tabs_change() {
    visit(Setup::new(), |page| async move {
        page.open("/pairings/yz-qj").await;
        page.wait_until("the page is settled", crate::dom::IS_SETTLED).await;
        page.run("document.querySelector('main h1').dataset.seen = 'yes'", vec![]).await;
        for tab in ["funds", "sales", "projects", "exchanges", "supervision"] {
            page.click(&format!("#tab-{tab}")).await;
            page.wait_until(tab, &format!("return document.querySelector('#tab-{tab}').ariaCurrent === 'page'")).await;
            page.wait_until("the tab is settled", crate::dom::IS_SETTLED).await;
        }
        page.wait_until("it is the same heading", "return document.querySelector('main h1').dataset.seen === 'yes'")
            .await;
    })
    .await;
}
