use super::*;
use crate::csv;
use format::{TableSchema, Version, tables};

/// A table of rows written `id=a|name=b`; columns that are not named are empty.
fn table(schema: &'static TableSchema, rows: &[String]) -> Table {
    let names: Vec<String> = schema.in_csv(Version::NEWEST).map(|(name, ..)| name).collect();
    let line = |row: &String| {
        let value =
            |name: &String| row.split('|').find_map(|part| part.strip_prefix(&format!("{name}="))).unwrap_or("");
        names.iter().map(value).collect::<Vec<_>>().join(",") + "\n"
    };
    let lines: String = rows.iter().map(line).collect();
    let reading = csv::read(schema, Version::NEWEST, format!("{}\n{lines}", names.join(",")).as_bytes());
    assert_eq!(reading.problems, []);
    reading.table.unwrap()
}

/// The reports about one table of a release that was made on 8 April 2021.
fn reports(schema: &'static TableSchema, rows: &[String]) -> Vec<String> {
    let created = Date::parse("2021-04-08");
    warnings(&[table(schema, rows)], &Accounting::new(Version::NEWEST), created).iter().map(Warning::report).collect()
}

fn funds(id: &str, more: &str) -> String {
    format!("id={id}|pairing=p|kind=fiscal|stage=spent|source=s|locator=1|{more}")
}

#[test]
fn a_thousand_times_its_neighbours() {
    let amounts = ["2015|5000000", "2016|6000000", "2017|7000000", "2018|650", "2019|5500000"];
    let row = |(at, amount): (usize, &str)| {
        let (year, amount) = amount.split_once('|').unwrap();
        funds(&format!("f{at}"), &format!("period={year}|amount={amount}|precision=stated"))
    };
    let rows: Vec<String> = amounts.into_iter().enumerate().map(row).collect();
    let found = reports(&tables::FUNDS, &rows);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].starts_with("funds.csv, row 4 (line 5), column amount, \"650\": a thousandth of"), "{}", found[0]);
    assert!(found[0].contains("about 6000000"), "{}", found[0]);

    // Another kind of money is no neighbour, and what the source prints is no slip.
    let other = rows[3].replace("fiscal", "social");
    assert_eq!(reports(&tables::FUNDS, &[&rows[..3], &[other]].concat()), [""; 0]);
    let printed = format!("{}|printed=650元", rows[3]);
    assert_eq!(reports(&tables::FUNDS, &[&rows[..3], &[printed]].concat()), [""; 0]);
}

#[test]
fn times_after_the_release_was_made() {
    let rows = ["2021", "2021-04-08", "2021-05", "2020/2022", "../2020"]
        .map(|period| funds(period, &format!("period={period}")));
    let rows: Vec<String> =
        rows.into_iter().map(|row| row.replace("id=../", "id=").replace("id=2020/2022", "id=span")).collect();
    let found = reports(&tables::FUNDS, &rows);
    assert_eq!(found.len(), 1, "{found:#?}");
    let first =
        "funds.csv, row 3 (line 4), column period, \"2021-05\": lies after the day the release was made, 2021-04-08";
    assert!(found[0].starts_with(first) && found[0].ends_with("; 1 more like this, in row 4"), "{}", found[0]);
    assert_eq!(warnings(&[table(&tables::FUNDS, &rows)], &Accounting::new(Version::NEWEST), None), []);
}

#[test]
fn what_is_of_a_person_and_left_in_a_text() {
    let notes = [
        "请致电13800138000",
        "联系人邮箱a@mail.example",
        "身份证11010519491231002X",
        "传真029-88888888",
        "第13800138000元",
    ];
    let row = |(at, note): (usize, &str)| funds(&format!("f{at}"), &format!("note={note}"));
    let rows: Vec<String> = notes.into_iter().enumerate().map(row).collect();
    let found = reports(&tables::FUNDS, &rows);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].starts_with("funds.csv, row 1 (line 2), column note: a mobile number"), "{}", found[0]);
    assert!(found[0].ends_with("; 3 more like this, in rows 2, 3, 4") && !found[0].contains("138"), "{}", found[0]);
}

#[test]
fn traditional_texts_left_simplified() {
    let rows = [funds("a", "purpose=修路|purpose_zh_hant=修路"), funds("b", "purpose=产业|purpose_zh_hant=产业")];
    let found = reports(&tables::FUNDS, &rows);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(
        found[0].contains("row 2 (line 3), column purpose_zh_hant, \"产业\": 产 is a simplified character"),
        "{}",
        found[0]
    );
}

#[test]
fn many_of_one_cause_are_one_warning() {
    let rows: Vec<String> = (0..30).map(|at| funds(&format!("f{at}"), "period=2030")).collect();
    let found = reports(&tables::FUNDS, &rows);
    let future: Vec<&String> = found.iter().filter(|report| report.contains("lies after")).collect();
    assert_eq!(future.len(), 1, "{found:#?}");
    assert!(future[0].ends_with("; 29 more like this, in rows 2, 3, 4, 5, 6, …"), "{}", future[0]);
}

#[test]
fn parts_that_are_more_than_their_whole() {
    let whole = funds("w", "period=2020|amount=500|precision=stated");
    let part = |id: &str, amount: &str| funds(id, &format!("period=2020|part_of=w|purpose={id}|{amount}"));
    let fine = [whole.clone(), part("a", "amount=300|precision=stated"), part("b", "amount=200|precision=stated")];
    assert_eq!(reports(&tables::FUNDS, &fine), [""; 0]);
    for parts in [
        vec![part("a", "amount=501|precision=stated")],
        vec![part("a", "amount=500|precision=over")],
        vec![part("a", "amount=300|precision=stated"), part("b", "amount=201|precision=stated")],
    ] {
        let rows: Vec<String> = std::iter::once(whole.clone()).chain(parts).collect();
        let found = reports(&tables::FUNDS, &rows);
        assert!(found.iter().any(|report| report.contains("since the parts are more")), "{rows:?}: {found:#?}");
    }
}

#[test]
fn more_put_right_than_was_found() {
    let act = |more: &str| format!("id=a|method=M|lead_body=L|subject=S|status=closed|source=s|locator=1|{more}");
    let told = |more: &str| reports(&tables::SUPERVISION, &[act(more)]);
    assert_eq!(told("findings=10|rectified=10"), [""; 0]);
    assert_eq!(told("rectified=10"), [""; 0]);
    let found = told("findings=3|rectified=10");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].contains("column rectified, \"10\": more than findings, 3 — look both up"), "{}", found[0]);
    let money = "inspected=1|inspected_unit=project|inspected_amount=5|inspected_amount_precision=stated|concerned_amount=6.5|concerned_amount_precision=stated";
    assert!(told(money)[0].contains("column concerned_amount, \"6.5\": more than inspected_amount, 5"));
}

#[test]
fn parts_of_another_time_or_channel() {
    let sale = |id: &str, more: &str| format!("id={id}|{more}|pairing=p|source=s|locator=1|amount=5|precision=over");
    let told = |part: &str| {
        let found = reports(
            &tables::SALES,
            &[sale("w", "channel=online|period=2020"), sale("a", &format!("part_of=w|{part}"))],
        );
        found.into_iter().filter(|report| report.contains("column part_of")).collect::<Vec<_>>()
    };
    for fine in [
        "channel=online|period=2020",
        "channel=online|period=2020-05",
        "channel=not_stated",
        "channel=online|period=../2020",
    ] {
        assert_eq!(told(fine), [""; 0], "{fine}");
    }
    for (part, words) in [
        ("channel=online|period=2021", "column part_of, \"w\": it is of 2020, but this row is of 2021"),
        ("channel=online|period=2019-12", "this row is of 2019-12"),
        ("channel=outlet|period=2020", "its channel is online, but that of this row is outlet"),
        ("channel=online|period=2020|amount=12", "its amount is less than half of that of this row"),
    ] {
        let found = told(part);
        assert!(found.len() == 1 && found[0].contains(words), "{part}: {found:#?}");
    }
}
