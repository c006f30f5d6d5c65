//! The places of an exploring page, and what stands in those that file and program fill alike.

use super::asked::Asked;
use super::rows::{Reading, column_choice, other_order, paging, shown};
use crate::components::{empty, records, totals};
use crate::html;
use crate::html::Html;
use crate::site::{Route, Site};
use crate::tables::{Arrangement, Description, Filter};
use format::{Manifest, Row, Table, TableSchema};
use ledger::{Measure, Total, distinct};
use text::messages as m;

/// A place of an exploring page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pane {
    /// The value of its `data-pane`.
    pub name: &'static str,
    pub class: &'static str,
    /// The role of what tells how far something is.
    pub role: Option<&'static str>,
}

/// All of them, in the order in which they stand.
pub const PANES: [Pane; 9] = [
    pane("filters", "part"),
    Pane { role: Some("status"), ..pane("status", "part") },
    pane("totals", "part"),
    pane("groups", "part"),
    pane("bar", "bar"),
    pane("rows", "part"),
    pane("grid", "part"),
    pane("download", "part unprinted"),
    Pane { role: Some("status"), ..pane("taking", "progress") },
];

const fn pane(name: &'static str, class: &'static str) -> Pane {
    Pane { name, class, role: None }
}

/// The words that occur in the columns that can be filtered.
pub fn occurring(of: &Description, table: &Table) -> Vec<(String, Vec<String>)> {
    let mut occurring: Vec<(String, Vec<String>)> = Vec::new();
    for column in of.filters().filter_map(Filter::column) {
        if !occurring.iter().any(|(known, _)| known == column) {
            let words = distinct(table, column).into_iter().map(str::to_owned).collect();
            occurring.push((column.to_owned(), words));
        }
    }
    occurring
}

/// Adds the years of all parts of a table to the periods that occur, so that they can be chosen before they are loaded.
pub fn add_years(manifest: &Manifest, schema: &TableSchema, occurring: &mut [(String, Vec<String>)]) {
    let Some((_, periods)) = occurring.iter_mut().find(|(column, _)| column == "period") else { return };
    for part in manifest.parts(schema.name) {
        if let (Some(from), Some(to)) = (part.from, part.to) {
            periods.extend((from / 10_000..=to / 10_000).map(|year| year.to_string()));
        }
    }
}

/// What all rows that pass add up to, each total with its account; nothing of a table that does not add up.
pub fn sums(
    site: &Site,
    of: &'static Description,
    sums: &[(Measure, Total<'_>)],
    account: &dyn Fn(usize) -> Html,
) -> Html {
    if !of.adds_up() {
        return Html::default();
    }
    html! {
        h2.hidden { (site.t(m::TOTALS)) }
        (totals(site, of, sums, &|_| None, account))
    }
}

/// The charts of the groups, and their table.
pub fn pictures(charts: &Html, table: &Html) -> Html {
    html! {
        div.part { (charts) }
        div.part { (table) }
    }
}

/// The ways of grouping, what a scroller adds, the ways to other pages of the rows, and the choice of columns.
pub fn bar(asked: &Asked<'_>, scroller: &Html, reading: Reading, matched: usize) -> Html {
    let (site, route) = (asked.names.site, Route::Explore(asked.of));
    html! {
        (groupings(asked))
        (scroller)
        (paging(site, &route, asked.query, reading, matched))
        (column_choice(site, asked.of, asked.query))
    }
}

/// The ways of grouping as links; nothing of a table that does not add up.
fn groupings(asked: &Asked<'_>) -> Html {
    let Asked { names, of, query, .. } = asked;
    if !of.adds_up() {
        return Html::default();
    }
    let [by, then, page] = [Arrangement::By, Arrangement::Then, Arrangement::Page].map(Arrangement::name);
    let bare = query.with(then, None).with(page, None);
    html! {
        nav.links.needs-program aria-label=(names.site.t(m::GROUP_BY)) {
            span { (names.site.t(m::GROUP_BY)) }
            @for own in of.groupings() {
                a href=(asked.href(&bare.with(by, Some(own.name())))) data-noscroll=""
                    aria-current=[(query.get(by) == Some(own.name())).then_some("true")] { (names.site.t(own.title())) }
            }
        }
    }
}

/// The rows in sight, in a table with that caption.
pub fn sheet(asked: &Asked<'_>, caption: &str, rows: &[Row<'_>]) -> Html {
    let (site, route) = (asked.names.site, Route::Explore(asked.of));
    let sort = |column| Some(other_order(site, &route, asked.query, column));
    html! {
        (records(&asked.names, &shown(asked.of, asked.query), caption, rows, &sort))
        @if rows.is_empty() { (empty(site.t(m::NOTHING_PASSES))) }
    }
}
