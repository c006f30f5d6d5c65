//! What a first visit costs a reader on a slow line.

use crate::dom::{HAS_FIGURE, IS_SETTLED};
use crate::harness::{PATIENCE, Setup, visit};

/// Opens a page that nothing is kept of, and holds all bytes until it has settled to a limit: heads included, compressed as
/// served.
async fn costs_at_most(limit: usize, address: &'static str) {
    visit(Setup::new(), |page| async move {
        page.open(address).await;
        page.wait_until("a figure shows", HAS_FIGURE).await;
        page.wait_until("all parts have come", IS_SETTLED).await;
        page.wait_for_text("#proof", "✓").await;
        let log = page.server().log();
        assert!(log.wait_until(PATIENCE, |entries| !entries.is_empty()), "all answers are sent");
        for entry in log.entries() {
            let encoding = entry.encoding.as_deref().unwrap_or("plain");
            println!("{:>9} bytes  {encoding:<5}  {} {}", entry.bytes, entry.status, entry.path);
        }
        println!("{:>9} bytes  first visit to {address}, of {limit}", log.bytes());
        assert!(log.bytes() <= limit, "a first visit to {address} takes {} bytes, the limit is {limit}", log.bytes());
    })
    .await;
}

#[tokio::test]
async fn the_first_figure_costs_less_than_the_limit() {
    costs_at_most(190_000, "/").await;
}

#[tokio::test]
async fn a_page_that_explores_costs_less_than_its_limit() {
    costs_at_most(325_000, "/sales/").await;
}
