//! A scene as SVG inside a page.

use super::metrics::{self, SMALL};
use super::scale::{FULL, X};
use super::scene::{Fill, Mark, Scene, Shape, Wide};
use crate::html::{Html, Markup, Part, Text, html};

/// The widest tip: it fits the narrowest picture.
const TIP: i32 = 264;
const LEADING: i32 = 18;
/// With more marks than these, a browser would spend more time on hidden tips than on the picture: they are left out, and
/// where a band would cut them. Every mark still has its name.
const TIPS: usize = 250;

/// The picture: one below the other, its bands, of which the first `drawn` are drawn. `id` is unique on the page; `name`
/// says what it shows. `around` shows only where the picture is saved, and is then so high with it.
pub fn picture(id: &str, name: &str, scene: &Scene, drawn: usize, around: &Html, total: i32) -> Html {
    let mut bands = Html::default();
    for at in 0..=scene.cuts.len() {
        let (top, bottom) = ends(scene, at);
        let mut inside = if at < drawn { band(id, scene, at) } else { Html::default() };
        if at == 0 {
            inside.push(around);
        }
        // Each knows its place: saved, they are parts of one picture.
        bands.add(
            r#"<svg class="chart__svg" xmlns="http://www.w3.org/2000/svg" width="100%" height="$" y="$" role="presentation">$</svg>"#,
            &[Text(&(bottom - top).to_string()), Text(&top.to_string()), Markup(&inside)],
        );
    }
    html(
        r#"<div class="chart__picture" id="$" data-height="$" role="group" aria-label="$">$</div>"#,
        &[Text(id), Text(&total.to_string()), Text(name), Markup(&bands)],
    )
}

/// What a band shows.
pub fn band(id: &str, scene: &Scene, at: usize) -> Html {
    let start = |at: usize| at.checked_sub(1).and_then(|cut| scene.cuts.get(cut)).map(|cut| cut.shape);
    let (from, to) = (start(at).unwrap_or(0), start(at + 1).unwrap_or(scene.shapes.len()));
    let id = if at == 0 { id.to_owned() } else { [id, "-band", &at.to_string()].concat() };
    let (defs, body) = draw(&id, &scene.shapes[from..to], scene.cuts.is_empty() && scene.shapes.len() <= TIPS);
    match ends(scene, at).0 {
        0 => html("$$", &[Markup(&defs), Markup(&body)]),
        top => {
            html(r#"$<g transform="translate(0 $)">$</g>"#, &[Markup(&defs), Text(&(-top).to_string()), Markup(&body)])
        }
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
    html(
        r#"<svg class="chart__swatch" x="$" y="$" width="56" height="$" aria-hidden="true">$$</svg>"#,
        &[Text(&x.to_string()), Text(&y.to_string()), Text(&scene.height.to_string()), Markup(&defs), Markup(&body)],
    )
}

fn draw(id: &str, shapes: &[Shape], tips: bool) -> (Html, Html) {
    let mut drawer = Drawer { id, tips, hatch: false, fades: [false; 4] };
    let mut body = Html::default();
    for shape in shapes {
        drawer.shape(&mut body, shape);
    }
    (drawer.defs(), body)
}

struct Drawer<'a> {
    id: &'a str,
    tips: bool,
    hatch: bool,
    /// In the order of `NAMES`.
    fades: [bool; 4],
}

impl Drawer<'_> {
    fn shape(&mut self, out: &mut Html, shape: &Shape) {
        match shape {
            Shape::Rect { class, x, y, wide, high, fill } => {
                let wide = match wide {
                    Wide::Part(part) => percent(*part),
                    Wide::Pixels(pixels) => pixels.to_string(),
                };
                let fill = self.fill(*fill);
                out.add(
                    r#"<rect class="$" x="$" y="$" width="$" height="$"$/>"#,
                    &[
                        Text(class),
                        Text(&percent(*x)),
                        Text(&y.to_string()),
                        Text(&wide),
                        Text(&high.to_string()),
                        Markup(&fill),
                    ],
                );
            }
            Shape::Line { class, from, to } => out.add(
                r#"<line class="$" x1="$" y1="$" x2="$" y2="$"/>"#,
                &[
                    Text(class),
                    Text(&percent(from.0)),
                    Text(&from.1.to_string()),
                    Text(&percent(to.0)),
                    Text(&to.1.to_string()),
                ],
            ),
            // Blanks between texts: what is read off the page is words apart.
            Shape::Text { class, x, y, words } => text(out, class, *x, *y, words, " "),
            Shape::Lines { class, x, y, leading, lines } => {
                let mut y = *y;
                for (at, line) in lines.iter().enumerate() {
                    let words = line.trim_end();
                    let blank = if words.len() < line.len() || at + 1 == lines.len() { " " } else { "" };
                    text(out, class, *x, y, words, blank);
                    y += leading;
                }
            }
            Shape::Ribbon { class, left, right } => ribbon(out, class, *left, *right),
            Shape::Boxes { class, boxes: all } => boxes(out, class, all),
            Shape::Glyph { class, x, dx, y, outline } => out.add(
                r#"<svg class="chart__at" x="$"><path class="$" transform="translate($ $)" d="$"/></svg>"#,
                &[Text(&percent(*x)), Text(class), Text(&dx.to_string()), Text(&y.to_string()), Text(outline)],
            ),
            Shape::Mark(mark) => self.mark(out, mark),
        }
    }

    fn mark(&mut self, out: &mut Html, mark: &Mark) {
        let name = mark.name();
        let mut inside = Html::default();
        for shape in &mark.shapes {
            self.shape(&mut inside, shape);
        }
        if self.tips {
            tip(&mut inside, mark);
        }
        // The mark says it all in one name; its words are not read out again.
        let inside = html(r#"<g aria-hidden="true">$</g>"#, &[Markup(&inside)]);
        let parts: [Part<'_>; 4] =
            [Text(mark.class), Text(mark.href.as_deref().unwrap_or_default()), Text(&name), Markup(&inside)];
        match mark.href {
            Some(_) => out.add(r#"<a class="chart__mark $" href="$" aria-label="$">$</a>"#, &parts),
            None => out.add(
                r#"<g class="chart__mark $" tabindex="0" role="img" aria-label="$">$</g>"#,
                &[parts[0], parts[2], parts[3]],
            ),
        }
    }

    /// The attribute that a filling needs.
    fn fill(&mut self, fill: Fill) -> Html {
        let fade = match fill {
            Fill::Plain => return Html::default(),
            Fill::Hatch => {
                self.hatch = true;
                return html(r#" fill="url(#$-hatch)""#, &[Text(self.id)]);
            }
            Fill::FadeRight => 0,
            Fill::FadeLeft => 1,
            Fill::FadeUp => 2,
            Fill::FadeDown => 3,
        };
        self.fades[fade] = true;
        html(r#" mask="url(#$-fade$)""#, &[Text(self.id), Text(NAMES[fade])])
    }

    /// What the fillings refer to: only those that occur.
    fn defs(&self) -> Html {
        let id = Text(self.id);
        let mut defs = Html::default();
        if self.hatch {
            defs.add(
                concat!(
                    r#"<pattern id="$-hatch" width="6" height="6" patternUnits="userSpaceOnUse" "#,
                    r#"patternTransform="rotate(45)"><path class="chart__hatch" d="M3 0v6"/></pattern>"#,
                ),
                &[id],
            );
        }
        // A mask is a fade in every colour, forced ones too.
        for (at, [x1, y1, x2, y2]) in ENDS.into_iter().enumerate() {
            if self.fades[at] {
                let name = Text(NAMES[at]);
                defs.add(
                    concat!(
                        r##"<linearGradient id="$-ramp$" x1="$" y1="$" x2="$" y2="$"><stop stop-color="#fff"/>"##,
                        r##"<stop offset="1" stop-color="#fff" stop-opacity="0.06"/></linearGradient>"##,
                        r#"<mask id="$-fade$" maskContentUnits="objectBoundingBox">"#,
                        r#"<rect width="1" height="1" fill="url(#$-ramp$)"/></mask>"#,
                    ),
                    &[id, name, Text(x1), Text(y1), Text(x2), Text(y2), id, name, id, name],
                );
            }
        }
        if defs.is_empty() { defs } else { html("<defs>$</defs>", &[Markup(&defs)]) }
    }
}

/// From where to where each fades, as parts of what it fills: x1, y1, x2, y2.
const ENDS: [[&str; 4]; 4] = [["0", "0", "1", "0"], ["1", "0", "0", "0"], ["0", "1", "0", "0"], ["0", "0", "0", "1"]];

const NAMES: [&str; 4] = ["right", "left", "up", "down"];

/// The tip stands above its mark and slides from the left edge to the right edge as the mark does, so that it never
/// leaves the picture. Marks are drawn from top to bottom: none that comes later lies over it.
fn tip(out: &mut Html, mark: &Mark) {
    let mut lines = Vec::new();
    for line in &mark.says {
        lines.extend(metrics::lines(line, SMALL + 1, TIP - 20).iter().map(|line| line.trim_end().to_owned()));
    }
    let wide = 20 + lines.iter().map(|line| metrics::width(line, SMALL + 1)).max().unwrap_or(0);
    let high = 12 + LEADING * i32::try_from(lines.len()).unwrap_or(0);
    let (left, top) = (-(wide * mark.x / FULL), mark.y - high - 6);
    let mut words = Html::default();
    for (at, line) in lines.iter().enumerate() {
        let y = top + 19 + LEADING * i32::try_from(at).unwrap_or(0);
        words.add(r#"<text x="$" y="$">$</text>"#, &[Text(&(left + 10).to_string()), Text(&y.to_string()), Text(line)]);
    }
    out.add(
        concat!(
            r#"<svg class="chart__at chart__tip" x="$" aria-hidden="true">"#,
            r#"<rect x="$" y="$" width="$" height="$" rx="3"/>$</svg>"#,
        ),
        &[
            Text(&percent(mark.x)),
            Text(&left.to_string()),
            Text(&top.to_string()),
            Text(&wide.to_string()),
            Text(&high.to_string()),
            Markup(&words),
        ],
    );
}

fn text(out: &mut Html, class: &str, x: X, y: i32, words: &str, after: &str) {
    out.add(
        r#"<text class="$" x="$" y="$">$</text>$"#,
        &[Text(class), Text(&percent(x)), Text(&y.to_string()), Text(words), Text(after)],
    );
}

/// A band of constant height between the edges, a little inside them.
fn ribbon(out: &mut Html, class: &str, left: (i32, i32), right: (i32, i32)) {
    const START: X = 150;
    const END: X = FULL - START;
    let mut d = String::new();
    let (top, bottom) = ((left.0, right.0), (left.0 + left.1, right.0 + right.1));
    step(&mut d, "M", &[START, top.0]);
    step(&mut d, "C", &[FULL / 2, top.0, FULL / 2, top.1, END, top.1]);
    step(&mut d, "V", &[bottom.1]);
    step(&mut d, "C", &[FULL / 2, bottom.1, FULL / 2, bottom.0, START, bottom.0]);
    d.push('Z');
    stretched(out, class, &d);
}

fn boxes(out: &mut Html, class: &str, boxes: &[[i32; 4]]) {
    let mut d = String::new();
    for [x, y, wide, high] in boxes {
        step(&mut d, "M", &[*x, *y]);
        step(&mut d, "h", &[*wide]);
        step(&mut d, "v", &[*high]);
        step(&mut d, "h", &[-wide]);
        d.push('Z');
    }
    stretched(out, class, &d);
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
fn stretched(out: &mut Html, class: &str, d: &str) {
    out.add(
        concat!(
            r#"<svg class="chart__at" width="100%" height="100" viewBox="0 0 10000 100" preserveAspectRatio="none">"#,
            r#"<path class="$" d="$" vector-effect="non-scaling-stroke"/></svg>"#,
        ),
        &[Text(class), Text(d)],
    );
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
        for raw in ["<script", "<b>", "<i>", "a\"b", "& "] {
            assert!(!svg.as_str().contains(raw), "{raw}");
        }
    }
}
