//! The ladder of supervision: planned, carried out, findings, rectified.

use super::bars::{self, Bar};
use super::scale::{FULL, Scale};
use super::scene::{Fill, Shape, Wide};
use super::span::{self, ROOM};
use super::{Chart, Twin, words};
use crate::format::Interval;
use crate::text::{Lang, Speaker, messages as m};

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
const INSET: i32 = 1_100;

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
    let pitch = bars::pitch(apart) + 8;
    chart.scene.height = pitch * i32::try_from(steps.len()).unwrap_or(0);
    if steps.len() > 1 {
        let to = (240, chart.scene.height - pitch + 20);
        chart.scene.add(Shape::Line { class: "chart__rung", from: (240, 20), to });
    }
    let mut y = 0;
    for (at, (step, value)) in steps.iter().zip(&values).enumerate() {
        let alike = steps.iter().filter(|other| other.unit == step.unit);
        let max = alike.map(|other| span::reach(other.value)).max().unwrap_or(0);
        let scale = Scale::new(max, INSET, FULL - ROOM - INSET);
        // A round badge whatever the width: a square of pixels with round corners, moved left by half.
        chart.scene.add(Shape::Glyph {
            class: "chart__badge",
            x: 240,
            dx: 0,
            y: y + 12,
            outline: "M-11 0a11 11 0 1 0 22 0a11 11 0 1 0-22 0",
        });
        let number = (at + 1).to_string();
        chart.scene.add(Shape::Text {
            class: "chart__in chart__middle chart__small",
            x: 240,
            dx: 0,
            y: y + 16,
            words: number,
        });
        let bar = Bar { label: step.label.clone(), href: step.href.clone(), value: step.value };
        chart.scene.add(bars::row(&mut chart.keys, &bar, value, scale, INSET, y, apart));
        if step.value.published + step.value.missing == 0 {
            let class = "chart__base";
            let y = y + bars::pitch(apart) - 13;
            chart.scene.add(Shape::Rect { class, x: INSET, y, wide: Wide::Pixels(3), high: 3, fill: Fill::Plain });
        }
        chart.twin.row(step.href.as_ref(), &[&step.label, value]);
        y += pitch;
    }
    chart.summary = said.join(if speaker.lang == Lang::En { "; " } else { "；" });
    chart.summary.push_str(if speaker.lang == Lang::En { "." } else { "。" });
    chart
}
