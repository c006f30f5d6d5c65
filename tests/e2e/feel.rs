//! `make bench`: what a reader feels of our table over a million rows: while it loads, at every key, while it is
//! scrolled. The page is `ui.html` in the folder that `SHANHAI_DIST` names (`scripts/peers.sh`).

use crate::harness::{Page, Setup, visit};
use crate::results::{add, quantile};
use fantoccini::key::Key;
use fantoccini::wd::TimeoutConfiguration;
use serde_json::{Value, json};
use std::time::Duration;

/// Typed one after another, and taken back key by key.
const WORDS: [&str; 14] = [
    "枸杞",
    "牛肉",
    "猕猴桃",
    "绿茶",
    "苹果",
    "核桃",
    "木耳",
    "辣椒",
    "蜂蜜",
    "大米",
    "红枣",
    "黄芪",
    "茶",
    "不在其中",
];
const STEPS: u32 = 10_000;
/// Steps before memory is measured, so that what is made once is there.
const WARM: u32 = 1_500;
/// The slowest frames still end within it.
const SLOWEST: Duration = Duration::from_secs(600);

#[tokio::test]
#[ignore = "a measurement: run by `make bench`"]
async fn feel() {
    visit(Setup::new(), |page| async move {
        let patience = TimeoutConfiguration::new(Some(SLOWEST), Some(SLOWEST), None);
        page.client().update_timeouts(patience).await.expect("timeouts can be set");
        page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": include_str!("feel.js") })).await;
        page.open("/ui.html").await;
        page.wait_until("the table's program is ready", "return Boolean(window.__uibench)").await;
        call(&page, "__uibench.load('table.json')").await;
        let rows = call(&page, "__uibench.count()").await;
        let loading = longest_task(&page).await;

        let keys = type_words(&page).await;
        let typing = longest_task(&page).await;

        let steps = std::env::var("STEPS").ok().and_then(|steps| steps.parse().ok()).unwrap_or(STEPS);
        call(&page, &format!("__feel.scroll({WARM})")).await;
        let (first, _) = (first_row(&page).await, longest_task(&page).await);
        let before = heap(&page).await;
        call(&page, &format!("__feel.scroll({steps})")).await;
        // First of all: what the driver asks leaves things in the heap.
        let after = heap(&page).await;
        let gaps = numbers(&page.run("return [...__feel.gaps]", vec![]).await);
        let scrolling = longest_task(&page).await;
        assert!(first_row(&page).await > first + u64::from(steps), "the table was scrolled");

        let painted: Vec<f64> = keys.iter().map(|key| number(&key["painted"])).collect();
        let frames: Vec<f64> = keys.iter().map(|key| number(&key["frames"])).collect();
        let measured = [
            ("load, longest task, ms", loading, "≤ 50"),
            ("key to paint, median, ms", quantile(&painted, 0.5), ""),
            ("key to paint, p95, ms", quantile(&painted, 0.95), "≤ 50"),
            ("key to paint, longest, ms", quantile(&painted, 1.0), ""),
            ("key to the frame after, p95, ms", quantile(&frames, 0.95), "≤ 50"),
            ("typing, longest task, ms", typing, "≤ 50"),
            ("scroll, frame gap, p99, ms", quantile(&gaps, 0.99), ""),
            ("scroll, frame gap, longest, ms", quantile(&gaps, 1.0), "≤ 50"),
            ("scroll, gaps above 50 ms, %", share_above(&gaps, 50.0), "0"),
            ("scroll, longest task, ms", scrolling, "≤ 50"),
            ("scroll, heap before, kB", before / 1000.0, ""),
            ("scroll, heap after / before", after / before, "0.95–1.05"),
        ];
        println!("\n{rows} rows, {} keys, {steps} steps; a task below 50 ms counts as 0", keys.len());
        let mut results = json!({ "rows": rows, "keys": keys.len(), "steps": steps });
        for (name, value, wanted) in measured {
            println!("{name:<34}{value:>10.2}  {wanted}");
            results[name] = json!(value);
        }
        add("feel", results);
    })
    .await;
}

/// Types the words, waiting for the answer of each key; the times of all.
async fn type_words(page: &Page) -> Vec<Value> {
    page.run("__feel.watch()", vec![]).await;
    let all = call(page, "__uibench.count()").await;
    let field = page.find("#q").await;
    let mut pressed = 0;
    for word in WORDS {
        let back = word.chars().map(|_| char::from(Key::Backspace));
        for key in word.chars().chain(back) {
            field.send_keys(&key.to_string()).await.expect("keys can be pressed");
            pressed += 1;
            page.wait_until("the key is answered", &format!("return __feel.keys.length === {pressed}")).await;
        }
        assert_eq!(call(page, "__uibench.count()").await, all, "without words all rows match");
    }
    let keys = page.run("return __feel.keys", vec![]).await;
    keys.as_array().cloned().unwrap_or_default()
}

/// What an asynchronous expression of the page comes to.
async fn call(page: &Page, expression: &str) -> Value {
    let script = format!(
        "const done = arguments[0];
         (async () => window.{expression})().then(
             value => done({{ value }}), error => done({{ failed: String(error && error.stack || error) }}))"
    );
    let mut answer = page.client().execute_async(&script, vec![]).await.expect("the page answers");
    assert!(answer["failed"].is_null(), "{expression}: {}", answer["failed"]);
    answer["value"].take()
}

/// The longest task since it was last asked, in ms: browsers tell of those from 50 ms on.
async fn longest_task(page: &Page) -> f64 {
    let tasks = page.run("return window.__feel.tasks.splice(0)", vec![]).await;
    numbers(&tasks).into_iter().fold(0.0, f64::max)
}

/// Bytes of the page's heap that are in use.
async fn heap(page: &Page) -> f64 {
    page.devtools("HeapProfiler.collectGarbage", json!({})).await;
    number(&page.devtools("Runtime.getHeapUsage", json!({})).await["usedSize"])
}

async fn first_row(page: &Page) -> u64 {
    let script = "return Number(document.querySelector('#grid tbody tr').getAttribute('aria-rowindex'))";
    page.run(script, vec![]).await.as_u64().expect("a row has a number")
}

fn share_above(values: &[f64], limit: f64) -> f64 {
    let above: Vec<f64> = values.iter().map(|value| if *value > limit { 100.0 } else { 0.0 }).collect();
    #[allow(clippy::cast_precision_loss)] // few values
    let share = above.iter().sum::<f64>() / above.len() as f64;
    share
}

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().into_iter().flatten().map(number).collect()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}
