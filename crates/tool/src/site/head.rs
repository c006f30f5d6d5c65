//! What the head of a page says of it to whoever does not run it: search engines, and the programs that show a
//! shared link. In the language of the page.
//!
//! Where the folder will lie is known only where it is configured: then the page names its own address, and those of its
//! other languages absolutely, as search engines want them.

use super::books::Books;
use super::embeddable::{self, Embeds};
use super::previews::Previews;
use super::routes::folder;
use super::{description, feeds, linked_data};
use text::{Lang, messages as m};
use view::html;
use view::pages;
use view::site::{Query, Route, Site};

/// What a page says of where it lies and how it is shown elsewhere.
pub struct Shared<'a> {
    /// Where the portal lies, with a slash at the end, if that is known.
    pub address: Option<&'a str>,
    pub previews: &'a Previews,
    pub embeds: &'a Embeds,
}

/// Description, Open Graph, the same page in other languages, its feeds, linked data, and last the title.
pub fn of(site: &Site, books: &Books, route: &Route, shared: &Shared<'_>) -> String {
    let address = shared.address;
    let book = books.newest();
    let title = pages::plan(Some(route)).title(site, book, route);
    let description = description::of(site, book, route);
    // The brand is said by the name of the site.
    let name = site.without_brand(&title);
    let at = |lang: Lang| match address {
        Some(address) => [address, &folder(lang, route)].concat(),
        None => site.href_in(lang, route, &Query::default()),
    };
    let own = address.is_some().then(|| at(site.lang));
    // A row of an older release has no page of its own in this one.
    let is_gone = route.row().is_some_and(|(of, id)| book.row(of.name(), id).is_none());
    // Whoever shows it wants an absolute address; without one, it is read as the other addresses of the page.
    let picture = shared.previews.of(site.lang, route).map(|path| [address.unwrap_or_default(), path].concat());
    // Who asks for it reads absolute addresses alone.
    let oembed = address
        .zip(shared.embeds.of_page(route))
        .map(|(address, embed)| [address, &embeddable::address(site.lang, None, &embed.path()), ".json"].concat());
    let feeds = feeds::FORMS.map(|(ending, kind)| (kind, format!("{}.{ending}", feeds::of(route))));
    let tags = html! {
        meta name="description" content=(description);
        @if is_gone { meta name="robots" content="noindex"; }
        meta property="og:title" content=(name);
        meta property="og:description" content=(description);
        // A page that does not say what it is, is a website.
        @if *route != Route::Home { meta property="og:type" content="article"; }
        meta property="og:site_name" content=(site.t(m::PORTAL));
        @if let Some(picture) = picture { meta property="og:image" content=(picture); }
        @if let Some(own) = &own {
            meta property="og:url" content=(own);
            link rel="canonical" href=(own);
        }
        // Of this page alone; elsewhere its program brings it.
        @if matches!(route, Route::Check | Route::CheckTotals | Route::CheckProof | Route::Compare | Route::Changes(_)) { link rel="stylesheet" href="check.css"; }
        @for lang in text::tables::languages() { link rel="alternate" hreflang=(lang.tag()) href=(at(lang)); }
        // Those who look for it read absolute addresses alone.
        @if address.is_some() { link rel="alternate" hreflang="x-default" href=(at(Lang::default())); }
        @if let Some(oembed) = oembed { link rel="alternate" type="application/json+oembed" href=(oembed) title=(name); }
        @if matches!(route, Route::Home | Route::Releases | Route::Pairing(..)) {
            @for (kind, path) in feeds { link rel="alternate" type=(kind) href=(path); }
        }
    };
    let data = linked_data::of(site, books, route, name, &description);
    let title = html! { title { (title) } };
    format!(
        "{}<script type=\"application/ld+json\">{}</script>{}",
        tags.as_str(),
        inside_script(&data.to_string()),
        title.as_str()
    )
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
