use crate::app::address::Query;
use crate::app::{Route, use_site};
use crate::text::messages as m;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// One value that a filter can have.
#[derive(Clone, Debug)]
pub struct Choice {
    pub value: String,
    pub text: String,
}

/// One filter: a parameter of the address with the values that occur.
#[derive(Clone, Debug)]
pub struct Select {
    pub parameter: &'static str,
    pub label: String,
    pub choices: Vec<Choice>,
}

/// Filters whose state is the address: what is chosen here can be sent to someone else.
#[component]
pub fn FilterBar(route: Route, query: Query, selects: Vec<Select>) -> impl IntoView {
    let site = use_site();
    let navigate = use_navigate();
    let (to, at) = (route.clone(), query.clone());
    let base = site.clone();
    let choose = move |parameter: &'static str, value: String| {
        let query = at.with(parameter, Some(&value));
        let options = NavigateOptions { scroll: false, ..NavigateOptions::default() };
        navigate(&base.href_with(&to, &query), options);
    };
    let chosen = selects.iter().any(|select| query.get(select.parameter).is_some()) || query.get("q").is_some();
    let clear = site.href(&route);
    let search = choose.clone();
    let fields = selects
        .into_iter()
        .map(|select| {
            let choose = choose.clone();
            let now = query.get(select.parameter).unwrap_or_default().to_owned();
            let id = format!("filter-{}", select.parameter);
            let parameter = select.parameter;
            let options = select.choices.into_iter().map(|choice| {
                view! { <option value=choice.value.clone() selected=choice.value == now>{choice.text}</option> }
            });
            view! {
                <div class="field">
                    <label for=id.clone()>{select.label}</label>
                    <select id=id on:change=move |event| choose(parameter, event_target_value(&event))>
                        <option value="">{site.t(m::ALL)}</option>
                        {options.collect_view()}
                    </select>
                </div>
            }
        })
        .collect_view();
    view! {
        <form class="filters" aria-label=site.t(m::FILTERS) on:submit=move |event| event.prevent_default()>
            {fields}
            <div class="field">
                <label for="filter-q">{site.t(m::FREE_TEXT)}</label>
                <input
                    id="filter-q"
                    type="search"
                    autocomplete="off"
                    value=query.get("q").unwrap_or_default().to_owned()
                    on:change=move |event| search("q", event_target_value(&event))
                />
            </div>
            {chosen.then(|| view! { <a class="button" href=clear data-noscroll="">{site.t(m::CLEAR_FILTERS)}</a> })}
        </form>
    }
}
