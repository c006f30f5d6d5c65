//! Every figure can be read without the program: with scripts off, without WebAssembly, in browsers of 2021 and 2022, in one
//! that shows text alone, and on the smallest phone. For Chromium alone; what a file holds, every engine shows.

use crate::addresses::{ADDRESSES, FIGURES, figures, strings, with_program};
use crate::harness::{Chromium, Dist, Page, Setup, visit};
use serde_json::json;
use serve::{Options, Server};
use std::process::Command;

/// Opens each page and compares what can be seen with what the program shows.
async fn reads_everything(width: u32, prepare: Option<&'static str>) {
    let truth = with_program(width).await;
    visit(Setup::new().width(width), move |page| async move {
        match prepare {
            Some(script) => page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await,
            None => page.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await,
        };
        let mut missing = Vec::new();
        for (address, wanted) in truth {
            page.open(address).await;
            if prepare.is_some() {
                page.wait_until(&format!("{address} does without its program"), GIVEN_UP).await;
            }
            let seen = figures(&page).await;
            missing.extend(wanted.iter().filter(|one| !seen.contains(one)).map(|one| format!("{address}: {one}")));
            says_what_needs_the_program(&page, address).await;
            if page.overflow().await > 0 {
                missing.push(format!("{address} scrolls sideways"));
            }
        }
        assert!(missing.is_empty(), "{} figures are missing:\n{}", missing.len(), missing.join("\n"));
    })
    .await;
}

/// True once the page knows that no program will come.
const GIVEN_UP: &str =
    "return document.readyState === 'complete' && !document.documentElement.hasAttribute('data-scripts')";

/// What needs the program is not offered, and the sentence stands there that says so, with its links.
async fn says_what_needs_the_program(page: &Page, address: &str) {
    let offered =
        "return [...document.querySelectorAll('.needs-program')].filter(part => part.checkVisibility()).length";
    assert_eq!(page.run(offered, vec![]).await, json!(0), "{address}");
    let said = "return [...document.querySelectorAll('main .without-program')]
        .filter(part => part.checkVisibility() && part.querySelectorAll('a[href]').length > 2).length";
    assert_eq!(page.run(said, vec![]).await, json!(1), "{address}");
}

#[tokio::test]
async fn with_scripts_off() {
    reads_everything(1280, None).await;
}

#[tokio::test]
async fn with_scripts_off_on_the_smallest_phone() {
    reads_everything(320, None).await;
}

#[tokio::test]
async fn without_webassembly() {
    reads_everything(1280, Some("delete window.WebAssembly")).await;
}

/// A server of the portal alone, for programs that the harness does not drive.
fn server() -> Server {
    Server::start(Options::new(Dist::find().path())).expect("the server starts")
}

/// What is missing in a text, all of whose white space is taken out.
fn missing(address: &str, wanted: &[String], text: &str) -> Vec<String> {
    let text: String = text.split_whitespace().collect();
    wanted.iter().filter(|one| !text.contains(*one)).map(|one| format!("{address}: {one}")).collect()
}

/// How often a browser is started for one page: old ones, as one process, now and then end by themselves on a busy machine.
const STARTS: usize = 3;

async fn in_old_chromium(version: &'static str, width: u32, runs_the_program: bool) {
    let truth = with_program(width).await;
    let read = tokio::task::spawn_blocking(move || {
        let Some(mut browser) = Chromium::start(version, width) else {
            println!("SKIPPED: Chromium {version} is not installed: `make test` fetches it from npm");
            return;
        };
        let (server, mut missing) = (server(), Vec::new());
        for (address, wanted) in truth {
            let url = format!("{}{address}", server.url().trim_end_matches('/'));
            let mut seen = None;
            for start in 1..=STARTS {
                let read = || figures_in(&mut browser, version, &url, runs_the_program);
                match std::panic::catch_unwind(std::panic::AssertUnwindSafe(read)) {
                    Ok(figures) => {
                        seen = Some(figures);
                        break;
                    }
                    Err(why) if start == STARTS => std::panic::resume_unwind(why),
                    Err(_) => browser = Chromium::start(version, width).expect("it was there"),
                }
            }
            let seen = seen.expect("read, or given up");
            missing.extend(wanted.iter().filter(|one| !seen.contains(one)).map(|one| format!("{address}: {one}")));
        }
        assert!(missing.is_empty(), "{} figures are missing:\n{}", missing.len(), missing.join("\n"));
    });
    read.await.expect("all can be read");
}

/// True once the program is done: a page that shows no data has all of it before they are proven.
const PROVEN: &str = "return !document.querySelector('main .loading, main [data-part], main [data-still]')
    && document.getElementById('proof')?.textContent.includes('✓') === true";

/// The figures of a page, once its program runs or is known not to, and says so.
fn figures_in(browser: &mut Chromium, version: &str, url: &str, runs_the_program: bool) -> Vec<String> {
    browser.open(url);
    let (what, end) = if runs_the_program { ("runs", PROVEN) } else { ("is done without", GIVEN_UP) };
    browser.wait_until(&format!("the program of {url} {what} in Chromium {version}"), end);
    let said = browser.run("return document.getElementById('proof').textContent");
    let said = said.as_str().unwrap_or_default();
    assert_eq!(said.contains('✓'), runs_the_program, "{url} in Chromium {version}: {said}");
    assert!(said.len() > 20, "{url} in Chromium {version} says what is the matter: {said}");
    strings(&browser.run(FIGURES))
}

/// The program runs in it.
#[tokio::test]
async fn in_chromium_106() {
    in_old_chromium("106", 1280, true).await;
}

/// The program does not run in it; and it knows no queries of a container's width, so that charts look as on a phone.
#[tokio::test]
async fn in_chromium_92() {
    in_old_chromium("92", 320, false).await;
}

#[tokio::test]
async fn in_a_text_browser() {
    if Command::new("w3m").arg("-version").output().is_err() {
        println!("SKIPPED: w3m is not installed");
        return;
    }
    let truth = with_program(1280).await;
    let (server, mut found) = (server(), Vec::new());
    for (address, wanted) in truth {
        let url = format!("{}{address}", server.url().trim_end_matches('/'));
        // So wide that no cell is broken.
        let read = Command::new("w3m").args(["-dump", "-cols", "4000", "-I", "UTF-8", "-O", "UTF-8", &url]).output();
        let text = String::from_utf8(read.expect("w3m runs").stdout).expect("it writes UTF-8");
        found.extend(missing(address, wanted, &text));
    }
    assert_eq!(truth.len(), ADDRESSES.len());
    assert!(found.is_empty(), "{} figures are missing:\n{}", found.len(), found.join("\n"));
}
