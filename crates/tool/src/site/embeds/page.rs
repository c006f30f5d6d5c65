//! A page that holds one embed: no program, one small style and one small script.

use super::assets::Assets;
use text::Lang;
use view::html;

/// What the head of such a page says.
pub struct Head<'a> {
    pub title: &'a str,
    /// The page where it can be checked, if it is known where that will lie.
    pub canonical: Option<String>,
    /// The picture that is shown with the page, where there is one.
    pub picture: Option<String>,
    /// The chart as a file, below the portal's root.
    pub drawing: Option<String>,
}

/// The whole page at a path below the portal's root.
pub fn text(lang: Lang, path: &str, head: &Head<'_>, assets: &Assets, body: &str) -> String {
    let head = html! {
        title { (head.title) }
        meta name="viewport" content="width=device-width, initial-scale=1";
        meta name="color-scheme" content="light dark";
        // Programs that gather pages take the full one.
        meta name="robots" content="noindex";
        @if let Some(page) = &head.canonical { link rel="canonical" href=(page); }
        @if let Some(picture) = &head.picture { meta property="og:image" content=(picture); }
        @if let Some(drawing) = &head.drawing { link rel="alternate" type="image/svg+xml" href=(drawing); }
        link rel="stylesheet" href=(assets.style);
        script src=(assets.script) {}
    };
    whole(lang, path, head.as_str(), &elsewhere(body))
}

/// A page with that head and body.
pub fn whole(lang: Lang, path: &str, head: &str, body: &str) -> String {
    let root = "../".repeat(path.split('/').count());
    let parts = [
        "<!doctype html>\n<html lang=\"",
        lang.tag(),
        "\"><head><meta charset=\"utf-8\"><base href=\"",
        &root,
        "\" target=\"_blank\">",
        head,
        "</head><body>",
        body,
        "</body></html>\n",
    ];
    parts.concat()
}

/// Links lead into windows of their own, those of pictures too, which `<base>` does not speak of in every browser.
fn elsewhere(body: &str) -> String {
    let mut all = String::with_capacity(body.len());
    let mut parts = body.split("<a ");
    all.push_str(parts.next().unwrap_or_default());
    for part in parts {
        all.push_str("<a ");
        let tag = part.split('>').next().unwrap_or_default();
        if !tag.contains(" target=") && !tag.starts_with("target=") {
            all.push_str("target=\"_blank\" ");
        }
        if !tag.contains("rel=\"") {
            all.push_str("rel=\"noopener\" ");
        }
        all.push_str(part);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_link_leads_into_another_window_once() {
        let body = "<a href=\"a\">x</a><a class=\"m\" href=\"b\" rel=\"external noopener\">&lt;a b</a><a href=\"c\" target=\"_blank\" rel=\"noopener\">";
        let made = elsewhere(body);
        assert_eq!(made.matches("target=\"_blank\"").count(), 3, "{made}");
        assert_eq!(made.matches("rel=\"").count(), 3, "{made}");
        assert!(made.starts_with("<a target=\"_blank\" rel=\"noopener\" href=\"a\">x</a>"));
    }

    #[test]
    fn the_root_is_as_far_up_as_the_path_is_deep() {
        let page = whole(Lang::En, "en/embed/2026-02/charts/map", "", "");
        assert!(
            page.contains("<html lang=\"en\">") && page.contains("<base href=\"../../../../../\" target"),
            "{page}"
        );
    }
}
