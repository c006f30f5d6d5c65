//! A scene as SVG inside a page.

use super::metrics::{self, SMALL};
use super::scale::{FULL, X};
use super::scene::{Fill, Mark, Scene, Shape, Wide};
use crate::html;
use crate::html::Html;

/// The widest tip: it fits the narrowest picture.
const TIP: i32 = 264;
const LEADING: i32 = 18;
/// With more marks than these, a browser would spend more time on hidden tips than on the picture: they are left out, and
/// where a band would cut them. Every mark still has its name.
const TIPS: usize = 250;

/// The picture: one below the other, its bands, of which the first `drawn` are drawn. `id` is unique on the page; `name`
/// says what it shows. `around` shows only where the picture is saved, and is then so high with it.
pub fn picture(id: &str, name: &str, scene: &Scene, drawn: usize, around: &Html, total: i32) -> Html {
    html! {
        div.chart__picture id=(id) data-height=(total) role="group" aria-label=(name) {
            @for at in 0..=scene.cuts.len() {
                // Each knows its place: saved, they are parts of one picture.
                @let (top, bottom) = ends(scene, at);
                svg.chart__svg xmlns="http://www.w3.org/2000/svg" width="100%" height=(bottom - top) y=(top)
                    role="presentation" {
                    @if at < drawn { (band(id, scene, at)) }
                    @if at == 0 { (around) }
                }
            }
        }
    }
}

/// What a band shows.
pub fn band(id: &str, scene: &Scene, at: usize) -> Html {
    let start = |at: usize| at.checked_sub(1).and_then(|cut| scene.cuts.get(cut)).map(|cut| cut.shape);
    let (from, to) = (start(at).unwrap_or(0), start(at + 1).unwrap_or(scene.shapes.len()));
    let id = if at == 0 { id.to_owned() } else { [id, "-band", &at.to_string()].concat() };
    let (defs, body) = draw(&id, &scene.shapes[from..to], scene.cuts.is_empty() && scene.shapes.len() <= TIPS);
    let top = ends(scene, at).0;
    html! {
        (defs)
        @if top == 0 { (body) } @else { g transform={ "translate(0 " (-top) ")" } { (body) } }
    }
}

/// Where a band begins and ends.
fn ends(scene: &Scene, at: usize) -> (i32, i32) {
    let top = |at: usize| at.checked_sub(1).map_or(Some(0), |cut| scene.cuts.get(cut).map(|cut| cut.y));
    (top(at).unwrap_or(0), top(at + 1).unwrap_or(scene.height))
}

/// A small picture that only illustrates the words beside it. Its place counts inside another picture.
pub fn swatch(id: &str, (x, y): (i32, i32), scene: &Scene) -> Html {
    let (defs, body) = draw(id, &scene.shapes, true);
    html! {
        svg.chart__swatch x=(x) y=(y) width="56" height=(scene.height) aria-hidden="true" { (defs) (body) }
    }
}

fn draw(id: &str, shapes: &[Shape], tips: bool) -> (Html, Html) {
    let mut drawer = Drawer { id, tips, marked: false, hatch: false, fades: [false; 4] };
    let body = drawer.shapes(shapes);
    (drawer.defs(), body)
}

struct Drawer<'a> {
    id: &'a str,
    tips: bool,
    /// Whether a mark is drawn.
    marked: bool,
    hatch: bool,
    /// In the order of `NAMES`.
    fades: [bool; 4],
}

impl Drawer<'_> {
    fn shapes(&mut self, shapes: &[Shape]) -> Html {
        html! { @for shape in shapes { (self.shape(shape)) } }
    }

    fn shape(&mut self, shape: &Shape) -> Html {
        match shape {
            Shape::Rect { class, x, y, wide, high, fill } => {
                let wide = match wide {
                    Wide::Part(part) => percent(*part),
                    Wide::Pixels(pixels) => pixels.to_string(),
                };
                let (fill, mask) = self.fill(*fill);
                html! {
                    rect class=(class) x=(percent(*x)) y=(y) width=(wide) height=(high) fill=[fill] mask=[mask] {}
                }
            }
            Shape::Line { class, from, to } => html! {
                line class=(class) x1=(percent(from.0)) y1=(from.1) x2=(percent(to.0)) y2=(to.1) {}
            },
            // Blanks between texts: what is read off the page is words apart.
            Shape::Text { class, x, y, words } => html! { (self.text(class, *x, *y, words)) " " },
            Shape::Lines { class, x, y, leading, lines } => html! {
                @for (at, line) in (0..).zip(lines) {
                    (self.text(class, *x, y + leading * at, line.trim_end()))
                    @if line.ends_with(char::is_whitespace) { " " }
                }
                " "
            },
            Shape::Ribbon { class, left, right } => ribbon(class, *left, *right),
            Shape::Boxes { class, boxes: all } => boxes(class, all),
            Shape::Glyph { class, x, dx, y, outline } => html! {
                svg.chart__at x=(percent(*x)) {
                    path class=(class) transform={ "translate(" (dx) " " (y) ")" } d=(outline) {}
                }
            },
            Shape::Mark(mark) => self.mark(mark),
        }
    }

    /// Words that are seen. Marks say it all by their names, and the table twin does: nobody hears it twice.
    fn text(&self, class: &str, x: X, y: i32, words: &str) -> Html {
        let hidden = (!self.marked).then_some("true");
        html! { text class=(class) x=(percent(x)) y=(y) aria-hidden=[hidden] { (words) } }
    }

    fn mark(&mut self, mark: &Mark) -> Html {
        let name = mark.name();
        self.marked = true;
        let inside = html! {
            g aria-hidden="true" { (self.shapes(&mark.shapes)) @if self.tips { (tip(mark)) } }
        };
        self.marked = false;
        html! {
            @match &mark.href {
                Some(href) => a class={ "chart__mark " (mark.class) } href=(href) aria-label=(name) { (inside) },
                None => g class={ "chart__mark " (mark.class) } tabindex="0" role="img" aria-label=(name) { (inside) },
            }
        }
    }

    /// The attributes that a filling needs: `fill` and `mask`.
    fn fill(&mut self, fill: Fill) -> (Option<String>, Option<String>) {
        let fade = match fill {
            Fill::Plain => return (None, None),
            Fill::Hatch => {
                self.hatch = true;
                return (Some(["url(#", self.id, "-hatch)"].concat()), None);
            }
            Fill::FadeRight => 0,
            Fill::FadeLeft => 1,
            Fill::FadeUp => 2,
            Fill::FadeDown => 3,
        };
        self.fades[fade] = true;
        (None, Some(["url(#", self.id, "-fade", NAMES[fade], ")"].concat()))
    }

    /// What the fillings refer to: only those that occur.
    fn defs(&self) -> Html {
        let id = self.id;
        let fades = || (0..ENDS.len()).filter(|at| self.fades[*at]);
        html! {
            @if self.hatch || fades().next().is_some() {
                defs {
                    @if self.hatch {
                        pattern id={ (id) "-hatch" } width="6" height="6" patternUnits="userSpaceOnUse"
                            patternTransform="rotate(45)" {
                            path.chart__hatch d="M3 0v6" {}
                        }
                    }
                    @for at in fades() { (fade(id, at)) }
                }
            }
        }
    }
}

/// A mask that fades: in every colour, forced ones too.
fn fade(id: &str, at: usize) -> Html {
    let (name, [x1, y1, x2, y2]) = (NAMES[at], ENDS[at]);
    html! {
        linearGradient id={ (id) "-ramp" (name) } x1=(x1) y1=(y1) x2=(x2) y2=(y2) {
            stop stop-color="#fff" {}
            stop offset="1" stop-color="#fff" stop-opacity="0.06" {}
        }
        mask id={ (id) "-fade" (name) } maskContentUnits="objectBoundingBox" {
            rect width="1" height="1" fill={ "url(#" (id) "-ramp" (name) ")" } {}
        }
    }
}

/// From where to where each fades, as parts of what it fills: x1, y1, x2, y2.
const ENDS: [[&str; 4]; 4] = [["0", "0", "1", "0"], ["1", "0", "0", "0"], ["0", "1", "0", "0"], ["0", "0", "0", "1"]];

const NAMES: [&str; 4] = ["right", "left", "up", "down"];

/// The tip stands above its mark and slides from the left edge to the right edge as the mark does, so that it never
/// leaves the picture. Marks are drawn from top to bottom: none that comes later lies over it.
fn tip(mark: &Mark) -> Html {
    let mut lines = Vec::new();
    for line in &mark.says {
        lines.extend(metrics::lines(line, SMALL + 1, TIP - 20).iter().map(|line| line.trim_end().to_owned()));
    }
    let wide = 20 + lines.iter().map(|line| metrics::width(line, SMALL + 1)).max().unwrap_or(0);
    let high = 12 + LEADING * i32::try_from(lines.len()).unwrap_or(0);
    let (left, top) = (-(wide * mark.x / FULL), mark.y - high - 6);
    html! {
        svg.chart__at.chart__tip x=(percent(mark.x)) aria-hidden="true" {
            rect x=(left) y=(top) width=(wide) height=(high) rx="3" {}
            @for (at, line) in (0..).zip(&lines) {
                text x=(left + 10) y=(top + 19 + LEADING * at) { (line) }
            }
        }
    }
}

/// A band of constant height between the edges, a little inside them.
fn ribbon(class: &str, left: (i32, i32), right: (i32, i32)) -> Html {
    const START: X = 150;
    const END: X = FULL - START;
    let mut d = String::new();
    let (top, bottom) = ((left.0, right.0), (left.0 + left.1, right.0 + right.1));
    step(&mut d, "M", &[START, top.0]);
    step(&mut d, "C", &[FULL / 2, top.0, FULL / 2, top.1, END, top.1]);
    step(&mut d, "V", &[bottom.1]);
    step(&mut d, "C", &[FULL / 2, bottom.1, FULL / 2, bottom.0, START, bottom.0]);
    d.push('Z');
    stretched(class, &d)
}

fn boxes(class: &str, boxes: &[[i32; 4]]) -> Html {
    let mut d = String::new();
    for [x, y, wide, high] in boxes {
        step(&mut d, "M", &[*x, *y]);
        step(&mut d, "h", &[*wide]);
        step(&mut d, "v", &[*high]);
        step(&mut d, "h", &[-wide]);
        d.push('Z');
    }
    stretched(class, &d)
}

/// One step of an outline.
fn step(d: &mut String, command: &str, numbers: &[i32]) {
    d.push_str(command);
    for (at, number) in numbers.iter().enumerate() {
        if at > 0 {
            d.push(' ');
        }
        d.push_str(&number.to_string());
    }
}

/// An outline that stretches with the width: across in parts of it, down in pixels. Only percentages can do both, and
/// an outline knows none; a box of its own can.
fn stretched(class: &str, d: &str) -> Html {
    html! {
        svg.chart__at width="100%" height="100" viewBox="0 0 10000 100" preserveAspectRatio="none" {
            path class=(class) d=(d) vector-effect="non-scaling-stroke" {}
        }
    }
}

/// `1234` is `12.34%`.
fn percent(x: X) -> String {
    let mut text = (x / 100).to_string();
    let rest = x % 100;
    if rest > 0 {
        text.push('.');
        if rest < 10 {
            text.push('0');
        }
        text.push_str(&rest.to_string());
    }
    text.push('%');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_the_width_read_as_percent() {
        assert_eq!([0, 5, 50, 123, 10_000].map(percent), ["0%", "0.05%", "0.50%", "1.23%", "100%"]);
    }

    #[test]
    fn published_text_never_becomes_markup() {
        let mark = Mark {
            class: "c",
            href: Some("/a\"b".to_owned()),
            says: vec!["<script>".to_owned(), "a & \"b\"".to_owned()],
            name: None,
            x: 0,
            y: 0,
            shapes: vec![Shape::Text { class: "t", x: 0, y: 0, words: "<b>".to_owned() }],
        };
        let scene = Scene { height: 10, shapes: vec![Shape::Mark(mark)], ..Scene::default() };
        let svg = picture("id", "<i>", &scene, 1, &Html::default(), 10);
        assert!(svg.as_str().contains("&lt;script&gt;") && svg.as_str().contains("&lt;b&gt;"), "{svg:?}");
        for raw in ["<script", "<b>", "<i>", "a\"b", "& "] {
            assert!(!svg.as_str().contains(raw), "{raw}");
        }
    }
}
