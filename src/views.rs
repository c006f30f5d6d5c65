//! What each level of a page shows: the parts that its plan names, put on the screen.

use crate::exhibit::exhibit;
use crate::frame::use_frame;
use crate::live::live;
use crate::load::{or_notice, page, page_now, section};
use crate::part::{self, Part};
use format::Catalogue;
use ledger::Book;
use leptos::prelude::*;
use leptos_router::components::Outlet;
use leptos_router::hooks::use_location;
use proof::Proof;
use view::components::{Page, loading};
use view::html::Html;
use view::pages::{Asks, Block, MakeOf, PageHead, plan};
use view::site::{Query, Route, Site};
use view::still::{HEAD, part_key};

/// A level of a page, with an outlet for the next one, if there is one.
pub fn level(route: Option<&Route>, at: usize) -> AnyView {
    let plan = plan(route);
    let mut parts = Vec::new();
    if at == 0 {
        if let Some(main) = part::main() {
            main.set_class_name(plan.class.unwrap_or_default());
        }
        let part = Part::new(HEAD);
        match plan.head {
            PageHead::Now(head) => page_now(part, head),
            PageHead::Row(asks, head) => page(part, asks, head),
        }
        parts.push(part.into_any());
    }
    let is_last = at + 1 == plan.levels.len();
    if let Some(level) = plan.levels.into_iter().nth(at) {
        for (index, block) in level.blocks.into_iter().enumerate() {
            let part = Part::new(&part_key(at, index));
            self::block(part, block, route);
            parts.push(part.into_any());
        }
    }
    if is_last {
        part::clear_still();
    } else {
        parts.push(view! { <Outlet/> }.into_any());
    }
    parts.into_any()
}

fn block(part: Part, block: Block, route: Option<&Route>) {
    match block {
        Block::Section(asks, html) => section(part, asks, html),
        Block::Filtered(asks, html) => {
            let search = use_location().search;
            section(part, asks, Box::new(move |site, book| html(site, book, &Query::parse(&search.read()))));
        }
        Block::Tabs(asks, links) => tabs(part, asks, links, route.cloned()),
        Block::Chain(html) => releases(part, html),
        Block::Exhibit(shown) => exhibit(part, &shown),
    }
}

/// Links to what can stand in the outlet. They follow the address as long as it leads to this page: while another comes,
/// they stay as they are.
fn tabs(part: Part, asks: Asks, links: MakeOf<Route, Page>, first: Option<Route>) {
    let (frame, path) = (use_frame(), use_location().pathname);
    let Some(first) = first else { return };
    let site = frame.site.clone();
    // A memo of text, as the address has them: one of another type would weigh a kilobyte.
    let open = Memo::new(move |last: Option<&String>| {
        let here = site.route(&path.read()).filter(|route| route.row() == first.row());
        here.map_or_else(|| last.cloned().unwrap_or_else(|| first.path()), |route| route.path())
    });
    let html = move |site: &Site, book: &Book| {
        let Some(route) = Route::parse(&open.read()) else { return Html::default() };
        let page = links(site, book, &route);
        frame.opened(&page.title, &site.absolute(&site.href_with(&route, &Query::default())));
        page.html
    };
    section(part, asks, Box::new(html));
}

fn releases(part: Part, html: fn(&Site, &Catalogue, &[Proof]) -> Html) {
    let frame = use_frame();
    let loading = loading(&frame.site);
    let made = move || {
        let store = frame.store();
        let all = store.catalogue().and_then(|catalogue| Ok((catalogue, store.chain()?)));
        or_notice(&frame.site, all, |site, (catalogue, chain)| html(site, catalogue, chain))
    };
    live(part.element(), loading, Box::new(made));
}
