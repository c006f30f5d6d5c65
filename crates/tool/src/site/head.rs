//! What the head of a page says of it to whoever does not run it: search engines, and the programs that show a
//! shared link. In simplified Chinese, as an address without a language is described once.
//!
//! There is no `og:url` and no canonical link: both want an absolute address, and where the folder will lie is not
//! known when it is built. There is no `og:image`, because there is no picture that shows what a page says.

use super::books::Books;
use super::{description, linked_data};
use text::{Lang, messages as m};
use view::html;
use view::pages;
use view::site::Query;
use view::site::{Route, Site};

/// How it begins.
pub const START: &str = "<meta name=\"description\"";

/// Description, Open Graph, linked data, and last the title.
pub fn of(books: &Books, route: &Route) -> String {
    // Nothing in a head is a link of the portal.
    let site = Site::new("".into(), "".into(), Query::default(), Lang::Hans);
    let Some(book) = books.of(route) else { return format!("<title>{}</title>", site.t(m::PORTAL)) };
    let title = pages::plan(Some(route)).title(&site, book, route);
    let description = description::of(&site, book, route);
    let kind = if *route == Route::Home { "website" } else { "article" };
    // The brand is said by the name of the site.
    let name = without_brand(&site, &title);
    let tags = html! {
        meta name="description" content=(description);
        meta property="og:title" content=(name);
        meta property="og:description" content=(description);
        meta property="og:type" content=(kind);
        meta property="og:locale" content="zh_CN";
        meta property="og:site_name" content=(site.t(m::PORTAL));
    };
    let data = linked_data::of(&site, books, book, route, name, &description);
    let title = html! { title { (title) } };
    format!(
        "{}<script type=\"application/ld+json\">{}</script>{}",
        tags.as_str(),
        inside_script(&data.to_string()),
        title.as_str()
    )
}

/// A window's title without what it adds for its tab.
pub fn without_brand<'a>(site: &Site, title: &'a str) -> &'a str {
    title.strip_suffix(&format!(" · {}", site.t(m::PORTAL_SHORT))).unwrap_or(title)
}

/// JSON that cannot end the element that it stands in, nor begin a comment in it.
fn inside_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_never_end_their_element() {
        let json = serde_json::json!({ "name": "</script><!--" }).to_string();
        let inside = inside_script(&json);
        assert!(!inside.contains('<'));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&inside).unwrap()["name"], "</script><!--");
    }
}
