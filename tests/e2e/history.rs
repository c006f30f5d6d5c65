//! Back and forward bring back what was there.

use crate::dom::{HEADING, IS_READY};
use crate::harness::{Setup, visit};

#[tokio::test]
async fn back_and_forward_change_the_page() {
    visit(Setup::new(), |page| async move {
        page.open("/").await;
        page.wait_until("the page is ready", IS_READY).await;
        let start = page.text(HEADING).await;
        page.click("header nav a[href$='/funds']").await;
        page.wait_until("the address changes", "return location.pathname.endsWith('/funds')").await;
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
