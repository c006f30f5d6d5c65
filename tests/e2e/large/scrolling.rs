//! Rows that are scrolled through, sorted, hidden by columns, and read as pages.

use super::release::{ROWS, made_up};
use super::{choose, content, ids, open, reader, rows};
use crate::harness::{Page, visit};
use fantoccini::key::Key;
use serde_json::json;

async fn focus_grid(page: &Page) {
    page.run("document.getElementById('grid').focus()", vec![]).await;
}

/// Waits until the row with this index is in the first slot and wholly in sight, and all slots hold the right rows.
async fn first_becomes(page: &Page, index: usize, expected: &[String]) {
    let script = format!(
        "const first = document.querySelector('#grid tbody tr');
        return first?.getAttribute('aria-rowindex') === '{index}'
            && Math.abs(first.getBoundingClientRect().top - document.querySelector('#grid thead').getBoundingClientRect().bottom) < 1.5"
    );
    page.wait_until(&format!("the row with index {index} is first"), &script).await;
    in_order(page, expected).await;
}

/// The slots hold rows in order, without a gap, as they are published.
async fn in_order(page: &Page, expected: &[String]) -> (usize, usize) {
    let rows = rows(page).await;
    assert!(rows.len() > 3 && rows.len() < 40, "{} slots", rows.len());
    for (slot, (index, id, _)) in rows.iter().enumerate() {
        assert_eq!(*index, rows[0].0 + slot);
        assert_eq!(id, &expected[index - 2], "row {index}");
    }
    (rows[0].0, rows[rows.len() - 1].0)
}

/// Waits until the last row is in sight down to its lower edge.
async fn last_comes_into_sight(page: &Page, count: usize) {
    let script = format!(
        "const last = document.querySelector('#grid tbody tr[aria-rowindex=\"{}\"]');
        return !!last && last.getBoundingClientRect().bottom < document.getElementById('grid').getBoundingClientRect().bottom + 1.5",
        count + 1
    );
    page.wait_until("the last row is in sight", &script).await;
}

#[tokio::test]
async fn every_row_can_be_reached() {
    visit(reader(), |page| async move {
        open(&page, "?page=scroll").await;
        let expected = made_up().ids("");
        assert!(content(&page, ".notice--synthetic").await.contains("演示数据"));
        assert!(!page.texts("main .totals .figure__number").await.is_empty());
        assert_eq!(page.attribute("#grid table", "aria-rowcount").await, Some((ROWS + 1).to_string()));
        first_becomes(&page, 2, &expected).await;
        focus_grid(&page).await;
        for index in 3..8 {
            page.press(&Key::Down).await;
            first_becomes(&page, index, &expected).await;
        }
        page.press(&Key::Up).await;
        first_becomes(&page, 6, &expected).await;
        // A page on: nothing is passed over, and no row is cut at the top.
        let (_, last) = in_order(&page, &expected).await;
        page.press(&Key::PageDown).await;
        page.wait_until("the rows move", "return document.querySelector('#grid tbody tr').ariaRowIndex !== '6'").await;
        let (first, _) = in_order(&page, &expected).await;
        assert!(first > 7 && first <= last, "{first} follows upon {last}");
        first_becomes(&page, first, &expected).await;
        page.press(&Key::PageUp).await;
        first_becomes(&page, 6, &expected).await;
        page.press(&Key::End).await;
        last_comes_into_sight(&page, ROWS).await;
        assert_eq!(in_order(&page, &expected).await.1, ROWS + 1);
        page.press(&Key::Home).await;
        first_becomes(&page, 2, &expected).await;
        choose(&page, "go-to", "30000").await;
        first_becomes(&page, 30_001, &expected).await;
        page.run("document.getElementById('grid').scrollTop += 100000", vec![]).await;
        page.wait_until("the rows move", "return document.querySelector('#grid tbody tr').ariaRowIndex > 30100").await;
        in_order(&page, &expected).await;
    })
    .await;
}

#[tokio::test]
async fn rows_without_a_number_stand_last_either_way() {
    visit(reader(), |page| async move {
        open(&page, "?page=scroll").await;
        for sort in ["-amount", "amount"] {
            page.click(&format!("#grid thead a[href*='sort={sort}']")).await;
            page.wait_until("the address follows", &format!("return location.search === '?sort={sort}&page=scroll'"))
                .await;
            let expected = made_up().ids(&format!("?sort={sort}"));
            let first = &expected[0];
            let script =
                format!("return !!document.querySelector('#grid tbody tr:first-child a[href$=\"/{first}/\"]')");
            page.wait_until(&format!("{first} is first"), &script).await;
            first_becomes(&page, 2, &expected).await;
            assert!(rows(&page).await.iter().all(|(_, _, missing)| !missing), "{sort}");
            focus_grid(&page).await;
            page.press(&Key::End).await;
            last_comes_into_sight(&page, ROWS).await;
            in_order(&page, &expected).await;
            assert!(rows(&page).await.iter().all(|(_, _, missing)| *missing), "{sort}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_column_can_be_hidden() {
    visit(reader(), |page| async move {
        open(&page, "?page=scroll").await;
        let heads = page.texts("#grid thead th").await;
        page.click("#columns").await;
        page.click("#column-product").await;
        page.wait_until(
            "the column is gone",
            &format!("return document.querySelectorAll('#grid thead th').length === {}", heads.len() - 1),
        )
        .await;
        assert_eq!(page.run("return location.search", vec![]).await, json!("?page=scroll&hide=product"));
        let cells = page.run("return document.querySelector('#grid tbody tr').children.length", vec![]).await;
        assert_eq!(cells, json!(heads.len() - 1));
        page.client().refresh().await.unwrap();
        page.wait_until("the rows are back", "return !!document.querySelector('#grid tbody tr')").await;
        let shown = page.texts("#grid thead th").await;
        assert_eq!(shown.len(), heads.len() - 1);
        assert!(shown.iter().all(|head| heads.contains(head)));
    })
    .await;
}

#[tokio::test]
async fn pages_are_another_way_to_read() {
    visit(reader(), |page| async move {
        open(&page, "?page=3").await;
        let expected = made_up().ids("");
        assert_eq!(ids(&page).await, expected[100..150]);
        for (step, page_number) in [("page-next", 4), ("page-before", 3), ("page-last", ROWS / 50), ("page-first", 1)] {
            page.click(&format!("#{step}")).await;
            page.wait_until(step, &format!("return location.search === '?page={page_number}'")).await;
            page.wait_for_text(".paging [aria-current=page]", &page_number.to_string()).await;
            let last = &expected[page_number * 50 - 1];
            page.wait_until(
                last,
                &format!("return !!document.querySelector('main tbody tr:last-child a[href$=\"/{last}/\"]')"),
            )
            .await;
            assert_eq!(ids(&page).await, expected[(page_number - 1) * 50..page_number * 50]);
        }
        page.click("#page-mode").await;
        page.wait_until(
            "rows are scrolled",
            "return !!document.querySelector('#grid tbody tr') && !document.getElementById('grid').closest('[hidden]')",
        )
        .await;
        first_becomes(&page, 2, &expected).await;
        // On paper stand the rows that are on the screen, and that there are more.
        page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        let bar = page.text("[data-pane=bar], .bar").await;
        assert!(bar.contains("只打印屏幕上的几行") && !bar.contains("跳到"), "{bar}");
    })
    .await;
}
