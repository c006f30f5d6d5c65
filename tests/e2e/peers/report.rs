//! What was measured, as a table and as JSON.

use super::questions::{OURS, QUESTION, REFERENCE};
use super::run::Outcome;
use crate::results::quantile;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// All measures of all engines, in the order in which they came.
#[derive(Default)]
pub struct Report {
    engines: Vec<String>,
    measures: Vec<String>,
    values: Vec<(String, String, f64)>,
}

/// Measures of which there are many in a visit: how long most of them take is told too.
const MANY: [&str; 4] = ["change, first", "change, again", "letter, first", "letter, again"];

impl Report {
    pub fn add(&mut self, engine: &str, outcome: Outcome) {
        if !self.engines.iter().any(|own| own == engine) {
            self.engines.push(engine.to_owned());
        }
        for (measure, value) in outcome.measures {
            if !self.measures.contains(&measure) {
                self.measures.push(measure.clone());
            }
            self.values.push((engine.to_owned(), measure, value));
        }
    }

    fn values(&self, engine: &str, measure: &str) -> Vec<f64> {
        let own = self.values.iter().filter(|(e, m, _)| e == engine && m == measure);
        own.map(|(.., value)| *value).collect()
    }

    /// Ours divided by the plain program, and by the best of the libraries.
    fn ratios(&self, measure: &str, share: f64) -> [f64; 2] {
        let of = |engine: &str| quantile(&self.values(engine, measure), share);
        let libraries = self.engines.iter().filter(|engine| **engine != REFERENCE && engine.as_str() != OURS);
        let best = libraries.map(|engine| of(engine)).fold(f64::NAN, f64::min);
        [of(OURS) / of(REFERENCE), of(OURS) / best]
    }

    /// Two tables: medians in ms (or MB) with the least and the most, and our ratios; then the median of each question.
    pub fn table(&self) -> String {
        let mut table = format!("{:<36}", "median [least–most], ms or MB");
        self.engines.iter().for_each(|engine| _ = write!(table, "{engine:>26}"));
        table += "   ours/script  ours/best library\n";
        let (questions, whole): (Vec<&String>, Vec<&String>) =
            self.measures.iter().partition(|measure| measure.starts_with(QUESTION));
        for measure in whole {
            self.line(&mut table, measure, measure, 0.5);
            if MANY.contains(&measure.as_str()) {
                self.line(&mut table, measure, &format!("{measure}, p95"), 0.95);
            }
        }
        let _ = write!(table, "\n{:<72}", "each question, median, ms");
        self.engines.iter().for_each(|engine| _ = write!(table, "{engine:>13}"));
        for measure in questions {
            let _ = write!(table, "\n{measure:<72}");
            let medians = self.engines.iter().map(|engine| quantile(&self.values(engine, measure), 0.5));
            medians.for_each(|median| _ = write!(table, "{median:>13.1}"));
        }
        table
    }

    fn line(&self, table: &mut String, measure: &str, name: &str, share: f64) {
        let _ = write!(table, "{name:<36}");
        for engine in &self.engines {
            let values = self.values(engine, measure);
            let [least, own, most] = [0.0, share, 1.0].map(|share| quantile(&values, share));
            let _ = write!(table, "{:>26}", format!("{own:.1} [{least:.1}–{most:.1}]"));
        }
        let [script, best] = self.ratios(measure, share);
        let _ = writeln!(table, "{script:>14.2}{best:>19.2}");
    }

    /// Medians and all values by measure and engine, with our ratios.
    pub fn json(&self) -> Value {
        let mut peers = json!({});
        for measure in &self.measures {
            for engine in &self.engines {
                let values = self.values(engine, measure);
                let [median, p95] = [0.5, 0.95].map(|share| quantile(&values, share));
                peers[measure][engine] = json!({ "median": median, "p95": p95, "values": values });
            }
            let [script, best] = self.ratios(measure, 0.5);
            peers[measure]["ratios"] = json!({ "to_script": script, "to_best_library": best });
        }
        peers
    }
}
