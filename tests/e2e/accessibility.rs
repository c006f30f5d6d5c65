//! Every page keeps to the rules of axe-core, in each language, on a phone and in dark colours.

use crate::dom::{DEEP_PAGES, IS_SETTLED, PAGES};
use crate::harness::{Page, Setup, Theme, visit};

async fn all_pages_keep_to_the_rules(page: Page) {
    let mut broken = Vec::new();
    for path in PAGES.into_iter().chain(DEEP_PAGES) {
        page.open(path).await;
        page.wait_until(&format!("{path} is ready"), IS_SETTLED).await;
        broken.extend(page.accessibility_violations().await.into_iter().map(|rule| format!("{path}: {rule}")));
    }
    assert!(broken.is_empty(), "{} broken rules:\n{}", broken.len(), broken.join("\n"));
}

#[tokio::test]
async fn in_simplified_chinese() {
    visit(Setup::new(), all_pages_keep_to_the_rules).await;
}

#[tokio::test]
async fn in_english() {
    visit(Setup::new().language("en-US"), all_pages_keep_to_the_rules).await;
}

#[tokio::test]
async fn on_a_phone_in_dark_colours() {
    visit(Setup::new().width(375).theme(Theme::Dark), all_pages_keep_to_the_rules).await;
}

#[tokio::test]
async fn no_page_is_wider_than_a_phone() {
    visit(Setup::new().width(320), |page| async move {
        for path in PAGES.into_iter().chain(DEEP_PAGES) {
            page.open(path).await;
            page.wait_until(&format!("{path} is ready"), IS_SETTLED).await;
            assert_eq!(page.overflow().await, 0, "{path} must not scroll sideways at 320 pixels");
        }
    })
    .await;
}
