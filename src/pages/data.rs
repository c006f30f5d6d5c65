use crate::app::{Book, use_site, with_tables};
use crate::components::{Cell, Head, Page, Table};
use crate::format::Resource;
use crate::text::messages as m;
use leptos::prelude::*;

/// Downloads, schema, licence, and how to verify with public tools.
#[component]
pub fn Data() -> impl IntoView {
    let site = use_site();
    view! {
        <Page title=site.t(m::DATA) lead=site.t(m::DATA_LEAD)>
            {with_tables(&[], |book| files(&book))}
        </Page>
    }
}

fn files(book: &Book) -> AnyView {
    let site = use_site();
    let release = book.release().to_owned();
    let heads = || [m::FILE, m::SIZE, m::HASH].map(|head| Head::plain(site.t(head))).into();
    let row = |resource: &Resource| {
        let href = site.file(&format!("{release}/{}", resource.path));
        vec![
            Cell::File { href, text: resource.path.clone() },
            Cell::Text(site.fill(m::BYTES, &[&resource.bytes.to_string()])),
            Cell::Code(resource.hash.clone()),
        ]
    };
    let (tables, others): (Vec<_>, Vec<_>) =
        book.manifest.resources.iter().partition(|file| file.path.ends_with(".csv"));
    let (tables, others): (Vec<_>, Vec<_>) =
        (tables.into_iter().map(row).collect(), others.into_iter().map(row).collect());
    let schemas: Vec<_> = book
        .manifest
        .resources
        .iter()
        .filter_map(|file| Some((file.name.clone(), file.schema.as_ref()?)))
        .map(|(name, schema)| {
            let heads = [m::COLUMN, m::TYPE, m::MEANING].map(|head| Head::plain(site.t(head))).into();
            let fields = schema.fields.iter().map(|field| {
                let texts = [&field.name, &field.kind, &field.description];
                texts.map(|text| Cell::Text(text.clone())).into()
            });
            let caption = site.count(m::COLUMNS, schema.fields.len());
            view! { <details><summary>{name}</summary><Table caption heads rows=fields.collect()/></details> }
        })
        .collect();
    let licence = book.manifest.licenses.first().map(|licence| {
        view! { <a href=licence.path.clone() rel="external noopener noreferrer">{licence.name.clone()}</a> }
    });
    let manifest = site.file(&format!("{release}/datapackage.json"));
    let catalogue = site.file("releases.json");
    let verify = format!("frictionless validate datapackage.json\nsha256sum *.csv *.json");
    view! {
        <section>
            <h2>{site.t(m::TABLES)}</h2>
            <Table caption=site.fill(m::FILES_OF, &[&release]) heads=heads() rows=tables/>
        </section>
        <section>
            <h2>{site.t(m::OTHER_FILES)}</h2>
            <p class="links">
                <a href=manifest download rel="external">"datapackage.json"</a>
                <a href=catalogue download rel="external">"releases.json"</a>
            </p>
            <Table caption=site.fill(m::FILES_OF, &[&release]) heads=heads() rows=others/>
        </section>
        <section><h2>{site.t(m::LICENCE)}</h2><p>{licence}</p><p>{site.t(m::LICENCE_NOTE)}</p></section>
        <section>
            <h2>{site.t(m::HOW_TO_VERIFY)}</h2>
            <p>{site.t(m::VERIFY_NOTE)}</p>
            <pre tabindex="0"><code>{verify}</code></pre>
        </section>
        <section lang=(site.lang != crate::text::Lang::En).then_some("en")>
            <h2 lang=site.lang.tag()>{site.t(m::SCHEMA)}</h2>{schemas}
        </section>
    }
    .into_any()
}
