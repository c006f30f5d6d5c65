//! The portal speaks the reader's language from the first visit on, and changes it in place.

use crate::dom::{HEADING, IS_READY, IS_SETTLED, NUMBER};
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
async fn traditional_for_taiwan_and_hong_kong() {
    speaks("zh-Hant", "zh-TW").await;
    speaks("zh-Hant", "zh-HK").await;
}

#[tokio::test]
async fn english_for_the_rest() {
    speaks("en", "en-GB").await;
}

#[tokio::test]
async fn a_change_of_language_keeps_the_place() {
    visit(Setup::new(), |page| async move {
        page.open("/pairings/yz-qj/sales").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        page.run("window.scrollTo(0, 200)", vec![]).await;
        let scrolled = page.run("return window.scrollY", vec![]).await;
        // As a reader's keyboard does it: a driver's click would scroll to the link first.
        let press =
            "const link = document.getElementById('lang-en'); link.focus({ preventScroll: true }); link.click()";
        page.run(press, vec![]).await;
        page.wait_for_text(HEADING, "Qingjian").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        assert_eq!(page.attribute("html", "lang").await.as_deref(), Some("en"));
        assert_eq!(page.path().await, "/pairings/yz-qj/sales?lang=en");
        assert_eq!(page.run("return window.scrollY", vec![]).await, scrolled, "where the reader was");
        page.wait_until("the focus is where it was", "return document.activeElement?.id === 'lang-en'").await;
        page.click("header nav a[href*='funds']").await;
        page.wait_for_text(HEADING, "Funds").await;
        page.click("#lang-zh-Hant").await;
        page.wait_for_text(HEADING, "資金").await;
    })
    .await;
}

#[tokio::test]
async fn numbers_can_be_shown_in_full() {
    visit(Setup::new(), |page| async move {
        page.open("/figures/funds/yz-qj-industry").await;
        page.wait_for_text(NUMBER, "1亿元").await;
        page.click("#unit").await;
        page.wait_for_text(NUMBER, "100,000,000元").await;
        page.click("#lang-en").await;
        page.wait_for_text(NUMBER, "100,000,000").await;
    })
    .await;
}
