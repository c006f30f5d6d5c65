use super::figure::{Figure, Shown};
use crate::app::use_site;
use crate::ledger::{Kin, Total};
use crate::text::messages as m;
use leptos::prelude::*;

/// One total a kind: what does not add stands apart, and a sum that does not fit is said to be wrong, not shown.
#[component]
pub fn Totals(
    totals: Vec<(Kin, Total)>,
    /// The rows behind each total.
    href: impl Fn(&Kin) -> Option<String>,
) -> impl IntoView {
    let site = use_site();
    totals
        .into_iter()
        .map(|(kin, total)| {
            let name = kin_name(&site, &kin);
            let value = match total {
                Ok(sum) => {
                    let shown = Shown::of_total(&site, sum, &kin.unit, href(&kin));
                    view! { <Figure shown/> }.into_any()
                }
                Err(_) => view! { <span class="figure figure--missing">{site.t(m::OVERFLOW)}</span> }.into_any(),
            };
            view! { <div class="total"><dt>{name}</dt><dd>{value}</dd></div> }
        })
        .collect_view()
}

/// What a total is a total of: `社会帮扶资金 · 进度未载明`.
fn kin_name(site: &crate::app::Site, kin: &Kin) -> String {
    let kind = kin.kind.as_deref().map(|kind| site.label("kind", kind));
    let stage = kin.stage.as_deref().map(|stage| site.label("stage", stage));
    let figure =
        (kind.is_none() || kin.figure != "amount" && kin.figure != "count").then(|| site.label("figure", &kin.figure));
    let parts: Vec<&str> = [kind, figure, stage].into_iter().flatten().collect();
    parts.join(" · ")
}
