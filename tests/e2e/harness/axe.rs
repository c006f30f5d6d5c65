//! The axe-core accessibility rules, run inside the page.

use super::Page;
use serde_json::{Value, json};

/// Which rules are run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rules {
    /// Those of WCAG 2.2 AA and of good practice.
    All,
    /// Those of them that look at colours.
    Colours,
}

/// Runs rules on everything; resolves to one readable line for each broken rule.
const RUN: &str = "
    const [colours, done] = arguments;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const runOnly = colours ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } : { type: 'tag', values: tags };
    // Experimental in axe-core, and so to be asked for by name.
    const rules = colours ? {} : { 'label-content-name-mismatch': { enabled: true } };
    axe.run(document, { resultTypes: ['violations'], iframes: false, runOnly, rules }).then(
        result => done(result.violations.map(rule =>
            `${rule.id} (${rule.impact}): ${rule.help}: ` +
            rule.nodes.length + ' places: ' + rule.nodes.slice(0, 5).map(node => node.target.join(' ') + ' ' + node.html.slice(0, 160)).join(' | '))),
        error => done(['axe failed: ' + error]));";

impl Page {
    /// The rules of axe-core that the page breaks as it stands now; none is the only good answer.
    pub async fn accessibility_violations(&self, rules: Rules) -> Vec<String> {
        // WebDriver's scripts are not subject to the page's policy, so no exception for axe is needed there.
        if !self.is_true("return typeof axe === 'object'").await {
            self.client().execute(&source(), vec![]).await.expect("axe-core loads");
        }
        let found =
            self.client().execute_async(RUN, vec![json!(rules == Rules::Colours)]).await.expect("axe-core runs");
        found.as_array().unwrap_or(&vec![json!("axe gave no answer")]).iter().map(line).collect()
    }
}

fn line(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn source() -> String {
    let path = tests::root().join("tests/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}: run `npm ci` in tests/, as `make test` does", path.display()))
}
