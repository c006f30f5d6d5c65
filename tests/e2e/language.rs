//! The portal speaks the reader's language from the first visit on.

use crate::dom::IS_READY;
use crate::harness::{Setup, visit};

async fn speaks(wanted: &'static str, asked: &str) {
    visit(Setup::new().language(asked), move |page| async move {
        page.open("/").await;
        page.wait_until("the page is ready", IS_READY).await;
        assert_eq!(page.attribute("html", "lang").await.as_deref(), Some(wanted));
    })
    .await;
}

#[tokio::test]
async fn simplified_for_the_mainland() {
    speaks("zh-Hans", "zh-CN").await;
}

#[tokio::test]
async fn english_for_the_rest() {
    speaks("en", "en-GB").await;
}
