//! What is written is read back by the library's own reader, value by value.

use super::*;
use crate::csv;
use format::tables::{FUNDS, REGIONS};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::{Field, Row};

/// A table of funds whose rows have these periods, amounts and whether they are cumulative.
fn funds(rows: &[(&str, &str, &str)]) -> Table {
    let names: Vec<String> = FUNDS.in_csv(Version::NEWEST).map(|(name, ..)| name).collect();
    let line = |(at, (period, amount, cumulative)): (usize, &(&str, &str, &str))| {
        let value = |name: &String| match name.as_str() {
            "id" => format!("f{at}"),
            "period" => (*period).to_owned(),
            "amount" => (*amount).to_owned(),
            "cumulative" => (*cumulative).to_owned(),
            "precision" if !amount.is_empty() => "stated".to_owned(),
            "kind" => "fiscal".to_owned(),
            "stage" => "spent".to_owned(),
            "pairing" | "source" => "x".to_owned(),
            "locator" => "第29段".to_owned(),
            _ => String::new(),
        };
        names.iter().map(value).collect::<Vec<_>>().join(",")
    };
    let lines: Vec<String> = std::iter::once(names.join(",")).chain(rows.iter().enumerate().map(line)).collect();
    csv::read(&FUNDS, Version::NEWEST, lines.join("\n").as_bytes()).table.unwrap()
}

fn rows(bytes: Vec<u8>) -> Vec<Row> {
    let reader = SerializedFileReader::new(bytes::Bytes::from(bytes)).unwrap();
    reader.get_row_iter(None).unwrap().map(Result::unwrap).collect()
}

fn field(row: &Row, name: &str) -> Field {
    row.get_column_iter().find(|(own, _)| *own == name).unwrap().1.clone()
}

#[test]
fn each_year_is_a_file_whose_values_are_those_of_the_table() {
    let periods = [
        ("2020-05", "0.05", "true"),
        ("2019/2021-05", "9999999999999999.99", "false"),
        ("../2021", "", ""),
        ("2020", "0", ""),
    ];
    let table = funds(&periods);
    let files = to_parquet(&table, Version::NEWEST).unwrap();
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["2019", "2020", "undated"]);
    let mut read: Vec<Row> = files.into_iter().flat_map(|(_, bytes)| rows(bytes)).collect();
    read.sort_by_key(|row| field(row, "id").to_string());
    assert_eq!(read.len(), periods.len());
    let mut compared = 0;
    for (row, read) in read.iter().enumerate() {
        for (name, column, _) in FUNDS.in_json(Version::NEWEST) {
            let data = table.column(&name).unwrap();
            let expected = match (data.int(row), data.text(row)) {
                (Some(flag), _) if column.kind == Kind::Flag => Field::Bool(flag == 1),
                (Some(fen), _) if column.kind == Kind::Yuan => {
                    Field::Decimal(parquet::data_type::Decimal::from_i64(fen, 18, 2))
                }
                (Some(count), _) => Field::Long(count),
                (None, Some(text)) => Field::Str(text.to_owned()),
                (None, None) => Field::Null,
            };
            assert_eq!(field(read, &name), expected, "row {row}, {name}");
            compared += 1;
        }
    }
    assert_eq!(compared, periods.len() * FUNDS.in_json(Version::NEWEST).count());
    assert_eq!(field(&read[2], "amount"), Field::Null, "not published is not zero");
    assert_eq!(field(&read[3], "amount").to_string(), "0.00");
    assert_eq!(field(&read[1], "amount").to_string(), "9999999999999999.99");
}

#[test]
fn a_table_without_periods_or_rows_is_one_file() {
    let files = to_parquet(&Table::empty(&REGIONS), Version::NEWEST).unwrap();
    assert_eq!(files.len(), 1);
    let (name, bytes) = files.into_iter().next().unwrap();
    assert_eq!((name.as_str(), rows(bytes).len()), ("all", 0));
    let names: Vec<String> = to_parquet(&funds(&[]), Version::One).unwrap().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["all"]);
}

#[test]
fn a_version_has_its_own_columns_and_the_same_table_makes_the_same_bytes() {
    let table = funds(&[("2020", "1", ""), ("2021", "2", "")]);
    let columns = |version| {
        let (_, bytes) = to_parquet(&table, version).unwrap().swap_remove(0);
        rows(bytes)[0].get_column_iter().map(|(name, _)| name.clone()).collect::<Vec<_>>()
    };
    for version in Version::ALL {
        assert_eq!(columns(version), FUNDS.in_json(version).map(|(name, ..)| name).collect::<Vec<_>>());
    }
    let files = || to_parquet(&table, Version::NEWEST).unwrap();
    assert_eq!(files(), files());
}

#[test]
fn an_amount_of_more_digits_is_refused_where_it_stands() {
    let problem =
        to_parquet(&funds(&[("2020", "1", ""), ("2020", "10000000000000000", "")]), Version::NEWEST).unwrap_err();
    assert_eq!((problem.row, problem.column.as_deref()), (Some(1), Some("amount")));
}
