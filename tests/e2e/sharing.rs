//! A page can be handed on: its address, its citations and its code are one step away, on the page that was opened and on those
//! that follow.

use crate::dom::{IS_READY, IS_SETTLED};
use crate::harness::{Page, Setup, visit};

const SUMMARY: &str = "#share summary";
/// Closed, and nothing in it that was of another address.
const IS_EMPTY: &str =
    "const row = document.querySelector('#share details'); return !row.open && row.lastElementChild.textContent === ''";

/// The address that the row names, once it does.
async fn address(page: &Page, part: &str) -> String {
    let named =
        format!("return (document.querySelector('#share dd > span') || {{}}).textContent?.includes({part:?}) || false");
    page.wait_until(&format!("the address with {part}"), &named).await;
    page.text("#share dd > span").await
}

#[tokio::test]
async fn the_page_that_was_opened_is_cited_copied_and_drawn() {
    visit(Setup::new(), |page| async move {
        page.open("/pairings/yz-qj").await;
        page.wait_until("the page is ready", IS_READY).await;
        page.click(SUMMARY).await;
        let origin = page.run("return location.origin", vec![]).await;
        let address = address(&page, origin.as_str().unwrap()).await;
        assert!(address.contains("/pairings/yz-qj/?release="), "{address}");
        let today = page.run("return new Date().toLocaleDateString('sv')", vec![]).await;
        let cited = page.texts("#share dd > span").await;
        assert_eq!(cited.len(), 5, "the address and four citations");
        assert!(cited[1..].iter().all(|words| words.contains(&address) && words.contains("清涧县")), "{cited:?}");
        assert!(cited[2].contains(&format!("[{}]", today.as_str().unwrap())), "{}", cited[2]);

        page.click("#share dd button").await;
        page.wait_until(
            "it says what was done",
            "return document.querySelector('#share [role=status]').textContent !== ''",
        )
        .await;
        page.click("#share button[data-action='share-draw']:not([data-makes])").await;
        page.wait_until("the code is there", "return document.querySelectorAll('#share svg.qr').length === 1").await;
    })
    .await;
}

#[tokio::test]
async fn a_page_that_follows_and_an_older_release_are_cited_as_themselves() {
    visit(Setup::new(), |page| async move {
        page.open("/pairings/yz-qj").await;
        page.wait_until("the page is ready", IS_READY).await;
        page.click(SUMMARY).await;
        page.click("main a[href*='pairings/yz-qj/sales']").await;
        page.wait_until("the row is to be filled", IS_EMPTY).await;
        page.click(SUMMARY).await;
        assert!(address(&page, "/pairings/yz-qj/sales").await.contains("?release="));
        assert_eq!(page.attribute("#share details", "open").await.as_deref(), Some("true"));

        page.open("/pairings/yz-qj?release=2021-04").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        page.wait_until("the row is to be filled", IS_EMPTY).await;
        page.click(SUMMARY).await;
        assert!(address(&page, "release=2021-04").await.ends_with("/pairings/yz-qj/?release=2021-04"));
    })
    .await;
}
