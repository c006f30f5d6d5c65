use super::not_found::{NotFound, no_such_row};
use super::param;
use crate::app::{Book, Route, use_site, with_tables};
use crate::components::{Crumb, Figure as Number, Names, Page, Shown, notes, published};
use crate::format::Row;
use crate::text::{Msg, Published, messages as m};
use leptos::prelude::*;

/// One figure: its value, how exact it is, where it comes from, and how to cite it.
#[component]
pub fn Figure() -> impl IntoView {
    let (table, id) = (param("table"), param("id"));
    move || {
        let id = id.get();
        let names: &'static [&'static str] = match table.read().as_str() {
            "funds" => &["funds", "pairings", "regions", "sources"],
            "sales" => &["sales", "pairings", "regions", "sources"],
            "exchanges" => &["exchanges", "pairings", "regions", "sources"],
            "supervision" => &["supervision", "pairings", "regions", "sources"],
            "projects" => &["projects", "pairings", "regions", "sources"],
            "national" => &["national", "pairings", "regions", "sources"],
            _ => return view! { <NotFound/> }.into_any(),
        };
        with_tables(names, move |book| figure(&book, names[0], &id))
    }
}

fn figure(book: &Book, table: &str, id: &str) -> AnyView {
    let site = use_site();
    let Some(row) = book.row(table, id) else { return no_such_row(book.release()) };
    let names = Names::new(&site, book);
    let (title, parent) = heading(&names, &row);
    let numbers: Vec<_> = row
        .figures()
        .map(|(columns, value)| {
            let shown = Shown { href: None, ..Shown::of_row(&site, &row, columns, value) };
            let name = site.label("figure", columns.value);
            view! { <div class="total"><dt>{name}</dt><dd><Number shown/></dd></div> }
        })
        .collect();
    let facts = facts(&names, &row);
    let source = source(&names, &row);
    let notes = notes(&row);
    let citation = citation(&names, &row, &title);
    view! {
        <Page title crumbs=vec![parent]>
            <dl class="totals totals--large">{numbers}</dl>
            {notes}
            <dl class="facts">{facts}</dl>
            <section><h2>{site.t(m::SOURCE)}</h2>{source}</section>
            <section>
                <h2>{site.t(m::CITE)}</h2>
                <p class="citation">{citation}</p>
            </section>
        </Page>
    }
    .into_any()
}

/// What the figure is a figure of, and the page that it belongs to.
fn heading(names: &Names, row: &Row<'_>) -> (String, Crumb) {
    let site = &names.site;
    let table = row.table.schema.name;
    let text = |column| Published::of(row, column, site.lang).map(|text| text.text);
    let kind = row.text("kind").map(|kind| site.label("kind", kind).to_owned());
    let of = row.text("pairing").map(|pairing| names.pairing(pairing));
    let (what, route, page) = match table {
        "funds" => (kind, Route::Explore("funds"), m::FUNDS),
        "sales" => (Some(site.t(m::SALES).to_owned()), Route::Explore("sales"), m::SALES),
        "exchanges" => (kind, Route::Explore("exchanges"), m::EXCHANGES),
        "supervision" => (text("subject"), Route::Explore("supervision"), m::SUPERVISION),
        "projects" => (text("name"), Route::Pairings, m::PAIRINGS),
        _ => (text("name"), Route::National, m::NATIONAL),
    };
    let title = match (what, of) {
        (Some(what), Some(of)) => site.fill(m::NAMED, &[&of, &what]),
        (what, of) => what.or(of).unwrap_or_default(),
    };
    (title, Crumb::new(site, &route, site.t(page)))
}

/// Everything else that the row says.
fn facts(names: &Names, row: &Row<'_>) -> Vec<AnyView> {
    const WORDS: [(&str, Msg); 5] = [
        ("stage", m::STAGE),
        ("channel", m::CHANNEL),
        ("direction", m::DIRECTION),
        ("status", m::STATUS),
        ("level", m::KIND),
    ];
    const TEXTS: [(&str, Msg); 12] = [
        ("purpose", m::PURPOSE),
        ("product", m::PRODUCT),
        ("subject", m::SUBJECT),
        ("method", m::METHOD),
        ("lead_body", m::LEAD_BODY),
        ("partner_body", m::PARTNER_BODY),
        ("outcome", m::OUTCOME),
        ("name", m::NAME),
        ("sector", m::SECTOR),
        ("place", m::PLACE),
        ("definition", m::DEFINITION),
        ("printed", m::AS_PRINTED),
    ];
    let site = &names.site;
    let fact = |name: Msg, value: AnyView| view! { <div><dt>{site.t(name)}</dt><dd>{value}</dd></div> }.into_any();
    let link = |name: Msg, route: Route, text: String| {
        let href = site.href(&route);
        fact(name, view! { <a href=href>{text}</a> }.into_any())
    };
    let mut facts = Vec::new();
    if let Some(id) = row.text("pairing") {
        facts.push(link(m::PAIRING, Route::Pairing(id.to_owned(), crate::app::Tab::Overview), names.pairing(id)));
    }
    for (column, name) in [("region", m::REGION), ("partner", m::PARTNER_REGION)] {
        facts.extend(row.text(column).map(|id| link(name, Route::Region(id.to_owned()), names.region(id))));
    }
    let words = WORDS.iter().filter_map(|(column, name)| Some((name, site.label(column, row.text(column)?))));
    facts.extend(words.map(|(name, word)| fact(*name, word.into_any())));
    let texts = TEXTS.iter().filter_map(|(column, name)| Some((name, Published::of(row, column, site.lang)?)));
    facts.extend(texts.map(|(name, text)| fact(*name, published(text))));
    for (column, name) in [("part_of", m::PART_OF), ("same_as", m::SAME_AS)] {
        let table = row.table.schema.name.to_owned();
        facts.extend(row.text(column).map(|id| link(name, Route::Figure(table, id.to_owned()), id.to_owned())));
    }
    facts
}

/// The document, where in it, and the rest that is known of it.
fn source(names: &Names, row: &Row<'_>) -> AnyView {
    let site = &names.site;
    let id = row.text("source").unwrap_or_default();
    let title = names.book.row("sources", id).and_then(|source| Published::of(&source, "title", site.lang));
    let href = site.href(&Route::Source(id.to_owned()));
    let locator = site.fill(m::SOURCE_AT, &[row.text("locator").unwrap_or_default()]);
    let title = title.map_or_else(|| id.to_owned().into_any(), published);
    view! { <p><a href=href>{title}</a>" "<span>{locator}</span></p> }.into_any()
}

/// A line to put under a quotation: what, how much, who said it, in which release, where.
fn citation(names: &Names, row: &Row<'_>, title: &str) -> String {
    let site = &names.site;
    let numbers = row.figures().map(|(columns, value)| Shown::of_row(site, row, columns, value));
    let numbers = site.list(numbers.map(|shown| match shown.printed {
        Some(printed) => site.fill(m::PRINTED_AFTER, &[&shown.words, &printed]),
        None => shown.words,
    }));
    let source = row.text("source").and_then(|id| names.book.row("sources", id));
    let source = source.and_then(|source| Published::of(&source, "title", site.lang)).map(|title| title.text);
    let release = names.book.release();
    let pinned = site.sticky().with("release", Some(release));
    let route = Route::Figure(row.table.schema.name.to_owned(), row.id().to_owned());
    let origin = window().location().origin().unwrap_or_default();
    let address = format!("{origin}{}", site.href_with(&route, &pinned));
    let locator = row.text("locator").unwrap_or_default();
    site.fill(m::CITATION, &[title, &numbers, &source.unwrap_or_default(), locator, release, &address])
}
