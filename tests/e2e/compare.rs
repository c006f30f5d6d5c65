//! Pairings side by side: the way there, one more by the keyboard, and an address that brings all of it back.

use crate::dom::{HEADING, IS_SETTLED};
use crate::harness::{Engine, Page, Rules, Setup, visit};
use fantoccini::key::Key;
use serde_json::json;

/// What is compared.
const THINGS: &str = "main .compare-things li > a:first-child";

async fn search(page: &Page) -> String {
    let search = page.run("return location.search", vec![]).await;
    search.as_str().expect("a text").to_owned()
}

/// Goes on by Tab until an element has the focus.
async fn tab_to(page: &Page, css: &str) {
    for _ in 0..60 {
        if page.is_true(&format!("return document.activeElement.matches({})", json!(css))).await {
            return;
        }
        page.press_key(Key::Tab).await;
    }
    panic!("Tab does not lead to {css}");
}

async fn are(page: &Page, count: usize) {
    page.wait_until(
        &format!("{count} are compared"),
        &format!("return document.querySelectorAll('{THINGS}').length === {count}"),
    )
    .await;
}

#[tokio::test]
async fn a_comparison_is_made_by_keyboard_and_brought_back_by_its_address() {
    visit(Setup::new(), |page| async move {
        page.open("/pairings/js-sn").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        page.click("main a[href='compare/?pairing=js-sn']").await;
        page.wait_for_text(HEADING, "并排比较").await;
        page.wait_for_text("main .notice:not(.without-program)", "只选了一项").await;
        assert_eq!(page.texts(THINGS).await, ["江苏省 → 陕西省"]);

        // One more, without a mouse.
        tab_to(&page, "#compare-pairing").await;
        if page.engine() == Engine::Chromium {
            page.press_key(Key::Down).await;
        } else {
            // Other engines open a list of the system, which no driver sees.
            page.run("document.querySelector('#compare-pairing').selectedIndex = 1", vec![]).await;
        }
        let chosen = page.run("return document.querySelector('#compare-pairing').value", vec![]).await;
        let chosen = chosen.as_str().expect("a key").to_owned();
        assert!(!chosen.is_empty());
        tab_to(&page, "#compare-pairing-add").await;
        page.press_key(Key::Enter).await;
        are(&page, 2).await;
        let address = format!("return location.search === '?pairing=js-sn&pairing={chosen}'");
        page.wait_until("the address follows", &address).await;
        page.wait_for_text("#announcer", "比较 2 项").await;
        assert!(page.is_true("return document.activeElement.matches('#compare-pairing-add')").await, "the focus stays");

        // Removed, and back to what was there before.
        page.click("#compare-remove-1").await;
        are(&page, 1).await;
        page.wait_until("the address follows", "return location.search === '?pairing=js-sn'").await;
        page.wait_until("the focus is on what is left", "return document.activeElement.matches('.compare-things a')")
            .await;
        page.run("history.back()", vec![]).await;
        are(&page, 2).await;
        page.run("history.back()", vec![]).await;
        are(&page, 1).await;
        page.run("history.forward()", vec![]).await;
        are(&page, 2).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_compared_is_said_in_each_language_drawn_handed_on_and_taken_along() {
    let asked = "?pairing=js-sn&pairing=zj-sc&pairing=none&table=outputs";
    visit(Setup::new(), move |page| async move {
        page.open(&format!("/compare{asked}")).await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        are(&page, 2).await;
        assert!(page.texts("main .notice").await.iter().any(|own| own.contains("2026-02 期数据里没有：none")));
        let cells = "main .compare .figure__number";
        assert!(page.texts(cells).await.iter().any(|own| own == "1343个项目"));
        assert_eq!(page.texts("main .compare figure").await.len(), 1, "whole years of both are drawn");
        assert!(page.texts("main .compare-mark").await.len() > 3, "other times are marked");
        assert_eq!(page.overflow().await, 0, "nothing is cut");
        for width in [375, 1280] {
            page.resize(width, 800).await;
            assert_eq!(page.accessibility_violations(Rules::All).await, [""; 0], "at {width} pixels");
        }

        page.run("URL.createObjectURL = own => { window.taken = own; return '' }", vec![]).await;
        page.click("main [data-action=compare-take][data-form=csv]").await;
        page.run("window.taken.text().then(text => { window.read = text.trim().split('\\r\\n') })", vec![]).await;
        page.wait_until("the file is made", "return !!window.read").await;
        let lines = page.run("return window.read", vec![]).await;
        let lines: Vec<&str> = lines.as_array().expect("lines").iter().filter_map(|line| line.as_str()).collect();
        let rows = page.texts("main .compare > table tbody tr").await.len();
        assert_eq!(lines.len(), 1 + 2 * rows, "a head, and a line for each cell");
        assert!(lines.iter().any(|line| line.starts_with("outputs,province,project,,,,count,project,2021,zj-sc,")));

        page.click("#share summary").await;
        page.wait_until(
            "the address is there",
            &format!("return document.querySelector('#share').textContent.includes('compare/{asked}')"),
        )
        .await;

        page.click("#lang-en").await;
        page.wait_for_text("main h1", "Compare").await;
        page.wait_until(
            "it is made in English",
            "return document.querySelector('main .lead')?.textContent.startsWith('Choose')",
        )
        .await;
        assert_eq!(search(&page).await, asked);
        assert_eq!(
            page.texts(THINGS).await,
            ["Jiangsu Province → Shaanxi Province", "Zhejiang Province → Sichuan Province"]
        );
        page.run("location.reload()", vec![]).await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        are(&page, 2).await;
    })
    .await;
}
