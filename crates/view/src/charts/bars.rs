//! Bars by group: one kind of figure, one bar each.

use super::key::Keys;
use super::metrics::{self, NARROW, SIZE, SMALL};
use super::scale::{FULL, Scale, X};
use super::scene::{Mark, Scene, Shape};
use super::span::{self, ROOM, TAIL, Track};
use super::{Chart, Twin, summary, words};
use format::Interval;
use text::{Speaker, messages as m};

/// One group and its figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    pub href: Option<String>,
    pub value: Interval,
}

/// Height of a bar.
const HIGH: i32 = 14;
const LINE: i32 = 18;
/// Where rows begin: below the ticks.
const TOP: i32 = 26;

/// Bars in the order given. All have the unit `unit` and one meaning: what does not add never shares a chart.
pub fn bars(speaker: Speaker, unit: &str, bars: &[Bar]) -> Chart {
    if let [bar] = bars {
        let value = words(speaker, bar.value, unit);
        return Chart::alone(speaker, &[&speaker.fill(m::NAMED, &[&bar.label, &value])]);
    }
    let mut chart = Chart { twin: Twin::new(&[m::NAME, m::FIGURE]), ..Chart::default() };
    let max = bars.iter().map(|bar| span::reach(bar.value)).max().unwrap_or(0);
    let scale = Scale::new(max, 0, FULL - ROOM);
    let mut values = Vec::new();
    for bar in bars {
        values.push(words(speaker, bar.value, unit));
    }
    let apart = !fit(bars.iter().map(|bar| bar.label.as_str()).zip(values.iter().map(String::as_str)));
    let mut y = TOP;
    let mut rows = Vec::new();
    for (bar, value) in bars.iter().zip(&values) {
        let (row, high) = row(&mut chart.keys, bar, value, scale, 0, y, apart);
        rows.push(row);
        chart.twin.row(bar.href.as_ref(), &[&bar.label, value]);
        y += high;
    }
    chart.scene.height = y;
    // Without any number there is no scale.
    if max > 0 {
        axis(speaker, unit, scale, &mut chart.scene);
    }
    chart.scene.shapes.append(&mut rows);
    chart.summary = summary(speaker, unit, bars.iter().map(|bar| (bar.label.as_str(), bar.value)));
    chart
}

/// Whether labels and values fit on one line each, on the narrowest screen.
pub fn fit<'a>(mut rows: impl Iterator<Item = (&'a str, &'a str)>) -> bool {
    rows.all(|(label, value)| metrics::width(label, SIZE) + metrics::width(value, SIZE + 1) + 16 <= NARROW)
}

/// One row and its height: the label at `x`, the value at the right edge or below it, then the bar.
pub fn row(keys: &mut Keys, bar: &Bar, value: &str, scale: Scale, x: X, y: i32, apart: bool) -> (Shape, i32) {
    let class = if bar.value.published == 0 { "chart__words" } else { "chart__value" };
    let mut shapes = Vec::new();
    let mut base = y + 14;
    if apart {
        let room = NARROW - x * NARROW / FULL;
        for (class, text) in [("chart__label", bar.label.as_str()), (class, value)] {
            // Values are bold, and so a little wider.
            let lines = metrics::lines(text, SIZE, room * 9 / 10);
            let high = LINE * i32::try_from(lines.len()).unwrap_or(1);
            shapes.push(Shape::Lines { class, x, y: base, leading: LINE, lines });
            base += high;
        }
        base -= LINE;
    } else {
        let class = if bar.value.published == 0 { "chart__words chart__end" } else { "chart__value chart__end" };
        let mut put = |class, x, words: &str| {
            shapes.push(Shape::Text { class, x, y: base, words: words.to_owned() });
        };
        put("chart__label", x, &bar.label);
        put(class, FULL, value);
    }
    span::draw(&mut shapes, bar.value, Track { scale, y: base + 8, high: HIGH, tail: TAIL });
    keys.add_value(bar.value);
    let says = vec![bar.label.clone(), value.to_owned()];
    (Shape::Mark(Mark { class: "chart__row", href: bar.href.clone(), says, name: None, x, y, shapes }), base + 34 - y)
}

/// Grid lines with their ticks on top. Where the words of all ticks do not fit, only the last has them.
fn axis(speaker: Speaker, unit: &str, scale: Scale, scene: &mut Scene) {
    let ticks = scale.ticks(4);
    let mut labels = Vec::new();
    for tick in &ticks {
        labels.push(speaker.amount(*tick, unit).to_string().trim_end().to_owned());
    }
    let widest = labels.iter().map(|label| metrics::width(label, SMALL)).max().unwrap_or(0);
    let step = scale.at(ticks[1]) * NARROW / FULL;
    // Neighbours need room for half of each.
    let every = usize::try_from((widest + 12) / step.max(1) + 1).unwrap_or(1);
    for (at, (tick, words)) in ticks.iter().zip(labels).enumerate() {
        let x = scale.at(*tick);
        scene.add(Shape::Line { class: "chart__grid", from: (x, TOP - 6), to: (x, scene.height) });
        if at % every == 0 {
            let class = if at == 0 { "chart__tick" } else { "chart__tick chart__middle" };
            scene.add(Shape::Text { class, x, y: 14, words });
        }
    }
}
