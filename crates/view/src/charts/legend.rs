//! The legend: how things are drawn, and only those that occur.

use super::key::{Key, Keys};
use super::scale::{FULL, Scale};
use super::scene::{Fill, Scene, Shape, Wide};
use super::span::{self, BAR, Track};
use super::svg;
use crate::html;
use crate::html::Html;
use format::Interval;
use text::{Msg, Speaker, messages as m};

const ALL: [(Key, Msg); 27] = [
    (Key::Supporter, m::SUPPORTER),
    (Key::Recipient, m::RECIPIENT),
    (Key::BothRoles, m::CHART_BOTH_ROLES),
    (Key::Former, m::CHART_FORMER),
    (Key::NoRole, m::CHART_NO_ROLE),
    (Key::Link, m::KEY_LINK),
    (Key::LinkLeast, m::KEY_LINK_LEAST),
    (Key::LinkMissing, m::KEY_LINK_MISSING),
    (Key::Linked, m::KEY_LINKED),
    (Key::Span, m::KEY_SPAN),
    (Key::Joined, m::KEY_JOINED),
    (Key::CutOff, m::KEY_CUT_OFF),
    (Key::Redefined, m::KEY_REDEFINED),
    (Key::OpenStart, m::KEY_OPEN_START),
    (Key::Share, m::KEY_SHARE),
    (Key::Stated, m::KEY_STATED),
    (Key::Open, m::KEY_OPEN),
    (Key::Nearly, m::KEY_NEARLY),
    (Key::About, m::KEY_ABOUT),
    (Key::Between, m::KEY_BETWEEN),
    (Key::Zero, m::KEY_ZERO),
    (Key::Published, m::KEY_PUBLISHED),
    (Key::Count, m::KEY_COUNT),
    (Key::Partly, m::KEY_PARTLY),
    (Key::Band, m::KEY_BAND),
    (Key::NotPublished, m::KEY_NOT_PUBLISHED),
    (Key::Nothing, m::KEY_NOTHING),
];

/// What there is to explain, in order.
pub fn entries(keys: Keys) -> impl Iterator<Item = (Key, Msg)> {
    ALL.into_iter().filter(move |(key, _)| keys.has(*key))
}

/// A unique name for the picture of a key.
pub fn name(id: &str, part: &str, key: Key) -> String {
    [id, "-", part, &(key as u32).to_string()].concat()
}

/// The legend of the picture `id`.
pub fn legend(speaker: Speaker, id: &str, keys: Keys) -> Html {
    html! {
        ul.chart__legend aria-label=(speaker.say(m::CHART_LEGEND)) {
            @for (key, words) in entries(keys) {
                li { (svg::swatch(&name(id, "key", key), (0, 0), &sample(key))) span { (speaker.say(words)) } }
            }
        }
    }
}

/// What a key looks like: drawn by what draws the figures.
pub fn sample(key: Key) -> Scene {
    const ONE: Interval = Interval { published: 1, ..Interval::EMPTY };
    let exact = Interval { low: 70, high: Some(70), ..ONE };
    let figure = match key {
        Key::Share | Key::Stated => exact,
        Key::Open => Interval { low: 45, high: None, ..ONE },
        Key::Nearly => Interval { high: Some(70), ..ONE },
        Key::About => Interval { soft: true, ..exact },
        Key::Between => Interval { low: 40, high: Some(80), ..ONE },
        Key::Zero => ONE,
        Key::NotPublished => Interval { missing: 1, ..Interval::EMPTY },
        other => return sign(other),
    };
    let mut scene = Scene { height: 18, ..Scene::default() };
    let track = Track { scale: Scale::new(100, 0, FULL), y: 3, high: 12, tail: span::TAIL };
    span::draw(&mut scene.shapes, figure, track);
    scene
}

/// What a key looks like that is no figure.
fn sign(key: Key) -> Scene {
    let mut scene = Scene { height: 18, ..Scene::default() };
    let rect = |class, y, high, fill| Shape::Rect { class, x: 0, y, wide: Wide::Part(FULL), high, fill };
    let tile = |class, x, wide| Shape::Rect { class, x, y: 2, wide: Wide::Part(wide), high: 14, fill: Fill::Plain };
    let ribbon = |class, thick| Shape::Ribbon { class, left: (2, thick), right: (14 - thick, thick) };
    match key {
        Key::Supporter => scene.add(tile("chart__tile chart__tile--supporter", 0, FULL)),
        Key::Recipient => scene.add(tile("chart__tile chart__tile--recipient", 100, 9_800)),
        Key::BothRoles => {
            scene.add(tile("chart__tile chart__tile--recipient", 100, 9_800));
            scene.add(tile("chart__tile chart__tile--supporter", 0, 5_000));
        }
        Key::Former => scene.add(tile("chart__tile chart__tile--plain chart__tile--former", 100, 9_800)),
        Key::NoRole => scene.add(tile("chart__tile chart__tile--plain", 100, 9_800)),
        Key::Link => scene.add(ribbon("chart__ribbon", 6)),
        Key::LinkLeast => scene.add(ribbon("chart__ribbon chart__ribbon--least", 6)),
        Key::LinkMissing => scene.add(ribbon("chart__ribbon chart__ribbon--missing", 4)),
        Key::Linked => scene.add(ribbon("chart__ribbon", 2)),
        Key::Span => scene.add(rect(BAR, 7, 5, Fill::Plain)),
        Key::OpenStart => scene.add(rect(BAR, 7, 5, Fill::FadeLeft)),
        Key::CutOff => {
            scene.add(rect(BAR, 7, 5, Fill::Plain));
            scene.add(Shape::Rect {
                class: "chart__cap",
                x: 9_700,
                y: 3,
                wide: Wide::Pixels(2),
                high: 13,
                fill: Fill::Plain,
            });
        }
        Key::Redefined => {
            let class = "chart__label chart__middle";
            scene.add(Shape::Text { class, x: 5_000, y: 14, words: "① ②".to_owned() });
        }
        Key::Joined => scene.add(Shape::Line { class: "chart__join", from: (400, 15), to: (9_600, 3) }),
        Key::Published => scene.add(tile("chart__cell", 2_500, 5_000)),
        Key::Count => {
            scene.add(tile("chart__cell", 2_500, 5_000));
            let class = "chart__in chart__middle chart__small";
            scene.add(Shape::Text { class, x: 5_000, y: 13, words: "3".to_owned() });
        }
        Key::Partly => {
            scene.add(tile("chart__cell", 2_500, 5_000));
            let class = "chart__slot";
            scene.add(Shape::Rect { class, x: 2_500, y: 11, wide: Wide::Part(5_000), high: 6, fill: Fill::Hatch });
        }
        Key::Band => scene.add(rect("chart__band", 6, 7, Fill::Plain)),
        _ => scene.add(Shape::Rect {
            class: "chart__dot",
            x: 4_800,
            y: 7,
            wide: Wide::Pixels(3),
            high: 3,
            fill: Fill::Plain,
        }),
    }
    scene
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_occurs_is_explained() {
        for (at, (key, _)) in ALL.into_iter().enumerate() {
            assert_eq!(key as usize, at);
            let mut keys = Keys::default();
            keys.add(key);
            assert_eq!(legend(Speaker::default(), "c", keys).as_str().matches("<li>").count(), 1);
            assert!(!sample(key).shapes.is_empty(), "{key:?}");
        }
    }
}
