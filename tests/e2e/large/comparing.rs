//! Two large releases are held to each other off the main thread; where there is no worker, the page does it and says so.

use crate::dom::{FAULT, IS_SETTLED, TRY_AGAIN};
use crate::harness::{Dist, Page, Setup, arrival_at, copy, shanhai, target, visit};
use crate::results::add;
use serde_json::{Value, json};
use serve::{Fault, FaultSwitch, Faults, Gate};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

const COUNTED: &str = "main .lead ~ p strong";
/// No neighbours in this order, so no files lie beside the page.
const BOTH: &str = "/releases/s/r";

/// A portal of two releases of so many sales, `s` without the first row of `r` and with another channel in one. The data are
/// kept for the next run of the same programs.
fn two(name: &str, rows: usize) -> PathBuf {
    let dist = target(name);
    Dist::find().copy_programs(&dist);
    if super::release::is_newer_than_the_tool(&dist.join("data/releases.json")) {
        return dist;
    }
    let _ = fs::remove_dir_all(dist.join("data"));
    let [before, after] = ["r", "s"].map(|release| dist.join("data").join(release));
    shanhai(&["synth", "--rows", &rows.to_string(), "--seed", "1", "--out"], &before);
    copy(&before, &after, &|_| true).expect("a release can be copied");
    let sales = after.join("sales.csv");
    let csv = fs::read_to_string(&sales).expect("there are sales");
    let (head, rows) = csv.split_once('\n').expect("they have a head");
    let rows = rows.split_once('\n').expect("and rows").1;
    fs::write(&sales, [head, "\n", &rows.replacen(",online,", ",outlet,", 1)].concat()).expect("they can be changed");
    [before, after].iter().for_each(|release| shanhai(&["build"], release));
    dist
}

/// Of so many rows that they are compared in a worker, and so few that each table is one file.
fn small() -> &'static Path {
    static TWO: OnceLock<PathBuf> = OnceLock::new();
    TWO.get_or_init(|| two("e2e/two-releases", 12_000))
}

/// Counts the workers that the page starts from now on.
const COUNT: &str = "const Own = Worker; window.workers = 0;
    window.Worker = class extends Own { constructor(...given) { super(...given); window.workers++ } }";

async fn with(page: &Page, script: &str) {
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
}

async fn is_compared(page: &Page) {
    page.wait_for_text(COUNTED, "改动 1 条").await;
    page.wait_for_text(COUNTED, "新增 1 条").await;
}

#[tokio::test]
async fn two_large_releases_are_compared_off_the_main_thread() {
    let switch = FaultSwitch::default();
    visit(Setup::new().dist(small()).switch(&switch), move |page| async move {
        with(&page, COUNT).await;
        page.open(BOTH).await;
        is_compared(&page).await;
        assert_eq!(page.run("return window.workers", vec![]).await, 1);
        let cells = page.texts("section.changes td").await;
        assert!(cells.iter().any(|cell| cell.contains("线上")), "{cells:?}");
        // What is chosen is asked of the same worker, and so are files.
        page.open(&[BOTH, "?change=added"].concat()).await;
        page.wait_until("one list", "return document.querySelectorAll('.changes__list li').length === 1").await;
        assert_eq!(page.texts("section.changes td").await, [""; 0]);
        page.run("URL.createObjectURL = own => { window.taken = own; return '' }", vec![]).await;
        page.click("[data-action=changes-take][data-form=json]").await;
        page.wait_until("the file is made", "return !!window.taken").await;
        page.run("window.taken.text().then(text => { window.read = JSON.parse(text) })", vec![]).await;
        page.wait_until("it is read", "return !!window.read").await;
        let read = page.run(
            "return read.tables.map(own => [own.table, own.added.length, own.changed.length, own.withdrawn.length])",
            vec![],
        );
        assert_eq!(read.await, json!([["sales", 1, 1, 0]]));
        assert_eq!(page.run("return window.workers", vec![]).await, 1);

        // A wrong byte is named, and what was right is compared when it comes.
        switch.set(Faults::new().on("s/sales.json", Fault::FlipByte));
        page.open(BOTH).await;
        page.wait_for_text(FAULT, "s/sales.json").await;
        page.wait_for_text(FAULT, "sha256:").await;
        assert_eq!(page.texts(COUNTED).await, [""; 0]);
        switch.set(Faults::new());
        page.click(TRY_AGAIN).await;
        is_compared(&page).await;
        page.console().await; // a failed request is what was asked for
    })
    .await;
}

#[tokio::test]
async fn a_comparison_without_a_worker_or_without_an_end_is_told() {
    let (gate, switch) = (Gate::default(), FaultSwitch::default());
    visit(Setup::new().dist(small()).switch(&switch), move |page| async move {
        // A file that never comes: the reader is told, and can begin anew.
        switch.set(Faults::new().on("s/sales.json", Fault::Hold(gate.clone())));
        page.open(BOTH).await;
        arrival_at(&gate).await;
        page.wait_for_text("main .notice", "还在后台对照").await;
        switch.set(Faults::new());
        gate.open();
        page.click("main [data-action=retry]").await;
        is_compared(&page).await;

        // A browser that has no workers, one that refuses this one, and one whose program does not come.
        let refuse = "window.Worker = class { constructor() { throw new DOMException('denied', 'SecurityError') } }";
        let break_down = "window.Worker = class extends EventTarget { constructor() { super(); setTimeout(() => this.onerror(new Event('error'))) } postMessage() {} terminate() {} }";
        let mut tried = 0;
        for script in [refuse, break_down, "delete window.Worker"] {
            with(&page, script).await;
            page.open(BOTH).await;
            is_compared(&page).await;
            page.wait_for_text("main .notice", "不支持后台对照").await;
            tried += 1;
        }
        assert_eq!(tried, 3);
        page.console().await;
    })
    .await;
}

/// Notes when workers say what.
const NOTE: &str = "const Own = Worker; window.said = [];
    window.Worker = class extends Own { constructor(...given) { super(...given);
        this.addEventListener('message', event => said.push([event.data[0], performance.now()])) } }";

/// The time from the wish to the page, the longest task of the main thread meanwhile, and the time from the last file on, in
/// milliseconds.
const MEASURE: &str = "const done = arguments[0], start = performance.now();
    let longest = 0;
    const watch = list => list.getEntries().forEach(task => { longest = Math.max(longest, task.duration) });
    const observer = new PerformanceObserver(watch);
    observer.observe({ type: 'longtask' });
    document.querySelector('[data-action=changes-compare]').click();
    const look = () => {
        if (!document.querySelector('main .changes-files')) return requestAnimationFrame(look);
        const took = performance.now() - start;
        setTimeout(() => { watch({ getEntries: () => observer.takeRecords() }); 
            const last = kind => said.filter(own => own[0] === kind).pop()[1];
            done([took, longest, last('page') - last('alive')]) }, 100);
    };
    look();";

#[tokio::test]
#[ignore = "a measurement: run by `make bench`"]
async fn how_long_two_releases_of_100000_rows_take() {
    let dist = two("bench/two-releases", 100_000);
    visit(Setup::new().dist(&dist), |page| async move {
        with(&page, NOTE).await;
        let mut times: Vec<[f64; 3]> = Vec::new();
        for _ in 0..crate::results::runs() {
            page.open(BOTH).await;
            page.wait_until("the page is settled", IS_SETTLED).await;
            page.wait_until("it is offered", "return !!document.querySelector('[data-action=changes-compare]')").await;
            let took = page.client().execute_async(MEASURE, vec![]).await.expect("the page answers");
            is_compared(&page).await;
            times.push(serde_json::from_value::<[f64; 3]>(took).expect("three numbers"));
        }
        let median = |at: usize| crate::results::quantile(&times.iter().map(|own| own[at]).collect::<Vec<_>>(), 0.5);
        let [all, longest, compared] = [0, 1, 2].map(median);
        println!("two releases of 100,000 rows, fetched, proven and compared: {all:.0} ms, from the last file on {compared:.0} ms; longest task of the page: {longest:.0} ms");
        let runs: Vec<Value> = times.iter().map(|own| json!(own)).collect();
        add("difference of two releases of 100,000 rows", json!({ "median ms": all, "longest task ms": longest, "from the last file on ms": compared, "runs": runs }));
    })
    .await;
}
