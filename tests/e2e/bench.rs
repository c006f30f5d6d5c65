//! `make bench`: how long a reader on an old phone and a slow line waits for the first figure, and until the program has
//! taken over; and what came before that figure.

use crate::dom::{IS_READY, IS_SETTLED};
use crate::harness::{Dist, Page, Setup, visit};
use crate::offline::{no_network, wait_until_all_is_kept};
use crate::results::{add, quantile, runs};
use serde_json::{Map, Value, json};
use serve::FaultSwitch;
use std::sync::{Arc, Mutex};

/// Chromium's own "slow 4G": 1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms there and back.
fn slow_4g() -> Value {
    json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 })
}

/// Runs before the page's own scripts and looks at each frame: notes when the first figure is in a frame and that frame is
/// painted, and when the program has taken over. A frame is painted before the next task.
const WATCH: &str = "
    const takenOver = () => { TAKEN_OVER };
    const settled = () => { SETTLED };
    const figures = () => [...document.querySelectorAll('FIGURES')].some(figure => {
        const box = figure.getBoundingClientRect();
        return box.height > 0 && box.top < innerHeight && figure.textContent.trim();
    });
    const seen = window.benchSeen = {};
    const painted = then => { const { port1, port2 } = new MessageChannel(); port1.onmessage = then; port2.postMessage(0); };
    const look = () => {
        if (!seen.figure && figures()) painted(() => {
            // Where the browser says that it first painted anything later still, it was then.
            const paint = performance.getEntriesByName('first-contentful-paint')[0];
            seen.figure = Math.max(performance.now(), paint ? paint.startTime : 0);
        });
        if (seen.figure && !seen.ready && takenOver()) seen.ready = performance.now();
        if (seen.ready && !seen.settled && settled()) seen.settled = performance.now();
        if (!seen.settled) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);";

/// The bytes of what had come when the first figure was seen: heads included, compressed as served.
const BYTES: &str = "
    const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    const { figure, ready, settled } = window.benchSeen;
    const early = files.filter(file => file.responseEnd <= figure);
    return [figure, ready, settled, early.reduce((sum, file) => sum + file.transferSize, 0)]";

/// What is measured of a visit: ms, ms, ms, bytes. The program is ready when the page is its own: links, search and language
/// are; rows, charts and their controls come with the programs behind it.
const MEASURES: [&str; 4] = ["first figure", "program ready", "all programs", "bytes before"];

/// A page of each kind, as this portal has them, by its address as links write it.
fn addresses() -> Vec<String> {
    let pages = Dist::find().pages();
    let one = |folder: &str, known: &str| {
        let known = format!("{folder}{known}");
        let of_its_kind = |page: &&String| page.strip_prefix(folder).is_some_and(|rest| !rest.contains('/'));
        let other = || pages.iter().filter(of_its_kind).find(|page| has_figure(page)).cloned();
        if pages.contains(&known) { Some(known) } else { other() }
    };
    let places = [one("/pairings/", "yz-qj"), one("/regions/", "610830")].into_iter().flatten();
    let fixed = ["/sales", "/supervision", "/national"].map(str::to_owned);
    let folders = fixed.into_iter().chain(places).map(|page| page + "/");
    ["/".to_owned()].into_iter().chain(folders).filter(|page| has_figure(page)).collect()
}

/// Whether there is a figure on a page to wait for: a made-up release has no national ones.
fn has_figure(page: &str) -> bool {
    let file = Dist::find().path().join(page.trim_start_matches('/')).join("index.html");
    std::fs::read_to_string(file).expect("a page is a file").contains("class=\"figure")
}

/// Whether the release is the made-up one of a whole country.
fn release() -> &'static str {
    if Dist::find().path().join("data/synth").is_dir() { "national" } else { "real" }
}

/// What a figure stands in on a page of the portal, and in an embed, where a chart may be all there is.
const FIGURES: &str = "main :is(.figure, .note--figures)";
const EMBEDDED: &str = "main :is(.figure, .chart__picture)";

/// Has the next page written down when it has which figures, and when the two scripts first say yes: that the page is taken
/// over, and that nothing more is on its way.
async fn watch(page: &Page, figures: &str, [taken_over, settled]: [&str; 2]) {
    let source = WATCH.replace("TAKEN_OVER", taken_over).replace("SETTLED", settled).replace("FIGURES", figures);
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
}

/// Visits an address so often, prints and returns what was measured.
async fn measured(address: &str, figures: &'static str, [taken_over, settled]: [&'static str; 2]) -> Value {
    let seen: Arc<Mutex<[Vec<f64>; 4]>> = Arc::default();
    for _ in 0..runs() {
        let (seen, address) = (Arc::clone(&seen), address.to_owned());
        visit(Setup::new().width(375), move |page| async move {
            page.devtools("Network.enable", json!({})).await;
            page.devtools("Network.emulateNetworkConditions", slow_4g()).await;
            page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
            watch(&page, figures, [taken_over, settled]).await;
            page.open(&address).await;
            page.wait_until("all is ready", "return window.benchSeen.settled > 0").await;
            let measured = page.run(BYTES, vec![]).await;
            for (at, values) in seen.lock().unwrap().iter_mut().enumerate() {
                values.push(measured[at].as_f64().expect("a number"));
            }
        })
        .await;
    }
    let seen = seen.lock().unwrap();
    let median = seen.each_ref().map(|values| quantile(values, 0.5));
    let [figure, ready, all, bytes] = median;
    println!("{address:<40}{figure:>11.0} ms{ready:>13.0} ms{all:>13.0} ms{bytes:>16.0}");
    let measured = MEASURES.iter().zip(median).zip(seen.iter());
    let measured: Map<_, _> = measured
        .map(|((name, median), runs)| ((*name).to_owned(), json!({ "median": median, "runs": runs })))
        .collect();
    Value::Object(measured)
}

fn print_head() {
    println!("\nslow 4G, a processor 4 times slower, {} cold runs; {} release", runs(), release());
    let [figure, ready, all, bytes] = MEASURES;
    println!("{:<40}{figure:>14}{ready:>16}{all:>16}{bytes:>16}", "median");
}

/// Parts of the portal that stand alone hold no program: they are ready when they are there.
#[tokio::test]
#[ignore = "a measurement: run by `make bench`"]
async fn first_figure_of_embeds() {
    let mut results = Map::new();
    print_head();
    let pages = Dist::find().embeds();
    for (folder, known) in [
        ("/embed/figures/", "/embed/figures/funds/yz-qj-industry"),
        ("/embed/tables/", "/embed/tables/sales"),
        ("/embed/charts/", "/embed/charts/map"),
    ] {
        let other = || pages.iter().find(|page| page.starts_with(folder)).expect("one of each kind is there").clone();
        let address = if pages.iter().any(|page| page == known) { known.to_owned() } else { other() } + "/";
        let complete = "return document.readyState === 'complete'";
        let of_embed = measured(&address, EMBEDDED, [complete; 2]).await;
        results.insert(address, of_embed);
    }
    assert_eq!(results.len(), 3, "a figure, a table and a chart are measured");
    add("first figure of embeds", Value::Object(results));
}

#[tokio::test]
#[ignore = "a measurement: run by `make bench`"]
async fn first_figure() {
    let mut results = Map::new();
    print_head();
    for address in addresses() {
        let of_page = measured(&address, FIGURES, [IS_READY, IS_SETTLED]).await;
        results.insert(address, of_page);
    }
    assert!(results.len() >= 5, "a page of each kind is measured");
    add(&["first figure, ", release()].concat(), Value::Object(results));
}

/// After one visit, with nothing that answers. The page is slowed down; the worker that keeps it is not, which Chromium cannot.
#[tokio::test]
#[ignore = "a measurement: run by `make bench`"]
async fn first_figure_without_a_network() {
    let seen: Arc<Mutex<Vec<f64>>> = Arc::default();
    for _ in 0..runs() {
        let (seen, switch) = (Arc::clone(&seen), FaultSwitch::default());
        visit(Setup::new().keeping().width(375).switch(&switch), move |page| async move {
            page.open("/").await;
            wait_until_all_is_kept(&page).await;
            switch.set(no_network());
            page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
            watch(&page, FIGURES, [IS_READY, IS_SETTLED]).await;
            page.open("/").await;
            page.wait_until("a figure is seen", "return window.benchSeen.figure > 0").await;
            assert!(!page.texts("#kept").await.is_empty(), "it says that no server answers");
            let figure = page.run("return window.benchSeen.figure", vec![]).await;
            seen.lock().unwrap().push(figure.as_f64().expect("a number"));
        })
        .await;
    }
    let seen = seen.lock().unwrap();
    let median = quantile(&seen, 0.5);
    println!("\nno network, a page 4 times slower, {} runs: first figure {median:.0} ms", runs());
    add("first figure, no network", json!({ "median": median, "runs": *seen }));
}
