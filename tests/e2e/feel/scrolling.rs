//! The rows of a national release, scrolled through.

use super::{call, longest_task, number, numbers};
use crate::harness::Page;
use crate::results::{add, quantile};
use serde_json::json;

const STEPS: u32 = 3_000;
/// Steps before memory is measured, so that what is made once is there.
const WARM: u32 = 600;

/// Scrolls, and says how evenly and at which cost. `STEPS` in the environment is another number of steps.
pub async fn scroll(page: &Page) {
    let steps = std::env::var("STEPS").map_or(STEPS, |steps| steps.parse().expect("STEPS is a number"));
    page.open("/sales?page=scroll").await;
    page.wait_until("the rows can be scrolled", "return !!document.querySelector('#grid tbody tr')").await;
    call(page, &format!("__feel.scroll({WARM})")).await;
    let (first, _) = (first_row(page).await, longest_task(page).await);
    let before = heap(page).await;
    call(page, &format!("__feel.scroll({steps})")).await;
    // First of all: what the driver asks leaves things in the heap.
    let after = heap(page).await;
    let gaps = numbers(&page.run("return [...__feel.gaps]", vec![]).await);
    let longest = longest_task(page).await;
    assert!(first_row(page).await > first + u64::from(steps), "the table was scrolled");
    assert_eq!(gaps.len(), steps as usize);

    let measured = [
        ("frame gap, p99, ms", quantile(&gaps, 0.99), ""),
        ("frame gap, longest, ms", quantile(&gaps, 1.0), "≤ 50"),
        ("gaps above 50 ms, %", share_above(&gaps, 50.0), "0"),
        ("longest task, ms", longest, "≤ 50"),
        ("heap before, kB", before / 1000.0, ""),
        ("heap after / before", after / before, "0.95–1.05"),
    ];
    println!("\nscrolling, {steps} steps; a task below 50 ms counts as 0");
    let mut results = json!({ "steps": steps });
    for (name, value, wanted) in measured {
        println!("{name:<34}{value:>10.2}  {wanted}");
        results[name] = json!(value);
    }
    add("scrolling", results);
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
