use super::home::rows_behind;
use super::not_found::{NotFound, no_such_row};
use super::{pairings, param};
use crate::app::{Book, Route, Tab, use_site, with_tables};
use crate::components::{Cell, Crumb, Names, Page, Table, Totals, cells, heads, notes, published};
use crate::format::{Row, tables};
use crate::ledger::{Kin, Summary, totals};
use crate::text::{Published, messages as m};
use leptos::prelude::*;
use leptos_router::components::Outlet;
use leptos_router::hooks::use_location;

/// A pairing: the head stays while the tabs below it change.
#[component]
pub fn Pairing() -> impl IntoView {
    let id = param("id");
    move || {
        let id = id.get();
        with_tables(&["pairings", "regions"], move |book| head(&book, &id))
    }
}

fn head(book: &Book, id: &str) -> AnyView {
    let site = use_site();
    let Some(row) = book.row("pairings", id) else { return no_such_row(book.release()) };
    let names = Names::new(&site, book);
    let region = |column| row.text(column).unwrap_or_default().to_owned();
    let (supporter, recipient) = (region("supporter"), region("recipient"));
    let side = |id: &str| (site.href(&Route::Region(id.to_owned())), names.region(id));
    let (supporter, recipient) = (side(&supporter), side(&recipient));
    let changed = row.text("until").map(|_| changed_notice(&names, &row));
    let fields = row.text("fields").map(|fields| site.list(fields.split(';').map(|field| site.label("fields", field))));
    let since = row.period("since").map_or_else(|| site.t(m::NOT_STATED).to_owned(), |since| site.period(Some(since)));
    let source = (
        site.href(&Route::Source(region("source"))),
        site.fill(m::SOURCE_AT, &[row.text("locator").unwrap_or_default()]),
    );
    let (title, notes, id) = (names.pairing(id), notes(&row), id.to_owned());
    let state = pairings::state(&names, &row);
    let programme = Published::of(&row, "programme", site.lang).map(published);
    view! {
        <Page title crumbs=vec![Crumb::new(&site, &Route::Pairings, site.t(m::PAIRINGS))]>
            {changed}
            <dl class="facts">
                <div><dt>{site.t(m::SUPPORTER)}</dt><dd><a href=supporter.0>{supporter.1}</a></dd></div>
                <div><dt>{site.t(m::RECIPIENT)}</dt><dd><a href=recipient.0>{recipient.1}</a></dd></div>
                <div><dt>{site.t(m::PROGRAMME)}</dt><dd>{programme}</dd></div>
                <div><dt>{site.t(m::SINCE)}</dt><dd>{since}</dd></div>
                <div><dt>{site.t(m::STATE)}</dt><dd>{state}</dd></div>
                {fields.map(|fields| view! { <div><dt>{site.t(m::FIELDS)}</dt><dd>{fields}</dd></div> })}
                <div><dt>{site.t(m::SOURCE)}</dt><dd><a href=source.0>{source.1}</a></dd></div>
            </dl>
            {notes}
            <Tabs id/>
            <Outlet/>
        </Page>
    }
    .into_any()
}

/// Says at once, above all figures, that this pairing was changed later.
fn changed_notice(names: &Names, row: &Row<'_>) -> AnyView {
    let site = &names.site;
    let next = row.text("superseded_by").map(|id| {
        let text = site.fill(m::SUPERSEDED_BY, &[&names.pairing(id)]);
        (site.href(&Route::Pairing(id.to_owned(), Tab::Overview)), text)
    });
    let source = row.text("until_source").map(|source| {
        let text = site.fill(m::SOURCE_AT, &[row.text("until_locator").unwrap_or_default()]);
        (site.href(&Route::Source(source.to_owned())), text)
    });
    view! {
        <div class="notice notice--changed">
            <p class="notice__title">{site.t(m::PAIRING_CHANGED)}</p>
            <p>{site.t(m::PAIRING_CHANGED_MEANING)}</p>
            <p class="links">
                {[next, source].into_iter().flatten().map(|(href, text)| view! { <a href=href>{text}</a> }).collect_view()}
            </p>
        </div>
    }
    .into_any()
}

#[component]
fn Tabs(id: String) -> impl IntoView {
    let site = use_site();
    let location = use_location();
    let tabs = Tab::ALL.map(|tab| {
        let route = Route::Pairing(id.clone(), tab);
        let (href, path, inside) = (site.href(&route), route.path(), site.clone());
        let current = move || {
            let now = location.pathname.read();
            (inside.below_base(&now).unwrap_or_default().trim_matches('/') == path).then_some("page")
        };
        let text = match tab {
            Tab::Overview => m::OVERVIEW,
            Tab::Funds => m::FUNDS,
            Tab::Sales => m::SALES,
            Tab::Projects => m::PROJECTS,
            Tab::Exchanges => m::EXCHANGES,
            Tab::Supervision => m::SUPERVISION,
        };
        view! { <li><a href=href aria-current=current data-noscroll="">{site.t(text)}</a></li> }
    });
    view! { <nav class="tabs" aria-label=site.t(m::PAIRING_PARTS)><ul>{tabs.collect_view()}</ul></nav> }
}

/// The first tab: what was published for this pairing, and what was not.
#[component]
pub fn PairingOverview() -> impl IntoView {
    let id = param("id");
    move || {
        let id = id.get();
        with_tables(&["summary"], move |book| overview(&book, &id))
    }
}

fn overview(book: &Book, id: &str) -> AnyView {
    let site = use_site();
    let summary = Summary::from_table(book.table("summary"));
    let groups = [
        ("funds", Tab::Funds, m::FUNDS),
        ("sales", Tab::Sales, m::SALES),
        ("exchanges", Tab::Exchanges, m::EXCHANGES),
        ("supervision", Tab::Supervision, m::SUPERVISION),
    ];
    let cards = groups.map(|(table, tab, title)| {
        let totals: Vec<_> = summary.totals(table, |key| key.pairing.as_deref() == Some(id)).into_iter().collect();
        let (site, id) = (site.clone(), id.to_owned());
        let href = site.href(&Route::Pairing(id.clone(), tab));
        let none = totals.is_empty().then(|| view! { <p class="empty">{site.t(m::NOTHING_PUBLISHED)}</p> });
        view! {
            <section class="card">
                <h3><a href=href data-noscroll="">{site.t(title)}</a></h3>
                {none}
                <dl class="totals"><Totals totals href=move |kin: &Kin| Some(rows_behind(&site, table, Some(&id), kin))/></dl>
            </section>
        }
    });
    view! { <h2 class="hidden">{site.t(m::OVERVIEW)}</h2> <div class="cards">{cards.collect_view()}</div> }.into_any()
}

/// The other tabs: the rows of one table.
#[component]
pub fn PairingRows() -> impl IntoView {
    let (id, tab) = (param("id"), param("tab"));
    move || {
        let id = id.get();
        match Tab::parse(&tab.read()) {
            Some(Tab::Funds) => {
                with_tables(&["funds", "pairings", "regions"], move |b| rows(&b, "funds", m::FUNDS, &id))
            }
            Some(Tab::Sales) => {
                with_tables(&["sales", "pairings", "regions"], move |b| rows(&b, "sales", m::SALES, &id))
            }
            Some(Tab::Projects) => {
                with_tables(&["projects", "pairings", "regions"], move |b| rows(&b, "projects", m::PROJECTS, &id))
            }
            Some(Tab::Exchanges) => {
                with_tables(&["exchanges", "pairings", "regions"], move |b| rows(&b, "exchanges", m::EXCHANGES, &id))
            }
            Some(Tab::Supervision) => with_tables(&["supervision", "pairings", "regions"], move |b| {
                rows(&b, "supervision", m::SUPERVISION, &id)
            }),
            _ => view! { <NotFound/> }.into_any(),
        }
    }
}

fn rows(book: &Book, table: &'static str, title: crate::text::Msg, id: &str) -> AnyView {
    let site = use_site();
    let names = Names::new(&site, book);
    let data = book.table(table);
    let own = || data.iter().filter(|row| row.text("pairing") == Some(id));
    // Acts of one side whose partner the source does not name: related, but not this pairing's own.
    let sides = names.sides(id);
    let near: Vec<Row<'_>> = data
        .iter()
        .filter(|row| row.text("pairing").is_none() && row.text("region").is_some_and(|region| sides.contains(&region)))
        .collect();
    let shown = |rows: Vec<Row<'_>>| rows.iter().map(|row| cells(&names, row)).collect::<Vec<Vec<Cell>>>();
    let count = own().count();
    let sums: Vec<_> = totals(own()).into_iter().collect();
    let columns = || heads(&site, data.schema, |_| None);
    let caption = site.count(m::ROWS, count);
    let own = shown(own().collect());
    let near = (!near.is_empty()).then(|| {
        let rows = shown(near);
        view! {
            <h3>{site.t(m::ONE_SIDE_ONLY)}</h3>
            <p class="note">{site.t(m::ONE_SIDE_ONLY_NOTE)}</p>
            <Table caption=site.count(m::ROWS, rows.len()) heads=columns() rows/>
        }
    });
    let sums = (table != tables::PROJECTS.name && !sums.is_empty()).then(|| {
        let (site, id) = (site.clone(), id.to_owned());
        view! {
            <dl class="totals totals--row">
                <Totals totals=sums href=move |kin: &Kin| Some(rows_behind(&site, table, Some(&id), kin))/>
            </dl>
        }
    });
    view! {
        <h2>{site.t(title)}</h2>
        {sums}
        {if count == 0 {
            view! { <p class="empty">{site.t(m::NOTHING_PUBLISHED)}</p> }.into_any()
        } else {
            view! { <Table caption heads=columns() rows=own/> }.into_any()
        }}
        {near}
        {(table == "funds").then(|| view! { <p class="note">{site.t(m::FUNDS_NOTE)}</p> })}
    }
    .into_any()
}
