//! Downloads, schema, licence, and how to verify with public tools.

use crate::components::{self, Head, Page, code, file_link, outer_link, table};
use crate::html::{Html, Markup, Text, html, text};
use crate::site::Site;
use ledger::Book;
use text::messages as m;

pub fn head(site: &Site) -> Page {
    components::head(site, m::DATA, m::DATA_LEAD)
}

/// Asks for the manifest alone.
pub fn files(site: &Site, book: &Book) -> Html {
    let manifest = format!("{}/datapackage.json", book.release());
    let mut links = file_link(&site.file(&manifest), "datapackage.json");
    let schema = format!("format-{}.schema.json", book.manifest.shanhai.format);
    for file in ["releases.json", &schema] {
        links.push(&file_link(&site.file(file), file));
    }
    let mut licences = Html::default();
    for licence in &book.manifest.licenses {
        licences.push(&outer_link(&licence.path, &licence.name));
    }
    html(
        concat!(
            "<section><h2>$</h2><p>$</p>$</section>",
            r#"<section><h2>$</h2><p class="links">$</p>$</section>"#,
            "<section><h2>$</h2><p>$</p><p>$</p></section>",
            "<section><h2>$</h2><p>$</p>",
            r#"<pre tabindex="0"><code>"#,
            "frictionless validate datapackage.json\nsha256sum *.csv *.json",
            "</code></pre></section>",
        ),
        &[
            Text(site.t(m::TABLES)),
            Text(site.t(m::SCHEMA_NOTE)),
            Markup(&list(site, book, true)),
            Text(site.t(m::OTHER_FILES)),
            Markup(&links),
            Markup(&list(site, book, false)),
            Text(site.t(m::LICENCE)),
            Markup(&licences),
            Text(site.t(m::LICENCE_NOTE)),
            Text(site.t(m::HOW_TO_VERIFY)),
            Text(site.t(m::VERIFY_NOTE)),
        ],
    )
}

/// The CSV files, or all others.
fn list(site: &Site, book: &Book, csv: bool) -> Html {
    let release = book.release();
    let mut rows = Vec::new();
    for file in &book.manifest.resources {
        if (file.path.rsplit('.').next() == Some("csv")) == csv {
            let link = |file: &str| file_link(&site.file(&format!("{release}/{file}")), file);
            let mut names = link(&file.path);
            if let Some(schema) = &file.schema {
                names.add("<div>$</div>", &[Markup(&link(schema))]);
            }
            rows.push(vec![names, text(&site.fill(m::BYTES, &[&file.bytes.to_string()])), code(&file.hash)]);
        }
    }
    table(&site.fill(m::FILES_OF, &[release]), &Head::plain(site, &[m::FILE, m::SIZE, m::HASH]), &rows)
}
