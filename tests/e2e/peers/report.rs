//! The medians, as a table of ratios and as JSON.

use super::questions::{OURS, REFERENCE};
use super::run::Outcome;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// All measures of all engines, in the order in which they came.
#[derive(Default)]
pub struct Report {
    engines: Vec<String>,
    measures: Vec<String>,
    values: Vec<(String, String, f64)>,
}

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

    fn runs(&self, engine: &str, measure: &str) -> Vec<f64> {
        let own = self.values.iter().filter(|(e, m, _)| e == engine && m == measure);
        let mut values: Vec<f64> = own.map(|(.., value)| *value).collect();
        values.sort_by(f64::total_cmp);
        values
    }

    fn median(&self, engine: &str, measure: &str) -> Option<f64> {
        let values = self.runs(engine, measure);
        values.get(values.len() / 2).copied()
    }

    /// Ours divided by the plain program, and by the best of the libraries.
    fn ratios(&self, measure: &str) -> [Option<f64>; 2] {
        let ours = self.median(OURS, measure);
        let libraries = self.engines.iter().filter(|engine| **engine != REFERENCE && engine.as_str() != OURS);
        let best = libraries.filter_map(|engine| self.median(engine, measure)).min_by(f64::total_cmp);
        [self.median(REFERENCE, measure), best].map(|other| Some(ours? / other?))
    }

    /// Medians in ms (or MB), with our ratios.
    pub fn table(&self) -> String {
        let mut table = format!("{:<26}", "median");
        for engine in &self.engines {
            let _ = write!(table, "{engine:>13}");
        }
        table += "  ours/script  ours/best library\n";
        for measure in &self.measures {
            let _ = write!(table, "{measure:<26}");
            for engine in &self.engines {
                let _ = write!(table, "{:>13}", self.median(engine, measure).map_or("-".to_owned(), readable));
            }
            let [script, best] = self.ratios(measure).map(|ratio| ratio.map_or("-".to_owned(), |r| format!("{r:.4}")));
            let _ = writeln!(table, "{script:>13}{best:>19}");
        }
        table
    }

    /// Medians and runs by measure and engine, with our ratios.
    pub fn json(&self) -> Value {
        let mut peers = json!({});
        for measure in &self.measures {
            for engine in &self.engines {
                let (median, runs) = (self.median(engine, measure), self.runs(engine, measure));
                peers[measure][engine] = json!({ "median": median, "runs": runs });
            }
            let [script, best] = self.ratios(measure);
            peers[measure]["ratios"] = json!({ "to_script": script, "to_best_library": best });
        }
        peers
    }
}

fn readable(value: f64) -> String {
    if value < 1.0 { format!("{value:.4}") } else { format!("{value:.1}") }
}
