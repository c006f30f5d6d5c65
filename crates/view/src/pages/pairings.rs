//! Who supports whom.

use super::exhibit::Exhibit;
use super::plan::{Block, PageHead, Plan};
use crate::components::{self, Head, Names, Page, Select, empty, filter_bar, fold, folded_table, table, text_of};
use crate::html;
use crate::html::{Html, link, text};
use crate::site::Query;
use crate::site::{Route, Site, Tab};
use format::Row;
use ledger::{Book, Found, Places, mentions, row_mentions, sort_rows, sought};
use text::messages as m;

/// The list of pairings.
pub fn plan() -> Plan {
    let shown = [Exhibit::Pairings, Exhibit::Flow(String::new())].map(Block::Exhibit);
    Plan::new(&Route::Pairings, PageHead::now(head), shown.into())
}

fn head(site: &Site) -> Page {
    components::head(site, m::PAIRINGS, m::PAIRINGS_LEAD)
}

/// The pairings that pass the filters. Asks for `pairings` and `regions`. What is typed is looked for in the texts of a pairing
/// and of both its places, and these are found as a search for `places` finds them.
pub fn list(site: &Site, book: &Book, places: Option<&Places>, query: &Query) -> Html {
    let names = Names { site, book };
    let (pairings, regions) = (book.table("pairings"), book.table("regions"));
    let found = query.get("q").zip(places).map(|(text, places)| places.search(text, regions.rows, ""));
    let called = match &found {
        Some(Found::Places(rows)) => rows.as_slice(),
        _ => &[],
    };
    let is_of_found = |row: &Row<'_>| {
        let side =
            |side: &&str| row.text(side).and_then(|id| regions.find(id)).is_some_and(|own| called.contains(&own.index));
        ["supporter", "recipient"].iter().any(side)
    };
    let rows = pairings.select(&|row| {
        let level = if names.is_provincial(row) { "province" } else { "county" };
        let state = if goes_on(row) { "current" } else { "changed" };
        let mentioned = |text: &str| {
            let text = &*sought(text);
            is_of_found(row)
                || row_mentions(row, text)
                || names.is_of(row, text)
                || mentions(&names.pairing(row.id()), text)
        };
        query.get("level").is_none_or(|wanted| wanted == level)
            && query.get("state").is_none_or(|wanted| wanted == state)
            && query.get("q").is_none_or(mentioned)
    });
    let caption = site.fill(m::ROWS_OF, &[&rows.len().to_string(), &pairings.rows.to_string()]);
    html! {
        (filter_bar(site, &Route::Pairings, query, &filters(site, query), &Html::default()))
        @if rows.is_empty() {
            (empty(site.t(m::NOTHING_PASSES)))
        } @else if rows.len() <= MOST {
            (pairing_table(&names, &caption, &rows, true))
        } @else {
            p.note { (counted(&names, &rows)) }
            @for (province, rows) in by_province(book, &rows) {
                @let title = site.fill(m::PAIRINGS_OF, &[&names.region(province), &rows.len().to_string()]);
                (fold(&title, &pairing_table(&names, &title, &rows, true)))
            }
        }
    }
}

/// So many pairings stand in one table; more are folded, by the province of their recipients.
const MOST: usize = 30;

/// How many pairings there are of each kind, in words.
fn counted(names: &Names<'_>, rows: &[Row<'_>]) -> String {
    let provincial = rows.iter().filter(|row| names.is_provincial(row)).count();
    let changed = rows.iter().filter(|row| !goes_on(row)).count();
    let counts = [rows.len(), provincial, rows.len() - provincial, changed].map(|count| count.to_string());
    names.site.fill(m::PAIRINGS_COUNTED, &counts.each_ref().map(String::as_str))
}

/// Pairings by the province of the recipient, those with the most first.
fn by_province<'a>(book: &'a Book, rows: &[Row<'a>]) -> Vec<(&'a str, Vec<Row<'a>>)> {
    let mut groups: Vec<(&str, Vec<Row<'_>>)> = Vec::new();
    for row in rows {
        let recipient = row.text("recipient").unwrap_or_default();
        let province = book.ancestry(recipient).last().copied().unwrap_or(recipient);
        match groups.iter_mut().find(|(own, _)| *own == province) {
            Some((_, own)) => own.push(*row),
            None => groups.push((province, vec![*row])),
        }
    }
    let mut order: Vec<usize> = (0..groups.len()).collect();
    sort_rows(&mut order, &mut |a, b| groups[b].1.len().cmp(&groups[a].1.len()));
    order.into_iter().map(|at| std::mem::take(&mut groups[at])).collect()
}

fn filters(site: &Site, query: &Query) -> Html {
    let mut level = Select::new(site, query, "level", m::LEVEL);
    level.choice("county", site.t(m::BELOW_PROVINCE));
    level.choice("province", site.t(m::PROVINCE_LEVEL));
    let mut state = Select::new(site, query, "state", m::STATE);
    state.choice("current", site.t(m::AS_REPORTED));
    state.choice("changed", site.t(m::PAIRING_CHANGED));
    html! { (level.field()) (state.field()) }
}

/// Rows of pairings: recipient, supporter, state; with programme and start where there is room, or else the first of them.
pub fn pairing_table(names: &Names<'_>, caption: &str, rows: &[Row<'_>], full: bool) -> Html {
    let site = names.site;
    let heads = Head::plain(site, &[m::RECIPIENT, m::SUPPORTER, m::STATE, m::PROGRAMME, m::SINCE]);
    let mut shown = Vec::new();
    for row in rows {
        let region = |column| names.region(row.text(column).unwrap_or_default());
        let href = site.href(&Route::Pairing(row.id().to_owned(), Tab::Overview));
        let mut cells = vec![link(&href, &region("recipient")), text(&region("supporter")), text(&state(site, row))];
        if full {
            cells.push(text_of(site, row, "programme"));
            cells.push(text(&since(site, row)));
        }
        shown.push(cells);
    }
    if full { table(caption, &heads, &shown) } else { folded_table(site, caption, &heads[..3], &shown) }
}

/// Since when; *not stated* is said.
pub fn since(site: &Site, row: &Row<'_>) -> String {
    row.period("since").map_or_else(|| site.t(m::NOT_STATED).to_owned(), |since| site.period(Some(since)))
}

/// Whether a pairing goes on, as far as is known.
pub fn goes_on(pairing: &Row<'_>) -> bool {
    pairing.text("until").is_none()
}

/// The same in words.
pub fn state(site: &Site, row: &Row<'_>) -> String {
    match row.period("until") {
        Some(until) => site.fill(m::CHANGED_IN, &[&site.period(Some(until))]),
        None => site.t(m::AS_REPORTED).to_owned(),
    }
}
