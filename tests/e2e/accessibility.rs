//! Every page keeps to the rules of axe-core, in each language, on a phone and on a desktop; in Chinese in dark colours too,
//! which no language and no width changes; and so does what stands there without a program.

use crate::addresses::ADDRESSES;
use crate::dom::{IS_SETTLED, OPEN_ALL, PAGES, all_pages};
use crate::harness::{Page, Rules, Setup, Theme, in_turn, visit};
use serde_json::json;
use std::collections::BTreeMap;

/// How a page is looked at: each width in light colours, which all rules look at; dark ones change nothing but colours
/// (`dark_colours_change_colours_alone`), which lie alike at each width.
type Looks = &'static [(u32, Theme)];

const PHONE: Looks = &[(375, Theme::Light)];
const DESKTOP: Looks = &[(1280, Theme::Light)];
const BOTH: Looks = &[(375, Theme::Light), (1280, Theme::Light)];
const ALL: Looks = &[(375, Theme::Light), (1280, Theme::Light), (1280, Theme::Dark)];

/// The rules that pages break, each with its places.
#[derive(Default)]
struct Broken {
    rules: BTreeMap<String, Vec<String>>,
    runs: usize,
}

impl Broken {
    /// Looks at a page that is loaded.
    async fn look(&mut self, page: &Page, path: &str, looks: Looks) {
        page.run(OPEN_ALL, vec![]).await;
        for &(width, theme) in looks {
            page.resize(width, 800).await;
            let rules = if theme == Theme::Light { Rules::All } else { Rules::Colours };
            page.set_theme(theme).await;
            self.runs += 1;
            for rule in page.accessibility_violations(rules).await {
                self.rules.entry(rule).or_default().push(format!("{path}, {width} {}", theme.name()));
            }
        }
    }

    fn assert_none(&self, pages: usize, looks: Looks) {
        println!("axe-core: {} runs, {} kinds of breach", self.runs, self.rules.len());
        assert_eq!(self.runs, pages * looks.len());
        let lines: Vec<_> =
            self.rules.iter().map(|(rule, places)| format!("{rule}\n    {}", places.join("; "))).collect();
        assert!(lines.is_empty(), "broken rules:\n{}", lines.join("\n"));
    }
}

async fn in_language(language: &'static str, looks: Looks, pages: impl Iterator<Item = &'static str> + Send + 'static) {
    visit(Setup::new().language(language), move |page| async move {
        let mut broken = Broken::default();
        let mut looked = 0;
        for path in pages {
            looked += 1;
            page.open(path).await;
            page.wait_until(&format!("{path} is ready"), IS_SETTLED).await;
            broken.look(&page, path, looks).await;
        }
        assert!(looked >= PAGES.len(), "{looked} pages");
        broken.assert_none(looked, looks);
    })
    .await;
}

#[tokio::test]
async fn in_simplified_chinese() {
    in_language("zh-CN", ALL, all_pages()).await;
}

/// The rules ask the same in each language: Chinese is looked at on every screen, the others on one each, taking turns.
#[tokio::test]
async fn in_traditional_chinese() {
    in_language("zh-TW", DESKTOP, in_turn(all_pages(), 0, 2)).await;
}

#[tokio::test]
async fn in_english() {
    in_language("en-US", PHONE, in_turn(all_pages(), 1, 2)).await;
}

/// An embed of each kind, an older release, and their builder.
const EMBEDS: [&str; 12] = [
    "/embed/figures/funds/yz-qj-industry/",
    "/embed/totals/sales/",
    "/embed/totals/funds/yz-qj/",
    "/embed/tables/funds/",
    "/embed/tables/national/",
    "/embed/charts/map/",
    "/embed/charts/series/",
    "/embed/charts/funds/",
    "/embed/2021-04/pairings/yz-qj/",
    "/embed/regions/610830/",
    "/embed/search/",
    "/embed/?of=pairings/yz-qj",
];

async fn embeds_in_language(language: &'static str, looks: Looks) {
    visit(Setup::new().language(language), move |page| async move {
        let mut broken = Broken::default();
        for path in EMBEDS {
            page.open(path).await;
            let is_there = "const code = document.getElementById('element'); return code ? code.value !== '' : document.readyState === 'complete'";
            page.wait_until(&format!("{path} is there"), is_there).await;
            assert!(page.is_true("return document.querySelectorAll('main h1').length === 1").await, "{path}");
            broken.look(&page, path, looks).await;
        }
        broken.assert_none(EMBEDS.len(), looks);
    })
    .await;
}

#[tokio::test]
async fn embeds_in_chinese() {
    embeds_in_language("zh-CN", ALL).await;
}

#[tokio::test]
async fn embeds_in_english() {
    embeds_in_language("en-US", BOTH).await;
}

/// On one screen, taking turns: what stands there is the program's markup to the letter (`still`), which is looked at on all.
#[tokio::test]
async fn without_a_program() {
    visit(Setup::new(), |page| async move {
        let script = json!({ "source": "delete window.WebAssembly" });
        page.devtools("Page.addScriptToEvaluateOnNewDocument", script).await;
        let mut broken = Broken::default();
        let mut looked = 0;
        for path in in_turn(ADDRESSES, 0, 3) {
            looked += 1;
            page.open(path).await;
            let is_alone = "return !document.documentElement.hasAttribute('data-scripts')";
            page.wait_until(&format!("{path} does without its program"), is_alone).await;
            broken.look(&page, path, PHONE).await;
        }
        assert!(looked >= 10, "{looked} pages");
        broken.assert_none(looked, PHONE);
    })
    .await;
}
