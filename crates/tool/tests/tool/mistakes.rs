//! Every kind of mistake is told with its file, row, line, column, value and what to do, and leaves the folder as it was.

use crate::sample::{INFO, Sample, csv};
use format::Version;
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
    row("funds", FUNDS, "part_of=new", &["column part_of, \"new → new\": leads back to itself"]);
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
        fs::write(&file, csv(Version::One, "sources", rows).replacen(from, to, 1)).unwrap();
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
    info("\"source\"", "\"sorce\"", &["release.json: unknown field `sorce`"]);
    info("\"source\"", "\"period\":\"2020\",\"source\"", &["statedTotals, number 1, period, \"2020\": of format 2"]);
    info("\"created\"", "\"format\":3,\"created\"", &["release.json: format, 3: not a version", "write one of 1, 2"]);
    for (more, part) in [
        ("\"period\":\"2020-13\"", "period, \"2020-13\": not a period"),
        ("\"period\":\"2020\",\"year\":2020", "period, \"2020\": stands beside the year 2020"),
        ("\"kind\":\"golden\"", "kind, \"golden\": no kind of that table"),
    ] {
        let sample = Sample::of_format_2("r");
        let text = fs::read_to_string(sample.path("r/release.json")).unwrap();
        let text = text.replacen("\"source\"", &format!("{more},\"source\""), 1);
        fs::write(sample.path("r/release.json"), text).unwrap();
        assert_refused(&sample, &[part]);
    }
}

#[test]
fn what_is_newer_than_the_release() {
    const MEND: &str = "the release is of format 1; set \"format\": 2 in release.json";
    let newer = |table: &str, name: &str, first: &str, second: &str, parts: &[&str]| {
        let sample = Sample::new("r");
        let path = sample.path(&format!("r/{table}.csv"));
        let mut lines: Vec<String> = fs::read_to_string(&path).unwrap().lines().map(str::to_owned).collect();
        lines.iter_mut().zip([name, first, second, "", ""]).for_each(|(line, cell)| *line = format!("{line},{cell}"));
        fs::write(path, lines.join("\n")).unwrap();
        assert_refused(&sample, parts);
    };
    let told = ["funds.csv, row 2 (line 3), column side, \"joint\": of format 2", MEND];
    newer("funds", "side", "", "joint", &told);
    newer("funds", "side", "", "", &["funds.csv, column side: of format 2", MEND]);
    newer("funds", "cluster", "1", "", &["funds.csv, column cluster: made from other rows", "delete the column"]);
    let word = ["funds.csv, row 3 (line 4), column stage, \"planned\": of format 2", MEND];
    row("funds", &FUNDS.replace("spent", "planned"), "", &word);
    row(
        "funds",
        &FUNDS.replace("spent", "promised"),
        "",
        &["\"promised\": none of agreed, disbursed, received, spent, not_stated"],
    );
    let place = "id=all|name=N|pinyin=n|level=set";
    row("regions", place, "", &["regions.csv, row 5 (line 6), column level, \"set\": of format 2", MEND]);

    let sample = Sample::new("r");
    fs::write(sample.path("r/outputs.csv"), csv(Version::Two, "outputs", &[])).unwrap();
    assert_refused(&sample, &["outputs.csv: a table of format 2", MEND]);
}

/// One more row in a table of a release of format 2 is refused.
fn row_of_format_2(table: &str, base: &str, more: &str, parts: &[&str]) {
    let sample = Sample::of_format_2("r");
    sample.add_row("r", table, &format!("{more}|{base}"));
    assert_refused(&sample, parts);
}

#[test]
fn sets_of_places() {
    let set = |more: &str, parts: &[&str]| row_of_format_2("regions", "id=some|name=若干县|level=set", more, parts);
    set(
        "members=610830;610831",
        &["regions.csv, row 5 (line 6), column members, \"610831\": no such row in regions", "regions.csv"],
    );
    set("members=610830;610830", &["column members", "names 610830 twice"]);
    set("members=610830; 321000", &["column members, \"610830; 321000\": not keys", "parted by semicolons"]);
    set("members=610830;321000|member_count=1", &["column member_count, \"1\": 1 places, but members names 2"]);
    set("members=some", &["column members", "some is a set itself"]);
    set("code=610000", &["column code, \"610000\": a set of places has no code"]);
    let place = "id=610800|code=610800|name=N|level=prefecture";
    row_of_format_2("regions", place, "", &["column pinyin: empty, but only a set of places needs none"]);
    let place = format!("{place}|pinyin=n");
    row_of_format_2(
        "regions",
        &place,
        "members=610830",
        &["column members, \"610830\": a prefecture is no set of places"],
    );
    row_of_format_2("regions", &place, "member_count=3", &["column member_count, \"3\": a prefecture is no set"]);
}

#[test]
fn figures_of_format_2() {
    row_of_format_2(
        "funds",
        FUNDS,
        "side=both",
        &["column side, \"both\": none of supporter, recipient, joint, other"],
    );
    row_of_format_2("funds", FUNDS, "revises=q", &["column revises, \"q\": no such row in funds"]);
    row_of_format_2("funds", FUNDS, "revises=new", &["column revises, \"new → new\": leads back to itself"]);
    let share = "basis=share|amount=53|precision=stated";
    row_of_format_2(
        "funds",
        FUNDS,
        share,
        &["column basis, \"share\": a share, but amount has a number", "not_applicable"],
    );
    let act = "id=new|method=M|lead_body=L|subject=S|status=closed|source=s|locator=1";
    row_of_format_2(
        "supervision",
        act,
        "inspected=3",
        &["column inspected, \"3\": a number, but inspected_unit is empty"],
    );
    row_of_format_2("supervision", act, "talks_printed=15人", &["column talks_printed, \"15人\"", "talks is empty"]);
    let money = "concerned_amount=5";
    row_of_format_2("supervision", act, money, &["column concerned_amount_precision: a number without its precision"]);
    let output = "id=new|pairing=yz-qj|kind=project|source=s|locator=1";
    row_of_format_2("outputs", output, "count=5|precision=over", &["outputs.csv, row 1 (line 2), column unit: empty"]);
    row_of_format_2(
        "omitted",
        "id=new|what=W|source=s|locator=1",
        "reason=boring",
        &["omitted.csv", "\"boring\": none of"],
    );
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
