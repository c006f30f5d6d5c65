//! Parts of a page that wait for data: what is shown meanwhile, and what where it does not come.

use crate::live::live;
use crate::shell::{Frame, use_frame};
use format::TableSchema;
use ledger::Book;
use leptos::prelude::*;
use proof::{Load, Waiting};
use view::components::{self, Page, fault_notice};
use view::html::Html;
use view::site::Site;

/// What makes markup or a page out of data.
type Make<T> = Box<dyn Fn(&Site, &Book) -> T>;

/// A part of a page, shown as soon as its tables are there; what is wrong is said where one does not come, and
/// the other parts go on.
pub fn section(tables: Vec<&'static TableSchema>, html: Make<Html>) -> AnyView {
    part(tables, |frame| components::loading(&frame.site), html)
}

/// A whole page, or its head: it also names the window and takes the focus after a step from another page.
pub fn page(tables: Vec<&'static TableSchema>, page: Make<Page>) -> AnyView {
    let frame = use_frame();
    let html = move |site: &Site, book: &Book| {
        let page = page(site, book);
        frame.arrived(&page.title);
        page.html
    };
    part(tables, Frame::loading, Box::new(html))
}

fn part(tables: Vec<&'static TableSchema>, loading: fn(&Frame) -> Html, html: Make<Html>) -> AnyView {
    let frame = use_frame();
    live(Box::new(move || match frame.store().book(frame.site.release(), &tables) {
        Err(Waiting::Loading) => loading(&frame),
        book => or_notice(&frame.site, book.map(|book| html(&frame.site, &book))),
    }))
}

/// A page that needs no data.
pub fn page_now(page: Box<dyn Fn(&Site) -> Page>) -> AnyView {
    let frame = use_frame();
    live(Box::new(move || {
        let page = page(&frame.site);
        frame.arrived(&page.title);
        page.html
    }))
}

/// What stands in the place of something that is not there.
pub fn or_notice(site: &Site, html: Load<Html>) -> Html {
    match html {
        Ok(html) => html,
        Err(Waiting::Loading) => components::loading(site),
        Err(Waiting::Failed(fault)) => fault_notice(site, &fault),
    }
}
