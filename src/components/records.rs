//! How the rows of each table are shown, the same wherever they stand: which columns, in which order.

use super::figure::Shown;
use super::names::Names;
use super::table::{Cell, Head};
use crate::app::{Route, Site};
use crate::format::{Figure, Missing, Row, TableSchema};
use crate::text::{Msg, Published, messages as m};

/// A column as readers see it.
struct Shape {
    head: Msg,
    /// The column that the rows can be sorted by.
    sort: Option<&'static str>,
    cell: fn(&Names<'_>, &Row<'_>) -> Cell,
}

const fn shape(head: Msg, cell: fn(&Names<'_>, &Row<'_>) -> Cell) -> Shape {
    Shape { head, sort: None, cell }
}

const fn sorted(head: Msg, sort: &'static str, cell: fn(&Names<'_>, &Row<'_>) -> Cell) -> Shape {
    Shape { head, sort: Some(sort), cell }
}

const PAIRING: Shape = sorted(m::PAIRING, "pairing", pairing_or_region);
const NOTE: Shape = shape(m::NOTE, |names, row| text(names, row, "note"));
const SOURCE: Shape = shape(m::SOURCE, source);

const FUNDS: &[Shape] = &[
    PAIRING,
    sorted(m::KIND, "kind", |names, row| label(names, row, "kind")),
    sorted(m::AMOUNT, "amount", figures),
    shape(m::STAGE, |names, row| label(names, row, "stage")),
    shape(m::PURPOSE, |names, row| text(names, row, "purpose")),
    NOTE,
];
const SALES: &[Shape] = &[
    PAIRING,
    sorted(m::CHANNEL, "channel", |names, row| label(names, row, "channel")),
    sorted(m::AMOUNT, "amount", figures),
    shape(m::PRODUCT, |names, row| text(names, row, "product")),
    NOTE,
];
const EXCHANGES: &[Shape] = &[
    PAIRING,
    sorted(m::KIND, "kind", |names, row| label(names, row, "kind")),
    sorted(m::NUMBER, "count", figures),
    shape(m::DIRECTION, |names, row| label(names, row, "direction")),
    shape(m::SUBJECT, |names, row| text(names, row, "subject")),
    NOTE,
];
const SUPERVISION: &[Shape] = &[
    shape(m::SUBJECT, |names, row| text(names, row, "subject")),
    PAIRING,
    shape(m::METHOD, |names, row| text(names, row, "method")),
    shape(m::BODIES, bodies),
    sorted(m::STATUS, "status", |names, row| label(names, row, "status")),
    shape(m::OUTCOME, outcome),
    NOTE,
    SOURCE,
];
const PROJECTS: &[Shape] = &[
    shape(m::NAME, |names, row| text(names, row, "name")),
    shape(m::SECTOR, |names, row| text(names, row, "sector")),
    shape(m::PLACE, place),
    shape(m::CAPACITY, figures),
    shape(m::STATUS, |names, row| label(names, row, "status")),
    NOTE,
    SOURCE,
];
const NATIONAL: &[Shape] = &[
    shape(m::INDICATOR, |names, row| text(names, row, "name")),
    shape(m::NUMBER, figures),
    shape(m::DEFINITION, |names, row| text(names, row, "definition")),
    NOTE,
];

fn shapes(schema: &TableSchema) -> &'static [Shape] {
    match schema.name {
        "funds" => FUNDS,
        "sales" => SALES,
        "exchanges" => EXCHANGES,
        "supervision" => SUPERVISION,
        "projects" => PROJECTS,
        _ => NATIONAL,
    }
}

/// The heads of a table. `sort` gives the address of the other order and the present one of a column.
pub fn heads(
    site: &Site,
    schema: &TableSchema,
    sort: &dyn Fn(&'static str) -> Option<(String, Option<&'static str>)>,
) -> Vec<Head> {
    let head = |shape: &Shape| Head { words: site.t(shape.head), sort: shape.sort.and_then(sort) };
    shapes(schema).iter().map(head).collect()
}

/// The cells of a row, in the order of the heads.
pub fn cells(names: &Names<'_>, row: &Row<'_>) -> Vec<Cell> {
    shapes(row.table.schema).iter().map(|shape| (shape.cell)(names, row)).collect()
}

fn text(names: &Names<'_>, row: &Row<'_>, column: &str) -> Cell {
    Published::of(row, column, names.site.lang).map_or(Cell::Empty, Cell::Published)
}

fn label(names: &Names<'_>, row: &Row<'_>, column: &str) -> Cell {
    row.text(column).map_or(Cell::Empty, |word| Cell::Text(names.site.label(column, word).to_owned()))
}

fn figures(names: &Names<'_>, row: &Row<'_>) -> Cell {
    // A figure that does not apply is shown only where the row has no other.
    let all: Vec<_> = row.figures().collect();
    let applies = |value: &Figure<i64>| *value != Figure::Missing(Missing::NotApplicable);
    let some = all.iter().any(|(_, value)| applies(value));
    let shown = all.into_iter().filter(|(_, value)| !some || applies(value));
    Cell::Figures(shown.map(|(columns, value)| Shown::of_row(&names.site, row, columns, value)).collect())
}

fn pairing_or_region(names: &Names<'_>, row: &Row<'_>) -> Cell {
    match (row.text("pairing"), row.text("region")) {
        (Some(pairing), _) => names.pairing_link(pairing),
        (None, Some(region)) => names.region_link(region),
        (None, None) => Cell::Empty,
    }
}

fn bodies(names: &Names<'_>, row: &Row<'_>) -> Cell {
    Cell::Lines(["lead_body", "partner_body"].map(|column| text(names, row, column)).into())
}

fn place(names: &Names<'_>, row: &Row<'_>) -> Cell {
    let region = |column| row.text(column).map_or(Cell::Empty, |id| names.region_link(id));
    Cell::Lines(vec![text(names, row, "place"), region("region"), region("partner")])
}

/// What came of an act of supervision: what the source says, and the three counts in words.
fn outcome(names: &Names<'_>, row: &Row<'_>) -> Cell {
    let site = &names.site;
    let counts = row.figures().map(|(columns, value)| {
        let shown = Shown::of_row(site, row, columns, value);
        Cell::Text(site.fill(m::NAMED, &[site.label("figure", columns.value), &shown.words]))
    });
    Cell::Lines(std::iter::once(text(names, row, "outcome")).chain(counts).collect())
}

fn source(names: &Names<'_>, row: &Row<'_>) -> Cell {
    let Some(source) = row.text("source") else { return Cell::Empty };
    let words = names.site.fill(m::SOURCE_AT, &[row.text("locator").unwrap_or_default()]);
    Cell::Link { href: names.site.href(&Route::Source(source.to_owned())), words }
}
