//! What stands around every page: head, navigation, the page, foot.

use super::address::Query;
use super::route::{EXPLORED, Route};
use super::site::Site;
use crate::components::Focused;
use crate::pages;
use crate::release::Store;
use crate::text::{Lang, UnitMode, messages as m};
use leptos::prelude::*;
use leptos_router::components::{Outlet, ParentRoute, Route as At, Routes};
use leptos_router::hooks::use_location;
use leptos_router::path;
use std::sync::Arc;

/// Shows everything anew where the language, the release or the unit changes; all else is up to the pages.
#[component]
pub fn Shell(
    /// The path that the portal lies under, without a slash at the end.
    base: Arc<str>,
    store: StoredValue<Store, LocalStorage>,
    /// The language that the browser asks for.
    preferred: Lang,
) -> impl IntoView {
    let location = use_location();
    provide_context(Focused(StoredValue::new(None)));
    let sticky = Memo::new(move |_| Query::parse(&location.search.read()).sticky());
    move || {
        let site = Site::new(base.clone(), sticky.get(), store, preferred);
        provide_context(site);
        view! { <Frame/> }
    }
}

#[component]
fn Frame() -> impl IntoView {
    let site = super::use_site();
    keep_place(site.lang);
    view! {
        <a class="skip" href="#main">{site.t(m::SKIP)}</a>
        <Masthead/>
        <main id="main" tabindex="-1">
            <pages::Banner/>
            <UnknownParameters/>
            <Pages/>
        </main>
        <pages::Footer/>
    }
}

/// Every route; each level is a component with its own outlet.
#[component]
fn Pages() -> impl IntoView {
    view! {
        <Routes fallback=|| view! { <pages::NotFound/> }>
            <At path=path!("") view=pages::Home/>
            <ParentRoute path=path!("pairings") view=Outlet>
                <At path=path!("") view=pages::Pairings/>
                <ParentRoute path=path!(":id") view=pages::Pairing>
                    <At path=path!("") view=pages::PairingOverview/>
                    <At path=path!(":tab") view=pages::PairingRows/>
                </ParentRoute>
            </ParentRoute>
            <At path=path!("regions/:id") view=pages::Region/>
            <At path=path!("figures/:table/:id") view=pages::Figure/>
            <ParentRoute path=path!("sources") view=Outlet>
                <At path=path!("") view=pages::Sources/>
                <At path=path!(":id") view=pages::Source/>
            </ParentRoute>
            <At path=path!(":page") view=pages::Single/>
        </Routes>
    }
}

#[component]
fn Masthead() -> impl IntoView {
    let site = super::use_site();
    let location = use_location();
    let links = [
        (Route::Pairings, m::PAIRINGS),
        (Route::Explore(EXPLORED[0]), m::FUNDS),
        (Route::Explore(EXPLORED[1]), m::SALES),
        (Route::Explore(EXPLORED[2]), m::EXCHANGES),
        (Route::Explore(EXPLORED[3]), m::SUPERVISION),
        (Route::National, m::NATIONAL),
        (Route::Data, m::DATA),
    ];
    let inside = site.clone();
    let links = links.map(|(route, text)| {
        let (href, root, inside) = (site.href(&route), route.path(), inside.clone());
        let current = move || {
            let path = location.pathname.read();
            let below = inside.below_base(&path).unwrap_or_default().trim_matches('/');
            (below == root || below.starts_with(&format!("{root}/"))).then_some("page")
        };
        view! { <li><a href=href aria-current=current>{site.t(text)}</a></li> }
    });
    view! {
        <header class="masthead">
            <div class="masthead__bar">
                <a class="brand" href=site.href(&Route::Home)>
                    <span class="brand__name">{site.t(m::BRAND)}</span>
                    <span class="brand__what">{site.t(m::PORTAL)}</span>
                </a>
                <Preferences/>
            </div>
            <nav class="nav" aria-label=site.t(m::NAVIGATION)><ul>{links.collect_view()}</ul></nav>
        </header>
    }
}

/// Language and unit. Both are links to the same place, so that the choice is in the address.
#[component]
fn Preferences() -> impl IntoView {
    let site = super::use_site();
    let location = use_location();
    let same_place = move |name: &'static str, value: Option<&'static str>| {
        let query = Query::parse(&location.search.read()).with(name, value);
        format!("{}{}", location.pathname.read(), query.suffix())
    };
    let languages = Lang::ALL.map(|lang| {
        let current = (lang == site.lang).then_some("true");
        let href = move || same_place("lang", Some(lang.tag()));
        view! {
            <li>
                <a id=format!("lang-{}", lang.tag()) href=href lang=lang.tag() hreflang=lang.tag() aria-current=current data-noscroll="">
                    {lang.own_name()}
                </a>
            </li>
        }
    });
    let full = site.mode == UnitMode::Full;
    let unit = move || same_place("unit", (!full).then_some("full"));
    view! {
        <div class="preferences">
            <ul class="preferences__languages" aria-label=site.t(m::LANGUAGE)>{languages.collect_view()}</ul>
            <a id="unit" href=unit data-noscroll="">{site.t(if full { m::SHORT_NUMBERS } else { m::FULL_NUMBERS })}</a>
        </div>
    }
}

/// Names the parameters of the address that this page does not know, instead of ignoring them.
#[component]
fn UnknownParameters() -> impl IntoView {
    let site = super::use_site();
    let location = use_location();
    move || {
        let path = location.pathname.read();
        let route = site.below_base(&path).and_then(Route::parse)?;
        let query = Query::parse(&location.search.read());
        let known = |name: &&str| !super::address::STICKY.contains(name) && !route.parameters().contains(name);
        let mut unknown: Vec<&str> = query.names().filter(known).collect();
        let strange =
            |name: &str, right: bool| (query.get(name).is_some() && !right).then(|| query.get(name)).flatten();
        unknown.extend(strange("lang", query.get("lang").and_then(Lang::from_tag).is_some()));
        unknown.extend(strange("unit", query.get("unit") == Some("full")));
        (!unknown.is_empty()).then(|| {
            let words = site.fill(m::UNKNOWN_PARAMETERS, &[&site.list(unknown)]);
            view! { <p class="notice notice--hint" role="status">{words}</p> }
        })
    }
}

/// Tells the page its language, and puts the focus back on the link that changed it, which was just made anew.
fn keep_place(lang: Lang) {
    let focused = document().active_element().map(|element| element.id()).filter(|id| !id.is_empty());
    Effect::new(move || {
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", lang.tag());
        }
        if let Some(element) = focused.as_ref().and_then(|id| document().get_element_by_id(id)) {
            use wasm_bindgen::JsCast;
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = element.unchecked_into::<web_sys::HtmlElement>().focus_with_options(&options);
        }
    });
}
