//! How the rows of each table are shown, the same wherever they stand: which columns, in which order.

use super::figure::Shown;
use super::table::{Cell, Head};
use crate::app::{Book, Route, Site, Tab};
use crate::format::{Level, Row, TableSchema};
use crate::text::{Msg, Published, messages as m};

/// Names of pairings and regions, out of a book with both tables.
#[derive(Clone)]
pub struct Names {
    pub site: Site,
    pub book: Book,
}

impl Names {
    pub fn new(site: &Site, book: &Book) -> Self {
        Self { site: site.clone(), book: book.clone() }
    }

    pub fn region(&self, id: &str) -> String {
        let name = self.book.row("regions", id).and_then(|row| Published::of(&row, "name", self.site.lang));
        name.map_or_else(|| id.to_owned(), |name| name.text)
    }

    /// `扬州经济技术开发区 → 清涧县`
    pub fn pairing(&self, id: &str) -> String {
        let Some(row) = self.book.row("pairings", id) else { return id.to_owned() };
        let side = |column| self.region(row.text(column).unwrap_or_default());
        format!("{} → {}", side("supporter"), side("recipient"))
    }

    /// Both sides of a pairing, and all places that they lie in.
    pub fn sides(&self, pairing: &str) -> Vec<&str> {
        let Some(row) = self.book.row("pairings", pairing) else { return Vec::new() };
        ["supporter", "recipient"].iter().filter_map(|side| row.text(side)).flat_map(|id| self.ancestry(id)).collect()
    }

    /// A place, the place that it lies in, and so on up.
    pub fn ancestry<'a>(&'a self, region: &'a str) -> impl Iterator<Item = &'a str> {
        let parent = |id: &&'a str| self.book.row("regions", id).and_then(|row| row.text("parent"));
        // Three levels and a zone; the limit keeps a bad table from going round in a circle.
        std::iter::successors(Some(region), parent).take(5)
    }

    /// Whether both sides of a pairing are provinces.
    pub fn is_provincial(&self, pairing: &Row<'_>) -> bool {
        let side = |column| pairing.text(column).and_then(|id| self.book.row("regions", id));
        let province = |region: Row<'_>| region.text("level") == Some(Level::Province.word());
        ["supporter", "recipient"].into_iter().all(|column| side(column).is_some_and(province))
    }

    pub fn pairing_link(&self, id: &str) -> Cell {
        let route = Route::Pairing(id.to_owned(), Tab::Overview);
        Cell::Link { href: self.site.href(&route), text: self.pairing(id) }
    }

    pub fn region_link(&self, id: &str) -> Cell {
        Cell::Link { href: self.site.href(&Route::Region(id.to_owned())), text: self.region(id) }
    }
}

/// A column as readers see it.
struct Shape {
    head: Msg,
    /// The column that the rows can be sorted by.
    sort: Option<&'static str>,
    cell: fn(&Names, &Row<'_>) -> Cell,
}

const fn shape(head: Msg, cell: fn(&Names, &Row<'_>) -> Cell) -> Shape {
    Shape { head, sort: None, cell }
}

const fn sorted(head: Msg, sort: &'static str, cell: fn(&Names, &Row<'_>) -> Cell) -> Shape {
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
    sort: impl Fn(&'static str) -> Option<(String, Option<&'static str>)>,
) -> Vec<Head> {
    let head =
        |shape: &Shape| Head { text: site.t(shape.head).to_owned(), sort: shape.sort.and_then(&sort), numeric: false };
    shapes(schema).iter().map(head).collect()
}

/// The cells of a row, in the order of the heads.
pub fn cells(names: &Names, row: &Row<'_>) -> Vec<Cell> {
    shapes(row.table.schema).iter().map(|shape| (shape.cell)(names, row)).collect()
}

fn text(names: &Names, row: &Row<'_>, column: &str) -> Cell {
    Published::of(row, column, names.site.lang).map_or(Cell::Empty, Cell::Published)
}

fn label(names: &Names, row: &Row<'_>, column: &str) -> Cell {
    row.text(column).map_or(Cell::Empty, |word| Cell::Text(names.site.label(column, word).to_owned()))
}

fn figures(names: &Names, row: &Row<'_>) -> Cell {
    // A figure that does not apply is shown only where the row has no other.
    let all: Vec<_> = row.figures().collect();
    let applies = |value: &crate::format::Figure<i64>| {
        *value != crate::format::Figure::Missing(crate::format::Missing::NotApplicable)
    };
    let some = all.iter().any(|(_, value)| applies(value));
    let shown = all.into_iter().filter(|(_, value)| !some || applies(value));
    Cell::Figures(shown.map(|(columns, value)| Shown::of_row(&names.site, row, columns, value)).collect())
}

fn pairing_or_region(names: &Names, row: &Row<'_>) -> Cell {
    match (row.text("pairing"), row.text("region")) {
        (Some(pairing), _) => names.pairing_link(pairing),
        (None, Some(region)) => names.region_link(region),
        (None, None) => Cell::Empty,
    }
}

fn bodies(names: &Names, row: &Row<'_>) -> Cell {
    Cell::Lines(["lead_body", "partner_body"].map(|column| text(names, row, column)).into())
}

fn place(names: &Names, row: &Row<'_>) -> Cell {
    let region = |column| row.text(column).map_or(Cell::Empty, |id| names.region_link(id));
    Cell::Lines(vec![text(names, row, "place"), region("region"), region("partner")])
}

/// What came of an act of supervision: what the source says, and the three counts in words.
fn outcome(names: &Names, row: &Row<'_>) -> Cell {
    let site = &names.site;
    let counts = row.figures().map(|(columns, value)| {
        let shown = Shown::of_row(site, row, columns, value);
        Cell::Text(site.fill(m::NAMED, &[site.label("figure", columns.value), &shown.words]))
    });
    Cell::Lines(std::iter::once(text(names, row, "outcome")).chain(counts).collect())
}

fn source(names: &Names, row: &Row<'_>) -> Cell {
    let Some(source) = row.text("source") else { return Cell::Empty };
    let text = names.site.fill(m::SOURCE_AT, &[row.text("locator").unwrap_or_default()]);
    Cell::Link { href: names.site.href(&Route::Source(source.to_owned())), text }
}
