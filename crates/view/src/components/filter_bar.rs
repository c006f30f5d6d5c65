//! Filters whose state is the address: what is chosen can be sent to someone else.

use crate::html;
use crate::html::Html;
use crate::site::Query;
use crate::site::{Route, Site};
use crate::tables::{Arrangement, Filter};
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
        let is_chosen = self.now == Some(value);
        self.is_offered |= is_chosen;
        let selected = is_chosen.then_some("");
        self.options.push(&html! { option value=(value) selected=[selected] { (words) } });
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
        let id = ["filter-", self.parameter].concat();
        html! {
            div.field {
                label for=(id) { (self.label) }
                select id=(id) name=(self.parameter) { (self.options) }
            }
        }
    }
}

/// The way to the page without filters; nothing where the address sets none.
pub fn clear_filters(site: &Site, route: &Route, query: &Query) -> Option<Html> {
    let is_set = |name: &&str| *name != Arrangement::Sort.name() && query.get(name).is_some();
    route.parameters().iter().any(is_set).then(|| {
        html! { a.button href=(site.href(route)) data-noscroll="" { (site.t(m::CLEAR_FILTERS)) } }
    })
}

/// A form of these fields, one for words, and what comes after it.
pub fn filter_bar(site: &Site, route: &Route, query: &Query, fields: &Html, more: &Html) -> Html {
    let words = Filter::Text.name();
    let id = ["filter-", words].concat();
    let clear = clear_filters(site, route, query);
    html! {
        form.filters.needs-program aria-label=(site.t(m::FILTERS)) {
            // On a phone the form is folded until something is chosen, so that the figures are on the first screen.
            input #filters-open.filters__switch type="checkbox" checked=[clear.as_ref().map(|_| "")];
            label.button for="filters-open" { (site.t(m::FILTERS)) }
            (fields)
            div.field {
                label for=(id) { (site.t(Filter::Text.title())) }
                input id=(id) name=(words) type="search" autocomplete="off" value=(query.get(words).unwrap_or_default());
            }
            (clear.unwrap_or_default())
            (more)
        }
    }
}
