//! Coverage: which row has published which year. What nobody recorded is not the same as what was not published.

use super::legend::Key;
use super::measure::{self, NARROW, SIZE};
use super::scale::{FULL, X};
use super::scene::{Fill, Mark, Shape, Wide};
use super::{Chart, Twin};
use crate::text::{Lang, Speaker, messages as m};

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
/// Of the line of a row's label, a row of cells, a lane of bands.
const LINE: i32 = 24;
const CELL: i32 = 26;
const LANE: i32 = 24;

/// The calendar of the years from `years.0` to `years.1`.
pub fn calendar(speaker: Speaker, years: (u16, u16), rows: &[Row]) -> Chart {
    let head = [m::NAME, m::CHART_YEARS_PUBLISHED, m::CHART_YEARS_MISSING, m::CHART_YEARS_NOTHING, m::CHART_LONGER];
    let mut chart = Chart { twin: Twin::new(&head), ..Chart::default() };
    let count = i32::from(years.1.saturating_sub(years.0)) + 1;
    let at = |year: i32| (year - i32::from(years.0)).clamp(0, count) * FULL / count;
    let gap = 60;
    let every = 34 / (NARROW / count).max(1) + 1;
    for year in years.0..=years.1 {
        let x = at(year.into());
        let (class, x) = match (every, i32::from(year - years.0) % every) {
            (1, _) => ("chart__tick chart__middle", x + FULL / count / 2),
            (_, 0) => ("chart__tick", x),
            _ => ("chart__tick chart__wide", x),
        };
        chart.scene.add(Shape::Text { class, x, y: 14, words: year.to_string() });
    }
    let mut y = TOP;
    let (mut with, mut without) = (0usize, 0usize);
    for row in rows {
        let mut said = [Vec::new(), Vec::new(), Vec::new(), Vec::new()];
        let mut shapes = Vec::new();
        let mut top = y;
        for words in measure::lines(&row.label, SIZE, NARROW) {
            shapes.push(Shape::Text { class: "chart__label", x: 0, y: top + 17, words });
            top += LINE;
        }
        if row.href.is_some() {
            let wide = Wide::Part(FULL);
            shapes.push(Shape::Rect { class: "chart__touch", x: 0, y, wide, high: top - y, fill: Fill::Plain });
            chart.scene.add(mark(row.href.as_ref(), vec![row.label.clone()], 0, y, shapes));
        } else {
            chart.scene.shapes.append(&mut shapes);
        }
        for year in years.0..=years.1 {
            let x = at(year.into());
            let wide = FULL / count - gap;
            let Some(cell) = row.cells.iter().find(|cell| cell.year == year && cell.published + cell.missing > 0)
            else {
                chart.keys.add(Key::Nothing);
                let x = x + wide / 2;
                let wide = Wide::Pixels(3);
                chart.scene.add(Shape::Rect { class: "chart__dot", x, y: top + 12, wide, high: 3, fill: Fill::Plain });
                said[2].push(year.to_string());
                continue;
            };
            let rect = |class, y, high, fill| Shape::Rect { class, x, y, wide: Wide::Part(wide), high, fill };
            let mut shapes = Vec::new();
            if cell.published > 0 {
                with += 1;
                chart.keys.add(Key::Count);
                shapes.push(rect("chart__cell", top, CELL, Fill::Plain));
                let class = "chart__in chart__middle chart__small";
                shapes.push(Shape::Text { class, x: x + wide / 2, y: top + 16, words: cell.published.to_string() });
                said[0].push(speaker.fill(m::CHART_PUBLISHED_CELL, &[&year.to_string(), &cell.published.to_string()]));
            } else {
                without += 1;
                chart.keys.add(Key::NotPublished);
            }
            if cell.missing > 0 {
                said[1].push(year.to_string());
                if cell.published > 0 {
                    chart.keys.add(Key::Partly);
                    shapes.push(rect("chart__slot", top + CELL - 7, 7, Fill::Hatch));
                } else {
                    shapes.push(rect("chart__slot", top, CELL, Fill::Hatch));
                }
            }
            let counts = counts(speaker, cell.published, cell.missing);
            let says = vec![speaker.fill(m::NAMED, &[&row.label, &year.to_string()]), counts];
            chart.scene.add(mark(cell.href.as_ref(), says, x + wide / 2, top, shapes));
        }
        y = top + CELL + 4;
        for band in &row.bands {
            let (from, to) = (band.from.map_or(0, |from| at(from.into())), at(i32::from(band.to) + 1) - gap);
            let missing = band.published == 0;
            chart.keys.add(if missing { Key::NotPublished } else { Key::Band });
            let (class, fill) = match (missing, band.from) {
                (true, _) => ("chart__slot", Fill::Hatch),
                (false, Some(_)) => ("chart__band", Fill::Plain),
                (false, None) => {
                    chart.keys.add(Key::OpenStart);
                    ("chart__band", Fill::FadeLeft)
                }
            };
            let wide: X = (to - from).max(gap);
            let rect = |class, y, high, fill| Shape::Rect { class, x: from, y, wide: Wide::Part(wide), high, fill };
            let shapes = vec![rect(class, y + 3, 10, fill), rect("chart__touch", y - 4, LANE, Fill::Plain)];
            let period = match band.from {
                Some(from) => speaker.fill(m::FROM_TO, &[&from.to_string(), &band.to.to_string()]),
                None => speaker.fill(m::START_NOT_STATED, &[&band.to.to_string()]),
            };
            let counts = counts(speaker, band.published, band.missing);
            said[3].push(speaker.fill(m::NAMED, &[&period, &counts]));
            let says = vec![row.label.clone(), period, counts];
            chart.scene.add(mark(band.href.as_ref(), says, i32::midpoint(from, to), y, shapes));
            y += LANE - 6;
        }
        y += 12;
        let [published, missing, nothing, longer] = said.map(|items| speaker.list(items));
        chart.twin.row(row.href.as_ref(), &[&row.label, &published, &missing, &nothing, &longer]);
    }
    chart.scene.height = y;
    let numbers = [rows.len(), years.0.into(), years.1.into(), with, without].map(|number| number.to_string());
    chart.summary = speaker.fill(m::CHART_COVERAGE, &numbers.each_ref().map(String::as_str));
    chart
}

fn counts(speaker: Speaker, published: u32, missing: u32) -> String {
    let mut counts = Vec::new();
    if published > 0 {
        counts.push(speaker.count(m::CHART_PUBLISHED, published as usize));
    }
    if missing > 0 {
        counts.push(speaker.count(m::CHART_MISSING, missing as usize));
    }
    counts.join(if speaker.lang == Lang::En { ", " } else { "，" })
}

fn mark(href: Option<&String>, says: Vec<String>, x: X, y: i32, shapes: Vec<Shape>) -> Shape {
    Shape::Mark(Mark { class: "chart__row", href: href.cloned(), says, x, y, shapes })
}
