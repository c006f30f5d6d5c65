//! Downloads, schema, licence, and how to verify with public tools.

use super::plan::{Block, PageHead, Plan};
use crate::components::{self, Head, Page, code, file_link, outer_link, table};
use crate::html;
use crate::html::{Html, text};
use crate::site::Route;
use crate::site::Site;
use ledger::Book;
use text::messages as m;

/// The page of the files.
pub fn plan() -> Plan {
    Plan::new(&Route::Data, PageHead::now(head), vec![Block::section(Vec::new(), files)])
}

fn head(site: &Site) -> Page {
    components::head(site, m::DATA, m::DATA_LEAD)
}

/// Asks for the manifest alone.
fn files(site: &Site, book: &Book) -> Html {
    let manifest = format!("{}/datapackage.json", book.release());
    let schema = format!("format-{}.schema.json", book.manifest.shanhai.format);
    html! {
        section {
            h2 { (site.t(m::TABLES)) }
            p { (site.t(m::SCHEMA_NOTE)) }
            (list(site, book, true))
        }
        section {
            h2 { (site.t(m::OTHER_FILES)) }
            p.links {
                (file_link(&site.file(&manifest), "datapackage.json"))
                @for file in ["releases.json", &*schema] { (file_link(&site.file(file), file)) }
            }
            (list(site, book, false))
        }
        section {
            h2 { (site.t(m::LICENCE)) }
            p { @for licence in &book.manifest.licenses { (outer_link(&licence.path, &licence.name)) } }
            p { (site.t(m::LICENCE_NOTE)) }
        }
        section {
            h2 { (site.t(m::HOW_TO_VERIFY)) }
            p { (site.t(m::VERIFY_NOTE)) }
            pre tabindex="0" { code { "frictionless validate datapackage.json\nsha256sum *.csv *.json" } }
        }
    }
}

/// The CSV files, or all others.
fn list(site: &Site, book: &Book, csv: bool) -> Html {
    let release = book.release();
    let mut rows = Vec::new();
    for file in &book.manifest.resources {
        if (file.path.rsplit('.').next() == Some("csv")) == csv {
            let link = |file: &str| file_link(&site.file(&format!("{release}/{file}")), file);
            let names = html! {
                (link(&file.path))
                @if let Some(schema) = &file.schema { div { (link(schema)) } }
            };
            rows.push(vec![names, text(&site.fill(m::BYTES, &[&file.bytes.to_string()])), code(&file.hash)]);
        }
    }
    table(&site.fill(m::FILES_OF, &[release]), &Head::plain(site, &[m::FILE, m::SIZE, m::HASH]), &rows)
}
