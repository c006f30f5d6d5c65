//! The engines, and what they are asked.

use serde_json::{Value, json};

/// The page that all answers are compared with, and all times.
pub const REFERENCE: &str = "script";
/// Our engine, called in the page.
pub const OURS: &str = "shanhai";
pub const ENGINES: [&str; 5] = [REFERENCE, OURS, "crossfilter", "arquero", "duckdb"];

/// One question of the contract.
pub struct Question {
    pub method: &'static str,
    pub argument: Value,
    /// For how long it is asked again and again, in ms.
    pub enough: u32,
}

pub fn questions() -> Vec<Question> {
    let selection = || {
        json!({
            "channel": "offline", "from": 201_801, "to": 202_212,
            "products": ["苹果", "牛肉", "枸杞", "绿茶", "猕猴桃"],
        })
    };
    let mut largest = selection();
    largest["limit"] = json!(50);
    let ask = |method, argument, enough| Question { method, argument, enough };
    vec![
        ask("groupBy", json!({ "top": 20 }), 100),
        ask("filterGroup", selection(), 100),
        ask("topRows", largest, 100),
        ask("search", json!({ "text": "茶" }), 100),
        ask("sweep", json!({ "years": years() }), 0),
    ]
}

/// A hundred ranges of years, as a hand on a slider would make them.
fn years() -> Vec<[u32; 2]> {
    (0..100)
        .map(|step: u32| {
            let (one, other) = (2015 + step * 7 % 10, 2015 + (step * 3 + step / 10) % 10);
            [one.min(other), one.max(other)]
        })
        .collect()
}
