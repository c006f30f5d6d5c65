//! Filters whose state is the address: what is chosen can be sent to someone else.

use crate::app::address::Query;
use crate::app::{Route, Site};
use crate::html::{Html, el};
use crate::text::messages as m;

/// One value that a filter can have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub words: String,
}

/// One filter: a parameter of the address with the values that occur.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Select {
    pub parameter: &'static str,
    pub label: &'static str,
    pub choices: Vec<Choice>,
}

/// A form whose fields are named after the parameters that they set.
pub fn filter_bar(site: &Site, route: &Route, query: &Query, selects: &[Select]) -> Html {
    let chosen = selects.iter().any(|select| query.get(select.parameter).is_some()) || query.get("q").is_some();
    let clear = el("a").class("button").attr("href", &site.href(route)).flag("data-noscroll", true);
    let words = el("input")
        .attr("id", "filter-q")
        .attr("name", "q")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("value", query.get("q").unwrap_or_default());
    el("form")
        .class("filters")
        .attr("aria-label", site.t(m::FILTERS))
        .children(selects.iter().map(|select| field(site, query, select)))
        .child(
            el("div").class("field").child(el("label").attr("for", "filter-q").text(site.t(m::FREE_TEXT))).child(words),
        )
        .option(chosen.then(|| clear.text(site.t(m::CLEAR_FILTERS))))
        .into()
}

fn field(site: &Site, query: &Query, select: &Select) -> Html {
    let now = query.get(select.parameter);
    let option = |value: &str, words: &str| -> Html {
        el("option").attr("value", value).flag("selected", now == Some(value)).text(words).into()
    };
    let options = select.choices.iter().map(|choice| option(&choice.value, &choice.words));
    let id = format!("filter-{}", select.parameter);
    let field =
        el("select").attr("id", &id).attr("name", select.parameter).child(option("", site.t(m::ALL))).children(options);
    el("div").class("field").child(el("label").attr("for", &id).text(select.label)).child(field).into()
}
