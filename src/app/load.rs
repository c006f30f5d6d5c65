//! Waiting for data: what is shown meanwhile, and what where it does not come.

use super::site::{Site, use_site};
use crate::components::{FaultNotice, Loading};
use crate::format::{Manifest, Row, Table};
use crate::release::{Fault, Store};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::future::Future;
use std::sync::Arc;

/// Something that is on its way.
#[derive(Clone)]
pub enum Load<T> {
    Loading,
    Ready(T),
    Failed(Fault),
}

/// Tables of one release.
#[derive(Clone)]
pub struct Book {
    pub manifest: Arc<Manifest>,
    tables: Arc<[Arc<Table>]>,
}

impl Book {
    /// A table that was asked for.
    pub fn table(&self, name: &str) -> &Table {
        let table = self.tables.iter().find(|table| table.schema.name == name);
        table.expect("a page reads only the tables that it asked for")
    }

    pub fn row(&self, table: &str, id: &str) -> Option<Row<'_>> {
        self.table(table).find(id)
    }

    pub fn release(&self) -> &str {
        &self.manifest.shanhai.release
    }
}

/// Starts to load; the signal follows. Calling the second part tries again.
pub fn load<T, F>(fetch: impl Fn(Store) -> F + 'static) -> (RwSignal<Load<T>, LocalStorage>, impl Fn() + Clone)
where
    T: 'static,
    F: Future<Output = Result<T, Fault>> + 'static,
{
    let state = RwSignal::new_local(Load::Loading);
    let store = use_site().store();
    let fetch = std::rc::Rc::new(fetch);
    let start = move || {
        let outcome = fetch(store.clone());
        spawn_local(async move {
            let loaded = match outcome.await {
                Ok(value) => Load::Ready(value),
                Err(fault) => Load::Failed(fault),
            };
            // The page may have been left meanwhile.
            state.try_set(loaded);
        });
    };
    start();
    let again = move || {
        state.set(Load::Loading);
        start();
    };
    (state, again)
}

/// Shows a part of a page as soon as its tables are there, and says what is wrong where one does not come: the
/// other parts go on.
pub fn with_tables(names: &'static [&'static str], render: impl Fn(Book) -> AnyView + Send + 'static) -> AnyView {
    let site = use_site();
    let (state, again) = load(move |store| open(store, site.clone(), names));
    let again = StoredValue::new_local(again);
    (move || match state.get() {
        Load::Loading => view! { <Loading/> }.into_any(),
        Load::Failed(fault) => {
            view! { <FaultNotice fault again=move || again.with_value(|again| again())/> }.into_any()
        }
        Load::Ready(book) => render(book),
    })
    .into_any()
}

async fn open(store: Store, site: Site, names: &'static [&'static str]) -> Result<Book, Fault> {
    let release = match site.release() {
        Some(release) => release.to_owned(),
        None => newest(&store).await?,
    };
    // All are asked for at once; the loop only collects them.
    for name in names {
        let (store, release) = (store.clone(), release.clone());
        spawn_local(async move { drop(store.table(&release, name).await) });
    }
    let manifest = store.manifest(&release).await?;
    let mut tables = Vec::new();
    for name in names {
        tables.push(store.table(&release, name).await?);
    }
    Ok(Book { manifest, tables: tables.into() })
}

async fn newest(store: &Store) -> Result<String, Fault> {
    let catalogue = store.catalogue().await?;
    let none = || Fault::new("data/releases.json", crate::release::FaultKind::NotListed);
    catalogue.releases.first().map(|entry| entry.release.clone()).ok_or_else(none)
}
