//! How a figure is drawn that is not one exact number: as the stretch of what the truth may be.
//!
//! A stated figure is solid. A lower bound is solid up to it and open beyond. An upper bound fades in from zero and
//! is closed. *About* ends softly; *between* is dark, then light. What is not published is a hatched box, as
//! wide as it is high wherever it stands: it has no length that could read as a value. Zero is a tick.

use super::scale::{Scale, X};
use super::scene::{Fill, Shape, Wide};
use format::{Interval, Wording};

/// How far an open end goes on, in pixels.
pub const TAIL: i32 = 24;

/// What is left free at the end of a scale for open ends, on the narrowest screen.
pub const ROOM: X = 1_200;

/// The colour of what is drawn.
pub const BAR: &str = "chart__bar";

/// How far a figure reaches on a scale: soft ends go a little beyond.
pub fn reach(value: Interval) -> i64 {
    match value.wording() {
        Wording::NotPublished | Wording::NoRows => 0,
        Wording::Stated(v)
        | Wording::Over(v)
        | Wording::AtLeast(v)
        | Wording::AboutOrMore(v)
        | Wording::Nearly(v)
        | Wording::Between(_, v) => v,
        Wording::About(v) | Wording::AboutBetween(_, v) => beyond(v),
    }
}

fn beyond(v: i64) -> i64 {
    v.saturating_add(v / 12)
}

/// Where figures are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Track {
    pub scale: Scale,
    pub y: i32,
    pub high: i32,
    /// How far an open end goes on, in pixels.
    pub tail: i32,
}

/// Draws a figure.
pub fn draw(out: &mut Vec<Shape>, value: Interval, track: Track) {
    let Track { scale, y, high, tail } = track;
    let zero = scale.zero();
    let put = |out: &mut Vec<Shape>, class, x, wide, fill| out.push(Shape::Rect { class, x, y, wide, high, fill });
    let mut rect = |class, from: X, to: X, fill| {
        // A small figure is still to be seen.
        let wide = if to - from < 80 { Wide::Pixels(3) } else { Wide::Part(to - from) };
        put(out, class, from, wide, fill);
    };
    let mut cap = None;
    let mut open = None;
    match value.wording() {
        Wording::NoRows => {}
        Wording::NotPublished => put(out, "chart__slot", zero, Wide::Pixels(high.max(10)), Fill::Hatch),
        Wording::Stated(0) => cap = Some(0),
        Wording::Stated(v) => rect(BAR, zero, scale.at(v), Fill::Plain),
        Wording::Over(v) | Wording::AtLeast(v) | Wording::AboutOrMore(v) => {
            if v > 0 {
                rect(BAR, zero, scale.at(v), Fill::Plain);
            } else {
                cap = Some(0);
            }
            open = Some(v);
        }
        Wording::Nearly(v) => {
            rect(BAR, zero, scale.at(v), Fill::FadeLeft);
            cap = Some(v);
        }
        Wording::About(v) => {
            let solid = scale.at(v - v / 12);
            rect(BAR, zero, solid, Fill::Plain);
            rect(BAR, solid, scale.at(beyond(v)), Fill::FadeRight);
        }
        Wording::Between(low, v) => {
            if low > 0 {
                rect(BAR, zero, scale.at(low), Fill::Plain);
            }
            rect("chart__may", scale.at(low), scale.at(v), Fill::Plain);
            cap = Some(v);
        }
        Wording::AboutBetween(low, v) => {
            if low > 0 {
                rect(BAR, zero, scale.at(low), Fill::Plain);
            }
            rect("chart__may", scale.at(low), scale.at(beyond(v)), Fill::FadeRight);
        }
    }
    if let Some(v) = open {
        let (x, class) = (scale.at(v), "chart__tail");
        let outline = if high < 10 { "m-3-3 3 3-3 3" } else { "m-5-5 5 5-5 5" };
        out.push(Shape::Rect { class: BAR, x, y, wide: Wide::Pixels(tail), high, fill: Fill::FadeRight });
        out.push(Shape::Glyph { class, x, dx: tail, y: y + high / 2, outline });
    }
    if let Some(v) = cap {
        let class = if v == 0 { "chart__zero" } else { "chart__cap" };
        out.push(Shape::Rect {
            class,
            x: scale.at(v),
            y: y - 2,
            wide: Wide::Pixels(2),
            high: high + 4,
            fill: Fill::Plain,
        });
    }
}
