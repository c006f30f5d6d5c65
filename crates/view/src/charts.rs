//! Pictures as values: finished figures in, markup out. A chart adds nothing up and knows no browser.
//!
//! Every kind makes a [`Chart`] (a picture, its summary, its legend and its table twin), and [`figure`] puts it on
//! the page: `figure(speaker, &Caption { id: "sales", title, source }, &bars(speaker, "yuan", &rows))`.
//!
//! Across, a picture is measured in parts of its width; down, in pixels. So its text keeps its size and nothing
//! scrolls sideways, whether it is 288 or 1200 pixels wide. Colours stand in `style/charts.css` alone.

mod bars;
mod calendar;
mod flow;
mod frame;
mod key;
mod ladder;
mod legend;
mod metrics;
mod provinces;
mod save;
mod scale;
mod scene;
mod series;
mod span;
mod spark;
mod svg;
mod tiles;
mod time;

pub use bars::{Bar, bars};
pub use calendar::{Band, Cell, Row, calendar};
pub use flow::{Link, Node, flow};
pub use frame::{Caption, Drawing, Piece, figure};
pub use key::{Key, Keys};
pub use ladder::{Step, ladder};
pub use provinces::{PROVINCES, Province};
pub use save::saved;
pub use scene::Scene;
pub use series::{Point, series};
pub use spark::{Dot, Panel, sign, sparks};
pub use tiles::{Role, Tile, tiles};

use format::Interval;
use text::{Msg, Speaker, messages as m};

/// What a kind of chart makes of its figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    pub scene: Scene,
    /// What there is to see, in words.
    pub summary: String,
    /// What the legend must explain.
    pub keys: Keys,
    pub twin: Twin,
}

/// The same as a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Twin {
    pub head: Vec<Msg>,
    pub rows: Vec<TwinRow>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TwinRow {
    /// As many as the head has; the first names the row.
    pub cells: Vec<String>,
    pub href: Option<String>,
}

impl Twin {
    fn new(head: &[Msg]) -> Self {
        Self { head: head.to_vec(), rows: Vec::new() }
    }

    fn row(&mut self, href: Option<&String>, cells: &[&str]) {
        self.rows.push(TwinRow { cells: cells.iter().map(|&cell| cell.to_owned()).collect(), href: href.cloned() });
    }
}

impl Chart {
    /// In the place of a picture of one thing: what it says, and that it is not drawn.
    fn alone(speaker: Speaker, says: &[&str]) -> Self {
        let says = speaker.list(says.iter().filter(|part| !part.is_empty()));
        let summary = [&says, speaker.say(m::FULL_STOP), speaker.say(m::CHART_ALONE)].concat();
        Self { summary, ..Self::default() }
    }

    /// Whether there is anything to be drawn.
    pub const fn is_drawn(&self) -> bool {
        self.scene.height > 0
    }
}

/// A figure in words, as every table of the portal has it.
fn words(speaker: Speaker, value: Interval, unit: &str) -> String {
    let mut words = speaker.sum(value, unit, 1);
    words.truncate(words.trim_end().len());
    words
}

/// What a number of named figures shows: how many there are, which is the largest, how many are not published.
fn summary<'a>(speaker: Speaker, unit: &str, figures: impl Iterator<Item = (&'a str, Interval)>) -> String {
    let (mut items, mut missing, mut largest) = (0, 0, None);
    for (name, value) in figures {
        items += 1;
        let reach = value.high.unwrap_or(value.low);
        if value.published == 0 {
            missing += usize::from(value.missing > 0);
        } else if largest.is_none_or(|(most, _, _)| reach > most) {
            largest = Some((reach, name, value));
        }
    }
    let mut text = speaker.count(m::CHART_ITEMS, items);
    let mut add = |sentence: &str| {
        if !speaker.lang.is_chinese() {
            text.push(' ');
        }
        text.push_str(sentence);
    };
    if let (Some((_, name, value)), true) = (largest, items > 1) {
        add(&speaker.fill(m::CHART_LARGEST, &[name, &words(speaker, value, unit)]));
    }
    if missing > 0 {
        add(&speaker.count(m::CHART_ITEMS_MISSING, missing));
    }
    text
}
