//! What a page shows until the program is there: its heading and the sentence below it, in each language, of which the
//! style sheet shows the reader's.

use super::books::Books;
use super::{description, head};
use text::{Lang, messages as m};
use view::html::{Html, Markup, Text, html};
use view::site::Query;
use view::site::{Route, Site};

/// What stands before and behind it.
pub const START: &str = "<main class=\"boot\">";
pub const END: &str = "<p id=\"boot-words\"";

pub fn of(books: &Books, route: &Route) -> String {
    let (mut all, book) = (Html::default(), books.of(route));
    for lang in Lang::ALL {
        let site = Site::new("".into(), "".into(), Query::default(), lang);
        let title = book.map(|book| head::page(&site, book, route).title);
        let title = title.unwrap_or_else(|| site.t(m::PORTAL).to_owned());
        let lead = description::lead(route).map(|lead| html(r#"<p class="lead">$</p>"#, &[Text(site.t(lead))]));
        let template = match route {
            Route::Home => r#"<div class="home" lang="$"><h1>$</h1>$</div>"#,
            _ => r#"<div lang="$"><h1>$</h1>$</div>"#,
        };
        let title = head::without_brand(&site, &title);
        all.add(template, &[Text(lang.tag()), Text(title), Markup(&lead.unwrap_or_default())]);
    }
    all.as_str().to_owned()
}
