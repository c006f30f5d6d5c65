//! Downloads, schema, licence, and how to verify with public tools.

use crate::app::Site;
use crate::components::{Cell, Head, Page, page, section, table};
use crate::format::{Resource, TableSchemaJson};
use crate::html::{Html, all, el};
use crate::ledger::Book;
use crate::text::{Lang, messages as m};

pub fn head(site: &Site) -> Page {
    page(site, site.t(m::DATA), &[], Some(site.t(m::DATA_LEAD)), [])
}

/// Asks for the manifest alone.
pub fn files(site: &Site, book: &Book) -> Html {
    let release = book.release();
    let file = |path: &str, words: &str| -> Html {
        el("a").attr("href", &site.file(path)).attr("rel", "external").flag("download", true).text(words).into()
    };
    let heads = Head::plain(site, [m::FILE, m::SIZE, m::HASH]);
    let row = |resource: &Resource| {
        vec![
            Cell::File { href: site.file(&format!("{release}/{}", resource.path)), words: resource.path.clone() },
            Cell::Text(site.fill(m::BYTES, &[&resource.bytes.to_string()])),
            Cell::Code(resource.hash.clone()),
        ]
    };
    let list = |csv: bool| {
        let files = book.manifest.resources.iter().filter(|file| file.path.ends_with(".csv") == csv);
        let rows: Vec<_> = files.map(row).collect();
        table(site, &site.fill(m::FILES_OF, &[release]), &heads, &rows)
    };
    let manifest = file(&format!("{release}/datapackage.json"), "datapackage.json");
    let links =
        [manifest, file("releases.json", "releases.json"), file("format-1.schema.json", "format-1.schema.json")];
    let licence = book.manifest.licenses.iter().map(|licence| {
        el("a").attr("href", &licence.path).attr("rel", "external noopener noreferrer").text(&licence.name).into()
    });
    let commands = "frictionless validate datapackage.json\nsha256sum *.csv *.json";
    all([
        section(site.t(m::TABLES), [list(true)]),
        section(site.t(m::OTHER_FILES), [el("p").class("links").children(links).into(), list(false)]),
        section(site.t(m::LICENCE), [el("p").children(licence).into(), el("p").text(site.t(m::LICENCE_NOTE)).into()]),
        section(
            site.t(m::HOW_TO_VERIFY),
            [
                el("p").text(site.t(m::VERIFY_NOTE)).into(),
                el("pre").attr("tabindex", "0").child(el("code").text(commands)).into(),
            ],
        ),
        section(site.t(m::SCHEMA), [schemas(site, book)]),
    ])
}

/// The columns of each table, as the manifest describes them (in English).
fn schemas(site: &Site, book: &Book) -> Html {
    let described = book.manifest.resources.iter().filter_map(|file| Some((file, file.schema.as_ref()?)));
    let one = |(file, schema): (&Resource, &TableSchemaJson)| -> Html {
        let heads = Head::plain(site, [m::COLUMN, m::TYPE, m::MEANING]);
        let cell = |words: &String| Cell::Code(words.clone());
        let rows = schema
            .fields
            .iter()
            .map(|field| vec![cell(&field.name), cell(&field.kind), Cell::Published(english(&field.description))]);
        let rows: Vec<_> = rows.collect();
        let columns = table(site, &site.count(m::COLUMNS, rows.len()), &heads, &rows);
        el("details").child(el("summary").text(&file.name)).child(columns).into()
    };
    all(described.map(one))
}

fn english(words: &str) -> crate::text::Published {
    crate::text::Published { text: words.to_owned(), lang: Lang::En }
}
