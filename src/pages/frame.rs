use super::releases::{Proofs, title};
use crate::app::{Load, Route, Site, load, use_site};
use crate::format::Catalogue;
use crate::text::messages as m;
use leptos::prelude::*;
use std::sync::Arc;

/// What must stand above every page: that the data are made up, or that there is a newer release.
#[component]
pub fn Banner() -> impl IntoView {
    let site = use_site();
    let (state, _) = load(|store| async move { store.catalogue().await });
    move || match state.get() {
        Load::Ready(catalogue) => Some(banners(&site, &catalogue)),
        Load::Loading | Load::Failed(_) => None,
    }
}

fn banners(site: &Site, catalogue: &Arc<Catalogue>) -> AnyView {
    let newest = catalogue.releases.first();
    let shown = match site.release() {
        Some(release) => catalogue.releases.iter().find(|entry| entry.release == release),
        None => newest,
    };
    let synthetic = shown.is_some_and(|entry| entry.synthetic);
    let older = shown.filter(|shown| newest.is_some_and(|newest| newest.release != shown.release));
    let older = older.map(|entry| {
        let href = site.href_with(&Route::Home, &site.sticky().with("release", None));
        let text = site.fill(m::OLDER_RELEASE, &[&title(entry, site.lang)]);
        view! { <p class="notice notice--hint">{text}" "<a href=href>{site.t(m::GO_TO_NEWEST)}</a></p> }
    });
    view! {
        {synthetic.then(|| view! { <p class="notice notice--synthetic" role="alert">{site.t(m::SYNTHETIC)}</p> })}
        {older}
    }
    .into_any()
}

/// The foot: which release this is, whether the chain is proven, and the pages that few need.
#[component]
pub fn Footer() -> impl IntoView {
    let site = use_site();
    let (state, _) = load(|store| async move {
        let catalogue = store.catalogue().await?;
        Ok((catalogue, store.chain().await?))
    });
    let links = [
        (Route::Sources, m::SOURCES),
        (Route::Releases, m::RELEASES),
        (Route::Data, m::DATA),
        (Route::About, m::ABOUT),
    ];
    let links = links.map(|(route, text)| view! { <li><a href=site.href(&route)>{site.t(text)}</a></li> });
    let shown = site.clone();
    let proof = move || match state.get() {
        Load::Loading => shown.t(m::PROVING).to_owned(),
        Load::Failed(_) => shown.t(m::NOT_PROVEN).to_owned(),
        Load::Ready((catalogue, proofs)) => said(&shown, &catalogue, &proofs),
    };
    view! {
        <footer class="footer">
            <p id="proof">{proof}</p>
            <ul>{links.collect_view()}</ul>
            <p>{site.t(m::FOOTER_NOTE)}</p>
        </footer>
    }
}

fn said(site: &Site, catalogue: &Arc<Catalogue>, proofs: &Proofs) -> String {
    let release = site.release().or_else(|| catalogue.releases.first().map(|entry| entry.release.as_str()));
    let right = proofs.iter().all(|(_, proof)| proof.is_ok());
    let message = if right { m::CHAIN_PROVEN } else { m::CHAIN_BROKEN };
    site.fill(message, &[release.unwrap_or_default(), &proofs.len().to_string()])
}
