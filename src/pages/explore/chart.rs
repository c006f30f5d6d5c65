//! Groups as pictures: one for each kind of number that is the table's own, so that none shares bars with another.

use super::groups::{narrowed, sum};
use super::{Asked, Dimension};
use crate::charts::{Bar, Caption, bars, figure};
use crate::components::kin_name;
use crate::html::Html;
use crate::ledger::{Answer, Group};
use crate::text::messages as m;

/// So many bars stand in a picture; the table has them all.
const BARS: usize = 20;
/// So many pictures stand on a page.
const PICTURES: usize = 4;

/// Bars of the groups by one dimension. `source` says which release they are of.
pub fn charts(asked: &Asked<'_>, by: &Dimension, answer: &Answer, groups: &[Group], source: &str) -> Html {
    let Asked { names, schema, words, .. } = asked;
    let site = names.site;
    let own = schema.figures.first().map(|columns| columns.value);
    let mut all = Html::default();
    for (at, (kin, _)) in answer.totals.iter().filter(|(kin, _)| own == Some(&*kin.figure)).take(PICTURES).enumerate() {
        let mut shown = Vec::new();
        for group in groups {
            let Some(Ok(value)) = sum(group, kin) else { continue };
            if value.published == 0 && value.missing == 0 {
                continue;
            }
            let key = group.keys.first().and_then(Option::as_deref);
            shown.push(Bar {
                label: by.label(names, schema, words, key),
                href: key.and_then(|key| narrowed(asked, by, key)),
                value,
            });
        }
        let more = shown.len() > BARS;
        shown.truncate(BARS);
        if shown.is_empty() {
            continue;
        }
        let mut title = site.fill(m::NAMED, &[site.t(by.title), &kin_name(site, kin)]);
        if more {
            title.push_str(&site.count(m::FIRST_BARS, BARS));
        }
        let id = ["chart-", &at.to_string()].concat();
        let chart = bars(**site, &kin.unit, &shown);
        all.push(&figure(**site, &Caption { id: &id, title: &title, source }, &chart));
    }
    all
}
