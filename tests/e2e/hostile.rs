//! Published text that wants to be something else, in the browser: the whole catalogue of `tests/hostile`, as names, goods and
//! titles, in pages and in what the programs make of them.

pub mod release {
    include!("../hostile/release.rs");
}

use crate::dom::IS_SETTLED;
use crate::harness::{Dist, Page, Setup, shanhai, visit};
use serde_json::json;
use text::Lang;

/// What text became that is not text: elements that no page has, what runs, and what turns the text around it.
const LEAKS: &str = "
    const leaks = [];
    const foreign = 'main script, main iframe, main img, main style, main base, main meta, main link, main math, main object,'
        + 'main template, main plaintext, main noscript, xss, slot, form[action*=evil]';
    for (const element of document.querySelectorAll(foreign)) leaks.push(element.outerHTML.slice(0, 80));
    for (const element of document.body.querySelectorAll('*'))
        for (const { name, value } of element.attributes) {
            if (name.startsWith('on')) leaks.push(`${element.localName} ${name}`);
            if (/^\\s*(javascript|data|vbscript):|evil\\.example/i.test(value) && ['href', 'src', 'action'].includes(name))
                leaks.push(`${element.localName} ${name}=${value}`);
        }
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    let turning = 0;
    while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode;
        if (!/[\\u0590-\\u08ff\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]/.test(data)) continue;
        turning++;
        const style = getComputedStyle(parentElement);
        const alone = style.display !== 'inline' || /isolate|plaintext/.test(style.unicodeBidi);
        if (!alone && !parentElement.closest('svg')) leaks.push(`${parentElement.localName} turns: ${data}`);
    }
    return [turning, leaks];";

/// Which of these texts the page does not show; what no page of HTML can hold is not looked for.
const MISSING: &str = "
    const plain = text => text.replace(/[\\u0000-\\u001f\\u007f-\\u009f\\ufffd]/g, '').replace(/\\s+/g, ' ');
    const all = plain(document.querySelector('main').textContent);
    return arguments[0].filter(text => !all.includes(plain(text)));";

async fn is_text_alone(page: &Page, path: &str) {
    page.open(path).await;
    page.wait_until(&format!("{path} is settled"), IS_SETTLED).await;
    let found = page.run(LEAKS, vec![]).await;
    assert!(found[0].as_u64() > Some(0), "{path} has texts that turn: {found}");
    assert_eq!(found[1], json!([]), "{path}");
}

/// The portal with these texts in all places that texts can stand in.
pub fn portal(texts: &[String]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    Dist::find().copy_programs(folder.path());
    release::write(&folder.path().join("data"), texts, &|release| shanhai(&["build"], release));
    shanhai(&["site", "--no-pictures", "--no-pinned"], folder.path());
    folder
}

#[tokio::test]
async fn published_text_stays_text_in_the_browser() {
    let all = release::catalogue();
    let folder = portal(&all.iter().map(|own| own.text.clone()).collect::<Vec<_>>());
    assert!(
        all.iter().any(|own| own.refused) && all.iter().any(|own| !own.refused),
        "both that we make and that others do"
    );
    let texts =
        |at: usize| release::threes(all.len()).iter().map(|three| all[three[at]].text.clone()).collect::<Vec<_>>();
    let of_languages = [0, 1, 2].map(texts);
    visit(Setup::new().dist(folder.path()), |page| async move {
        for (lang, texts) in Lang::ALL.into_iter().zip(of_languages) {
            let prefix =
                [if lang.prefix().is_empty() { "" } else { "/" }, lang.prefix().trim_end_matches('/')].concat();
            // Of the sales a page has 50 rows.
            for (path, most) in [("/pairings", 0), ("/sales", texts.len() - 50)] {
                let path = [&prefix, path].concat();
                is_text_alone(&page, &path).await;
                let missing = page.run(MISSING, vec![json!(texts)]).await;
                let missing = missing.as_array().expect("a list of texts");
                assert!(missing.len() <= most, "{path} lacks {} of {}: {missing:?}", missing.len(), texts.len());
            }
        }
    })
    .await;
}
