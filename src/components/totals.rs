//! Totals, one a kind: what does not add stands apart.

use super::figure::{Shown, figure};
use crate::app::Site;
use crate::html::{Html, el};
use crate::ledger::{Kin, Total};
use crate::text::messages as m;

/// The totals of some rows. `href` leads to the rows behind each. A sum that does not fit is said to be wrong
/// and is not shown.
pub fn totals<'a>(
    site: &Site,
    totals: impl IntoIterator<Item = (&'a Kin, &'a Total)>,
    href: &dyn Fn(&Kin) -> Option<String>,
) -> Html {
    let one = |(kin, total): (&Kin, &Total)| {
        let value = match total {
            Ok(sum) => figure(site, &Shown::of_total(site, *sum, &kin.unit, href(kin))),
            Err(_) => el("span").class("figure figure--missing").text(site.t(m::OVERFLOW)).into(),
        };
        el("div").class("total").child(el("dt").text(&kin_name(site, kin))).child(el("dd").child(value)).into()
    };
    el("dl").class("totals").children(totals.into_iter().map(one)).into()
}

/// What a total is a total of: `社会帮扶资金 · 进度未载明`.
fn kin_name(site: &Site, kin: &Kin) -> String {
    let kind = kin.kind.as_deref().map(|kind| site.label("kind", kind));
    let stage = kin.stage.as_deref().map(|stage| site.label("stage", stage));
    let principal = kin.figure == "amount" || kin.figure == "count";
    let figure = (kind.is_none() || !principal).then(|| site.label("figure", &kin.figure));
    let parts: Vec<&str> = [kind, figure, stage].into_iter().flatten().collect();
    parts.join(" · ")
}
