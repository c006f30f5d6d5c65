//! The ladder of supervision: planned, carried out, findings, rectified.

use super::bars::{self, Bar};
use super::scale::{FULL, Scale, X};
use super::scene::Shape;
use super::span::{self, ROOM};
use super::{Chart, Twin, words};
use format::Interval;
use text::{Speaker, messages as m};

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step<'a> {
    pub label: String,
    pub href: Option<String>,
    /// What it counts: only steps of one unit share a scale (acts are not findings).
    pub unit: &'a str,
    pub value: Interval,
}

/// Where rows begin: beside the numbers of the steps.
const INSET: X = 1_200;
/// Where their middles are.
const CENTRE: X = 420;

/// The steps from the first to the last. What is not published is a step like the others.
pub fn ladder(speaker: Speaker, steps: &[Step<'_>]) -> Chart {
    let mut chart = Chart { twin: Twin::new(&[m::NAME, m::FIGURE]), ..Chart::default() };
    let mut values = Vec::new();
    let mut said = Vec::new();
    for step in steps {
        let value = words(speaker, step.value, step.unit);
        said.push(speaker.fill(m::NAMED, &[&step.label, &value]));
        values.push(value);
    }
    let apart = !bars::fit(steps.iter().map(|step| step.label.as_str()).zip(values.iter().map(String::as_str)));
    let mut y = 0;
    let mut last = 0;
    for (at, (step, value)) in steps.iter().zip(&values).enumerate() {
        let alike = steps.iter().filter(|other| other.unit == step.unit);
        let max = alike.map(|other| span::reach(other.value)).max().unwrap_or(0);
        let scale = Scale::new(max, INSET, FULL - ROOM - INSET);
        if at > 0 {
            chart.scene.add(Shape::Line { class: "chart__rung", from: (CENTRE, last + 23), to: (CENTRE, y) });
        }
        let outline = "M-11 0a11 11 0 1 0 22 0a11 11 0 1 0-22 0";
        chart.scene.add(Shape::Glyph { class: "chart__badge", x: CENTRE, dx: 0, y: y + 12, outline });
        let class = "chart__in chart__middle chart__small";
        chart.scene.add(Shape::Text { class, x: CENTRE, y: y + 16, words: (at + 1).to_string() });
        let bar = Bar { label: step.label.clone(), href: step.href.clone(), value: step.value };
        let (row, high) = bars::row(&mut chart.keys, &bar, value, scale, INSET, y, apart);
        chart.scene.add(row);
        chart.twin.row(step.href.as_ref(), &[&step.label, value]);
        (last, y) = (y, y + high + 8);
    }
    chart.scene.height = y;
    chart.summary = said.join(if speaker.lang.is_chinese() { "；" } else { "; " });
    chart.summary.push_str(if speaker.lang.is_chinese() { "。" } else { "." });
    chart
}
