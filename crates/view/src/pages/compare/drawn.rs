//! The lines of a table that can be drawn: what is alike in one of them, each line a picture of its own.

use super::chosen::{Chosen, name};
use super::table::{Lines, address, told};
use super::words;
use crate::charts::{self, Bar, Caption};
use crate::components::{Names, note};
use crate::html;
use crate::html::Html;
use crate::pages::pictures::release_line;
use crate::tables::Description;
use ledger::comparison::{By, Line};
use text::messages as m;

/// So many pictures stand below a table.
const PICTURES: usize = 3;

/// The pictures, or why there are none. Indicators are never drawn together: each has a meaning of its own.
pub fn charts(names: &Names<'_>, chosen: &Chosen, of: &'static Description, lines: &[Line]) -> Html {
    let lang = names.site.lang;
    if chosen.by == Some(By::Indicator) {
        return Html::default();
    }
    let drawn: Vec<&Line> = lines.iter().filter(|line| !line.alike().is_empty()).collect();
    if drawn.is_empty() {
        return note(words::NO_CHART.of(lang));
    }
    let more = drawn.len().saturating_sub(PICTURES);
    html! {
        (note(words::DRAWN.of(lang)))
        @for (at, line) in drawn.iter().take(PICTURES).enumerate() { (picture(names, chosen, (of, lines), line, at)) }
        @if more > 0 { (note(&words::MORE_CHARTS.fill(lang, &[&more.to_string()]))) }
    }
}

fn picture(names: &Names<'_>, chosen: &Chosen, (of, lines): Lines<'_>, line: &Line, at: usize) -> Html {
    let site = names.site;
    let bar = |at: &usize| {
        let (thing, own) = (&chosen.things[*at], line.cells[*at].as_ref()?);
        let href = Some(address(names, of, line, thing, own));
        Some(Bar { label: name(names, thing), href, value: own.sum.ok()? })
    };
    let bars: Vec<Bar> = line.alike().iter().filter_map(bar).collect();
    let (measure, time) = told(names, (of, lines), line);
    let title = site.fill(m::NAMED, &[&measure, &time]);
    let id = ["compare-", of.name(), "-", &at.to_string()].concat();
    let caption = Caption { id: &id, title: &title, source: &release_line(site, names.book) };
    charts::figure(**site, &caption, &charts::bars(**site, &line.measure.unit, &bars))
}
