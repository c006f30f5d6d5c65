//! What sources state, held to each other: totals to their parts, both sides' words beside each other, parts that are more than
//! their whole, and numbers that a later word replaced.

mod words;

use super::words::UNREAD;
use crate::components::{
    Head, Names, covered, fold, folded_table, label, lines as stacked, measure_name, said_of, source_link, source_of,
    text_of,
};
use crate::html;
use crate::html::{Html, link, text};
use crate::site::{Route, Site};
use crate::tables;
use format::{FigureColumns, Interval, Row, Wording};
use ledger::coverage::Notable;
use ledger::reconciliation::{Line, Noted, Reason, Verdict, lines, noted};
use ledger::{Book, Stated};
use text::{Lang, messages as m};
use words::Words;

/// The page, below its head. The book has all tables, of which those in parts are empty, and the totals that its manifest names.
pub fn totals(site: &Site, book: &Book) -> Html {
    let (names, lang) = (Names { site, book }, site.lang);
    let (stated, parts): (Vec<_>, Vec<_>) = lines(book).into_iter().partition(|line| line.total.is_some());
    let all = noted(book);
    let rows = |what: Notable, row: fn(&Names<'_>, &Noted<'_>) -> Vec<Html>| -> Vec<Vec<Html>> {
        all.iter().filter(|own| own.what == what).map(|own| row(&names, own)).collect()
    };
    let lines = |lines: &[Line<'_>]| -> Vec<Vec<Html>> { lines.iter().map(|own| line(&names, own)).collect() };
    let (contradictions, sides) = (rows(Notable::Contradiction, contradiction), rows(Notable::Differ, differing));
    let replaced = rows(Notable::Revised, revised);
    let large: Vec<&str> =
        tables::adding_up().filter(|of| book.manifest.is_partitioned(of.name())).map(|of| site.t(of.title)).collect();
    let part =
        |title: &Words, lead: &Words, rows: &[Vec<Html>], heads: &[&Words]| part(site, (title, lead), rows, heads);
    html! {
        p.lead { (words::TOTALS_LEAD.of(lang)) }
        @if !large.is_empty() { p.note { (UNREAD.fill(lang, &[&site.list(&large)])) } }
        (part(&words::CONTRADICTIONS, &words::CONTRADICTIONS_LEAD, &contradictions, &WHOLE))
        (part(&words::STATED_TOTALS, &words::STATED_TOTALS_LEAD, &lines(&stated), &LINE))
        (part(&words::BOTH_SIDES, &words::BOTH_SIDES_LEAD, &sides, &SIDES))
        (part(&words::REPLACED, &words::REPLACED_LEAD, &replaced, &REPLACED))
        (part(&words::WITH_PARTS, &words::WITH_PARTS_LEAD, &lines(&parts), &LINE))
        p.links {
            (link(&site.href(&Route::Check), site.t(m::CHECK)))
            (link(&site.href(&Route::About), site.t(m::ABOUT)))
        }
    }
}

// The heads of the tables.
const LINE: [&Words; 5] =
    [&words::TOTAL, &words::PRINTED, &words::SUM_OF_RECORDS, &words::DIFFERENCE, &words::CONCLUSION];
const WHOLE: [&Words; 4] = [&words::TOTAL, &words::PRINTED, &words::PARTS, &words::SUM_OF_PARTS];
const SIDES: [&Words; 4] = [&words::WHAT, &words::ONE_WORD, &words::OTHER_WORD, &words::DIFFERENCE];
const REPLACED: [&Words; 3] = [&words::WHAT, &words::EARLIER, &words::NOW];

/// So many rows of each part are listed: a release may have thousands.
const LISTED: usize = 200;

/// A part of the page: what it lists, and why; or that there is nothing of it.
fn part(site: &Site, (title, lead): (&Words, &Words), rows: &[Vec<Html>], heads: &[&Words]) -> Html {
    let (lang, listed) = (site.lang, &rows[..rows.len().min(LISTED)]);
    let heads: Vec<Head<'_>> = heads.iter().map(|head| Head { words: head.of(lang), sort: None }).collect();
    let caption = site.count(m::ROWS, rows.len());
    html! {
        section.totals-part {
            h2 { (title.of(lang)) }
            p.note { (lead.of(lang)) }
            @if rows.is_empty() { p { (words::NONE.of(lang)) } } @else { (folded_table(site, &caption, &heads, listed)) }
            @if listed.len() < rows.len() { p.note { (site.count(m::AND_MORE, rows.len() - listed.len())) } }
        }
    }
}

/// A total: what is stated, what the figures come to, how far apart, and why.
fn line(names: &Names<'_>, own: &Line<'_>) -> Vec<Html> {
    let (site, lang) = (names.site, names.site.lang);
    let unit = own.whole.as_ref().and_then(|whole| whole.unit(own.columns)).unwrap_or("yuan");
    let number = |value: Interval| site.wording(value.wording(), unit);
    let Stated { stated, computed } = own.sums;
    let source = match (&own.whole, own.total) {
        (Some(whole), _) => source_of(site, whole),
        (None, Some(total)) => source_link(site, &total.source, &total.locator),
        (None, None) => Html::default(),
    };
    let name = match (&own.whole, own.total) {
        (Some(whole), _) => what(names, whole),
        (None, Some(total)) => total.pairing.as_deref().map(|pairing| names.pairing_link(pairing)).unwrap_or_default(),
        (None, None) => Html::default(),
    };
    let printed = match &own.whole {
        Some(whole) => figure(site, whole, own.columns),
        None => text(&number(stated)),
    };
    let parts = html! { ul { @for row in &own.rows { li { (part_of(names, own, row)) } } } };
    let title = words::RECORDS.fill(lang, &[&own.rows.len().to_string()]);
    vec![
        name,
        stacked(&[printed, source]),
        html! { b { (number(computed)) } @if !own.rows.is_empty() { (fold(&title, &parts)) } },
        text(&difference(site, &own.sums, unit)),
        html! {
            b class=[(own.verdict == Verdict::Contradicts).then_some("totals-contradict")] { (conclusion(own.verdict).of(lang)) }
            @for reason in &own.reasons { div { (why(*reason).of(lang)) } }
        },
    ]
}

/// A row that comes to a sum: its number, and what it is of where that is not what the total is of.
fn part_of(names: &Names<'_>, own: &Line<'_>, row: &Row<'_>) -> Html {
    let site = names.site;
    let pairing =
        row.text("pairing").filter(|pairing| own.whole.and_then(|whole| whole.text("pairing")) != Some(pairing));
    html! {
        (said_of(site, own.columns, row))
        @if let Some(pairing) = pairing { " · " (names.pairing(pairing)) }
        " · " (label(names, row, "kind"))
        @if let Some(side) = row.text("side") { " · " (site.label("side", side)) }
    }
}

/// What both are apart, where both are exact; else nobody knows.
fn difference(site: &Site, sums: &Stated, unit: &str) -> String {
    let exact =
        |value: &Interval| value.upper().filter(|high| *high == value.low && !value.soft && value.published > 0);
    let (Some(stated), Some(computed)) = (exact(&sums.stated), exact(&sums.computed)) else {
        return words::NOT_EXACT.of(site.lang).to_owned();
    };
    let words = match computed - stated {
        0 => return words::NO_DIFFERENCE.of(site.lang).to_owned(),
        more if more > 0 => &words::MORE,
        _ => &words::LESS,
    };
    words.fill(site.lang, &[&site.wording(Wording::Stated((computed - stated).abs()), unit)])
}

/// Both words for the same, beside each other.
fn differing(names: &Names<'_>, own: &Noted<'_>) -> Vec<Html> {
    let [first, rest @ ..] = &own.rows[..] else { return Vec::new() };
    let others: Vec<Html> = rest.iter().map(|row| word(names, own, row)).collect();
    vec![named(names, own, first), word(names, own, first), stacked(&others), text(&apart(names.site, own))]
}

/// How far the least and the largest word are apart, if both are exact.
fn apart(site: &Site, own: &Noted<'_>) -> String {
    let values: Vec<Interval> =
        own.rows.iter().filter_map(|row| row.figure(own.columns)).map(|figure| Interval::of(&figure)).collect();
    let exact = values.iter().all(|value| !value.soft && value.high == Some(value.low));
    let (least, most) = (values.iter().map(|value| value.low).min(), values.iter().map(|value| value.low).max());
    match least.zip(most) {
        Some((least, most)) if exact => site.wording(Wording::Stated(most - least), unit_of(own)),
        _ => words::NOT_EXACT.of(site.lang).to_owned(),
    }
}

/// One word: who says it, the number, up to when, where.
fn word(names: &Names<'_>, own: &Noted<'_>, row: &Row<'_>) -> Html {
    let site = names.site;
    let side = match row.text("side") {
        Some(side) => site.label("side", side),
        None => site.t(m::NOT_STATED),
    };
    stacked(&[html! { (words::SAID_BY.of(site.lang)) (side) }, figure(site, row, own.columns), source_of(site, row)])
}

/// A whole, and its parts that are more.
fn contradiction(names: &Names<'_>, own: &Noted<'_>) -> Vec<Html> {
    let (site, unit) = (names.site, unit_of(own));
    let [whole, parts @ ..] = &own.rows[..] else { return Vec::new() };
    let each: Vec<Html> =
        parts.iter().map(|row| stacked(&[text_of(site, row, purpose(row)), figure(site, row, own.columns)])).collect();
    let high = own
        .value
        .high
        .map_or_else(|| words::NOT_EXACT.of(site.lang).to_owned(), |high| site.wording(Wording::Stated(high), unit));
    let more = own
        .value
        .high
        .map(|high| words::MORE.fill(site.lang, &[&site.wording(Wording::Stated(high - own.value.low), unit)]));
    vec![
        named(names, own, whole),
        stacked(&[figure(site, whole, own.columns), source_of(site, whole)]),
        stacked(&each),
        stacked(&[html! { b { (high) } }, text(&more.unwrap_or_default())]),
    ]
}

/// Numbers that a later word replaced, and that word.
fn revised(names: &Names<'_>, own: &Noted<'_>) -> Vec<Html> {
    let site = names.site;
    let [old @ .., last] = &own.rows[..] else { return Vec::new() };
    let each: Vec<Html> =
        old.iter().map(|row| stacked(&[figure(site, row, own.columns), source_of(site, row)])).collect();
    vec![named(names, own, last), stacked(&each), stacked(&[figure(site, last, own.columns), source_of(site, last)])]
}

/// A number with its time; it leads to its page. Those who read what is printed see it as printed.
fn figure(site: &Site, row: &Row<'_>, columns: &FigureColumns) -> Html {
    let printed = columns.printed.and_then(|column| row.text(column)).filter(|_| site.lang == Lang::Hans);
    let number = || {
        let unit = row.unit(columns).unwrap_or_default();
        row.figure(columns).map(|figure| site.wording(Interval::of(&figure).wording(), unit))
    };
    let words = printed.map(str::to_owned).or_else(number).unwrap_or_default();
    let shown = match Route::figure(row.table.schema.name, row.id()) {
        Some(route) => link(&site.href(&route), &words),
        None => text(&words),
    };
    html! { b { (shown) } " " (covered(site, row)) }
}

/// What a total is of: its pairing, its kind, what it is for.
fn what(names: &Names<'_>, row: &Row<'_>) -> Html {
    let pairing = row.text("pairing").map(|pairing| names.pairing_link(pairing)).unwrap_or_default();
    stacked(&[pairing, label(names, row, "kind"), text_of(names.site, row, purpose(row))])
}

/// The same, where figures of one measure are told.
fn named(names: &Names<'_>, own: &Noted<'_>, row: &Row<'_>) -> Html {
    let pairing = row.text("pairing").map(|pairing| names.pairing_link(pairing)).unwrap_or_default();
    stacked(&[pairing, text(&measure_name(names.site, &own.measure))])
}

/// The column that says what a row is for.
fn purpose(row: &Row<'_>) -> &'static str {
    tables::by_name(row.table.schema.name).and_then(|of| of.subject).unwrap_or("purpose")
}

fn unit_of<'a>(own: &'a Noted<'_>) -> &'a str {
    &own.measure.unit
}

/// What was concluded of a stated total, in words.
pub const fn conclusion(verdict: Verdict) -> &'static Words {
    match verdict {
        Verdict::Contradicts => &words::CONTRADICTS,
        Verdict::Open => &words::OPEN,
        Verdict::Within => &words::WITHIN,
        Verdict::Partly => &words::PARTLY,
        Verdict::Equal => &words::EQUAL,
    }
}

const fn why(reason: Reason) -> &'static Words {
    match reason {
        Reason::Contradiction => &words::WHY_CONTRADICTION,
        Reason::Rest => &words::WHY_REST,
        Reason::Differ => &words::WHY_DIFFER,
        Reason::Overlap => &words::WHY_OVERLAP,
        Reason::Missing => &words::WHY_MISSING,
        Reason::Bounds => &words::WHY_BOUNDS,
        Reason::CutOff => &words::WHY_CUT_OFF,
        Reason::Rates => &words::WHY_RATES,
    }
}
