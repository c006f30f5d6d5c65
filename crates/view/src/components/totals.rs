//! Totals, one a kind: what does not add stands apart.

use super::figure::{Shown, figure};
use super::page::said;
use crate::html::{Html, Markup, Text, html};
use crate::site::Site;
use ledger::{Measure, Total};
use text::messages as m;

/// The totals of some rows of the table `of`. `href` leads to the rows behind each. A sum that does not fit is said to be wrong
/// and is not shown.
pub fn totals(
    site: &Site,
    of: &str,
    totals: &[(Measure, Total<'_>)],
    href: &dyn Fn(&Measure) -> Option<String>,
) -> Html {
    let mut all = Html::default();
    for (measure, total) in totals {
        let value = match total {
            Ok(sum) => figure(site, &Shown::of_total(site, of, *sum, &measure.unit, href(measure))),
            Err(_) => said(
                site,
                r#"<span class="figure figure--fault"><b class="figure__number">$</b></span>"#,
                &[m::OVERFLOW],
            ),
        };
        total_of(&mut all, &measure_name(site, measure), &value);
    }
    html(r#"<dl class="totals">$</dl>"#, &[Markup(&all)])
}

/// Adds one large number, with what it is a number of, to a list.
pub fn total_of(totals: &mut Html, name: &str, value: &Html) {
    totals.add(r#"<div class="total"><dt>$</dt><dd>$</dd></div>"#, &[Text(name), Markup(value)]);
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
