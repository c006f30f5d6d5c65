//! Filters, sort and release stand in the address, and the address brings them back.

use crate::dom::{HEADING, IS_SETTLED, NUMBER, OPEN_FILTERS};
use crate::harness::{Page, Setup, visit};
use serde_json::json;

/// Of the page itself, not of the tables that are twins of charts.
const ROW: &str = "main tbody tr:not(.chart *)";

async fn choose(page: &Page, filter: &str, value: &str) {
    // WebKit's way back leaves out what a page does by itself, and so it takes it until a reader has touched the page.
    page.click(HEADING).await;
    page.run(OPEN_FILTERS, vec![]).await;
    let field = page.find(&format!("#{filter}")).await;
    field.select_by_value(value).await.unwrap_or_else(|error| panic!("{filter} offers {value}: {error}"));
}

async fn rows_become(page: &Page, count: usize) {
    // A long table is scrolled in a part of its own, which stays behind unseen.
    let script =
        format!("return [...document.querySelectorAll({ROW:?})].filter(row => row.offsetParent).length === {count}");
    page.wait_until(&format!("{count} rows"), &script).await;
}

#[tokio::test]
async fn a_filter_is_an_address() {
    visit(Setup::new(), |page| async move {
        page.open("/funds").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        let seen = format!("return [...document.querySelectorAll({ROW:?})].filter(row => row.offsetParent).length");
        let all = page.run(&seen, vec![]).await.as_u64().and_then(|all| usize::try_from(all).ok()).unwrap_or(0);
        assert!(all > 4, "the filter keeps some rows back");
        choose(&page, "filter-kind", "industry").await;
        rows_become(&page, 4).await;
        assert_eq!(page.run("return location.search", vec![]).await, json!("?kind=industry"));
        page.client().refresh().await.unwrap();
        rows_become(&page, 4).await;
        assert_eq!(page.run("return document.getElementById('filter-kind').value", vec![]).await, json!("industry"));
        page.client().back().await.unwrap();
        rows_become(&page, all).await;
        page.client().forward().await.unwrap();
        rows_become(&page, 4).await;
    })
    .await;
}

#[tokio::test]
async fn sorting_goes_both_ways_and_leaves_the_missing_last() {
    visit(Setup::new(), |page| async move {
        for sort in ["amount", "-amount"] {
            page.open(&format!("/funds?release=2024-10&sort={sort}")).await;
            page.wait_until("the page is settled", IS_SETTLED).await;
            let rows = page.texts(ROW).await;
            let missing: Vec<bool> = rows.iter().map(|row| row.contains("未公布")).collect();
            assert!(missing.contains(&true) && missing.contains(&false), "{sort}: {rows:?}");
            assert!(missing.is_sorted(), "{sort}: {rows:?}");
            let largest = rows.iter().position(|row| row.contains("1亿元")).expect("the largest amount is shown");
            assert_eq!(largest, usize::from(sort == "amount"), "{rows:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn unknown_parameters_are_told() {
    visit(Setup::new(), |page| async move {
        page.open("/funds?colour=red").await;
        page.wait_for_text(".notice--hint", "colour").await;
        page.open("/funds?sort=colour&from=2021-05").await;
        page.wait_for_text(".notice--hint", "sort=colour").await;
        let shown = "return document.getElementById('filter-from')?.value === '2021-05'";
        page.wait_until("the filter shows what the address says", shown).await;
    })
    .await;
}

/// What a messenger and others add to an address that is passed on.
#[tokio::test]
async fn what_others_add_to_an_address_is_dropped_without_a_word() {
    visit(Setup::new(), |page| async move {
        for added in
            ["from=timeline&isappinstalled=0", "utm_source=a&utm_medium=b", "lang=zh_CN&scene=21", "chksm=1&nsukey=2"]
        {
            page.open(&format!("/funds?{added}&spm=3.4")).await;
            page.wait_until("the page is settled", IS_SETTLED).await;
            assert_eq!(page.path().await, "/funds", "{added}");
            assert_eq!(page.texts(".notice--hint").await, Vec::<String>::new(), "{added}");
        }
        page.open("/funds?from=2021-05&from_other=1&spm=3").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        assert_eq!(page.path().await, "/funds?from=2021-05&from_other=1", "a time is ours");
    })
    .await;
}

#[tokio::test]
async fn a_release_is_kept_from_page_to_page() {
    visit(Setup::new(), |page| async move {
        page.open("/pairings?release=2021-04").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        rows_become(&page, 4).await;
        page.wait_for_text(".notice--hint", "2021年4月").await;
        page.click("main tbody a[href*='pairings/ta-kl']").await;
        page.wait_for_text(HEADING, "康乐县").await;
        assert_eq!(page.run("return location.search", vec![]).await, json!("?release=2021-04"));
        assert!(!page.text("main").await.contains("结对后来有调整"), "in that release nothing was changed yet");
        page.open("/pairings/ta-kl").await;
        page.wait_for_text(".notice--changed", "结对后来有调整").await;
    })
    .await;
}

#[tokio::test]
async fn an_unknown_release_is_told_and_shows_nothing() {
    visit(Setup::new(), |page| async move {
        for path in ["/", "/sales"] {
            page.open(&format!("{path}?release=1999")).await;
            page.wait_for_text(".notice--hint", "没有“1999”这一期").await;
            page.wait_until(&format!("{path} is settled"), IS_SETTLED).await;
            assert_eq!(page.texts(NUMBER).await, Vec::<String>::new(), "{path}");
            assert_eq!(page.texts(".notice--fault").await, Vec::<String>::new(), "nothing is wrong with {path}");
            assert!(page.text("#proof").await.is_empty(), "there is nothing to prove");
        }
        page.click(".notice--hint a").await;
        page.wait_for_text("#proof", "✓").await;
    })
    .await;
}
