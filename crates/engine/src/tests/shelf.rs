//! The files of a table come in the order in which they are needed, whatever comes first, and stay.

use super::halves::sales;
use super::streamed;
use crate::shelf::{Arrival, Shelf};
use format::tables::SALES;
use format::{Table, Version};
use ledger::{Accounting, Predicate, Question, Test, answer};

type Files = Vec<(String, [Vec<u8>; 2])>;

/// Parts of two rows, one and one.
fn files(table: &Table) -> Files {
    let part =
        |(at, rows): (usize, &[usize])| (format!("{at}.json"), publish::halves(&table.take(rows), Version::Three));
    [&[0, 1][..], &[2], &[3]].into_iter().enumerate().map(part).collect()
}

/// The addresses of these parts.
fn wanted(parts: &[usize]) -> Vec<(String, ())> {
    parts.iter().flat_map(|at| [format!("{at}.json"), format!("{at}-rows.json")]).map(|url| (url, ())).collect()
}

fn arrive(shelf: &mut Shelf<()>, files: &Files, url: &str) -> Arrival {
    let half = usize::from(url.ends_with("-rows.json"));
    let name = url.replace("-rows", "");
    let bytes = &files.iter().find(|(own, _)| *own == name).unwrap().1[half];
    shelf.arrived(url, streamed(bytes, 9)).unwrap()
}

#[test]
fn what_is_needed_first_is_fetched_first() {
    let (table, accounting) = (sales(), Accounting::new(Version::Three));
    let files = files(&table);
    let mut shelf = Shelf::new(&SALES, accounting.clone());
    assert_eq!(shelf.want(wanted(&[0, 1, 2])), Ok(false));
    assert_eq!(shelf.awaited().count(), 4);
    let order: Vec<String> = std::iter::from_fn(|| shelf.next_file()).map(|(url, ())| url).take(4).collect();
    assert_eq!(order, ["0.json", "0-rows.json", "1.json", "2.json"]);
    assert_eq!(shelf.next_file(), None, "other rows take no room on the line from what answers rest on");
    assert_eq!(arrive(&mut shelf, &files, "1.json"), Arrival::Part);
    assert_eq!(arrive(&mut shelf, &files, "0-rows.json"), Arrival::Part);
    assert_eq!(arrive(&mut shelf, &files, "0.json"), Arrival::Part);
    assert!(shelf.engine().is_none());
    assert_eq!(arrive(&mut shelf, &files, "2.json"), Arrival::Ready);
    assert_eq!((shelf.rows(), shelf.awaited().count()), (4, 0));
    let engine = shelf.engine().unwrap();
    assert_eq!(engine.answer(&Question::default()), Ok(answer(&Question::default(), &table, &accounting)));
    // Rows: those that somebody waits for come first.
    assert_eq!(shelf.engine().unwrap().lacking(&[0, 1, 3]), [2]);
    let by_key = Question { sort: Some(("id".to_owned(), false)), ..Question::default() };
    assert_eq!((shelf.lacking(&Question::default()), shelf.lacking(&by_key)), (vec![], vec![1, 2]));
    shelf.urge(&[2]);
    assert_eq!(shelf.next_file().unwrap().0, "1-rows.json".replace('1', "2"));
    shelf.failed("2-rows.json", false);
    assert_eq!(shelf.next_file().unwrap().0, "1-rows.json", "what could not be had is not asked for again and again");
    shelf.failed("1-rows.json", true);
    shelf.urge(&[2]);
    assert_eq!(shelf.next_file().unwrap().0, "2-rows.json", "but for who needs it");
    assert_eq!(arrive(&mut shelf, &files, "2-rows.json"), Arrival::Rows);
    assert_eq!((shelf.lacks(2), shelf.lacks(1)), (false, true));
    assert_eq!(shelf.next_file().unwrap().0, "1-rows.json");
    assert_eq!(shelf.next_file(), None);
    assert_eq!(arrive(&mut shelf, &files, "1-rows.json"), Arrival::Rows);
    assert!(shelf.lacking(&by_key).is_empty());
}

#[test]
fn what_has_come_is_kept_for_the_next_filter() {
    let (table, accounting) = (sales(), Accounting::new(Version::Three));
    let files = files(&table);
    let mut shelf = Shelf::new(&SALES, accounting.clone());
    let mut fetched = Vec::new();
    for (parts, rows) in [(&[1][..], &[2][..]), (&[0], &[0, 1, 2]), (&[2, 1], &[0, 1, 2, 3]), (&[0], &[0, 1, 2, 3])] {
        let mut ready = shelf.has(&wanted(parts)) || shelf.want(wanted(parts)).unwrap();
        while let Some((url, ())) = shelf.next_file() {
            ready |= arrive(&mut shelf, &files, &url) == Arrival::Ready;
            fetched.push(url);
        }
        assert!(ready && shelf.has(&wanted(parts)), "{parts:?}");
        let (engine, table) = (shelf.engine().unwrap(), table.take(rows));
        assert_eq!(engine.answer(&Question::default()), Ok(answer(&Question::default(), &table, &accounting)));
        let all: Vec<u32> = (0..u32::try_from(rows.len()).unwrap()).collect();
        let shown = Table::from_json(&SALES, Version::NEWEST, engine.rows_json(&all).as_bytes()).unwrap();
        let ids = |table: &Table| table.iter().map(|row| row.id().to_owned()).collect::<Vec<_>>();
        assert_eq!(ids(&shown), ids(&table));
    }
    fetched.sort();
    assert_eq!(fetched, ["0-rows.json", "0.json", "1-rows.json", "1.json", "2-rows.json", "2.json"], "each once");
    let mut shelf = Shelf::new(&SALES, accounting);
    let names = ["x/undated.json", "x/2020-10.json", "x/2020-9.json", "x/2019.json"];
    shelf.want(names.map(|name| (name.to_owned(), ())).to_vec()).unwrap();
    let order: Vec<String> = std::iter::from_fn(|| shelf.next_file()).map(|(url, ())| url).collect();
    assert!(order.iter().eq(names.iter().rev()), "{order:?}");
}

#[test]
fn what_never_comes_leaves_what_there_was() {
    let (table, accounting) = (sales(), Accounting::new(Version::Three));
    let files = files(&table);
    let mut shelf = Shelf::new(&SALES, accounting.clone());
    shelf.want(wanted(&[1])).unwrap();
    while let Some((url, ())) = shelf.next_file() {
        arrive(&mut shelf, &files, &url);
    }
    assert_eq!(shelf.want(wanted(&[0])), Ok(false));
    assert_eq!(shelf.next_file().unwrap().0, "0.json");
    shelf.failed("0.json", false);
    assert!(shelf.engine().is_none());
    shelf.give_up().unwrap();
    let answered = shelf.engine().unwrap().answer(&Question::default());
    assert_eq!(answered, Ok(answer(&Question::default(), &table.take(&[2]), &accounting)));
    assert_eq!(shelf.next_file(), None);
}

#[test]
fn a_table_of_whole_parts_waits_for_nothing() {
    let table = sales();
    let mut shelf = Shelf::new(&SALES, Accounting::new(Version::Two));
    assert_eq!(shelf.want(vec![("all.json".to_owned(), ())]), Ok(false));
    assert_eq!(shelf.next_file().unwrap().0, "all.json");
    let store = streamed(&publish::to_json(&table, Version::Two), 99);
    assert_eq!(shelf.arrived("all.json", store), Ok(Arrival::Ready));
    assert_eq!((shelf.next_file(), shelf.lacks(0)), (None, false));
    assert!(shelf.engine().unwrap().lacking(&[0, 3]).is_empty());
    // Another part is wanted too.
    assert_eq!(shelf.want([("all.json".to_owned(), ()), ("more.json".to_owned(), ())].to_vec()), Ok(false));
    assert_eq!(shelf.next_file().unwrap().0, "more.json");
    let more = streamed(&publish::to_json(&table.take(&[1]), Version::Two), 99);
    assert_eq!(shelf.arrived("more.json", more), Ok(Arrival::Ready));
    let shown = shelf.engine().unwrap().rows_json(&[3, 4]);
    let shown = Table::from_json(&SALES, Version::NEWEST, shown.as_bytes()).unwrap();
    assert_eq!((shown.row(0).id(), shown.row(1).text("locator")), ("d", Some("p")));
}

/// Rows of the first part are said while others are on their way, where they are the first of all that pass; nothing else is.
#[test]
fn first_rows_are_there_before_all() {
    let table = sales();
    let files = files(&table);
    let mut shelf = Shelf::new(&SALES, Accounting::new(Version::Three));
    shelf.want(wanted(&[0, 1, 2])).unwrap();
    while shelf.next_file().is_some() {}
    let test = |column: &str, word: &str| Question {
        tests: vec![Test { column: column.to_owned(), is: Predicate::OneOf(vec![word.to_owned()]) }],
        ..Question::default()
    };
    let all = Question::default();
    for url in ["1.json", "0.json"] {
        arrive(&mut shelf, &files, url);
        assert_eq!(shelf.early(&all, (0, 9)), None, "{url} alone shows no row");
    }
    arrive(&mut shelf, &files, "0-rows.json");
    let ids = |question: &Question, window| {
        let rows = shelf.early(question, window)?;
        let rows = Table::from_json(&SALES, Version::NEWEST, rows.as_bytes()).unwrap();
        let texts = rows.iter().map(|row| (row.id().to_owned(), row.text("locator").map(str::to_owned)));
        Some(texts.collect::<Vec<_>>())
    };
    let row = |at: usize| (table.row(at).id().to_owned(), table.row(at).text("locator").map(str::to_owned));
    assert_eq!(ids(&all, (0, 9)), Some(vec![row(0), row(1)]), "as they stand, with what only rows show");
    assert_eq!(ids(&all, (1, 9)), Some(vec![row(1)]));
    let channel = table.row(1).text("channel").unwrap();
    let passing: Vec<_> = (0..2).filter(|at| table.row(*at).text("channel") == Some(channel)).map(row).collect();
    assert_eq!(ids(&test("channel", channel), (0, 9)), Some(passing));
    // Nobody knows yet which rows are the first of these.
    let sorted = Question { sort: Some(("amount".to_owned(), true)), ..Question::default() };
    let sought = Question { any: vec![test("product", "x").tests], ..Question::default() };
    for question in [sorted, sought, test("source", "s")] {
        assert_eq!(ids(&question, (0, 9)), None, "{question:?}");
    }
    assert_eq!(arrive(&mut shelf, &files, "2.json"), Arrival::Ready);
    assert_eq!(shelf.early(&all, (0, 9)), None, "all are there");
}
