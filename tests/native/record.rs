//! What stands below a figure: other words for the same, what was replaced, and the record in every release.

use format::{Data, Manifest, Table, tables};
use ledger::coverage::Notable;
use ledger::reconciliation::noted;
use ledger::{Book, Changed, Difference};
use std::sync::Arc;
use tests::{book, catalogue};
use text::Lang;
use view::pages::figure::elsewhere;
use view::site::{Query, Route, Site};

fn site(lang: Lang) -> Site {
    Site::new("".into(), "".into(), Query::default(), lang)
}

fn books() -> Vec<Book> {
    catalogue().releases.iter().map(|entry| book(&entry.release)).collect()
}

fn below(lang: Lang, of: &str) -> String {
    let books = books();
    elsewhere(&site(lang), &books[0], of, &books).as_str().to_owned()
}

#[test]
fn both_words_for_the_same_stand_beside_each_other_on_both_pages() {
    let books = books();
    let mut pairs = 0;
    for own in noted(&books[0]).iter().filter(|own| own.what == Notable::Differ) {
        for row in &own.rows {
            let table = row.table.schema.name;
            let html = elsewhere(&site(Lang::Hans), &books[0], &[table, "/", row.id()].concat(), &books);
            assert!(html.as_str().contains("同一数字的其他说法"), "{}", row.id());
            for other in own.rows.iter().filter(|other| other.id() != row.id()) {
                let href = format!("href=\"figures/{table}/{}/\"", other.id());
                assert!(html.as_str().contains(&href), "{} leads to {}", row.id(), other.id());
                pairs += 1;
            }
        }
    }
    assert!(pairs >= 14, "{pairs} ways");
}

#[test]
fn what_was_replaced_leads_to_what_replaced_it_and_back() {
    let books = books();
    let mut pairs = 0;
    for own in noted(&books[0]).iter().filter(|own| own.what == Notable::Revised) {
        let [old @ .., last] = &own.rows[..] else { continue };
        for old in old {
            let below = |of: &format::Row<'_>| {
                let of = [of.table.schema.name, "/", of.id()].concat();
                elsewhere(&site(Lang::En), &books[0], &of, &books).as_str().to_owned()
            };
            let way = |to: &format::Row<'_>| format!("href=\"en/figures/{}/{}/\"", to.table.schema.name, to.id());
            let (from_old, from_last) = (below(old), below(last));
            assert!(
                from_old.contains("What replaced this") && from_old.contains(&way(last)),
                "{}: {from_old}",
                old.id()
            );
            assert!(from_last.contains("What this replaces") && from_last.contains(&way(old)), "{}", last.id());
            pairs += 1;
        }
    }
    assert!(pairs >= 2, "{pairs} figures that were replaced");
}

#[test]
fn the_record_is_told_of_every_release_by_its_id() {
    let html = below(Lang::Hans, "funds/yz-qj-social");
    let order: Vec<usize> = ["2026-02", "2024-10", "2021-04"]
        .map(|release| html.find(&format!("<dt>{release}</dt>")).unwrap_or_else(|| panic!("{release} in {html}")))
        .into();
    assert!(order.is_sorted(), "the newest stands first");
    assert!(html.contains("首次列入：超过200万元"), "{html}");
    // Every change that the releases list is on the page of its record.
    let (books, mut changes) = (books(), 0);
    for pair in books.windows(2) {
        for of in view::tables::ALL.into_iter().filter(|of| of.has_figures()) {
            let (before, after) = (pair[1].table(of.name()), pair[0].table(of.name()));
            for changed in Difference::of(before, after).changed {
                let id = after.row(changed.after).id();
                if Route::figure(of.name(), id).is_none() {
                    continue;
                }
                assert_eq!(Changed::of(&before.row(changed.before), &after.row(changed.after)), Some(changed), "{id}");
                let html = elsewhere(&site(Lang::Hans), &books[0], &[of.name(), "/", id].concat(), &books);
                let way = format!("releases/{}/{}/?table={}", pair[1].release(), pair[0].release(), of.name());
                assert!(html.as_str().contains(&way) && html.as_str().contains(" → "), "{id}: {}", html.as_str());
                changes += 1;
            }
        }
    }
    assert!(changes > 3, "{changes} changes");
}

/// A release whose figure is so many yuan, or that has none; `previous` is the one before.
fn release(name: &str, previous: Option<&str>, yuan: Option<i64>) -> Book {
    let before = previous.map_or(String::new(), |own| format!(r#","previous":{{"release":"{own}","sha256":"a"}}"#));
    let own = format!(r#"{{"format":2,"release":"{name}","title":{{"zh-Hans":"题"}},"tables":[]{before}}}"#);
    let json = format!(r#"{{"name":"x","created":"2030-01-01T00:00:00Z","resources":[],"shanhai":{own}}}"#);
    let rows = usize::from(yuan.is_some());
    let columns = tables::FUNDS.physical().map(|(name, column, _)| {
        let texts = |text: &str| Data::texts((0..rows).map(|_| Some(text.into())).collect::<Vec<_>>());
        let data = match &*name {
            "id" => texts("a"),
            "kind" => texts("social"),
            "stage" => texts("not_stated"),
            "precision" => texts("stated"),
            "amount" => Data::Ints(yuan.iter().map(|yuan| yuan * 100).collect()),
            _ => Data::none(column.kind, rows),
        };
        (name, data)
    });
    let funds = Table::unchecked(&tables::FUNDS, rows, columns.collect());
    let of = |schema: &'static format::TableSchema| {
        Arc::new(if schema.name == "funds" { funds.clone() } else { Table::empty(schema) })
    };
    let manifest = Manifest::from_json(json.as_bytes()).unwrap();
    Book::new(Arc::new(manifest), "a", tables::ALL.iter().copied().map(of).collect())
}

#[test]
fn a_record_that_changes_goes_and_comes_back_is_told_step_by_step() {
    let books = [
        release("2030-05", Some("2030-04"), Some(3)),
        release("2030-04", Some("2030-03"), None),
        release("2030-03", Some("2030-02"), Some(2)),
        release("2030-02", Some("2030-01"), Some(1)),
        release("2030-01", None, Some(1)),
    ];
    let said = |lang, books: &[Book]| {
        let html = elsewhere(&site(lang), &books[0], "funds/a", books).as_str().to_owned();
        let lines = html.split("<dt>").skip(1).map(|line| {
            line.split('<').map(|rest| rest.split_once('>').map_or(rest, |(_, text)| text)).collect::<String>()
        });
        lines.collect::<Vec<_>>()
    };
    assert_eq!(
        said(Lang::Hans, &books),
        [
            "2030-05重新列入：3元 · 时段未载明",
            "2030-04已撤下",
            "2030-03数字有变金额：1元 → 2元",
            "2030-02没有改动",
            "2030-01首次列入：1元 · 时段未载明"
        ]
    );
    assert!(said(Lang::En, &books[..4])[3].contains("There already: CNY 1"), "{:?}", said(Lang::En, &books[..4]));
    assert!(said(Lang::Hans, &books[1..2]).is_empty(), "nothing is said of a record that no release has");
}
