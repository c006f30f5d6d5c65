use super::not_found::no_such_row;
use super::param;
use crate::app::{Book, Route, use_site, with_tables};
use crate::components::{Cell, Crumb, Head, Names, Page, Shown, Table, notes};
use crate::format::{Row, tables};
use crate::text::{Published, messages as m};
use leptos::prelude::*;

/// Every document of the release.
#[component]
pub fn Sources() -> impl IntoView {
    let site = use_site();
    view! {
        <Page title=site.t(m::SOURCES) lead=site.t(m::SOURCES_LEAD)>
            {with_tables(&["sources"], |book| list(&book))}
        </Page>
    }
}

fn list(book: &Book) -> AnyView {
    let site = use_site();
    let sources = book.table("sources");
    let heads = [m::TITLE, m::PUBLISHER, m::PUBLISHED].map(|head| Head::plain(site.t(head))).into();
    let row = |row: Row<'_>| {
        let title = Published::of(&row, "title", site.lang).map(|title| title.text).unwrap_or_default();
        let publisher = Published::of(&row, "publisher", site.lang);
        vec![
            Cell::Link { href: site.href(&Route::Source(row.id().to_owned())), text: title },
            publisher.map_or_else(|| Cell::Text(site.t(m::NOT_STATED).to_owned()), Cell::Published),
            Cell::Text(published_when(&site, &row)),
        ]
    };
    let rows = sources.iter().map(row).collect::<Vec<_>>();
    view! { <Table caption=site.count(m::ROWS, rows.len()) heads rows/> }.into_any()
}

fn published_when(site: &crate::app::Site, row: &Row<'_>) -> String {
    let Some(when) = row.period("published") else { return site.t(m::NOT_STATED).to_owned() };
    let when = site.period(Some(when));
    if row.text("published_basis") == Some("inferred") { site.fill(m::INFERRED, &[&when]) } else { when }
}

/// One document, and every figure that rests on it.
#[component]
pub fn Source() -> impl IntoView {
    let id = param("id");
    move || {
        let id = id.get();
        with_tables(&["sources"], move |book| source(&book, &id))
    }
}

fn source(book: &Book, id: &str) -> AnyView {
    let site = use_site();
    let Some(row) = book.row("sources", id) else { return no_such_row(book.release()) };
    let title = Published::of(&row, "title", site.lang).map(|title| title.text).unwrap_or_default();
    let publisher = Published::of(&row, "publisher", site.lang).map(|publisher| publisher.text);
    let publisher = publisher.unwrap_or_else(|| site.t(m::NOT_STATED).to_owned());
    let link = match row.text("url").map(str::to_owned) {
        Some(url) => {
            let href = url.clone();
            view! { <a href=href rel="external noopener noreferrer">{url}</a> }.into_any()
        }
        None => site.t(m::NO_SAFE_LINK).into_any(),
    };
    let retrieved = row.period("retrieved").map(|day| site.period(Some(day)));
    let (when, id, notes) = (published_when(&site, &row), id.to_owned(), notes(&row));
    view! {
        <Page title crumbs=vec![Crumb::new(&site, &Route::Sources, site.t(m::SOURCES))]>
            <dl class="facts">
                <div><dt>{site.t(m::PUBLISHER)}</dt><dd>{publisher}</dd></div>
                <div><dt>{site.t(m::PUBLISHED)}</dt><dd>{when}</dd></div>
                <div><dt>{site.t(m::ADDRESS)}</dt><dd>{link}</dd></div>
                {retrieved.map(|day| view! { <div><dt>{site.t(m::RETRIEVED)}</dt><dd>{day}</dd></div> })}
            </dl>
            {notes}
            <h2>{site.t(m::RESTS_ON_IT)}</h2>
            {with_tables(RESTING, move |book| resting(&book, &id))}
        </Page>
    }
    .into_any()
}

/// Every table whose rows name a source.
const RESTING: &[&str] = &["pairings", "regions", "funds", "sales", "exchanges", "supervision", "projects", "national"];

fn resting(book: &Book, id: &str) -> AnyView {
    let site = use_site();
    let names = Names::new(&site, book);
    let heads = || [m::FIGURE, m::NUMBER, m::LOCATOR].map(|head| Head::plain(site.t(head))).into();
    let tables = [
        (tables::FUNDS.name, m::FUNDS),
        (tables::SALES.name, m::SALES),
        (tables::EXCHANGES.name, m::EXCHANGES),
        (tables::SUPERVISION.name, m::SUPERVISION),
        (tables::PROJECTS.name, m::PROJECTS),
        (tables::NATIONAL.name, m::NATIONAL),
        (tables::PAIRINGS.name, m::PAIRINGS),
    ];
    let mut any = false;
    let groups: Vec<_> = tables
        .into_iter()
        .filter_map(|(table, title)| {
            let rests = |row: &Row<'_>| row.text("source") == Some(id) || row.text("until_source") == Some(id);
            let rows: Vec<_> = book.table(table).iter().filter(rests).map(|row| line(&names, &row)).collect();
            any |= !rows.is_empty();
            (!rows.is_empty()).then(|| {
                view! { <h3>{site.t(title)}</h3> <Table caption=site.count(m::ROWS, rows.len()) heads=heads() rows/> }
            })
        })
        .collect();
    let none = (!any).then(|| view! { <p class="empty">{site.t(m::NOTHING_RESTS)}</p> });
    view! { {groups} {none} }.into_any()
}

/// What the row speaks of, its numbers, and where in the document they stand.
fn line(names: &Names, row: &Row<'_>) -> Vec<Cell> {
    let site = &names.site;
    let text =
        ["name", "subject", "purpose", "product"].iter().find_map(|column| Published::of(row, column, site.lang));
    let what = match (row.table.schema.name, row.text("pairing")) {
        ("pairings", _) => names.pairing_link(row.id()),
        (_, Some(pairing)) => names.pairing_link(pairing),
        (_, None) => Cell::Empty,
    };
    let kind = row.text("kind").map_or(Cell::Empty, |kind| Cell::Text(site.label("kind", kind).to_owned()));
    let figures =
        row.figures().map(|(columns, value)| Shown { source: None, ..Shown::of_row(site, row, columns, value) });
    vec![
        Cell::Lines(vec![what, kind, text.map_or(Cell::Empty, Cell::Published)]),
        Cell::Figures(figures.collect()),
        Cell::Text(row.text("locator").unwrap_or_default().to_owned()),
    ]
}
