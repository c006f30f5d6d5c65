//! The records that differ, table by table: those that changed with both values, those that are gone, those that are new.

use super::column::differing;
use super::filters::Wanted;
use super::record::{in_short, named};
use super::{Compared, between, words};
use crate::components::{Head, Names, changed_records, empty, source_of, table, text_of};
use crate::html;
use crate::html::{Html, link, text};
use crate::site::{Query, Route, Site};
use crate::tables::Description;
use format::{Column, Row};
use ledger::{Book, Changed, Difference};
use text::messages as m;

/// So many records of a list stand on the page of all tables, and so many where one table is chosen.
const MOST: usize = 50;
const MOST_OF_ONE: usize = 1000;

/// What a page shows of one table.
struct Part<'a> {
    site: &'a Site,
    compared: &'a Compared,
    of: &'static Description,
    most: usize,
}

/// Every table of which a record passes the filters.
pub fn tables(site: &Site, compared: &Compared, query: &Query) -> Html {
    let wanted = Wanted::of(site, compared, query);
    let most = if wanted.table.is_some() { MOST_OF_ONE } else { MOST };
    let mut made = Html::default();
    for (of, difference) in &compared.tables {
        let passing = wanted.passing(site, compared, of, difference);
        if passing != Difference::default() {
            made.push(&Part { site, compared, of, most }.section(&passing));
        }
    }
    if made.is_empty() {
        let words = if wanted.is_all() { words::SAME } else { words::NOTHING_DIFFERS };
        return empty(words.of(site.lang));
    }
    made
}

impl Part<'_> {
    fn section(&self, difference: &Difference) -> Html {
        let Difference { added, changed, withdrawn } = difference;
        let (site, lang) = (self.site, self.site.lang);
        let counts = changed_records(site, difference.counts());
        let title = site.fill(m::NAMED, &[site.t(self.of.title), &counts]);
        // Another figure is what a reader looks for first.
        let (figures, rest): (Vec<_>, Vec<_>) = changed.iter().copied().partition(|own| own.figure);
        let changed = [figures, rest].concat();
        // What is alone in its section is named by the heading of that.
        let parted = [changed.len(), withdrawn.len(), added.len()].iter().filter(|rows| **rows > 0).count() > 1;
        html! {
            section.changes {
                h2 { (title) }
                @if !changed.is_empty() {
                    (self.changed(&changed))
                    (self.more(changed.len(), "changed"))
                }
                @if !withdrawn.is_empty() {
                    @if parted { h3 { (words::WITHDRAWN.of(lang)) } }
                    (self.list(&self.compared.before, withdrawn))
                    (self.more(withdrawn.len(), "withdrawn"))
                }
                @if !added.is_empty() {
                    @if parted { h3 { (words::ADDED.of(lang)) } }
                    (self.list(&self.compared.after, added))
                    (self.more(added.len(), "added"))
                }
            }
        }
    }

    /// Each column that differs, before and after.
    fn changed(&self, all: &[Changed]) -> Html {
        let Self { site, compared, of, most } = *self;
        let (before, after) = (&compared.before, &compared.after);
        let sites = [before, after].map(|book| compared.site(site, book));
        let (old, new) = (Names { site: &sites[0], book: before }, Names { site: &sites[1], book: after });
        let mut rows = Vec::new();
        for own in all.iter().take(most) {
            let rows_of = [before.table(of.name()).row(own.before), after.table(of.name()).row(own.after)];
            let name = html! {
                (named(&new, of, &rows_of[1]))
                @if own.figure { " " span.tag { (words::FIGURE.of(site.lang)) } }
            };
            for differs in differing(own, of.schema, site.lang) {
                let value = |names: &Names<'_>, row| {
                    differs.value(names, row).unwrap_or_else(|| nothing(site, names.book, differs.column))
                };
                let (was, is) = (value(&old, &rows_of[0]), value(&new, &rows_of[1]));
                rows.push(vec![name.clone(), text(&differs.name(site, of.schema)), was, is]);
            }
        }
        let heads = [words::RECORD.of(site.lang), words::COLUMN.of(site.lang), before.release(), after.release()];
        let heads: Vec<Head<'_>> = heads.into_iter().map(|words| Head { words, sort: None }).collect();
        table(&site.fill(m::RECORDS_CHANGED, &[&all.len().to_string()]), &heads, &rows)
    }

    /// Records of one release in short.
    fn list(&self, book: &Book, rows: &[usize]) -> Html {
        let site = self.compared.site(self.site, book);
        let (names, own) = (Names { site: &site, book }, book.table(self.of.name()));
        html! {
            ul.changes__list {
                @for row in rows.iter().take(self.most).map(|row| own.row(*row)) {
                    li {
                        (named(&names, self.of, &row))
                        @let said = in_short(&names, &row);
                        @if !said.is_empty() { " " span { (said) } }
                        (self.reason(&names, &row))
                    }
                }
            }
        }
    }

    /// Why a record is there or gone, where the newer release says so: which figure it takes the place of, or what is said of a
    /// figure of the same place in the same document that was left out.
    fn reason(&self, names: &Names<'_>, row: &Row<'_>) -> Html {
        let Self { site, compared, of, .. } = *self;
        if let Some(id) = row.text("revises").filter(|_| names.book.release() == compared.after.release()) {
            let (route, earlier) = (Route::Figure(of, id.to_owned()), compared.after.row(of.name(), id));
            let words = earlier.map_or_else(|| id.to_owned(), |row| in_short(names, &row));
            return html! { span.note { (site.fill(m::NAMED, &[site.t(m::REVISES), ""])) (link(&names.site.href(&route), &words)) } };
        }
        if names.book.release() == compared.after.release() {
            return Html::default();
        }
        let place = |row: &Row<'_>| (row.text("source").map(str::to_owned), row.text("locator").map(str::to_owned));
        let own = place(row);
        let omitted = compared.after.table("omitted").iter().find(|left| own.0.is_some() && place(left) == own);
        html! {
            @if let Some(left) = omitted {
                span.note {
                    (words::LEFT_OUT.fill(site.lang, &[site.label("reason", left.text("reason").unwrap_or_default())])) " "
                    (text_of(site, &left, "note")) " " (source_of(names.site, row))
                }
            }
        }
    }

    /// How many records of a list are not on the page, and where they are.
    fn more(&self, all: usize, change: &str) -> Html {
        let Self { site, compared, of, most } = *self;
        let route = between(compared.before.release(), compared.after.release());
        let query = site.sticky().with("table", Some(of.name())).with("change", Some(change));
        let left = all.saturating_sub(most);
        html! {
            @if left > 0 {
                p.note {
                    (words::MORE.fill(site.lang, &[&most.to_string(), &left.to_string()])) " "
                    @if most < MOST_OF_ONE {
                        span.needs-program { (link(&site.href_with(&route, &query), words::THIS_TABLE.of(site.lang))) }
                    }
                }
            }
        }
    }
}

/// What stands for nothing: that the release is of a format without the column is another thing than an empty one.
fn nothing(site: &Site, book: &Book, column: &Column) -> Html {
    let there = book.manifest.version().is_none_or(|version| column.since <= version);
    let words = if there { &words::EMPTY } else { &words::NO_COLUMN };
    html! { span.missing { (words.of(site.lang)) } }
}
