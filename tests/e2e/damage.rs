//! The catalogue of what servers and networks do to files: each kind of file in each way. One browser walks through all of
//! it: no wrong figure shows, whatever is missing is told, and nothing is on its way for ever.

use crate::dom::{BOOT_FAULT, FAULT, IS_SETTLED, NUMBER, words_file};
use crate::faults::unkept;
use crate::harness::{Engine, Page, Setup, every, visit};
use serde_json::json;
use serve::{Fault, FaultSwitch, Faults};

/// What the page says: that something is missing, or that all has come.
const IS_OVER: &str = "
    const seen = css => [...document.querySelectorAll(css)].some(own => own.checkVisibility() && own.innerText.trim());
    const settled = document.querySelector('main > .part:not([data-part], [data-still]) h1')?.innerText.trim()
        && !document.querySelector('main .loading, main [data-part], main [data-still]');
    return seen(arguments[0]) || !!settled && /^[✓✗]/.test(document.querySelector('#proof')?.innerText.trim() ?? '')";

/// Everything that can happen to a file.
fn damages() -> Vec<(&'static str, Fault)> {
    vec![
        ("404", Fault::Status(404)),
        ("500", Fault::Status(500)),
        ("HTML instead", Fault::HtmlPage),
        ("empty", Fault::Body(Vec::new())),
        ("cut", Fault::Truncate),
        ("broken off", Fault::CutOff),
        ("one bit changed", Fault::FlipByte),
        ("no answer", Fault::Drop),
        ("another file", Fault::Body(b"{}".to_vec())),
    ]
}

/// The name of a file of this build that the start page names.
async fn named(page: &Page, script: &str) -> String {
    let name = page.run(script, vec![]).await;
    name.as_str().unwrap_or_else(|| panic!("{script}: {name}")).to_owned()
}

/// Whether a file is damaged in each way. All engines pass all cases, in two minutes the one that is not Chromium; so these try
/// each file and each damage once, unless all is asked for.
fn is_tried(engine: Engine, file: usize, damage: usize) -> bool {
    engine == Engine::Chromium || every() || file == damage % 8
}

async fn wait_until_over(page: &Page, case: &str) {
    let words = format!("{FAULT}, {BOOT_FAULT}");
    let script = IS_OVER.replace("arguments[0]", &json!(words).to_string());
    page.wait_until(&format!("{case}: all has come, or something is told"), &script).await;
}

#[tokio::test]
async fn whatever_happens_to_a_file_no_wrong_figure_shows_and_it_is_told() {
    let switch = FaultSwitch::default();
    visit(Setup::new().switch(&switch), move |page| async move {
        let mut truths = Vec::new();
        switch.set(unkept(Faults::new()));
        for address in ["/", "/funds"] {
            page.open(address).await;
            page.wait_until("the page is settled", IS_SETTLED).await;
            let numbers = page.texts(NUMBER).await;
            assert!(!numbers.is_empty(), "{address} has numbers");
            truths.push((address, numbers));
        }
        let program = named(&page, "return document.querySelector('script[data-wasm]').dataset.wasm").await;
        let explorer = named(&page, "return document.querySelector('script[data-wasm]').dataset.explorer")
            .await
            .replace(".js", "_bg.wasm");
        let words = words_file();
        let files: [(&str, &str); 8] = [
            ("/", "releases.json"),
            ("/", "datapackage.json"),
            ("/", "overview.json"),
            ("/", "headlines.json"),
            ("/funds", "/funds.json"),
            ("/", &words),
            ("/", &program),
            ("/funds", &explorer),
        ];
        let mut tried = 0;
        let mut found = Vec::new();
        for (at, (address, file)) in files.into_iter().enumerate() {
            let truth = &truths.iter().find(|(own, _)| *own == address).expect("it was opened").1;
            for (damage, fault) in damages()
                .into_iter()
                .enumerate()
                .filter(|(own, _)| is_tried(page.engine(), at, *own))
                .map(|(_, own)| own)
            {
                let case = format!("{file} at {address}, {damage}");
                // Nothing vouches for a program but the server that it comes from.
                if damage == "one bit changed" && file.ends_with("_bg.wasm") {
                    continue;
                }
                switch.set(unkept(Faults::new().on(file, fault)));
                page.open(address).await;
                wait_until_over(&page, &case).await;
                let shown = page.texts(NUMBER).await;
                if let Some(wrong) = shown.iter().find(|number| !number.is_empty() && !truth.contains(number)) {
                    found.push(format!("{case}: {wrong} is nowhere in what was published"));
                }
                let told = page.texts(&format!("{FAULT}, {BOOT_FAULT}")).await.iter().any(|words| !words.is_empty());
                // Nothing vouches for the words of the catalogue and of the portal: damage within a text is no fault.
                let harmless = damage == "one bit changed" && (file == "releases.json" || file == words);
                if !told && !harmless {
                    found.push(format!("{case}: nothing is told"));
                }
                tried += 1;
            }
        }
        println!("{:?}: {tried} cases", page.engine());
        assert!(tried >= if is_tried(page.engine(), 0, 1) { 60 } else { 8 }, "{tried} cases");
        assert!(found.is_empty(), "{} of {tried} cases:\n{}", found.len(), found.join("\n"));
        switch.set(Faults::new());
        page.console().await; // failed requests are what was asked for
    })
    .await;
}
