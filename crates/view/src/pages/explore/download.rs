//! The rows to take home: files of exactly what is in view, the whole table as it is published, and an address that
//! shows the same rows after the next release too.

use super::asked::Asked;
use crate::components::file_link;
use crate::html;
use crate::html::{Html, link};
use crate::site::Query;
use crate::site::{Route, Site};
use crate::tables::Description;
use text::messages as m;

/// Buttons `data-action="download"`, each with the kind of its file in `data-form`: one of `forms`, the endings of their
/// names.
pub fn download(site: &Site, of: &'static Description, release: &str, query: &Query, forms: &[&str]) -> Html {
    let route = Route::Explore(of);
    let whole = site.file(&[release, "/", of.name(), ".csv"].concat());
    let pinned = site.href_with(&route, &query.with("release", Some(release)));
    html! {
        h2 { (site.t(m::TAKE_HOME)) }
        div.download.needs-program {
            @for form in forms {
                button.button type="button" data-action="download" data-form=(form) { (form.to_ascii_uppercase()) }
            }
            label { input type="checkbox" id="download-mark" checked=""; " " (site.t(m::TAKE_MARK)) }
        }
        p.note.needs-program { (site.t(m::TAKE_NOTE)) }
        p { (file_link(&whole, site.t(m::TAKE_WHOLE))) }
        p.needs-program { (link(&pinned, site.t(m::TAKE_PINNED))) }
    }
}

/// The filters of an address in words; `None` where nothing is filtered.
pub fn in_words(asked: &Asked<'_>) -> Option<String> {
    let site = asked.names.site;
    let mut said = Vec::new();
    for filter in asked.of.filters() {
        let Some(choice) = asked.choice(filter) else { continue };
        said.push(site.fill(m::NAMED, &[site.t(filter.title()), &asked.words_of(filter, choice)]));
    }
    if said.is_empty() { None } else { Some(said.join(site.t(m::AND_ALSO))) }
}
