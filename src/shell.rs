//! What stands around every page: head, navigation, the page, foot.

use crate::charts;
use crate::live::{live, next_frame, remember_focus, switch};
use crate::print::{NOTES, ask_for_titles, on_paper};
use crate::routes::Pages;
use crate::scroll::Scroll;
use crate::store::Store;
use browser::focus;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::Routes;
use leptos_router::hooks::{use_location, use_navigate};
use net::{fetch_text, spawn};
use std::sync::Arc;
use text::{Lang, messages as m};
use view::components::{self, masthead, unknown_parameters};
use view::html;
use view::html::{Html, all};
use view::pages::foot::{banners, foot};
use view::site::Query;
use view::site::Site;
use wasm_bindgen::JsCast;

/// The element whose words a screen reader says when they change.
const ANNOUNCER: &str = "announcer";

/// What every view stands in.
#[derive(Clone)]
pub struct Frame {
    pub site: Site,
    kept: Kept,
    /// The path of the page that is shown, or is about to be; the address bar follows later.
    path: Memo<String>,
}

/// What outlives a change of language.
#[derive(Clone, Copy)]
pub struct Kept {
    pub store: StoredValue<Store, LocalStorage>,
    /// The heading that the page's file came with, until the program's own is there.
    pub heading: StoredValue<Option<String>>,
    /// The path of the page that last took the focus.
    pub focused: StoredValue<Option<String>>,
    /// The element that is to have the focus again when it is there anew.
    pub refocus: StoredValue<Option<String>>,
    pub scroll: Scroll,
}

impl Frame {
    pub fn store(&self) -> Store {
        self.kept.store.get_value()
    }

    /// What stands in the place of a page whose data are on their way: the heading that its file came with stays.
    pub fn loading(&self) -> Html {
        html! {
            @if let Some(words) = self.kept.heading.get_value() { h1.early { (words) } }
            (components::loading(&self.site))
        }
    }

    pub const fn refocus(&self) -> StoredValue<Option<String>> {
        self.kept.refocus
    }

    pub const fn scroll(&self) -> Scroll {
        self.kept.scroll
    }

    /// Says that a page is on the screen: names the window, and after a step from another page moves the focus
    /// to the heading. A screen reader reads what takes the focus, so nothing else announces the page: it would be
    /// heard twice.
    pub fn arrived(&self, title: &str) {
        self.kept.heading.set_value(None);
        if self.is_new(title, &self.path.read_untracked()) {
            // The markup is put on the screen when this returns.
            next_frame(Box::new(|| {
                if let Ok(Some(heading)) = document().query_selector("main h1") {
                    focus(&heading);
                }
            }));
        }
    }

    /// Says that a part of the page that stays is another now, which is at `path`. The focus stays on the link to it, so the
    /// new title is announced.
    pub fn opened(&self, title: &str, path: &str) {
        if self.is_new(title, path)
            && let Some(announcer) = document().get_element_by_id(ANNOUNCER)
        {
            announcer.set_text_content(Some(title));
        }
    }

    /// Names the window, and tells whether the reader has come from another address of the portal.
    fn is_new(&self, title: &str, path: &str) -> bool {
        document().set_title(title);
        // Servers may put a slash at the end.
        let path = Some(path.trim_end_matches('/').to_owned());
        let before = self.kept.focused.get_value();
        if before == path {
            return false;
        }
        self.kept.focused.set_value(path);
        before.is_some()
    }
}

/// The frame of this page; every view stands in one.
pub fn use_frame() -> Frame {
    expect_context::<Frame>()
}

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
        provide_context(Frame { site, kept, path: location.pathname });
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
        {top}
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
