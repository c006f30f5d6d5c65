//! What assistive technology is told of a page, pinned as text: the roles, names and states of Chromium's accessibility
//! tree. Each text was read through once, as a listener would hear it. After a wanted change:
//! `UPDATE_SNAPSHOTS=1 SHANHAI_ENGINE=chromium cargo test --package tests --test e2e told`, then read the difference.

use crate::dom::IS_SETTLED;
use crate::harness::{Page, Setup, visit};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

/// A page of each kind.
const TOLD: [&str; 13] = [
    "/",
    "/pairings",
    "/pairings/yz-qj",
    "/pairings/yz-qj/funds",
    "/sales",
    "/national",
    "/regions/610830",
    "/figures/funds/yz-qj-industry",
    "/sources/news-2021-04",
    "/check/totals",
    "/releases/2024-10/2026-02",
    "/compare?pairing=js-sn&pairing=zj-sc&table=outputs",
    "/data",
];

/// What groups others without being told.
const UNTOLD: [&str; 6] = ["RootWebArea", "generic", "none", "LineBreak", "ListMarker", "LabelText"];

/// Of those that are alike one behind the other, so many are written down.
const ALIKE: usize = 4;
const MAY_BE_MANY: [&str; 3] = ["row", "listitem", "option"];

/// The accessibility tree by the ids of its nodes.
struct Tree(BTreeMap<String, Value>);

impl Tree {
    async fn of(page: &Page) -> Self {
        page.devtools("Accessibility.enable", json!({})).await;
        let tree = page.devtools("Accessibility.getFullAXTree", json!({})).await;
        let nodes = tree["nodes"].as_array().expect("Chromium tells its tree");
        Self(nodes.iter().map(|node| (node["nodeId"].as_str().unwrap().to_owned(), node.clone())).collect())
    }

    /// One line for each thing that is told, what lies in it below it.
    fn text(&self) -> String {
        let root = self.0.values().find(|node| node["parentId"].is_null()).expect("a tree has a root");
        let mut text = String::new();
        self.tell(root, 0, "", &mut text);
        text
    }

    /// `said` is the name of what the node lies in: its words are not told again.
    fn tell(&self, node: &Value, mut depth: usize, said: &str, text: &mut String) {
        let role = node["role"]["value"].as_str().unwrap_or_default();
        let name = words(&node["name"]);
        let is_told = node["ignored"] != json!(true) && !UNTOLD.contains(&role);
        if role == "StaticText" {
            if is_told && !said.contains(&name) && name.chars().any(char::is_alphanumeric) {
                writeln!(text, "{:1$}“{name}”", "", depth * 2).unwrap();
            }
            return;
        }
        if is_told {
            let line = [role, &name, &states(node)].map(str::to_owned).into_iter();
            let line: Vec<String> = line.filter(|part| !part.is_empty()).collect();
            writeln!(text, "{:1$}{2}", "", depth * 2, line.join(" ")).unwrap();
            depth += 1;
        }
        let said = if is_told && !name.is_empty() { &name } else { said };
        let children = node["childIds"].as_array().into_iter().flatten();
        let (mut alike, mut left_out) = (0, 0);
        for child in children.filter_map(|id| self.0.get(id.as_str()?)) {
            if MAY_BE_MANY.contains(&child["role"]["value"].as_str().unwrap_or_default()) {
                alike += 1;
                if alike > ALIKE {
                    left_out += 1;
                    continue;
                }
            }
            self.tell(child, depth, said, text);
        }
        if left_out > 0 {
            writeln!(text, "{:1$}… {left_out} more", "", depth * 2).unwrap();
        }
    }
}

fn words(value: &Value) -> String {
    value["value"].as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is told of a thing beside its name.
fn states(node: &Value) -> String {
    let property = |name: &str| {
        let all = node["properties"].as_array().into_iter().flatten();
        all.filter(|own| own["name"] == name).map(|own| own["value"]["value"].clone()).next()
    };
    let mut states = Vec::new();
    states.extend(property("level").filter(|_| node["role"]["value"] == "heading").map(|level| format!("({level})")));
    states.extend(property("expanded").map(|open| (if open == true { "(open)" } else { "(folded)" }).to_owned()));
    states.extend(property("checked").map(|set| format!("({})", set.as_str().unwrap_or_default())));
    states.extend(Some(words(&node["value"])).filter(|value| !value.is_empty()).map(|value| format!("= {value}")));
    states.extend(Some(words(&node["description"])).filter(|own| !own.is_empty()).map(|own| format!("— {own}")));
    states.join(" ")
}

async fn in_language(language: &'static str, tag: &'static str) {
    visit(Setup::new().language(language).width(1280), move |page| async move {
        let mut different = Vec::new();
        for path in TOLD {
            page.open(path).await;
            page.wait_until(&format!("{path} is settled"), IS_SETTLED).await;
            let text = Tree::of(&page).await.text();
            // Where the portal lies in a test is of no interest.
            let text = text.replace(page.url("/").trim_end_matches('/'), "https://gov.example");
            assert!(text.lines().count() > 30, "{path} is told: {text}");
            let name = path.trim_matches('/').replace(|c: char| !c.is_ascii_alphanumeric(), "-");
            let name = if name.is_empty() { "start" } else { &name };
            let file = tests::root().join(format!("tests/snapshots/accessibility/{name}-{tag}.txt"));
            if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(&file, &text).unwrap();
            }
            let kept = fs::read_to_string(&file).unwrap_or_default();
            if let Some((at, (now, _))) =
                text.lines().zip(kept.lines().chain(std::iter::repeat(""))).enumerate().find(|(_, (a, b))| a != b)
            {
                different.push(format!("{}:{}: {now}", file.display(), at + 1));
            } else if kept != text {
                different.push(format!("{} has more lines", file.display()));
            }
        }
        assert!(different.is_empty(), "listeners are told something else:\n{}", different.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn what_is_told_in_chinese() {
    in_language("zh-CN", "zh-Hans").await;
}

#[tokio::test]
async fn what_is_told_in_english() {
    in_language("en-US", "en").await;
}
