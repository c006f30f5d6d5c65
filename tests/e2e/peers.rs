//! `make bench`: the portal's worker beside crossfilter2, Arquero, DuckDB-WASM and plain JavaScript, on the files of the
//! same release in the same browser. The pages are those of `bench/`, in the folder that `SHANHAI_DIST` names.

mod memory;
mod questions;
mod report;
mod run;

use crate::harness::Dist;
use crate::large::release::MadeUp;
use crate::national::{Seen, Truth, question};
use crate::results::{add, runs};
use questions::{ENGINES, REFERENCE, searches};
use report::Report;
use run::{Asked, measure};
use serde_json::Value;

#[tokio::test]
#[ignore = "a measurement: run by `make bench`"]
async fn peers() {
    let only = std::env::var("ENGINES").unwrap_or_default();
    let wanted = |name: &str| only.is_empty() || name == REFERENCE || only.split(' ').any(|one| one == name);
    let release = MadeUp::of_any_size(Dist::find().path());
    let asked: Vec<Asked> =
        searches().into_iter().map(|(kind, search)| (kind, search.clone(), question(&release, &search))).collect();
    let mut report = Report::default();
    let mut truth: Vec<Value> = Vec::new();
    for round in 1..=runs() {
        // Turn about, so that what the machine does beside this meets all alike. The reference comes first.
        for engine in ENGINES.into_iter().filter(|name| wanted(name)) {
            println!("round {round} of {}: {engine}", runs());
            let outcome = measure(engine, &asked).await;
            if truth.is_empty() {
                truth.clone_from(&outcome.answers);
            }
            assert_eq!(outcome.answers.len(), asked.len());
            for (at, (_, search, _)) in asked.iter().enumerate() {
                same(engine, search, &outcome.answers[at], &truth[at]);
            }
            report.add(engine, outcome);
        }
    }
    write_truth(&asked, &truth);
    println!("\nall {} answers of all engines agree to the fen\n\n{}", asked.len(), report.table());
    add("peers", report.json());
}

/// Panics where an answer is another one, and names the first thing that is.
fn same(engine: &str, search: &str, answer: &Value, truth: &Value) {
    for part in ["matched", "groups", "rows"] {
        let (own, other) = (&answer[part], &truth[part]);
        let lists = own.as_array().into_iter().flatten().zip(other.as_array().into_iter().flatten());
        for (at, (own, other)) in lists.enumerate() {
            assert_eq!(own, other, "{engine} answers {search:?} differently: {part} {at}");
        }
        assert_eq!(own, other, "{engine} answers {search:?} differently: {part}");
    }
}

/// What the page must show at each address.
fn write_truth(asked: &[Asked], answers: &[Value]) {
    let mut truth = Truth::default();
    for ((_, search, question), answer) in asked.iter().zip(answers) {
        let groups = answer["groups"].as_array().map_or(0, Vec::len);
        let seen = Seen {
            matched: answer["matched"].as_u64().expect("a count"),
            groups: if question["by"].is_null() { 0 } else { groups },
            first: answer["rows"][0][0].as_str().map(str::to_owned),
        };
        truth.add(search, seen);
    }
    truth.write();
}
