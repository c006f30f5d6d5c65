//! A schematic map: one tile for each province-level region.

use super::key::Key;
use super::metrics::{self, SIZE, SMALL};
use super::provinces::{COLUMNS, PROVINCES, ROWS};
use super::scale::{FULL, Scale};
use super::scene::{Fill, Mark, Shape, Wide};
use super::span::{self, Track};
use super::{Chart, Twin};
use format::Interval;
pub use format::Role;
use text::{Speaker, messages as m};

/// What there is to show of a province-level region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile<'a> {
    /// GB/T 2260; others than those of [`PROVINCES`] have no tile.
    pub code: &'a str,
    /// The full name as published; empty for the usual short one.
    pub name: String,
    pub href: Option<String>,
    pub role: Role,
    /// What it shows; empty for nothing.
    pub words: String,
    /// What there is room for where the picture is narrow; may be empty.
    pub short: String,
    /// What the words are words of, one line each.
    pub says: Vec<String>,
    /// What is drawn: only what can be compared from tile to tile.
    pub bar: Interval,
}

const HIGH: i32 = 64;
const GAP: i32 = 4;
/// What a tile has for words where the picture is wide.
const ROOM: i32 = 70;

/// The map. Bars are parts of `whole`, or of the largest of them.
pub fn tiles(speaker: Speaker, whole: Option<i64>, tiles: &[Tile<'_>]) -> Chart {
    let mut chart =
        Chart { twin: Twin::new(&[m::NAME, m::CHART_ROLE, m::FIGURE, m::CHART_FIGURE_OF]), ..Chart::default() };
    let max = whole.or_else(|| tiles.iter().map(|tile| span::reach(tile.bar)).max()).unwrap_or(0);
    let (mut supporters, mut recipients) = (0usize, 0usize);
    chart.scene.height = ROWS * HIGH - GAP;
    for province in PROVINCES {
        let (x, y) = (province.column * FULL / COLUMNS, province.row * HIGH);
        let wide = FULL / COLUMNS - 110;
        let tile = tiles.iter().find(|tile| tile.code == province.code);
        let (class, key, role) = match tile.map(|tile| tile.role) {
            None => ("chart__tile chart__tile--plain", Key::NoRole, m::CHART_NO_ROLE),
            Some(Role::Supporter) => ("chart__tile chart__tile--supporter", Key::Supporter, m::SUPPORTER),
            Some(Role::Recipient) => ("chart__tile chart__tile--recipient", Key::Recipient, m::RECIPIENT),
            Some(Role::Both) => ("chart__tile chart__tile--recipient", Key::BothRoles, m::CHART_BOTH_ROLES),
            Some(Role::Former) => ("chart__tile chart__tile--plain chart__tile--former", Key::Former, m::CHART_FORMER),
        };
        chart.keys.add(key);
        let rect = |class, wide| Shape::Rect { class, x, y, wide, high: HIGH - GAP, fill: Fill::Plain };
        let middle = x + wide / 2;
        let line = |class, y, words: &str| Shape::Text { class, x: middle, y, words: words.to_owned() };
        let mut shapes = vec![rect(class, Wide::Part(wide))];
        if key == Key::BothRoles {
            shapes.push(rect("chart__tile chart__tile--supporter", Wide::Pixels(6)));
        }
        let value = tile.map(|tile| tile.words.as_str()).filter(|words| !words.is_empty());
        let short = tile.map(|tile| tile.short.as_str()).filter(|words| !words.is_empty());
        // A name alone stands in the middle.
        let narrow_y = if short.is_some() { y + 20 } else { y + 31 };
        let wide_y = if value.is_some() { y + 18 } else { y + 35 };
        let class = "chart__label chart__middle chart__small chart__narrow";
        shapes.push(line(class, narrow_y, province.narrow(speaker.lang)));
        if let Some(short) = short {
            shapes.push(line("chart__small chart__middle chart__narrow", y + 38, short));
        }
        let name = province.name(speaker.lang);
        let narrow = province.narrow(speaker.lang);
        let (class, seen) = if metrics::width(name, SIZE + 1) <= ROOM {
            ("chart__label chart__middle chart__wide", name)
        } else if metrics::width(name, SMALL) <= ROOM {
            ("chart__label chart__middle chart__small chart__wide", name)
        } else {
            ("chart__label chart__middle chart__small chart__wide", narrow)
        };
        shapes.push(line(class, wide_y, seen));
        let Some(tile) = tile else {
            for shape in shapes {
                chart.scene.add(shape);
            }
            continue;
        };
        // A number that is cut short is another number: what does not fit is left to the tip.
        let lines = value.map(|value| metrics::lines(&value.replace('\u{a0}', " "), SMALL, ROOM)).unwrap_or_default();
        let fits = lines.len() < 3 && lines.iter().all(|line| metrics::width(line, SMALL) <= ROOM);
        let lines = if fits { lines } else { short.map(str::to_owned).into_iter().collect() };
        if !lines.is_empty() {
            let class = "chart__small chart__middle chart__wide";
            shapes.push(Shape::Lines { class, x: middle, y: y + 33, leading: 14, lines });
        }
        let start = x + 160;
        let scale = Scale::new(max, start, wide - 320 - 320);
        span::draw(&mut shapes, tile.bar, Track { scale, y: y + 51, high: 5, tail: 8 });
        match whole {
            Some(_) if tile.bar.published > 0 => chart.keys.add(Key::Share),
            _ => chart.keys.add_value(tile.bar),
        }
        supporters += usize::from(matches!(tile.role, Role::Supporter | Role::Both));
        recipients += usize::from(matches!(tile.role, Role::Recipient | Role::Both));
        let role = speaker.say(role);
        // First the words of the tile, then what they are; at last what stands in their place where it is narrow.
        let mut called = match value {
            Some(value) => vec![speaker.fill(m::NAMED, &[seen, value]), role.to_owned()],
            None => vec![speaker.fill(m::NAMED, &[seen, role])],
        };
        if seen != name {
            called.push(name.to_owned());
        }
        called.extend(tile.says.iter().cloned());
        let brief = |name: &str| [name, short.unwrap_or_default()].join(" ").trim_end().to_owned();
        if narrow != seen || short.is_some_and(|short| value != Some(short)) {
            called.push(brief(narrow));
        }
        if narrow != seen && !fits {
            called.push(brief(seen));
        }
        let name = if tile.name.is_empty() { name } else { &tile.name };
        let mut says = vec![speaker.fill(m::NAMED, &[name, role])];
        says.extend(value.map(str::to_owned));
        says.extend(tile.says.iter().cloned());
        let class = match tile.role {
            Role::Supporter => "chart__place chart__place--supporter",
            Role::Recipient | Role::Both => "chart__place",
            Role::Former => "chart__place chart__place--former",
        };
        let (href, called) = (tile.href.clone(), Some(called.join(" · ")));
        chart.scene.add(Shape::Mark(Mark { class, href, says, name: called, x: middle, y, shapes }));
        let of = tile.says.join(if speaker.lang.is_chinese() { "；" } else { "; " });
        chart.twin.row(tile.href.as_ref(), &[name, role, value.unwrap_or(speaker.say(m::NO_ROWS)), &of]);
    }
    chart.summary = speaker.fill(m::CHART_TILES, &[&supporters.to_string(), &recipients.to_string()]);
    chart
}
