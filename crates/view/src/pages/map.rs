//! The map of the start page: of each province, what is stated of its own pairing with another, or how many of its
//! pairings publish anything. It never adds up what its places publish.

use super::pairings::goes_on;
use super::pictures::release_line;
use super::reported::{self, Matter};
use crate::charts::{self, Caption, Role, Tile, figure};
use crate::components::{Names, Select, measure_name, note};
use crate::html;
use crate::html::Html;
use crate::site::{Query, Route, Site};
use crate::tables::{FUNDS, SALES};
use format::{Interval, Level, Row};
use ledger::Book;
use text::messages as m;

/// The parameter for the mode, and its value for counting.
const COUNT: (&str, &str) = ("count", "pairings");

/// The map: of produce sales, or of the kind of money that the parameter `map` names; with `count=pairings` it counts.
/// Asks for `summary`, `pairings` and `regions`.
pub fn map(site: &Site, book: &Book, query: &Query) -> Html {
    let names = Names { site, book };
    let matters = matters(book);
    // Older addresses name a stage behind the kind.
    let wanted = query.get("map").and_then(|map| map.split('.').next());
    let shown = matters.iter().find(|matter| matter.kind.as_deref() == wanted && wanted.is_some());
    let matter = shown.unwrap_or(&matters[0]);
    let mut select = Select::unset(site, shown.and(wanted), "map", m::MAP_SHOWS, SALES.title);
    for kind in matters.iter().filter_map(|matter| matter.kind.as_deref()) {
        select.choice(kind, site.label("kind", kind));
    }
    let counts = query.get(COUNT.0) == Some(COUNT.1);
    let mut mode = Select::unset(site, counts.then_some(COUNT.1), COUNT.0, m::MAP_MODE, m::MAP_STATED);
    mode.choice(COUNT.1, site.t(m::MAP_SHARE));
    let published = matter.published(book);
    let mut tiles: Vec<Tile<'_>> = Vec::new();
    for region in book.table("regions").select(&|row| row.text("level") == Some(Level::Province.word())) {
        let Some(province) = Province::of(&names, &region, &published) else { continue };
        let mut tile = Tile {
            code: region.text("code").unwrap_or_default(),
            name: names.region(region.id()),
            href: Some(site.href(&Route::Region(region.id().to_owned()))),
            role: province.role,
            words: String::new(),
            short: String::new(),
            says: Vec::new(),
            bar: Interval::EMPTY,
        };
        if province.role != Role::Former {
            province.show(&names, matter, counts, &mut tile);
        }
        tiles.push(tile);
    }
    let chart = charts::tiles(**site, counts.then_some(WHOLE), &tiles);
    let (title, words) =
        if counts { (m::MAP_SHARE_TITLE, m::MAP_SHARE_NOTE) } else { (m::MAP_STATED_TITLE, m::MAP_NOTE) };
    let title = site.fill(title, &[name(site, matter)]);
    let figure = figure(**site, &Caption { id: "map", title: &title, source: &release_line(site, book) }, &chart);
    html! { form.filters { (select.field()) (mode.field()) } (note(site.t(words))) (figure) }
}

/// What the map can show: produce sales first, then each kind of money that the summary has.
fn matters(book: &Book) -> Vec<Matter> {
    let mut all = vec![Matter::any(&SALES)];
    for (measure, _) in reported::totals(book, &FUNDS, &|row| row.text("figure") == Some("amount")) {
        let matter = Matter { of: &FUNDS, kind: measure.word("kind").map(str::to_owned) };
        if !all.contains(&matter) {
            all.push(matter);
        }
    }
    all
}

fn name(site: &Site, matter: &Matter) -> &'static str {
    matter.kind.as_ref().map_or_else(|| site.t(matter.of.title), |kind| site.label("kind", kind))
}

/// All of a province's pairings, as a length: parts are counted in thousandths.
const WHOLE: i64 = 1_000;

/// A province, as its present pairings make it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Province<'a> {
    pub role: Role,
    /// Its pairings with other provinces.
    pub own: Vec<&'a str>,
    /// How many pairings it and the places in it have, and how many of them publish something.
    pub all: usize,
    pub published: usize,
}

impl<'a> Province<'a> {
    /// `None` where no pairing was ever its own or of a place in it. `published` are the pairings that publish. Asks for
    /// `pairings` and `regions`.
    pub fn of(names: &Names<'a>, region: &Row<'a>, published: &[&str]) -> Option<Self> {
        let book = names.book;
        let is_in = |row: &Row<'_>, side| row.text(side).is_some_and(|own| book.ancestry(own).contains(&region.id()));
        let (mut helping, mut helped, mut ended) = (false, false, false);
        let mut province = Self { role: Role::Former, own: Vec::new(), all: 0, published: 0 };
        for pairing in book.table("pairings").iter() {
            let (supports, is_supported) = (is_in(&pairing, "supporter"), is_in(&pairing, "recipient"));
            if !supports && !is_supported {
                continue;
            }
            if !goes_on(&pairing) {
                ended = true;
                continue;
            }
            (helping, helped) = (helping || supports, helped || is_supported);
            province.all += 1;
            province.published += usize::from(published.contains(&pairing.id()));
            if names.is_provincial(&pairing) {
                province.own.push(pairing.id());
            }
        }
        province.role = match (helping, helped) {
            (true, true) => Role::Both,
            (true, false) => Role::Supporter,
            (false, true) => Role::Recipient,
            (false, false) if ended => Role::Former,
            (false, false) => return None,
        };
        Some(province)
    }

    /// Puts on a tile how many of its pairings publish, or the newest figure that is stated of one of its own.
    fn show(&self, names: &Names<'_>, matter: &Matter, counts: bool, tile: &mut Tile<'_>) {
        let site = names.site;
        if let Some(stated) = matter.newest(names.book, &self.own).filter(|_| !counts) {
            site.wording(stated.interval.wording(), &stated.measure.unit).trim_end().clone_into(&mut tile.words);
            tile.short = stated.coverage.map_or_else(String::new, |period| period.end().year.to_string());
            tile.says.push(measure_name(site, &stated.measure));
            tile.says.push(site.period(stated.coverage));
            tile.says.push(names.pairing(stated.pairing));
            if stated.is_year {
                tile.bar = stated.interval;
            }
            return;
        }
        let (all, published) = (self.all.to_string(), self.published.to_string());
        tile.words = [&published, "/", &all].concat();
        tile.short.clone_from(&tile.words);
        tile.says.push(site.fill(m::MAP_SHARE_SAYS, &[&all, &published, name(site, matter)]));
        if self.published == 0 {
            tile.bar = Interval { missing: 1, ..Interval::EMPTY };
        } else if counts {
            let part = i64::try_from(self.published * 1_000 / self.all).unwrap_or(WHOLE);
            tile.bar = Interval { low: part, high: Some(part), published: 1, ..Interval::EMPTY };
        }
    }
}
