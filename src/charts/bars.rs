//! Bars by group: one kind of figure, one bar each.

use super::legend::Keys;
use super::measure::{self, NARROW, SIZE, SMALL};
use super::scale::{FULL, Scale};
use super::scene::{Mark, Scene, Shape};
use super::span::{self, ROOM, TAIL, Track};
use super::{Chart, Twin, summary, words};
use crate::format::Interval;
use crate::text::{Speaker, messages as m};

/// One group and its figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    pub href: Option<String>,
    pub value: Interval,
}

/// Height of a bar.
pub const HIGH: i32 = 14;
/// Where rows begin: below the ticks.
pub const TOP: i32 = 26;

/// Bars in the order given. All have the unit `unit` and one meaning: what does not add never shares a chart.
pub fn bars(speaker: Speaker, unit: &str, bars: &[Bar]) -> Chart {
    let mut chart = Chart { twin: Twin::new(&[m::NAME, m::FIGURE]), ..Chart::default() };
    let max = bars.iter().map(|bar| span::reach(bar.value)).max().unwrap_or(0);
    let scale = Scale::new(max, 0, FULL - ROOM);
    let mut values = Vec::new();
    for bar in bars {
        values.push(words(speaker, bar.value, unit));
    }
    let apart = !fit(bars.iter().map(|bar| bar.label.as_str()).zip(values.iter().map(String::as_str)));
    let pitch = pitch(apart);
    chart.scene.height = TOP + pitch * i32::try_from(bars.len()).unwrap_or(0);
    // Without any number there is no scale.
    if max > 0 {
        axis(speaker, unit, scale, &mut chart.scene);
    }
    let mut y = TOP;
    for (bar, value) in bars.iter().zip(&values) {
        chart.scene.add(row(&mut chart.keys, bar, value, scale, 0, y, apart));
        chart.twin.row(bar.href.as_ref(), &[&bar.label, value]);
        y += pitch;
    }
    chart.summary = summary(speaker, unit, bars.iter().map(|bar| (bar.label.as_str(), bar.value)));
    chart
}

/// Whether labels and values fit on one line each, on the narrowest screen.
pub fn fit<'a>(mut rows: impl Iterator<Item = (&'a str, &'a str)>) -> bool {
    rows.all(|(label, value)| measure::width(label, SIZE) + measure::width(value, SIZE) + 16 <= NARROW)
}

/// Height of a row; where labels and values stand apart, it has one line more.
pub const fn pitch(apart: bool) -> i32 {
    if apart { 66 } else { 48 }
}

/// One row: the label at `x`, the value at the right edge or on a line of its own, the bar below.
pub fn row(keys: &mut Keys, bar: &Bar, value: &str, scale: Scale, x: i32, y: i32, apart: bool) -> Shape {
    let room = NARROW - x * NARROW / FULL;
    let mut shapes =
        vec![Shape::Text { class: "chart__label", x, dx: 0, y: y + 14, words: measure::cut(&bar.label, SIZE, room) }];
    let class = if bar.value.published == 0 { "chart__words" } else { "chart__value" };
    let value_at = |class, x, y| Shape::Text { class, x, dx: 0, y, words: value.to_owned() };
    shapes.push(match (apart, bar.value.published) {
        (true, _) => value_at(class, x, y + 32),
        (false, 0) => value_at("chart__words chart__end", FULL, y + 14),
        (false, _) => value_at("chart__value chart__end", FULL, y + 14),
    });
    let track = Track { scale, end: FULL - ROOM, y: y + pitch(apart) - 26, high: HIGH, tail: TAIL };
    span::draw(&mut shapes, bar.value, track);
    keys.add_value(bar.value);
    Shape::Mark(Mark {
        class: "chart__row",
        href: bar.href.clone(),
        says: vec![bar.label.clone(), value.to_owned()],
        x,
        y,
        shapes,
    })
}

/// Grid lines with their ticks on top. Where the words of all ticks do not fit, only the last has them.
fn axis(speaker: Speaker, unit: &str, scale: Scale, scene: &mut Scene) {
    let ticks = scale.ticks(4);
    let mut labels = Vec::new();
    for tick in &ticks {
        labels.push(speaker.amount(*tick, unit).to_string().trim_end().to_owned());
    }
    let widest = labels.iter().map(|label| measure::width(label, SMALL)).max().unwrap_or(0);
    let step = scale.at(ticks[1]) * NARROW / FULL;
    // Neighbours need room for half of each.
    let every = usize::try_from((widest + 12) / step.max(1) + 1).unwrap_or(1);
    for (at, (tick, words)) in ticks.iter().zip(labels).enumerate() {
        let x = scale.at(*tick);
        scene.add(Shape::Line { class: "chart__grid", from: (x, TOP - 6), to: (x, scene.height) });
        if at % every == 0 {
            let class = if at == 0 { "chart__tick" } else { "chart__tick chart__middle" };
            scene.add(Shape::Text { class, x, dx: 0, y: 14, words });
        }
    }
}
