//! The file that all measurements write into, each under a name of its own.

use crate::harness::target;
use serde_json::{Value, json};

/// Puts a measurement beside those of others in `target/bench/results.json`, in the place of an older one of its name.
pub fn add(name: &str, measured: Value) {
    let path = target("bench").join("results.json");
    let old = std::fs::read(&path).ok().and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
    let mut results = old.filter(Value::is_object).unwrap_or_else(|| json!({}));
    results[name] = measured;
    std::fs::write(path, format!("{results:#}\n")).expect("target/bench can be written");
}

/// The value that this share of the values is not above, as 0.95 of them; not a number where there are none.
pub fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)] // few values
    let at = (sorted.len() as f64 * share).ceil() as usize;
    sorted.get(at.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

/// How often each measurement is made: 5 times, or as often as `RUNS` says.
pub fn runs() -> usize {
    std::env::var("RUNS").map_or(5, |runs| runs.parse().expect("RUNS is a number"))
}
