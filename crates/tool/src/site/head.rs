//! What the head of a page says of it to whoever does not run it: search engines, and the programs that show a
//! shared link. In simplified Chinese, as an address without a language is described once.
//!
//! There is no `og:url` and no canonical link: both want an absolute address, and where the folder will lie is not
//! known when it is built. There is no `og:image`, because there is no picture that shows what a page says.

use super::books::Books;
use super::{description, linked_data};
use ledger::Book;
use text::{Lang, messages as m};
use view::components::Page;
use view::html::{Text, html};
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
    let title = title(&site, book, route);
    let description = description::of(&site, book, route);
    let kind = if *route == Route::Home { "website" } else { "article" };
    // The brand is said by the name of the site.
    let name = without_brand(&site, &title);
    let tags = html(
        concat!(
            r#"<meta name="description" content="$"><meta property="og:title" content="$">"#,
            r#"<meta property="og:description" content="$"><meta property="og:type" content="$">"#,
            r#"<meta property="og:locale" content="zh_CN"><meta property="og:site_name" content="$">"#
        ),
        &[Text(&description), Text(name), Text(&description), Text(kind), Text(site.t(m::PORTAL))],
    );
    let data = linked_data::of(&site, books, book, route, name, &description);
    let title = html("<title>$</title>", &[Text(&title)]);
    format!(
        "{}<script type=\"application/ld+json\">{}</script>{}",
        tags.as_str(),
        inside_script(&data.to_string()),
        title.as_str()
    )
}

/// The window's title, from the very function that makes the page.
fn title(site: &Site, book: &Book, route: &Route) -> String {
    match route {
        Route::Pairing(id, tab) => pages::pairing::tab_title(site, book, id, *tab),
        _ => page(site, book, route).title,
    }
}

/// A page as far as it is known without the rows of its tables.
pub fn page(site: &Site, book: &Book, route: &Route) -> Page {
    match route {
        Route::Home => pages::home::head(site),
        Route::Pairings => pages::pairings::head(site),
        Route::Pairing(id, _) => pages::pairing::head(site, book, id),
        Route::Region(id) => pages::region::place(site, book, id),
        Route::Explore(table) => pages::explore::head(site, table),
        Route::National => pages::national::head(site),
        Route::Figure(table, id) => pages::figure::one(site, book, table, id),
        Route::Sources => pages::sources::head(site),
        Route::Source(id) => pages::sources::one(site, book, id),
        Route::Releases => pages::releases::head(site),
        Route::Data => pages::data::head(site),
        Route::About => pages::about::about(site),
    }
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
