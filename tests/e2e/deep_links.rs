//! Every address brings back what it stands for, also after a reload and from a bookmark.

use crate::dom::{HEADING, IS_READY, PAGES};
use crate::harness::{Dist, Setup, visit};
use serde_json::json;
use serve::{Options, Server};
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpStream;

#[tokio::test]
async fn every_page_has_a_title_of_its_own_and_survives_a_reload() {
    visit(Setup::new(), |page| async move {
        let mut titles = std::collections::BTreeMap::new();
        for path in PAGES {
            page.open(path).await;
            page.wait_until(&format!("{path} is ready"), IS_READY).await;
            let (title, heading) = (page.client().title().await.unwrap(), page.text(HEADING).await);
            assert!(!title.is_empty(), "{path} has a title");
            page.client().refresh().await.unwrap();
            page.wait_until(&format!("{path} is ready again"), IS_READY).await;
            assert_eq!(page.text(HEADING).await, heading, "{path} after a reload");
            assert_eq!(page.client().title().await.unwrap(), title, "{path} after a reload");
            if let Some(other) = titles.insert(title.clone(), path) {
                panic!("{path} and {other} have the same title {title:?}");
            }
            let errors: Vec<_> =
                page.console().await.iter().filter(|m| m.is_error()).map(ToString::to_string).collect();
            assert!(errors.is_empty(), "{path}: {errors:?}");
        }
    })
    .await;
}

/// Of the server and the folder, which a browser would not ask faster.
#[test]
fn every_page_in_the_folder_answers_with_200() {
    let pages = [Dist::find().pages(), Dist::find().embeds()].concat();
    assert!(pages.len() > 1_000, "{} pages are in the folder", pages.len());
    let server = Server::start(Options::new(Dist::find().path())).expect("a server starts");
    let host = server.url().trim_start_matches("http://").trim_end_matches('/').to_owned();
    let mut asking = TcpStream::connect(&host).expect("the server answers");
    let mut answers = BufReader::new(asking.try_clone().expect("a connection has two ends")).lines();
    let mut odd = Vec::new();
    for path in &pages {
        // In one piece: a second one would wait until the first is acknowledged.
        let folder = path.trim_end_matches('/');
        let request = format!("HEAD {folder}/ HTTP/1.1\r\nHost: {host}\r\n\r\n");
        asking.write_all(request.as_bytes()).expect("the server listens");
        let status = answers.next().expect("an answer").expect("letters");
        if !status.starts_with("HTTP/1.1 200 ") {
            odd.push(format!("{path}: {status}"));
        }
        while !answers.next().expect("heads").expect("letters").is_empty() {}
    }
    assert!(odd.is_empty(), "{}", odd.join("\n"));
}

/// What a reader waits for before the first figure.
#[test]
fn no_page_takes_more_than_30_kb() {
    let dist = Dist::find();
    let sent = |page: &String| {
        let file = dist.path().join(page.trim_start_matches('/')).join("index.html");
        let packed = fs::metadata(file.with_extension("html.br")).or_else(|_| fs::metadata(&file));
        (packed.expect("a page is a file").len(), page.clone())
    };
    let pages = [dist.pages(), dist.embeds()].concat();
    let largest = pages.iter().map(sent).max().expect("there are pages");
    println!("the largest of {} pages takes {} bytes: {}", pages.len(), largest.0, largest.1);
    assert!(pages.len() > 2_000 && largest.0 <= 30_000, "{largest:?} of {}", pages.len());
}

#[tokio::test]
async fn pages_work_on_a_server_that_does_not_redirect() {
    visit(Setup::new().without_redirects(), |page| async move {
        for path in PAGES {
            page.open(path).await;
            page.wait_until(&format!("{path} is ready"), IS_READY).await;
        }
    })
    .await;
}

#[tokio::test]
async fn an_unknown_address_is_404_and_says_so_in_words() {
    visit(Setup::new(), |page| async move {
        page.open("/no/such/page").await;
        page.wait_until("the page is ready", IS_READY).await;
        assert_eq!(page.path().await, "/no/such/page", "the address stays, so that it can be corrected");
        assert_eq!(page.status_of("/no/such/page").await, 404);
    })
    .await;
}

/// Addresses as they are copied out of sentences, typed, or made by servers, and the page that is meant.
#[tokio::test]
async fn addresses_lead_to_the_page_that_is_meant() {
    visit(Setup::new(), |page| async move {
        let mut read = 0;
        for (address, meant) in [
            ("/index.html", "/"),
            ("/pairings/yz-qj/index.html", "/pairings/yz-qj"),
            ("/pairings//yz-qj/", "/pairings/yz-qj"),
            ("//pairings/yz-qj", "/pairings/yz-qj"),
            ("/pairings/yz-qj。", "/pairings/yz-qj"),
            ("/pairings/yz-qj）。", "/pairings/yz-qj"),
            ("/regions/610830).", "/regions/610830"),
            ("/sales，", "/sales"),
            ("/?release=2021-04。", "/?release=2021-04"),
        ] {
            page.open(address).await;
            page.wait_for_path(meant).await;
            page.wait_until(&format!("{address} is ready"), IS_READY).await;
            assert!(!page.text(HEADING).await.contains("没有"), "{address}");
            let style = "return document.styleSheets.length";
            assert_eq!(page.run(style, vec![]).await, json!(1), "{address} has its style");
            read += 1;
        }
        assert_eq!(read, 9);
        page.open("/a/b/c/d/e/f/g").await;
        page.wait_for_text("main h1", "没有这个页面").await;
        page.click(".brand").await;
        page.wait_for_path("/").await;
    })
    .await;
}

/// A browser may refuse to keep a step: then the page is loaded, and it is the one that was chosen.
#[tokio::test]
async fn links_lead_on_where_steps_are_refused() {
    let refuse = "let kept = 0; const push = History.prototype.pushState;
        History.prototype.pushState = function (...step) {
            if (++kept > 2) throw new DOMException('too many', 'SecurityError');
            return push.apply(this, step);
        };";
    visit(Setup::new(), move |page| async move {
        page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": refuse })).await;
        page.open("/").await;
        page.wait_until("the page is ready", IS_READY).await;
        for path in ["/funds", "/sales", "/exchanges", "/outputs", "/supervision", "/national"] {
            page.click(&format!(".nav a[href='{}/']", &path[1..])).await;
            page.wait_for_path(path).await;
            page.wait_until(&format!("{path} is ready"), IS_READY).await;
            let current = page.text(".nav [aria-current]").await;
            assert!(!current.is_empty(), "{path} is shown");
        }
    })
    .await;
}
