//! What the shipped releases change in each other: counted, said in every language, and enough to make the newer one of the
//! older.

use export::changes::Changes;
use format::{Catalogue, Kind, Table, TableSchema, Version};
use ledger::{Book, Difference};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use tests::{book, catalogue};
use text::Lang;
use view::pages::changes::{Compared, body, still};
use view::site::{Query, Site};

fn compared(older: &str, newer: &str) -> Compared {
    Compared::of(book(older), book(newer), &catalogue().releases[0].release)
}

fn file(compared: &Compared) -> Changes<'_> {
    Changes::of(&compared.before, &compared.after, compared.rows())
}

/// The counts of each table of which something differs: new, changed, with another figure, gone.
fn counts(compared: &Compared) -> Vec<(&'static str, [usize; 4])> {
    let of = |own: &Difference| {
        let counts = own.counts();
        [counts.added, counts.changed, counts.figures, counts.removed]
    };
    compared.tables.iter().map(|(table, own)| (table.name(), of(own))).filter(|(_, own)| *own != [0; 4]).collect()
}

#[test]
fn what_differs_between_shipped_releases_is_known() {
    assert_eq!(
        counts(&compared("2021-04", "2024-10")),
        [
            ("national", [49, 0, 0, 0]),
            ("exchanges", [0, 1, 0, 0]),
            ("pairings", [11, 4, 0, 0]),
            ("sources", [19, 0, 0, 0]),
            ("regions", [8, 0, 0, 0]),
        ]
    );
    assert_eq!(
        counts(&compared("2024-10", "2026-02")),
        [
            ("national", [2, 19, 0, 0]),
            ("funds", [210, 0, 0, 0]),
            ("sales", [40, 0, 0, 0]),
            ("projects", [6, 0, 0, 0]),
            ("exchanges", [101, 0, 0, 0]),
            ("outputs", [90, 0, 0, 0]),
            ("supervision", [9, 0, 0, 0]),
            ("pairings", [162, 13, 0, 0]),
            ("sources", [152, 1, 0, 0]),
            ("regions", [274, 0, 0, 0]),
            ("omitted", [12, 0, 0, 0]),
        ]
    );
    for pair in catalogue().releases.windows(2) {
        let stated = book(&pair[0].release).manifest.shanhai.changes;
        assert_eq!(Some(compared(&pair[1].release, &pair[0].release).counts()), stated, "as its manifest says");
    }
}

/// The rows of a table by key, each with the values that it has.
fn rows(table: &Table) -> BTreeMap<String, Map<String, Value>> {
    let value = |name: &str, kind: Kind, row: usize| {
        let data = table.column(name)?;
        Some(match kind {
            Kind::Yuan => Value::from(format::Fen(data.int(row)?).to_string()),
            Kind::Count => Value::from(data.int(row)?),
            Kind::Flag => Value::from(data.int(row)? == 1),
            _ => Value::from(data.text(row)?),
        })
    };
    let columns: Vec<(String, Kind)> =
        table.schema.in_csv(Version::NEWEST).map(|(name, column, _)| (name, column.kind)).collect();
    let row =
        |row: usize| columns.iter().filter_map(move |(name, kind)| Some((name.clone(), value(name, *kind, row)?)));
    table.iter().map(|own| (own.id().to_owned(), row(own.index).collect())).collect()
}

/// The table of a release after the changes of a file.
fn applied(before: &Table, changes: &Value) -> BTreeMap<String, Map<String, Value>> {
    let mut rows = rows(before);
    let list = |name: &str| changes[name].as_array().unwrap().clone();
    let key = |row: &Value| row["id"].as_str().unwrap().to_owned();
    for row in list("withdrawn") {
        assert_eq!(rows.remove(&key(&row)).as_ref(), row.as_object(), "what is gone was there");
    }
    for row in list("added") {
        assert!(rows.insert(key(&row), row.as_object().unwrap().clone()).is_none(), "what is new was not there");
    }
    for row in list("changed") {
        let own = rows.get_mut(&key(&row)).unwrap();
        for (name, values) in row["columns"].as_object().unwrap() {
            assert_eq!(own.get(name).unwrap_or(&Value::Null), &values[0], "{name} was that");
            match &values[1] {
                Value::Null => own.remove(name),
                value => own.insert(name.clone(), value.clone()),
            };
        }
    }
    rows
}

#[test]
fn the_older_release_with_its_changes_is_the_newer_one_whichever_is_which() {
    let releases: Vec<String> = catalogue().releases.into_iter().map(|entry| entry.release).collect();
    let mut pairs = 0;
    for older in &releases {
        for newer in releases.iter().filter(|own| *own != older) {
            pairs += 1;
            let compared = compared(older, newer);
            let json: Value = serde_json::from_str(&file(&compared).json()).unwrap();
            assert_eq!((&json["older"]["release"], &json["newer"]["release"]), (&older[..].into(), &newer[..].into()));
            let tables = json["tables"].as_array().unwrap();
            assert_eq!(tables.len(), counts(&compared).len());
            for (before, after, _) in compared.rows() {
                let own = tables.iter().find(|own| own["table"] == after.schema.name);
                let made = own.map_or_else(|| rows(before), |own| applied(before, own));
                assert_eq!(made, rows(after), "{} of {newer} out of {older}", after.schema.name);
            }
        }
    }
    assert_eq!(pairs, 6);
}

#[test]
fn the_csv_has_a_line_for_each_value() {
    let compared = compared("2024-10", "2026-02");
    let csv = file(&compared).csv();
    assert!(csv.starts_with("\u{feff}table,id,change,column,before,after,figure,older,newer\r\n"));
    let of = |word: &str| csv.lines().filter(|line| line.split(',').nth(2) == Some(word)).count();
    let changed: usize =
        compared.tables.iter().flat_map(|(of, own)| own.changed.iter().map(|own| own.columns(of.schema).len())).sum();
    assert_eq!((of("changed"), of("withdrawn")), (changed, 0));
    assert!(of("added") > 10_000, "{}", of("added"));
    assert!(csv.contains("pairings,bj-nm,changed,"), "a record by its id");
    assert_eq!(file(&compared).file_name("csv"), "shanhai-changes-2024-10-2026-02.csv");
}

fn said(lang: Lang, compared: &Compared, search: &str) -> String {
    let site = Site::new("".into(), "".into(), Query::default(), lang);
    body(&site, compared, &catalogue(), &Query::parse(search)).as_str().to_owned()
}

#[test]
fn filters_leave_what_was_asked_for() {
    let compared = compared("2024-10", "2026-02");
    let sections = |search: &str| said(Lang::Hans, &compared, search).matches("<section").count();
    assert_eq!((sections(""), sections("table=funds"), sections("change=changed")), (11, 1, 3));
    // No figure of this pair of releases is another one.
    assert_eq!(sections("change=figure"), 0);
    assert!(said(Lang::Hans, &compared, "change=figure").contains("两期没有不同"));
    // A place by its name in any language, its pairings by theirs or by their id.
    let listed = |search: &str| said(Lang::Hans, &compared, search).matches("<li>").count();
    let of_all = listed("");
    for search in ["q=清涧", "q=Qingjian", "q=yz-qj", "q=js-sn"] {
        let own = listed(search);
        assert!((1..of_all / 4).contains(&own), "{search}: {own} of {of_all}");
    }
    assert!(said(Lang::Hans, &compared, "q=bj-nm").contains("两地自1996年起结对，本轮安排自2021年起"));
    assert!(said(Lang::Hans, &compared, "q=Atlantis").contains("两期没有不同"));
    // One table has room for all its records.
    let funds = said(Lang::Hans, &compared, "table=funds");
    assert!(funds.matches("figures/funds/").count() >= 210);
    assert!(said(Lang::Hans, &compared, "").contains("这里列出 50 条，还有 160 条"));
}

#[test]
fn both_values_of_a_column_stand_beside_each_other_in_the_language_of_the_reader() {
    let [hans, hant, en] = Lang::ALL.map(|lang| said(lang, &compared("2021-04", "2024-10"), "change=changed"));
    assert!(hans.contains("2024-10 期与 2021-04 期相比：新增 87 条、改动 5 条"));
    assert!(hant.contains("2024-10 期與 2021-04 期相比：新增 87 條、改動 5 條"));
    assert!(en.contains("Snapshot 2024-10 compared with 2021-04: 87 added, 5 changed."));
    assert!(hans.contains("调整后的结对") && hans.contains("未填"));
    assert!(said(Lang::Hans, &compared("2024-10", "2026-02"), "table=national").contains("当时没有这一栏"));
}

#[test]
fn what_cannot_be_compared_is_said() {
    let site = Site::new("".into(), "".into(), Query::default(), Lang::Hans);
    let books: Vec<Book> = catalogue().releases.iter().map(|entry| book(&entry.release)).collect();
    for both in ["2021-04/2021-04", "2021-04/1999-01", "x/2026-02", "", "/"] {
        let html = still(&site, both, &books, &catalogue());
        assert!(html.as_str().contains("无法对照"), "{both}: {}", html.as_str());
    }
    let none = Catalogue { format: 1, releases: Vec::new() };
    assert!(still(&site, "2021-04/2024-10", &books, &none).as_str().contains("无法对照"));
}

/// Whether a table has the rows of a release that is kept in parts.
#[test]
fn a_table_in_parts_is_named_until_it_is_compared() {
    let mut parted = book("2024-10");
    let mut manifest = (*parted.manifest).clone();
    let of = |schema: &TableSchema| schema.name == "sales";
    assert!(format::tables::ALL.into_iter().any(of));
    let sales = manifest.shanhai.tables.iter_mut().find(|own| own.table == "sales").unwrap();
    sales.parts = vec!["sales/2019.json".to_owned(), "sales/2020.json".to_owned()];
    parted.manifest = manifest.into();
    let newest = "2026-02";
    let sales = parted.table("sales").clone();
    let parted = parted.with(Table::empty(sales.schema).into());
    let some = Compared::of(book("2021-04"), parted, newest);
    assert_eq!(some.unread.iter().map(|of| of.name()).collect::<Vec<_>>(), ["sales"]);
    let html = said(Lang::Hans, &some, "");
    assert!(html.contains("还没有对照：消费帮扶") && html.contains("changes-compare") && !html.contains("changes.csv"));
    let all = some.complete([Vec::new(), vec![sales.into()]]);
    let whole = Compared::of(book("2021-04"), book("2024-10"), newest);
    assert!(all.in_parts && !whole.in_parts);
    assert_eq!(all.tables, whole.tables, "the same tables, in the same order, with the same differences");
    let html = said(Lang::Hans, &all, "");
    assert!(all.unread.is_empty() && html.contains("changes-take") && !html.contains("changes-compare"));
}

/// The measure: the difference of two releases of 100,000 rows. Run by hand: `cargo test --release`.
#[test]
#[ignore = "a measure, not a test"]
fn how_long_it_takes_to_compare_a_hundred_thousand_rows() {
    const ROWS: usize = 100_000;
    let sales = book("2026-02");
    let sales = sales.table("sales");
    let rows: Vec<usize> = (0..ROWS).map(|at| at % sales.rows).collect();
    let with_ids = |from: usize| {
        let mut table = sales.take(&rows);
        table.set("id", format::Data::texts((0..ROWS).map(|at| Some(format!("s{}", at + from).into()))));
        table
    };
    let (before, after) = (with_ids(0), with_ids(sales.rows * 10 + 1));
    for _ in 0..5 {
        let begun = std::time::Instant::now();
        let counts = Difference::of(&before, &after).counts();
        println!("{counts:?} in {:?}", begun.elapsed());
    }
}
