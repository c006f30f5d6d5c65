//! Totals, one a kind: what does not add stands apart.

use super::figure::{Shown, figure};
use crate::html;
use crate::html::Html;
use crate::site::{Query, Route, Site};
use crate::tables::{Description, Filter};
use ledger::{Measure, Total};
use text::messages as m;

/// The totals of some rows of a table. `href` leads to the rows behind each. A sum that does not fit is said to be wrong
/// and is not shown.
pub fn totals(
    site: &Site,
    of: &'static Description,
    totals: &[(Measure, Total<'_>)],
    href: &dyn Fn(&Measure) -> Option<String>,
) -> Html {
    let mut all = Html::default();
    for (measure, total) in totals {
        let value = match total {
            Ok(sum) => figure(site, &Shown::of_total(site, of, *sum, &measure.unit, href(measure))),
            Err(_) => html! { span.figure.figure--fault { b.figure__number { (site.t(m::OVERFLOW)) } } },
        };
        total_of(&mut all, &measure_name(site, measure), &value);
    }
    html! { dl.totals { (all) } }
}

/// The rows that a total adds up, as an exploring page shows them.
pub fn rows_behind(site: &Site, of: &'static Description, pairing: Option<&str>, measure: &Measure) -> String {
    let mut query: Query = site.sticky().clone();
    for (filter, value) in
        [(Filter::Pairing, pairing), (Filter::Kind, measure.kind.as_deref()), (Filter::Stage, measure.stage.as_deref())]
    {
        if of.filters().any(|own| own == filter) {
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
    if let Some(kind) = &measure.kind {
        parts.push(site.label("kind", kind));
    }
    let principal = measure.figure == "amount" || measure.figure == "count";
    if parts.is_empty() || !principal {
        parts.push(site.label("figure", &measure.figure));
    }
    if let Some(stage) = &measure.stage {
        parts.push(site.label("stage", stage));
    }
    parts.join(" · ")
}
