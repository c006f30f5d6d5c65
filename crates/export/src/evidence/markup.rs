//! The page of an evidence file.

use super::parts::Part;
use super::record::{fact, record};
use super::sheet::Sheet;
use super::total::Counted;
use super::{Evidence, MANIFEST, words};
use format::Row;
use text::messages as m;
use view::html;
use view::html::{Html, text};

/// All that is seen. What is put on it stands in the sheet afterwards.
pub fn body(of: &Evidence<'_>, sheet: &Sheet<'_>) -> Html {
    let site = of.page.names.site;
    let lang = site.lang;
    let manifest = &of.page.names.book.manifest;
    let licences = site.list(manifest.licenses.iter().map(|licence| [&licence.name, " ", &licence.path].concat()));
    html! {
        body {
            header {
                p.portal { (site.t(m::PORTAL)) }
                h1 { (sheet.said(of.page.title)) }
                @if manifest.shanhai.synthetic { p.synthetic id="synthetic" { (site.t(m::SYNTHETIC)) } }
            }
            main {
                section id="check" {
                    h2 { (words::CHECKED.of(lang)) }
                    p id="verdict" role="status" { (words::NOT_RUN.of(lang)) }
                    ol id="steps" {}
                    p.note { (words::ABOUT.of(lang)) }
                    p.note { (words::LIMIT.of(lang)) }
                }
                dl {
                    (fact(site.t(m::DOWNLOAD_ADDRESS), &html! {
                        @if of.page.address.contains("://") { a href=(of.page.address) { (sheet.said(of.page.address)) } } @else { (sheet.said(of.page.address)) }
                    }))
                    (fact(site.t(m::RELEASE), &html! { span id="release" { (of.page.names.book.release()) } " · " (sheet.said(lang.title(&manifest.shanhai.title))) }))
                    (fact(words::MADE.of(lang), &sheet.said(&of.carried.made)))
                    (fact(site.t(m::DOWNLOAD_MANIFEST), &html! { code id="hash" { (of.page.names.book.sha256) } }))
                    (fact(site.t(m::LICENCE), &sheet.said(&licences)))
                }
                (parts(of, sheet))
            }
            footer { (files(of, sheet)) (outside(of)) }
        }
    }
}

fn parts(of: &Evidence<'_>, sheet: &Sheet<'_>) -> Html {
    let site = of.page.names.site;
    let (mut html, mut at) = (Html::default(), 0);
    for part in of.page.parts {
        match part {
            Part::Record(row) => html.push(&record(sheet, row)),
            Part::Totals { .. } => {
                for total in counted(part, sheet) {
                    html.push(&total.html(sheet, at));
                    at += 1;
                }
            }
            Part::Said { heading, words } => html.push(&html! {
                section.claim { h2 { (sheet.said(heading)) } @for words in words { p { (sheet.said(words)) } } }
            }),
            Part::LeftOut(table) => {
                html.push(&html! { p.note { (words::PARTED.fill(site.lang, &[site.t(table.title)])) } });
            }
        }
    }
    html
}

/// The totals of a part, in order.
pub fn counted<'a>(part: &Part<'a>, sheet: &Sheet<'_>) -> Vec<Counted<'a>> {
    let Part::Totals { table, rows, .. } = part else { return Vec::new() };
    let rows: Vec<Row<'a>> = rows.iter().map(|row| table.row(*row)).collect();
    let reckoned = sheet.names.book.accounting().reckon(&rows);
    reckoned.into_iter().map(|own| Counted::of(sheet, own, &rows)).collect()
}

fn files(of: &Evidence<'_>, sheet: &Sheet<'_>) -> Html {
    let site = of.page.names.site;
    let lang = site.lang;
    let manifest = &of.page.names.book.manifest;
    let hash = |path: &str| match manifest.resource(path) {
        Some(resource) => text(resource.hash.trim_start_matches("sha256:")),
        None => text(&of.page.names.book.sha256),
    };
    html! {
        h2 { (words::FILES.of(lang)) }
        div.wide tabindex="0" {
            table {
                thead { tr { th scope="col" { (words::FILE.of(lang)) } th scope="col" { (words::BYTES.of(lang)) } th scope="col" { "SHA-256" } } }
                tbody {
                    @for (path, text) in of.files() {
                        tr {
                            td { a data-take=(path) download=(path) { (path) } }
                            td { (text.len()) }
                            td { code { (hash(path)) } }
                        }
                    }
                }
            }
        }
        @if let Some(signature) = &of.carried.signature {
            h3 { (words::SIGNATURE.of(lang)) }
            p { a data-take={ (MANIFEST) ".minisig" } download={ (MANIFEST) ".minisig" } { (MANIFEST) ".minisig" } }
            pre { (sheet.said(signature)) }
        }
        @if let Some(key) = &of.carried.public_key { h3 { (words::KEY.of(lang)) } p { code { (sheet.said(key)) } } }
    }
}

/// How to come to the same with programs of others.
fn outside(of: &Evidence<'_>) -> Html {
    let lang = of.page.names.site.lang;
    let mut lines = Vec::new();
    for path in &of.paths {
        let listed = of.page.names.book.manifest.resource(path).map(|own| own.hash.trim_start_matches("sha256:"));
        lines.push([listed.unwrap_or(&of.page.names.book.sha256), "  ", path].concat());
    }
    html! {
        h2 { (words::OUTSIDE.of(lang)) }
        p { (words::OUTSIDE_NOTE.of(lang)) }
        pre { "sha256sum -c <<'.'\n" (lines.join("\n")) "\n." }
        @if let Some(key) = &of.carried.public_key { pre { "minisign -Vm " (MANIFEST) " -P " (key) } }
    }
}
