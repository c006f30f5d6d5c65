//! What the programs of another language say of totals (`oracle/totals.py`, `oracle/questions.py`).

use format::Interval;
use ledger::Measure;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A measure, and what some rows come to in it.
#[derive(Deserialize)]
pub struct Total {
    /// The figure's column, the words of the measure's columns (empty where there is none), and the unit.
    measure: [String; 7],
    low: i64,
    high: Option<i64>,
    more: bool,
    soft: bool,
    published: u32,
    missing: u32,
    /// Whether its figures simply add, where the program says that.
    pub plain: Option<bool>,
}

/// Totals by measure, each of which stands once.
pub fn sums(totals: &[Total]) -> BTreeMap<Measure, Interval> {
    let sum = |total: &Total| {
        let Total { low, high, more: more_than_low, soft, published, missing, .. } = *total;
        let [figure, words @ .., unit] = total.measure.clone();
        let words = words.map(|word| Some(word).filter(|word| !word.is_empty()));
        (Measure { figure, words, unit }, Interval { low, high, more_than_low, soft, published, missing })
    };
    let sums: BTreeMap<_, _> = totals.iter().map(sum).collect();
    assert_eq!(sums.len(), totals.len(), "each measure stands once");
    sums
}
