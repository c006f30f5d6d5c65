//! `scripts/screenshots.sh`: pictures of the pages for people to look at, with what a machine can say of them.

use crate::dom::{IS_SETTLED, PAGES};
use crate::harness::{Page, Setup, Theme, target, visit};

/// What to take pictures of: each list may be given in the environment, its items apart by spaces.
struct Wanted {
    paths: Vec<String>,
    widths: Vec<u32>,
    themes: Vec<Theme>,
}

fn list(name: &str, default: &str) -> Vec<String> {
    let text = std::env::var(name).unwrap_or_else(|_| default.to_owned());
    text.split_whitespace().map(str::to_owned).collect()
}

impl Wanted {
    fn read() -> Self {
        let themes = list("THEMES", "light dark");
        Self {
            paths: list("ROUTES", &PAGES.join(" ")),
            widths: list("WIDTHS", "375 1280").iter().map(|w| w.parse().expect("WIDTHS are numbers")).collect(),
            themes: [Theme::Light, Theme::Dark].into_iter().filter(|t| themes.iter().any(|n| n == t.name())).collect(),
        }
    }
}

#[tokio::test]
#[ignore = "takes pictures: run by scripts/screenshots.sh"]
async fn take() {
    for language in list("LANGS", "zh-CN en-US") {
        let reader = Setup::new().language(&language);
        visit(reader, move |page| async move {
            let wanted = Wanted::read();
            for path in &wanted.paths {
                page.open(path).await;
                settle(&page).await;
                println!("{language} {path}: {}", page.client().title().await.unwrap());
                for &theme in &wanted.themes {
                    for &width in &wanted.widths {
                        shoot(&page, path, &language, theme, width).await;
                    }
                }
                for message in page.console().await.iter().filter(|message| message.is_error()) {
                    println!("    console: {message}");
                }
            }
        })
        .await;
    }
}

/// Waits until everything that the page asked for has come, so that no picture shows a half-filled page.
async fn settle(page: &Page) {
    page.wait_until("the page has loaded", "return document.readyState === 'complete'").await;
    page.wait_until("nothing is on its way", IS_SETTLED).await;
}

async fn shoot(page: &Page, path: &str, language: &str, theme: Theme, width: u32) {
    page.set_theme(theme).await;
    page.resize(width, 800).await;
    let overflow = page.overflow().await;
    let name = path.trim_matches('/').replace(['/', '?', '&', '='], "-");
    let name = if name.is_empty() { "start" } else { &name };
    let file = target("shots").join(format!("{name}-{language}-{}-{width}.png", theme.name()));
    std::fs::write(&file, page.picture(width).await).unwrap();
    let wide = if overflow > 0 { format!("  {overflow} pixels too wide") } else { String::new() };
    println!("    {}{wide}", file.display());
}
