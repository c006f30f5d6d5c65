//! Rows as a workbook (OOXML) that is written while it streams; a library would hold the whole sheet in memory.
//!
//! Texts are inline strings, which no spreadsheet ever runs: unlike in CSV, a text that begins with `=` is a text, and
//! an apostrophe before it would be a change of what was published.

use super::columns::{Cell, Columns};
use super::xml::push_text;
use super::{About, Step};
use format::Table;
use text::messages as m;

/// Rows that a sheet can have, its head among them.
const ROWS: usize = 1_048_576;
/// The text of a sheet ends before the archive would need wide sizes for it, which not every spreadsheet reads.
const BYTES: u64 = 3 << 30;
/// Digits that a spreadsheet keeps of a number. Longer ones are texts, so that none is lost.
const DIGITS: usize = 15;

/// A workbook that is being written.
pub struct Xlsx {
    /// Names of the sheets so far.
    sheets: Vec<String>,
    name: String,
    about: &'static str,
    /// Of the open sheet.
    rows: usize,
    bytes: u64,
    /// Rows of a sheet.
    most: usize,
}

/// Numbers of the styles in `STYLES`.
mod style {
    pub const PLAIN: char = '0';
    pub const HEAD: char = '1';
    pub const MONEY: char = '2';
    pub const COUNT: char = '3';
    pub const WRAPPED: char = '4';
}

const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// Worksheets are the usual kind of part, so that their number need not be known yet.
const CONTENT_TYPES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
    r#"<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"#,
    r#"<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>"#,
    r#"<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>"#,
    "</Types>",
);

const RELATIONS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>"#,
    "</Relationships>",
);

const STYLES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#,
    r#"<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>"#,
    r#"<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>"#,
    r#"<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"#,
    r#"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#,
    r#"<cellXfs count="5">"#,
    r#"<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"#,
    r#"<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>"#,
    // #,##0.00 and #,##0
    r#"<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"#,
    r#"<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>"#,
    r#"<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>"#,
    r#"</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#,
);

const SHEET: &str = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#;
/// The head stays in sight.
const FROZEN: &str = concat!(
    r#"<sheetViews><sheetView workbookViewId="0">"#,
    r#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#,
    "</sheetView></sheetViews><sheetData>",
);
const TWO_COLUMNS: &str = concat!(
    r#"<cols><col min="1" max="1" width="26" customWidth="1"/><col min="2" max="2" width="100" customWidth="1"/></cols>"#,
    "<sheetData>",
);
const SHEET_END: &str = "</sheetData></worksheet>";

impl Xlsx {
    pub fn new(about: &About) -> Self {
        let synthetic = if about.synthetic() { " synthetic" } else { "" };
        let name = [about.schema.name, synthetic].concat();
        Self { sheets: Vec::new(), name, about: about.speaker.say(m::DOWNLOAD_ABOUT), rows: 0, bytes: 0, most: ROWS }
    }

    pub fn head(&mut self, columns: &Columns) -> Vec<Step> {
        let mut steps = vec![
            Step::Whole("[Content_Types].xml", CONTENT_TYPES.into()),
            Step::Whole("_rels/.rels", RELATIONS.into()),
            Step::Whole("xl/styles.xml", STYLES.into()),
        ];
        let mut xml = String::new();
        self.begin(columns, &mut xml, &mut steps);
        self.put(xml, &mut steps);
        steps
    }

    pub fn rows(&mut self, columns: &Columns, chunk: &Table) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut xml = String::new();
        let data = columns.of(chunk);
        let letters = letters(columns);
        for row in 0..chunk.rows {
            if self.rows == self.most || self.bytes + xml.len() as u64 > BYTES {
                xml.push_str(SHEET_END);
                self.put(std::mem::take(&mut xml), &mut steps);
                steps.push(Step::End);
                self.begin(columns, &mut xml, &mut steps);
            }
            self.rows += 1;
            let number = self.rows.to_string();
            xml.push_str("<row>");
            columns.cells(&data, row, &mut |at, cell| push(&mut xml, &letters[at], &number, cell));
            xml.push_str("</row>");
        }
        self.put(xml, &mut steps);
        steps
    }

    /// `about`: the headings and words of the last sheet.
    pub fn end(&mut self, about: &[(&'static str, String)]) -> Vec<Step> {
        let mut steps = Vec::new();
        self.put(SHEET_END.to_owned(), &mut steps);
        steps.push(Step::End);
        self.open(self.about.to_owned(), &mut steps);
        let mut xml = [DECLARATION, SHEET, TWO_COLUMNS].concat();
        for (at, (heading, words)) in about.iter().enumerate() {
            let number = (at + 1).to_string();
            xml.push_str("<row>");
            text(&mut xml, "A", &number, style::HEAD, heading);
            text(&mut xml, "B", &number, style::WRAPPED, words);
            xml.push_str("</row>");
        }
        xml.push_str(SHEET_END);
        self.put(xml, &mut steps);
        steps.push(Step::End);
        steps.push(Step::Whole("xl/workbook.xml", self.workbook().into()));
        steps.push(Step::Whole("xl/_rels/workbook.xml.rels", self.relations().into()));
        steps
    }

    fn open(&mut self, name: String, steps: &mut Vec<Step>) {
        self.sheets.push(name);
        steps.push(Step::Begin(["xl/worksheets/sheet", &self.sheets.len().to_string(), ".xml"].concat()));
    }

    /// Begins the next sheet of rows.
    fn begin(&mut self, columns: &Columns, xml: &mut String, steps: &mut Vec<Step>) {
        let number = self.sheets.len() + 1;
        let name = if number == 1 { self.name.clone() } else { [&self.name, " ", &number.to_string()].concat() };
        self.open(name, steps);
        (self.rows, self.bytes) = (1, 0);
        xml.push_str(&[DECLARATION, SHEET, FROZEN, "<row>"].concat());
        for (letters, name) in letters(columns).iter().zip(columns.names()) {
            text(xml, letters, "1", style::HEAD, name);
        }
        xml.push_str("</row>");
    }

    fn put(&mut self, xml: String, steps: &mut Vec<Step>) {
        self.bytes += xml.len() as u64;
        if !xml.is_empty() {
            steps.push(Step::Bytes(xml.into_bytes()));
        }
    }

    fn workbook(&self) -> String {
        let mut xml = String::from(DECLARATION);
        xml.push_str(concat!(
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#,
            r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>"#,
        ));
        for (at, name) in self.sheets.iter().enumerate() {
            let number = (at + 1).to_string();
            xml.push_str("<sheet name=\"");
            push_text(name, &mut xml);
            xml.push_str(&["\" sheetId=\"", &number, "\" r:id=\"rId", &number, "\"/>"].concat());
        }
        xml.push_str("</sheets></workbook>");
        xml
    }

    fn relations(&self) -> String {
        let mut xml = String::from(DECLARATION);
        xml.push_str(r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#);
        let mut relation = |number: usize, kind: &str, target: &str| {
            xml.push_str(&["<Relationship Id=\"rId", &number.to_string(), "\" Type=\""].concat());
            xml.push_str("http://schemas.openxmlformats.org/officeDocument/2006/relationships/");
            xml.push_str(&[kind, "\" Target=\"", target, "\"/>"].concat());
        };
        let sheets = self.sheets.len();
        for number in 1..=sheets {
            relation(number, "worksheet", &["worksheets/sheet", &number.to_string(), ".xml"].concat());
        }
        relation(sheets + 1, "styles", "styles.xml");
        xml.push_str("</Relationships>");
        xml
    }
}

fn push(xml: &mut String, letters: &str, row: &str, cell: Cell<'_>) {
    match cell {
        Cell::None => {}
        Cell::Text(words) => text(xml, letters, row, style::PLAIN, words),
        Cell::Yuan(fen) => number(xml, letters, row, style::MONEY, &fen.to_string()),
        Cell::Count(count) => number(xml, letters, row, style::COUNT, &count.to_string()),
        Cell::Flag(flag) => {
            open(xml, letters, row, style::PLAIN);
            xml.push_str(if flag { r#" t="b"><v>1</v></c>"# } else { r#" t="b"><v>0</v></c>"# });
        }
    }
}

fn number(xml: &mut String, letters: &str, row: &str, style: char, value: &str) {
    if value.bytes().filter(u8::is_ascii_digit).count() > DIGITS {
        return text(xml, letters, row, style::PLAIN, value);
    }
    open(xml, letters, row, style);
    xml.push_str("><v>");
    xml.push_str(value);
    xml.push_str("</v></c>");
}

fn text(xml: &mut String, letters: &str, row: &str, style: char, words: &str) {
    open(xml, letters, row, style);
    xml.push_str(r#" t="inlineStr"><is><t xml:space="preserve">"#);
    push_text(words, xml);
    xml.push_str("</t></is></c>");
}

fn open(xml: &mut String, letters: &str, row: &str, style: char) {
    xml.push_str("<c r=\"");
    xml.push_str(letters);
    xml.push_str(row);
    if style != style::PLAIN {
        xml.push_str("\" s=\"");
        xml.push(style);
    }
    xml.push('"');
}

/// What a spreadsheet calls each column: A, …, Z, AA, ….
fn letters(columns: &Columns) -> Vec<String> {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    let name = |at: usize| (at >= 26).then(|| letter(at / 26 - 1)).into_iter().chain([letter(at)]).collect();
    columns.names().enumerate().map(|(at, _)| name(at)).collect()
}

#[cfg(test)]
mod tests;
