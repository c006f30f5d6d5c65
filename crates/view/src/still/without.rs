//! What a reader without the program is told: what needs it, and the ways that do not.

use super::Edition;
use crate::components::file_link;
use crate::html;
use crate::html::{Html, link};
use crate::pages::explore::Reading;
use crate::site::{Query, Route, Site};
use text::messages as m;

/// The sentence, which the style sheet shows where no program runs.
pub fn program(site: &Site, route: Option<&Route>, edition: &Edition<'_>) -> Html {
    let book = edition.book;
    let explored = match route {
        Some(Route::Explore(of)) => Some(of),
        _ => None,
    };
    let all = explored.map_or(0, |of| book.manifest.rows(of.name()));
    let shown = Reading::new(&Query::default(), all).range(all).len();
    html! {
        div.notice.without-program {
            p {
                (site.t(m::WITHOUT_PROGRAM))
                @if shown < all { " " (site.fill(m::ROWS_LEFT_OUT, &[&shown.to_string(), &all.to_string()])) }
            }
            p.links {
                (link(&site.href(&Route::Pairings), site.t(m::ALL_PAIRINGS)))
                (link(&site.href(&Route::Home), site.t(m::PROVINCES)))
                @match explored {
                    Some(of) => (file_link(&site.file(&[book.release(), "/", of.name(), ".csv"].concat()), site.t(m::TAKE_WHOLE))),
                    None => (link(&site.href(&Route::Data), site.t(m::DATA))),
                }
            }
        }
    }
}
