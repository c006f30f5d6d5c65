//! Filters whose state is the address: what is chosen can be sent to someone else.

use crate::html::{Html, Markup, Text, html};
use crate::site::Query;
use crate::site::{Route, Site};
use text::{Msg, messages as m};

/// One filter: a parameter of the address with the values that occur.
pub struct Select<'a> {
    parameter: &'static str,
    label: &'static str,
    /// The value that the address has.
    now: Option<&'a str>,
    /// Whether that is among the choices.
    is_offered: bool,
    options: Html,
}

impl<'a> Select<'a> {
    /// A filter that can only be passed by, before choices are added.
    pub fn new(site: &Site, query: &'a Query, parameter: &'static str, label: Msg) -> Self {
        Self::unset(site, query.get(parameter), parameter, label, m::ALL)
    }

    /// The same, with words of its own for when nothing is chosen; `now` is the value that the address has.
    pub fn unset(site: &Site, now: Option<&'a str>, parameter: &'static str, label: Msg, unset: Msg) -> Self {
        let options = Html::default();
        let mut select = Self { parameter, label: site.t(label), now, is_offered: now.is_none(), options };
        select.choice("", site.t(unset));
        select
    }

    /// Adds a value that the filter can have.
    pub fn choice(&mut self, value: &str, words: &str) {
        let template = if self.now == Some(value) {
            self.is_offered = true;
            r#"<option value="$" selected="">$</option>"#
        } else {
            r#"<option value="$">$</option>"#
        };
        self.options.add(template, &[Text(value), Text(words)]);
    }

    /// The value that the address has, where it is not among the choices so far.
    pub fn missing(&self) -> Option<&'a str> {
        self.now.filter(|_| !self.is_offered)
    }

    /// The field of the form, named after the parameter that it sets. It never shows another value than the address
    /// has: one that was not offered stands as it is written there.
    pub fn field(mut self) -> Html {
        if let Some(value) = self.missing() {
            self.choice(value, value);
        }
        let name = Text(self.parameter);
        html(
            r#"<div class="field"><label for="filter-$">$</label><select id="filter-$" name="$">$</select></div>"#,
            &[name, Text(self.label), name, name, Markup(&self.options)],
        )
    }
}

/// A form of these fields, one for words, and what comes after it.
pub fn filter_bar(site: &Site, route: &Route, query: &Query, fields: &Html, more: &Html) -> Html {
    let mut clear = Html::default();
    if route.parameters().iter().any(|name| *name != "sort" && query.get(name).is_some()) {
        clear.add(
            r#"<a class="button" href="$" data-noscroll="">$</a>"#,
            &[Text(&site.href(route)), Text(site.t(m::CLEAR_FILTERS))],
        );
    }
    html(
        concat!(
            r#"<form class="filters" aria-label="$">$"#,
            r#"<div class="field"><label for="filter-q">$</label>"#,
            r#"<input id="filter-q" name="q" type="search" autocomplete="off" value="$"></div>"#,
            "$$</form>"
        ),
        &[
            Text(site.t(m::FILTERS)),
            Markup(fields),
            Text(site.t(m::FREE_TEXT)),
            Text(query.get("q").unwrap_or_default()),
            Markup(&clear),
            Markup(more),
        ],
    )
}
