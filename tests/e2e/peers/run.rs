//! One visit to the page of an engine: load, every question, memory.

use super::memory;
use super::questions::questions;
use crate::harness::{Page, Setup, visit};
use fantoccini::wd::TimeoutConfiguration;
use serde_json::{Map, Value, json};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What a visit brought.
#[derive(Default)]
pub struct Outcome {
    /// Name of a measure and its value: ms, or MB.
    pub measures: Vec<(String, f64)>,
    /// By question; a sweep without its times.
    pub answers: Value,
}

/// The slowest peer needs most of a minute for a sweep on a busy machine.
const SLOWEST: Duration = Duration::from_secs(300);

pub async fn measure(engine: &str) -> Outcome {
    let outcome = Arc::new(Mutex::new(Outcome::default()));
    let (own, address) = (Arc::clone(&outcome), format!("/{engine}.html"));
    visit(Setup::new(), move |page| async move {
        let measured = go_through(&page, &address).await;
        *own.lock().unwrap() = measured;
    })
    .await;
    std::mem::take(&mut outcome.lock().unwrap())
}

async fn go_through(page: &Page, address: &str) -> Outcome {
    let patience = TimeoutConfiguration::new(Some(SLOWEST), Some(SLOWEST), None);
    page.client().update_timeouts(patience).await.expect("timeouts can be set");
    // Arquero makes functions out of text, which the policy of the portal forbids.
    page.devtools("Page.setBypassCSP", json!({ "enabled": true })).await;
    page.open(address).await;
    page.wait_until("the engine is ready", "return window.__benchReady > 0").await;

    let (mut measures, mut answers) = (Vec::new(), Map::new());
    let questions = questions();
    let rows = std::env::var("ROWS").ok().and_then(|rows| rows.parse::<u32>().ok());
    let load = call(page, "__measure.load", &[json!("table.json"), json!(rows), questions[0].argument.clone()]).await;
    measures.push(("load".to_owned(), number(&load["load"])));
    measures.push(("load until first answer".to_owned(), number(&load["first"])));
    page.devtools("HeapProfiler.collectGarbage", json!({})).await;
    measures.extend(memory::of_page().map(|size| ("memory after load, MB".to_owned(), size)));

    for question in questions {
        let method = question.method;
        let said = call(page, "__measure.ask", &[json!(method), question.argument, json!(question.enough)]).await;
        let text = said["answer"].as_str().expect("an answer is JSON");
        let mut answer: Value = serde_json::from_str(text).expect("an answer is JSON");
        if method == "sweep" {
            let times = answer["ms"].take();
            answer = answer["results"].take();
            let mut times: Vec<f64> = times.as_array().into_iter().flatten().map(number).collect();
            assert_eq!(times.len(), 100, "a time for each step");
            times.sort_by(f64::total_cmp);
            measures.push(("sweep, mean of a step".to_owned(), number(&said["ms"]) / 100.0));
            measures.push(("sweep, p95 of a step".to_owned(), times[94]));
        } else {
            measures.push((method.to_owned(), number(&said["ms"])));
            measures.push((format!("{method}, first time"), number(&said["once"])));
        }
        answers.insert(method.to_owned(), answer);
    }
    Outcome { measures, answers: Value::Object(answers) }
}

/// Calls an asynchronous function of the page.
async fn call(page: &Page, function: &str, arguments: &[Value]) -> Value {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         window.{function}(...[...arguments].slice(0, -1)).then(done, e => done({{ failed: String(e && e.stack || e) }}))"
    );
    let answer = page.client().execute_async(&script, arguments.to_vec()).await.expect("the page answers");
    assert!(answer["failed"].is_null(), "{function}: {}", answer["failed"]);
    answer
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}
