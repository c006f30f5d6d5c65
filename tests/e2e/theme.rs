//! The portal takes on the colours that the reader's system asks for.

use crate::dom::IS_READY;
use crate::harness::{Setup, Theme, visit};

async fn paper_is(theme: Theme, bright: bool) {
    visit(Setup::new().theme(theme), move |page| async move {
        page.open("/").await;
        page.wait_until("the page is ready", IS_READY).await;
        let paper = "const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g);
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue";
        let brightness = page.run(paper, vec![]).await.as_f64().expect("a colour");
        assert_eq!(brightness > 127.0, bright, "{theme:?}: {brightness}");
    })
    .await;
}

#[tokio::test]
async fn light_paper() {
    paper_is(Theme::Light, true).await;
}

#[tokio::test]
async fn dark_paper() {
    paper_is(Theme::Dark, false).await;
}
