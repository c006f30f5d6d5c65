//! Waiting for data: what is shown meanwhile, and what where it does not come.

use super::Site;
use super::live::live;
use super::shell::{Frame, use_frame};
use crate::components::{self, Page, fault_notice};
use crate::html::Html;
use crate::ledger::Book;
use crate::release::{Fault, FaultKind, Store};
use futures::FutureExt;
use futures::future::LocalBoxFuture;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

/// Something that is on its way.
#[derive(Clone)]
pub enum Load<T> {
    Loading,
    Ready(T),
    Failed(Fault),
}

/// The state of what is being loaded.
pub type Loading<T> = RwSignal<Load<T>, LocalStorage>;

/// Starts to load; the signal follows.
pub fn load<T: 'static>(state: Loading<T>, outcome: LocalBoxFuture<'static, Result<T, Fault>>) {
    spawn_local(
        async move {
            let loaded = match outcome.await {
                Ok(value) => Load::Ready(value),
                Err(fault) => Load::Failed(fault),
            };
            // The page may have been left meanwhile.
            state.try_set(loaded);
        }
        .boxed_local(),
    );
}

/// A part of a page, shown as soon as its tables are there; what is wrong is said where one does not come, and
/// the other parts go on.
pub fn section(tables: &'static [&'static str], html: Box<dyn Fn(&Site, &Book) -> Html>) -> AnyView {
    part(tables, Box::new(move |site, book| (None, html(site, book))))
}

/// A whole page, or its head: it also names the window and takes the focus after a step from another page.
pub fn page(tables: &'static [&'static str], page: Box<dyn Fn(&Site, &Book) -> Page>) -> AnyView {
    let make = move |site: &Site, book: &Book| {
        let page = page(site, book);
        (Some(page.title), page.html)
    };
    part(tables, Box::new(make))
}

/// A page that needs no data.
pub fn page_now(page: fn(&Site) -> Page) -> AnyView {
    let frame = use_frame();
    live(Box::new(move || {
        let page = page(&frame.site);
        frame.arrived(page.title);
        page.html
    }))
}

type Make = Box<dyn Fn(&Site, &Book) -> (Option<String>, Html)>;

fn part(tables: &'static [&'static str], make: Make) -> AnyView {
    let frame = use_frame();
    let state: Loading<Book> = RwSignal::new_local(Load::Loading);
    let start = {
        let frame = frame.clone();
        move || load(state, open(frame.store(), frame.site.clone(), tables).boxed_local())
    };
    start();
    let retry = move |event: web_sys::MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if target.is_some_and(|target| target.get_attribute("data-action").as_deref() == Some("retry")) {
            state.set(Load::Loading);
            start();
        }
    };
    let shown = live(Box::new(move || show(&frame, &state.read(), &make)));
    view! { <div class="part" on:click=retry>{shown}</div> }.into_any()
}

fn show(frame: &Frame, state: &Load<Book>, make: &Make) -> Html {
    match state {
        Load::Loading => components::loading(&frame.site),
        Load::Failed(fault) => fault_notice(&frame.site, fault),
        Load::Ready(book) => {
            let (title, html) = make(&frame.site, book);
            if let Some(title) = title {
                frame.arrived(title);
            }
            html
        }
    }
}

/// These tables of the release that the address asks for, or of the newest.
pub async fn open(store: Store, site: Site, tables: &'static [&'static str]) -> Result<Book, Fault> {
    let release = match site.release() {
        Some(release) => release.to_owned(),
        None => newest(&store).await?,
    };
    // All are asked for at once; the loop only collects them.
    for name in tables {
        let (store, release) = (store.clone(), release.clone());
        spawn_local(async move { drop(store.table(&release, name).await) }.boxed_local());
    }
    let manifest = store.manifest(&release).await?;
    let mut opened = Vec::new();
    for name in tables {
        opened.push(store.table(&release, name).await?);
    }
    Ok(Book::new(manifest, opened))
}

async fn newest(store: &Store) -> Result<String, Fault> {
    let catalogue = store.catalogue().await?;
    let none = || Fault::new("data/releases.json", FaultKind::NotListed);
    catalogue.releases.first().map(|entry| entry.release.clone()).ok_or_else(none)
}
