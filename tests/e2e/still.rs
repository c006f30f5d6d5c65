//! What a page's file shows is what its program shows: the program changes no node, and moves none. For Chromium alone,
//! which lets a test listen before a page begins.

use crate::addresses::ADDRESSES;
use crate::dom::IS_SETTLED;
use crate::harness::{Dist, Page, Setup, every, target, visit};
use fantoccini::wd::TimeoutConfiguration;
use serde_json::{Value, json};
use std::time::Duration;

/// Runs before the page's own scripts: writes down every node that comes or goes once the file is read, and what moves. What
/// moves while a slow machine still reads the file is no program's doing (`layout` looks at that).
const WATCH: &str = "
    window.changes = [];
    window.moved = 0;
    window.movers = [];
    let shown = Infinity;
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
            if (entry.hadRecentInput || entry.startTime < shown) continue;
            window.moved += entry.value;
            for (const { node, previousRect, currentRect } of entry.sources) {
                window.movers.push((node?.outerHTML ?? node?.textContent ?? '?').slice(0, 80) + ' ' + JSON.stringify([previousRect, currentRect]));
            }
        }
    }).observe({ type: 'layout-shift', buffered: true });
    document.addEventListener('DOMContentLoaded', () => {
        requestAnimationFrame(() => requestAnimationFrame(now => shown = now));
        const main = document.getElementById('main'), keys = new Map();
        for (const part of main.querySelectorAll('[data-part], [data-pane]')) {
            keys.set(part, [part.dataset.part, part.dataset.pane].filter(Boolean).join(' '));
        }
        const key = node => node === main ? 'main' : !node ? '?' : keys.get(node) || key(node.parentNode);
        new MutationObserver(records => {
            for (const record of records) {
                // A program may mark its places, which nobody sees.
                if (![...record.addedNodes, ...record.removedNodes, ...(record.type === 'childList' ? [] : [record.target])].some(node => node.textContent)) continue;
                // A file whose folder may lie anywhere cannot name its own address, as the citation of a figure does.
                const text = list => [...list].map(node => node.textContent).join('');
                const [added, removed] = [text(record.addedNodes), text(record.removedNodes)];
                if (added !== removed && added.split(document.baseURI).join('') === removed) continue;
                const names = list => [...list].map(node => (node.outerHTML || node.textContent).slice(0, 80)).join(' ');
                window.changes.push(key(record.target) + ': +' + names(record.addedNodes) + ' -' + names(record.removedNodes));
            }
        }).observe(main, { childList: true, characterData: true, subtree: true });
    });";

async fn nothing_changes(width: u32) {
    visit(Setup::new().width(width), |page| async move {
        page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
        let mut found = Vec::new();
        for address in ADDRESSES {
            page.open(address).await;
            page.wait_until(&format!("{address} is settled"), IS_SETTLED).await;
            let seen = page.run("return [window.changes, window.moved, window.movers]", vec![]).await;
            found.extend(lines(&seen[0]).map(|change| format!("{address}: {change}")));
            let moved = seen[1].as_f64().expect("a score");
            if moved >= 0.0005 {
                found.push(format!("{address} moves: {moved:.3}"));
                found.extend(lines(&seen[2]).map(|mover| format!("  {mover}")));
            }
        }
        assert!(found.is_empty(), "{} changes:\n{}", found.len(), found.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn the_program_changes_nothing_on_a_desktop() {
    nothing_changes(1280).await;
}

#[tokio::test]
async fn the_program_changes_nothing_on_a_phone() {
    nothing_changes(375).await;
}

#[tokio::test]
async fn what_a_script_changes_is_seen() {
    visit(Setup::new(), |page| async move {
        page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
        page.open("/").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        page.run("document.querySelector('main .figure').append('!')", vec![]).await;
        let seen = page.run("return window.changes", vec![]).await;
        assert!(lines(&seen).any(|change| change.contains("+!")), "{seen}");
    })
    .await;
}

/// Goes from page to page within the program and compares each with its file; resolves to how many were compared, and what
/// differs: the address, the part, and both texts from where they part.
const COMPARE: &str = "
    const [paths, done] = arguments;
    // A file whose folder may lie anywhere names its addresses from there on.
    const words = part => part.textContent.replaceAll(document.baseURI, '').replace(/\\s+/g, ' ').trim();
    const own = () => [...document.querySelectorAll('#main > .part:not(#warnings)')].map(words);
    (async () => {
        const differ = [];
        let compared = 0;
        for (const path of paths) {
            const link = document.createElement('a');
            link.href = path;
            document.body.append(link);
            link.click();
            link.remove();
            const html = await (await fetch(path || './')).text();
            const file = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('#main > [data-part]')];
            const wanted = file.map(words), until = performance.now() + PATIENCE;
            const isSame = shown => shown.length === wanted.length && shown.every((text, at) => text === wanted[at]);
            // The rest is not worth looking at before the page has its heading.
            const isThere = () => document.querySelector('#main h1')?.textContent === file[0]?.querySelector('h1')?.textContent;
            while (!(isThere() && isSame(own())) && performance.now() < until) await new Promise(next => setTimeout(next, 4));
            compared += wanted.length > 0 && wanted[0].length > 1;
            const shown = own();
            if (isSame(shown)) continue;
            const at = wanted.findIndex((text, at) => text !== shown[at]);
            const [one, other] = [wanted[at] || '', shown[at] || ''];
            let from = 0;
            while (from < one.length && one[from] === other[from]) from++;
            from = Math.max(0, from - 20);
            differ.push(path + ', part ' + (file[at] ? file[at].dataset.part : 'behind the last') +
                ': file: ' + one.slice(from, from + 80) + ' | program: ' + other.slice(from, from + 80));
            if (differ.length === 20) break;
        }
        done([compared, differ]);
    })().catch(error => done([0, [String(error)]]));";

/// The longest that a page may take, in the browser's milliseconds.
const PATIENCE: &str = "3000";

/// Compares all pages of a language, in one visit. The pages of other languages lie below their own folders.
async fn every_page_is_its_file(dist: Dist, prefix: &'static str, turns: usize) {
    visit(Setup::new().width(1280).dist(dist.path()), move |page| async move {
        let pages = pages(&dist, prefix, turns);
        assert!(pages.len() > 20, "{} pages", pages.len());
        let patience = TimeoutConfiguration::new(Some(LONGEST), None, None);
        page.client().update_timeouts(patience).await.expect("timeouts can be set");
        page.open(&format!("/{prefix}")).await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        let (mut compared, mut differ) = (0, Vec::new());
        for some in pages.chunks(100) {
            let seen = compare(&page, some).await;
            compared += seen[0].as_u64().expect("a number");
            differ.extend(lines(&seen[1]).map(str::to_owned));
            if differ.len() >= 20 {
                break;
            }
        }
        assert!(differ.is_empty(), "pages that are not as their files:\n{}", differ.join("\n"));
        assert_eq!(compared, pages.len() as u64, "every page has parts");
    })
    .await;
}

const LONGEST: Duration = Duration::from_secs(300);

async fn compare(page: &Page, paths: &[String]) -> Value {
    let script = COMPARE.replace("PATIENCE", PATIENCE);
    page.client().execute_async(&script, vec![json!(paths)]).await.expect("the pages can be compared")
}

/// The addresses of a language that are compared, below the base: `sales`, `en/sales`. Pages of a table or of the whole in
/// each language; of the thousands that one place, figure or document has, one of so many `turns`, in one language each,
/// since nothing of them depends on the language that does not on the others. The page of what a device keeps is no page of the
/// program, and has a script of its own.
fn pages(dist: &Dist, prefix: &str, turns: usize) -> Vec<String> {
    let every = every();
    let turn = turns * LANGUAGES.iter().position(|own| *own == prefix).expect("a language");
    let below = |path: String| {
        let path = path.trim_start_matches('/').to_owned();
        let (first, rest) = path.split_once('/').unwrap_or((&path, ""));
        let (own, rest) = if LANGUAGES.contains(&first) { (first, rest) } else { ("", &*path) };
        (own == prefix && rest.trim_end_matches('/') != "offline").then(|| (path.clone(), rest.contains('/')))
    };
    let all = dist.pages().into_iter().filter_map(below).enumerate();
    all.filter(|(at, (_, is_of_one))| every || !is_of_one || at % (turns * LANGUAGES.len()) == turn)
        .map(|(_, (path, _))| path)
        .collect()
}

/// How many pages of one place, figure or document take turns for one language: those of the newest release, and of others.
const TURNS: usize = 2;
const TURNS_OF_OLDER: usize = 4;

/// The first parts of addresses, by language.
const LANGUAGES: [&str; 3] = ["", "zh-hant", "en"];

fn lines(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str)
}

#[tokio::test]
async fn every_page_in_simplified_chinese_is_its_file() {
    every_page_is_its_file(Dist::find(), "", TURNS).await;
}

#[tokio::test]
async fn every_page_in_traditional_chinese_is_its_file() {
    every_page_is_its_file(Dist::find(), "zh-hant", TURNS).await;
}

#[tokio::test]
async fn every_page_in_english_is_its_file() {
    every_page_is_its_file(Dist::find(), "en", TURNS).await;
}

/// Releases of all formats that were ever published.
#[tokio::test]
async fn every_page_of_older_releases_is_its_file() {
    let mut compared = 0;
    while let Some(dist) = Dist::of_before(compared + 1, &target("e2e").join(format!("{}-releases-ago", compared + 1)))
    {
        compared += 1;
        for prefix in LANGUAGES {
            every_page_is_its_file(Dist::at(dist.path()), prefix, TURNS_OF_OLDER).await;
        }
    }
    assert!(compared >= 2, "{compared} older releases");
}
