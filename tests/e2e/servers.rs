//! What web servers send with the configurations that lie in `dist/server`: what our own sends, under which all other tests
//! run. `make test` runs the journeys of a reader on them too (`SHANHAI_SERVER`). For Chromium alone.

use crate::dom::IS_SETTLED;
use crate::harness::{Kind, Page, Setup, WebServer, tool, visit};
use serde_json::{Value, json};
use std::process::Command;

/// The status and headers with which paths are answered, as a page of the same server sees them.
const ASK: &str = "
    const [paths, done] = arguments;
    Promise.all(paths.map(path => fetch(path, { cache: 'reload' }).then(answer =>
        ({ path, status: answer.status, ...Object.fromEntries(answer.headers) })))).then(done, error => done(String(error)));";

/// Files of each kind.
fn paths(page_source: &str) -> Vec<String> {
    let named = |start: &str, end: &str| {
        let from = page_source.find(start).unwrap_or_else(|| panic!("no {start} in the page"));
        let name = page_source[from..].trim_start_matches("data-wasm=\"");
        let name: String = name.chars().take_while(|letter| !"\"' >".contains(*letter)).collect();
        assert!(name.ends_with(end), "{name}");
        format!("/{name}")
    };
    let fixed =
        ["/", "/sales/", "/en/sales/", "/data/releases.json", "/data/2026-02/funds.csv", "/boot.js", "/nowhere"];
    let mut paths: Vec<String> = fixed.map(str::to_owned).into();
    paths.extend([named("data-wasm=\"portal-", ".wasm"), named("style-", ".css")]);
    paths
}

async fn answers(page: &Page) -> Value {
    page.open("/").await;
    page.wait_until("the page is settled", IS_SETTLED).await;
    let source = page.client().source().await.expect("a page has a source");
    page.client().execute_async(ASK, vec![json!(paths(&source))]).await.expect("the server answers")
}

/// What is sent must be what our own server sends, of these.
const COMPARED: [&str; 7] = [
    "path",
    "status",
    "content-type",
    "cache-control",
    "content-security-policy",
    "x-content-type-options",
    "access-control-allow-origin",
];

async fn sends_the_same(kind: Kind) {
    if !kind.is_installed() {
        println!("SKIPPED: {kind:?} is not installed");
        return;
    }
    let server = WebServer::start(kind);
    visit(Setup::new(), move |page| async move {
        let ours = answers(&page).await;
        let theirs = answers(&page.at(&server.url())).await;
        let (ours, theirs) = (ours.as_array().expect("answers"), theirs.as_array().expect("answers"));
        assert_eq!((ours.len(), theirs.len()), (9, 9));
        for (ours, theirs) in ours.iter().zip(theirs) {
            for name in COMPARED {
                // Ours sends the policy with pages alone: elsewhere it would only be weight.
                // And what others may do only to others.
                let is_weight =
                    ["content-security-policy", "access-control-allow-origin"].contains(&name) && ours[name].is_null();
                assert!(is_weight || ours[name] == theirs[name], "{name}: {ours} {theirs}");
            }
            let is_data = theirs["path"].as_str().is_some_and(|path| path.starts_with("/data/"));
            assert_eq!(theirs["access-control-allow-origin"] == "*", is_data, "{theirs}");
            let is_compressed = ["br", "gzip"].iter().any(|encoding| theirs["content-encoding"] == *encoding);
            assert!(is_compressed, "{theirs}");
        }
    })
    .await;
}

#[tokio::test]
async fn nginx_sends_what_ours_sends() {
    sends_the_same(Kind::Nginx).await;
}

#[tokio::test]
async fn caddy_sends_what_ours_sends() {
    sends_the_same(Kind::Caddy).await;
}

#[tokio::test]
async fn apache_sends_what_ours_sends() {
    sends_the_same(Kind::Apache).await;
}

/// All that lies in the folder, as nginx sends it.
#[test]
fn verify_finds_the_portal_on_nginx_whole() {
    if !Kind::Nginx.is_installed() {
        println!("SKIPPED: nginx is not installed");
        return;
    }
    let server = WebServer::start(Kind::Nginx);
    let run = Command::new(tool()).args(["verify", "--url", &server.url()]).output().expect("shanhai runs");
    let (said, wrong) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success(), "{wrong}");
    assert!(said.contains("everything is right"), "{wrong}");
    assert!(!said.contains("is sent with"), "{said}");
}
