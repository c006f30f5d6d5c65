//! A picture that stands alone: what is saved says what it shows, how uncertainty is drawn, and where it is from.
//!
//! Title, legend and source are part of every picture, hidden while it stands in a page; the same style sheet shows
//! them where an SVG is the whole document.

use super::key::Keys;
use super::legend;
use super::metrics::{self, SMALL};
use super::svg;
use crate::html;
use crate::html::Html;
use text::Speaker;

/// Width of a saved picture, without its margins.
const WIDE: i32 = 760;
const MARGIN: i32 = 28;
const TITLE: i32 = 18;
/// Room above the picture, for a title of two lines.
const ABOVE: i32 = 84;

const LEADING: i32 = 18;

/// Title, legend and source around a picture of a height, and how high all of it is with its margins.
pub fn surroundings(speaker: Speaker, id: &str, keys: Keys, title: &str, source: &str, height: i32) -> (Html, i32) {
    let mut around = Html::default();
    let mut put = |class, x: i32, y: i32, words: &str| {
        around.push(&html! { text class=(class) x=(x) y=(y) { (words) } });
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
        y += LEADING;
    }
    around.push(&swatches);
    (around, y + ABOVE)
}

/// An SVG file of a picture: `picture` are its bands as XML, `style` are the rules of the page that concern it,
/// `height` is its `data-height`. `from` are lines that say whose it is and where it is to be found; they stand below it.
pub fn saved(picture: &str, style: &str, height: &str, from: &[String]) -> String {
    let wide = (WIDE + 2 * MARGIN).to_string();
    let mut y: i32 = height.parse().unwrap_or_default();
    let mut below = Html::default();
    for line in from.iter().flat_map(|line| metrics::lines(line, SMALL, WIDE)) {
        below.push(&html! { text class="chart__note" x=(MARGIN) y=(y) { (line) } });
        y += LEADING;
    }
    let height = &(y + MARGIN - LEADING).to_string();
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
        r#"</svg><g class="chart__svg">"#,
        below.as_str(),
        "</g></svg>",
    ];
    let mut file = parts.concat();
    // A page shows nothing for them, and a file with one of them is none.
    file.retain(|c| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}'));
    file
}

/// Puts what surrounds a saved picture where it stays hidden in a page.
pub fn hidden(around: &Html) -> Html {
    html! { g.chart__saved aria-hidden="true" { (around) } }
}

#[cfg(test)]
mod tests {
    use super::super::key::Key;
    use super::super::scene::{Fill, Mark, Scene, Shape, Wide};
    use super::*;

    /// The elements of XML in which each that is opened is closed, and nothing stands that only HTML forgives.
    fn elements(xml: &str) -> usize {
        let (mut open, mut count) = (Vec::new(), 0);
        for part in xml.split('<').skip(1) {
            let (tag, text) = part.split_once('>').unwrap();
            assert!(!text.contains('"') && !text.contains('>'), "{text}");
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(name));
                continue;
            }
            count += 1;
            let (name, attributes) = tag.trim_end_matches('/').split_once(' ').unwrap_or((tag, ""));
            let pieces: Vec<&str> = attributes.split('"').collect();
            assert_eq!(pieces.len() % 2, 1, "{tag}");
            assert!(pieces.iter().step_by(2).all(|name| name.is_empty() || name.ends_with('=')), "{tag}");
            if !tag.ends_with('/') {
                open.push(name);
            }
        }
        assert!(open.is_empty(), "{open:?}");
        count
    }

    #[test]
    fn a_saved_picture_is_xml() {
        let (class, x, y) = ("c", 0, 0);
        let rect = |fill| Shape::Rect { class, x, y, wide: Wide::Part(5), high: 1, fill };
        let mut shapes = vec![
            rect(Fill::Hatch),
            rect(Fill::FadeRight),
            Shape::Line { class, from: (0, 0), to: (1, 1) },
            Shape::Text { class, x, y, words: "\"<&>".to_owned() },
            Shape::Lines { class, x, y, leading: 9, lines: vec!["a ".to_owned(), "b".to_owned()] },
            Shape::Ribbon { class, left: (0, 1), right: (1, 1) },
            Shape::Boxes { class, boxes: vec![[0, 0, 1, 1]] },
            Shape::Glyph { class, x, dx: 1, y, outline: "m0 0" },
        ];
        for href in [None, Some("/a?b&c".to_owned())] {
            let says = vec!["<>".to_owned()];
            shapes.push(Shape::Mark(Mark { class, href, says, name: None, x, y, shapes: vec![rect(Fill::Plain)] }));
        }
        let mut keys = Keys::default();
        [Key::Partly, Key::OpenStart, Key::Link].into_iter().for_each(|key| keys.add(key));
        let (around, total) = surroundings(Speaker::default(), "id", keys, "<title>", "a & b", 10);
        let scene = Scene { height: 10, shapes, ..Scene::default() };
        let page = svg::picture("id", "name", &scene, 1, &hidden(&around), total);
        let bands = page.as_str().split_once('>').unwrap().1.strip_suffix("</div>").unwrap();
        let from = ["山海 & <1>\u{fffe}\0".to_owned(), "https://a.example/sales?by=year&release=2024-10".repeat(4)];
        let file = saved(bands, "a{}", &total.to_string(), &from);
        let lines = file.matches("a.example").count();
        assert!(lines > 1, "a long address takes several lines: {file}");
        assert!(elements(&file) > 40, "{file}");
        assert!(!file.contains(['\u{fffe}', '\0']), "no file of XML has them");
    }
}
