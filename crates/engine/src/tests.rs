//! Every answer is the one that looking at each row in turn gives, for any table, filter and way of arriving.

mod one_number;

use super::{Cell, Column, Engine, Ints, Shape, Store, Stream};
use format::Overflow;
use ledger::{Predicate, Question, Tally, Test};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeMap;

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

fn plan(cubes: &[&[&str]]) -> Shape {
    let names = |names: &&[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    Shape::plain("amount", "yuan", cubes.iter().map(names).collect())
}

#[derive(Clone, Debug)]
struct Asked {
    years: Option<(i64, i64)>,
    places: Option<Vec<usize>>,
    contains: Option<&'static str>,
    least: Option<i64>,
}

impl Asked {
    fn tests(&self) -> Vec<Test> {
        let test = |column: &str, is| Test { column: column.to_owned(), is };
        let words = |places: &Vec<usize>| Predicate::OneOf(places.iter().map(|at| PLACES[*at].to_owned()).collect());
        let years = self.years.map(|(from, to)| test("ym", Predicate::Between(from * 100, to * 100 + 99)));
        let places = self.places.as_ref().map(|places| test("place", words(places)));
        let contains = self.contains.map(|text| test("kind", Predicate::Contains(text.to_owned())));
        let least = self.least.map(|least| test("amount", Predicate::Between(least, i64::MAX)));
        years.into_iter().chain(places).chain(contains).chain(least).collect()
    }

    fn holds(&self, row: &Row) -> bool {
        self.years.is_none_or(|(from, to)| row.ym.is_some_and(|ym| (from..=to).contains(&(ym / 100))))
            && self.places.as_ref().is_none_or(|places| row.place.is_some_and(|place| places.contains(&place)))
            && self.contains.is_none_or(|text| KINDS[row.kind].contains(text))
            && self.least.is_none_or(|least| row.amount.is_some_and(|amount| amount >= least))
    }
}

fn asked() -> impl Strategy<Value = Asked> {
    let years = option::of((2014..2019_i64, 2014..2019_i64));
    let contains = option::of(prop_oneof![Just("k"), Just("1"), Just("x")]);
    (years, option::of(vec(0..4_usize, 0..3)), contains, option::weighted(0.2, 0..60_i64))
        .prop_map(|(years, places, contains, least)| Asked { years, places, contains, least })
}

fn naive_groups(
    rows: &[Row],
    asked: &Asked,
    key: impl Fn(&Row) -> (usize, Option<i64>),
) -> BTreeMap<(usize, Option<i64>), Cell> {
    let mut groups = BTreeMap::new();
    for row in rows.iter().filter(|row| asked.holds(row)) {
        let cell: &mut Cell = groups.entry(key(row)).or_default();
        cell.count(row.amount.unwrap_or(Ints::NONE)).unwrap();
    }
    groups
}

proptest! {
    #[test]
    fn a_table_is_the_same_however_it_arrives(rows in vec(row(), 0..40), piece in 1..50_usize) {
        let text = table(&rows);
        let store = streamed(text.as_bytes(), piece);
        prop_assert_eq!(&store, &streamed(text.as_bytes(), text.len()));
        let column = |name| store.column(store.place(name).unwrap());
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
            let column = |store: &Store| store.column(store.place(name).unwrap()).clone();
            let (own, other) = (column(&joined), column(&whole));
            for row in 0..rows.len() {
                prop_assert_eq!((own.int(row), own.text(row)), (other.int(row), other.text(row)));
            }
        }
        let names = joined.column(joined.place("name").unwrap());
        prop_assert!((0..rows.len()).all(|row| names.text(row).is_some_and(|name| name.starts_with('名'))));
    }

    #[test]
    fn groups_are_what_the_rows_add_up_to(rows in vec(row(), 1..120), asked in asked(), two: bool, cubes in 0..3_usize) {
        let plans: [&[&[&str]]; 3] = [&[], &[&["place", "ym"]], &[&["place", "ym"], &["place", "kind", "ym"]]];
        let engine = Engine::new(streamed(table(&rows).as_bytes(), 4096), &plan(plans[cubes])).unwrap().rank().unwrap();
        let two = two && cubes > 0; // without a cube, ym has no codes to group by
        let by: Vec<usize> = ["place", "ym"].iter().take(if two { 2 } else { 1 }).map(|name| engine.store().place(name).unwrap()).collect();
        let filter = engine.filter(&asked.tests(), &[]).unwrap();
        let groups = engine.grouped(&filter, &by, engine.store().place("amount").unwrap()).unwrap();
        let expected = naive_groups(&rows, &asked, |row| (row.place.unwrap_or(4), row.ym.filter(|_| two)));
        let months: Vec<Option<i64>> = match engine.store().column(engine.store().place("ym").unwrap()) {
            Column::Coded(_, super::Dictionary::Numbers(numbers)) if two => numbers.iter().copied().map(Some).chain([None]).collect(),
            _ => vec![None],
        };
        for (at, cell) in groups.cells.iter().enumerate() {
            let key = (at / months.len(), months[at % months.len()]);
            prop_assert_eq!(*cell, expected.get(&key).copied().unwrap_or_default());
        }
        let total = naive_groups(&rows, &asked, |_| (0, None)).get(&(0, None)).copied().unwrap_or_default();
        prop_assert_eq!(groups.total().unwrap(), total);

        let store = engine.store();
        let (place, amount) = (store.place("place").unwrap(), store.place("amount").unwrap());
        let mut expected: Vec<((usize, Option<i64>), Cell)> =
            naive_groups(&rows, &asked, |row| (row.place.unwrap_or(4), None)).into_iter().collect();
        // The order of the words, not of the codes; nothing there comes last.
        let rank = |code: usize| [1, 0, 3, 2, 4][code];
        expected.sort_by_key(|((code, _), cell)| (std::cmp::Reverse(cell.sum), rank(*code)));
        let ranking = engine.largest(&filter, place, amount, 3).unwrap();
        prop_assert_eq!(ranking.total, total);
        let largest: Vec<_> = ranking.groups.iter().take(3).map(|(code, cell)| ((*code, None), *cell)).collect();
        prop_assert_eq!(largest, expected.into_iter().take(3).collect::<Vec<_>>());
    }

    #[test]
    fn the_largest_rows_are_those_of_a_sort(rows in vec(row(), 0..120), asked in asked(), limit in 0..30_usize, cube: bool) {
        let cubes: &[&[&str]] = if cube { &[&["place", "kind", "ym"]] } else { &[] };
        let engine = Engine::new(streamed(table(&rows).as_bytes(), 4096), &plan(cubes)).unwrap().rank().unwrap();
        let mut expected: Vec<usize> = (0..rows.len()).filter(|at| asked.holds(&rows[*at])).collect();
        // Ids run down, so of equal amounts the later row comes first.
        expected.sort_by_key(|at| (std::cmp::Reverse(rows[*at].amount), std::cmp::Reverse(*at)));
        let expected: Vec<u32> = expected.into_iter().take(limit).map(|at| u32::try_from(at).unwrap()).collect();
        prop_assert_eq!(engine.top(&asked.tests(), limit).unwrap(), expected);
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
    let text = r#"{"n":2,"columns":{"p":[0,0],"amount":[9223372036854775807,1]},"dictionaries":{"p":["a"]}}"#;
    for cubes in [&[] as &[&[&str]], &[&["p"]]] {
        let engine = Engine::new(streamed(text.as_bytes(), 7), &plan(cubes)).unwrap();
        let groups = engine.grouped(&engine.filter(&[], &[]).unwrap(), &[0], 1);
        assert_eq!(groups, Err(super::EngineError::Overflow));
        let answer = engine.answer(&Question::default()).unwrap();
        assert_eq!(answer.totals[0].1, Tally { sum: Err(Overflow), only: None });
    }
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
