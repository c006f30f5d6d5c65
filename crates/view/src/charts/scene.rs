//! What is to be drawn, before it is markup.

use super::scale::X;
use std::fmt::{self, Write as _};

/// A picture: as wide as its place, and so many pixels high.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scene {
    pub height: i32,
    pub shapes: Vec<Shape>,
    /// Where a tall picture is cut into bands, from top to bottom: see [`super::Drawing`].
    pub cuts: Vec<Cut>,
}

/// Where a band begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    pub y: i32,
    /// Its first shape, and its first row of the table twin.
    pub shape: usize,
    pub row: usize,
}

/// How wide something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wide {
    Part(X),
    Pixels(i32),
}

/// What a shape is filled with beside its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    Plain,
    Hatch,
    /// Fades out towards the right, the left, the top, the bottom.
    FadeRight,
    FadeLeft,
    FadeUp,
    FadeDown,
}

/// A shape. `x` is a part of the width, `y` counts pixels from the top, `dx` pixels to the right of `x`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    Rect {
        class: &'static str,
        x: X,
        y: i32,
        wide: Wide,
        high: i32,
        fill: Fill,
    },
    Line {
        class: &'static str,
        from: (X, i32),
        to: (X, i32),
    },
    Text {
        class: &'static str,
        x: X,
        y: i32,
        words: String,
    },
    /// One text in lines, the first at `y`. Together they are the text: a line ends with the blank that parts it from the
    /// next.
    Lines {
        class: &'static str,
        x: X,
        y: i32,
        leading: i32,
        lines: Vec<String>,
    },
    /// A band from a stretch on the left edge to one on the right edge, each `(y, height)`.
    Ribbon {
        class: &'static str,
        left: (i32, i32),
        right: (i32, i32),
    },
    /// Many boxes of one kind, each `[x, y, width, height]`.
    Boxes {
        class: &'static str,
        boxes: Vec<[i32; 4]>,
    },
    /// An outline in pixels that keeps its form, moved to a place.
    Glyph {
        class: &'static str,
        x: X,
        dx: i32,
        y: i32,
        outline: &'static str,
    },
    /// One thing that can be reached, opened and asked.
    Mark(Mark),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub class: &'static str,
    pub href: Option<String>,
    /// What it says, one line each: shown as a tip.
    pub says: Vec<String>,
    /// What it is called, where that is not what it says. A name holds the words that are seen in the mark one after the
    /// other, so that who speaks to a browser can call the mark by them (WCAG 2.5.3).
    pub name: Option<String>,
    /// Where the tip stands: just above this point.
    pub x: X,
    pub y: i32,
    pub shapes: Vec<Shape>,
}

impl Mark {
    pub fn name(&self) -> String {
        self.name.clone().unwrap_or_else(|| self.says.join(" · "))
    }
}

impl Scene {
    pub fn add(&mut self, shape: Shape) {
        self.shapes.push(shape);
    }
}

/// One shape a line, for tests and for people.
impl fmt::Display for Scene {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "height {}", self.height)?;
        self.shapes.iter().try_for_each(|shape| shape.show(0, f))
    }
}

impl Shape {
    fn show(&self, depth: usize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for _ in 0..depth {
            f.write_str("  ")?;
        }
        match self {
            Self::Rect { class, x, y, wide, high, fill } => {
                write!(f, "rect .{class} {x},{y} ")?;
                match wide {
                    Wide::Part(part) => write!(f, "{part}")?,
                    Wide::Pixels(pixels) => write!(f, "{pixels}px")?,
                }
                write!(f, "x{high}")?;
                if *fill != Fill::Plain {
                    write!(f, " {fill:?}")?;
                }
            }
            Self::Line { class, from, to } => write!(f, "line .{class} {},{} to {},{}", from.0, from.1, to.0, to.1)?,
            Self::Text { class, x, y, words } => write!(f, "text .{class} {x},{y} {words}")?,
            Self::Lines { class, x, y, leading, lines } => {
                write!(f, "lines .{class} {x},{y}+{leading} {}", lines.join("/"))?;
            }
            Self::Ribbon { class, left, right } => {
                write!(f, "ribbon .{class} {}+{} to {}+{}", left.0, left.1, right.0, right.1)?;
            }
            Self::Boxes { class, boxes } => write!(f, "boxes .{class} {boxes:?}")?,
            Self::Glyph { class, x, dx, y, outline } => write!(f, "glyph .{class} {x}+{dx},{y} {outline}")?,
            Self::Mark(mark) => {
                write!(f, "mark .{} {},{} {}", mark.class, mark.x, mark.y, mark.says.join(" | "))?;
                if let Some(name) = &mark.name {
                    write!(f, " = {name}")?;
                }
                if let Some(href) = &mark.href {
                    write!(f, " -> {href}")?;
                }
                f.write_char('\n')?;
                return mark.shapes.iter().try_for_each(|shape| shape.show(depth + 1, f));
            }
        }
        f.write_char('\n')
    }
}
