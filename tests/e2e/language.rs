//! Each language has addresses of its own, and is changed in place.

use crate::dom::{HEADING, IS_READY, IS_SETTLED, NUMBER};
use crate::harness::{Setup, visit};

#[tokio::test]
async fn the_address_says_the_language() {
    for (asked, wanted, heading) in
        [("zh-CN", "zh-Hans", "资金"), ("zh-HK", "zh-Hant", "資金"), ("en-GB", "en", "Funds")]
    {
        visit(Setup::new().language(asked), move |page| async move {
            page.open("/funds").await;
            page.wait_until("the page is ready", IS_READY).await;
            assert_eq!(page.attribute("html", "lang").await.as_deref(), Some(wanted));
            page.wait_for_text(HEADING, heading).await;
        })
        .await;
    }
}

/// As addresses named the language before.
#[tokio::test]
async fn older_addresses_lead_to_those_of_their_language() {
    visit(Setup::new(), |page| async move {
        for (old, new) in [
            ("/funds?lang=en", "/en/funds"),
            ("/en/funds?lang=zh-Hans&kind=social", "/funds?kind=social"),
            ("/?lang=zh-Hant", "/zh-hant"),
            ("/about?lang=zh-hant", "/zh-hant/about"),
            ("/pairings/yz-qj?release=2021-04&lang=en", "/en/pairings/yz-qj?release=2021-04"),
            ("/nowhere?lang=en", "/en/nowhere"),
        ] {
            page.open(old).await;
            page.wait_until("the page is ready", IS_READY).await;
            assert_eq!(page.path().await, new, "{old}");
            let lang = page.attribute("html", "lang").await.unwrap_or_default();
            let wanted = if new.starts_with("/en") {
                "en"
            } else if new.starts_with("/zh") {
                "zh-Hant"
            } else {
                "zh-Hans"
            };
            assert_eq!(lang, wanted, "{old}");
        }
    })
    .await;
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
        assert_eq!(page.path().await, "/en/pairings/yz-qj/sales");
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
