use super::*;
use format::{
    Version,
    tables::{FUNDS, REGIONS},
};

const HEAD: &str = "id,code,name,name_zh_hant,name_en,pinyin,level,parent\n";
const SHAANXI: &str = "610000,610000,陕西省,,,shan xi sheng,province,\n";

fn regions(text: &str) -> Reading {
    read(&REGIONS, Version::One, text.as_bytes())
}

/// The reports of the problems, in which each expected text stands in turn.
fn assert_reports(reading: &Reading, expected: &[&str]) {
    let reports: Vec<String> = reading.problems.iter().map(crate::Report::report).collect();
    assert_eq!(reports.len(), expected.len(), "{reports:#?}");
    for (report, part) in reports.iter().zip(expected) {
        assert!(report.contains(part), "{part:?} in {report:?}");
    }
}

#[test]
fn reads_values_and_empty_cells() {
    let table = regions(&format!("\u{feff}{HEAD}{SHAANXI}")).table.unwrap();
    assert_eq!(table.rows, 1);
    assert_eq!(table.row(0).text("name"), Some("陕西省"));
    assert_eq!(table.row(0).text("parent"), None);
}

#[test]
fn the_order_of_columns_is_free() {
    let reading =
        regions("level,id,name,code,parent,pinyin,name_en,name_zh_hant\nprovince,610000,陕西省,610000,,shan xi,,\n");
    assert_reports(&reading, &[]);
    assert_eq!(reading.header[0], "level");
    assert_eq!(reading.table.unwrap().row(0).text("level"), Some("province"));
}

#[test]
fn reads_money_counts_and_flags() {
    let names: Vec<String> = FUNDS.in_csv(Version::NEWEST).map(|(name, ..)| name).collect();
    let line = |values: &[(&str, &str)]| {
        let value = |name: &String| values.iter().find(|(column, _)| column == name).map_or("", |(_, value)| *value);
        names.iter().map(value).collect::<Vec<_>>().join(",")
    };
    let row = line(&[
        ("id", "f"),
        ("pairing", "p"),
        ("kind", "fiscal"),
        ("stage", "spent"),
        ("amount", "119794200.5"),
        ("cumulative", "TRUE"),
        ("source", "s"),
        ("locator", "1"),
    ]);
    let reading = read(&FUNDS, Version::NEWEST, format!("{}\n{row}\n", names.join(",")).as_bytes());
    assert_reports(&reading, &[]);
    let table = reading.table.unwrap();
    assert_eq!(table.row(0).int("amount"), Some(11_979_420_050));
    assert!(table.row(0).flag("cumulative"));
}

#[test]
fn names_every_mistake_of_the_head() {
    let reading = regions("id,id,code,nmae,name_zh_hant,name_en,pinyin,level ,parent\n");
    assert!(reading.table.is_none());
    assert_reports(
        &reading,
        &[
            "regions.csv, column id: the column stands there twice",
            "column nmae: an unknown column — name it name",
            "column level : blanks around",
            "column name: the column is missing",
        ],
    );
    assert_reports(&regions("id;code;name\n"), &["parted by semicolons"]);
    assert_reports(&regions(""), &["the file is empty"]);
}

#[test]
fn counts_lines_however_they_end() {
    for end in ["\n", "\r\n"] {
        let text = format!("{HEAD}{SHAANXI}\n610000,610000,\"a\nb\",,,x,province,\n{SHAANXI}").replace('\n', end);
        assert_eq!(regions(&text).lines, [2, 4, 6], "{end:?}");
    }
}

#[test]
fn names_every_mistake_of_the_rows() {
    let bad = " 610800,61083,\"榆林\n市\",,,,county ,\n,,,,,,,\n1,2,3\n";
    let reading = regions(&format!("{HEAD}{SHAANXI}{bad}"));
    assert_reports(
        &reading,
        &[
            "row 2 (line 3), column id, \" 610800\": blanks around the value — write \"610800\"",
            "row 2 (line 3), column code, \"61083\": not a six-digit division code",
            "row 2 (line 3), column name, \"榆林⏎市\": a line break",
            "row 2 (line 3), column pinyin: empty, but required",
            "row 2 (line 3), column level, \"county \": blanks",
            "row 3 (line 5): an empty row",
            "row 4 (line 6): 3 cells for 8 columns",
        ],
    );
    let table = reading.table.unwrap();
    assert_eq!((table.rows, table.row(1).text("id"), table.row(1).text("code")), (4, Some("610800"), None));
}

#[test]
fn pieces_together_are_the_whole() {
    let names: Vec<String> = FUNDS.in_csv(Version::NEWEST).map(|(name, ..)| name).collect();
    let row = |at: usize| {
        let value = |name: &String| match name.as_str() {
            "id" => format!("f-{at}"),
            "kind" => ["fiscal", "social", "wrong"][at % 3].to_owned(),
            "stage" => "spent".to_owned(),
            "purpose" => format!("\"{} \"\"路\"\"{}\"", at % 5, ["", "\n", ","][at % 7 % 3]),
            "amount" => ["", "1.5", "1,5", "800"][at % 4].replace(',', "."),
            "pairing" | "source" | "locator" => format!("x{}", at % 2),
            _ => String::new(),
        };
        if at % 11 == 10 { ",".to_owned() } else { names.iter().map(value).collect::<Vec<_>>().join(",") }
    };
    let rows: Vec<String> = (0..60).map(row).collect();
    let mut compared = 0;
    for end in ["\n", "\r\n"] {
        let text = ["\n".to_owned(), names.join(","), "\n".to_owned(), rows.join("\n")].concat().replace('\n', end);
        let read = |piece| read_in_pieces(&FUNDS, Version::NEWEST, text.as_bytes(), piece);
        let whole = read(usize::MAX);
        assert!(whole.problems.len() > 30 && whole.lines.len() == 60, "{}", whole.problems.len());
        for piece in [1, 100, 1000] {
            let pieces = read(piece);
            assert_eq!(
                (pieces.table, pieces.header, pieces.lines, pieces.problems),
                (whole.table.clone(), whole.header.clone(), whole.lines.clone(), whole.problems.clone()),
                "{piece}"
            );
            compared += 1;
        }
    }
    assert_eq!(compared, 6);
}
