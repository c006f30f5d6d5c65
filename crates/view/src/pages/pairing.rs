//! A pairing: its head, which stays while the tabs below it change, and the tabs.

use super::compare;
use super::exhibit::Exhibit;
use super::national;
use super::not_found::no_such_row;
use super::pairings::{since, state};
use super::pictures::calendar_of;
use super::plan::{Block, Level, PageHead, Plan};
use super::reported;
use crate::components::{
    Card, Item, Names, Page, account, all_records, card, cards, empty, fact, facts, list_link, note, notes, page,
    partitioned, records, rows_behind, section, source_link, source_of, text_of, totals,
};
use crate::html;
use crate::html::{Html, link, text};
use crate::site::{Route, Site, Tab};
use crate::tables::{self, CellContent, Description, DisplayColumn, Filter};
use format::{InTotal, Row, Version};
use ledger::comparison::By;
use ledger::{self, Book, Measure};
use text::{Msg, messages as m};

/// The page of a pairing: its head and the links to the tabs stay while the tab changes.
pub fn plan(id: &str, tab: Tab) -> Plan {
    let own = || id.to_owned();
    let names = || vec![&format::tables::PAIRINGS, &format::tables::REGIONS];
    let id = own();
    let head = PageHead::row(names(), move |site, book| head(site, book, &id));
    let id = own();
    let links = move |site: &Site, book: &Book, route: &Route| match route {
        Route::Pairing(_, open) => {
            Page { title: tab_title(site, book, &id, *open), lead: None, html: tabs(site, book, &id, *open) }
        }
        _ => Page::default(),
    };
    let outer = vec![Block::Tabs(names(), Box::new(links))];
    let id = own();
    let inner = match tab {
        Tab::Overview => {
            let (stated, told, calendar) = (own(), own(), Exhibit::Calendar(own()));
            vec![
                Block::section(vec![&format::tables::SUMMARY], move |site, book| overview(site, book, &id)),
                Block::section(national::asks(), move |site, book| national::of_pairing(site, book, &stated)),
                Block::section(names(), move |site, book| about(site, book, &told)),
                // The picture comes last, so it stands last: nothing moves when it comes.
                Block::Exhibit(calendar),
            ]
        }
        Tab::Rows(of) => {
            let asks = [of.schema, &format::tables::SUMMARY].into_iter().chain(names()).collect();
            vec![Block::section(asks, move |site, book| rows(site, book, &id, of))]
        }
    };
    let outer = Level { address: Route::Pairing(own(), Tab::Overview).path(), blocks: outer };
    let inner = Level { address: [&outer.address, "/", tab.segment()].concat(), blocks: inner };
    Plan { class: None, head, levels: vec![outer, inner] }
}

/// Who supports whom, and whether it was changed: how much comes next. Asks for `pairings` and `regions`.
fn head(site: &Site, book: &Book, id: &str) -> Page {
    let Some(row) = book.row("pairings", id) else { return no_such_row(site, book.release()) };
    let names = Names { site, book };
    let body = sides(&names, &row);
    page(site, &names.pairing(id), &list_link(site, &Route::Pairings, site.t(m::PAIRINGS)), None, &body)
}

fn sides(names: &Names<'_>, row: &Row<'_>) -> Html {
    let site = names.site;
    let place = |column| names.region_link(row.text(column).unwrap_or_default());
    let mut known = Html::default();
    fact(&mut known, site.t(m::SUPPORTER), place("supporter"));
    fact(&mut known, site.t(m::RECIPIENT), place("recipient"));
    fact(&mut known, site.t(m::STATE), text(&state(site, row)));
    html! { (changed(names, row)) dl.facts.facts--line { (known) } }
}

/// Who supports whom, and what was published of it: the page without its heading. Asks for `pairings`, `regions` and
/// `summary`.
pub fn card_of(site: &Site, book: &Book, id: &str) -> Html {
    let Some(row) = book.row("pairings", id) else { return Html::default() };
    html! { (sides(&Names { site, book }, &row)) (overview(site, book, id)) }
}

/// What the rows of a table come to for a pairing; nothing where nothing is published. Asks for `summary`.
pub fn totals_of(site: &Site, book: &Book, id: &str, of: &'static Description) -> Html {
    let sums = reported::of_pairing(book, of, id);
    if sums.is_empty() {
        return Html::default();
    }
    overview_of(site, id, of, &sums)
}

/// The card of one table.
fn overview_of(site: &Site, id: &str, of: &'static Description, sums: &reported::Totals<'_>) -> Html {
    let mut made = Html::default();
    let href = Some(site.href(&Route::Pairing(id.to_owned(), Tab::Rows(of))));
    let behind = |measure: &Measure| Some(rows_behind(site, of, Some(id), measure));
    card(&mut made, site, &Card { of, href, sums, behind: &behind, most: usize::MAX });
    made
}

/// What else is known of it: since when, in what, from where. Asks for `pairings` and `regions`.
fn about(site: &Site, book: &Book, id: &str) -> Html {
    let Some(row) = book.row("pairings", id) else { return Html::default() };
    let mut fields = Vec::new();
    for field in row.text("fields").unwrap_or_default().split(';').filter(|field| !field.is_empty()) {
        fields.push(site.label("fields", field).to_owned());
    }
    if fields.is_empty() {
        fields.push(site.t(m::NOT_STATED).to_owned());
    }
    let mut known = Html::default();
    let mut say = |name: Msg, value: &Html| fact(&mut known, site.t(name), value);
    say(m::PROGRAMME, &text_of(site, &row, "programme"));
    say(m::SINCE, &text(&since(site, &row)));
    say(m::FIELDS, &text(&site.list(fields)));
    say(m::SOURCE, &source_of(site, &row));
    section(site.t(m::ABOUT_PAIRING), &html! { (facts(&known)) (notes(site, &row)) })
}

/// Says at once, above all figures, that this pairing was changed later; nothing where it was not.
fn changed(names: &Names<'_>, row: &Row<'_>) -> Html {
    let site = names.site;
    let mut links = Html::default();
    if row.text("until").is_none() {
        return links;
    }
    if let Some(id) = row.text("superseded_by") {
        let href = site.href(&Route::Pairing(id.to_owned(), Tab::Overview));
        links.push(&link(&href, &site.fill(m::SUPERSEDED_BY, &[&names.pairing(id)])));
    }
    if let Some(source) = row.text("until_source") {
        links.push(&source_link(site, source, row.text("until_locator").unwrap_or_default()));
    }
    html! {
        div class="notice notice--changed" {
            p.notice__title { (site.t(m::PAIRING_CHANGED)) }
            p { (site.t(m::PAIRING_CHANGED_MEANING)) }
            p.links { (links) }
        }
    }
}

/// Links to the parts of the pairing.
fn tabs(site: &Site, book: &Book, id: &str, open: Tab) -> Html {
    let has = |tab: &Tab| !matches!(tab, Tab::Rows(of) if !book.has(of.schema));
    html! {
        nav.tabs aria-label=(site.t(m::PAIRING_PARTS)) {
            ul {
                @for tab in Tab::all().filter(has) {
                    li {
                        a id=(["tab-", tab.segment()].concat()) href=(site.href(&Route::Pairing(id.to_owned(), tab)))
                            aria-current=[(tab == open).then_some("page")] data-noscroll="" { (site.t(title(tab))) }
                    }
                }
            }
        }
    }
}

/// What the window is called while a tab is open. Asks for `pairings` and `regions`.
fn tab_title(site: &Site, book: &Book, id: &str, tab: Tab) -> String {
    let mut words = vec![Names { site, book }.pairing(id), site.t(m::PORTAL_SHORT).to_owned()];
    if tab != Tab::Overview {
        words.insert(0, site.t(title(tab)).to_owned());
    }
    words.join(" · ")
}

/// What was published for this pairing, and what was not. Asks for `summary`.
fn overview(site: &Site, book: &Book, id: &str) -> Html {
    let mut all = Html::default();
    for of in tables::explored().filter(|of| of.has_tab && book.has(of.schema)) {
        all.push(&overview_of(site, id, of, &reported::of_pairing(book, of, id)));
    }
    html! { h2.hidden { (site.t(m::OVERVIEW)) } (cards(&all)) }
}

/// Of which years something was published, and the way to other pairings beside this one; nothing where nothing was. Asks for
/// `summary`.
pub fn pictured(site: &Site, book: &Book, id: &str) -> Html {
    let calendar = calendar_of(site, book, id);
    html! {
        (calendar)
        @if !calendar.is_empty() { p.links { (compare::way(site, By::Pairing, id)) } }
    }
}

/// The rows of one table. Asks for that table, `summary`, `pairings` and `regions`.
fn rows(site: &Site, book: &Book, id: &str, of: &'static Description) -> Html {
    let names = Names { site, book };
    let mut parts = html! { h2 { (site.t(of.title)) } };
    if book.manifest.is_partitioned(of.name()) {
        parts.push(&partitioned(site, book, of, (Filter::Pairing, id)));
        return parts;
    }
    let table = book.table(of.name());
    let own = table.select(&|row| row.text("pairing") == Some(id));
    // Acts of one side whose partner the source does not name: related, but not this pairing's own.
    let sides = book.sides(id);
    let near = |row: &Row<'_>| row.text("region").is_some_and(|region| sides.contains(&region));
    let near = table.select(&|row| row.text("pairing").is_none() && near(row));

    if own.is_empty() {
        parts.push(&empty(site.t(m::NOTHING_PUBLISHED)));
    } else {
        // What is not explored has no page that shows the rows behind a total.
        if of.explored.is_some() {
            let sums = reported::of_pairing(book, of, id);
            let behind = |measure: &Measure| Some(rows_behind(site, of, Some(id), measure));
            parts.push(&totals(site, of, &sums, &behind, &|at| account_of_pairing(site, book, &sums[at].0, &own)));
        }
        // The heading of the page names the pairing.
        let named =
            |column: &&DisplayColumn| matches!(column.content, CellContent::Pairing | CellContent::PairingOrRegion);
        let columns: Vec<_> = of.columns.iter().filter(|column| !named(column)).collect();
        parts.push(&records(&names, &columns, &site.count(m::ROWS, own.len()), &own, &|_| None));
    }
    if let Some(words) = of.note {
        parts.push(&note(site.t(words)));
    }
    if !near.is_empty() {
        parts.push(&html! {
            h3 { (site.t(m::ONE_SIDE_ONLY)) }
            (note(site.t(m::ONE_SIDE_ONLY_NOTE)))
            (all_records(&names, of, &near))
        });
    }
    parts
}

/// The account of a total of a pairing, which the release brings with the rows.
fn account_of_pairing(site: &Site, book: &Book, measure: &Measure, own: &[Row<'_>]) -> Html {
    let version = book.manifest.version().unwrap_or(Version::One);
    // The release tells of the principal figures.
    let principal = |row: &Row<'_>| row.table.schema.figures.first().filter(|columns| columns.value == measure.figure);
    let mut items = Vec::new();
    let Some(columns) = own.first().and_then(principal) else { return Html::default() };
    for row in own {
        let why = row.text("in_total").and_then(InTotal::parse);
        let Some(why) = why.filter(|_| Measure::of(row, columns, version) == *measure) else { continue };
        let other = row.text("in_total_row").and_then(|id| own.iter().find(|own| own.id() == id)).copied();
        items.push(Item { row: *row, why, other });
    }
    account(site, columns, &items, 0)
}

/// What a tab is called.
const fn title(tab: Tab) -> Msg {
    match tab {
        Tab::Overview => m::OVERVIEW,
        Tab::Rows(of) => of.title,
    }
}
