//! What a first visit costs a reader on a slow line.

use crate::dom::{HAS_FIGURE, IS_SETTLED};
use crate::harness::{PATIENCE, Setup, visit};

/// All bytes of the first visit to `/`, heads included, compressed as served.
const LIMIT: usize = 190_000;

#[tokio::test]
async fn the_first_figure_costs_less_than_the_limit() {
    visit(Setup::new(), |page| async move {
        page.open("/").await;
        page.wait_until("a figure shows", HAS_FIGURE).await;
        page.wait_until("all parts have come", IS_SETTLED).await;
        page.wait_for_text("#proof", "✓").await;
        let log = page.server().log();
        assert!(log.wait_until(PATIENCE, |entries| !entries.is_empty()), "all answers are sent");
        for entry in log.entries() {
            let encoding = entry.encoding.as_deref().unwrap_or("plain");
            println!("{:>9} bytes  {encoding:<5}  {} {}", entry.bytes, entry.status, entry.path);
        }
        println!("{:>9} bytes  first visit, of {LIMIT}", log.bytes());
        assert!(log.bytes() <= LIMIT, "the first visit takes {} bytes, the limit is {LIMIT}", log.bytes());
    })
    .await;
}
