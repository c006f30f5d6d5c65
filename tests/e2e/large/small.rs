//! What a small table does without, and the first page.

use crate::dom::IS_SETTLED;
use crate::harness::{PATIENCE, Page, Setup, visit};

/// The programs that were fetched, besides the portal's own.
fn programs(page: &Page) -> Vec<String> {
    assert!(page.server().log().wait_until(PATIENCE, |entries| !entries.is_empty()));
    let entries = page.server().log().entries();
    let programs = entries.into_iter().map(|entry| entry.path);
    programs.filter(|path| path.starts_with("/worker-") || path.starts_with("/explorer-")).collect()
}

#[tokio::test]
async fn a_small_table_needs_no_worker() {
    visit(Setup::new(), |page| async move {
        page.open("/funds").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        let programs = programs(&page);
        assert!(programs.iter().all(|path| path.starts_with("/explorer-")), "{programs:?}");
        assert!(!programs.is_empty(), "the log sees what is fetched");
    })
    .await;
}

#[tokio::test]
async fn the_start_page_fetches_neither_explorer_nor_worker() {
    visit(Setup::new(), |page| async move {
        page.open("/").await;
        page.wait_until("all has come", IS_SETTLED).await;
        page.wait_for_text("#proof", "✓").await;
        assert_eq!(programs(&page), Vec::<String>::new());
    })
    .await;
}

/// Each choice is shown, not only the first one.
#[tokio::test]
async fn one_choice_after_another_is_shown() {
    visit(Setup::new(), |page| async move {
        page.open("/funds").await;
        for (choice, count) in [("industry", 4), ("", 0), ("industry", 4)] {
            page.wait_until("the rows are there", "return document.querySelectorAll('main tbody tr').length > 1 || !!document.querySelector('#filter-kind')").await;
            super::choose(&page, "filter-kind", choice).await;
            let script = format!("const rows = [...document.querySelectorAll('main tbody tr')].filter(row => row.offsetParent).length; return {count} ? rows === {count} : rows > 1");
            page.wait_until(&format!("{choice:?} is shown"), &script).await;
        }
    })
    .await;
}
