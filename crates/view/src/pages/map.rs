//! The map of the start page: of each province, what is stated of its own pairing with another, or how many of its
//! pairings publish anything. It never adds up what its places publish.

use super::pictures::release_line;
use super::reported::is_year;
use crate::charts::{self, Caption, Role, Tile, figure};
use crate::components::{Select, measure_name, not_known, note, words_of};
use crate::html;
use crate::html::Html;
use crate::site::{Query, Route, Site};
use crate::tables::{self, Description, SALES};
use format::{Interval, OverviewScope, Row};
use ledger::{Book, interval, measure, time_of, year};
use text::messages as m;

/// The parameter for the mode, and its value for counting.
const COUNT: (&str, &str) = ("count", "pairings");

/// The map: of produce sales, or of the kind of money that the parameter `map` names; with `count=pairings` it counts.
/// Asks for `overview`.
pub fn map(site: &Site, book: &Book, query: &Query) -> Html {
    let rows = |scope: OverviewScope| book.table("overview").select(&|row| row.text("scope") == Some(scope.word()));
    let (shares, stated) = (rows(OverviewScope::Share), rows(OverviewScope::Stated));
    let matters = matters(&shares);
    // Older addresses name a stage behind the kind.
    let wanted = query.get("map").and_then(|map| map.split('.').next());
    let shown = matters.iter().find(|matter| matter.kind == wanted && wanted.is_some());
    let Some(matter) = shown.or(matters.first()) else { return Html::default() };
    let mut select = Select::unset(site, shown.and(wanted), "map", m::MAP_SHOWS, SALES.title);
    for kind in matters.iter().filter_map(|matter| matter.kind) {
        select.choice(kind, site.label("kind", kind));
    }
    let counts = query.get(COUNT.0) == Some(COUNT.1);
    let mut mode = Select::unset(site, counts.then_some(COUNT.1), COUNT.0, m::MAP_MODE, m::MAP_STATED);
    mode.choice(COUNT.1, site.t(m::MAP_SHARE));
    let given = [("map", wanted.is_some(), shown.is_some()), (COUNT.0, query.get(COUNT.0).is_some(), counts)];
    let unusable = given.iter().filter(|(_, asked, can)| *asked && !can).map(|(name, ..)| *name).collect();
    let mut tiles: Vec<Tile<'_>> = Vec::new();
    let places = rows(OverviewScope::Place);
    for place in &places {
        let region = place.text("region").unwrap_or_default();
        let role = place.text("role").and_then(Role::parse).unwrap_or(Role::Former);
        let mut tile = Tile {
            code: place.text("code").unwrap_or_default(),
            name: words_of(site, place, "name"),
            href: Some(site.href(&Route::Region(region.to_owned()))),
            role,
            words: String::new(),
            short: String::new(),
            says: Vec::new(),
            bar: Interval::EMPTY,
        };
        let own = |row: &&Row<'_>| row.text("region") == Some(region) && matter.is_of(row);
        if role != Role::Former {
            match stated.iter().find(own).filter(|_| !counts) {
                Some(stated) => show_stated(site, &places, stated, &mut tile),
                None => show_share(site, *matter, (place, shares.iter().find(own)), counts, &mut tile),
            }
        }
        tiles.push(tile);
    }
    let chart = charts::tiles(**site, counts.then_some(WHOLE), &tiles);
    let (title, words) =
        if counts { (m::MAP_SHARE_TITLE, m::MAP_SHARE_NOTE) } else { (m::MAP_STATED_TITLE, m::MAP_NOTE) };
    let title = site.fill(title, &[matter.name(site)]);
    let figure = figure(**site, &Caption { id: "map", title: &title, source: &release_line(site, book) }, &chart);
    html! {
        section.home__map {
            h2 { (site.t(m::MAP)) }
            (not_known(site, unusable))
            form.filters.needs-program { (select.field()) (mode.field()) }
            (note(site.t(words)))
            (figure)
        }
    }
}

/// What the map can show: anything of a table, or one kind of it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Matter<'a> {
    of: &'static Description,
    kind: Option<&'a str>,
}

/// All of them, as the release has them: produce sales first, then each kind of money.
fn matters<'a>(shares: &[Row<'a>]) -> Vec<Matter<'a>> {
    let mut all = Vec::new();
    for row in shares {
        let of = row.text("table").and_then(tables::by_name);
        let matter = of.map(|of| Matter { of, kind: row.text("kind") });
        all.extend(matter.filter(|matter| !all.contains(matter)));
    }
    all
}

impl Matter<'_> {
    fn is_of(&self, row: &Row<'_>) -> bool {
        row.text("table") == Some(self.of.name()) && (self.kind.is_none() || row.text("kind") == self.kind)
    }

    fn name(&self, site: &Site) -> &'static str {
        self.kind.map_or_else(|| site.t(self.of.title), |kind| site.label("kind", kind))
    }
}

/// All of a province's pairings, as a length: parts are counted in thousandths.
const WHOLE: i64 = 1_000;

/// Puts the newest figure on a tile that is stated of one of the province's own pairings.
fn show_stated(site: &Site, places: &[Row<'_>], stated: &Row<'_>, tile: &mut Tile<'_>) {
    let (measure, interval) = (measure(stated), interval(stated));
    let known = time_of(stated);
    let time = known.or_else(|| year(stated));
    site.wording(interval.wording(), &measure.unit).trim_end().clone_into(&mut tile.words);
    tile.short = time.map_or_else(String::new, |period| period.end().year.to_string());
    tile.says.push(measure_name(site, &measure));
    tile.says.push(site.period(time));
    let side = |column| {
        let place = places.iter().find(|place| place.text("region") == stated.text(column));
        place.map_or_else(String::new, |place| words_of(site, place, "name"))
    };
    tile.says.push([&side("supporter"), " → ", &side("recipient")].concat());
    if known.is_some_and(is_year) {
        tile.bar = interval;
    }
}

/// Puts on a tile for how many of the province's pairings anything is published.
fn show_share(
    site: &Site,
    matter: Matter<'_>,
    (place, share): (&Row<'_>, Option<&Row<'_>>),
    counts: bool,
    tile: &mut Tile<'_>,
) {
    let (all, published) =
        (place.int("pairings").unwrap_or(0), share.and_then(|row| row.int("published")).unwrap_or(0));
    let words = [all.to_string(), published.to_string()];
    tile.words = [&words[1], "/", &words[0]].concat();
    tile.short.clone_from(&tile.words);
    tile.says.push(site.fill(m::MAP_SHARE_SAYS, &[&words[0], &words[1], matter.name(site)]));
    if published == 0 {
        tile.bar = Interval { missing: 1, ..Interval::EMPTY };
    } else if counts {
        let part = published * WHOLE / all.max(1);
        tile.bar = Interval { low: part, high: Some(part), published: 1, ..Interval::EMPTY };
    }
}
