//! What a page shows until the program is there: its heading and the sentence below it, in each language, of which the
//! style sheet shows the reader's.

use super::books::Books;
use super::head;
use text::{Lang, messages as m};
use view::html;
use view::html::Html;
use view::pages;
use view::site::Query;
use view::site::{Route, Site};

/// What stands before and behind it.
pub const START: &str = "<main class=\"boot\">";
pub const END: &str = "<p id=\"boot-words\"";

pub fn of(books: &Books, route: &Route) -> String {
    let (mut all, book) = (Html::default(), books.of(route));
    for lang in Lang::ALL {
        let site = Site::new("".into(), "".into(), Query::default(), lang);
        let plan = pages::plan(Some(route));
        let page = book.map(|book| plan.page(&site, book)).unwrap_or_default();
        let title = if page.title.is_empty() { site.t(m::PORTAL) } else { head::without_brand(&site, &page.title) };
        all.push(&html! {
            div class=[plan.class] lang=(lang.tag()) {
                h1 { (title) }
                @if let Some(lead) = page.lead { p.lead { (lead) } }
            }
        });
    }
    all.as_str().to_owned()
}
