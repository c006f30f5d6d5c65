//! What a release changes in the one before, in one sentence.

use crate::html;
use crate::html::{Html, link};
use crate::site::{Route, Site};
use format::{Changes, Manifest};
use text::messages as m;

/// Names the release before, and how many records are new, differ and are gone: of those that differ, how many have
/// another figure; these lead to the records. Nothing where the manifest does not say it, as that of the first release.
pub fn changes(site: &Site, manifest: &Manifest) -> Html {
    let own = &manifest.shanhai;
    let (Some(before), Some(changes)) = (&own.previous, own.changes) else { return Html::default() };
    let mut sentence = site.t(m::CHANGES_SINCE).split("{}");
    let mut words = || sentence.next().unwrap_or_default();
    let href = site.href(&Route::Changes([&before.release, "/", &own.release].concat()));
    html! { p.note { (words()) (before.release) (words()) (link(&href, &changed_records(site, changes))) (words()) } }
}

/// The same in words; nothing where there is nothing to say.
pub fn changes_since(site: &Site, manifest: &Manifest) -> Option<String> {
    let own = &manifest.shanhai;
    Some(site.fill(m::CHANGES_SINCE, &[&own.previous.as_ref()?.release, &changed_records(site, own.changes?)]))
}

/// How many records are new, differ and are gone.
pub fn changed_records(site: &Site, Changes { added, changed, figures, removed }: Changes) -> String {
    let of_changed = if figures == 0 { m::RECORDS_CHANGED } else { m::FIGURES_CHANGED };
    let mut parts = Vec::new();
    for (message, n) in [(m::RECORDS_ADDED, added), (of_changed, changed), (m::RECORDS_WITHDRAWN, removed)] {
        if n > 0 {
            parts.push(site.fill(message, &[&n.to_string(), &figures.to_string()]));
        }
    }
    if parts.is_empty() { site.t(m::CHANGES_NONE).to_owned() } else { site.list(parts) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Query;
    use text::Lang;

    fn said(lang: Lang, added: usize, changed: usize, figures: usize, removed: usize) -> String {
        let site = Site::new("".into(), "".into(), Query::default(), lang);
        changed_records(&site, Changes { added, changed, figures, removed })
    }

    #[test]
    fn what_is_zero_is_left_out() {
        assert_eq!(said(Lang::Hans, 31, 2, 1, 4), "新增 31 条、改动 2 条（其中 1 条数字有变）、撤下 4 条");
        assert_eq!(said(Lang::Hant, 0, 2, 0, 4), "改動 2 條、撤下 4 條");
        assert_eq!(said(Lang::En, 1, 10, 10, 0), "1 added, 10 changed (10 with another figure)");
        assert_eq!(said(Lang::En, 0, 0, 0, 0), "no change");
    }

    #[test]
    fn the_release_before_is_named_and_what_changed_leads_to_the_records() {
        let site = Site::new("".into(), "".into(), Query::default(), Lang::En);
        let manifest = |changes: &str| {
            let own = format!(r#"{{"release":"2024-10","previous":{{"release":"2021-04","sha256":"a"}}{changes}}}"#);
            Manifest::from_json(format!(r#"{{"shanhai":{own}}}"#).as_bytes()).unwrap()
        };
        let known = manifest(r#","changes":{"added":3,"changed":0,"figures":0,"removed":0}"#);
        let linked = r#"<a href="en/releases/2021-04/2024-10/">3 added</a>"#;
        let said = format!(r#"<p class="note">Records since snapshot 2021-04: {linked}.</p>"#);
        assert_eq!(changes(&site, &known).as_str(), said);
        assert!(changes(&site, &manifest("")).is_empty(), "an older manifest does not say it");
    }
}
