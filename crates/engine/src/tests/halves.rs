//! Parts in two files: what answers rest on is asked before what only rows show has come.

use super::streamed;
use crate::{Engine, Store};
use format::tables::SALES;
use format::{Data, Table, Version};
use ledger::{Accounting, Predicate, Question, Test, answer};

/// Four sales, two of which are settled together.
pub fn sales() -> Table {
    let text =
        |texts: [&str; 4]| Data::texts(texts.map(|text| Some(text).filter(|text| !text.is_empty()).map(Into::into)));
    let columns = SALES.physical().map(|(name, column, _)| {
        let data = match name.as_str() {
            "id" => text(["a", "b", "c", "d"]),
            "pairing" | "source" | "locator" => text(["p", "p", "q", "q"]),
            "period" => text(["2020", "2020", "2021", "2021-03"]),
            "channel" => text(["online", "fair", "online", "online"]),
            "product" => text(["茶", "茶", "茶", "茶"]),
            "product_en" => text(["Tea", "Tea", "Tea", "Tea"]),
            "amount" => Data::Ints(vec![100, 200, 300, 5]),
            "precision" => text(["stated", "over", "stated", "stated"]),
            "part_of" => text(["", "", "", "c"]),
            "cluster" => Data::Ints(vec![Data::NO_INT, Data::NO_INT, 1, 1]),
            _ => Data::none(column.kind, 4),
        };
        (name, data)
    });
    Table::new(&SALES, 4, columns.collect()).unwrap()
}

fn test(column: &str, word: &str) -> Question {
    let test = Test { column: column.to_owned(), is: Predicate::OneOf(vec![word.to_owned()]) };
    Question { tests: vec![test], ..Question::default() }
}

#[test]
fn answers_are_there_before_the_rows() {
    let table = sales();
    let accounting = Accounting::new(Version::Three);
    let parts = [[0, 1], [2, 3]].map(|rows| publish::halves(&table.take(&rows), Version::Three));
    let [first, second] = parts.map(|files| files.map(|file| streamed(&file, 7)));
    let ([one, its_rows], [other, other_rows]) = (first, second);
    let mut store = Store::join(vec![one, other]).unwrap();
    store.complete(&SALES);
    let mut engine = Engine::new(store, &SALES, accounting.clone()).unwrap();
    engine.await_details(&[2, 2]);
    let questions = [Question::default(), test("channel", "online"), test("product_en", "Tea"), test("pairing", "q")];
    for question in &questions {
        assert!(!engine.lacks(question));
        assert_eq!(engine.answer(question), Ok(answer(question, &table, &accounting)));
    }
    assert!(
        engine.lacks(&test("source", "p"))
            && engine.lacks(&Question { sort: Some(("id".into(), true)), ..Question::default() })
    );
    // What an account tells of stands whole in the first file.
    assert_eq!(engine.lacking(&[0, 3]), [0, 1]);
    let settled = Table::from_json(&SALES, Version::NEWEST, engine.rows_json(&[2, 3]).as_bytes()).unwrap();
    assert_eq!((settled.row(1).id(), settled.row(1).text("locator")), ("d", Some("q")));
    engine.add_details(1, other_rows).unwrap();
    assert_eq!(engine.lacking(&[0, 1, 2, 3]), [0]);
    assert!(engine.add_details(0, streamed(br#"{"n":1,"columns":{}}"#, 9)).is_err());
    engine.add_details(0, its_rows).unwrap();
    assert!(engine.lacking(&[0, 3]).is_empty());
    let all = Table::from_json(&SALES, Version::NEWEST, engine.rows_json(&[0, 1, 2, 3]).as_bytes()).unwrap();
    for (name, data) in table.columns() {
        let own = all.column(name).unwrap();
        (0..4)
            .for_each(|row| assert_eq!((own.text(row), own.int(row)), (data.text(row), data.int(row)), "{name} {row}"));
    }
    assert!(!engine.lacks(&test("source", "p")));
    assert_eq!(engine.answer(&test("source", "p")).unwrap().matched, 2);
}

#[test]
fn what_does_not_fit_its_rows_is_refused() {
    let read = |text: &str| {
        let mut stream = crate::Stream::default();
        stream.room(text.len()).copy_from_slice(text.as_bytes());
        stream.read().and_then(|()| stream.finish())
    };
    let right = r#"{"n":3,"columns":{"product":[0,1,null]},"filled":{"x":[0,2]},"values":{"x":["a","b"]},"dictionaries":{"product":["茶","枣"],"product_en":["Tea",""]}}"#;
    let store = read(right).unwrap();
    let texts = |name: &str| {
        let column = store.column(store.find(name).unwrap());
        [0, 1, 2].map(|row| column.text(row).map(str::to_owned))
    };
    assert_eq!(texts("x"), [Some("a".into()), None, Some("b".into())]);
    assert_eq!(texts("product_en"), [Some("Tea".into()), None, None]);
    for (from, to) in [
        ("[0,2]", "[0,3]"),
        ("[0,2]", "[2,0]"),
        ("[0,2]", "[0]"),
        (r#""filled":{"x""#, r#""filled":{"y""#),
        (r#"["Tea",""]"#, r#"["Tea"]"#),
    ] {
        assert!(right.contains(from) && read(&right.replace(from, to)).is_err(), "{from} {to}");
    }
}
