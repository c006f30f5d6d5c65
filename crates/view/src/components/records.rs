//! The rows of a table as its description has them, the same wherever they stand.

use super::account::said_of;
use super::figure::{Shown, covered, figure, source_of};
use super::names::Names;
use super::page::{text_of, words_of};
use super::table::{Head, folded_table, lines, table};
use crate::html::{Html, link, text};
use crate::site::Route;
use crate::tables::{self, CellContent, Description, DisplayColumn};
use format::{Figure, Missing, Row};
use text::messages as m;

/// The address of the other order of a column and its present one, where rows can be sorted.
pub type Sort<'a> = &'a dyn Fn(&'static str) -> Option<(String, Option<&'static str>)>;

/// Columns as they are shown, where some may be hidden.
pub type Columns<'a> = &'a [&'static DisplayColumn];

/// These rows of one table, with these columns.
pub fn records(names: &Names<'_>, columns: Columns<'_>, caption: &str, rows: &[Row<'_>], sort: Sort<'_>) -> Html {
    let mut shown = Vec::new();
    for row in rows {
        shown.push(cells(names, columns, row));
    }
    table(caption, &heads(names, columns, sort), &shown)
}

/// These rows of a table, with all its columns; nothing where there are none.
pub fn all_records(names: &Names<'_>, of: &'static Description, rows: &[Row<'_>]) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    let columns: Vec<_> = of.columns.iter().collect();
    records(names, &columns, &names.site.count(m::ROWS, rows.len()), rows, &|_| None)
}

/// The same on a page that has other lists: the first rows stand open.
pub fn folded_records(names: &Names<'_>, of: &'static Description, rows: &[Row<'_>]) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    let columns: Vec<_> = of.columns.iter().collect();
    let shown: Vec<_> = rows.iter().map(|row| cells(names, &columns, row)).collect();
    folded_table(names.site, &names.site.count(m::ROWS, rows.len()), &heads(names, &columns, &|_| None), &shown)
}

/// The heads of columns.
pub fn heads(names: &Names<'_>, columns: Columns<'_>, sort: Sort<'_>) -> Vec<Head<'static>> {
    let mut heads = Vec::new();
    for column in columns {
        heads.push(Head { words: names.site.t(column.head), sort: column.sort.and_then(sort) });
    }
    heads
}

/// The cells of a row, one a column.
pub fn cells(names: &Names<'_>, columns: Columns<'_>, row: &Row<'_>) -> Vec<Html> {
    let mut cells = Vec::new();
    for column in columns {
        cells.push(cell(names, row, column.content));
    }
    cells
}

/// What stands in a cell of a row; nothing where the row does not say it.
pub fn cell(names: &Names<'_>, row: &Row<'_>, content: CellContent) -> Html {
    let words = |column| text_of(names.site, row, column);
    match content {
        CellContent::Text(column) => words(column),
        CellContent::Label(column) => label(names, row, column),
        CellContent::Figures => {
            let has_source = |column: &DisplayColumn| matches!(column.content, CellContent::Source);
            let of = tables::by_name(row.table.schema.name);
            figures(names, row, !of.is_some_and(|of| of.columns.iter().any(has_source)))
        }
        CellContent::Outcome => outcome(names, row),
        CellContent::Pairing => pairing(names, row),
        CellContent::PairingOrRegion => {
            let pairing = pairing(names, row);
            if pairing.is_empty() { region(names, row, "region") } else { pairing }
        }
        CellContent::PairingOrCountry => {
            let pairing = pairing(names, row);
            if pairing.is_empty() { text(names.site.t(m::WHOLE_COUNTRY)) } else { pairing }
        }
        CellContent::Region(column) => region(names, row, column),
        CellContent::Places => lines(&[words("place"), region(names, row, "region"), region(names, row, "partner")]),
        CellContent::Row(column) => other_row(names, row, column),
        CellContent::Period => text(&covered(names.site, row)),
        CellContent::Bodies => lines(&[words("lead_body"), words("partner_body")]),
        CellContent::Source => source_of(names.site, row),
    }
}

/// What the word of a column means; nothing where the row has none.
pub fn label(names: &Names<'_>, row: &Row<'_>, column: &str) -> Html {
    match row.text(column) {
        Some(word) => text(names.site.label(column, word)),
        None => Html::default(),
    }
}

fn pairing(names: &Names<'_>, row: &Row<'_>) -> Html {
    match row.text("pairing") {
        Some(pairing) => names.pairing_link(pairing),
        None => Html::default(),
    }
}

fn region(names: &Names<'_>, row: &Row<'_>, column: &str) -> Html {
    match row.text(column) {
        Some(region) => names.region_link(region),
        None => Html::default(),
    }
}

/// Another row of the same table, which the row names in a column.
fn other_row(names: &Names<'_>, row: &Row<'_>, column: &str) -> Html {
    let other = row.text(column).and_then(|id| row.table.find(id));
    let Some((other, columns)) = other.zip(row.table.schema.figures.first()) else { return Html::default() };
    match (row.table.schema.column("name"), Route::figure(row.table.schema.name, other.id())) {
        (Some(_), Some(route)) => link(&names.site.href(&route), &words_of(names.site, &other, "name")),
        _ => said_of(names.site, columns, &other),
    }
}

/// All numbers of a row, as the columns of its table show them, on the page of their document.
pub fn numbers(names: &Names<'_>, of: &Description, row: &Row<'_>) -> Html {
    let numbers = |column: &&DisplayColumn| matches!(column.content, CellContent::Figures | CellContent::Outcome);
    match of.columns.iter().find(numbers).map(|column| column.content) {
        Some(CellContent::Figures) => figures(names, row, false),
        Some(content) => cell(names, row, content),
        None => Html::default(),
    }
}

/// The figures of a row, with the way to their document where nothing beside them leads there.
fn figures(names: &Names<'_>, row: &Row<'_>, sourced: bool) -> Html {
    // A figure that does not apply is shown only where the row has no other.
    let applies = |value: &Figure<i64>| *value != Figure::Missing(Missing::NotApplicable);
    let some = row.figures().any(|(_, value)| applies(&value));
    let mut figures = Html::default();
    for (columns, value) in row.figures() {
        if !some || applies(&value) {
            let mut shown = Shown::of_row(names.site, row, columns, value);
            if !sourced {
                shown.source = Html::default();
            }
            figures.push(&figure(names.site, &shown));
        }
    }
    figures
}

/// What came of an act of supervision: what the source says, and the three counts in words.
fn outcome(names: &Names<'_>, row: &Row<'_>) -> Html {
    let site = names.site;
    let mut said = vec![text_of(site, row, "outcome")];
    for (columns, value) in row.figures() {
        let shown = Shown::of_row(site, row, columns, value);
        said.push(text(&site.fill(m::NAMED, &[site.label("figure", columns.value), &shown.words])));
    }
    lines(&said)
}
