//! `make bench`: how long a reader on an old phone and a slow line waits for the first figure.

use crate::harness::{Setup, visit};
use crate::results::{add, quantile};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

const RUNS: usize = 5;

/// Chromium's own "slow 4G": 1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms there and back.
fn slow_4g() -> Value {
    json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 })
}

/// Runs before the page's own scripts and notes when the first figure gets its text.
const WATCH: &str = "
    new MutationObserver((_, observer) => {
        const figures = [...document.querySelectorAll('main .figure')];
        if (figures.some(figure => figure.textContent.trim())) {
            window.firstFigure = performance.now();
            observer.disconnect();
        }
    }).observe(document, { childList: true, subtree: true, characterData: true });";

#[tokio::test]
#[ignore = "a measurement: run by `make bench`"]
async fn first_figure() {
    let times = Arc::new(Mutex::new(Vec::new()));
    for run in 1..=RUNS {
        let times = Arc::clone(&times);
        visit(Setup::new().width(375), move |page| async move {
            page.devtools("Network.enable", json!({})).await;
            page.devtools("Network.emulateNetworkConditions", slow_4g()).await;
            page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
            page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
            page.open("/").await;
            page.wait_until("a figure shows", "return window.firstFigure > 0").await;
            let time = page.run("return window.firstFigure", vec![]).await.as_f64().expect("a time");
            println!("run {run}: first figure after {time:.0} ms, {} bytes sent", page.server().log().bytes());
            times.lock().unwrap().push(time);
        })
        .await;
    }
    let times = times.lock().unwrap().clone();
    let median = quantile(&times, 0.5);
    println!("median of {RUNS} cold runs: {median:.0} ms (slow 4G, a processor 4 times slower)");
    add("first_figure_ms", json!({ "median": median, "runs": times }));
}
