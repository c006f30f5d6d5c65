//! Back and forward bring back what was there.

use crate::dom::{HEADING, HEADING_HAS_FOCUS, IS_READY, IS_SETTLED};
use crate::harness::{Page, Setup, visit};
use fantoccini::key::Key;

#[tokio::test]
async fn back_and_forward_change_the_page() {
    visit(Setup::new(), |page| async move {
        page.open("/").await;
        page.wait_until("the page is ready", IS_READY).await;
        let start = page.text(HEADING).await;
        page.click("header nav a[href$='funds/']").await;
        page.wait_until("the address changes", "return location.pathname.endsWith('/funds/')").await;
        page.wait_until("the page is ready", IS_READY).await;
        let funds = page.text(HEADING).await;
        assert_ne!(funds, start);
        page.client().back().await.unwrap();
        page.wait_for_text(HEADING, &start).await;
        assert_eq!(page.path().await, "/");
        page.client().forward().await.unwrap();
        page.wait_for_text(HEADING, &funds).await;
        assert_eq!(page.path().await, "/funds");
    })
    .await;
}

/// Follows a link of the masthead without scrolling to it, as a reader's keyboard does.
async fn go_to_funds(page: &Page) {
    let focus = "document.querySelector('header nav a[href$=\"funds/\"]').focus({ preventScroll: true })";
    page.run(focus, vec![]).await;
    page.press_key(Key::Enter).await;
    page.wait_until("the address changes", "return location.pathname.endsWith('/funds/')").await;
    page.wait_until("the page is settled", IS_SETTLED).await;
}

#[tokio::test]
async fn a_step_to_another_page_moves_the_focus_to_its_heading() {
    visit(Setup::new(), |page| async move {
        page.open("/about").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        go_to_funds(&page).await;
        page.wait_until("the heading has the focus", HEADING_HAS_FOCUS).await;
        page.client().back().await.unwrap();
        page.wait_until("the address is the one before", "return location.pathname.includes('/about')").await;
        page.wait_until("the heading has the focus", HEADING_HAS_FOCUS).await;
    })
    .await;
}
