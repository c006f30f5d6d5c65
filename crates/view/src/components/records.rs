//! How the rows of each table are shown, the same wherever they stand: which columns, in which order.

use super::figure::{Shown, covered, figure, source_of};
use super::names::Names;
use super::page::text_of;
use super::table::{Head, lines, table};
use crate::html::{Html, text};
use format::{Figure, Missing, Row, TableSchema};
use text::{Msg, messages as m};

/// A column as readers see it.
pub struct Shape {
    /// By which an address names it.
    pub name: &'static str,
    pub head: Msg,
    /// The column that the rows can be sorted by.
    pub sort: Option<&'static str>,
    content: Content,
}

/// What the cells of a column hold.
enum Content {
    /// The published text of a column.
    Words(&'static str),
    /// What the word of a column means.
    Label(&'static str),
    Figures,
    /// The pairing, or the place where only that is known.
    Pairing,
    Period,
    Bodies,
    Place,
    Outcome,
    Source,
}

const fn shape(head: Msg, content: Content) -> Shape {
    let name = match content {
        Content::Words(column) | Content::Label(column) => column,
        Content::Figures => "figure",
        Content::Pairing => "pairing",
        Content::Period => "period",
        Content::Bodies => "bodies",
        Content::Place => "place",
        Content::Outcome => "outcome",
        Content::Source => "source",
    };
    Shape { name, head, sort: None, content }
}

const fn sorted(head: Msg, sort: &'static str, content: Content) -> Shape {
    Shape { sort: Some(sort), ..shape(head, content) }
}

const PAIRING: Shape = sorted(m::PAIRING, "pairing", Content::Pairing);
const NOTE: Shape = shape(m::NOTE, Content::Words("note"));
const SOURCE: Shape = shape(m::SOURCE, Content::Source);

const FUNDS: &[Shape] = &[
    PAIRING,
    sorted(m::KIND, "kind", Content::Label("kind")),
    sorted(m::AMOUNT, "amount", Content::Figures),
    shape(m::STAGE, Content::Label("stage")),
    shape(m::PURPOSE, Content::Words("purpose")),
    NOTE,
];
const SALES: &[Shape] = &[
    PAIRING,
    sorted(m::CHANNEL, "channel", Content::Label("channel")),
    // Outlets and quantities stand in it too.
    sorted(m::FIGURE, "amount", Content::Figures),
    shape(m::PRODUCT, Content::Words("product")),
    NOTE,
];
const EXCHANGES: &[Shape] = &[
    PAIRING,
    sorted(m::KIND, "kind", Content::Label("kind")),
    sorted(m::NUMBER, "count", Content::Figures),
    shape(m::DIRECTION, Content::Label("direction")),
    shape(m::SUBJECT, Content::Words("subject")),
    NOTE,
];
const SUPERVISION: &[Shape] = &[
    shape(m::SUBJECT, Content::Words("subject")),
    PAIRING,
    sorted(m::PERIOD, "period", Content::Period),
    shape(m::METHOD, Content::Words("method")),
    shape(m::BODIES, Content::Bodies),
    sorted(m::STATUS, "status", Content::Label("status")),
    shape(m::OUTCOME, Content::Outcome),
    NOTE,
    SOURCE,
];
const PROJECTS: &[Shape] = &[
    shape(m::NAME, Content::Words("name")),
    shape(m::SECTOR, Content::Words("sector")),
    shape(m::PLACE, Content::Place),
    shape(m::CAPACITY, Content::Figures),
    shape(m::STATUS, Content::Label("status")),
    NOTE,
    SOURCE,
];
const NATIONAL: &[Shape] = &[
    shape(m::INDICATOR, Content::Words("name")),
    shape(m::NUMBER, Content::Figures),
    shape(m::DEFINITION, Content::Words("definition")),
    NOTE,
];

/// The columns of a table, in the order in which they are shown.
pub fn shapes(schema: &TableSchema) -> &'static [Shape] {
    match schema.name {
        "funds" => FUNDS,
        "sales" => SALES,
        "exchanges" => EXCHANGES,
        "supervision" => SUPERVISION,
        "projects" => PROJECTS,
        _ => NATIONAL,
    }
}

/// The address of the other order of a column and its present one, where rows can be sorted.
pub type Sort<'a> = &'a dyn Fn(&'static str) -> Option<(String, Option<&'static str>)>;

/// These rows of one table, with these columns.
pub fn records(names: &Names<'_>, shapes: &[&'static Shape], caption: &str, rows: &[Row<'_>], sort: Sort<'_>) -> Html {
    let mut shown = Vec::new();
    for row in rows {
        shown.push(cells(names, shapes, row));
    }
    table(caption, &heads(names, shapes, sort), &shown)
}

/// The heads of columns.
pub fn heads(names: &Names<'_>, shapes: &[&'static Shape], sort: Sort<'_>) -> Vec<Head<'static>> {
    let mut heads = Vec::new();
    for shape in shapes {
        heads.push(Head { words: names.site.t(shape.head), sort: shape.sort.and_then(sort) });
    }
    heads
}

/// The cells of a row, one a column.
pub fn cells(names: &Names<'_>, shapes: &[&'static Shape], row: &Row<'_>) -> Vec<Html> {
    let mut cells = Vec::new();
    for shape in shapes {
        cells.push(cell(names, row, &shape.content));
    }
    cells
}

fn cell(names: &Names<'_>, row: &Row<'_>, content: &Content) -> Html {
    let words = |column| text_of(names.site, row, column);
    match *content {
        Content::Words(column) => words(column),
        Content::Label(column) => label(names, row, column),
        Content::Figures => figures(names, row),
        Content::Pairing => match row.text("pairing") {
            Some(pairing) => names.pairing_link(pairing),
            None => region(names, row, "region"),
        },
        Content::Period => text(&covered(names.site, row)),
        Content::Bodies => lines(&[words("lead_body"), words("partner_body")]),
        Content::Place => lines(&[words("place"), region(names, row, "region"), region(names, row, "partner")]),
        Content::Outcome => outcome(names, row),
        Content::Source => source_of(names.site, row),
    }
}

/// What the word of a column means; nothing where the row has none.
pub fn label(names: &Names<'_>, row: &Row<'_>, column: &str) -> Html {
    match row.text(column) {
        Some(word) => text(names.site.label(column, word)),
        None => Html::default(),
    }
}

fn region(names: &Names<'_>, row: &Row<'_>, column: &str) -> Html {
    match row.text(column) {
        Some(region) => names.region_link(region),
        None => Html::default(),
    }
}

/// All numbers of a row: as figures, or for an act of supervision as what came of it.
pub fn numbers(names: &Names<'_>, row: &Row<'_>) -> Html {
    if row.table.schema.name == "supervision" { outcome(names, row) } else { figures(names, row) }
}

fn figures(names: &Names<'_>, row: &Row<'_>) -> Html {
    // A figure that does not apply is shown only where the row has no other.
    let applies = |value: &Figure<i64>| *value != Figure::Missing(Missing::NotApplicable);
    let some = row.figures().any(|(_, value)| applies(&value));
    let mut figures = Html::default();
    for (columns, value) in row.figures() {
        if !some || applies(&value) {
            figures.push(&figure(names.site, &Shown::of_row(names.site, row, columns, value)));
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
