//! Pictures of the pages: what stands in their tables, drawn.

use super::pairings::goes_on;
use crate::charts::{self, Band, Caption, Cell, Link, Node, Role, Tile, figure};
use crate::components::{Names, Select, measure_name};
use crate::html;
use crate::html::Html;
use crate::site::Query;
use crate::site::{Route, Site, Tab};
use crate::tables::{self, Description, FUNDS, SALES};
use format::{Interval, Row, Table};
use ledger::{Book, Measure, summed};
use text::{Msg, messages as m};

/// Which release a picture is of, and what proves it.
pub fn release_line(site: &Site, book: &Book) -> String {
    site.fill(m::PRINTED_RELEASE, &[book.release(), &book.sha256])
}

/// The province-level regions, with what the pairings that they take part in have published: produce sales, or the money
/// of one kind and stage that the parameter `map` names. Asks for `summary`, `pairings` and `regions`.
pub fn map(site: &Site, book: &Book, query: &Query) -> Html {
    let names = Names { site, book };
    let summary = book.table("summary");
    let measures = measures(summary);
    let shown = measures.iter().find(|measure| query.get("map") == Some(&measure.key())).or(measures.first());
    let key = shown.filter(|shown| *shown.of != SALES).map(Choice::key);
    let mut select = Select::unset(site, key.as_deref(), "map", m::MAP_SHOWS, m::SALES);
    for measure in measures.iter().filter(|measure| *measure.of != SALES) {
        select.choice(&measure.key(), &measure.name(site));
    }
    let mut tiles: Vec<Tile<'_>> = Vec::new();
    for region in book.table("regions").select(&|row| row.text("level") == Some("province")) {
        let id = region.id();
        let takes_part = |row: &Row<'_>, side| row.text(side).is_some_and(|own| book.ancestry(own).contains(&id));
        let own = |side| book.table("pairings").select(&|row| takes_part(row, side));
        let (helping, helped) = (own("supporter"), own("recipient"));
        let role = match (helping.is_empty(), helped.is_empty()) {
            (true, true) => continue,
            (false, true) => Role::Supporter,
            (true, false) => Role::Recipient,
            (false, false) => Role::Both,
        };
        let ours = |row: &Row<'_>| {
            let pairing = row.text("pairing").unwrap_or_default();
            helping.iter().chain(&helped).any(|own| own.id() == pairing)
        };
        let value = shown.and_then(|shown| {
            let sums = summed(summary, shown.of.name(), &ours);
            sums.iter()
                .find(|(measure, _)| *measure == shown.measure)
                .and_then(|(_, sum)| sum.ok())
                .map(|sum| sum.interval)
        });
        let href = Some(site.href(&Route::Region(id.to_owned())));
        let code = region.text("code").unwrap_or_default();
        tiles.push(Tile { code, name: names.region(id), href, role, value: value.unwrap_or(Interval::EMPTY) });
    }
    let measure = shown.map_or_else(|| site.t(m::SALES).to_owned(), |shown| shown.name(site));
    let chart = charts::tiles(**site, &measure, "yuan", &tiles);
    let title = site.fill(m::MAP_TITLE, &[&measure]);
    let figure = figure(**site, &Caption { id: "map", title: &title, source: &release_line(site, book) }, &chart);
    html! { form.filters { (select.field()) } (figure) }
}

/// What the map can show: amounts that add up.
struct Choice {
    of: &'static Description,
    measure: Measure,
}

/// The amounts that the summary has; the produce sales come first.
fn measures(summary: &Table) -> Vec<Choice> {
    let mut all = Vec::new();
    for of in [&SALES, &FUNDS] {
        for (measure, _) in summed(summary, of.name(), &|row| row.text("figure") == Some("amount")) {
            all.push(Choice { of, measure });
        }
    }
    all
}

impl Choice {
    /// Its name in the address: `sales`, `social.arrived`.
    fn key(&self) -> String {
        match (&self.measure.kind, &self.measure.stage) {
            (Some(kind), Some(stage)) => [kind, ".", stage].concat(),
            _ => self.of.name().to_owned(),
        }
    }

    fn name(&self, site: &Site) -> String {
        if *self.of == SALES { site.t(SALES.title).to_owned() } else { measure_name(site, &self.measure) }
    }
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
    picture(site, book, "flow", m::FLOW_NOW_TITLE, &chart)
}

/// Of which years something was published for a pairing. Asks for `summary`.
pub fn calendar_of(site: &Site, book: &Book, id: &str) -> Html {
    let own = book.table("summary").select(&|row| row.text("pairing") == Some(id));
    let (mut rows, mut span): (Vec<charts::Row>, Option<(u16, u16)>) = (Vec::new(), None);
    let mut reach = |year: u16| span = Some(span.map_or((year, year), |(from, to)| (from.min(year), to.max(year))));
    for of in tables::explored().filter(|of| of.has_tab) {
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
