use crate::app::{Route, use_site, with_tables};
use crate::components::{Page, PlaceSearch};
use crate::text::messages as m;
use leptos::prelude::*;
use leptos_meta::Meta;

/// There is no such page: says so, and offers the search.
#[component]
pub fn NotFound() -> impl IntoView {
    let site = use_site();
    view! {
        <Meta name="robots" content="noindex"/>
        <Page title=site.t(m::NOT_FOUND) lead=site.t(m::NOT_FOUND_LEAD)>
            {with_tables(&["regions", "pairings"], |book| view! { <PlaceSearch book/> }.into_any())}
            <p><a href=site.href(&Route::Home)>{site.t(m::HOME)}</a></p>
        </Page>
    }
}

/// There is no such row in this release.
pub fn no_such_row(release: &str) -> AnyView {
    let site = use_site();
    view! {
        <Page title=site.t(m::NO_SUCH_ROW) lead=site.fill(m::NO_SUCH_ROW_LEAD, &[release])>
            <p><a href=site.href(&Route::Releases)>{site.t(m::RELEASES)}</a></p>
        </Page>
    }
    .into_any()
}
