use super::*;
use crate::tests::{cuts, deflated, download, expected, none, plain, sales, steps};
use crate::zip::tests::python;
use crate::{Body, Form};
use proptest::prelude::*;
use serde_json::Value;

/// Reads a workbook as the standard says, by nothing but Python's own ZIP and XML readers: its sheets by name, their
/// cells by address as [type, style, text].
const READ: &str = r"import json, re, sys, zipfile
import xml.etree.ElementTree as tree
main = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
rel = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    parts = {name: tree.fromstring(archive.read(name)) for name in archive.namelist()}
targets = {r.get('Id'): 'xl/' + r.get('Target') for r in parts['xl/_rels/workbook.xml.rels']}
assert set(parts) == set(targets.values()) | {'[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'}
plain = lambda text: re.sub('_x([0-9A-Fa-f]{4})_', lambda m: chr(int(m[1], 16)), text)
sheets = []
for sheet in parts['xl/workbook.xml'].iter(main + 'sheet'):
    rows = []
    for number, row in enumerate(parts[targets[sheet.get(rel + 'id')]].iter(main + 'row'), 1):
        cells = {}
        for cell in row:
            column, line = re.fullmatch('([A-Z]+)([0-9]+)', cell.get('r')).groups()
            assert int(line) == number
            kind = cell.get('t', 'n')
            value = plain(cell[0][0].text or '') if kind == 'inlineStr' else cell[0].text
            cells[column] = [kind, cell.get('s', '0'), value]
        rows.append(cells)
    sheets.append([sheet.get('name'), rows])
print(json.dumps(sheets))";

/// What a reader of XML can get of a text.
fn allowed(text: &str) -> String {
    let forbidden = |c: char| (c < ' ' && !"\t\r\n".contains(c)) || "\u{fffe}\u{ffff}".contains(c);
    text.chars().filter(|c| !forbidden(*c)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn another_program_reads_the_rows(table in sales(), cuts in cuts(), most in 2..9usize, packs: bool, synthetic: bool) {
        let mut download = download(Form::Xlsx, synthetic);
        if let Body::Xlsx(xlsx) = &mut download.body {
            xlsx.most = most;
        }
        let heads: Vec<String> = download.columns.names().map(str::to_owned).collect();
        let letters = letters(&download.columns);
        prop_assert_eq!(letters.len(), heads.len());
        let steps = steps(&mut download, &table, &cuts);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.xlsx");
        std::fs::write(&path, if packs { deflated(&steps) } else { plain(&steps) }).unwrap();
        let Some(said) = python(READ, &path) else { return Ok(()) };
        let read: Vec<(String, Vec<Value>)> = serde_json::from_str(&said).unwrap();

        let (about, sheets) = read.split_last().unwrap();
        prop_assert_eq!(&about.0, "About this file");
        prop_assert!(about.1.iter().any(|row| row["B"][2] == "year: 2024"));
        let count = table.rows.to_string();
        prop_assert!(about.1.iter().any(|row| row["A"][2] == "Rows" && row["B"][2] == count.as_str()));
        let words = "Made-up data, for demonstration only";
        prop_assert_eq!(about.1.iter().any(|row| row["B"][2] == words), synthetic);
        prop_assert_eq!(sheets.len(), table.rows.div_ceil(most - 1).max(1));

        let mut rows = Vec::new();
        for (at, (name, sheet)) in sheets.iter().enumerate() {
            let number = if at == 0 { String::new() } else { format!(" {}", at + 1) };
            prop_assert_eq!(name, &format!("sales{}{number}", if synthetic { " synthetic" } else { "" }));
            for (letters, head) in letters.iter().zip(&heads) {
                prop_assert_eq!(&sheet[0][letters], &serde_json::json!(["inlineStr", "1", head]));
            }
            rows.extend(&sheet[1..]);
        }
        prop_assert_eq!(rows.len(), table.rows);
        for (at, row) in rows.into_iter().enumerate() {
            let mut filled = 0;
            for ((name, value), letters) in expected(&table, at, synthetic).into_iter().zip(&letters) {
                let Some(value) = value else {
                    prop_assert!(row[letters].is_null());
                    continue;
                };
                filled += 1;
                let digits = value.bytes().filter(u8::is_ascii_digit).count();
                let wanted = match name.as_str() {
                    "amount" if digits <= 15 => ("n", "2", value),
                    "quantity" if digits <= 15 => ("n", "3", value),
                    "cumulative" | "synthetic" => ("b", "0", u8::from(value == "true").to_string()),
                    _ => ("inlineStr", "0", allowed(&value)),
                };
                prop_assert_eq!(&row[letters], &serde_json::json!([wanted.0, wanted.1, wanted.2]), "{}", name);
            }
            prop_assert_eq!(row.as_object().unwrap().len(), filled);
        }
    }
}

#[test]
fn a_sheet_ends_before_its_text_is_too_long_for_the_archive() {
    let columns = download(Form::Xlsx, false).columns;
    let table = format::Table::from_json(
        &format::tables::SALES,
        &std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data/2024-10/sales.json")).unwrap(),
    )
    .unwrap();
    let mut xlsx = Xlsx::new(&crate::tests::about(false, None));
    xlsx.head(&columns);
    xlsx.bytes = BYTES - 1_000;
    let begun = |steps: &[Step]| steps.iter().filter(|step| matches!(step, Step::Begin(_))).count();
    assert_eq!(begun(&xlsx.rows(&columns, &table)), 1);
    assert!(xlsx.bytes < 1_000_000);
    assert_eq!(begun(&xlsx.rows(&columns, &none())), 0);
}
