//! Every answer is the one that looking at each row in turn gives, for any table, filter and way of arriving.

mod halves;
mod one_number;
mod shelf;

use super::{Engine, EngineError, Store, Stream};
use format::tables::SALES;
use format::{Overflow, Version};
use ledger::{Accounting, Left, Question, Tally, YEAR};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::json;

/// A row of the table under test.
#[derive(Clone, Debug)]
struct Row {
    place: Option<usize>,
    ym: Option<i64>,
    kind: usize,
    amount: Option<i64>,
}

const PLACES: [&str; 4] = ["b", "a", "苹果", "d\"x"];
const KINDS: [&str; 3] = ["k0", "k1", "k2"];

fn row() -> impl Strategy<Value = Row> {
    let ym = (2015..2018_i64, 1..=12_i64).prop_map(|(year, month)| year * 100 + month);
    let amount = prop_oneof![0..50_i64, 0..10_000_000_000_i64, Just(i64::from(u32::MAX))];
    (option::weighted(0.9, 0..4_usize), option::weighted(0.95, ym), 0..3_usize, option::weighted(0.9, amount))
        .prop_map(|(place, ym, kind, amount)| Row { place, ym, kind, amount })
}

fn table(rows: &[Row]) -> String {
    let ids: Vec<usize> = (1..=rows.len()).rev().collect();
    let names: Vec<String> = ids.iter().map(|id| format!("名\\{id}")).collect();
    json!({ "n": rows.len(), "columns": {
        "id": ids,
        "name": names,
        "place": rows.iter().map(|row| row.place).collect::<Vec<_>>(),
        "ym": rows.iter().map(|row| row.ym).collect::<Vec<_>>(),
        "kind": rows.iter().map(|row| row.kind).collect::<Vec<_>>(),
        "amount": rows.iter().map(|row| row.amount).collect::<Vec<_>>(),
    }, "dictionaries": { "place": PLACES, "kind": KINDS } })
    .to_string()
}

fn streamed(text: &[u8], piece: usize) -> Store {
    let mut stream = Stream::default();
    for bytes in text.chunks(piece) {
        stream.room(bytes.len()).copy_from_slice(bytes);
        stream.read().unwrap();
    }
    stream.finish().unwrap()
}

proptest! {
    #[test]
    fn a_table_is_the_same_however_it_arrives(rows in vec(row(), 0..40), piece in 1..50_usize) {
        let text = table(&rows);
        let store = streamed(text.as_bytes(), piece);
        prop_assert_eq!(&store, &streamed(text.as_bytes(), text.len()));
        let column = |name| store.column(store.find(name).unwrap());
        for (at, row) in rows.iter().enumerate() {
            prop_assert_eq!(column("amount").int(at), row.amount);
            prop_assert_eq!(column("ym").int(at), row.ym);
            prop_assert_eq!(column("place").text(at), row.place.map(|place| PLACES[place]));
            let name = format!("名\\{}", rows.len() - at);
            prop_assert_eq!(column("name").text(at), Some(name.as_str()));
        }
    }

    #[test]
    fn parts_joined_are_the_whole(rows in vec(row(), 1..40), at in 0..40_usize) {
        let (first, second) = rows.split_at(at.min(rows.len()));
        let part = |rows: &[Row]| streamed(table(rows).as_bytes(), 999);
        let joined = Store::join(vec![part(first), part(second)]).unwrap();
        prop_assert_eq!(joined.rows(), rows.len());
        let whole = part(&rows);
        for name in ["place", "kind", "ym", "amount"] {
            let column = |store: &Store| store.column(store.find(name).unwrap()).clone();
            let (own, other) = (column(&joined), column(&whole));
            for row in 0..rows.len() {
                prop_assert_eq!((own.int(row), own.text(row)), (other.int(row), other.text(row)));
            }
        }
        let names = joined.column(joined.find("name").unwrap());
        prop_assert!((0..rows.len()).all(|row| names.text(row).is_some_and(|name| name.starts_with('名'))));
    }

    #[test]
    fn broken_bytes_are_refused(rows in vec(row(), 1..4), at in 0..4000_usize, byte: u8) {
        let mut text = table(&rows).into_bytes();
        let at = at % text.len();
        text[at] = byte;
        let mut stream = Stream::default();
        stream.room(text.len()).copy_from_slice(&text);
        // It may still be a table; but never one that another reader refuses.
        if stream.read().and_then(|()| stream.finish()).is_ok() {
            prop_assert!(serde_json::from_slice::<serde_json::Value>(&text).is_ok());
        }
    }
}

#[test]
fn sums_that_do_not_fit_are_refused() {
    let columns = SALES.physical().map(|(name, ..)| match name.as_str() {
        "amount" => format!(r#""{name}":[{},1]"#, i64::MAX),
        "pairing" | "channel" => format!(r#""{name}":["x","y"]"#),
        _ => format!(r#""{name}":[null,null]"#),
    });
    let columns: Vec<String> = columns.collect();
    let text = format!(r#"{{"n":2,"columns":{{{}}}}}"#, columns.join(","));
    let engine = Engine::new(streamed(text.as_bytes(), 7), &SALES, Accounting::new(Version::One)).unwrap();
    // From a cube, and from the rows.
    for by in [&[] as &[&str], &[YEAR], &["id"], &["channel", "pairing"]] {
        let by = by.iter().map(|name| (*name).to_owned()).collect();
        let answer = engine.answer(&Question { by, ..Question::default() }).unwrap();
        assert_eq!(answer.totals[0].1, Tally { sum: Err(Overflow), only: None, left: Left::default(), coarsest: 1 });
    }
}

#[test]
fn a_table_without_a_column_of_its_schema_is_refused() {
    let table = table(&[Row { place: Some(0), ym: None, kind: 0, amount: Some(5) }]);
    let refused = Engine::new(streamed(table.as_bytes(), 99), &SALES, Accounting::new(Version::One)).err();
    assert_eq!(refused, Some(EngineError::NoColumn("precision".to_owned())));
}

#[test]
fn what_ends_too_early_is_refused() {
    let text = table(&[Row { place: Some(0), ym: None, kind: 0, amount: Some(5) }]);
    for end in 0..text.len() {
        let mut stream = Stream::default();
        stream.room(end).copy_from_slice(&text.as_bytes()[..end]);
        assert!(stream.read().and_then(|()| stream.finish()).is_err(), "{}", &text[..end]);
    }
}
