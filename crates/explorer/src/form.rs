//! The form of filters, which goes along with the address: a field that offers what is asked for now is set to it. Making
//! hundreds of choices anew takes a browser longer than any answer, and takes what a reader has opened away.

use super::pane::text_field;
use view::components::clear_filters;
use view::pages::explore::{self, Asked};
use view::site::{Query, Route};
use view::tables::{Arrangement, Filter};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlInputElement};

/// The link that clears the filters.
const CLEAR: &str = "form > a.button";

/// Sets the fields of a form, which say what an address said `before`, to what it says now. `false` where it takes another
/// form: one with a choice that this one does not offer, or with a word on what cannot be used.
pub fn turn(pane: &Element, asked: &Asked<'_>, before: &Query) -> bool {
    let is_plain = pane.first_element_child().is_some_and(|form| form.tag_name() == "FORM");
    if !is_plain || !explore::unusable(asked).is_empty() {
        return false;
    }
    let find = |css: &str| pane.query_selector(css).ok().flatten();
    let filters = asked.of.filters().filter(|filter| *filter != Filter::Text).map(Filter::name);
    for name in filters.chain([Arrangement::By.name(), Arrangement::Then.name()]) {
        let now = asked.query.get(name).unwrap_or_default();
        if now == before.get(name).unwrap_or_default() {
            continue;
        }
        let Some(field) = find(&["#filter-", name].concat()) else { return false };
        // Browsers call what a list says the same as what a field says.
        let list: &HtmlInputElement = field.unchecked_ref();
        if list.value() != now {
            list.set_value(now);
            if list.value() != now {
                return false;
            }
            // The field in which one types for this list hears it; it is no choice that the reader made.
            let _ = Event::new("change").map(|changed| list.dispatch_event(&changed));
        }
        if !now.is_empty()
            && let Ok(Some(more)) = field.closest("details")
        {
            let _ = more.set_attribute("open", "");
        }
    }
    let clear = clear_filters(asked.names.site, &Route::Explore(asked.of), asked.query);
    if let Some(switch) = find("#filters-open") {
        switch.unchecked_ref::<HtmlInputElement>().set_checked(clear.is_some());
    }
    match (find(CLEAR), clear) {
        (Some(link), None) => link.remove(),
        (None, Some(link)) => {
            let place = text_field(pane).and_then(|field| field.parent_element());
            place.iter().for_each(|place| drop(place.insert_adjacent_html("afterend", link.as_str())));
        }
        _ => {}
    }
    true
}
