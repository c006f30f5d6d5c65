//! Says which file could not be used, what was expected and what came; offers to try again.

use super::page::{code, fact, facts};
use crate::html;
use crate::html::Html;
use crate::site::Site;
use format::{Catalogue, Version};
use proof::{Fault, FaultKind, files};
use text::{Msg, messages as m};

/// The button in it carries `data-action="retry"`.
pub fn fault_notice(site: &Site, fault: &Fault) -> Html {
    if matches!(fault.kind, FaultKind::NoRelease) {
        return Html::default();
    }
    html! {
        section.notice.notice--fault role="alert" {
            p.notice__title { (site.t(m::FAULT_TITLE)) }
            p { (reason(site, &fault.kind)) }
            (details(site, fault))
            p { (site.t(m::FAULT_REST_WORKS)) }
            button.button type="button" data-action="retry" { (site.t(m::TRY_AGAIN)) }
        }
    }
}

/// Why a file could not be used.
pub fn reason(site: &Site, kind: &FaultKind) -> String {
    let message = match kind {
        FaultKind::Status(404 | 410) => m::FAULT_MISSING,
        FaultKind::Status(status) => return site.fill(m::FAULT_STATUS, &[&status.to_string()]),
        FaultKind::UnknownFormat(format) => return site.fill(m::FAULT_FORMAT, &[&format.to_string()]),
        FaultKind::Said(words) => return words.clone(),
        FaultKind::Unreachable => m::FAULT_UNREACHABLE,
        FaultKind::WebPage => m::FAULT_WEB_PAGE,
        FaultKind::Length { expected, got } if got < expected => m::FAULT_LENGTH,
        // What is longer was changed on the way.
        FaultKind::Length { .. } | FaultKind::Hash { .. } => m::FAULT_HASH,
        FaultKind::Malformed(_) => m::FAULT_MALFORMED,
        FaultKind::NotListed | FaultKind::NoRelease => m::FAULT_NOT_LISTED,
    };
    site.t(message).to_owned()
}

/// The file, and what was expected and came where that says more than the reason.
fn details(site: &Site, fault: &Fault) -> Html {
    let mut known = Html::default();
    let mut say = |name: Msg, words: &str| fact(&mut known, site.t(name), code(words));
    say(m::FAULT_FILE, &fault.file);
    let bytes = |n: u64| site.fill(m::BYTES, &[&n.to_string()]);
    match &fault.kind {
        FaultKind::Length { expected, got } => {
            say(m::FAULT_EXPECTED, &bytes(*expected));
            say(m::FAULT_GOT, &bytes(*got));
        }
        FaultKind::Hash { expected, got } => {
            say(m::FAULT_EXPECTED, &(String::from("sha256:") + expected));
            say(m::FAULT_GOT, &(String::from("sha256:") + got));
        }
        FaultKind::Malformed(detail) => say(m::FAULT_GOT, detail),
        FaultKind::UnknownFormat(_) => {
            let known = if fault.file == files::CATALOGUE { Catalogue::FORMAT } else { Version::NEWEST.number() };
            say(m::FAULT_EXPECTED, &known.to_string());
        }
        _ => {}
    }
    facts(&known)
}
