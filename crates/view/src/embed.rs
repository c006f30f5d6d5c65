//! What stands alone in a page of someone else: one figure, total, table, chart or card, by the functions that the portal's
//! pages show it by, with its source, its release and the way to the page where it can be checked.

mod address;
mod content;
pub mod words;

use crate::components::{Names, words_of};
use crate::html;
use crate::html::Html;
use crate::pages::figure::heading;
use crate::pages::foot::banners;
use crate::site::{Route, Site};
use crate::still::Edition;
use crate::tables::{self, Description};
use address::grouped;
pub use address::{Embed, Picture};
use format::Date;
use ledger::Book;
use text::messages as m;

/// The body of a page that holds an embed alone; `None` where the release has nothing to show there.
pub fn body(site: &Site, embed: &Embed, edition: &Edition<'_>) -> Option<Html> {
    let content = content::of(site, embed, edition);
    if content.is_empty() {
        return None;
    }
    let book = edition.book;
    let created = book.manifest.created.get(..10).and_then(Date::parse).map(|date| site.date(date)).unwrap_or_default();
    let mut of_figure = None;
    if let Embed::Figure(of, id) = embed {
        of_figure = book.row(of.name(), id).map(|row| content::source(site, book, &row));
    }
    Some(html! {
        main {
            (banners(site, edition.catalogue))
            h1 { (title(site, embed, book)) }
            (content)
            (of_figure.unwrap_or_default())
        }
        footer.embed__foot {
            a.embed__check href=(page(site, embed)) target="_blank" rel="noopener" { (words::CHECK.of(site.lang)) }
            " · " (site.fill(m::FILES_OF, &[book.release()]))
            " · " (site.fill(m::NAMED, &[site.t(m::CREATED), &created]))
            " · " a href=(site.href(&Route::Home)) target="_blank" rel="noopener" { (site.t(m::PORTAL)) }
            @if !site.t(m::OPERATOR).is_empty() { " · " (site.t(m::OPERATOR)) }
        }
    })
}

/// Everything that a release has to embed. Rows of a table in parts have no pages, and so no embeds.
pub fn all(site: &Site, edition: &Edition<'_>) -> Vec<Embed> {
    let book = edition.book;
    let own = |of: &&'static Description| book.has(of.schema);
    let mut all = vec![Embed::Search, Embed::Chart(Picture::Map), Embed::Chart(Picture::Series)];
    all.push(Embed::Chart(Picture::Flow(String::new())));
    for of in tables::adding_up().filter(own) {
        all.extend([Embed::Total(of, None), Embed::Chart(Picture::Groups(of))]);
    }
    all.extend(tables::explored().filter(own).map(Embed::Table));
    for pairing in ids(book, "pairings") {
        all.push(Embed::Chart(Picture::Calendar(pairing.clone())));
        all.extend(
            tables::with_tab()
                .filter(own)
                .filter(|of| of.explored.is_some())
                .map(|of| Embed::Total(of, Some(pairing.clone()))),
        );
        all.push(Embed::Pairing(pairing));
    }
    for region in ids(book, "regions") {
        all.push(Embed::Chart(Picture::Flow(region.clone())));
        all.push(Embed::Region(region));
    }
    for of in tables::ALL.into_iter().filter(|of| of.has_figures() && !book.manifest.is_partitioned(of.name())) {
        all.extend(ids(book, of.name()).map(|id| Embed::Figure(of, id)));
    }
    all.retain(|embed| matches!(embed, Embed::Figure(..)) || !content::of(site, embed, edition).is_empty());
    all
}

fn ids<'a>(book: &'a Book, table: &str) -> impl Iterator<Item = String> + use<'a> {
    book.table(table).iter().map(|row| row.id().to_owned())
}

/// The address of the page where an embed can be checked.
pub fn page(site: &Site, embed: &Embed) -> String {
    let route = embed.route();
    match embed {
        Embed::Chart(Picture::Groups(of)) => site.href_with(&route, &grouped(site.sticky(), of)),
        _ => site.href(&route),
    }
}

/// What an embed shows, in words: its heading, and the title of its window.
pub fn title(site: &Site, embed: &Embed, book: &Book) -> String {
    let names = Names { site, book };
    match embed {
        Embed::Figure(of, id) => book.row(of.name(), id).map(|row| heading(&names, of, &row)).unwrap_or_default(),
        Embed::Total(of, None) | Embed::Table(of) => site.t(of.title).to_owned(),
        Embed::Total(of, Some(id)) => site.fill(m::NAMED, &[&names.pairing(id), site.t(of.title)]),
        Embed::Chart(Picture::Map) => site.t(m::MAP).to_owned(),
        Embed::Chart(Picture::Groups(of)) => {
            let by = of.groupings().next().map_or("", |by| site.t(by.title()));
            site.fill(m::NAMED, &[site.t(of.title), by])
        }
        Embed::Chart(Picture::Series) => site.t(m::SERIES_TITLE).to_owned(),
        Embed::Chart(Picture::Flow(place)) if place.is_empty() => site.t(m::FLOW_NOW_TITLE).to_owned(),
        Embed::Chart(Picture::Flow(place)) => site.fill(m::NAMED, &[&names.region(place), site.t(m::FLOW_NOW_TITLE)]),
        Embed::Chart(Picture::Calendar(id)) => site.fill(m::NAMED, &[&names.pairing(id), site.t(m::CALENDAR_TITLE)]),
        Embed::Pairing(id) => names.pairing(id),
        Embed::Region(id) => book.row("regions", id).map_or_else(|| id.clone(), |row| words_of(site, &row, "name")),
        Embed::Search => site.t(m::SEARCH_LABEL).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Query;
    use crate::tables::FUNDS;
    use text::Lang;

    #[test]
    fn every_embed_is_found_at_its_address() {
        let id = || "610830".to_owned();
        let pictures = [
            Picture::Map,
            Picture::Groups(&FUNDS),
            Picture::Series,
            Picture::Flow(String::new()),
            Picture::Flow(id()),
            Picture::Calendar(id()),
        ];
        let others = [
            Embed::Figure(&FUNDS, id()),
            Embed::Total(&FUNDS, None),
            Embed::Total(&FUNDS, Some(id())),
            Embed::Table(&FUNDS),
            Embed::Pairing(id()),
            Embed::Region(id()),
            Embed::Search,
        ];
        let all: Vec<Embed> = pictures.into_iter().map(Embed::Chart).chain(others).collect();
        assert_eq!(all.len(), 13);
        for embed in all {
            assert_eq!(Embed::parse(&embed.path()).as_ref(), Some(&embed));
        }
        for other in [
            "",
            "figures/regions/a",
            "figures/funds",
            "charts/pairings",
            "totals/regions",
            "tables/x",
            "2026-02",
            "search/a",
        ] {
            assert_eq!(Embed::parse(other), None, "{other}");
        }
    }

    #[test]
    fn the_page_of_a_grouped_chart_shows_the_same_groups() {
        let site = Site::new("".into(), "".into(), Query::default(), Lang::En);
        let by = FUNDS.groupings().next().unwrap().name();
        assert_eq!(page(&site, &Embed::Chart(Picture::Groups(&FUNDS))), format!("en/funds/?by={by}"));
        let pairing = Embed::Total(&FUNDS, Some("a".into()));
        assert_eq!(page(&site, &pairing), "en/pairings/a/funds/");
    }
}
