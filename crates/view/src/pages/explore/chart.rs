//! Groups as pictures: one for each kind of number that is the table's own, so that none shares a scale with another.

use super::asked::Asked;
use super::groups::{MOST, MOST_ROWS, narrowed, sum};
use super::ladder::ladder;
use crate::charts::{self, Bar, Caption, Cell, Chart, Drawing, Link, Node, Point};
use crate::components::{measure_name, measure_names};
use crate::tables::Dimension;
use format::{Interval, Period};
use ledger::{Answer, Group, Measure, sort_rows};
use text::messages as m;

/// So many pictures stand on a page.
const PICTURES: usize = 4;

/// What is yet to be drawn: a large chart is a task of its own.
pub type Sketch<'a> = Box<dyn FnOnce() -> Drawing + 'a>;

/// The groups of an answer by one or two dimensions, as they are best seen; by none, the steps that its rows have come.
/// `source` says which release they are of.
pub fn charts<'a>(asked: &Asked<'a>, by: &[Dimension], answer: &Answer, source: &'a str) -> Vec<Sketch<'a>> {
    let (site, groups) = (asked.names.site, &answer.groups);
    if by.is_empty() {
        return ladder(asked, answer, source)
            .into_iter()
            .map(|drawing| -> Sketch<'_> { Box::new(|| drawing) })
            .collect();
    }
    if let [one, year] = by
        && *year == Dimension::Year
    {
        let mut title = site.fill(m::NAMED, &[site.t(m::CALENDAR_TITLE), site.t(one.title())]);
        let (rows, cut) = calendar_rows(asked, *one, groups);
        if cut {
            title.push_str(&site.count(m::FIRST_BARS, MOST_ROWS));
        }
        let years = rows.iter().flat_map(|row| &row.cells).map(|cell| cell.year);
        let Some((from, to)) = years.clone().min().zip(years.max()) else { return Vec::new() };
        return vec![Box::new(move || {
            let chart = charts::calendar(**site, (from, to), &rows);
            Drawing::new(**site, &Caption { id: "chart-0", title: &title, source }, chart)
        })];
    }
    let own = asked.of.schema.figures.first().map(|columns| columns.value);
    let mut all: Vec<Sketch<'_>> = Vec::new();
    let measures: Vec<&Measure> = answer.totals.iter().map(|(measure, _)| measure).collect();
    let called = measure_names(site, &measures);
    let own = measures.into_iter().zip(&called).filter(|(measure, _)| own == Some(&*measure.figure));
    for (at, (measure, called)) in own.take(PICTURES).enumerate() {
        let shown: Vec<(&Group, Interval)> =
            groups.iter().filter_map(|group| Some((group, said(group, measure)?))).collect();
        let few = &shown[..shown.len().min(MOST)];
        let names: Vec<&str> = by.iter().map(|own| site.t(own.title())).collect();
        let (chart, cut) = match by {
            _ if shown.is_empty() => continue,
            // Without a number there is no height along time.
            [Dimension::Period] if shown.iter().any(|(_, sum)| sum.published > 0) => {
                (series(asked, measure, &shown), false)
            }
            [one] => (bars(asked, *one, measure, few), shown.len() > MOST),
            [from, to] if from.is_supporter() && to.is_recipient() => {
                (flow(asked, (*from, *to), measure, few), shown.len() > MOST)
            }
            _ => continue,
        };
        let mut title = site.fill(m::NAMED, &[&site.list(names), called]);
        if cut {
            title.push_str(&site.count(m::FIRST_BARS, MOST));
        }
        let id = ["chart-", &at.to_string()].concat();
        all.push(Box::new(move || Drawing::new(**site, &Caption { id: &id, title: &title, source }, chart)));
    }
    all
}

/// What a group says of a measure, if it says anything.
fn said(group: &Group, measure: &Measure) -> Option<Interval> {
    let value = sum(group, measure)?.ok()?;
    (value.published > 0 || value.missing > 0).then_some(value)
}

fn bars(asked: &Asked<'_>, by: Dimension, measure: &Measure, groups: &[(&Group, Interval)]) -> Chart {
    let bar = |(group, value): &(&Group, Interval)| {
        let (label, href) = named(asked, by, group.keys[0].as_deref());
        Bar { label, href, value: *value }
    };
    charts::bars(**asked.names.site, &measure.unit, &groups.iter().map(bar).collect::<Vec<_>>())
}

/// Sums over different periods are never joined by a line.
fn series(asked: &Asked<'_>, measure: &Measure, groups: &[(&Group, Interval)]) -> Chart {
    let point = |(group, value): &(&Group, Interval)| {
        let key = group.keys[0].as_deref();
        let (label, href) = named(asked, Dimension::Period, key);
        Some(Point { label, period: key.and_then(Period::parse)?, value: *value, href, run: None })
    };
    charts::series(**asked.names.site, &measure.unit, &groups.iter().filter_map(point).collect::<Vec<_>>())
}

fn flow(asked: &Asked<'_>, by: (Dimension, Dimension), measure: &Measure, groups: &[(&Group, Interval)]) -> Chart {
    let (mut supporters, mut recipients, mut links): (Vec<Node>, Vec<Node>, Vec<Link>) = Default::default();
    let place = |nodes: &mut Vec<Node>, by: Dimension, key: Option<&str>| {
        let (name, href) = named(asked, by, key);
        nodes.iter().position(|node| node.name == name).unwrap_or_else(|| {
            nodes.push(Node { name, href });
            nodes.len() - 1
        })
    };
    for (group, value) in groups {
        let supporter = place(&mut supporters, by.0, group.keys[0].as_deref());
        let recipient = place(&mut recipients, by.1, group.keys[1].as_deref());
        links.push(Link { supporter, recipient, value: *value, href: None });
    }
    let site = asked.names.site;
    charts::flow(**site, &measure_name(site, measure), &measure.unit, &supporters, &recipients, &links)
}

/// Of which years each group has published something, and whether there are more groups than rows. What lies in no
/// single year is said beside a row's name.
fn calendar_rows(asked: &Asked<'_>, by: Dimension, groups: &[Group]) -> (Vec<charts::Row>, bool) {
    let site = asked.names.site;
    // Groups of one key stand together then, their rows in the order in which the first of each stood.
    let keys: Vec<Option<&str>> = groups.iter().map(|group| group.keys[0].as_deref()).collect();
    let mut order: Vec<usize> = (0..groups.len()).collect();
    sort_rows(&mut order, &mut |a, b| keys[a].cmp(&keys[b]));
    let runs: Vec<&[usize]> = order.chunk_by(|a, b| keys[*a] == keys[*b]).collect();
    let mut firsts: Vec<usize> = (0..runs.len()).collect();
    sort_rows(&mut firsts, &mut |a, b| runs[a][0].cmp(&runs[b][0]));
    let mut rows = Vec::new();
    for run in firsts.iter().take(MOST_ROWS).map(|at| runs[*at]) {
        let (mut label, href) = named(asked, by, keys[run[0]]);
        let (mut cells, mut others) = (Vec::new(), 0);
        for group in run.iter().map(|at| &groups[*at]) {
            let count = |count: fn(&Interval) -> u32| {
                group.totals.iter().filter_map(|(_, sum)| Some(count(&sum.ok()?))).sum::<u32>()
            };
            let (published, missing) = (count(|sum| sum.published), count(|sum| sum.missing));
            match group.keys[1].as_deref().and_then(|year| year.parse().ok()) {
                Some(year) => cells.push(Cell { year, published, missing, href: None }),
                // Rows that lie in another one are not added up, and stand there all the same.
                None => others += group.matched,
            }
        }
        if others > 0 {
            label = site.fill(m::OTHER_PERIODS, &[&label, &others.to_string()]);
        }
        rows.push(charts::Row { label, href, cells, bands: Vec::new() });
    }
    (rows, firsts.len() > MOST_ROWS)
}

/// What a group is called, and the address of its rows.
fn named(asked: &Asked<'_>, by: Dimension, key: Option<&str>) -> (String, Option<String>) {
    let label = by.label(asked, key);
    (label, key.and_then(|key| narrowed(asked, by, key)))
}
