//! Figures along time. Each lies over the period that it covers; two are joined only where the caller says that they
//! share definition and cut-off.

use super::key::Key;
use super::metrics::{self, NARROW, SMALL};
use super::scale::{FULL, Scale, X};
use super::scene::{Fill, Mark, Shape, Wide};
use super::span::{self, BAR};
use super::time::{Time, YEAR};
use super::{Chart, Twin, summary, words};
use format::{Interval, Period, Wording};
use text::{Speaker, messages as m};

/// One figure and its period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// What it is a figure of, where they differ; may be empty.
    pub label: String,
    pub period: Period,
    pub value: Interval,
    pub href: Option<String>,
    /// Figures of one run have the same definition and comparable cut-offs; they are given in the order of time.
    pub run: Option<u32>,
}

/// Top and bottom of the plot; open ends and words go on above it.
const TOP: i32 = 34;
const BOTTOM: i32 = 228;
/// Thickness of a figure.
const THICK: i32 = 6;
/// Height of a lane of what is not published.
const LANE: i32 = 24;

pub fn series(speaker: Speaker, unit: &str, points: &[Point]) -> Chart {
    let mut chart = Chart { twin: Twin::new(&[m::CHART_PERIOD, m::NAME, m::FIGURE]), ..Chart::default() };
    if let [point] = points {
        let (period, value) = (speaker.period(Some(point.period)), words(speaker, point.value, unit));
        return Chart::alone(speaker, &[&point.label, &speaker.fill(m::NAMED, &[&period, &value])]);
    }
    let periods: Vec<Period> = points.iter().map(|point| point.period).collect();
    let Some(time) = Time::over(&periods) else { return chart };
    let max = points.iter().map(|point| span::reach(point.value)).max().unwrap_or(0);
    let scale = Scale::new(max, BOTTOM, TOP - BOTTOM);
    let lanes = lanes(points, time);
    let deepest = lanes.iter().flatten().max().map_or(0, |lane| lane + 1);
    chart.scene.height = BOTTOM + 26 + if deepest > 0 { 22 + LANE * deepest } else { 0 };
    let mut taken = grid(speaker, unit, scale, time, &mut chart);
    join(points, time, scale, &mut chart);
    if deepest > 0 {
        let words = speaker.say(m::NOT_PUBLISHED).to_owned();
        chart.scene.add(Shape::Text { class: "chart__tick", x: 0, y: BOTTOM + 40, words });
    }
    // What can be pointed at lies above all that is to be seen, and so do the tips.
    let mut marks = Vec::new();
    for (point, lane) in points.iter().zip(&lanes) {
        let value = words(speaker, point.value, unit);
        let period = speaker.period(Some(point.period));
        let mut says = vec![period.clone(), value.clone()];
        if !point.label.is_empty() {
            says.insert(0, point.label.clone());
        }
        chart.twin.row(point.href.as_ref(), &[&period, &point.label, &value]);
        if Key::of(point.value).is_none() {
            continue;
        }
        chart.keys.add_value(point.value);
        let (from, to, open) = time.of(point.period);
        let mut touch = Vec::new();
        let y = if let Some(lane) = lane {
            let y = BOTTOM + 46 + LANE * lane;
            touch.push(bar("chart__slot", (from, to), y, LANE - 8, Fill::Hatch));
            y
        } else {
            chart.keys.add(Key::Span);
            let y = scale.at(certain(point.value));
            let fill = if open { Fill::FadeLeft } else { Fill::Plain };
            if open {
                chart.keys.add(Key::OpenStart);
            }
            level(&mut chart.scene.shapes, point.value, scale, (from, to), fill);
            if let Some(words) = place(&mut taken, (from, to), sides(point.value, scale), &value) {
                chart.scene.add(words);
            }
            // What is pointed at is larger than what is seen.
            let wide = if to - from < 850 { Wide::Pixels(24) } else { Wide::Part(to - from) };
            touch.push(Shape::Rect { class: "chart__touch", x: from, y: y - 12, wide, high: 24, fill: Fill::Plain });
            y - 12
        };
        let x = i32::midpoint(from, to);
        let (class, href) = ("chart__row", point.href.clone());
        marks.push(Shape::Mark(Mark { class, href, says, name: None, x, y, shapes: touch }));
    }
    // Words lie above what is drawn, and marks above them.
    let is_text = |shape: &Shape| matches!(shape, Shape::Text { .. });
    let (mut words, mut drawn): (Vec<Shape>, Vec<Shape>) = chart.scene.shapes.drain(..).partition(is_text);
    for more in [&mut drawn, &mut words, &mut marks] {
        chart.scene.shapes.append(more);
    }
    let name = |point: &Point| (speaker.period(Some(point.period)), point.value);
    let named: Vec<_> = points.iter().map(name).collect();
    chart.summary = summary(speaker, unit, named.iter().map(|(name, value)| (name.as_str(), *value)));
    chart
}

fn bar(class: &'static str, (from, to): (X, X), y: i32, high: i32, fill: Fill) -> Shape {
    // A day in ten years is still to be seen.
    let wide = if to - from < 200 { Wide::Pixels(7) } else { Wide::Part(to - from) };
    Shape::Rect { class, x: from, y, wide, high, fill }
}

/// The height at which a figure is drawn: the number that is certain, or the bound where nothing else is known.
pub fn certain(value: Interval) -> i64 {
    match value.wording() {
        Wording::Nearly(v) => v,
        _ => value.low,
    }
}

/// A figure at its height, with what the truth may be above or below it.
pub fn level(out: &mut Vec<Shape>, value: Interval, scale: Scale, ends: (X, X), fill: Fill) {
    let y = scale.at(certain(value));
    let solid = |class| bar(class, ends, y - THICK / 2, THICK, fill);
    match value.wording() {
        Wording::NotPublished | Wording::NoRows => {}
        Wording::Stated(0) => out.push(solid("chart__zero")),
        Wording::Stated(_) => out.push(solid(BAR)),
        Wording::Over(_) | Wording::AtLeast(_) | Wording::AboutOrMore(_) => {
            out.push(bar("chart__may", ends, y - 26, 24, Fill::FadeUp));
            out.push(solid(BAR));
            let (x, outline) = (i32::midpoint(ends.0, ends.1), "m-5 5 5-5 5 5");
            out.push(Shape::Glyph { class: "chart__tail", x, dx: 0, y: y - 26, outline });
        }
        Wording::Nearly(_) => {
            out.push(bar("chart__may", ends, y, 24.min(scale.zero() - y), Fill::FadeDown));
            out.push(solid(BAR));
        }
        Wording::About(_) => {
            out.push(bar(BAR, ends, y - 8, 8, Fill::FadeUp));
            out.push(bar(BAR, ends, y, 8, Fill::FadeDown));
        }
        Wording::Between(_, high) | Wording::AboutBetween(_, high) => {
            let top = scale.at(high);
            out.push(bar("chart__may", ends, top, y - top, Fill::Plain));
            out.push(solid(BAR));
        }
    }
}

/// Where the words of a figure may stand: their base lines, the best first.
fn sides(value: Interval, scale: Scale) -> [i32; 2] {
    let y = scale.at(certain(value));
    match value.wording() {
        Wording::Over(_) | Wording::AtLeast(_) | Wording::AboutOrMore(_) => [y + 17, y - 34],
        Wording::Between(_, high) | Wording::AboutBetween(_, high) => [scale.at(high) - 7, y + 17],
        Wording::Nearly(_) => [y - 9, y + 40],
        _ => [y - 9, y + 19],
    }
}

/// The words of a figure beside it, where they cover no other words.
fn place(taken: &mut Vec<[i32; 4]>, (from, to): (X, X), sides: [i32; 2], words: &str) -> Option<Shape> {
    let middle = i32::midpoint(from, to);
    let (class, x) = match middle {
        ..3_000 => ("chart__value chart__small", from),
        7_000.. => ("chart__value chart__small chart__end", to),
        _ => ("chart__value chart__small chart__middle", middle),
    };
    let wide = metrics::width(words, SMALL + 1);
    let at = x * NARROW / FULL;
    let left = match middle {
        ..3_000 => at,
        7_000.. => at - wide,
        _ => at - wide / 2,
    };
    for y in sides {
        let own = [left, left + wide + 6, y - 13, y + 4];
        let clear = |other: &[i32; 4]| own[0] > other[1] || own[1] < other[0] || own[2] > other[3] || own[3] < other[2];
        if left >= 0 && y < BOTTOM && taken.iter().all(clear) {
            taken.push(own);
            return Some(Shape::Text { class, x, y, words: words.to_owned() });
        }
    }
    None
}

/// The lines between figures of one run.
fn join(points: &[Point], time: Time, scale: Scale, chart: &mut Chart) {
    for (at, point) in points.iter().enumerate() {
        let later = points[at + 1..].iter().find(|next| next.run == point.run && next.value.published > 0);
        let (Some(next), true) = (later.filter(|_| point.run.is_some()), point.value.published > 0) else { continue };
        let ((from, to, _), (start, end, _)) = (time.of(point.period), time.of(next.period));
        // Years are joined in their middles, growing sums at their ends.
        let (a, b) = if start >= to { (i32::midpoint(from, to), i32::midpoint(start, end)) } else { (to, end) };
        chart.keys.add(Key::Joined);
        let (a, b) = ((a, scale.at(certain(point.value))), (b, scale.at(certain(next.value))));
        chart.scene.add(Shape::Line { class: "chart__join", from: a, to: b });
    }
}

/// Value lines with their words at the left, and years below; says where words stand then.
fn grid(speaker: Speaker, unit: &str, scale: Scale, time: Time, chart: &mut Chart) -> Vec<[i32; 4]> {
    let mut taken = Vec::new();
    for tick in scale.ticks(4) {
        let y = scale.at(tick);
        let class = if tick == 0 { "chart__base" } else { "chart__grid" };
        chart.scene.add(Shape::Line { class, from: (0, y), to: (FULL, y) });
        let words = speaker.amount(tick, unit).to_string().trim_end().to_owned();
        taken.push([0, metrics::width(&words, SMALL), y - 16, y]);
        chart.scene.add(Shape::Text { class: "chart__tick", x: 0, y: y - 4, words });
    }
    let (first, last) = time.years;
    let each = i64::from(NARROW) / (last - first).max(1);
    let every = 38 / each.max(1) + 1;
    for year in first..=last {
        let x = time.scale.at(year * YEAR - time.start);
        chart.scene.add(Shape::Line { class: "chart__grid", from: (x, BOTTOM), to: (x, BOTTOM + 6) });
        if year < last && (year - first) % every == 0 {
            // Where every year has its words, they stand in its middle.
            let middle = time.scale.at(year * YEAR + YEAR / 2 - time.start);
            let (class, x) = if every == 1 { ("chart__tick chart__middle", middle) } else { ("chart__tick", x) };
            chart.scene.add(Shape::Text { class, x, y: BOTTOM + 20, words: year.to_string() });
        }
    }
    taken
}

/// In which lane each figure lies that is not published: never over another.
fn lanes(points: &[Point], time: Time) -> Vec<Option<i32>> {
    let mut lanes: Vec<Option<i32>> = Vec::new();
    for (at, point) in points.iter().enumerate() {
        let missing = point.value.published == 0 && point.value.missing > 0;
        let (from, to, _) = time.of(point.period);
        let mut lane = 0;
        let meets = |lane: i32, lanes: &[Option<i32>]| {
            points[..at].iter().zip(lanes).any(|(other, own)| {
                let (start, end, _) = time.of(other.period);
                *own == Some(lane) && from < end + 200 && start < to + 200
            })
        };
        while missing && meets(lane, &lanes) {
            lane += 1;
        }
        lanes.push(missing.then_some(lane));
    }
    lanes
}
