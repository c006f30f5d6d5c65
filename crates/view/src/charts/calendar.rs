//! Coverage: which row has published which year. What nobody recorded is not the same as what was not published.

use super::key::{Key, Keys};
use super::metrics::{self, NARROW, SIZE};
use super::scale::{FULL, X};
use super::scene::{Cut, Fill, Mark, Scene, Shape, Wide};
use super::{Chart, Twin};
use format::{Date, Period};
use text::{Speaker, messages as m};

/// A pairing or another group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub label: String,
    pub href: Option<String>,
    pub cells: Vec<Cell>,
    pub bands: Vec<Band>,
}

/// What there is of one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub year: u16,
    /// Figures that give a number.
    pub published: u32,
    /// Records whose figure is not published.
    pub missing: u32,
    pub href: Option<String>,
}

/// What there is of several years together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// `None` where the start is not stated.
    pub from: Option<u16>,
    pub to: u16,
    pub published: u32,
    pub missing: u32,
    pub href: Option<String>,
}

const TOP: i32 = 24;
/// Heights of a line of a label, of cells, of a lane of bands.
const LINE: i32 = 24;
const CELL: i32 = 26;
const LANE: i32 = 18;
/// Between cells, as a part of the width.
const GAP: X = 60;
/// With more cells than these, a row is one mark: neither a browser nor a reader walks through thousands.
const DENSE: usize = 400;
/// So many such rows are a band of the picture: few milliseconds of work on an old phone.
const BAND: usize = 12;

/// The calendar of the years from `years.0` to `years.1`.
pub fn calendar(speaker: Speaker, years: (u16, u16), rows: &[Row]) -> Chart {
    if years.0 == years.1 {
        let summary = speaker.fill(m::CHART_ONE_YEAR, &[&period(speaker, Some(years.0), years.1)]);
        return Chart { summary, ..Chart::default() };
    }
    let head = [m::NAME, m::CHART_YEARS_PUBLISHED, m::CHART_YEARS_MISSING, m::CHART_YEARS_NOTHING, m::CHART_LONGER];
    let mut chart = Chart { twin: Twin::new(&head), ..Chart::default() };
    let mut grid = Grid {
        speaker,
        first: years.0.into(),
        count: i32::from(years.1.saturating_sub(years.0)) + 1,
        counted: speaker.say(m::CHART_PUBLISHED_CELL).split("{}").collect(),
        keys: chart.keys,
        shapes: Vec::new(),
        with: 0,
        without: 0,
    };
    grid.head(0);
    let dense = rows.len() * usize::from(years.1.saturating_sub(years.0) + 1) > DENSE;
    let mut y = TOP;
    let mut cuts = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if dense && at > 0 && at % BAND == 0 {
            cuts.push(Cut { y, shape: grid.shapes.len(), row: at });
            grid.head(y);
            y += TOP;
        }
        let mut said = Said::default();
        let top = y;
        let label = label(row, &mut y);
        if dense {
            grid.dense(row, label, y, &mut said);
        } else {
            grid.labelled(row, label, top, y);
            grid.cells(row, y, &mut said);
        }
        y += CELL + 4;
        for band in &row.bands {
            grid.band(row, band, y, &mut said);
            y += LANE;
        }
        y += 12;
        let [published, missing, nothing, longer] =
            [said.published, said.missing, said.nothing, said.longer].map(|items| speaker.list(items));
        chart.twin.row(row.href.as_ref(), &[&row.label, &published, &missing, &nothing, &longer]);
    }
    let [count, with, without] = [rows.len(), grid.with, grid.without].map(|number| number.to_string());
    let span = period(speaker, Some(years.0), years.1);
    chart.summary = speaker.fill(m::CHART_COVERAGE, &[&count, &span, &with, &without]);
    chart.keys = grid.keys;
    chart.scene = Scene { height: y, shapes: grid.shapes, cuts };
    chart
}

/// What a row of the table twin says.
#[derive(Default)]
struct Said {
    published: Vec<String>,
    missing: Vec<String>,
    nothing: Vec<String>,
    longer: Vec<String>,
}

struct Grid {
    speaker: Speaker,
    first: i32,
    count: i32,
    /// What stands around a year and the number of its figures: filled anew for each of thousands, it would take longer
    /// than the picture.
    counted: Vec<&'static str>,
    keys: Keys,
    shapes: Vec<Shape>,
    /// Cells with published figures, and those with none although there are records.
    with: usize,
    without: usize,
}

impl Grid {
    /// Where a year begins.
    fn at(&self, year: i32) -> X {
        (year - self.first).clamp(0, self.count) * FULL / self.count
    }

    fn years(&self) -> std::ops::Range<i32> {
        self.first..self.first + self.count
    }

    const fn wide(&self) -> X {
        FULL / self.count - GAP
    }

    /// The years above; on a narrow screen as many as fit.
    fn head(&mut self, top: i32) {
        let every = 34 / (NARROW / self.count).max(1) + 1;
        for year in self.years() {
            let x = self.at(year);
            let (class, x) = match (every, (year - self.first) % every) {
                (1, _) => ("chart__tick chart__middle", x + FULL / self.count / 2),
                (_, 0) => ("chart__tick", x),
                _ => ("chart__tick chart__wide", x),
            };
            self.shapes.push(Shape::Text { class, x, y: top + 14, words: year.to_string() });
        }
    }

    /// The name as the way to the row's page.
    fn labelled(&mut self, row: &Row, label: Shape, top: i32, y: i32) {
        if row.href.is_none() {
            self.shapes.push(label);
            return;
        }
        let touch = rect("chart__touch", 0, top, FULL, y - top, Fill::Plain);
        self.shapes.push(mark(row.href.as_ref(), vec![row.label.clone()], 0, top, vec![label, touch]));
    }

    fn cells(&mut self, row: &Row, y: i32, said: &mut Said) {
        for year in self.years() {
            let (x, wide) = (self.at(year), self.wide());
            let Some(cell) = self.cell(row, year, said) else {
                self.shapes.push(rect("chart__dot", x + wide / 2, y + 12, 0, 3, Fill::Plain));
                continue;
            };
            let mut shapes = Vec::new();
            if cell.published > 0 {
                self.keys.add(Key::Count);
                shapes.push(rect("chart__cell", x, y, wide, CELL, Fill::Plain));
                let class = "chart__in chart__middle chart__small";
                shapes.push(Shape::Text { class, x: x + wide / 2, y: y + 16, words: cell.published.to_string() });
            }
            if cell.missing > 0 {
                let foot = if cell.published > 0 { 7 } else { CELL };
                shapes.push(rect("chart__slot", x, y + CELL - foot, wide, foot, Fill::Hatch));
            }
            let name = self.speaker.fill(m::NAMED, &[&row.label, &year.to_string()]);
            let says = vec![name, self.counts(cell.published, cell.missing)];
            self.shapes.push(mark(cell.href.as_ref(), says, x + wide / 2, y, shapes));
        }
    }

    /// A row as one mark.
    fn dense(&mut self, row: &Row, label: Shape, y: i32, said: &mut Said) {
        let mut shapes = vec![label];
        let (mut full, mut dots) = (Vec::new(), Vec::new());
        for year in self.years() {
            let (x, wide) = (self.at(year), self.wide());
            let Some(cell) = self.cell(row, year, said) else {
                dots.push([x + wide / 2, y + 12, 40, 3]);
                continue;
            };
            if cell.published > 0 {
                full.push([x, y, wide, CELL]);
            }
            if cell.missing > 0 {
                let foot = if cell.published > 0 { 7 } else { CELL };
                shapes.push(rect("chart__slot", x, y + CELL - foot, wide, foot, Fill::Hatch));
            }
        }
        for (class, boxes) in [("chart__cell", full), ("chart__dot", dots)] {
            if !boxes.is_empty() {
                shapes.insert(0, Shape::Boxes { class, boxes });
            }
        }
        let mut says = vec![row.label.clone()];
        for (message, years) in [(m::CHART_YEARS_PUBLISHED, &said.published), (m::CHART_YEARS_MISSING, &said.missing)] {
            if !years.is_empty() {
                let years = self.speaker.list(years);
                says.push(self.speaker.fill(m::NAMED, &[self.speaker.say(message), &years]));
            }
        }
        self.shapes.push(mark(row.href.as_ref(), says, 0, y - LINE, shapes));
    }

    /// What there is of a year, which is counted, said and explained.
    fn cell<'a>(&mut self, row: &'a Row, year: i32, said: &mut Said) -> Option<&'a Cell> {
        let known = |cell: &&Cell| i32::from(cell.year) == year && cell.published + cell.missing > 0;
        let cell = row.cells.iter().find(known);
        let year = year.to_string();
        match cell.map(|cell| (cell.published, cell.missing)) {
            None => {
                self.keys.add(Key::Nothing);
                said.nothing.push(year);
            }
            Some((0, _)) => {
                self.without += 1;
                self.keys.add(Key::NotPublished);
                said.missing.push(year);
            }
            Some((published, missing)) => {
                self.with += 1;
                self.keys.add(Key::Published);
                if missing > 0 {
                    self.keys.add(Key::Partly);
                    said.missing.push(year.clone());
                }
                let mut words = String::new();
                for (part, value) in self.counted.iter().zip([&*year, &*published.to_string(), ""]) {
                    words.push_str(part);
                    words.push_str(value);
                }
                said.published.push(words);
            }
        }
        cell
    }

    fn band(&mut self, row: &Row, band: &Band, y: i32, said: &mut Said) {
        let (from, to) = (band.from.map_or(0, |from| self.at(from.into())), self.at(i32::from(band.to) + 1) - GAP);
        let (class, fill) = match (band.published, band.from) {
            (0, _) => ("chart__slot", Fill::Hatch),
            (_, Some(_)) => ("chart__band", Fill::Plain),
            (_, None) => ("chart__band", Fill::FadeLeft),
        };
        self.keys.add(if band.published == 0 { Key::NotPublished } else { Key::Band });
        if fill == Fill::FadeLeft {
            self.keys.add(Key::OpenStart);
        }
        let wide = (to - from).max(GAP);
        // What is pointed at is higher than what is seen.
        let touch = rect("chart__touch", from, y - 4, wide, LANE + 6, Fill::Plain);
        let shapes = vec![rect(class, from, y + 3, wide, 10, fill), touch];
        let period = period(self.speaker, band.from, band.to);
        let counts = self.counts(band.published, band.missing);
        said.longer.push(self.speaker.fill(m::NAMED, &[&period, &counts]));
        let says = vec![row.label.clone(), period, counts];
        self.shapes.push(mark(band.href.as_ref(), says, i32::midpoint(from, to), y, shapes));
    }

    fn counts(&self, published: u32, missing: u32) -> String {
        let mut counts = Vec::new();
        if published > 0 {
            counts.push(self.speaker.count(m::CHART_PUBLISHED, published as usize));
        }
        if missing > 0 {
            counts.push(self.speaker.count(m::CHART_MISSING, missing as usize));
        }
        counts.join(if self.speaker.lang.is_chinese() { "，" } else { ", " })
    }
}

/// Years in words; one alone is not said twice.
fn period(speaker: Speaker, from: Option<u16>, to: u16) -> String {
    let date = |year: u16| Date::parse(&year.to_string());
    speaker.period(date(to).map(|end| match from {
        Some(from) if from == to => Period::Date(end),
        _ => Period::Interval { start: from.and_then(date), end },
    }))
}

/// The lines of a row's name; `y` goes below them.
fn label(row: &Row, y: &mut i32) -> Shape {
    let lines = metrics::lines(&row.label, SIZE, NARROW);
    let first = *y + 17;
    *y += LINE * i32::try_from(lines.len()).unwrap_or(1);
    Shape::Lines { class: "chart__label", x: 0, y: first, leading: LINE, lines }
}

/// A box; one without a width is a dot.
fn rect(class: &'static str, x: X, y: i32, wide: X, high: i32, fill: Fill) -> Shape {
    let wide = if wide == 0 { Wide::Pixels(3) } else { Wide::Part(wide) };
    Shape::Rect { class, x, y, wide, high, fill }
}

fn mark(href: Option<&String>, says: Vec<String>, x: X, y: i32, shapes: Vec<Shape>) -> Shape {
    Shape::Mark(Mark { class: "chart__row", href: href.cloned(), says, name: None, x, y, shapes })
}
