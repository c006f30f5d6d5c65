//! Totals, one a kind: what does not add stands apart.

use super::figure::{Shown, figure};
use super::page::note;
use crate::html;
use crate::html::Html;
use crate::site::{Query, Route, Site};
use crate::tables::{Description, Filter};
use format::Interval;
use ledger::{Measure, Total};
use text::messages as m;

/// The totals of some rows of a table. `href` leads to the rows behind each, `account` is the account of each, by its place
/// among them. A sum that does not fit is said to be wrong and is not shown.
pub fn totals(
    site: &Site,
    of: &'static Description,
    totals: &[(Measure, Total<'_>)],
    href: &dyn Fn(&Measure) -> Option<String>,
    account: &dyn Fn(usize) -> Html,
) -> Html {
    first_totals(site, of, totals, usize::MAX, href, account)
}

/// The same, of the first so many; they are told apart as among all.
pub fn first_totals(
    site: &Site,
    of: &'static Description,
    totals: &[(Measure, Total<'_>)],
    most: usize,
    href: &dyn Fn(&Measure) -> Option<String>,
    account: &dyn Fn(usize) -> Html,
) -> Html {
    let mut all = Html::default();
    let measures: Vec<&Measure> = totals.iter().map(|(measure, _)| measure).collect();
    for (at, ((measure, total), name)) in totals.iter().zip(measure_names(site, &measures)).enumerate().take(most) {
        let value = match total {
            // Parts and rates alone: there is nothing to add up.
            Ok(sum) if sum.interval == Interval::EMPTY => note(site.t(m::NOTHING_ADDED)),
            Ok(sum) => figure(site, &Shown::of_total(site, of, *sum, &measure.unit, href(measure))),
            Err(_) => html! { span.figure.figure--fault { b.figure__number { (site.t(m::OVERFLOW)) } } },
        };
        total_of(&mut all, &name, &html! { (value) (account(at)) });
    }
    html! { dl.totals { (all) } }
}

/// The rows that a total adds up, as an exploring page shows them.
pub fn rows_behind(site: &Site, of: &'static Description, pairing: Option<&str>, measure: &Measure) -> String {
    let mut query: Query = site.sticky().clone();
    for filter in of.filters() {
        let value = if filter == Filter::Pairing { pairing } else { measure.word(filter.name()) };
        if value.is_some() {
            query = query.with(filter.name(), value);
        }
    }
    site.href_with(&Route::Explore(of), &query)
}

/// Adds one large number, with what it is a number of, to a list.
pub fn total_of(totals: &mut Html, name: &str, value: &Html) {
    totals.push(&html! { div.total { dt { (name) } dd { (value) } } });
}

/// What a total is a total of: `社会帮扶资金 · 进度未载明`.
pub fn measure_name(site: &Site, measure: &Measure) -> String {
    let mut parts = Vec::new();
    if let Some(kind) = measure.word("kind") {
        parts.push(site.label("kind", kind));
    }
    let principal = measure.figure == "amount" || measure.figure == "count";
    if parts.is_empty() || !principal {
        parts.push(site.label("figure", &measure.figure));
    }
    for column in ["stage", "direction", "in_kind"] {
        if let Some(word) = measure.word(column) {
            parts.push(site.label(column, word));
        }
    }
    parts.join(" · ")
}

/// What some totals are totals of: they say their level where there are several.
pub fn measure_names(site: &Site, measures: &[&Measure]) -> Vec<String> {
    let several = measures.iter().any(|measure| measure.word("level") != measures[0].word("level"));
    let name = |measure: &&Measure| match measure.word("level").filter(|_| several) {
        Some(level) => [site.label("level", level), " · ", &measure_name(site, measure)].concat(),
        None => measure_name(site, measure),
    };
    measures.iter().map(name).collect()
}
