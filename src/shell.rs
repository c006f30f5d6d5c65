//! What stands around every page: head, foot, and what is heard of the reader. The elements are those of the page's file.

use crate::charts;
use crate::frame::{Frame, Kept, use_frame};
use crate::live::{live, remember_focus, switch};
use crate::paint::next_frame;
use crate::part;
use crate::print::{ask_for_titles, on_paper};
use crate::routes::Pages;
use crate::search::turn_to_search;
use crate::store::Store;
use browser::{Listener, asks_again, focus, is_still, taken_over, target};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::Routes;
use leptos_router::hooks::{use_location, use_navigate};
use net::{fetch_text, spawn};
use proof::Waiting;
use std::sync::Arc;
use text::Lang;
use view::components::{SHARE, masthead, unknown_parameters};
use view::html::{Html, all};
use view::pages::foot::{banners, foot};
use view::site::Query;
use view::site::Site;
use view::still::{FOOT, TOP, WARNINGS};
use web_sys::Event;

/// Shows everything anew where the language, the release, the unit or the size of the letters changes; all else is up to
/// the pages.
#[component]
pub fn Shell(
    origin: Arc<str>,
    /// The path that the portal lies under, without a slash at the end.
    base: Arc<str>,
    kept: Kept,
) -> impl IntoView {
    let location = use_location();
    let portal = [&*origin, &*base, "/"].concat();
    let below = base.clone();
    let wanted = Memo::new(move |_| {
        let path = location.pathname.read();
        let (lang, _) = Lang::of_path(path.strip_prefix(&*below).unwrap_or_default());
        [lang.tag(), &Query::parse(&location.search.read()).sticky().suffix()].concat()
    });
    // What is shown follows what is wanted as soon as the words of its language are there.
    let shown = RwSignal::new(wanted.get_untracked());
    Effect::new(move || {
        let (wanted, portal) = (wanted.get(), portal.clone());
        spawn(Box::pin(async move {
            if fetch_text(&portal, parts(&wanted).0).await.is_ok() && *shown.read_untracked() != wanted {
                remember_focus(kept.refocus);
                let scrolled = window().scroll_y().unwrap_or_default();
                shown.set(wanted);
                // While the page is made anew it is short, which scrolls it up.
                next_frame(Box::new(move || window().scroll_to_with_x_and_y(0.0, scrolled)));
            }
        }));
    });
    switch(Box::new(move || {
        let (lang, query) = parts(&shown.read());
        let site = Site::new(origin.clone(), base.clone(), query, lang);
        provide_context(Frame::new(site, kept, location.pathname));
        everything()
    }))
}

/// The tag of a language and parameters, written one behind the other.
fn parts(wanted: &str) -> (Lang, Query) {
    let (tag, query) = wanted.split_once('?').unwrap_or((wanted, ""));
    (Lang::from_tag(tag).unwrap_or_default(), Query::parse(query))
}

fn everything() -> AnyView {
    let frame = use_frame();
    let location = use_location();
    let (path, search) = (location.pathname, location.search);
    declare(&frame.site);
    let query = move || Query::parse(&search.read());
    let here = frame.clone();
    around(TOP, Box::new(move || Some(masthead(&here.site, here.site.route(&path.read()).as_ref(), &query()))));
    let here = frame.clone();
    around(
        WARNINGS,
        Box::new(move || {
            let unknown = here.site.route(&path.read()).map(|route| unknown_parameters(&here.site, &route, &query()));
            let banners = match here.store().catalogue() {
                Ok(catalogue) => banners(&here.site, &catalogue),
                Err(Waiting::Loading) if unknown.as_ref().is_none_or(Html::is_empty) => return None,
                Err(_) => Html::default(),
            };
            Some(all([banners, unknown.unwrap_or_default()]))
        }),
    );
    let here = frame.clone();
    around(FOOT, Box::new(move || Some(foot(&here.site, &here.store().book(here.site.release(), &[])))));
    shared(path, search);
    listen(&frame);
    on_paper(frame.clone());
    let here = frame.clone();
    Effect::new(move || {
        // When the release is known.
        let _ = here.store().book(here.site.release(), &[]);
        ask_for_titles(&here, here.site.route(&path.read()).as_ref());
    });
    let here = frame.clone();
    Effect::new(move || {
        // What stands above the page says whether its release is the newest; so the page is seen when that is known.
        if !matches!(here.store().catalogue(), Err(Waiting::Loading)) {
            let _ = document().document_element().map(|root| root.remove_attribute(part::FETCHING));
        }
    });
    view! { <Routes fallback=|| ()><Pages/></Routes> }.into_any()
}

/// How the page is handed on stands in its file. It says nothing of any other address: there it is closed, and empty until a
/// reader opens it.
fn shared(path: Memo<String>, search: Memo<String>) {
    let Some(part) = document().get_element_by_id(SHARE) else { return };
    Effect::new(move || {
        let (_, search) = (path.read(), search.read());
        let own = is_still(&part) && search.is_empty();
        taken_over(&part);
        if let Some(details) = part.first_element_child().filter(|_| !own) {
            let _ = details.remove_attribute("open");
            if let Some(body) = details.last_element_child() {
                body.set_inner_html("");
            }
        }
    });
}

/// A part of every page, which its file has.
fn around(id: &str, html: Box<dyn Fn() -> Option<Html>>) {
    if let Some(part) = document().get_element_by_id(id) {
        live(part, Html::default(), html);
    }
}

/// Hears what the reader does, as long as this showing of the portal lasts.
fn listen(frame: &Frame) {
    let touched = StoredValue::new_local(None);
    let (retry, save) = (retry(frame.store()), charts::click(touched));
    let click = move |event: Event| {
        to_main(&event);
        retry(&event);
        save(&event);
    };
    let Some(all) = document().get_element_by_id("app") else { return };
    let hear = |name, heard: Box<dyn FnMut(Event)>| Listener::new(&all, name, heard);
    let listeners = vec![
        hear("click", Box::new(click)),
        hear("pointerdown", Box::new(charts::touch(touched))),
        hear("change", Box::new(filter(frame.site.clone()))),
        hear("focusin", Box::new(turn_to_search(frame.site.clone()))),
        // Forms change the address themselves; the browser must not leave the page.
        hear("submit", Box::new(|event: Event| event.prevent_default())),
    ];
    let listeners = StoredValue::new_local(listeners);
    on_cleanup(move || listeners.set_value(Vec::new()));
}

/// Puts what is chosen in a filter into the address.
fn filter(site: Site) -> impl Fn(Event) + 'static {
    let navigate = use_navigate();
    let location = use_location();
    move |event| {
        let Some(field) = target(&event).filter(|field| matches!(field.closest("main .filters"), Ok(Some(_)))) else {
            return;
        };
        let Some(name) = field.get_attribute("name") else { return };
        let Some(route) = site.route(&location.pathname.read_untracked()) else { return };
        let query =
            Query::parse(&location.search.read_untracked()).with(&name, Some(event_target_value(&event).trim()));
        let options = NavigateOptions { scroll: false, ..NavigateOptions::default() };
        navigate(&site.absolute(&site.href_with(&route, &query)), options);
    }
}

/// Asks again for what could not be had, where a notice offers that.
fn retry(store: Store) -> impl Fn(&Event) + 'static {
    move |event| {
        if asks_again(event) {
            store.retry();
        }
    }
}

/// Skips to the page itself. The address of a place in this page would be read from the root, as `<base>` has it.
fn to_main(event: &Event) {
    if target(event).is_some_and(|target| target.matches(".skip").is_ok_and(|is| is))
        && let Some(main) = part::main()
    {
        event.prevent_default();
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
