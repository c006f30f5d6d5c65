//! One visit to the page of an engine: load, every question twice, memory.

use super::memory;
use super::questions::{Kind, QUESTION};
use crate::harness::{Page, Setup, visit};
use fantoccini::wd::TimeoutConfiguration;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What is asked: its kind, the address that it stands for, and the question.
pub type Asked = (Kind, String, Value);

/// What a visit brought.
#[derive(Default)]
pub struct Outcome {
    /// Name of a measure and its value: ms, or MB.
    pub measures: Vec<(String, f64)>,
    /// The answer to each question, its groups in one order.
    pub answers: Vec<Value>,
}

/// Longer than the slowest peer needs on a busy machine.
const SLOWEST: Duration = Duration::from_secs(600);

/// Each question is asked so often, all of them in turn: the first time it is new.
const ROUNDS: [&str; 2] = ["first", "again"];

pub async fn measure(engine: &str, asked: &[Asked]) -> Outcome {
    let outcome = Arc::new(Mutex::new(Outcome::default()));
    let (own, address, asked) = (Arc::clone(&outcome), format!("/bench/{engine}.html"), asked.to_vec());
    visit(Setup::new(), move |page| async move {
        let measured = go_through(&page, &address, &asked).await;
        *own.lock().unwrap() = measured;
    })
    .await;
    std::mem::take(&mut outcome.lock().unwrap())
}

async fn go_through(page: &Page, address: &str, asked: &[Asked]) -> Outcome {
    let patience = TimeoutConfiguration::new(Some(SLOWEST), Some(SLOWEST), None);
    page.client().update_timeouts(patience).await.expect("timeouts can be set");
    // Arquero makes functions out of text, which the policy of the portal forbids.
    page.devtools("Page.setBypassCSP", json!({ "enabled": true })).await;
    page.open(address).await;
    let begun = page
        .client()
        .execute_async(
            "const done = arguments[0];
             requestAnimationFrame(function look() { window.__begun ? done(window.__begun) : requestAnimationFrame(look) })",
            vec![],
        )
        .await
        .expect("the page begins");
    assert!(begun["failed"].is_null(), "{address}: {}", begun["failed"]);
    assert_eq!(begun["rows"], begun["answer"]["matched"], "{address}: all records are there");
    let mut outcome = Outcome::default();
    outcome.measures.push(("navigation to loaded".to_owned(), number(&begun["loaded"])));
    outcome.measures.push(("navigation to first answer".to_owned(), number(&begun["answered"])));
    page.devtools("HeapProfiler.collectGarbage", json!({})).await;
    outcome.measures.extend(memory::of_page().map(|size| ("memory after load, MB".to_owned(), size)));

    for round in ROUNDS {
        for (at, (kind, search, question)) in asked.iter().enumerate() {
            let mut said = ask(page, question).await;
            let mut answer = said["answer"].take();
            sort_groups(&mut answer);
            if round == ROUNDS[0] {
                outcome.answers.push(answer);
            } else {
                assert_eq!(answer, outcome.answers[at], "{address} answers {search:?} as before");
            }
            outcome.measures.push((format!("{}, {round}", kind.name()), number(&said["ms"])));
            outcome.measures.push((format!("{QUESTION}{search}, {round}"), number(&said["ms"])));
        }
    }
    outcome
}

async fn ask(page: &Page, question: &Value) -> Value {
    let script = "const done = arguments[1];
        window.__measure.ask(arguments[0]).then(done, error => done({ failed: String(error?.stack ?? error) }))";
    let said = page.client().execute_async(script, vec![question.clone()]).await.expect("the page answers");
    assert!(said["failed"].is_null(), "{question}: {}", said["failed"]);
    said
}

/// Engines give groups in orders of their own.
fn sort_groups(answer: &mut Value) {
    let groups = answer["groups"].as_array_mut().expect("an answer has groups");
    groups.sort_by_cached_key(Value::to_string);
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a time is a number")
}
