//! Rows in groups, each with what it adds up to.

use super::asked::Asked;
use crate::components::{Head, Names, measure_names, note, table, table_rows};
use crate::html;
use crate::html::{Html, link, text};
use crate::tables::{Arrangement, Dimension, Filter, PAIRINGS};
use format::{Interval, Overflow, PairLevel, Wording};
use ledger::{Answer, Cut, Folded, Folding, Group, Measure, sort_rows};
use std::cmp::Ordering;
use text::messages as m;

/// So many groups are shown; where there are more, that is said.
const SHOWN: usize = 500;
/// So many bars or lines stand in a picture; the table has them all.
pub const MOST: usize = 20;
/// So many rows has a calendar.
pub const MOST_ROWS: usize = 300;

/// A table of more groups than this scrolls in its place: the page stays short.
const MANY: usize = 100;

/// Which groups are seen of those that dimensions make, in the table or in a chart: a worker that has many words the others
/// for nobody. The answer then holds what [`fold`] makes of it.
pub fn folding(names: &Names<'_>, by: &[Dimension]) -> Folding {
    let folded = |dimension: &Dimension| {
        let belongs = |id: &str| Some((id.to_owned(), dimension.key(names, id)?));
        let pairings = || names.book.table(PAIRINGS.name()).iter().filter_map(|row| belongs(row.id())).collect();
        let keys = dimension.is_of_places().then(pairings);
        Folded { column: dimension.column().to_owned(), keys }
    };
    let cut = Cut {
        // A line has all its points.
        all: if by == [Dimension::Period] { usize::MAX >> 1 } else { SHOWN },
        // One more than stand in a picture, to say that there are more.
        each: MOST + 1,
        firsts: if matches!(by, [_, Dimension::Year]) { MOST_ROWS + 1 } else { 0 },
    };
    let largest_first = !by.first().is_some_and(|first| first.is_time());
    Folding { by: by.iter().map(folded).collect(), largest_first, cut }
}

/// Groups by dimensions, made from groups by columns: several pairings may have one supporter.
/// `columns` are those that the answer is grouped by.
pub fn fold(names: &Names<'_>, by: &[Dimension], columns: &[String], answer: &Answer) -> Vec<Group> {
    let keyed = |group: &Group| Group {
        keys: by
            .iter()
            .map(|dimension| {
                let at = columns.iter().position(|column| column == dimension.column())?;
                dimension.key(names, group.keys[at].as_deref()?)
            })
            .collect(),
        ..group.clone()
    };
    let groups: Vec<Group> = answer.groups.iter().map(keyed).collect();
    let mut order: Vec<usize> = (0..groups.len()).collect();
    sort_rows(&mut order, &mut |a, b| compare(&groups[a].keys, &groups[b].keys));
    let mut folded: Vec<Group> = Vec::new();
    for group in order.into_iter().map(|at| &groups[at]) {
        match folded.last_mut().filter(|last| last.keys == group.keys) {
            Some(last) => {
                last.matched += group.matched;
                for (measure, sum) in &group.totals {
                    add(&mut last.totals, measure, *sum);
                }
            }
            None => folded.push(group.clone()),
        }
    }
    // Time runs on; everything else stands from the largest down, by what comes first among the totals.
    if !by.first().is_some_and(|first| first.is_time())
        && let Some((measure, _)) = answer.totals.first()
    {
        let low =
            |group: &Group| sum(group, measure).and_then(Result::ok).filter(|sum| sum.published > 0).map(|sum| sum.low);
        let mut order: Vec<usize> = (0..folded.len()).collect();
        sort_rows(&mut order, &mut |a, b| low(&folded[b]).cmp(&low(&folded[a])));
        folded = order.into_iter().map(|at| folded[at].clone()).collect();
    }
    folded
}

/// Keys in order, those that are nothing last.
fn compare(a: &[Option<String>], b: &[Option<String>]) -> Ordering {
    for (a, b) in a.iter().zip(b) {
        let order = a.is_none().cmp(&b.is_none()).then_with(|| a.cmp(b));
        if order != Ordering::Equal {
            return order;
        }
    }
    Ordering::Equal
}

fn add(totals: &mut Vec<(Measure, Result<Interval, Overflow>)>, measure: &Measure, sum: Result<Interval, Overflow>) {
    // Pairings of one level are apart, but sets of places, and sides of two levels, may lie in each other.
    let apart = !measure.word("level").and_then(PairLevel::parse).is_some_and(PairLevel::may_meet);
    match totals.iter_mut().find(|(own, _)| own == measure) {
        Some((_, own)) => *own = own.and_then(|own| if apart { own.plus(sum?) } else { own.beside(sum?) }),
        None => totals.push((measure.clone(), sum)),
    }
}

/// What a group adds up to of one measure.
pub fn sum(group: &Group, measure: &Measure) -> Option<Result<Interval, Overflow>> {
    group.totals.iter().find(|(own, _)| own == measure).map(|(_, sum)| *sum)
}

/// So many rows of groups are put into a page at a time.
const AT_ONCE: usize = 50;

/// The groups as a table: a row a group, a column for each kind of number that adds.
pub fn groups(asked: &Asked<'_>, by: &[Dimension], answer: &Answer) -> Html {
    group_table(asked, by, answer, SHOWN).0
}

/// The same, piece by piece, so that a long one keeps nobody waiting: the table with its first rows, then what is put
/// behind the last of them, one after another.
pub fn group_pieces(asked: &Asked<'_>, by: &[Dimension], answer: &Answer) -> (Html, Vec<Html>) {
    group_table(asked, by, answer, AT_ONCE)
}

fn group_table(asked: &Asked<'_>, by: &[Dimension], answer: &Answer, at_once: usize) -> (Html, Vec<Html>) {
    let (names, site, groups) = (&asked.names, asked.names.site, &answer.groups);
    let measures: Vec<&Measure> = answer.totals.iter().map(|(measure, _)| measure).collect();
    let mut measures: Vec<_> = measures.iter().copied().zip(measure_names(site, &measures)).collect();
    // Kinds of outlet are told apart by what is counted.
    for at in 0..measures.len() {
        if measures.iter().filter(|(_, name)| *name == measures[at].1).count() > 1 {
            let unit = site.unit(&measures[at].0.unit);
            measures[at].1 = site.fill(m::NAMED, &[&measures[at].1, &unit]);
        }
    }
    let mut heads: Vec<Head<'_>> = by.iter().map(|own| Head { words: site.t(own.title()), sort: None }).collect();
    heads.push(Head { words: site.t(m::RECORDS), sort: None });
    heads.extend(measures.iter().map(|(_, words)| Head { words, sort: None }));
    let mut rows = Vec::new();
    for group in groups.iter().take(SHOWN) {
        let mut cells = Vec::new();
        for (dimension, key) in by.iter().zip(&group.keys) {
            let words = dimension.label(asked, key.as_deref());
            cells.push(match key.as_deref().and_then(|key| narrowed(asked, *dimension, key)) {
                Some(href) => link(&href, &words),
                None => text(&words),
            });
        }
        cells.push(text(&group.matched.to_string()));
        for (measure, _) in &measures {
            cells.push(match sum(group, measure) {
                Some(Ok(sum)) => amount(names, sum, &measure.unit),
                Some(Err(_)) => text(site.t(m::OVERFLOW)),
                None => Html::default(),
            });
        }
        rows.push(cells);
    }
    let all = answer.folded.unwrap_or(groups.len());
    let caption = site.count(m::GROUPS, all);
    let (first, rest) = rows.split_at(rows.len().min(at_once));
    let mut made = table(&caption, &heads, first);
    if all > SHOWN {
        made.push(&note(&site.count(m::FIRST_GROUPS, SHOWN)));
    }
    if groups.iter().take(SHOWN).any(is_sum) {
        made.push(&note(site.t(m::PERIODS_DIFFER)));
    }
    let many = all > MANY;
    // It scrolls where it is too wide or too long, for those who have no pointer too.
    let whole = html! {
        div.groups.groups--many[many] tabindex="0" role="region" aria-label=(asked.names.site.t(m::GROUP_BY)) { (made) }
    };
    (whole, rest.chunks(AT_ONCE).map(|rows| table_rows(&heads, rows)).collect())
}

/// Whether several figures are added up in a group: they may cover different periods, and come from several sources.
fn is_sum(group: &Group) -> bool {
    group.totals.iter().any(|(_, sum)| sum.is_ok_and(|sum| sum.published > 1))
}

/// A sum in words, and how many rows it lacks.
fn amount(names: &Names<'_>, sum: Interval, unit: &str) -> Html {
    if sum.wording() == Wording::NoRows {
        return Html::default();
    }
    html! {
        b.figure__number { (names.site.sum(sum, unit, 1)) }
        @if sum.missing > 0 && sum.published > 0 {
            span.figure__notes { span { (names.site.fill(m::LACKS, &[&sum.missing.to_string()])) } }
        }
    }
}

/// The address with only the rows of a group.
pub fn narrowed(asked: &Asked<'_>, dimension: Dimension, key: &str) -> Option<String> {
    let filter = dimension.filter()?;
    let (by, then, page) = (Arrangement::By.name(), Arrangement::Then.name(), Arrangement::Page.name());
    let mut query = asked.query.with(page, None);
    if query.get(by) == Some(dimension.name()) {
        let next = query.get(then).map(str::to_owned);
        query = query.with(by, next.as_deref());
    }
    query = query.with(then, None);
    let own = |filter: Filter| asked.query.get(filter.name());
    match dimension {
        // What the address asks for already lies in the group.
        Dimension::SupporterProvince | Dimension::RecipientProvince if own(filter).is_some() => {}
        // A year is a time from its first day to its last, or so much of it as the address asks for already.
        Dimension::Year => {
            for filter in [Filter::From, Filter::To] {
                let narrower = own(filter).filter(|time| time.starts_with(key));
                query = query.with(filter.name(), Some(narrower.unwrap_or(key)));
            }
        }
        _ => query = query.with(filter.name(), Some(key)),
    }
    Some(asked.href(&query))
}
