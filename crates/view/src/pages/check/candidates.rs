//! What a number may mean, as markup and as a line of text.

use super::words;
use crate::components::{Names, Shown, covered, figure, source_of, words_of};
use crate::html;
use crate::html::{Html, link};
use crate::pages::figure::heading;
use crate::site::{Route, Site};
use crate::tables;
use claims::{Candidate, Checker, Evidence, Fact};
use format::Interval;
use ledger::Book;
use text::messages as m;

/// Something that a number may mean, with the way to it.
pub fn candidate(site: &Site, checker: &Checker, candidate: &Candidate) -> Html {
    match &candidate.of {
        Evidence::Figure(fact) => of_fact(site, checker, fact),
        Evidence::Total { table, rows, sum, unit } => {
            let of = tables::by_name(table);
            let title = of.map_or("", |of| site.t(of.title));
            let count = rows.len().to_string();
            html! {
                p { (words::TOTAL.fill(site.lang, &[title, &count])) " " b { (site.sum(*sum, unit.word(), 1)) } }
                @if let Some(of) = of {
                    p.links {
                        @for row in rows {
                            (link(&figure_of(site, of.name(), checker.book().table(table).row(*row).id()), checker.book().table(table).row(*row).id()))
                        }
                    }
                }
            }
        }
        Evidence::Omitted(row) => {
            let row = checker.book().table("omitted").row(*row);
            let reason = site.label("reason", row.text("reason").unwrap_or_default());
            html! {
                p { (words_of(site, &row, "what")) " " b { (row.text("printed").unwrap_or_default()) } }
                p.note { (reason) " " (words_of(site, &row, "note")) " " (source_of(site, &row)) }
            }
        }
    }
}

fn of_fact(site: &Site, checker: &Checker, fact: &Fact) -> Html {
    let book = checker.book();
    let row = book.table(fact.table).row(fact.row);
    let shown = row.figures().find(|(columns, _)| columns.value == fact.figure);
    html! {
        p { (link(&figure_of(site, fact.table, row.id()), &title(site, book, fact))) }
        @if let Some((columns, value)) = shown { (figure(site, &Shown { href: None, ..Shown::of_row(site, &row, columns, value) })) }
    }
}

fn figure_of(site: &Site, table: &str, id: &str) -> String {
    Route::figure(table, id).map(|route| site.href(&route)).unwrap_or_default()
}

/// A candidate in one line of text, with the address of its page.
pub fn line(site: &Site, checker: &Checker, candidate: &Candidate) -> String {
    let book = checker.book();
    match &candidate.of {
        Evidence::Figure(fact) => {
            let row = book.table(fact.table).row(fact.row);
            let number = row.figures().find(|(columns, _)| columns.value == fact.figure).map(|(columns, value)| {
                let printed = columns.printed.and_then(|column| row.text(column));
                let words = site.wording(Interval::of(&value).wording(), row.unit(columns).unwrap_or_default());
                printed.map_or(words.clone(), |printed| site.fill(m::PRINTED_AFTER, &[&words, printed]))
            });
            let source = row.text("source").map(|source| Names { site, book }.source(source)).unwrap_or_default();
            let address = Route::figure(fact.table, row.id()).map(|route| site.pinned(&route, book.release()));
            [
                title(site, book, fact),
                number.unwrap_or_default(),
                covered(site, &row),
                source,
                address.unwrap_or_default(),
            ]
            .join(" · ")
        }
        Evidence::Total { table, rows, sum, unit } => {
            let title = tables::by_name(table).map_or("", |of| site.t(of.title));
            let words = words::TOTAL.fill(site.lang, &[title, &rows.len().to_string()]);
            [words, site.sum(*sum, unit.word(), 1)].join(" ")
        }
        Evidence::Omitted(row) => {
            let row = book.table("omitted").row(*row);
            [words_of(site, &row, "what"), row.text("printed").unwrap_or_default().to_owned()].join(" ")
        }
    }
}

/// What the page of a figure is called.
fn title(site: &Site, book: &Book, fact: &Fact) -> String {
    let row = book.table(fact.table).row(fact.row);
    tables::by_name(fact.table).map(|of| heading(&Names { site, book }, of, &row)).unwrap_or_default()
}
