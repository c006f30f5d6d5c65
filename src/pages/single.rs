use super::{
    about::About, data::Data, explore::Explore, national::National, not_found::NotFound, param, releases::Releases,
};
use crate::app::Route;
use leptos::prelude::*;

/// The pages whose address is one word.
#[component]
pub fn Single() -> impl IntoView {
    let page = param("page");
    move || match Route::parse(&page.read()) {
        Some(Route::Explore(table)) => view! { <Explore table/> }.into_any(),
        Some(Route::National) => view! { <National/> }.into_any(),
        Some(Route::Releases) => view! { <Releases/> }.into_any(),
        Some(Route::Data) => view! { <Data/> }.into_any(),
        Some(Route::About) => view! { <About/> }.into_any(),
        _ => view! { <NotFound/> }.into_any(),
    }
}
