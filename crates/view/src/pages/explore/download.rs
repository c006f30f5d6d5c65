//! The rows to take home: files of exactly what is in view, the whole table as it is published, and an address that
//! shows the same rows after the next release too.

use super::Asked;
use super::filters::title;
use super::value::PRESENTATION;
use crate::components::file_link;
use crate::html::{Html, Markup, Text, html};
use crate::site::Query;
use crate::site::{Route, Site};
use format::TableSchema;
use text::messages as m;

/// Buttons `data-action="download"`, each with the kind of its file in `data-form`.
pub fn download(site: &Site, schema: &TableSchema, release: &str, query: &Query) -> Html {
    let route = Route::Explore(schema.name);
    let whole = site.file(&[release, "/", schema.name, ".csv"].concat());
    let pinned = site.href_with(&route, &query.with("release", Some(release)));
    html(
        concat!(
            r#"<h2>$</h2><div class="download"><button class="button" type="button" data-action="download" data-form="csv">CSV</button>"#,
            r#"<button class="button" type="button" data-action="download" data-form="xlsx">XLSX</button>"#,
            r#"<button class="button" type="button" data-action="download" data-form="json">JSON</button>"#,
            r#"<label><input type="checkbox" id="download-mark" checked=""> $</label></div>"#,
            r#"<p class="note">$</p><p>$</p><p><a href="$">$</a></p>"#
        ),
        &[
            Text(site.t(m::TAKE_HOME)),
            Text(site.t(m::TAKE_MARK)),
            Text(site.t(m::TAKE_NOTE)),
            Markup(&file_link(&whole, site.t(m::TAKE_WHOLE))),
            Text(&pinned),
            Text(site.t(m::TAKE_PINNED)),
        ],
    )
}

/// The filters of an address in words; `None` where nothing is filtered.
pub fn in_words(asked: &Asked<'_>) -> Option<String> {
    let site = asked.names.site;
    let mut said = Vec::new();
    for parameter in Route::Explore(asked.schema.name).parameters() {
        if PRESENTATION.contains(parameter) {
            continue;
        }
        let Some(value) = asked.get(parameter) else { continue };
        let name = title(parameter).unwrap_or(m::FREE_TEXT);
        said.push(site.fill(m::NAMED, &[site.t(name), &asked.words_of(parameter, value)]));
    }
    if said.is_empty() { None } else { Some(said.join(site.t(m::AND_ALSO))) }
}
