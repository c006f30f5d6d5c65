//! Every page keeps to the rules of axe-core, in each language, on a phone and on a desktop, in light and in dark colours.

use crate::dom::{DEEP_PAGES, IS_SETTLED, OPEN_ALL, PAGES};
use crate::harness::{Page, Setup, Theme, visit};
use std::collections::BTreeMap;

/// In one language: each page is loaded once, and seen on every screen.
async fn in_language(language: &'static str) {
    visit(Setup::new().language(language), move |page| async move {
        let mut broken: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut runs = 0;
        for path in PAGES.into_iter().chain(DEEP_PAGES) {
            page.open(path).await;
            page.wait_until(&format!("{path} is ready"), IS_SETTLED).await;
            page.run(OPEN_ALL, vec![]).await;
            for (screen, rules) in on_every_screen(&page).await {
                runs += 1;
                for rule in rules {
                    broken.entry(rule).or_default().push(format!("{path}, {screen}"));
                }
            }
        }
        println!("axe-core in {language}: {runs} runs, {} kinds of breach", broken.len());
        let lines: Vec<_> = broken.iter().map(|(rule, places)| format!("{rule}\n    {}", places.join("; "))).collect();
        assert!(broken.is_empty(), "broken rules:\n{}", lines.join("\n"));
    })
    .await;
}

async fn on_every_screen(page: &Page) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for width in [375, 1280] {
        page.resize(width, 800).await;
        for theme in [Theme::Light, Theme::Dark] {
            page.set_theme(theme).await;
            found.push((format!("{width} {}", theme.name()), page.accessibility_violations().await));
        }
    }
    found
}

#[tokio::test]
async fn in_simplified_chinese() {
    in_language("zh-CN").await;
}

#[tokio::test]
async fn in_traditional_chinese() {
    in_language("zh-TW").await;
}

#[tokio::test]
async fn in_english() {
    in_language("en-US").await;
}
