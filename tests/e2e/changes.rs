//! What one release changes in another: the way there from the start page, the same in the file and in the program, and any two
//! releases by the program.

use crate::addresses::figures;
use crate::dom::{IS_SETTLED, OPEN_FILTERS};
use crate::harness::{Page, Setup, visit};
use serde_json::json;

const COUNTED: &str = "main .lead ~ p strong";
const NEWEST: &str = "/releases/2024-10/2026-02";

/// Waits for the program to have made the page: what it made is no part of the file any more.
async fn made_by_the_program(page: &Page) {
    page.wait_until("the page is settled", IS_SETTLED).await;
    page.wait_until(
        "the program has made the page",
        "return !document.querySelector('#main .part[data-still]:has(.changes)')",
    )
    .await;
}

/// Chooses in a filter as a reader does.
async fn choose(page: &Page, field: &str, value: &str) {
    page.run(OPEN_FILTERS, vec![]).await;
    let script =
        "const field = document.querySelector(`form.filters [name=${arguments[0]}]`); field.value = arguments[1];
        field.dispatchEvent(new Event('change', { bubbles: true }))";
    page.run(script, vec![json!(field), json!(value)]).await;
}

/// The headings of the tables of which records are shown.
async fn tables(page: &Page) -> usize {
    page.texts("section.changes > h2").await.len()
}

#[tokio::test]
async fn what_a_release_changes_is_shown_record_by_record_between_any_two_releases() {
    visit(Setup::new(), |page| async move {
        page.open("/").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        page.click(&format!("main a[href='{}/']", &NEWEST[1..])).await;
        page.wait_for_text(COUNTED, "新增 1058 条、改动 33 条").await;
        assert_eq!(page.path().await, NEWEST);
        assert!(page.text("main h1").await.contains("2024-10"));
        let by_program = figures(&page).await;

        page.open(NEWEST).await;
        let in_file = figures(&page).await;
        made_by_the_program(&page).await;
        let taken_over = figures(&page).await;
        assert!(in_file.len() > 250, "{} figures", in_file.len());
        assert_eq!(in_file, taken_over, "the program changes nothing of what the file shows");
        assert_eq!(by_program, taken_over, "it makes the same anew");
        assert_eq!(page.overflow().await, 0, "nothing is cut");
        for ending in ["csv", "json"] {
            // WebKit's driver tells the whole address of a link.
            let href =
                format!("return document.querySelector(\"main a[href$='changes.{ending}']\").getAttribute('href')");
            let file = page.run(&href, vec![]).await;
            let file = file.as_str().expect("there is a file");
            assert_eq!(page.status_of(&format!("/{file}")).await, 200, "{file}");
        }

        // Filters stand in the address.
        assert_eq!(tables(&page).await, 11);
        choose(&page, "change", "changed").await;
        page.wait_until("the filter works", "return document.querySelectorAll('section.changes').length === 3").await;
        choose(&page, "q", "宁夏").await;
        page.wait_until("both work", "return document.querySelectorAll('section.changes').length === 1").await;
        assert!(page.texts("section.changes td").await.iter().any(|cell| cell.contains("1996年")));
        let search = page.run("return decodeURIComponent(location.search)", vec![]).await;
        assert_eq!(search, json!("?change=changed&q=宁夏"));
        choose(&page, "change", "figure").await;
        page.wait_for_text("main .empty", "两期没有不同").await;

        // Two releases that are no neighbours have no file: the program compares them and makes the files.
        page.click("main .changes-others a[href^='releases/2021-04/2026-02']").await;
        page.wait_for_text(COUNTED, "2026-02 期与 2021-04 期相比").await;
        page.run("URL.createObjectURL = own => { window.taken = own; return '' }", vec![]).await;
        page.click("[data-action=changes-take][data-form=json]").await;
        page.run("window.taken.text().then(text => { window.read = JSON.parse(text) })", vec![]).await;
        page.wait_until("the file is made", "return !!window.read").await;
        let made = page.run("return [read.older.release, read.newer.release, read.tables.length > 5]", vec![]).await;
        assert_eq!(made, json!(["2021-04", "2026-02", true]));

        // What is no pair of releases is said, in the language of the address.
        page.open("/en/releases/2024-10/1999-01").await;
        page.wait_for_text("main .notice:not(.without-program)", "cannot be compared").await;
    })
    .await;
}
