//! Parts of a page that wait for data: what is shown meanwhile, and what where it does not come.

use crate::frame::use_frame;
use crate::live::live;
use crate::part::Part;
use ledger::Book;
use proof::{Load, Waiting};
use view::components::{self, Page, fault_notice};
use view::html::Html;
use view::pages::{Asks, Make};
use view::site::Site;

/// A part of a page, shown as soon as its tables are there; what is wrong is said where one does not come, and
/// the other parts go on.
pub fn section(part: Part, asks: Asks, html: Make<Html>) {
    let frame = use_frame();
    let loading = components::loading(&frame.site);
    let made = move || or_notice(&frame.site, frame.store().book(frame.site.release(), &asks), &html);
    live(part.element(), loading, Box::new(made));
}

/// The head of a page: it also names the window and takes the focus after a step from another page.
pub fn page(part: Part, asks: Asks, page: Make<Page>) {
    let frame = use_frame();
    let html = move |site: &Site, book: &Book| {
        let page = page(site, book);
        frame.arrived(&page.title);
        page.html
    };
    section(part, asks, Box::new(html));
}

/// The head of a page that needs no data.
pub fn page_now(part: Part, page: Box<dyn Fn(&Site) -> Page>) {
    let frame = use_frame();
    let made = move || {
        let page = page(&frame.site);
        frame.arrived(&page.title);
        Some(page.html)
    };
    live(part.element(), Html::default(), Box::new(made));
}

/// What is made of what is there, or what stands in its place where that cannot be had; nothing while it is on its way.
pub fn or_notice<T>(site: &Site, there: Load<T>, html: impl Fn(&Site, &T) -> Html) -> Option<Html> {
    match there {
        Ok(there) => Some(html(site, &there)),
        Err(Waiting::Loading) => None,
        Err(Waiting::Failed(fault)) => Some(fault_notice(site, &fault)),
    }
}
