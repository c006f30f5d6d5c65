//! What stands around every page: head, navigation, the page, foot.

use crate::charts;
use crate::frame::{ANNOUNCER, Frame, Kept, use_frame};
use crate::live::{live, remember_focus, switch};
use crate::paint::next_frame;
use crate::print::{NOTES, ask_for_titles, on_paper};
use crate::routes::Pages;
use crate::search::turn_to_search;
use crate::store::Store;
use browser::focus;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::Routes;
use leptos_router::hooks::{use_location, use_navigate};
use net::{fetch_text, spawn};
use std::sync::Arc;
use text::{Lang, messages as m};
use view::components::{masthead, unknown_parameters};
use view::html;
use view::html::{Html, all};
use view::pages::foot::{banners, foot};
use view::site::Query;
use view::site::Site;
use wasm_bindgen::JsCast;

/// Shows everything anew where the language, the release or the unit changes; all else is up to the pages.
#[component]
pub fn Shell(
    origin: Arc<str>,
    /// The path that the portal lies under, without a slash at the end.
    base: Arc<str>,
    kept: Kept,
    /// The language that the browser asks for.
    preferred: Lang,
) -> impl IntoView {
    let location = use_location();
    let wanted = Memo::new(move |_| Query::parse(&location.search.read()).sticky().suffix());
    // What is shown follows what is wanted as soon as the words of its language are there.
    let shown = RwSignal::new(wanted.get_untracked());
    Effect::new(move || {
        let wanted = wanted.get();
        let lang = Query::parse(&wanted).lang(preferred);
        let portal = kept.store.with_value(|store| store.base().to_owned());
        spawn(Box::pin(async move {
            if fetch_text(&portal, lang).await.is_ok() && *shown.read_untracked() != wanted {
                remember_focus(kept.refocus);
                let scrolled = window().scroll_y().unwrap_or_default();
                shown.set(wanted);
                // While the page is made anew it is short, which scrolls it up.
                next_frame(Box::new(move || window().scroll_to_with_x_and_y(0.0, scrolled)));
            }
        }));
    });
    switch(Box::new(move || {
        let site = Site::new(origin.clone(), base.clone(), Query::parse(&shown.read()), preferred);
        provide_context(Frame::new(site, kept, location.pathname));
        everything()
    }))
}

fn everything() -> AnyView {
    let frame = use_frame();
    let location = use_location();
    let (path, search) = (location.pathname, location.search);
    declare(&frame.site);
    let query = move || Query::parse(&search.read());
    let site = frame.site.clone();
    let top = live(Box::new(move || masthead(&site, &path.read(), &query())));
    let here = frame.clone();
    let warnings = live(Box::new(move || {
        let unknown = here.site.route(&path.read()).map(|route| unknown_parameters(&here.site, &route, &query()));
        let banners = match here.store().catalogue() {
            Ok(catalogue) => banners(&here.site, &catalogue),
            // A release that is asked for by its name is mostly an older one: the place of the word is kept free.
            Err(_) if here.site.release().is_some() => {
                html! { p.notice.notice--hint { "\u{a0}" } }
            }
            Err(_) => Html::default(),
        };
        all([banners, unknown.unwrap_or_default()])
    }));
    let here = frame.clone();
    let bottom = live(Box::new(move || foot(&here.site, &here.store().book(here.site.release(), &[]))));
    let (retry, touched) = (retry(frame.store()), StoredValue::new_local(None));
    let save = charts::click(touched);
    let click = move |event: web_sys::MouseEvent| {
        retry(&event);
        save(&event);
    };
    let skip = frame.site.t(m::SKIP);
    on_paper(frame.clone());
    let here = frame.clone();
    Effect::new(move || {
        // When the release is known.
        let _ = here.store().book(here.site.release(), &[]);
        ask_for_titles(&here, here.site.route(&path.read()).as_ref());
    });
    view! {
        <a class="skip" href="#main" on:click=to_main>{skip}</a>
        <div class="part" on:focusin=turn_to_search(frame.site.clone()) on:submit=stay>{top}</div>
        <main id="main" tabindex="-1" on:change=filter(frame.site) on:submit=stay on:click=click on:pointerdown=charts::touch(touched)>
            {warnings}
            <Routes fallback=|| ()><Pages/></Routes>
        </main>
        <section id=NOTES class="printed"></section>
        {bottom}
        <p id=ANNOUNCER class="hidden" role="status"></p>
    }
    .into_any()
}

/// Puts what is chosen in a filter into the address.
fn filter(site: Site) -> impl Fn(web_sys::Event) + 'static {
    let navigate = use_navigate();
    let location = use_location();
    move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let Some(field) = target.filter(|field| matches!(field.closest(".filters"), Ok(Some(_)))) else { return };
        let Some(name) = field.get_attribute("name") else { return };
        let Some(route) = site.route(&location.pathname.read_untracked()) else { return };
        let query =
            Query::parse(&location.search.read_untracked()).with(&name, Some(event_target_value(&event).trim()));
        let options = NavigateOptions { scroll: false, ..NavigateOptions::default() };
        navigate(&site.href_with(&route, &query), options);
    }
}

/// Asks again for what could not be had, where a notice offers that.
fn retry(store: Store) -> impl Fn(&web_sys::MouseEvent) + 'static {
    move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if target.is_some_and(|target| target.get_attribute("data-action").as_deref() == Some("retry")) {
            store.retry();
        }
    }
}

/// Forms change the address themselves; the browser must not leave the page.
fn stay(event: web_sys::SubmitEvent) {
    event.prevent_default();
}

/// Skips to the page itself. The address of a place in this page would be read from the root, as `<base>` has it.
fn to_main(event: web_sys::MouseEvent) {
    event.prevent_default();
    if let Some(main) = document().get_element_by_id("main") {
        main.scroll_into_view();
        focus(&main);
    }
}

/// Tells the document its language, and the style sheet how large the letters are to be.
fn declare(site: &Site) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", site.lang.tag());
        let _ = root.set_attribute("data-text", if site.is_large() { "large" } else { "" });
    }
}
