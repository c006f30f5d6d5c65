//! What stands around every page: head, navigation, the page, foot.

use super::address::Query;
use super::live::{focus, live};
use super::load::{Load, Loading, load};
use super::site::Site;
use super::views;
use crate::components::{self, fault_notice, masthead, unknown_parameters};
use crate::format::Catalogue;
use crate::html::Html;
use crate::pages::foot::{Proving, banners, foot};
use crate::pages::releases;
use crate::release::{Proof, Store};
use crate::text::{Lang, messages as m};
use futures::FutureExt;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::NavigateOptions;
use leptos_router::components::{ParentRoute, Route as At, Routes};
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::path;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// The catalogue with the proof of every release in it.
pub type Proven = (Arc<Catalogue>, Vec<Proof>);

/// What every view stands in.
#[derive(Clone)]
pub struct Frame {
    pub site: Site,
    kept: Kept,
}

/// What outlives a change of language.
#[derive(Clone, Copy)]
pub struct Kept {
    pub store: StoredValue<Store, LocalStorage>,
    pub title: RwSignal<String>,
    pub proving: Loading<Proven>,
    /// The path of the page that last took the focus.
    pub focused: StoredValue<Option<String>>,
}

impl Frame {
    pub fn store(&self) -> Store {
        self.kept.store.get_value()
    }

    pub const fn proving(&self) -> Loading<Proven> {
        self.kept.proving
    }

    /// Says that a page is on the screen: names the window, and after a step from another page moves the focus
    /// to the heading, where a screen reader goes on.
    pub fn arrived(&self, title: String) {
        self.kept.title.set(title);
        let path = window().location().pathname().ok();
        let before = self.kept.focused.get_value();
        if before == path {
            return;
        }
        self.kept.focused.set_value(path);
        if before.is_some() {
            // The markup is put on the screen when this returns.
            request_animation_frame(|| {
                if let Ok(Some(heading)) = document().query_selector("main h1") {
                    focus(&heading);
                }
            });
        }
    }

    /// The list of releases as far as it is proven.
    pub fn releases(&self, proving: &Load<Proven>) -> Html {
        match proving {
            Load::Loading => components::loading(&self.site),
            Load::Failed(fault) => fault_notice(&self.site, fault),
            Load::Ready((catalogue, proofs)) => releases::list(&self.site, catalogue, proofs),
        }
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
    let sticky = Memo::new(move |_| Query::parse(&location.search.read()).sticky());
    load(kept.proving, prove(kept.store.get_value()).boxed_local());
    let title = kept.title;
    view! {
        <Title text=move || title.get()/>
        {move || {
            let site = Site::new(origin.clone(), base.clone(), sticky.get(), preferred);
            provide_context(Frame { site, kept });
            everything()
        }}
    }
}

async fn prove(store: Store) -> Result<Proven, crate::release::Fault> {
    Ok((store.catalogue().await?, store.chain().await?))
}

fn everything() -> AnyView {
    let frame = use_frame();
    let location = use_location();
    declare(&frame.site);
    let site = frame.site.clone();
    let top =
        live(Box::new(move || masthead(&site, &location.pathname.read(), &Query::parse(&location.search.read()))));
    let (site, proving) = (frame.site.clone(), frame.proving());
    let bottom = live(Box::new(move || {
        let how_far = &*proving.read();
        foot(
            &site,
            &match how_far {
                Load::Loading => Proving::GoesOn,
                Load::Failed(_) => Proving::Failed,
                Load::Ready((catalogue, proofs)) => Proving::Done(catalogue, proofs),
            },
        )
    }));
    let site = frame.site.clone();
    let warnings = live(Box::new(move || {
        let route = site.route(&location.pathname.read());
        let unknown = route.map(|route| unknown_parameters(&site, &route, &Query::parse(&location.search.read())));
        let banners = match &*proving.read() {
            Load::Ready((catalogue, _)) => Some(banners(&site, catalogue)),
            _ => None,
        };
        crate::html::all(banners.into_iter().chain(unknown))
    }));
    let skip = frame.site.t(m::SKIP);
    view! {
        <a class="skip" href="#main">{skip}</a>
        {top}
        <main id="main" tabindex="-1" on:change=filter(frame.site) on:submit=stay>
            {warnings}
            {routes()}
        </main>
        {bottom}
    }
    .into_any()
}

/// Where routes nest, each level is a component with its own outlet; the pages without one are told apart by
/// their address alone, which costs a fraction of the bytes of a route each.
fn routes() -> AnyView {
    type View = fn() -> AnyView;
    view! {
        <Routes fallback=views::single as View>
            <ParentRoute path=path!("pairings/:id") view=views::pairing as View>
                <At path=path!(":tab?") view=views::pairing_tab as View/>
            </ParentRoute>
        </Routes>
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

/// Forms change the address themselves; the browser must not leave the page.
fn stay(event: web_sys::SubmitEvent) {
    event.prevent_default();
}

/// Tells the document its language.
fn declare(site: &Site) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", site.lang.tag());
    }
}
