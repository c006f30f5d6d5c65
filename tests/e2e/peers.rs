//! `make bench`: our engine beside crossfilter2, Arquero, DuckDB-WASM and plain JavaScript, on the same table in the
//! same browser. The pages are those of `bench/`, in the folder that `SHANHAI_DIST` names.

mod memory;
mod questions;
mod report;
mod run;

use crate::results::add;
use questions::{ENGINES, REFERENCE};
use report::Report;
use run::measure;
use serde_json::Value;

/// How often each page is opened afresh.
const RUNS: usize = 5;

#[tokio::test]
#[ignore = "a measurement: run by `make bench`"]
async fn peers() {
    let only = std::env::var("ENGINES").unwrap_or_default();
    let wanted = |name: &str| only.is_empty() || name == REFERENCE || only.split(' ').any(|one| one == name);
    let runs = std::env::var("RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(RUNS);
    let mut report = Report::default();
    let mut truth = Value::Null;
    for round in 1..=runs {
        // Turn about, so that what the machine does beside this meets all alike. The reference comes first.
        for engine in ENGINES.into_iter().filter(|name| wanted(name)) {
            println!("round {round} of {runs}: {engine}");
            let outcome = measure(engine).await;
            if engine == REFERENCE {
                truth = outcome.answers.clone();
            }
            for (question, answer) in outcome.answers.as_object().into_iter().flatten() {
                assert_eq!(*answer, truth[question], "{engine} answers {question} differently");
            }
            report.add(engine, outcome);
        }
    }
    println!("\nall answers agree to the fen\n\n{}", report.table());
    add("peers", report.json());
}
