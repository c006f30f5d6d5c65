//! The figures of the whole country along time, one small series an indicator.

use super::indicator::{Indicator, definition, value};
use crate::charts::{self, Caption, Dot, Panel, figure, sign};
use crate::components::{covered, note, words_of};
use crate::html;
use crate::html::Html;
use crate::pages::pictures::release_line;
use crate::site::{Route, Site};
use crate::tables::NATIONAL;
use format::{Period, Row};
use ledger::Book;
use ledger::time_of;
use text::messages as m;

/// The picture, below what must be known to read it; nothing where no indicator was published more than once. Asks for
/// `national`.
pub fn series(site: &Site, book: &Book, _: &str) -> Html {
    let indicators = Indicator::repeated(book.table("national"));
    if indicators.is_empty() {
        return Html::default();
    }
    let panels: Vec<Panel> = indicators.iter().map(|indicator| panel(site, indicator)).collect();
    let chart = charts::sparks(**site, &panels);
    let caption = Caption { id: "series", title: site.t(m::SERIES_TITLE), source: &release_line(site, book) };
    html! {
        (note(site.t(m::SERIES_NOTE)))
        @for words in indicators.iter().filter_map(|own| own.warning(site)) { p.note.note--figures { (words) } }
        details.choice {
            summary { (site.t(m::DEFINITIONS_OF_ALL)) }
            @for words in indicators.iter().filter_map(|own| definitions(site, own)) { (note(&words)) }
        }
        (figure(**site, &caption, &chart))
    }
}

/// What an indicator was defined as, each with its sign; `None` where it never changed.
fn definitions(site: &Site, indicator: &Indicator<'_>) -> Option<String> {
    let all = indicator.definitions();
    if all.len() < 2 {
        return None;
    }
    let mut said = Vec::new();
    for (at, own) in (1..).zip(&all) {
        let row = indicator.rows.iter().find(|row| definition(row) == *own)?;
        said.push([&sign(at)?.to_string(), " ", &defined(site, row)].concat());
    }
    Some(site.fill(m::DEFINITIONS, &[&indicator.name(site), &said.join(site.t(m::AND_ALSO))]))
}

/// What a figure counts in: its definition, or the words of its source for the indicator.
fn defined(site: &Site, row: &Row<'_>) -> String {
    let own = words_of(site, row, "definition");
    if own.is_empty() { words_of(site, row, "name") } else { own }
}

fn panel(site: &Site, indicator: &Indicator<'_>) -> Panel {
    let definitions = indicator.definitions();
    let mut panel = Panel { title: indicator.name(site), unit: String::new(), dots: Vec::new() };
    for (row, run) in indicator.rows.iter().zip(indicator.runs()) {
        let (Some(period), Some((value, unit))) = (time_of(row), value(row)) else { continue };
        unit.clone_into(&mut panel.unit);
        let own = (1..).zip(&definitions).find(|(_, own)| **own == definition(row)).map(|(at, _)| at);
        let number = own.filter(|_| definitions.len() > 1);
        let is_cut = row.period("period") != Some(period);
        let sign = number.and_then(sign).map_or_else(String::new, |sign| [&sign.to_string(), " "].concat());
        let mut says = vec![covered(site, row), sign + &defined(site, row)];
        says.extend(row.text("side").map(|side| site.label("side", side).to_owned()));
        panel.dots.push(Dot {
            value,
            period,
            when: when(site, period, is_cut),
            is_cut,
            run,
            definition: number,
            says,
            href: Route::figure(NATIONAL.name(), row.id()).map(|route| site.href(&route)),
        });
    }
    panel
}

fn when(site: &Site, period: Period, is_cut: bool) -> String {
    if is_cut { site.fill(m::UNTIL, &[&site.date(period.end())]) } else { site.period(Some(period)) }
}
