use crate::app::use_site;
use crate::text::messages as m;
use leptos::prelude::*;

/// Says that something is on its way, and keeps its place free.
#[component]
pub fn Loading() -> impl IntoView {
    view! { <p class="loading" role="status">{use_site().t(m::LOADING)}</p> }
}
