use crate::app::{Book, Route, use_site};
use crate::ledger::Places;
use crate::text::{Published, messages as m};
use leptos::prelude::*;

/// How many places are offered.
const OFFERED: usize = 8;

/// Finds a place as it is typed. Enter opens the first one; the others are ordinary links.
#[component]
pub fn PlaceSearch(
    /// With the tables `regions` and `pairings`.
    book: Book,
) -> impl IntoView {
    let site = use_site();
    let places = StoredValue::new(Places::new(book.table("regions")));
    let book = StoredValue::new(book);
    let typed = RwSignal::new(String::new());
    let speaker = site.speaker;
    let shown = site.clone();
    let found = Memo::new(move |_| {
        places.with_value(|places| places.search(&typed.read(), OFFERED)).into_iter().map(|m| m.row).collect::<Vec<_>>()
    });
    let offers = move || {
        book.with_value(|book| {
            let regions = book.table("regions");
            found.get().into_iter().map(|row| offer(&shown, book, &regions.row(row))).collect::<Vec<_>>()
        })
    };
    let first = offers.clone();
    let open = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if let Some((href, ..)) = first().into_iter().next() {
            leptos_router::hooks::use_navigate()(&href, leptos_router::NavigateOptions::default());
        }
    };
    let status = move || {
        if typed.read().trim().is_empty() {
            String::new()
        } else if found.read().is_empty() {
            speaker.fill(m::SEARCH_NONE, &[typed.read().trim()])
        } else {
            speaker.count(m::SEARCH_FOUND, found.read().len())
        }
    };
    view! {
        <form class="search" role="search" on:submit=open>
            <label for="place-search">{site.t(m::SEARCH_LABEL)}</label>
            <input
                id="place-search"
                type="search"
                name="q"
                autocomplete="off"
                spellcheck="false"
                placeholder=site.t(m::SEARCH_HINT)
                aria-describedby="place-status"
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <p id="place-status" class="search__status" role="status">{status}</p>
            <ul id="place-results" class="search__results">
                {move || {
                    offers()
                        .into_iter()
                        .map(|(href, name, within)| {
                            view! { <li><a href=href><b>{name}</b>" "<span>{within}</span></a></li> }
                        })
                        .collect_view()
                }}
            </ul>
        </form>
    }
}

/// Address, name, and where the place lies, with what it is paired with.
fn offer(site: &crate::app::Site, book: &Book, region: &crate::format::Row<'_>) -> (String, String, String) {
    let name = Published::of(region, "name", site.lang).map(|name| name.text).unwrap_or_default();
    let parent = region.text("parent").and_then(|parent| book.row("regions", parent));
    let parent = parent.and_then(|parent| Published::of(&parent, "name", site.lang)).map(|name| name.text);
    let level = region.text("level").map(|level| site.label("level", level).to_owned());
    let within: Vec<String> = [parent, level].into_iter().flatten().collect();
    (site.href(&Route::Region(region.id().to_owned())), name, within.join(" · "))
}
