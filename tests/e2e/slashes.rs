//! The address of a page ends with a slash, as servers answer it: in links, in the address bar after a click and after a first
//! load. Without it, it leads to the same page.

use crate::dom::{HEADING, IS_SETTLED, OPEN_FILTERS};
use crate::harness::{Page, Setup, visit};
use crate::offline::{no_network, wait_until_all_is_kept};
use serde_json::json;
use serve::FaultSwitch;

/// As the address bar spells it, from the portal's root.
async fn spelt(page: &Page) -> String {
    let url = page.client().current_url().await.expect("there is an address");
    url.as_str().strip_prefix(&page.url("")).unwrap_or_else(|| panic!("{url} is outside the portal")).to_owned()
}

async fn settled(page: &Page, what: &str) {
    page.wait_until(&format!("{what} is settled"), IS_SETTLED).await;
}

/// All links to pages of the portal, and the forms that lead to one.
const UNSPELT: &str = "
    const root = document.baseURI.replace(/[^/]*$/, ''), own = new RegExp('^[^?#]*/$');
    const all = [...document.links].map(link => link.href).concat([...document.forms].map(form => form.action));
    const pages = all.filter(href => href.startsWith(root) && !/\\.\\w+$/.test(href.split(/[?#]/)[0]));
    return [pages.length > 20, pages.filter(href => !own.test(href.split(/[?#]/)[0]))]";

/// What leads to a page and what a first load of it shows are one address, and the step is kept once.
#[tokio::test]
async fn a_click_and_a_first_load_name_the_same_address() {
    visit(Setup::new(), |page| async move {
        let mut led = 0;
        for (from, link, to) in [
            ("/", "header nav a[href*='sales']", "/sales/"),
            ("/sales/", ".nav a[href*='pairings']", "/pairings/"),
            ("/pairings/yz-qj/", "main nav a[href*='yz-qj/funds']", "/pairings/yz-qj/funds/"),
            ("/en/sales/", ".brand", "/en/"),
            ("/en/about/", "#foot a[href*='releases']", "/en/releases/"),
        ] {
            page.open(from).await;
            settled(&page, from).await;
            assert_eq!(page.run(UNSPELT, vec![]).await, json!([true, []]), "{from}");
            page.click(link).await;
            page.wait_for_path(if to == "/" { to } else { to.trim_end_matches('/') }).await;
            settled(&page, to).await;
            assert_eq!(spelt(&page).await, to, "after a click on {link}");
            let (heading, steps) = (page.text(HEADING).await, page.run("return history.length", vec![]).await);
            assert_eq!(page.run(UNSPELT, vec![]).await, json!([true, []]), "{to}");
            // The link to where one is leads nowhere new.
            page.click(&format!("a[href='{}']:not([hreflang], .skip)", &to[1..])).await;
            settled(&page, to).await;
            assert_eq!(page.run("return history.length", vec![]).await, steps, "{to} is kept once");
            page.open(to).await;
            settled(&page, to).await;
            assert_eq!((spelt(&page).await, page.text(HEADING).await), (to.to_owned(), heading));
            led += 1;
        }
        assert_eq!(led, 5);
    })
    .await;
}

/// Old addresses, by a server that sends them on and by one that does not.
#[tokio::test]
async fn addresses_without_the_slash_lead_to_the_same_page() {
    for setup in [Setup::new(), Setup::new().without_redirects(), Setup::new().base("/xz/portal/")] {
        visit(setup, |page| async move {
            let mut read = 0;
            for (old, new) in [
                ("/sales", "/sales/"),
                ("/sales?channel=offline", "/sales/?channel=offline"),
                ("/sales/?channel=offline", "/sales/?channel=offline"),
                ("/sales/index.html?channel=offline#rows", "/sales/?channel=offline#rows"),
                ("/sales?lang=en&channel=offline", "/en/sales/?channel=offline"),
            ] {
                page.open(old).await;
                page.wait_for_path(new.replace("/?", "?").trim_end_matches('/')).await;
                settled(&page, old).await;
                assert_eq!(spelt(&page).await, new, "{old}");
                let chosen = "return document.querySelector('main .filters [name=channel]').value";
                let wanted = if new.contains('?') { "offline" } else { "" };
                assert_eq!(page.run(chosen, vec![]).await, json!(wanted), "{old}");
                assert!(!page.texts(".nav [aria-current=page]").await.is_empty(), "{old} is marked in the menu");
                read += 1;
            }
            assert_eq!(read, 5);
            // A choice changes the address and leaves the page.
            page.open("/sales").await;
            settled(&page, "/sales").await;
            page.run(OPEN_FILTERS, vec![]).await;
            page.run("window.same = document.querySelector('main .filters')", vec![]).await;
            let channel = page.find("main .filters [name=channel]").await;
            channel.select_by_value("offline").await.expect("it can be chosen");
            page.wait_for_path("/sales?channel=offline").await;
            assert_eq!(spelt(&page).await, "/sales/?channel=offline");
            assert!(page.is_true("return window.same === document.querySelector('main .filters')").await);
        })
        .await;
    }
}

/// Without scripts the file is what there is, and its way past the menu stays on it.
#[tokio::test]
async fn files_alone_lead_by_the_same_addresses() {
    visit(Setup::new(), |page| async move {
        page.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
        for old in ["/sales", "/sales?channel=offline"] {
            page.open(old).await;
            assert_eq!(spelt(&page).await, old.replace("/sales", "/sales/"));
        }
        page.open("/sales/").await;
        let asked = page.server().log().entries().len();
        page.click(".nav a[href='funds/']").await;
        page.wait_for_path("/funds").await;
        assert_eq!(spelt(&page).await, "/funds/");
        let entries = page.server().log().entries();
        assert!(entries.len() > asked && entries[asked..].iter().all(|entry| entry.status != 301), "{entries:?}");
    })
    .await;
}

/// What is kept of a page answers both.
#[tokio::test]
async fn without_a_network_both_open_what_is_kept() {
    let switch = FaultSwitch::default();
    visit(Setup::new().keeping().switch(&switch), move |page| async move {
        page.open("/sales/").await;
        settled(&page, "/sales/").await;
        wait_until_all_is_kept(&page).await;
        switch.set(no_network());
        for old in ["/sales", "/sales?channel=offline", "/sales/?channel=offline"] {
            page.open(old).await;
            settled(&page, old).await;
            page.wait_for_text("#kept", "连不上服务器").await;
            let new = if old.contains("/?") { old.to_owned() } else { old.replace("/sales", "/sales/") };
            assert_eq!(spelt(&page).await, new);
        }
    })
    .await;
}
