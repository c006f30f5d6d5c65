//! Every kind of mistake is told with its file, row, line, column, value and what to do, and leaves the folder as it was.

use crate::sample::{INFO, Sample, csv};
use std::fs;

const FUNDS: &str = "id=new|pairing=yz-qj|kind=fiscal|stage=spent|source=s|locator=1";
const SALES: &str = "id=new|pairing=yz-qj|channel=online|source=s|locator=1";
const PAIRING: &str = "id=new|supporter=321000|recipient=610830|source=s|locator=1";
const NATIONAL: &str = "id=new|indicator=i|name=N|scope=national|period=2020|as_of=2020|unit=yuan|source=s|locator=1";

/// The tool refuses the release `r` with exactly one problem, which has these parts, and writes nothing.
fn assert_refused(sample: &Sample, parts: &[&str]) {
    let before = sample.files();
    let said = sample.build("r");
    assert_eq!(said.code, Some(1), "{}{}", said.out, said.err);
    let lines: Vec<&str> = said.err.lines().filter(|line| !line.starts_with("warning")).collect();
    assert_eq!(lines.len(), 2, "{}", said.err);
    for part in parts {
        assert!(lines[0].contains(part), "{part:?} in {:?}", lines[0]);
    }
    assert!(lines[0].contains(" — "), "what to do: {}", lines[0]);
    assert_eq!(lines[1], "1 mistake; nothing was written");
    assert!(sample.files() == before, "the folder has changed");
}

/// One more row in a table is refused.
fn row(table: &str, base: &str, more: &str, parts: &[&str]) {
    let sample = Sample::new("r");
    sample.add_row("r", table, &format!("{more}|{base}"));
    assert_refused(&sample, parts);
}

#[test]
fn values() {
    let amount = ["funds.csv, row 3 (line 4), column amount, \"800余万元\"", "not an amount", "write 8000000,", "over"];
    row("funds", FUNDS, "amount=800余万元", &amount);
    row("funds", FUNDS, "amount=-5", &["column amount, \"-5\"", "not an amount in yuan", "plain yuan"]);
    row("sales", SALES, "outlets=3.5", &["sales.csv, row 2 (line 3), column outlets, \"3.5\"", "whole number"]);
    row("funds", FUNDS, "period=2021年4月", &["column period, \"2021年4月\": not a period — write 2021-04"]);
    row("funds", FUNDS, "period=2021/4/8", &["column period, \"2021/4/8\": not a period — write 2021-04-08"]);
    row("funds", FUNDS, "cumulative=是", &["column cumulative, \"是\": neither true nor false — write true"]);
    row("funds", &FUNDS.replace("fiscal", "Fiscal"), "", &["column kind, \"Fiscal\": none of", "write fiscal if"]);
    row("funds", &FUNDS.replace("id=new", "id=New F"), "", &["column id, \"New F\": not a key", "write new-f"]);
    row("funds", &FUNDS.replace("|locator=1", ""), "", &["column locator: empty, but required — fill in locator"]);
    row("funds", FUNDS, "purpose= 路 ", &["column purpose, \" 路 \": blanks around", "write \"路\""]);
    row("funds", FUNDS, "purpose=#REF!", &["column purpose, \"#REF!\": an error of the spreadsheet"]);
    row("sources", "id=new|title=T", "url=www.example.cn", &["column url, \"www.example.cn\"", "https://"]);
    row("pairings", PAIRING, "fields=sales;oil", &["column fields, \"sales;oil\": none of"]);
    let place = "id=61083|name=N|pinyin=n|level=county";
    row("regions", place, "code=61083", &["regions.csv, row 5 (line 6), column code, \"61083\"", "six digits"]);
}

#[test]
fn rows_and_keys() {
    row("funds", &FUNDS.replace("new", "f1"), "", &["row 3 (line 4), column id, \"f1\": the key of row 1 already"]);
    row("funds", FUNDS, "project=q", &["column project, \"q\": no such row in projects", "projects.csv"]);
    row("funds", FUNDS, "part_of=q", &["column part_of, \"q\": no such row in funds"]);
    row("funds", FUNDS, "part_of=new", &["column part_of, \"new → new\": a part of itself"]);
    row("pairings", PAIRING, "until=2020|until_source=q", &["column until_source, \"q\": no such row in sources"]);
    row("pairings", PAIRING, "superseded_by=q", &["column superseded_by, \"q\": no such row in pairings"]);
    row("pairings", PAIRING, "recipient=321000", &["column recipient, \"321000\"", "its own recipient"]);
    row("pairings", PAIRING, "since=2021|until=2020", &["column until, \"2020\": lies before since"]);
}

#[test]
fn figures() {
    row("funds", FUNDS, "amount=5", &["column precision: a number without its precision — fill in precision"]);
    row("funds", FUNDS, "precision=over", &["column precision, \"over\"", "fill in amount, or empty precision"]);
    row("funds", FUNDS, "printed=5元", &["column printed, \"5元\"", "amount is empty"]);
    row("funds", FUNDS, "amount=5|precision=over|missing=withheld", &["column missing, \"withheld\": a number and a"]);
    row("sales", SALES, "quantity=5|quantity_precision=over", &["column quantity, \"5\"", "unit is empty"]);
    row("funds", FUNDS, "period=2021|as_of=2020", &["column as_of, \"2020\": lies before the period 2021"]);
    row("national", NATIONAL, "", &["national.csv, row 1 (line 2), column amount: neither an amount nor a count"]);
    let place = "name=N|pinyin=n|level=county";
    row("regions", place, "id=qj|code=610831", &["column id, \"qj\": not the code, 610831"]);
    row("regions", place, "id=610831|code=610831|parent=320000", &["column parent, \"320000\"", "lies in 610000"]);
}

#[test]
fn columns_and_cells() {
    let change = |from: &str, to: &str, parts: &[&str]| {
        let rows = if from.starts_with(',') { &[][..] } else { &["id=s|title=报道"] };
        let sample = Sample::new("r");
        let file = sample.path("r/sources.csv");
        fs::write(&file, csv("sources", rows).replacen(from, to, 1)).unwrap();
        assert_refused(&sample, parts);
    };
    change(",note_en\n", "\n", &["sources.csv, column note_en: the column is missing — add the column note_en"]);
    change(",note_en\n", ",note_en,colour\n", &["sources.csv, column colour: an unknown column"]);
    change(",note_en\n", ",note_en,id\n", &["sources.csv, column id: the column stands there twice"]);
    change("s,报道,", "s,报道,,", &["sources.csv, row 1 (line 2): 15 cells for 14 columns", "quotation marks"]);
    change("s,报道,", "s,\"报道\n\",", &["row 1 (line 2), column title, \"报道⏎\": blanks around"]);
}

#[test]
fn files_and_info() {
    let sample = Sample::new("r");
    fs::remove_file(sample.path("r/sales.csv")).unwrap();
    assert_refused(&sample, &["sales.csv: cannot be read", "add it"]);

    let sample = Sample::new("r");
    fs::write(sample.path("r/fund.csv"), "").unwrap();
    assert_refused(&sample, &["fund.csv: does not belong into a release"]);

    let info = |from: &str, to: &str, parts: &[&str]| {
        let sample = Sample::new("r");
        fs::write(sample.path("r/release.json"), INFO.replacen(from, to, 1)).unwrap();
        assert_refused(&sample, parts);
    };
    info("2021-04-08T", "2021-04-08 ", &["release.json: created, \"2021-04-08 12:00:00Z\": not a moment"]);
    info("\"synthetic\":true,", "", &["release.json: missing field `synthetic`"]);
    info("\"amount\":\"8000000\"", "\"amount\":\"800万\"", &["statedTotals, number 1, amount, \"800万\""]);
    info("\"source\":\"s\"", "\"source\":\"q\"", &["statedTotals, number 1, source, \"q\": no such row"]);
}

#[test]
fn all_mistakes_are_told_at_once() {
    let sample = Sample::new("r");
    sample.add_row("r", "funds", &format!("amount=1,5|period=今年|{FUNDS}").replace("1,5", "1万"));
    sample.add_row("r", "pairings", &format!("until=2020|since=2021|{PAIRING}"));
    fs::write(sample.path("r/sales.csv"), "").unwrap();
    let said = sample.build("r");
    assert_eq!(said.err.lines().last(), Some("4 mistakes; nothing was written"), "{}", said.err);
    for part in ["\"1万\"", "\"今年\"", "lies before since", "sales.csv: the file is empty"] {
        assert!(said.err.contains(part), "{part} in {}", said.err);
    }
}
