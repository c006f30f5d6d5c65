//! The portal's markup, as far as the tests need to know it.

use text::messages::FINGERPRINT;

/// The heading of a page, once the program has taken it over.
pub const HEADING: &str = "main > .part:not([data-part], [data-still]) h1";

/// The numbers of a page, each a figure or a sum.
pub const NUMBER: &str = "main .figure__number";

/// Where a place is typed, and the places that are offered.
pub const SEARCH: &str = "#place-search";
pub const OFFER: &str = "#place-results a";

/// The notice in place of what could not be loaded or proven, and its button.
pub const FAULT: &str = ".notice--fault[role=alert]";
pub const TRY_AGAIN: &str = ".notice--fault button";

/// What the page says above all else when the program itself could not start.
pub const BOOT_FAULT: &str = "#fetching[role=alert]";

/// True once the program has taken over the heading.
pub const IS_READY: &str =
    "return !!document.querySelector('main > .part:not([data-part], [data-still]) h1')?.innerText.trim()";

/// True when the focus is where a screen reader begins a page.
pub const HEADING_HAS_FOCUS: &str = "return !!document.activeElement?.matches('main h1[tabindex]')";

/// True once a number shows.
pub const HAS_FIGURE: &str = "return [...document.querySelectorAll('main .figure')].some(e => e.innerText.trim())";

/// True once nothing on the page is still on its way.
pub const IS_SETTLED: &str =
    "return !!document.querySelector('main > .part:not([data-part], [data-still]) h1')?.innerText.trim()
    && !document.querySelector('main .loading, main [data-part], main [data-still]')";

/// Brings the filters into sight, which are folded on a phone.
pub const OPEN_FILTERS: &str = "for (const own of document.querySelectorAll('.filters__switch')) own.checked = true";

/// Opens what is closed, and brings the tables of the charts and the filters into sight.
pub const OPEN_ALL: &str = "for (const part of document.querySelectorAll('details')) part.open = true;
    for (const own of document.querySelectorAll('.chart__switch, .filters__switch')) own.checked = true";

/// Pages that every release has.
pub const PAGES: [&str; 15] = [
    "/",
    "/pairings",
    "/funds",
    "/sales",
    "/exchanges",
    "/supervision",
    "/national",
    "/sources",
    "/releases",
    "/check",
    "/check/totals",
    "/check/proof",
    "/compare",
    "/data",
    "/about",
];

/// Pages of single places, pairings, figures and documents, with other charts, and of what does not exist.
const DEEP_PAGES: [&str; 21] = [
    "/pairings/yz-qj",
    "/pairings/yz-qj/funds",
    "/pairings/yz-qj/sales",
    "/pairings/yz-qj/projects",
    "/pairings/yz-qj/exchanges",
    "/pairings/yz-qj/supervision",
    "/pairings/ta-kl",
    "/regions/610830",
    "/figures/funds/yz-qj-industry",
    "/sources/news-2021-04",
    "/funds?kind=social&colour=red",
    "/?map=social.not_stated",
    "/sales?by=channel",
    "/exchanges?by=period",
    "/exchanges?by=supporter&then=recipient",
    "/exchanges?by=pairing&then=year",
    "/releases/2021-04/2024-10",
    "/compare?pairing=js-sn&pairing=zj-sc&pairing=gd-gx",
    "/compare?indicator=fiscal-assistance&indicator=officials-exchanged&indicator=none",
    "/?release=2021-04",
    "/nowhere",
];

/// Both.
pub fn all_pages() -> impl Iterator<Item = &'static str> {
    PAGES.into_iter().chain(DEEP_PAGES)
}

/// How the names of the files end that hold the words of the portal: without them the program shows nothing.
pub fn words_file() -> String {
    format!("{FINGERPRINT:016x}.json")
}
