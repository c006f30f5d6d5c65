//! How far supervision is: from what was planned to what was put right, with what is not published as a step that can
//! be seen.

use super::Asked;
use crate::app::Route;
use crate::charts::{self, Caption, Step, figure};
use crate::format::Interval;
use crate::html::Html;
use crate::ledger::Answer;
use crate::text::messages as m;

/// The steps of the records that an address asks for; nothing for tables other than `supervision`.
pub fn ladder(asked: &Asked<'_>, answer: &Answer, source: &str) -> Html {
    if asked.schema.name != "supervision" || answer.matched == 0 {
        return Html::default();
    }
    let site = asked.names.site;
    let acts = Interval {
        low: i64::try_from(answer.matched).unwrap_or(i64::MAX),
        high: i64::try_from(answer.matched).ok(),
        published: u32::try_from(answer.matched).unwrap_or(u32::MAX),
        ..Interval::EMPTY
    };
    let mut steps = vec![Step { label: site.t(m::RECORDED_ACTS).to_owned(), href: None, unit: "act", value: acts }];
    for (kin, tally) in &answer.totals {
        if let Ok(value) = tally.sum {
            let href = Some(site.href_with(&Route::Explore("supervision"), &asked.query.with("by", Some("status"))));
            steps.push(Step { label: site.label("figure", &kin.figure).to_owned(), href, unit: &kin.unit, value });
        }
    }
    figure(**site, &Caption { id: "ladder", title: site.t(m::LADDER_TITLE), source }, &charts::ladder(**site, &steps))
}
