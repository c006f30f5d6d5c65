//! One record of a comparison: what it is called, where it is seen, what it says in short.

use crate::components::{Names, Shown, covered, words_of};
use crate::html::{Html, link, text};
use crate::pages::figure::heading;
use crate::site::Route;
use crate::tables::{self, Description};
use format::{Figure, Missing, Row};
use text::messages as m;

/// What a record is called.
pub fn name(names: &Names<'_>, of: &'static Description, row: &Row<'_>) -> String {
    if *of == tables::PAIRINGS {
        return names.pairing(row.id());
    }
    if *of == tables::SUPERVISION || *of == tables::PROJECTS {
        // Their heading is a sentence of its own; which place it is of is said first.
        let own = words_of(names.site, row, if *of == tables::PROJECTS { "name" } else { "subject" });
        return row.text("pairing").map_or(own.clone(), |id| names.site.fill(m::NAMED, &[&names.pairing(id), &own]));
    }
    if of.has_figures() {
        return heading(names, of, row);
    }
    let own = ["name", "title", "what"].into_iter().map(|column| words_of(names.site, row, column));
    own.into_iter().find(|words| !words.is_empty()).unwrap_or_else(|| row.id().to_owned())
}

/// The same as a link to the page of the record, if it has one.
pub(super) fn named(names: &Names<'_>, of: &'static Description, row: &Row<'_>) -> Html {
    let words = name(names, of, row);
    match Route::of_row(of, row.id()).first() {
        Some(route) => link(&names.site.href(route), &words),
        None => text(&words),
    }
}

/// Its numbers in words, and what they cover; may be empty.
pub fn in_short(names: &Names<'_>, row: &Row<'_>) -> String {
    let site = names.site;
    let applies = |value: &Figure<i64>| *value != Figure::Missing(Missing::NotApplicable);
    let figures: Vec<_> = row.figures().filter(|(_, value)| applies(value)).collect();
    let mut said = Vec::new();
    for (columns, value) in &figures {
        let words = Shown::of_row(site, row, columns, *value).words.replace('\u{a0}', " ");
        said.push(match figures.len() {
            1 => words,
            _ => site.fill(m::NAMED, &[site.label("figure", columns.value), &words]),
        });
    }
    if row.table.schema.column("period").is_some() {
        said.push(covered(site, row));
    }
    said.join(" · ")
}
