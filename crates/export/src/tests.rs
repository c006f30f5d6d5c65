//! Files of random rows, read back by other programs.

use super::*;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use format::{Data, Fen, Kind, Manifest, Version, tables};
use proptest::prelude::*;
use serde_json::Value;
use std::io::Write as _;
use text::{Lang, Speaker, UnitMode};

/// A name that a spreadsheet would run.
const NAME: &str = "=HYPERLINK(\"x\")";

pub(super) fn about(synthetic: bool, filter: Option<&str>) -> About {
    let manifest = format!(
        r#"{{"name":"x","title":"题","created":"2024-10-17T00:00:00Z","resources":[],
        "licenses":[{{"name":"CC-BY-4.0","path":"https://creativecommons.org/licenses/by/4.0/"}}],
        "shanhai":{{"format":2,"release":"2024-10","title":{{"zh-Hans":"题","en":"Title"}},"synthetic":{synthetic},"tables":[]}}}}"#
    );
    let speaker = Speaker { lang: Lang::En, mode: UnitMode::default() };
    let mut about = About::new(&tables::SALES, &Manifest::from_json(manifest.as_bytes()).unwrap(), "abc123", speaker);
    "Produce sales".clone_into(&mut about.title);
    about.filter = filter.map(str::to_owned);
    "https://gov.example/portal/sales?release=2024-10".clone_into(&mut about.address);
    about
}

pub(super) fn download(form: Form, synthetic: bool) -> Download {
    let name_of = |id: &str| (id != "unnamed").then(|| NAME.to_owned());
    Download::new(form, about(synthetic, Some("year: 2024")), vec![("pairings", Box::new(name_of))])
}

/// Texts that are hard on every form.
fn text() -> impl Strategy<Value = Option<String>> {
    let hard = "[=+@＝＋－＠\t\r\n \u{feff}\u{200b}\u{3000}'\",;\\\\<>&_x0Da1\u{0}\u{1f}清😀-]{1,10}";
    let hostile: Vec<Value> = serde_json::from_str(include_str!("../../../tests/hostile/texts.json")).unwrap();
    let hostile: Vec<String> = hostile.iter().map(|own| own["text"].as_str().unwrap().to_owned()).collect();
    let hostile = proptest::sample::select(hostile);
    proptest::option::of(prop_oneof![hard, "\\PC{1,12}", Just("_x000D_".to_owned()), Just("]]>".to_owned()), hostile])
}

fn number() -> impl Strategy<Value = i64> {
    prop_oneof![Just(Data::NO_INT), 0..=i64::MAX, 0..100_000_000i64, Just(0)]
}

type Sale = (Option<String>, Option<String>, i64, i64, Option<bool>, usize);

/// Sales of which only what a form may trip over is filled in.
pub(super) fn sales() -> impl Strategy<Value = Table> {
    let sale = (text(), text(), number(), number(), any::<Option<bool>>(), 0..3usize);
    proptest::collection::vec(sale, 0..24).prop_map(|rows: Vec<Sale>| {
        let column = |name: &str, kind: Kind| {
            let texts = |of: &dyn Fn(usize, &Sale) -> Option<String>| {
                Data::texts(rows.iter().enumerate().map(|(at, sale)| of(at, sale).map(Into::into)))
            };
            match name {
                "id" => texts(&|at, _| Some(format!("s-{at}"))),
                "pairing" => texts(&|_, sale| Some(["yz-qj", "unnamed", "fz-gy"][sale.5].to_owned())),
                "channel" => texts(&|_, _| Some("online".to_owned())),
                "precision" => texts(&|_, sale| (sale.2 != Data::NO_INT).then(|| "over".to_owned())),
                "missing" => texts(&|_, sale| (sale.2 == Data::NO_INT).then(|| "withheld".to_owned())),
                "source" => texts(&|_, _| Some("news-2021-04".to_owned())),
                "locator" => texts(&|_, sale| Some(sale.0.clone().unwrap_or_else(|| "¶1".to_owned()))),
                "product" | "note_en" => texts(&|_, sale| sale.0.clone()),
                "printed" => texts(&|_, sale| sale.1.clone()),
                "amount" => Data::Ints(rows.iter().map(|sale| sale.2).collect()),
                "quantity" => Data::Ints(rows.iter().map(|sale| sale.3).collect()),
                "cumulative" => Data::Ints(rows.iter().map(|sale| sale.4.map_or(Data::NO_INT, i64::from)).collect()),
                _ if kind.is_number() => Data::Ints(vec![Data::NO_INT; rows.len()]),
                _ => texts(&|_, _| None),
            }
        };
        let columns = tables::SALES.physical().map(|(name, of, _)| (name.clone(), column(&name, of.kind))).collect();
        Table::new(&tables::SALES, rows.len(), columns).unwrap()
    })
}

/// Lengths of chunks, used in turn.
pub(super) fn cuts() -> impl Strategy<Value = Vec<usize>> {
    proptest::collection::vec(1..9usize, 1..5)
}

fn chunks(table: &Table, cuts: &[usize]) -> Vec<Table> {
    let (mut chunks, mut from) = (Vec::new(), 0);
    for length in cuts.iter().cycle() {
        let to = (from + length).min(table.rows);
        let cut = |data: &Data| match data {
            Data::Ints(ints) => Data::Ints(ints[from..to].to_vec()),
            Data::Codes { codes, words } => Data::Codes { codes: codes[from..to].to_vec(), words: words.clone() },
        };
        let columns = table.columns().map(|(name, data)| (name.to_owned(), cut(data))).collect();
        chunks.push(Table::new(table.schema, to - from, columns).unwrap());
        from = to;
        if from == table.rows {
            break;
        }
    }
    chunks
}

pub(super) fn steps(download: &mut Download, table: &Table, cuts: &[usize]) -> Vec<Step> {
    let mut steps = download.head();
    for chunk in chunks(table, cuts) {
        steps.extend(download.rows(&chunk));
    }
    steps.extend(download.end());
    steps
}

/// The file, as a browser that cannot compress writes it.
pub(super) fn plain(steps: &[Step]) -> Vec<u8> {
    let mut zip = Zip::default();
    let mut file: Vec<u8> = steps.iter().flat_map(|step| zip.plain(step.clone())).collect();
    file.extend(zip.end());
    file
}

/// The file, as a browser that can compress writes it: a new compressor for each entry, chunks of any length.
pub(super) fn deflated(steps: &[Step]) -> Vec<u8> {
    let (mut zip, mut file, mut open) = (Zip::default(), Vec::new(), None::<DeflateEncoder<Vec<u8>>>);
    for step in steps {
        match step {
            Step::Whole(name, bytes) => file.extend(zip.whole(name, bytes)),
            Step::Begin(name) => {
                file.extend(zip.begin(name));
                open = Some(DeflateEncoder::new(Vec::new(), Compression::default()));
            }
            Step::Bytes(bytes) => {
                zip.raw(bytes);
                let deflater = open.as_mut().unwrap();
                deflater.write_all(bytes).unwrap();
                let packed = std::mem::take(deflater.get_mut());
                zip.packed(packed.len());
                file.extend(packed);
            }
            Step::End => {
                let packed = open.take().unwrap().finish().unwrap();
                zip.packed(packed.len());
                file.extend(packed);
                file.extend(zip.finish());
            }
        }
    }
    file.extend(zip.end());
    file
}

/// The whole bytes of a form, in one entry or none, whatever pieces they come in.
fn joined(steps: &[Step]) -> Vec<(String, Vec<u8>)> {
    let mut parts = vec![(String::new(), Vec::new())];
    for step in steps {
        match step {
            Step::Whole(name, bytes) => parts.push(((*name).to_owned(), bytes.clone())),
            Step::Begin(name) => parts.push((name.clone(), Vec::new())),
            Step::Bytes(bytes) => parts.last_mut().unwrap().1.extend_from_slice(bytes),
            Step::End => parts.push((String::new(), Vec::new())),
        }
    }
    parts
}

/// What a row must hold, by column: `None` where there is nothing. Amounts in yuan.
pub(super) fn expected(table: &Table, row: usize, synthetic: bool) -> Vec<(String, Option<String>)> {
    let mut cells = Vec::new();
    for (name, column, _) in table.schema.in_csv(Version::Two) {
        let data = table.column(&name).unwrap();
        let value = match column.kind {
            Kind::Yuan => data.int(row).map(|fen| Fen(fen).to_string()),
            Kind::Flag => data.int(row).map(|flag| (flag == 1).to_string()),
            Kind::Count => data.int(row).map(|count| count.to_string()),
            _ => data.text(row).map(str::to_owned),
        };
        let pairing = (name == "pairing").then(|| value.clone().unwrap());
        cells.push((name, value));
        if let Some(id) = pairing {
            cells.push(("pairing_name".to_owned(), (id != "unnamed").then(|| NAME.to_owned())));
        }
    }
    cells.push(("release".to_owned(), Some("2024-10".to_owned())));
    cells.extend(synthetic.then(|| ("synthetic".to_owned(), Some("true".to_owned()))));
    cells
}

proptest! {
    #[test]
    fn chunks_change_nothing(table in sales(), cuts in cuts(), synthetic: bool) {
        for form in Form::ALL {
            let of = |cuts: &[usize]| joined(&steps(&mut download(form, synthetic), &table, cuts));
            prop_assert_eq!(of(&cuts), of(&[usize::MAX / 2]));
        }
    }

    #[test]
    fn csv_reads_back(table in sales(), cuts in cuts(), mark: bool, synthetic: bool) {
        let file = plain(&steps(&mut download(Form::Csv { mark }, synthetic), &table, &cuts));
        prop_assert_eq!(file.starts_with(b"\xef\xbb\xbf"), mark);
        let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&file);
        let mut reader = ::csv::Reader::from_reader(file);
        let heads: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let records: Vec<::csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        prop_assert_eq!(records.len(), table.rows);
        for (row, record) in records.iter().enumerate() {
            let wanted = expected(&table, row, synthetic);
            prop_assert_eq!(&heads, &wanted.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>());
            for (cell, (name, value)) in record.iter().zip(wanted) {
                let value = value.unwrap_or_default();
                let seen = |c: char| !c.is_whitespace() && !c.is_control() && !"\u{feff}\u{200b}".contains(c);
                let first = cell.chars().find(|c| seen(*c));
                prop_assert!(!first.is_some_and(|c| "=+-@＝＋－＠".contains(c)), "{}: {:?}", name, cell);
                prop_assert!(!cell.starts_with(['\t', '\r', '\n']), "{}: {:?}", name, cell);
                let bare = if csv::is_formula(&value) { cell.strip_prefix('\'').unwrap() } else { cell };
                prop_assert_eq!(bare, value, "{}", name);
            }
        }
    }

    #[test]
    fn json_reads_back(table in sales(), cuts in cuts(), synthetic: bool) {
        let file = plain(&steps(&mut download(Form::Json, synthetic), &table, &cuts));
        let json: Value = serde_json::from_slice(&file).unwrap();
        prop_assert_eq!(&json["release"], "2024-10");
        prop_assert_eq!(&json["sha256"], "abc123");
        prop_assert_eq!(&json["filter"], "year: 2024");
        prop_assert_eq!(&json["synthetic"], synthetic);
        prop_assert_eq!(json["notice"].is_string(), synthetic);
        let rows = json["rows"].as_array().unwrap();
        prop_assert_eq!(rows.len(), table.rows);
        for (at, row) in rows.iter().enumerate() {
            let wanted = expected(&table, at, synthetic);
            let columns = json["columns"].as_array().unwrap();
            prop_assert_eq!((row.as_object().unwrap().len(), columns.len()), (wanted.len(), wanted.len()));
            for ((name, value), column) in wanted.into_iter().zip(columns) {
                prop_assert_eq!(&column["name"], &name);
                let wanted = match (value, column["type"].as_str().unwrap()) {
                    (None, _) => Value::Null,
                    (Some(value), "integer") => Value::from(value.parse::<i64>().unwrap()),
                    (Some(value), "boolean") => Value::from(value == "true"),
                    (Some(value), _) => Value::from(value),
                };
                prop_assert_eq!(&row[&name], &wanted, "{}", name);
            }
        }
    }
}

#[test]
fn made_up_data_say_so_wherever_they_go() {
    for form in Form::ALL {
        let mut download = download(form, true);
        let steps = steps(&mut download, &none(), &[1]);
        let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("synthetic");
        assert!(joined(&steps).iter().any(|(_, bytes)| said(bytes)), "{form:?}");
        let words = "Made-up data, for demonstration only";
        match download.side() {
            Some((name, text)) => {
                assert_eq!(name, "shanhai-sales-2024-10-filtered-synthetic.README.txt");
                assert!(text.contains(words));
            }
            None => assert!(joined(&steps).iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(words))),
        }
    }
}

pub(super) fn none() -> Table {
    let column = |kind: Kind| if kind.is_number() { Data::Ints(Vec::new()) } else { Data::texts([]) };
    Table::new(&tables::SALES, 0, tables::SALES.physical().map(|(name, of, _)| (name, column(of.kind))).collect())
        .unwrap()
}

#[test]
fn the_side_file_says_what_the_rows_are() {
    let mut csv = download(Form::Csv { mark: true }, false);
    steps(&mut csv, &none(), &[1]);
    let (name, text) = csv.side().unwrap();
    assert_eq!(name, "shanhai-sales-2024-10-filtered.README.txt");
    for part in [
        "Filters: year: 2024\r\n",
        "Rows: 0\r\n",
        "https://gov.example/portal/sales?release=2024-10\r\n",
        "2024-10 Title\r\n",
        "abc123\r\n",
        "pairing, pairing_name,",
        "over = More than this\r\n",
        "CC-BY-4.0 https://creativecommons.org/licenses/by/4.0/\r\n",
        "An apostrophe",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains("Made-up"));
    let all = Download::new(Form::Json, about(false, None), Vec::new()).side().unwrap();
    assert_eq!(all.0, "shanhai-sales-2024-10.README.txt");
    assert!(all.1.contains("Filters: None: every record\r\n") && !all.1.contains("An apostrophe"));
}

#[test]
fn a_download_has_the_columns_of_the_published_csv() {
    for version in Version::ALL {
        let mut about = about(false, None);
        about.version = version;
        let own = Columns::new(&about, Vec::new());
        let published = tables::SALES.in_csv(version).map(|(name, ..)| name).chain(["release".to_owned()]);
        assert!(own.names().eq(published), "format {version}");
    }
}

#[test]
fn no_added_column_has_the_name_of_a_published_one() {
    for schema in tables::ALL {
        let mut about = about(true, None);
        about.schema = schema;
        let named = |table: &'static str| -> (&'static str, NameOf) { (table, Box::new(|_| None)) };
        let columns = Columns::new(&about, tables::ALL.map(|table| named(table.name)).into());
        let mut heads: Vec<_> = columns.names().collect();
        let all = heads.len();
        assert!(all > schema.physical().count(), "{} has columns that are added", schema.name);
        heads.sort_unstable();
        heads.dedup();
        assert_eq!(heads.len(), all, "{}", schema.name);
    }
}
