use crate::app::{Load, Route, Site, load, use_site};
use crate::components::{FaultNotice, Loading, Page};
use crate::format::{Catalogue, CatalogueEntry};
use crate::release::Fault;
use crate::text::{Lang, messages as m};
use leptos::prelude::*;
use std::sync::Arc;

/// What was published when, and whether it is proven.
#[component]
pub fn Releases() -> impl IntoView {
    let site = use_site();
    let (state, again) = load(|store| async move { Ok((store.catalogue().await?, store.chain().await?)) });
    let again = StoredValue::new_local(again);
    let shown = site.clone();
    view! {
        <Page title=site.t(m::RELEASES) lead=site.t(m::RELEASES_LEAD)>
            {move || match state.get() {
                Load::Loading => view! { <Loading/> }.into_any(),
                Load::Failed(fault) => {
                    view! { <FaultNotice fault again=move || again.with_value(|again| again())/> }.into_any()
                }
                Load::Ready((catalogue, proofs)) => list(&shown, &catalogue, &proofs),
            }}
        </Page>
    }
}

/// The outcome of each release's proof.
pub type Proofs = Vec<(String, Result<(), Fault>)>;

fn list(site: &Site, catalogue: &Arc<Catalogue>, proofs: &Proofs) -> AnyView {
    let newest = catalogue.releases.first().map(|entry| entry.release.clone());
    let items = catalogue.releases.iter().map(|entry| {
        let proof = proofs.iter().find(|(release, _)| *release == entry.release).map(|(_, proof)| proof.clone());
        view! { <li class="release">{item(site, entry, proof, newest.as_ref() == Some(&entry.release))}</li> }
    });
    view! { <ol class="releases">{items.collect_view()}</ol> <p class="note">{site.t(m::CHAIN_MEANING)}</p> }.into_any()
}

fn item(site: &Site, entry: &CatalogueEntry, proof: Option<Result<(), Fault>>, newest: bool) -> AnyView {
    // The newest release needs no parameter: that address goes on to the next one.
    let release = (!newest).then_some(entry.release.as_str());
    let href = site.href_with(&Route::Home, &site.sticky().with("release", release));
    let proof = match proof {
        Some(Ok(())) => view! { <p class="proof proof--right">{site.t(m::PROVEN)}</p> }.into_any(),
        Some(Err(fault)) => view! { <FaultNotice fault again=reload/> }.into_any(),
        None => ().into_any(),
    };
    let created = entry.created.get(..10).and_then(crate::format::Date::parse).map(|date| site.date(date));
    view! {
        <h2><a href=href>{title(entry, site.lang)}</a></h2>
        {newest.then(|| view! { <p class="tag">{site.t(m::NEWEST)}</p> })}
        <dl class="facts">
            <div><dt>{site.t(m::RELEASE_ID)}</dt><dd>{entry.release.clone()}</dd></div>
            <div><dt>{site.t(m::CREATED)}</dt><dd>{created}</dd></div>
            <div><dt>{site.t(m::MANIFEST_HASH)}</dt><dd><code>{format!("sha256:{}", entry.sha256)}</code></dd></div>
        </dl>
        {proof}
    }
    .into_any()
}

fn reload() {
    let _ = window().location().reload();
}

/// The title of a release in the reader's language, or in simplified Chinese, which each one has.
pub fn title(entry: &CatalogueEntry, lang: Lang) -> String {
    let title = &entry.title;
    let own = match lang {
        Lang::Hans => None,
        Lang::Hant => title.zh_hant.clone(),
        Lang::En => title.en.clone(),
    };
    own.unwrap_or_else(|| title.zh_hans.clone())
}
