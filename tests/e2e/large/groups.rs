//! Groups of a large table share out what passes.

use super::release::made_up;
use super::{open, reader, rows_become};
use crate::harness::{Page, visit};

/// How many groups are shown at most, and how many there are according to the page; and the records of each shown.
async fn groups(page: &Page, dimensions: usize) -> (String, Vec<usize>) {
    // Many rows are put there some at a time.
    let whole = "const table = [...document.querySelectorAll('main table')].find(table => table.caption?.textContent.endsWith(' 组'));
        return table?.tBodies[0].rows.length === Math.min(500, parseInt(table.caption.textContent))";
    page.wait_until("all groups are there", whole).await;
    let script = format!(
        "const table = [...document.querySelectorAll('main table')].find(table => table.caption?.textContent.endsWith(' 组'));
        return [table.caption.textContent, [...table.tBodies[0].rows].map(row => Number(row.cells[{dimensions}].textContent))]"
    );
    serde_json::from_value(page.run(&script, vec![]).await).expect("a group has a number of records")
}

#[tokio::test]
async fn groups_share_out_all_records() {
    visit(reader(), |page| async move {
        for (search, dimensions) in [
            ("?by=year", 1),
            ("?by=pairing", 1),
            ("?by=supporter-province&then=year", 2),
            ("?by=pairing&then=channel&from=2015&to=2015", 2),
        ] {
            open(&page, search).await;
            let (said, records) = groups(&page, dimensions).await;
            assert!(records.len() > 5, "{search}");
            assert_eq!(said, format!("{} 组", records.len()), "{search}: all are shown");
            assert_eq!(records.iter().sum::<usize>(), made_up().answer(search).matched, "{search}");
        }
        // Too many to show: the page says how many there are.
        let search = "?by=pairing&then=channel";
        open(&page, search).await;
        let (said, records) = groups(&page, 2).await;
        assert_eq!((said, records.len()), (format!("{} 组", made_up().answer(search).groups.len()), 500));
        page.wait_for_text("main .note", "500").await;
    })
    .await;
}

#[tokio::test]
async fn a_group_leads_to_its_records() {
    visit(reader(), |page| async move {
        open(&page, "?by=channel&then=year").await;
        let (_, records) = groups(&page, 2).await;
        let link = page.run(
            "const table = [...document.querySelectorAll('main table')].find(table => table.caption?.textContent.endsWith(' 组'));
            const link = table.tBodies[0].rows[0].cells[0].querySelector('a'); const href = link.getAttribute('href'); link.click(); return href",
            vec![],
        );
        let href = link.await.as_str().expect("a group is a link").to_owned();
        let narrowed = made_up().ids(href.split_once('?').expect("with a query").1).len();
        assert!(narrowed >= records[0] && narrowed < made_up().ids("").len());
        rows_become(&page, narrowed).await;
        // By the other dimension still: its groups are those of the records that are left.
        let (_, records) = groups(&page, 1).await;
        assert_eq!(records.iter().sum::<usize>(), narrowed);
    })
    .await;
}
