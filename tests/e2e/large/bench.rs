//! `make bench`: how long a chart of 3,000 marks keeps a reader on an old phone from doing anything else.

use super::charts::{CALENDAR, IS_WHOLE};
use super::{open, reader};
use crate::harness::visit;
use crate::results::{add, quantile};
use serde::Deserialize;
use serde_json::json;
use std::sync::{Arc, Mutex};

const RUNS: usize = 5;

/// What the main thread did without a break, in milliseconds, and which parts of the page it put there.
#[derive(Deserialize)]
struct Task {
    long: f64,
    parts: Vec<String>,
}

/// The longest task of the chart from the answer on (markup, page, layout, paint), and of all that the page shows with it
/// (the table of 500 groups, the rows).
#[tokio::test]
#[ignore = "a measurement: run by `make bench`"]
async fn a_chart_of_3000_marks() {
    let times = Arc::new(Mutex::new((Vec::new(), Vec::new())));
    for run in 1..=RUNS {
        let times = Arc::clone(&times);
        visit(reader().width(375), move |page| async move {
            open(&page, "").await;
            page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
            page.run(&format!("{}; watchTasks('sales{CALENDAR}')", include_str!("bench.js")), vec![]).await;
            page.wait_until("all rows are drawn", IS_WHOLE).await;
            let script = "const done = arguments[0]; window.tasksUntilPainted().then(done)";
            let tasks = page.client().execute_async(script, vec![]).await.expect("the page answers");
            let tasks: Vec<Task> = serde_json::from_value(tasks).expect("tasks");
            let puts = |task: &Task, part: &str| task.parts.iter().any(|own| own == part);
            // The answer is shown with the filters, and what follows is drawn.
            let answer = tasks.iter().position(|task| puts(task, "filters")).expect("the answer came");
            let drawn = &tasks[answer + 1..];
            assert!(drawn.iter().filter(|task| puts(task, "chart")).count() > 20, "the chart was drawn in bands");
            let longest =
                |of: &dyn Fn(&&Task) -> bool| drawn.iter().filter(of).map(|task| task.long).fold(0.0, f64::max);
            let chart = longest(&|task| !puts(task, "groups") && !puts(task, "rows"));
            let all = longest(&|_| true);
            println!("run {run}: longest task of the chart {chart:.1} ms, of all {all:.1} ms, {} tasks", drawn.len());
            let mut times = times.lock().unwrap();
            times.0.push(chart);
            times.1.push(all);
        })
        .await;
    }
    let (chart, all) = times.lock().unwrap().clone();
    let medians = [&chart, &all].map(|times| quantile(times, 0.5));
    println!(
        "3,000 marks, a processor 4 times slower: {:.1} ms (≤ 50), with all else {:.1} ms",
        medians[0], medians[1]
    );
    add(
        "chart_3000_marks_ms",
        json!({ "median": medians[0], "runs": chart, "median_all": medians[1], "runs_all": all }),
    );
}
