//! A list of 300 pairings is a field in which one types: by name, in either script, or pinyin; by keyboard and pointer.

use super::release::made_up;
use super::{open, reader, rows_become};
use crate::harness::{Page, visit};
use fantoccini::key::Key;
use ledger::Question;
use serde_json::json;

const FIELD: &str = "#filter-pairing-find";

/// The words of the options that are listed.
async fn options(page: &Page) -> Vec<String> {
    page.texts("#filter-pairing-list [role=option]").await
}

/// Empties the field and types.
async fn type_anew(page: &Page, text: &str) {
    page.run("const field = document.querySelector(arguments[0]); field.focus(); field.select()", vec![json!(FIELD)])
        .await;
    page.type_into(FIELD, text).await;
}

#[tokio::test]
async fn a_pairing_is_found_by_its_places() {
    visit(reader(), |page| async move {
        open(&page, "").await;
        page.wait_until("the list is a field", "return !!document.querySelector('#filter-pairing-find')").await;
        let named = "const field = document.querySelector('#filter-pairing-find');
            return field.labels.length === 1 && field.labels[0].textContent.length > 0 && field.getAttribute('role') === 'combobox'
                && document.querySelector('#filter-pairing').hidden && document.querySelector('#filter-channel').offsetHeight > 0";
        assert!(page.is_true(named).await, "the field has the label of the list, and short lists stay");
        let city = "虚构12市";
        for (typed, meant) in [("虚构12縣", "虚构12县"), (city, city)] {
            type_anew(&page, typed).await;
            let found = options(&page).await;
            assert!(found.first().is_some_and(|words| words.contains(meant)), "{typed}: {found:?}");
            assert!(found.iter().all(|words| words.contains("虚构12")), "{typed}: {found:?}");
        }
        // A place outside means those in it; in Latin letters the numbers of made-up places would be tones.
        let mut found = Vec::new();
        for typed in ["beijing", "北京市"] {
            type_anew(&page, typed).await;
            found.push(options(&page).await);
        }
        assert!((1..50).contains(&found[0].len()) && found[0] == found[1], "{found:?}");
        type_anew(&page, city).await;
        let first = options(&page).await[0].clone();
        page.press_key(Key::Down).await;
        page.press_key(Key::Up).await;
        let active = "const field = document.querySelector('#filter-pairing-find');
            return document.getElementById(field.getAttribute('aria-activedescendant'))?.ariaSelected";
        assert_eq!(page.run(active, vec![]).await, json!("true"));
        page.press_key(Key::Enter).await;
        page.wait_until("the address follows", "return location.search.startsWith('?pairing=p-')").await;
        let search = page.run("return location.search", vec![]).await;
        let search = search.as_str().expect("a text");
        rows_become(&page, made_up().ids(search).len()).await;
        assert!(made_up().question(search) != Question::default());
        let kept = "const field = document.querySelector('#filter-pairing-find');
            return document.activeElement === field ? field.value : ''";
        page.wait_until("the field has the focus again", &format!("return !!(() => {{ {kept} }})()")).await;
        assert_eq!(page.run(kept, vec![]).await, json!(first));
        // What nobody has is said, and taken back.
        type_anew(&page, "qqqq").await;
        assert!(options(&page).await.is_empty());
        page.wait_for_text("#filter-pairing-find ~ .search__found [role=status]", "没有").await;
        page.press_key(Key::Escape).await;
        assert_eq!(page.run(kept, vec![]).await, json!(first));
        // By pointer: all, the first of which is every pairing.
        page.click(FIELD).await;
        assert_eq!(options(&page).await.len(), 50);
        page.click("#filter-pairing-list [role=option]").await;
        rows_become(&page, made_up().ids("").len()).await;
        assert_eq!(page.run("return location.search", vec![]).await, json!(""));
    })
    .await;
}
