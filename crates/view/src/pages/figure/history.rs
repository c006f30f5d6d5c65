//! A record in every release, by its id: where it was first seen, what changed, whether it was withdrawn.

use super::words;
use crate::components::Names;
use crate::html;
use crate::html::{Html, link, text};
use crate::pages::changes::{between, differing, in_short};
use crate::site::Site;
use crate::tables::{Description, Filter};
use format::Row;
use ledger::{Book, Changed};
use text::messages as m;

/// So many releases are looked through: a visit must not grow with the number of releases.
pub const MOST: usize = 12;

/// A line for each release in which something is to be said of the record, newest first; `books` stand newest first.
pub fn history(names: &Names<'_>, of: &'static Description, id: &str, books: &[Book]) -> Html {
    let site = names.site;
    let books = &books[..books.len().min(MOST)];
    let oldest = books.last().is_none_or(|book| book.manifest.shanhai.previous.is_none());
    let (mut lines, mut before, mut was_seen): (Vec<Html>, Option<Row<'_>>, bool) = (Vec::new(), None, false);
    for (at, book) in books.iter().enumerate().rev() {
        let release = book.release();
        if book.manifest.is_partitioned(of.name()) {
            lines.push(line(release, &text(words::IN_PARTS.of(site.lang))));
            continue;
        }
        let row = book.row(of.name(), id);
        let said = match (before, row) {
            (None, None) => None,
            (None, Some(row)) => {
                let words = match (was_seen, at + 1 == books.len() && !oldest) {
                    (true, _) => &words::AGAIN,
                    (false, true) => &words::THERE,
                    (false, false) => &words::FIRST,
                };
                Some(text(&words.fill(site.lang, &[&in_short(names, &row)])))
            }
            (Some(_), None) => Some(text(words::WITHDRAWN.of(site.lang))),
            (Some(old), Some(new)) => Some(match Changed::of(&old, &new) {
                None => text(words::SAME.of(site.lang)),
                Some(changed) => {
                    let last = books.get(at + 1).map(Book::release).unwrap_or_default();
                    self::changed(names, of, (&old, &new), &changed, &way(site, of, id, last, release))
                }
            }),
        };
        lines.extend(said.map(|said| line(release, &said)));
        was_seen |= row.is_some();
        before = row;
    }
    lines.reverse();
    html! {
        @if was_seen {
            section.history {
                h2 { (words::HISTORY.of(site.lang)) }
                dl.facts { @for line in &lines { (line) } }
            }
        }
    }
}

fn line(release: &str, said: &Html) -> Html {
    html! { div { dt { (release) } dd { (said) } } }
}

/// The way to the record in the comparison of two releases.
fn way(site: &Site, of: &'static Description, id: &str, older: &str, newer: &str) -> String {
    let query = site.sticky().with("table", Some(of.name())).with(Filter::Text.name(), Some(id));
    site.href_with(&between(older, newer), &query)
}

/// What differs, column by column: before → after.
fn changed(
    names: &Names<'_>,
    of: &'static Description,
    (old, new): (&Row<'_>, &Row<'_>),
    own: &Changed,
    way: &str,
) -> Html {
    let site = names.site;
    let words = if own.figure { &words::FIGURE_CHANGED } else { &words::CHANGED };
    let value = |value: Option<Html>| value.unwrap_or_else(|| text(words::EMPTY.of(site.lang)));
    html! {
        (link(way, words.of(site.lang)))
        ul {
            @for column in differing(own, of.schema, site.lang) {
                li {
                    (column.name(site, of.schema)) (site.t(m::COLON)) (value(column.value(names, old))) " → " (value(column.value(names, new)))
                }
            }
        }
    }
}
