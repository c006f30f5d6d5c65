//! The filters of a table, each with the values that occur in it, and the ways of grouping.

use super::asked::{Asked, unusable};
use crate::components::{Names, Select, filter_bar};
use crate::html;
use crate::html::{Html, all};
use crate::site::Route;
use crate::tables::{Arrangement, Choice, Filter, PAIRINGS};
use format::{Kind, Period};
use ledger::sort_rows;
use text::messages as m;

/// The words that occur in the columns of a table.
pub type Occurring = [(String, Vec<String>)];

/// The form, below a word on what it cannot show.
pub fn filters(asked: &Asked<'_>, occurring: &Occurring) -> Html {
    let Asked { names, of, query, .. } = asked;
    let (mut first, mut more, mut set) = (Html::default(), Html::default(), false);
    if let Some(explored) = &of.explored {
        for filter in explored.in_sight {
            first.push(&field(asked, occurring, *filter));
        }
        for filter in explored.more {
            set |= asked.choice(*filter).is_some();
            more.push(&field(asked, occurring, *filter));
        }
    }
    let groupings = [(Arrangement::By, m::GROUP_BY), (Arrangement::Then, m::THEN_BY)];
    for (by, title) in groupings.into_iter().filter(|_| of.adds_up()) {
        let now = query.get(by.name()).filter(|name| of.grouping(name).is_some());
        set |= now.is_some();
        let mut select = Select::unset(names.site, now, by.name(), title, m::NO_GROUPING);
        for dimension in of.groupings() {
            select.choice(dimension.name(), names.site.t(dimension.title()));
        }
        more.push(&select.field());
    }
    let more = html! {
        @if !more.is_empty() {
            details.filters__more open=[set.then_some("")] {
                summary { (names.site.t(m::MORE_FILTERS)) }
                div { (more) }
            }
        }
    };
    all([unusable(asked), filter_bar(names.site, &Route::Explore(of), query, &first, &more)])
}

/// The field of a filter, with the values that occur; nothing where there is none to choose from.
fn field(asked: &Asked<'_>, occurring: &Occurring, filter: Filter) -> Html {
    let Asked { names, of, query, .. } = asked;
    let choice = asked.choice(filter);
    let now = query.get(filter.name()).filter(|_| choice.is_some());
    let mut select = Select::unset(names.site, now, filter.name(), filter.title(), m::ALL);
    let offer =
        |select: &mut Select<'_>, choice: Choice<'_>| select.choice(&choice.value(), &asked.words_of(filter, choice));
    let here = |column: &str| occurring.iter().find(|(own, _)| own == column).map_or(&[][..], |(_, words)| words);
    match filter {
        // The form has a field of its own for words.
        Filter::Text => return Html::default(),
        // Pages of documents lead here; there are too many to choose from.
        Filter::Source => {
            if choice.is_none() {
                return Html::default();
            }
        }
        Filter::Supporter | Filter::Recipient => {
            for place in places(names, filter, here(Filter::Pairing.name())) {
                offer(&mut select, Choice::Is(place));
            }
        }
        Filter::From | Filter::To => {
            let (years, none) = years(here("period"));
            for year in years {
                let year = year.to_string();
                select.choice(&year, &year);
            }
            if none && filter == Filter::From {
                offer(&mut select, Choice::None);
            }
        }
        own => match of.schema.column(own.name()).map(|column| column.kind) {
            Some(Kind::Word(all)) => {
                for word in all.words.iter().filter(|word| here(own.name()).iter().any(|own| own == *word)) {
                    offer(&mut select, Choice::Is(word));
                }
                if own == Filter::Precision {
                    offer(&mut select, Choice::None);
                }
            }
            _ => here(own.name()).iter().for_each(|value| offer(&mut select, Choice::Is(value))),
        },
    }
    if let (Some(value), Some(choice)) = (select.missing(), choice) {
        select.choice(value, &asked.words_of(filter, choice));
    }
    select.field()
}

/// The places on one side of these pairings, and those that they lie in, the larger ones first.
pub fn places<'a>(names: &Names<'a>, side: Filter, pairings: &[String]) -> Vec<&'a str> {
    let mut places: Vec<(usize, &str)> = Vec::new();
    for id in pairings {
        let Some(region) = names.book.row(PAIRINGS.name(), id).and_then(|row| row.text(side.name())) else { continue };
        for (at, place) in names.book.ancestry(region).into_iter().rev().enumerate() {
            if !places.iter().any(|(_, known)| *known == place) {
                places.push((at, place));
            }
        }
    }
    let mut order: Vec<usize> = (0..places.len()).collect();
    sort_rows(&mut order, &mut |a, b| places[a].0.cmp(&places[b].0));
    order.into_iter().map(|at| places[at].1).collect()
}

/// The years that periods lie in, newest first, and whether some lie in no single year.
fn years(periods: &[String]) -> (Vec<usize>, bool) {
    let mut years: Vec<usize> = Vec::new();
    let mut none = false;
    for period in periods {
        match Period::parse(period).and_then(Period::year) {
            Some(year) if !years.contains(&usize::from(year)) => years.push(usize::from(year)),
            Some(_) => {}
            None => none = true,
        }
    }
    sort_rows(&mut years, &mut |a, b| b.cmp(&a));
    (years, none)
}
