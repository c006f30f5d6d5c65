//! Who supports whom: supporters on the left, recipients on the right, a band for each pair of them.

use super::key::Key;
use super::metrics::{self, NARROW, SIZE};
use super::scale::FULL;
use super::scene::{Fill, Mark, Shape, Wide};
use super::{Chart, Twin, words};
use format::{Interval, Wording};
use text::{Speaker, messages as m};

/// A place on one of the two sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    pub name: String,
    pub href: Option<String>,
}

/// A band from a supporter to a recipient, by their places in the lists of nodes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub supporter: usize,
    pub recipient: usize,
    /// [`Interval::EMPTY`] where nothing is said but that there is a pairing.
    pub value: Interval,
    pub href: Option<String>,
}

/// Height of the heads of both sides.
const TOP: i32 = 26;
/// From one node's end to the next one's begin: its label stands there, in more than one line where it must.
const GAP: i32 = 34;
const LINE: i32 = 17;
/// A band without a width.
const THIN: i32 = 3;

/// The diagram, at any level: provinces, prefectures or counties. `measure` names what the widths show.
pub fn flow(
    speaker: Speaker,
    measure: &str,
    unit: &str,
    supporters: &[Node],
    recipients: &[Node],
    links: &[Link],
) -> Chart {
    if let [link] = links {
        let (from, to) = (&supporters[link.supporter].name, &recipients[link.recipient].name);
        let value = Key::of(link.value).map(|_| speaker.fill(m::NAMED, &[measure, &words(speaker, link.value, unit)]));
        return Chart::alone(speaker, &[&speaker.fill(m::HELPS_WHOM, &[from, to]), &value.unwrap_or_default()]);
    }
    // That there are pairings is no figure.
    let columns = if links.iter().any(|link| Key::of(link.value).is_some()) { 3 } else { 2 };
    let mut chart = Chart {
        twin: Twin::new(&[m::SUPPORTER, m::RECIPIENT, m::FIGURE][..columns]),
        summary: speaker.fill(
            m::CHART_FLOWS,
            &[&supporters.len().to_string(), &recipients.len().to_string(), &links.len().to_string()],
        ),
        ..Chart::default()
    };
    let thick = thickness(links, supporters.len().max(recipients.len()));
    let sizes = |nodes: usize, side: fn(&Link) -> usize| -> Vec<i32> {
        let mut sizes = vec![0; nodes];
        links.iter().zip(&thick).for_each(|(link, thick)| sizes[side(link)] += thick);
        sizes
    };
    let left = sizes(supporters.len(), |link| link.supporter);
    let right = sizes(recipients.len(), |link| link.recipient);
    // The same on both sides, so that bands lie level where they can.
    let above = |at: usize| [supporters, recipients].into_iter().filter_map(|side| side.get(at)).map(gap).max();
    let gaps: Vec<i32> = (0..).map_while(above).collect();
    let high = |sizes: &[i32]| sizes.iter().zip(&gaps).map(|(size, gap)| size + gap).sum::<i32>();
    let height = high(&left).max(high(&right));
    chart.scene.height = TOP + height + 6;
    // The shorter side stands in the middle.
    let lefts = tops(&left, &gaps, TOP + (height - high(&left)) / 2);
    let rights = tops(&right, &gaps, TOP + (height - high(&right)) / 2);

    let starts = stack(links, &thick, &lefts, |link| (link.supporter, link.recipient));
    let ends = stack(links, &thick, &rights, |link| (link.recipient, link.supporter));
    let mut marks = Vec::new();
    for (at, link) in links.iter().enumerate() {
        let (left, right) = ((starts[at], thick[at]), (ends[at], thick[at]));
        let (class, key) = class(link.value);
        chart.keys.add(key);
        if key == Key::LinkLeast {
            chart.keys.add(Key::Link);
        }
        chart.scene.add(Shape::Ribbon { class, left, right });
        let (from, to) = (&supporters[link.supporter].name, &recipients[link.recipient].name);
        let value = words(speaker, link.value, unit);
        let mut says = vec![speaker.fill(m::CHART_FROM_TO, &[from, to])];
        if Key::of(link.value).is_some() {
            says.push(speaker.fill(m::NAMED, &[measure, &value]));
        }
        // Bands that can be pointed at lie above all that is to be seen, and show only while they are pointed at: so
        // no band hides the tip of another.
        marks.push(Shape::Mark(Mark {
            class: "chart__flow",
            href: link.href.clone(),
            says,
            name: None,
            x: FULL / 2,
            y: i32::midpoint(left.0, right.0),
            shapes: vec![Shape::Ribbon { class: "chart__touch", left, right }],
        }));
        chart.twin.row(link.href.as_ref(), &[from.as_str(), to, &value][..columns]);
    }
    let head = |class, x, message| Shape::Text { class, x, y: 14, words: speaker.say(message).to_owned() };
    chart.scene.add(head("chart__tick", 0, m::SUPPORTER));
    chart.scene.add(head("chart__tick chart__end", FULL, m::RECIPIENT));
    for (node, (top, size)) in supporters.iter().zip(lefts.iter().zip(&left)) {
        chart.scene.add(node_mark(node, speaker.say(m::SUPPORTER), false, *top, *size));
    }
    for (node, (top, size)) in recipients.iter().zip(rights.iter().zip(&right)) {
        chart.scene.add(node_mark(node, speaker.say(m::RECIPIENT), true, *top, *size));
    }
    chart.scene.shapes.append(&mut marks);
    chart
}

/// What a band's width shows: the number that is certain, or the upper bound where nothing else is known.
fn size(value: Interval) -> i64 {
    match value.wording() {
        Wording::NotPublished | Wording::NoRows => 0,
        _ if value.low > 0 => value.low,
        _ => value.upper().unwrap_or(0),
    }
}

fn class(value: Interval) -> (&'static str, Key) {
    match value.wording() {
        Wording::NoRows => ("chart__ribbon", Key::Linked),
        Wording::NotPublished => ("chart__ribbon chart__ribbon--missing", Key::LinkMissing),
        Wording::Stated(_) => ("chart__ribbon", Key::Link),
        _ => ("chart__ribbon chart__ribbon--least", Key::LinkLeast),
    }
}

/// The thickness of each band in whole pixels, so that bands add up to their nodes.
fn thickness(links: &[Link], nodes: usize) -> Vec<i32> {
    let total: i64 = links.iter().fold(0, |sum, link| sum.saturating_add(size(link.value)));
    let room = (24 * i64::try_from(nodes).unwrap_or(0)).clamp(160, 480);
    let step = total / 1_000_000 + 1;
    let thick = |link: &Link| {
        let part = size(link.value) / step * room / (total / step).max(1);
        i32::try_from(part).unwrap_or(0).max(THIN)
    };
    links.iter().map(thick).collect()
}

/// The lines of a node's label on the narrowest screen.
fn label(node: &Node) -> Vec<String> {
    metrics::lines(&node.name, SIZE, NARROW / 2 - 8)
}

/// What a node needs above it.
fn gap(node: &Node) -> i32 {
    GAP - LINE + LINE * i32::try_from(label(node).len()).unwrap_or(1)
}

/// Where each node begins.
fn tops(sizes: &[i32], gaps: &[i32], from: i32) -> Vec<i32> {
    let mut y = from;
    let top = |(size, gap): (&i32, &i32)| {
        y += size + gap;
        y - size
    };
    sizes.iter().zip(gaps).map(top).collect()
}

/// Where each band begins at its node: in the order of the other side, so that few cross.
fn stack(links: &[Link], thick: &[i32], tops: &[i32], side: fn(&Link) -> (usize, usize)) -> Vec<i32> {
    let mut order: Vec<usize> = (0..links.len()).collect();
    ledger::sort_rows(&mut order, &mut |a, b| side(&links[a]).cmp(&side(&links[b])));
    let mut next = tops.to_vec();
    let mut starts = vec![0; links.len()];
    for at in order {
        let node = side(&links[at]).0;
        starts[at] = next[node];
        next[node] += thick[at];
    }
    starts
}

fn node_mark(node: &Node, role: &str, right: bool, top: i32, size: i32) -> Shape {
    let x = if right { FULL } else { 0 };
    let bar = Shape::Rect {
        class: if right { "chart__node chart__node--recipient" } else { "chart__node" },
        x: if right { FULL - 150 } else { 0 },
        y: top,
        wide: Wide::Part(150),
        high: size,
        fill: Fill::Plain,
    };
    let mut shapes = vec![bar];
    let label = label(node);
    let over = LINE * i32::try_from(label.len()).unwrap_or(1);
    let class = if right { "chart__label chart__end" } else { "chart__label" };
    if label.len() == 1 {
        shapes.push(Shape::Text { class, x, y: top - 7, words: node.name.clone() });
    } else {
        // Where there is room, in one line.
        let (narrow, wide) = if right {
            ("chart__label chart__end chart__narrow", "chart__label chart__end chart__wide")
        } else {
            ("chart__label chart__narrow", "chart__label chart__wide")
        };
        shapes.push(Shape::Lines { class: narrow, x, y: top - 7 + LINE - over, leading: LINE, lines: label });
        shapes.push(Shape::Text { class: wide, x, y: top - 7, words: node.name.clone() });
    }
    let says = vec![node.name.clone(), role.to_owned()];
    Shape::Mark(Mark { class: "chart__row", href: node.href.clone(), says, name: None, x, y: top - 5 - over, shapes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn links() -> impl Strategy<Value = Vec<Link>> {
        let link = (0usize..4, 0usize..5, 0i64..1_000_000_000_000, any::<bool>()).prop_map(|(a, b, v, known)| Link {
            supporter: a,
            recipient: b,
            value: if known {
                Interval { low: v, high: Some(v), published: 1, ..Interval::EMPTY }
            } else {
                Interval { missing: 1, ..Interval::EMPTY }
            },
            href: None,
        });
        proptest::collection::vec(link, 1..30)
    }

    proptest! {
        #[test]
        fn bands_fill_their_nodes_and_never_overlap(links in links()) {
            let thick = thickness(&links, 5);
            prop_assert!(thick.iter().all(|thick| *thick >= THIN));
            let mut sizes = vec![0; 4];
            links.iter().zip(&thick).for_each(|(link, thick)| sizes[link.supporter] += thick);
            let gaps = [34, 51, 34, 68];
            let tops = tops(&sizes, &gaps, 0);
            for pair in 0..3 {
                prop_assert_eq!(tops[pair] + sizes[pair] + gaps[pair + 1], tops[pair + 1]);
            }
            let starts = stack(&links, &thick, &tops, |link| (link.supporter, link.recipient));
            for node in 0..4 {
                let mut own: Vec<_> = (0..links.len()).filter(|at| links[*at].supporter == node).map(|at| (starts[at], thick[at])).collect();
                own.sort_unstable();
                let end = own.iter().fold(tops[node], |next, (start, thick)| {
                    assert_eq!(*start, next);
                    next + thick
                });
                prop_assert_eq!(end, tops[node] + sizes[node]);
            }
        }
    }
}
