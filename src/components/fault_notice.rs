//! Says which file could not be used, what was expected and what came; offers to try again.

use super::page::{fact, facts};
use crate::app::Site;
use crate::format::FORMAT;
use crate::html::{Html, el};
use crate::release::{Fault, FaultKind};
use crate::text::messages as m;

/// The button in it carries `data-action="retry"`.
pub fn fault_notice(site: &Site, fault: &Fault) -> Html {
    let code = |words: &str| el("code").text(words);
    let details = details(site, &fault.kind).into_iter().map(|(name, value)| fact(site, name, code(&value)));
    let file = fact(site, m::FAULT_FILE, code(&fault.file));
    el("section")
        .class("notice notice--fault")
        .attr("role", "alert")
        .child(el("p").class("notice__title").text(site.t(m::FAULT_TITLE)))
        .child(el("p").text(&reason(site, &fault.kind)))
        .child(facts(std::iter::once(file).chain(details)))
        .child(el("p").text(site.t(m::FAULT_REST_WORKS)))
        .child(
            el("button").attr("type", "button").class("button").attr("data-action", "retry").text(site.t(m::TRY_AGAIN)),
        )
        .into()
}

fn reason(site: &Site, kind: &FaultKind) -> String {
    let message = match kind {
        FaultKind::Status(status) => return site.fill(m::FAULT_STATUS, &[&status.to_string()]),
        FaultKind::UnknownFormat(format) => return site.fill(m::FAULT_FORMAT, &[&format.to_string()]),
        FaultKind::Unreachable => m::FAULT_UNREACHABLE,
        FaultKind::WebPage => m::FAULT_WEB_PAGE,
        FaultKind::Length { .. } => m::FAULT_LENGTH,
        FaultKind::Hash { .. } => m::FAULT_HASH,
        FaultKind::Malformed(_) => m::FAULT_MALFORMED,
        FaultKind::NotListed => m::FAULT_NOT_LISTED,
    };
    site.t(message).to_owned()
}

/// What was expected and what came, where that says more than the reason.
fn details(site: &Site, kind: &FaultKind) -> Vec<(crate::text::Msg, String)> {
    match kind {
        FaultKind::Length { expected, got } => {
            let bytes = |n: &u64| site.fill(m::BYTES, &[&n.to_string()]);
            vec![(m::FAULT_EXPECTED, bytes(expected)), (m::FAULT_GOT, bytes(got))]
        }
        FaultKind::Hash { expected, got } => {
            vec![(m::FAULT_EXPECTED, format!("sha256:{expected}")), (m::FAULT_GOT, format!("sha256:{got}"))]
        }
        FaultKind::Malformed(detail) => vec![(m::FAULT_GOT, detail.clone())],
        FaultKind::UnknownFormat(_) => vec![(m::FAULT_EXPECTED, FORMAT.to_string())],
        _ => Vec::new(),
    }
}
