//! What else is said of the figure of a page: the totals that it counts in, another side's word for the same, what it replaces and
//! what replaced it, and the record in every release.

use super::counted::counted;
use super::history::history;
use super::words;
use crate::components::{Names, said_of, source_of};
use crate::html;
use crate::html::Html;
use crate::pages::exhibit::Asks;
use crate::site::Site;
use crate::tables;
use format::tables::{ALL, PAIRINGS, REGIONS, SOURCES};
use format::{FigureColumns, Interval, Kind, Row, TableSchema, Wording};
use ledger::coverage::Fate;
use ledger::standing::Standings;
use ledger::{Accounting, Book};

/// The tables that it asks for in the release of the page: those that name what stands in the record, too.
pub fn asks(schema: &'static TableSchema) -> Asks {
    let mut asks = vec![schema];
    let named = schema.columns.iter().filter_map(|column| match column.kind {
        Kind::Ref(table) | Kind::Refs(table) => ALL.iter().copied().find(|own| own.name == table),
        _ => None,
    });
    for schema in [&PAIRINGS, &REGIONS, &SOURCES].into_iter().chain(named) {
        if !asks.contains(&schema) {
            asks.push(schema);
        }
    }
    asks
}

/// What stands below the figure `of`, `funds/yz-qj-industry`. `book` is the release of the page, `standings` are made of its
/// tables, that of the record among them; `books` are the releases that are looked through, newest first: each has the table that
/// the record is of.
pub fn elsewhere<'a>(site: &Site, book: &'a Book, standings: &Standings<'a>, of: &str, books: &[Book]) -> Html {
    let Some((table, id)) = of.split_once('/') else { return Html::default() };
    let Some(of) = tables::by_name(table).filter(|of| !book.manifest.is_partitioned(of.name())) else {
        return Html::default();
    };
    let names = Names { site, book };
    html! {
        @if let Some(row) = book.row(of.name(), id) {
            (counted(&names, of, standings, &row))
            (beside(&names, standings.accounting(), &row))
        }
        (history(&names, of, id, books))
    }
}

/// Words for the same, and words that were replaced: of one set of figures that are settled together.
fn beside(names: &Names<'_>, accounting: &Accounting, row: &Row<'_>) -> Html {
    let Some(columns) = row.table.schema.figures.first() else { return Html::default() };
    let (mut others, mut earlier, mut later) = (Vec::new(), Vec::new(), Vec::new());
    // The release says which: all others stand alone.
    if let Some(cluster) = row.int("cluster").filter(|cluster| *cluster > 0) {
        let rows = row.table.select(&|other| other.int("cluster") == Some(cluster));
        for own in accounting.reckon(&rows) {
            let claims: Vec<Row<'_>> = own.rows.iter().map(|at| rows[*at]).collect();
            let fates = &own.account.fates;
            let Some(at) = claims.iter().position(|claim| claim.index == row.index) else { continue };
            if own.measure.figure != columns.value {
                continue;
            }
            // What several are words for is counted in the place of them all.
            let counted = |at: usize| if let Fate::SameAs(counted) = fates[at] { counted } else { at };
            for (other, claim) in claims.iter().enumerate().filter(|(other, _)| *other != at) {
                if fates[other] == Fate::Revised(at) {
                    earlier.push(*claim);
                } else if fates[at] == Fate::Revised(other) {
                    later.push(*claim);
                } else if counted(other) == counted(at) {
                    others.push(*claim);
                }
            }
        }
    }
    // What the publisher itself calls replaced, whatever comes of it in a total.
    if let Some(revises) = row.table.column("revises") {
        for at in (0..row.table.rows).filter(|at| revises.text(*at) == Some(row.id())) {
            add(&mut later, row.table.row(at));
        }
    }
    if let Some(old) = row.text("revises").and_then(|id| row.table.find(id)) {
        add(&mut earlier, old);
    }
    let lang = names.site.lang;
    html! {
        (list(names, columns, row, words::OTHER_WORDS.of(lang), &others))
        (list(names, columns, row, words::LATER.of(lang), &later))
        (list(names, columns, row, words::EARLIER.of(lang), &earlier))
    }
}

fn add<'a>(rows: &mut Vec<Row<'a>>, row: Row<'a>) {
    if !rows.iter().any(|known| known.index == row.index) {
        rows.push(row);
    }
}

/// Other figures, each with who says it, where, and how far it is from the one of the page.
fn list(names: &Names<'_>, columns: &FigureColumns, row: &Row<'_>, title: &str, others: &[Row<'_>]) -> Html {
    let (site, lang) = (names.site, names.site.lang);
    let side = |other: &Row<'_>| match other.text("side") {
        Some(side) => words::SAID_BY.fill(lang, &[site.label("side", side)]),
        None => words::NOBODY.of(lang).to_owned(),
    };
    html! {
        @if !others.is_empty() {
            section {
                h2 { (title) }
                ul {
                    @for other in others {
                        li {
                            (said_of(site, columns, other)) " · " (side(other)) " · " (apart(site, columns, row, other)) " "
                            (source_of(site, other))
                        }
                    }
                }
            }
        }
    }
}

/// How far another figure is from the one of the page, if both are exact.
fn apart(site: &Site, columns: &FigureColumns, row: &Row<'_>, other: &Row<'_>) -> String {
    let exact = |row: &Row<'_>| {
        let value = Interval::of(&row.figure(columns)?);
        value.upper().filter(|high| *high == value.low && !value.soft && value.published > 0)
    };
    let (Some(own), Some(other)) = (exact(row), exact(other)) else { return words::NOT_EXACT.of(site.lang).to_owned() };
    let words = match other - own {
        0 => return words::EQUAL.of(site.lang).to_owned(),
        more if more > 0 => &words::MORE,
        _ => &words::LESS,
    };
    let unit = row.unit(columns).unwrap_or_default();
    words.fill(site.lang, &[&site.wording(Wording::Stated((other - own).abs()), unit)])
}
