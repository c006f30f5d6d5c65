//! Pictures of the pages: what stands in their tables, drawn.

use super::pairings::goes_on;
use crate::charts::{self, Band, Caption, Cell, Link, Node, figure};
use crate::components::{Names, fold};
use crate::html::Html;
use crate::site::{Query, Route, Site, Tab};
use crate::tables::{self, Arrangement};
use format::{Interval, Row};
use ledger::{Book, by_year};
use text::{Msg, messages as m};

/// Which release a picture is of, and what proves it.
pub fn release_line(site: &Site, book: &Book) -> String {
    site.fill(m::PRINTED_RELEASE, &[book.release(), &book.sha256])
}

/// What a saved picture is called, but for its ending: what the page is about and how it groups, which of its pictures it
/// is, and the release. Letters, digits, `-`, `.` and `_` alone, so that every file system takes it.
pub fn file_name(route: &Route, query: &Query, id: &str, release: &str) -> String {
    let path = route.path();
    let mut name = String::from("shanhai");
    let grouped = [Arrangement::By, Arrangement::Then].map(|by| query.get(by.name()).unwrap_or_default());
    let id = id.strip_prefix("chart-").unwrap_or(id);
    for part in path.split('/').chain(grouped).chain([id, release]).filter(|part| !matches!(*part, "" | "0")) {
        name.push('-');
        name.extend(part.chars().map(|c| if c.is_ascii_alphanumeric() || "-._".contains(c) { c } else { '-' }));
    }
    name
}

/// Whose a saved picture is, and where it and the sources of its figures are to be found.
pub fn from(site: &Site, route: &Route, query: &Query, release: &str) -> [String; 2] {
    let address = site.pinned_with(route, &query.with("text", None), release);
    [[site.t(m::PORTAL), " · ", site.t(m::PORTAL_SHORT)].concat(), site.fill(m::PICTURE_FROM, &[&address])]
}

/// Who supports whom now: in a place and all places in it, one by one; by provinces where none is named. Asks for
/// `pairings` and `regions`.
pub fn flow_of(site: &Site, book: &Book, place: &str) -> Html {
    let inside = |row: &Row<'_>, side| row.text(side).is_some_and(|region| book.ancestry(region).contains(&place));
    let here = |row: &Row<'_>| place.is_empty() || inside(row, "supporter") || inside(row, "recipient");
    let rows = book.table("pairings").select(&|row| goes_on(row) && here(row));
    flow(site, book, &rows, &|region| {
        let places = book.ancestry(region);
        if place.is_empty() { places.last().copied() } else { places.first().copied() }
    })
}

fn flow<'a>(site: &Site, book: &'a Book, rows: &[Row<'a>], place: &dyn Fn(&'a str) -> Option<&'a str>) -> Html {
    let names = Names { site, book };
    let (mut supporters, mut recipients): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut links: Vec<Link> = Vec::new();
    let at = |known: &mut Vec<&'a str>, region: &'a str| {
        known.iter().position(|own| *own == region).unwrap_or_else(|| {
            known.push(region);
            known.len() - 1
        })
    };
    for row in rows {
        let side = |column| row.text(column).and_then(place);
        let (Some(supporter), Some(recipient)) = (side("supporter"), side("recipient")) else { continue };
        let (supporter, recipient) = (at(&mut supporters, supporter), at(&mut recipients, recipient));
        if !links.iter().any(|link| link.supporter == supporter && link.recipient == recipient) {
            let href = Some(site.href(&Route::Pairing(row.id().to_owned(), Tab::Overview)));
            links.push(Link { supporter, recipient, value: Interval::EMPTY, href });
        }
    }
    if links.is_empty() {
        return Html::default();
    }
    let nodes = |places: &[&str]| -> Vec<Node> {
        let href = |place: &str| Some(site.href(&Route::Region(place.to_owned())));
        places.iter().map(|place| Node { name: names.region(place), href: href(place) }).collect()
    };
    let (left, right) = (nodes(&supporters), nodes(&recipients));
    let chart = charts::flow(**site, site.t(m::PAIRINGS), "", &left, &right, &links);
    let picture = picture(site, book, "flow", m::FLOW_NOW_TITLE, &chart);
    if links.len() > MOST { fold(site.t(m::FLOW_NOW_TITLE), &picture) } else { picture }
}

/// A picture with more links than these is folded: as high as it is, it would keep a reader from what follows.
const MOST: usize = 12;

/// Of which years something was published for a pairing. Asks for `summary`.
pub fn calendar_of(site: &Site, book: &Book, id: &str) -> Html {
    let own = book.table("summary").select(&|row| row.text("pairing") == Some(id) && by_year(row));
    let (mut rows, mut span): (Vec<charts::Row>, Option<(u16, u16)>) = (Vec::new(), None);
    let mut reach = |year: u16| span = Some(span.map_or((year, year), |(from, to)| (from.min(year), to.max(year))));
    for of in tables::explored().filter(|of| of.has_tab && book.has(of.schema)) {
        let href = Some(site.href(&Route::Pairing(id.to_owned(), Tab::Rows(of))));
        // Of several figures that lie in no single year the summary does not say when each was.
        let mut other = 0;
        let mut line = charts::Row {
            label: site.t(of.title).to_owned(),
            href: href.clone(),
            cells: Vec::new(),
            bands: Vec::new(),
        };
        for row in own.iter().filter(|row| row.text("table") == Some(of.name())) {
            let count = |column| row.int(column).and_then(|n| u32::try_from(n).ok()).unwrap_or_default();
            let (published, missing) = (count("published"), count("missing"));
            if let Some(year) = row.int("year").and_then(|year| u16::try_from(year).ok()) {
                reach(year);
                match line.cells.iter_mut().find(|cell| cell.year == year) {
                    Some(cell) => (cell.published, cell.missing) = (cell.published + published, cell.missing + missing),
                    None => line.cells.push(Cell { year, published, missing, href: href.clone() }),
                }
            } else if let Some(period) = row.period("period") {
                let (from, to) = (period.first_day().map(year_of), year_of(period.last_day()));
                from.into_iter().chain([to]).for_each(&mut reach);
                line.bands.push(Band { from, to, published, missing, href: href.clone() });
            } else {
                other += published + missing;
            }
        }
        if other > 0 {
            line.label = site.fill(m::OTHER_PERIODS, &[&line.label, &other.to_string()]);
        }
        rows.push(line);
    }
    let Some(span) = span else { return Html::default() };
    picture(site, book, "calendar", m::CALENDAR_TITLE, &charts::calendar(**site, span, &rows))
}

/// The year of a day `YYYYMMDD`.
fn year_of(day: u32) -> u16 {
    u16::try_from(day / 10_000).unwrap_or_default()
}

fn picture(site: &Site, book: &Book, id: &str, title: Msg, chart: &charts::Chart) -> Html {
    let source = release_line(site, book);
    figure(**site, &Caption { id, title: site.t(title), source: &source }, chart)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::SALES;
    use text::Lang;

    #[test]
    fn a_file_is_called_by_what_its_picture_shows() {
        let name = |route: &Route, query: &str, id: &str| file_name(route, &Query::parse(query), id, "2026-02");
        let pairing = Route::Pairing("yz-qj".into(), Tab::Overview);
        assert_eq!(name(&pairing, "", "calendar"), "shanhai-pairings-yz-qj-calendar-2026-02");
        assert_eq!(name(&Route::Home, "", "map"), "shanhai-map-2026-02");
        assert_eq!(name(&Route::Region("610830".into()), "", "flow"), "shanhai-regions-610830-flow-2026-02");
        let sales = Route::Explore(&SALES);
        assert_eq!(name(&sales, "by=supporter&then=year", "chart-0"), "shanhai-sales-supporter-year-2026-02");
        assert_eq!(name(&sales, "by=../年", "chart-1"), "shanhai-sales-..---1-2026-02", "no part of it is a folder");
    }

    #[test]
    fn a_picture_says_where_it_is_from() {
        let site = Site::at("https://gov.example/xz/", Query::default(), Lang::Hans);
        let lines = from(&site, &Route::Explore(&SALES), &Query::parse("by=year&text=large"), "2026-02");
        assert_eq!(lines[0], "东西部协作公开平台 · 山海");
        assert_eq!(lines[1], "各数字的出处，见 https://gov.example/xz/sales/?by=year&release=2026-02");
    }
}
