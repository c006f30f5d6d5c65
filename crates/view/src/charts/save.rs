//! A picture that stands alone: what is saved says what it shows, how uncertainty is drawn, and where it is from.
//!
//! Title, legend and source are part of every picture, hidden while it stands in a page; the same style sheet shows
//! them where an SVG is the whole document.

use super::legend::{self, Keys};
use super::metrics::{self, SMALL};
use super::svg;
use crate::html::{Html, Markup, Text, html};
use text::Speaker;

/// Width of a saved picture, without its margins.
const WIDE: i32 = 760;
const MARGIN: i32 = 28;
const TITLE: i32 = 18;
/// Room above the picture, for a title of two lines.
const ABOVE: i32 = 84;

/// Title, legend and source around a picture of a height, and how high all of it is with its margins.
pub fn surroundings(speaker: Speaker, id: &str, keys: Keys, title: &str, source: &str, height: i32) -> (Html, i32) {
    let mut around = Html::default();
    let mut put = |class, x: i32, y: i32, words: &str| {
        let (x, y) = (x.to_string(), y.to_string());
        around.add(r#"<text class="$" x="$" y="$">$</text>"#, &[Text(class), Text(&x), Text(&y), Text(words)]);
    };
    for (at, line) in (0..).zip(metrics::lines(title, TITLE, WIDE).iter().rev()) {
        put("chart__title", 0, -28 - 26 * at, line);
    }
    let mut y = height + 32;
    let mut swatches = Html::default();
    for (at, (key, words)) in (0..).zip(legend::entries(keys)) {
        let x = at % 2 * WIDE / 2;
        put("chart__small", x + 68, y + at / 2 * 24 + 13, speaker.say(words));
        swatches.push(&svg::swatch(&legend::name(id, "saved", key), (x, y + at / 2 * 24), &legend::sample(key)));
    }
    y += (i32::try_from(legend::entries(keys).count()).unwrap_or(0) + 1) / 2 * 24 + 20;
    for line in metrics::lines(source, SMALL, WIDE) {
        put("chart__note", 0, y, &line);
        y += 18;
    }
    around.push(&swatches);
    (around, y + ABOVE + MARGIN - 18)
}

/// An SVG file of a picture: `picture` are its bands as XML, `style` are the rules of the page that concern it,
/// `height` is its `data-height`.
pub fn saved(picture: &str, style: &str, height: &str) -> String {
    let wide = (WIDE + 2 * MARGIN).to_string();
    let (inner, left, top) = (WIDE.to_string(), MARGIN.to_string(), ABOVE.to_string());
    let parts = [
        r#"<svg xmlns="http://www.w3.org/2000/svg" width=""#,
        &wide,
        r#"" height=""#,
        height,
        r#""><style>"#,
        // Only the signs that end a style sheet or begin markup mean something else in XML.
        &style.replace('&', "&amp;").replace('<', "&lt;"),
        r#"</style><rect class="chart__ground" width="100%" height="100%"/><svg class="chart__at" x=""#,
        &left,
        r#"" y=""#,
        &top,
        r#"" width=""#,
        &inner,
        r#"">"#,
        picture,
        "</svg></svg>",
    ];
    parts.concat()
}

/// Puts what surrounds a saved picture where it stays hidden in a page.
pub fn hidden(around: &Html) -> Html {
    html(r#"<g class="chart__saved" aria-hidden="true">$</g>"#, &[Markup(around)])
}
