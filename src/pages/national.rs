use crate::app::{Book, use_site, with_tables};
use crate::components::{Names, Page, Table, cells, heads};
use crate::format::Row;
use crate::text::messages as m;
use leptos::prelude::*;

/// Totals of the country and of pairs of provinces, each as its source states it; nothing here is added up.
#[component]
pub fn National() -> impl IntoView {
    let site = use_site();
    view! {
        <Page title=site.t(m::NATIONAL) lead=site.t(m::NATIONAL_LEAD)>
            {with_tables(&["national", "pairings", "regions"], |book| tables(&book))}
        </Page>
    }
}

fn tables(book: &Book) -> AnyView {
    let site = use_site();
    let names = Names::new(&site, book);
    let data = book.table("national");
    if data.rows == 0 {
        return view! { <p class="empty">{site.t(m::NOT_IN_THIS_RELEASE)}</p> }.into_any();
    }
    let pairings: Vec<&str> = crate::ledger::distinct(data, "pairing");
    let country = group(&names, site.t(m::WHOLE_COUNTRY).to_owned(), |row| row.text("pairing").is_none());
    let pairs = pairings.iter().map(|id| group(&names, names.pairing(id), |row| row.text("pairing") == Some(id)));
    view! { {country} {pairs.collect_view()} }.into_any()
}

/// One table, the newest figures first.
fn group(names: &Names, title: String, passes: impl Fn(&Row<'_>) -> bool) -> AnyView {
    let site = &names.site;
    let data = names.book.table("national");
    let mut rows: Vec<Row<'_>> = data.iter().filter(|row| passes(row)).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.period("as_of").map(|as_of| as_of.last_day())));
    let caption = site.count(m::ROWS, rows.len());
    let rows = rows.iter().map(|row| cells(names, row)).collect::<Vec<_>>();
    view! { <section><h2>{title}</h2><Table caption heads=heads(site, data.schema, |_| None) rows/></section> }
        .into_any()
}
