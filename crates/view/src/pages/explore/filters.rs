//! The filters of a table, each with the values that occur in it, and the ways of grouping.

use super::question::NONE;
use super::value::unusable;
use super::{Asked, dimensions};
use crate::components::{Names, Select, filter_bar};
use crate::html::{Html, Markup, Text, all, html};
use crate::site::Route;
use format::{Kind, Period};
use ledger::sort_rows;
use text::{Msg, messages as m};

/// The words that occur in the columns of a table.
pub type Occurring = [(String, Vec<String>)];

/// The filters that stand in sight; the others are behind a word.
const FIRST: [&str; 5] = ["pairing", "kind", "channel", "status", "from"];

/// The form, below a word on what it cannot show.
pub fn filters(asked: &Asked<'_>, occurring: &Occurring) -> Html {
    let Asked { names, schema, query, .. } = asked;
    let (mut first, mut more, mut set) = (Html::default(), Html::default(), false);
    for parameter in Route::Explore(schema.name).parameters() {
        let Some(field) = field(asked, occurring, parameter) else { continue };
        if FIRST.contains(parameter) || *parameter == "to" {
            first.push(&field);
        } else {
            set |= asked.get(parameter).is_some();
            more.push(&field);
        }
    }
    let more_words = names.site.t(m::MORE_FILTERS);
    let template = if set {
        r#"<details class="filters__more" open=""><summary>$</summary><div>$</div></details>"#
    } else {
        r#"<details class="filters__more"><summary>$</summary><div>$</div></details>"#
    };
    let more = html(template, &[Text(more_words), Markup(&more)]);
    all([unusable(asked), filter_bar(names.site, &Route::Explore(schema.name), query, &first, &more)])
}

fn field(asked: &Asked<'_>, occurring: &Occurring, parameter: &'static str) -> Option<Html> {
    let Asked { names, schema, .. } = asked;
    let site = names.site;
    let unset = if matches!(parameter, "by" | "then") { m::NO_GROUPING } else { m::ALL };
    let mut select = Select::unset(site, asked.get(parameter), parameter, title(parameter)?, unset);
    let here = |column: &str| occurring.iter().find(|(own, _)| own == column).map_or(&[][..], |(_, words)| words);
    match parameter {
        "pairing" => here("pairing").iter().for_each(|id| select.choice(id, &asked.words_of(parameter, id))),
        "supporter" | "recipient" => {
            for region in places(names, parameter, here("pairing")) {
                select.choice(region, &asked.words_of(parameter, region));
            }
        }
        "from" | "to" => {
            let (years, none) = years(here("period"));
            for year in years {
                let year = year.to_string();
                select.choice(&year, &year);
            }
            if none && parameter == "from" {
                select.choice(NONE, site.t(m::NO_SINGLE_YEAR));
            }
        }
        // Pages of documents lead here; there are too many to choose from.
        "source" => {
            asked.get(parameter)?;
        }
        "by" | "then" => {
            for dimension in dimensions(schema) {
                select.choice(dimension.name, site.t(dimension.title));
            }
        }
        column => match schema.column(column)?.kind {
            Kind::Word(all) => {
                for word in all.words.iter().filter(|word| here(column).iter().any(|own| own == *word)) {
                    select.choice(word, &asked.words_of(column, word));
                }
                if column == "precision" {
                    select.choice(NONE, site.t(m::NOT_PUBLISHED));
                }
            }
            _ => here(column).iter().for_each(|text| select.choice(text, &asked.words_of(column, text))),
        },
    }
    if let Some(value) = select.missing() {
        select.choice(value, &asked.words_of(parameter, value));
    }
    Some(select.field())
}

/// The places on one side of these pairings, and those that they lie in, the larger ones first.
fn places<'a>(names: &Names<'a>, side: &str, pairings: &[String]) -> Vec<&'a str> {
    let mut places: Vec<(usize, &str)> = Vec::new();
    for id in pairings {
        let Some(region) = names.book.row("pairings", id).and_then(|row| row.text(side)) else { continue };
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
fn years(periods: &[String]) -> (Vec<u16>, bool) {
    let mut years = Vec::new();
    let mut none = false;
    for period in periods {
        match Period::parse(period).and_then(Period::year) {
            Some(year) if !years.contains(&usize::from(year)) => years.push(usize::from(year)),
            Some(_) => {}
            None => none = true,
        }
    }
    sort_rows(&mut years, &mut |a, b| b.cmp(&a));
    (years.into_iter().filter_map(|year| u16::try_from(year).ok()).collect(), none)
}

/// What the field of a parameter is called; `None` where it has no field.
pub fn title(parameter: &str) -> Option<Msg> {
    Some(match parameter {
        "pairing" => m::PAIRING,
        "supporter" => m::SUPPORTER,
        "recipient" => m::RECIPIENT,
        "from" => m::FROM,
        "to" => m::TO,
        "kind" => m::KIND,
        "stage" => m::STAGE,
        "product" => m::PRODUCT,
        "channel" => m::CHANNEL,
        "direction" => m::DIRECTION,
        "method" => m::METHOD,
        "source" => m::SOURCE,
        "status" => m::STATUS,
        "precision" => m::PRECISION,
        "by" => m::GROUP_BY,
        "then" => m::THEN_BY,
        _ => return None,
    })
}
