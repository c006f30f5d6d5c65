//! What the release says of a text: the text with its numbers marked, and each of them with its verdict.

use super::marks::marked;
use super::said::said;
use super::shared::sharing;
use super::verdicts::{name, sentence};
use super::words;
use crate::components::{Names, Shown, covered, fact, facts, figure, note, source_of, words_of};
use crate::html;
use crate::html::{Html, link};
use crate::pages::figure::heading;
use crate::site::{Route, Site};
use crate::tables;
use claims::{Candidate, Checked, Checker, Evidence, Fact, MOST_CHARACTERS, Refusal, Verdict};
use format::Interval;
use text::messages as m;

/// The answer to a text.
pub fn answer(site: &Site, checker: &Checker, text: &str, all: &[Checked]) -> Html {
    let unread = site.list(checker.unread().into_iter().filter_map(tables::by_name).map(|of| site.t(of.title)));
    html! {
        @if !unread.is_empty() { (note(&words::UNREAD.fill(site.lang, &[&unread]))) }
        p.claim-text { (marked(text, all)) }
        ol.claims {
            @for (at, checked) in all.iter().enumerate() { (one(site, checker, text, all, at, checked)) }
        }
        (sharing(site, checker, text, all))
    }
}

/// How many numbers were read, by their verdicts.
pub fn counted(site: &Site, all: &[Checked]) -> String {
    let mut counts = Vec::new();
    for verdict in Verdict::ALL {
        let count = all.iter().filter(|own| own.verdict == verdict).count();
        if count > 0 {
            counts.push(words::COUNT_OF.fill(site.lang, &[name(verdict).of(site.lang), &count.to_string()]));
        }
    }
    words::COUNTED.fill(site.lang, &[&all.len().to_string(), &site.list(counts)])
}

/// Why a text is not checked, in a sentence.
pub fn refused(site: &Site, refusal: Refusal) -> String {
    let words = match refusal {
        Refusal::Empty => return String::new(),
        Refusal::TooLong => return words::TOO_LONG.fill(site.lang, &[&MOST_CHARACTERS.to_string()]),
        Refusal::Markup => words::MARKUP,
        Refusal::NoNumber => words::NO_NUMBER,
        Refusal::DatesAlone => words::DATES_ALONE,
    };
    words.of(site.lang).to_owned()
}

/// A number with its verdict, what was read, and what it may mean.
fn one(site: &Site, checker: &Checker, text: &str, all: &[Checked], at: usize, checked: &Checked) -> Html {
    let claim = &checked.claim;
    let mut read = Html::default();
    for (name, words) in said(site, text, claim) {
        fact(&mut read, name, words);
    }
    let parts = site.list(checked.parts.iter().map(|part| &text[all[*part].claim.at.clone()]));
    html! {
        li.claim class={ "claim--" (checked.verdict.word()) } id={ "claim-" (at + 1) } {
            h2 { (&text[claim.at.clone()]) " " span.claim__verdict { (name(checked.verdict).of(site.lang)) } }
            p { (sentence(checked).of(site.lang)) @if !parts.is_empty() { " " (words::PARTS.fill(site.lang, &[&parts])) } }
            (facts(&read))
            @if !checked.candidates.is_empty() {
                ul.claim__candidates { @for own in &checked.candidates { li { (candidate(site, checker, own)) } } }
            }
        }
    }
}

/// Something that a number may mean, with the way to it.
fn candidate(site: &Site, checker: &Checker, candidate: &Candidate) -> Html {
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
    let (row, names) = (book.table(fact.table).row(fact.row), Names { site, book });
    let title = tables::by_name(fact.table).map(|of| heading(&names, of, &row)).unwrap_or_default();
    let shown = row.figures().find(|(columns, _)| columns.value == fact.figure);
    html! {
        p { (link(&figure_of(site, fact.table, row.id()), &title)) }
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
            let (row, names) = (book.table(fact.table).row(fact.row), Names { site, book });
            let title = tables::by_name(fact.table).map(|of| heading(&names, of, &row)).unwrap_or_default();
            let number = row.figures().find(|(columns, _)| columns.value == fact.figure).map(|(columns, value)| {
                let printed = columns.printed.and_then(|column| row.text(column));
                let words = site.wording(Interval::of(&value).wording(), row.unit(columns).unwrap_or_default());
                printed.map_or(words.clone(), |printed| site.fill(m::PRINTED_AFTER, &[&words, printed]))
            });
            let source = row.text("source").map(|source| names.source(source)).unwrap_or_default();
            let address = Route::figure(fact.table, row.id()).map(|route| site.pinned(&route, book.release()));
            [title, number.unwrap_or_default(), covered(site, &row), source, address.unwrap_or_default()].join(" · ")
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
