use crate::app::{Site, use_site};
use crate::release::{Fault, FaultKind};
use crate::text::messages as m;
use leptos::prelude::*;

/// Says which file could not be used, what was expected and what came; offers to try again.
#[component]
pub fn FaultNotice(
    fault: Fault,
    /// Tries again.
    again: impl Fn() + 'static,
) -> impl IntoView {
    let site = use_site();
    let reason = reason(&site, &fault.kind);
    let details = details(&site, &fault.kind);
    view! {
        <section class="notice notice--fault" role="alert">
            <p class="notice__title">{site.t(m::FAULT_TITLE)}</p>
            <p>{reason}</p>
            <dl class="facts">
                <div><dt>{site.t(m::FAULT_FILE)}</dt><dd><code>{fault.file}</code></dd></div>
                {details
                    .into_iter()
                    .map(|(name, value)| view! { <div><dt>{name}</dt><dd><code>{value}</code></dd></div> })
                    .collect_view()}
            </dl>
            <p>{site.t(m::FAULT_REST_WORKS)}</p>
            <button type="button" class="button" on:click=move |_| again()>{site.t(m::TRY_AGAIN)}</button>
        </section>
    }
}

fn reason(site: &Site, kind: &FaultKind) -> String {
    match kind {
        FaultKind::Unreachable => site.t(m::FAULT_UNREACHABLE).to_owned(),
        FaultKind::Status(status) => site.fill(m::FAULT_STATUS, &[&status.to_string()]),
        FaultKind::WebPage => site.t(m::FAULT_WEB_PAGE).to_owned(),
        FaultKind::Length { .. } => site.t(m::FAULT_LENGTH).to_owned(),
        FaultKind::Hash { .. } => site.t(m::FAULT_HASH).to_owned(),
        FaultKind::Malformed(_) => site.t(m::FAULT_MALFORMED).to_owned(),
        FaultKind::UnknownFormat(format) => site.fill(m::FAULT_FORMAT, &[&format.to_string()]),
        FaultKind::NotListed => site.t(m::FAULT_NOT_LISTED).to_owned(),
    }
}

/// What was expected and what came, where that says more than the reason.
fn details(site: &Site, kind: &FaultKind) -> Vec<(&'static str, String)> {
    let (expected, got) = (site.t(m::FAULT_EXPECTED), site.t(m::FAULT_GOT));
    match kind {
        FaultKind::Length { expected: wanted, got: came } => {
            let bytes = |n: &u64| site.fill(m::BYTES, &[&n.to_string()]);
            vec![(expected, bytes(wanted)), (got, bytes(came))]
        }
        FaultKind::Hash { expected: wanted, got: came } => {
            vec![(expected, format!("sha256:{wanted}")), (got, format!("sha256:{came}"))]
        }
        FaultKind::Malformed(detail) => vec![(got, detail.clone())],
        FaultKind::UnknownFormat(_) => vec![(expected, crate::format::FORMAT.to_string())],
        _ => Vec::new(),
    }
}
