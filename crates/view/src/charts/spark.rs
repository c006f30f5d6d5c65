//! Small series one below the other, along one time. A figure lies over the stretch that it covers; what ends before its
//! year does has a cap. Only what the caller calls one run is joined.

use super::key::Key;
use super::metrics::{self, NARROW, SMALL};
use super::scale::{FULL, Scale, X};
use super::scene::{Fill, Mark, Shape, Wide};
use super::series::{certain, level};
use super::span;
use super::time::{Time, YEAR};
use super::{Chart, Twin, words};
use format::{Interval, Period};
use text::{Speaker, messages as m};

/// One series. Its figures have one unit and are given in the order of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    pub title: String,
    pub unit: String,
    pub dots: Vec<Dot>,
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dot {
    pub value: Interval,
    /// What it covers.
    pub period: Period,
    /// The same in the words that stand beside it.
    pub when: String,
    /// Whether it ends before its year does.
    pub is_cut: bool,
    /// Figures of one run have one definition, cover stretches of equal length and are said by one side.
    pub run: Option<u32>,
    /// Which of the definitions of its series it has, from 1; `None` where all have one.
    pub definition: Option<u32>,
    /// What is said of it beside its number, one line each: what it covers, and its definition.
    pub says: Vec<String>,
    pub href: Option<String>,
}

const TITLE: i32 = 18;
/// Between a title and the plot words have room, and between two series years.
const TOP: i32 = TITLE + 46;
const HIGH: i32 = 84;
const EACH: i32 = TOP + HIGH + 40;
const LEADING: i32 = 14;

/// The series, each with a scale of its own from zero.
pub fn sparks(speaker: Speaker, panels: &[Panel]) -> Chart {
    let twin = Twin::new(&[m::INDICATOR, m::CHART_PERIOD, m::FIGURE, m::DEFINITION]);
    let mut chart = Chart { twin, ..Chart::default() };
    let periods: Vec<Period> = panels.iter().flat_map(|panel| &panel.dots).map(|dot| dot.period).collect();
    let Some(time) = Time::over(&periods) else { return chart };
    let mut marks = Vec::new();
    let mut y = 0;
    for panel in panels {
        draw(speaker, panel, time, y, &mut chart, &mut marks);
        y += EACH;
    }
    chart.scene.height = y;
    // What can be pointed at lies above all that is to be seen, and so do the tips.
    chart.scene.shapes.append(&mut marks);
    chart.summary = speaker.fill(m::CHART_SPARKS, &[&panels.len().to_string(), &periods.len().to_string()]);
    chart
}

fn draw(speaker: Speaker, panel: &Panel, time: Time, y: i32, chart: &mut Chart, marks: &mut Vec<Shape>) {
    let max = panel.dots.iter().map(|dot| span::reach(dot.value)).max().unwrap_or(0);
    let bottom = y + TOP + HIGH;
    let scale = Scale::new(max, bottom, -HIGH);
    chart.scene.add(Shape::Text { class: "chart__value", x: 0, y: y + TITLE, words: panel.title.clone() });
    axis(time, bottom, chart);
    join(panel, time, scale, chart);
    let mut taken = Vec::new();
    // The newest words are the first to find room.
    for dot in panel.dots.iter().rev() {
        let (from, to, _) = time.of(dot.period);
        let mut value = words(speaker, dot.value, &panel.unit);
        let mut says = vec![panel.title.clone(), value.clone()];
        says.extend(dot.says.iter().cloned());
        if dot.value.published == 0 {
            let (class, wide, fill) = ("chart__slot", Wide::Part(to - from), Fill::Hatch);
            chart.scene.add(Shape::Rect { class, x: from, y: bottom - 10, wide, high: 10, fill });
        }
        level(&mut chart.scene.shapes, dot.value, scale, (from, to), Fill::Plain);
        chart.keys.add(Key::Span);
        chart.keys.add_value(dot.value);
        let height = scale.at(certain(dot.value));
        if dot.is_cut {
            chart.keys.add(Key::CutOff);
            let (class, wide, fill) = ("chart__cap", Wide::Pixels(2), Fill::Plain);
            chart.scene.add(Shape::Rect { class, x: to, y: height - 8, wide, high: 16, fill });
        }
        if let Some(sign) = dot.definition.and_then(sign) {
            chart.keys.add(Key::Redefined);
            value = [&sign.to_string(), " ", &value].concat();
        }
        if let Some(label) = label(&mut taken, (from, to), height, (y + TITLE + 6, bottom), [value, dot.when.clone()]) {
            chart.scene.add(label);
        }
        let wide = if to - from < 850 { Wide::Pixels(24) } else { Wide::Part(to - from) };
        let fill = Fill::Plain;
        let shapes = vec![Shape::Rect { class: "chart__touch", x: from, y: height - 12, wide, high: 24, fill }];
        let (class, x, href) = ("chart__row", i32::midpoint(from, to), dot.href.clone());
        marks.push(Shape::Mark(Mark { class, href, says, name: None, x, y: height - 12, shapes }));
    }
    for dot in &panel.dots {
        let value = words(speaker, dot.value, &panel.unit);
        let said = |at: usize| dot.says.get(at).map_or("", String::as_str);
        chart.twin.row(dot.href.as_ref(), &[&panel.title, said(0), &value, said(1)]);
    }
}

/// ①, ②, …; there are twenty.
pub fn sign(definition: u32) -> Option<char> {
    char::from_u32('①' as u32 + definition - 1).filter(|sign| ('①'..='⑳').contains(sign))
}

/// The words of a figure above or below it, where they cover no others and stay in the plot.
fn label(
    taken: &mut Vec<[i32; 4]>,
    (from, to): (X, X),
    height: i32,
    (top, bottom): (i32, i32),
    words: [String; 2],
) -> Option<Shape> {
    let wide = words.iter().map(|words| metrics::width(words, SMALL)).max().unwrap_or(0);
    let middle = i32::midpoint(from, to);
    let (class, x, left) = match middle {
        ..3_000 => ("chart__label chart__small", from, from * NARROW / FULL),
        7_000.. => ("chart__label chart__small chart__end", to, to * NARROW / FULL - wide),
        _ => ("chart__label chart__small chart__middle", middle, middle * NARROW / FULL - wide / 2),
    };
    for first in [height - 12 - LEADING, height + 20] {
        let own = [left, left + wide + 6, first - 12, first + LEADING + 3];
        let clear = |other: &[i32; 4]| own[0] > other[1] || own[1] < other[0] || own[2] > other[3] || own[3] < other[2];
        if left >= 0 && own[2] >= top && own[3] <= bottom && taken.iter().all(clear) {
            taken.push(own);
            let [value, when] = words;
            return Some(Shape::Lines { class, x, y: first, leading: LEADING, lines: vec![value + " ", when] });
        }
    }
    None
}

/// The base line, and the years below it.
fn axis(time: Time, bottom: i32, chart: &mut Chart) {
    chart.scene.add(Shape::Line { class: "chart__base", from: (0, bottom), to: (FULL, bottom) });
    let (first, last) = time.years;
    let each = i64::from(NARROW) / (last - first).max(1);
    let every = 34 / each.max(1) + 1;
    for year in first..last {
        let place = |months| time.scale.at(year * YEAR + months - time.start);
        chart.scene.add(Shape::Line { class: "chart__grid", from: (place(0), bottom), to: (place(0), bottom + 5) });
        if (year - first) % every == 0 {
            let (class, x) = ("chart__tick chart__middle", place(YEAR / 2));
            chart.scene.add(Shape::Text { class, x, y: bottom + 18, words: year.to_string() });
        }
    }
}

/// The lines between neighbours of one run.
fn join(panel: &Panel, time: Time, scale: Scale, chart: &mut Chart) {
    for (at, dot) in panel.dots.iter().enumerate() {
        let next = panel.dots[at + 1..].iter().find(|next| dot.run.is_some() && next.run == dot.run);
        let Some(next) = next else { continue };
        let place = |dot: &Dot| {
            let (from, to, _) = time.of(dot.period);
            (i32::midpoint(from, to), scale.at(certain(dot.value)))
        };
        chart.keys.add(Key::Joined);
        chart.scene.add(Shape::Line { class: "chart__join", from: place(dot), to: place(next) });
    }
}
