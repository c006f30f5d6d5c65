//! What each level of a page shows: the parts that its plan names, put on the screen.

use crate::exhibit::exhibit;
use crate::frame::use_frame;
use crate::live::live;
use crate::load::{or_notice, page, page_now, section};
use format::Catalogue;
use leptos::prelude::*;
use leptos_router::components::Outlet;
use leptos_router::hooks::use_location;
use proof::Proof;
use view::components::Page;
use view::html::Html;
use view::pages::{Asks, Block, MakeOf, PageHead, plan};
use view::site::{Query, Route, Site};

/// A level of a page, with an outlet for the next one, if there is one.
pub fn level(route: Option<&Route>, at: usize) -> AnyView {
    let plan = plan(route);
    let mut parts = Vec::new();
    if at == 0 {
        parts.push(match plan.head {
            PageHead::Now(head) => page_now(head),
            PageHead::Row(asks, head) => page(asks, head),
        });
    }
    let is_last = at + 1 == plan.levels.len();
    if let Some(level) = plan.levels.into_iter().nth(at) {
        parts.extend(level.blocks.into_iter().map(|block| self::block(block, route)));
    }
    if !is_last {
        parts.push(view! { <Outlet/> }.into_any());
    }
    match plan.class {
        Some(class) => view! { <div class=class>{parts}</div> }.into_any(),
        None => parts.into_any(),
    }
}

fn block(block: Block, route: Option<&Route>) -> AnyView {
    match block {
        Block::Section(asks, html) => section(asks, html),
        Block::Filtered(asks, html) => {
            let search = use_location().search;
            section(asks, Box::new(move |site, book| html(site, book, &Query::parse(&search.read()))))
        }
        Block::Tabs(asks, links) => tabs(asks, links, route.cloned()),
        Block::Chain(html) => releases(html),
        Block::Exhibit(shown) => exhibit(&shown),
    }
}

/// Links to what can stand in the outlet. They follow the address as long as it leads to this page: while another comes,
/// they stay as they are.
fn tabs(asks: Asks, links: MakeOf<Route, Page>, first: Option<Route>) -> AnyView {
    let (frame, path) = (use_frame(), use_location().pathname);
    let Some(first) = first else { return ().into_any() };
    let site = frame.site.clone();
    // A memo of text, as the address has them: one of another type would weigh a kilobyte.
    let open = Memo::new(move |last: Option<&String>| {
        let here = site.route(&path.read()).filter(|route| route.row() == first.row());
        here.map_or_else(|| last.cloned().unwrap_or_else(|| first.path()), |route| route.path())
    });
    section(
        asks,
        Box::new(move |site, book| {
            let Some(route) = Route::parse(&open.read()) else { return Html::default() };
            let page = links(site, book, &route);
            frame.opened(&page.title, &site.href_with(&route, &Query::default()));
            page.html
        }),
    )
}

fn releases(html: fn(&Site, &Catalogue, &[Proof]) -> Html) -> AnyView {
    let frame = use_frame();
    live(Box::new(move || {
        let (site, store) = (&frame.site, frame.store());
        or_notice(site, store.catalogue().and_then(|catalogue| Ok(html(site, &catalogue, &store.chain()?))))
    }))
}
