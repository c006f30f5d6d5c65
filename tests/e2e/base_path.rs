//! The portal works below any path of a server.

use crate::dom::{HAS_FIGURE, IS_READY, PAGES};
use crate::harness::{Setup, visit};

const BASE: &str = "/xz/portal/";

#[tokio::test]
async fn everything_stays_below_the_base() {
    visit(Setup::new().base(BASE), |page| async move {
        page.open("/").await;
        page.wait_until("a figure shows", HAS_FIGURE).await;
        let entries = page.server().log().entries();
        assert!(!entries.is_empty(), "the log sees what is asked for");
        let missing: Vec<_> = entries.into_iter().filter(|entry| entry.status >= 400).collect();
        assert!(missing.is_empty(), "not found below the base: {missing:?}");
    })
    .await;
}

#[tokio::test]
async fn links_of_the_start_page_stay_below_the_base() {
    visit(Setup::new().base(BASE), |page| async move {
        page.open("/").await;
        page.wait_until("a figure shows", HAS_FIGURE).await;
        let script =
            "const own = [...document.links].map(a => a.href).filter(a => a.startsWith(location.origin + '/'));
            return [own.length > 10, own.filter(a => !a.startsWith(document.baseURI))]";
        assert_eq!(page.run(script, vec![]).await, serde_json::json!([true, []]), "links that leave the portal");
    })
    .await;
}

#[tokio::test]
async fn deep_addresses_work_below_the_base() {
    visit(Setup::new().base(BASE), |page| async move {
        for path in PAGES {
            page.open(path).await;
            page.wait_until(&format!("{path} is ready"), IS_READY).await;
            assert_eq!(page.path().await, path, "the address stays");
        }
    })
    .await;
}

#[tokio::test]
async fn an_unknown_address_finds_the_portal_above_it() {
    visit(Setup::new().base(BASE), |page| async move {
        page.open("/no/such/page").await;
        page.wait_until("the page is ready", IS_READY).await;
        page.click("main a[href='./']").await;
        page.wait_until("a figure shows", HAS_FIGURE).await;
        assert_eq!(page.path().await, "/");
    })
    .await;
}
