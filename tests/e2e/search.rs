//! The search in the head of every page: it forgives, offers what may be meant, and costs nobody who does not use it.

use crate::dom::{HEADING, IS_READY, IS_SETTLED, OFFER, SEARCH};
use crate::harness::{Page, Setup, visit};
use fantoccini::key::Key;
use serde_json::json;

/// Where the search says what it found.
const STATUS: &str = "#place-status";

async fn search(page: &Page, typed: &str) {
    page.run("document.querySelector('#place-search').value = ''", vec![]).await;
    page.type_into(SEARCH, typed).await;
}

/// Whether an element has the focus.
async fn has_focus(page: &Page, css: &str) {
    page.wait_until(css, &format!("return document.activeElement.matches({css:?})")).await;
}

#[tokio::test]
async fn it_comes_when_a_reader_turns_to_it() {
    visit(Setup::new(), |page| async move {
        page.open("/about").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        let asked = |name: &str| page.server().log().entries().iter().any(|entry| entry.path.contains(name));
        assert!(
            !["explorer-", "search-", "regions", "divisions"].into_iter().any(asked),
            "{:?}",
            page.server().log().entries()
        );
        search(&page, "扬州经开区").await;
        page.wait_for_text(OFFER, "扬州经济技术开发区").await;
        assert!(asked("regions") && !asked("divisions"), "what is found needs no divisions");
        page.press_key(Key::Enter).await;
        page.wait_for_text(HEADING, "扬州经济技术开发区").await;
        page.wait_until("nothing lies above the page", "return !document.querySelector('#place-results a')").await;
        let typed = page.run("return document.querySelector('#place-search').value", vec![]).await;
        assert_eq!(typed, "", "what was followed is not looked for again");
    })
    .await;
}

#[tokio::test]
async fn what_may_be_meant_is_offered_and_not_taken() {
    visit(Setup::new(), |page| async move {
        page.open("/national").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        search(&page, "青涧").await;
        page.wait_for_text(STATUS, "您要找的是不是").await;
        page.wait_for_text(OFFER, "清涧县").await;
        page.press_key(Key::Enter).await;
        has_focus(&page, OFFER).await;
        assert!(page.path().await.starts_with("/national"), "no place is taken for what was meant");
        page.press_key(Key::Enter).await;
        page.wait_for_text(HEADING, "清涧县").await;
    })
    .await;
}

#[tokio::test]
async fn a_place_without_records_leads_to_where_it_lies() {
    visit(Setup::new(), |page| async move {
        page.open("/nowhere").await;
        page.wait_until("the page is ready", IS_READY).await;
        search(&page, "榆阳").await;
        page.wait_for_text(STATUS, "它所在的地区").await;
        page.wait_for_text(OFFER, "榆林市").await;
        let offers = page.texts(OFFER).await;
        assert!(offers.len() == 2 && offers[1].contains("陕西省"), "{offers:?}");
        assert!(page.overflow().await == 0, "nothing is cut");
    })
    .await;
}

#[tokio::test]
async fn arrows_go_through_what_is_offered() {
    visit(Setup::new(), |page| async move {
        page.open("/data").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        search(&page, "州").await;
        page.wait_for_text(OFFER, "州").await;
        page.press_key(Key::Down).await;
        has_focus(&page, "#place-results li:first-child a").await;
        page.press_key(Key::Down).await;
        has_focus(&page, "#place-results li:nth-child(2) a").await;
        for _ in 0..2 {
            page.press_key(Key::Up).await;
        }
        has_focus(&page, SEARCH).await;
        page.press_key(Key::Escape).await;
        page.wait_until(
            "it is closed",
            "return !document.querySelector('#place-results a, #place-status:not(:empty)')",
        )
        .await;
        search(&page, "州").await;
        page.wait_for_text(OFFER, "州").await;
        page.click("#proof").await;
        page.wait_until("a click elsewhere closes it", "return !document.querySelector('#place-results a')").await;
    })
    .await;
}

/// The list of pairings finds a place however it is written, as the field in the head of a page does.
#[tokio::test]
async fn pairings_are_found_by_any_way_to_write_a_place() {
    visit(Setup::new(), |page| async move {
        let rows = "return [...document.querySelectorAll('#main .part tbody th a, #main .part tbody td:first-child a')]
            .filter(own => own.closest('.part') === document.querySelector('#main form.filters').closest('.part'))
            .map(own => own.textContent)";
        page.open("/pairings?q=%E6%B8%85%E6%B6%A7%E5%8E%BF").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        let named = page.run(rows, vec![]).await;
        assert!(named.as_array().is_some_and(|all| !all.is_empty()), "{named}");
        let mut tried = 0;
        for typed in [
            "清涧",
            "清澗縣",
            "qīngjiàn",
            "qing jian xian",
            "ＱｉｎｇＪｉａｎ",
            "６１０８３０",
            "陕西清涧",
            "陝西省清澗",
        ] {
            page.run("location.search = '?q=' + encodeURIComponent(arguments[0])", vec![json!(typed)]).await;
            let there = "return new URLSearchParams(location.search).get('q') === arguments[0]";
            page.wait_until("the address is there", &there.replace("arguments[0]", &json!(typed).to_string())).await;
            page.wait_until("the page is settled", IS_SETTLED).await;
            let found = page.run(rows, vec![]).await;
            // A pairing may name the place in what is said of it; by another writing, places alone are found.
            let (found, named) = (found.as_array().expect("a list"), named.as_array().expect("a list"));
            assert!(found.contains(&json!("清涧县")), "{typed}: {found:?}");
            assert!(found.iter().all(|own| named.contains(own)), "{typed}: {found:?}");
            tried += 1;
        }
        assert_eq!(tried, 8);
        // The ending of a province that it does not have.
        page.open("/pairings?q=%E5%AE%81%E5%A4%8F%E7%9C%81").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        let found = page.run(rows, vec![]).await;
        assert!(
            found.as_array().is_some_and(|all| all.iter().any(|own| own.as_str() == Some("宁夏回族自治区"))),
            "{found}"
        );
    })
    .await;
}
