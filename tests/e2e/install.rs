//! The portal as an app of the system: what Chromium asks of a page before it offers that, below any path and under any name.
//! For Chromium alone.

use crate::dom::IS_SETTLED;
use crate::harness::{Dist, PATIENCE, Page, Setup, shanhai, visit};
use serde_json::{Value, json};
use std::fs;

/// `boot.js` does so when the visit has all that it needs.
const NAMED: &str = "return !!document.querySelector('link[rel=manifest]')";

/// What the browser read of the manifest of the page, once it was asked to.
async fn manifest(page: &Page) -> Value {
    let read = page.devtools("Page.getAppManifest", json!({})).await;
    assert_eq!(read["errors"], json!([]), "{read}");
    let wrong = page.devtools("Page.getInstallabilityErrors", json!({})).await;
    assert_eq!(wrong["installabilityErrors"], json!([]), "{wrong}");
    let own = read["data"].as_str().unwrap_or_else(|| panic!("no manifest: {read}"));
    let mut manifest: Value = serde_json::from_str(own).expect("a manifest is JSON");
    manifest["at"] = read["url"].clone();
    manifest
}

#[tokio::test]
async fn it_can_be_put_among_the_apps_in_each_language_and_a_visit_asks_for_none_of_it() {
    let visits = [
        ("/", vec![("/", "山海", "./"), ("/en/sales", "Shanhai", "./en/")]),
        ("/xz/portal/", vec![("/zh-hant", "山海", "./zh-hant/")]),
    ];
    for (base, pages) in visits {
        visit(Setup::new().keeping().base(base), move |page| async move {
            for (path, name, start) in pages {
                page.open(path).await;
                page.wait_until("the page is settled", IS_SETTLED).await;
                // Else a browser would fetch manifest and icon while the page still needs the line.
                assert!(!page.is_true(NAMED).await, "{path} names it later");
                page.wait_until("the page names it", NAMED).await;
                let manifest = manifest(&page).await;
                assert_eq!([&manifest["short_name"], &manifest["start_url"]], [name, start], "{path}");
                assert!(
                    manifest["at"].as_str().is_some_and(|at| at.contains(&format!("{base}manifest"))),
                    "{manifest}"
                );
                let log = page.server().log();
                assert!(log.wait_until(PATIENCE, |entries| !entries.is_empty()));
                let of_apps = |path: &str| path.contains("webmanifest") || path.contains("icon");
                let asked = log.entries().into_iter().filter(|entry| of_apps(&entry.path)).collect::<Vec<_>>();
                assert!(asked.len() >= 2 && asked.iter().all(|entry| [200, 304].contains(&entry.status)), "{asked:?}");
                println!("{base} {path}: {asked:?}");
            }
        })
        .await;
    }
}

#[tokio::test]
async fn it_has_the_name_and_colour_of_the_one_who_runs_it() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    Dist::of_first(folder.path());
    let config = tempfile::NamedTempFile::new().expect("a file can be made");
    fs::write(config.path(), "name = \"某省协作公开网\"\nshort_name = \"协作网\"\ncolours = { light = \"#7a1f3d\" }\n")
        .expect("the file can be written");
    let named = config.path().display().to_string();
    shanhai(&["site", "--no-pictures", "--no-pinned", "--no-offline", "--config", &named], folder.path());
    visit(Setup::new().keeping().dist(folder.path()), |page| async move {
        page.open("/").await;
        page.wait_until("the page names it", NAMED).await;
        let manifest = manifest(&page).await;
        assert_eq!(
            [&manifest["name"], &manifest["short_name"], &manifest["theme_color"]],
            ["某省协作公开网", "协作网", "#7a1f3d"]
        );
        page.open("/offline").await;
        page.wait_for_text("#state", "没有开启离线使用").await;
    })
    .await;
}
