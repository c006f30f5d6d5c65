//! Every kind of mistake is told with its file, row, line, column, value and what to do, and leaves the folder as it was.

use crate::sample::{INFO, Sample, csv, run};
use format::Version;
use std::fs;

const FUNDS: &str = "id=new|pairing=yz-qj|kind=fiscal|stage=spent|source=s|locator=1";
const SALES: &str = "id=new|pairing=yz-qj|channel=online|source=s|locator=1";
const PAIRING: &str = "id=new|supporter=321000|recipient=610000|source=s|locator=1";
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
    let place = "id=61083|name=某县|pinyin=mou xian|level=county";
    row("regions", place, "code=61083", &["regions.csv, row 5 (line 6), column code, \"61083\"", "six digits"]);
    let other = "id=z|name=某区|pinyin=mou qu|level=zone";
    let turned =
        ["column name_en, \"שלום\": letters that run from right to left", "write the name in the letters of this"];
    row("regions", other, "name_en=שלום", &turned);
}

/// The advice beside a value of one more row that is refused.
fn advice(table: &str, base: &str, column: &str, value: &str) -> String {
    let sample = Sample::new("r");
    sample.add_row("r", table, &format!("{column}={value}|{base}"));
    let said = sample.build("r");
    assert_eq!(said.code, Some(1), "{value}: {}", said.out);
    let place = format!("column {column}, \"{value}\": ");
    let line = said.err.lines().find(|line| line.contains(&place)).unwrap_or_else(|| panic!("{value}: {}", said.err));
    line.split_once(" — ").unwrap().1.to_owned()
}

#[test]
fn advice_names_the_amount_that_is_meant() {
    for (value, amount) in [
        ("1亿2000万元", "120000000"),
        ("3亿零500万元", "305000000"),
        ("8千万元", "80000000"),
        ("5百万元", "5000000"),
        ("3.2千万", "32000000"),
        ("800萬元", "8000000"),
        ("1.5億元", "150000000"),
        ("八百万元", "8000000"),
        ("３２００.50万元", "32005000"),
        ("140.9 billion yuan", "140900000000"),
    ] {
        let advice = advice("funds", FUNDS, "amount", value);
        assert!(advice.starts_with(&format!("write {amount}, the plain amount in yuan")), "{value}: {advice}");
    }
    let over = advice("funds", FUNDS, "amount", "800餘萬元");
    assert!(over.starts_with("write 8000000, ") && over.contains("put over into its precision"), "{over}");
    let people = "id=new|pairing=yz-qj|kind=workers|direction=to_east|unit=person|source=s|locator=1";
    assert!(advice("exchanges", people, "count", "1万2千").starts_with("write 12000, digits only"));
}

#[test]
fn advice_names_no_amount_where_the_text_has_none() {
    for (value, words) in [
        ("100万美元", "US dollars are not yuan"),
        ("800万日元", "yen are not yuan"),
        ("500港元", "Hong Kong dollars are not yuan"),
        ("10%", "a share, not an amount"),
        ("县均5187万元", "a rate"),
        ("100-200万元", "a range"),
        ("1亿2000", "more than one number"),
        ("数百万元", "states no number"),
        ("5000万亩", "a number of mu"),
    ] {
        let advice = advice("funds", FUNDS, "amount", value);
        assert!(advice.contains(words), "{value}: {advice}");
        assert!(!advice.contains(|c: char| c.is_ascii_digit()), "{value}: {advice}");
    }
}

#[test]
fn advice_names_the_time_that_is_meant() {
    for (value, period) in [
        ("2021年1-4月", "2021-01/2021-04"),
        ("2021年1—4月", "2021-01/2021-04"),
        ("2024年1-12月", "2024-01/2024-12"),
        ("2021年上半年", "2021-01/2021-06"),
        ("截至2020年11月底", "../2020-11"),
    ] {
        assert_eq!(advice("funds", FUNDS, "period", value), format!("write {period}"), "{value}");
    }
    assert!(advice("funds", FUNDS, "period", "2020-04-08/..").starts_with("it has no end, which cannot be kept"));
    assert!(advice("funds", FUNDS, "period", "今年").contains("depends on when it was written"));
    assert!(advice("funds", FUNDS, "period", "2020-02-30").contains("no such day"));
}

#[test]
fn what_spreadsheets_and_conversions_leave() {
    for value in
        ["#SPILL!", "#CALC!", "#GETTING_DATA", "Err:502", "#n/a", "######", "#########", "NULL", "nan", "undefined"]
    {
        let report = format!("column purpose, \"{value}\": an error of the spreadsheet");
        row("funds", FUNDS, &format!("purpose={value}"), &[&report, "mend the formula"]);
    }
    row("funds", FUNDS, "purpose=????", &["column purpose, \"????\"", "characters that were lost", "CSV UTF-8"]);
    row("funds", FUNDS, "purpose=åŒ—äº¬", &["column purpose", "read in the wrong encoding", "CSV UTF-8"]);
    row(
        "funds",
        FUNDS,
        "purpose=修\u{200b}路",
        &["\"修⟨U+200B⟩路\": an invisible character (U+200B, zero width space)", "delete it"],
    );
    row(
        "funds",
        FUNDS,
        "purpose=路\u{202e}修",
        &["\"路⟨U+202E⟩修\": an invisible character (U+202E, right-to-left override)"],
    );
}

#[test]
fn places_without_a_name_to_read_or_to_search_for() {
    let place = "id=610831|code=610831|level=county|parent=610000";
    for pinyin in ["zǐ zhōu xiàn", "zi3 zhou1 xian4", "zizhouxian", "Zi Zhou Xian", "子洲县", "x"] {
        row("regions", place, &format!("name=子洲县|pinyin={pinyin}"), &["column pinyin", "without tones"]);
    }
    row("regions", place, "name=Zizhou|pinyin=zi zhou", &["column name, \"Zizhou\"", "no Chinese character"]);
    row("regions", place, "name=???|pinyin=zi zhou xian", &["column name, \"???\"", "characters that were lost"]);
}

#[test]
fn numbers_that_contradict_what_their_source_prints() {
    let figure = |more: &str, parts: &[&str]| row("funds", FUNDS, more, parts);
    figure(
        "amount=80000000|precision=over|printed=800余万元",
        &[
            "funds.csv, row 3 (line 4), column printed, \"800余万元\"",
            "more than 8000000 yuan, but amount is 80000000",
            "source",
        ],
    );
    figure("amount=8000000|precision=stated|printed=800余万元", &["column precision, \"stated\"", "says over"]);
    figure("amount=8000000|precision=over|printed=约800万元", &["column precision, \"over\"", "says about"]);
    figure("amount=0|precision=stated|printed=未公布", &["column printed, \"未公布\"", "no number, but amount is 0"]);
    figure("amount=800|precision=stated|printed=800万元", &["8000000 yuan, but amount is 800"]);
    let people = "id=new|pairing=yz-qj|kind=workers|direction=to_east|unit=person|precision=stated|source=s|locator=1";
    row(
        "exchanges",
        people,
        "count=129|printed=192名",
        &["column printed, \"192名\": says 192 people, but count is 129"],
    );
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
    let place = "name=某县|pinyin=mou xian|level=county";
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
    info(
        "\"created\"",
        "\"format\":4,\"created\"",
        &["release.json: format, 4: not a version", "write one of 1, 2, 3"],
    );
    info(
        "\"source\"",
        "\"year\":9999,\"source\"",
        &["statedTotals, number 1, year, \"9999\"", "when the release was made"],
    );
    info("\"source\"", "\"kidn\":\"fiscal\",\"source\"", &["release.json: unknown field `kidn`"]);
    info(
        "https://creative",
        "javascript://creative",
        &["release.json: licence, path, \"javascript:", "not an address"],
    );
    info("\"Snapshot\"", "\"\"", &["release.json: title, en, \"\": empty"]);
    info("\"zh-Hant\"", "\"zh-TW\"", &["title, \"zh-TW\": no key of the title", "zh-Hans, zh-Hant, en"]);
    for (more, part) in [
        ("\"period\":\"2030\"", "period, \"2030\": lies after the day the release was made"),
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
    let place = "id=610800|code=610800|name=某市|level=prefecture";
    row_of_format_2("regions", place, "", &["column pinyin: empty, but only a set of places needs none"]);
    let place = format!("{place}|pinyin=mou shi");
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

#[test]
fn a_table_is_not_told_a_million_mistakes() {
    let sample = Sample::new("r");
    let rows: Vec<String> = (0..150).map(|at| FUNDS.replace("id=new", &format!("id=f{at}|period=今年"))).collect();
    sample.rows("r", "funds", &rows.iter().map(String::as_str).collect::<Vec<_>>());
    let said = sample.build("r");
    let lines: Vec<&str> = said.err.lines().collect();
    assert_eq!(lines.len(), 102, "{}", said.err);
    assert_eq!(lines[100..], ["funds.csv: 50 more mistakes, in period", "150 mistakes; nothing was written"]);
}

#[test]
fn addresses_that_lead_elsewhere() {
    let mut refused = 0;
    for address in [
        "https://",
        "https://gov.cn@evil.example/",
        "https://a.example/ b",
        "https://a.example/;https://b.example/",
        "javascript:alert(1)",
        "https://a.example/。",
    ] {
        row("sources", "id=new|title=T", &format!("url={address}"), &[&format!("column url, \"{address}\": ")]);
        refused += 1;
    }
    assert_eq!(refused, 6);
}

#[test]
fn a_total_that_does_not_fit_names_its_largest_figure() {
    let sample = Sample::new("r");
    let row = |at: i32, amount: &str| {
        FUNDS.replace("id=new", &format!("id=f{at}|period=2011|precision=stated|amount={amount}"))
    };
    let rows = [row(1, "50000000000000000"), row(2, "90000000000000000"), row(3, "5")];
    sample.rows("r", "funds", &rows.each_ref().map(String::as_str));
    let place = "funds.csv, row 2 (line 3), column amount, \"90000000000000000\": a total of the table does not fit";
    assert_refused(&sample, &[place, "far too large"]);
}

#[test]
fn a_release_is_named_so_that_it_sorts_by_time() {
    let mut refused = 0;
    for name in ["2024-9", "24-09", "2024-13", "202409"] {
        let sample = Sample::new(name);
        let said = sample.build(name);
        assert_eq!(said.code, Some(1), "{name}");
        assert!(said.err.starts_with(&format!("{name}: releases are sorted by their names")), "{}", said.err);
        refused += 1;
    }
    assert_eq!(refused, 4);
}

#[test]
fn a_table_that_may_have_been_cut_is_a_warning() {
    let sample = Sample::new("r");
    let path = sample.path("r/funds.csv");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.trim_end()).unwrap();
    let said = sample.build("r");
    assert_eq!(said.code, Some(0), "{}", said.err);
    let warning = "warning: funds.csv, line 3: the last line has no end, as in a file that was cut — look whether";
    assert!(said.err.starts_with(warning), "{}", said.err);
}

#[test]
fn a_pipe_in_the_place_of_a_file_is_no_file() {
    let mut refused = 0;
    for name in ["funds.csv", "release.json"] {
        let sample = Sample::new("r");
        let path = sample.path("r").join(name);
        fs::remove_file(&path).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
        let said = run(&["check".as_ref(), &sample.path("r")]);
        assert_eq!(said.code, Some(1));
        assert!(said.err.contains(&format!("{name}: cannot be read: a pipe or a device, not a file")), "{}", said.err);
        refused += 1;
    }
    assert_eq!(refused, 2);
}

#[test]
fn nothing_reaches_the_terminal_that_could_move_it() {
    let sample = Sample::new("r");
    fs::write(sample.path("r/\u{1b}]0;x\u{7}.csv"), "").unwrap();
    let path = sample.path("r/funds.csv");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("amount", "am\u{1b}[31mount", 1)).unwrap();
    fs::write(sample.path("r/release.json"), INFO.replacen("\"created\"", "\"\\u001b[2J\":1,\"created\"", 1)).unwrap();
    let said = sample.build("r");
    assert_eq!(said.code, Some(1));
    let raw = |c: char| c.is_control() && c != '\n';
    assert!(!said.err.contains(raw) && !said.out.contains(raw), "{:?}", said.err);
    assert!(said.err.matches("⟨U+001B⟩").count() > 2, "{}", said.err);
    let said = run(&["\u{1b}[31mbrew".as_ref()]);
    assert!(said.code == Some(2) && !said.err.contains(raw), "{:?}", said.err);
}
