//! What a browser keeps of the portal: it opens without a network and says how old it is, asks once a visit, and never mixes
//! builds or releases. For Chromium alone.

use crate::dom::{HAS_FIGURE, HEADING, IS_SETTLED};
use crate::harness::{Dist, PATIENCE, Page, Setup, arrival_at, copy, shanhai, visit};
use serde_json::json;
use serve::{Fault, FaultSwitch, Faults, Gate};
use std::fs;

/// What the page says where the server does not answer.
const KEPT: &str = "#kept";

/// True once all is kept that a visit without a network needs.
const IS_KEPT: &str = "
    const done = arguments[0];
    (async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        if (!registration || !registration.active || registration.active.state !== 'activated') return false;
        for (const name of await caches.keys()) {
            const kept = (await (await caches.open(name)).keys()).map(one => new URL(one.url).pathname);
            if (['sources.json', 'releases.json', '404.html', '.wasm', '/'].every(end => kept.some(path => path.endsWith(end)))) return true;
        }
        return false;
    })().then(done, error => done(String(error)));";

/// True once the browser has done all that it had to do with the worker: registering the same one again is the last of its jobs,
/// which it does one after another.
const HAS_LOOKED: &str = "
    const done = arguments[0];
    const root = document.baseURI.replace(/[^/]*$/, '');
    navigator.serviceWorker.getRegistration().then(own => own.update())
        .then(() => navigator.serviceWorker.register(root + 'sw.js', { updateViaCache: 'all' }))
        .then(own => done(!own.installing && !own.waiting), error => done(String(error)));";

pub async fn wait_until_all_is_kept(page: &Page) {
    page.wait_until_answered("the visit is kept", IS_KEPT).await;
    let quiet = page.server().log().wait_until(PATIENCE, |entries| !entries.is_empty());
    assert!(quiet, "all answers are sent");
}

async fn open(page: &Page, path: &str) {
    page.open(path).await;
    page.wait_until("the page is settled", IS_SETTLED).await;
}

/// Nothing answers.
pub fn no_network() -> Faults {
    Faults::new().on("", Fault::Drop)
}

#[tokio::test]
async fn the_portal_opens_without_a_network_and_a_visit_again_asks_once() {
    let switch = FaultSwitch::default();
    visit(Setup::new().keeping().switch(&switch), move |page| async move {
        open(&page, "/").await;
        let first = page.server().log().bytes();
        wait_until_all_is_kept(&page).await;
        let log = page.server().log();
        println!("{first} bytes until the first page is there, {} with what is kept", log.bytes());

        log.clear();
        open(&page, "/").await;
        page.wait_until("a figure shows", HAS_FIGURE).await;
        page.wait_for_text("#proof", "✓").await;
        assert!(page.texts(KEPT).await.is_empty(), "the server has answered");
        // The browser's own look for another worker comes a second after the page: this one stands behind it, and `boot.js`'s own.
        page.wait_until_answered("the browser has looked", HAS_LOOKED).await;
        assert!(log.wait_until(PATIENCE, |entries| !entries.is_empty()));
        let asked: Vec<_> = log.entries().iter().map(|entry| format!("{} {}", entry.path, entry.bytes)).collect();
        println!("a visit again: {asked:?}");
        assert_eq!(asked.len(), 1, "{asked:?}");
        assert!(log.bytes() <= 1000, "{asked:?}");

        switch.set(no_network());
        open(&page, "/").await;
        page.wait_until("a figure shows", HAS_FIGURE).await;
        page.wait_for_text(KEPT, "2026-02").await;
        page.wait_for_text(KEPT, "连不上服务器").await;
        page.wait_for_text("#proof", "✓").await;
        // A page that was never opened, made of the release that is kept.
        open(&page, "/sources").await;
        page.wait_for_text(HEADING, "数据来源").await;
        page.wait_for_text(KEPT, "2026-02").await;
        // A server that never answers is none.
        let gate = Gate::default();
        switch.set(Faults::new().on("", Fault::Hold(gate.clone())));
        page.open("/").await;
        arrival_at(&gate).await;
        page.wait_for_text(KEPT, "2026-02").await;
        page.wait_until("a figure shows", HAS_FIGURE).await;
        gate.open();
    })
    .await;
}

/// A small copy of the portal that can be published to: programs, and of the pages only the first of each language.
fn published() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let dist = Dist::find();
    let wanted = |path: &std::path::Path| path.is_file() || path.ends_with("text") || path.ends_with("data");
    copy(dist.path(), folder.path(), &wanted).expect("the portal can be copied");
    folder
}

/// Changes a file of a folder and forgets its compressed copies.
fn edit(folder: &std::path::Path, name: &str, change: impl Fn(String) -> String) {
    let path = folder.join(name);
    let before = fs::read_to_string(&path).expect("the file can be read");
    let after = change(before.clone());
    assert_ne!(before, after, "{name} changes");
    fs::write(&path, after).expect("the file can be written");
    for ending in [".br", ".gz"] {
        let _ = fs::remove_file(folder.join(format!("{name}{ending}")));
    }
}

#[tokio::test]
async fn another_release_or_build_takes_the_place_of_what_is_kept() {
    let folder = published();
    let switch = FaultSwitch::default();
    // The catalogue of before, in which an older release is the newest.
    let catalogue = fs::read_to_string(folder.path().join("data/releases.json")).expect("there is a catalogue");
    let newest = catalogue.find("    {\n      \"release\": \"2026-02\"").expect("the newest stands first");
    let next = catalogue.find("    {\n      \"release\": \"2024-10\"").expect("and one before it");
    let older = [&catalogue[..newest], &catalogue[next..]].concat();
    edit(folder.path(), "data/releases.json", |_| older.clone());
    let dist = folder.path().to_owned();
    visit(Setup::new().keeping().dist(folder.path()).switch(&switch), move |page| async move {
        open(&page, "/").await;
        page.wait_for_text("#proof", "2024-10").await;
        wait_until_all_is_kept(&page).await;

        // Published while nobody has a network: what is kept is told as such.
        edit(&dist, "data/releases.json", |_| catalogue.clone());
        switch.set(no_network());
        open(&page, "/").await;
        page.wait_for_text(KEPT, "2024-10").await;
        switch.set(Faults::new());
        open(&page, "/").await;
        page.wait_for_text("#proof", "2026-02").await;
        assert!(page.texts(KEPT).await.is_empty());

        // A new build of the same data: page and scripts are all of it.
        edit(&dist, "boot.js", |script| script + ";document.documentElement.dataset.boot='newer';");
        edit(&dist, "index.html", |html| html.replacen("<title>", "<meta name=\"build\" content=\"newer\"><title>", 1));
        edit(&dist, "data/releases.json", |text| text.replacen("\"build\": \"", "\"build\": \"0", 1));
        let both = "return [document.documentElement.dataset.boot, document.querySelector('meta[name=build]')?.content].join()";
        open(&page, "/").await;
        assert_eq!(page.run(both, vec![]).await, "newer,newer");
        open(&page, "/").await;
        assert_eq!(page.run(both, vec![]).await, "newer,newer");
        switch.set(no_network());
        open(&page, "/").await;
        assert_eq!(page.run(both, vec![]).await, "newer,newer");
    })
    .await;
}

#[tokio::test]
async fn what_is_switched_off_goes() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    Dist::of_first(folder.path());
    let dist = folder.path().to_owned();
    visit(Setup::new().keeping().dist(folder.path()), move |page| async move {
        open(&page, "/").await;
        wait_until_all_is_kept(&page).await;
        // As a webmaster who finishes the folder again.
        shanhai(&["site", "--no-offline", "--no-pictures", "--no-pinned"], &dist);
        open(&page, "/").await;
        let gone = "const done = arguments[0]; (async () => !(await navigator.serviceWorker.getRegistration())
            && !(await caches.keys()).length)().then(done, error => done(String(error)))";
        page.wait_until_answered("nothing is kept", gone).await;
        open(&page, "/").await;
        page.wait_until("a figure shows", HAS_FIGURE).await;
    })
    .await;
}

/// What is left of the portal on this device: whether a worker is registered, and the names of what is kept.
const LEFT: &str = "
    const done = arguments[0];
    (async () => [!!await navigator.serviceWorker.getRegistration(), (await caches.keys()).map(name => name.split(' ')[0])])()
        .then(done, error => done(String(error)));";

async fn left(page: &Page) -> serde_json::Value {
    page.client().execute_async(LEFT, vec![]).await.expect("the page answers")
}

#[tokio::test]
async fn a_reader_sees_what_is_kept_deletes_it_and_switches_it_off() {
    visit(Setup::new().keeping(), |page| async move {
        open(&page, "/about").await;
        wait_until_all_is_kept(&page).await;
        page.click("details.share summary").await;
        page.click("a[href='offline/']").await;
        page.wait_for_path("/offline").await;
        page.wait_for_text("#state", "没有网络也能打开").await;
        let facts = page.text("#kept-facts").await;
        for part in ["2026-02", "文件数", "MB", "年"] {
            assert!(facts.contains(part), "{part} in {facts}");
        }
        page.click("#delete").await;
        page.wait_for_text("#state", "没有保存任何内容").await;
        assert_eq!(left(&page).await, json!([true, []]));
        assert_eq!(page.text("#off").await, "以后不再保存", "nothing is there to be deleted");

        open(&page, "/").await;
        wait_until_all_is_kept(&page).await;
        page.open("/offline").await;
        page.wait_for_text("#state", "没有网络也能打开").await;
        page.click("#off").await;
        page.wait_for_text("#state", "已设为不再保存").await;
        assert_eq!(left(&page).await, json!([false, ["shanhai-off"]]));

        // The next visit finds the word. What `boot.js` does some seconds after it is done at once here.
        open(&page, "/").await;
        let registered = "const done = arguments[0];
            navigator.serviceWorker.register('sw.js', { updateViaCache: 'all' }).then(() => done(true), error => done(String(error)))";
        page.wait_until_answered("a worker comes", registered).await;
        let gone = "const done = arguments[0]; navigator.serviceWorker.getRegistration().then(own => done(!own))";
        page.wait_until_answered("and goes", gone).await;
        assert_eq!(left(&page).await, json!([false, ["shanhai-off"]]));

        page.open("/offline").await;
        page.wait_for_text("#state", "已设为不再保存").await;
        page.click("#on").await;
        page.wait_for_text("#state", "没有网络也能打开").await;
        assert_eq!(left(&page).await, json!([true, ["shanhai"]]));
    })
    .await;
}

#[tokio::test]
async fn where_a_browser_keeps_nothing_it_is_said() {
    visit(Setup::new().insecure(), |page| async move {
        page.open("/offline").await;
        page.wait_for_text("#state", "https").await;
    })
    .await;
    visit(Setup::new().keeping(), |page| async move {
        let denied = "CacheStorage.prototype.keys = () => Promise.reject(new DOMException('', 'SecurityError'))";
        page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": denied })).await;
        page.open("/en/offline").await;
        page.wait_for_text("#state", "does not let this site keep anything").await;
    })
    .await;
}
