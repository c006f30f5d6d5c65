//! `make bench`: what a reader gets of a national release, on the page itself: from the navigation to the records, after
//! a change of a filter or of the grouping, at every key, while it is scrolled. The portal is that of the folder that
//! `SHANHAI_DIST` names (`scripts/peers.sh`); what it must show is what the peers agreed on.

mod scrolling;

use crate::dom::OPEN_FILTERS;
use crate::harness::{Page, Setup, visit};
use crate::national::{CHANGES, Change, Seen, Truth, after_changes, after_keys, search_of};
use crate::results::{add, quantile, runs};
use fantoccini::key::Key;
use fantoccini::wd::TimeoutConfiguration;
use serde_json::{Map, Value, json};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// The slowest answer still comes within it.
const SLOWEST: Duration = Duration::from_secs(300);

/// All is done twice in a visit: the first time it is new.
const ROUNDS: [&str; 2] = ["first", "again"];

/// Name of a measure and its values, in the order in which they came.
type Measures = Vec<(String, Vec<f64>)>;

#[tokio::test]
#[ignore = "a measurement: run by `make bench`"]
async fn feel() {
    let measures = Arc::new(Mutex::new(Measures::new()));
    for run in 1..=runs() {
        println!("visit {run} of {}", runs());
        let own = Arc::clone(&measures);
        visit(Setup::new(), move |page| async move {
            let truth = Truth::read();
            open(&page, &own, truth.at("")).await;
            for round in ROUNDS {
                changes(&page, &own, &truth, round).await;
                keys(&page, &own, &truth, round).await;
            }
            if run == runs() {
                scrolling::scroll(&page).await;
            }
        })
        .await;
    }
    let measures = measures.lock().unwrap();
    assert_eq!(measures.iter().find(|(name, _)| name == "change, first").unwrap().1.len(), runs() * CHANGES.len());
    let mut results = Map::new();
    println!(
        "\n{} records; ms\n{:<44}{:>9}{:>9}{:>9}{:>9}",
        Truth::read().at("").matched,
        "the page",
        "median",
        "p95",
        "least",
        "most"
    );
    for (name, values) in measures.iter() {
        let [least, median, p95, most] = [0.0, 0.5, 0.95, 1.0].map(|share| quantile(values, share));
        println!("{name:<44}{median:>9.1}{p95:>9.1}{least:>9.1}{most:>9.1}");
        results.insert(name.clone(), json!({ "median": median, "p95": p95, "values": values }));
    }
    add("page", Value::Object(results));
}

fn note(measures: &Mutex<Measures>, name: String, value: f64) {
    let mut measures = measures.lock().unwrap();
    match measures.iter_mut().find(|(own, _)| *own == name) {
        Some((_, values)) => values.push(value),
        None => measures.push((name, vec![value])),
    }
}

/// Opens the page, and waits until all records have answered.
async fn open(page: &Page, measures: &Mutex<Measures>, all: &Seen) {
    let patience = TimeoutConfiguration::new(Some(SLOWEST), Some(SLOWEST), None);
    page.client().update_timeouts(patience).await.expect("timeouts can be set");
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": include_str!("feel.js") })).await;
    page.open("/sales/").await;
    let seen = call(page, "new Promise(done => { const look = () => __feel.seen.all ? done(__feel.seen) : requestAnimationFrame(look); look() })").await;
    // The page shows totals and rows before its program has all records, whose words it then offers.
    page.wait_until("the program has all", "return document.querySelectorAll('#filter-channel option').length > 1")
        .await;
    let said = page.texts("main .bar__count, main table caption").await;
    assert!(said.iter().any(|said| said.starts_with(&format!("{} 条记录", all.matched))), "{said:?}");
    for (name, what) in [("total", "first total"), ("rows", "first records"), ("all", "all records answered")] {
        note(measures, format!("navigation to {what}"), number(&seen[name]));
    }
    note(measures, "loading, longest task".to_owned(), longest_task(page).await);
}

/// Makes each change of the list, and waits for what the page shows then.
async fn changes(page: &Page, measures: &Mutex<Measures>, truth: &Truth, round: &str) {
    for (Change { field, value }, search) in CHANGES.iter().zip(after_changes()) {
        let expected = truth.at(&search);
        page.run("__feel.expect(arguments[0], false)", vec![json!(expected)]).await;
        page.run("__feel.change(arguments[0], arguments[1])", vec![json!(field), json!(value)]).await;
        let time = number(&call(page, "__feel.answer").await);
        note(measures, format!("change, {round}"), time);
        note(measures, format!("{field}={value} → {search}, {round}"), time);
    }
    note(measures, format!("changes, longest task, {round}"), longest_task(page).await);
}

/// Types the words letter by letter, and takes them back.
async fn keys(page: &Page, measures: &Mutex<Measures>, truth: &Truth, round: &str) {
    page.run(OPEN_FILTERS, vec![]).await;
    let field = page.find("#filter-q").await;
    let mut before = String::new();
    for text in after_keys() {
        call(page, "__feel.calm()").await;
        page.run("__feel.expect(arguments[0], true)", vec![json!(truth.at(&search_of(&text)))]).await;
        let key =
            if text.len() < before.len() { char::from(Key::Backspace) } else { text.chars().last().expect("a letter") };
        field.send_keys(&key.to_string()).await.expect("keys can be pressed");
        let time = number(&call(page, "__feel.answer").await);
        note(measures, format!("letter, {round}"), time);
        // The address follows when the typing rests: that is no answer to the next key.
        let script = format!("return decodeURIComponent(location.search) === {}", json!(search_of(&text)));
        page.wait_until("the address follows", &script).await;
        before = text;
    }
    note(measures, format!("letters, longest task, {round}"), longest_task(page).await);
}

/// What an asynchronous expression of the page comes to.
async fn call(page: &Page, expression: &str) -> Value {
    let script = format!(
        "const done = arguments[0];
         (async () => {expression})().then(
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

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().into_iter().flatten().map(number).collect()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no time"))
}
