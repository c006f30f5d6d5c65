//! An embed as oEmbed describes it (oembed.com, 1.0): programs that are given the address of a page ask for this.

use serde_json::json;
use text::messages as m;
use view::embed::Embed;
use view::html;
use view::site::Site;

/// So wide is the frame in pixels: as wide as most columns of text.
const WIDTH: u16 = 640;
/// What is asked for again after a day is new enough.
const KEPT: u32 = 86_400;

/// The file. `path` is that of the embed below the portal's `address`.
pub fn text(site: &Site, embed: &Embed, title: &str, address: &str, path: &str, picture: Option<&str>) -> String {
    let frame = html! {
        iframe src={ (address) (path) "/" } title=(title) width=(WIDTH) height=(embed.height()) loading="lazy"
            sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox" {}
    };
    let mut told = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": site.t(m::PORTAL),
        "provider_url": address,
        "cache_age": KEPT,
        "html": frame.as_str(),
        "width": WIDTH,
        "height": embed.height(),
    });
    if let Some(picture) = picture {
        for (name, value) in [
            ("thumbnail_url", json!(picture)),
            ("thumbnail_width", json!(preview::WIDTH)),
            ("thumbnail_height", json!(preview::HEIGHT)),
        ] {
            told[name] = value;
        }
    }
    format!("{told}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;
    use text::Lang;
    use view::site::Query;

    #[test]
    fn it_is_what_consumers_ask_for() {
        let site = Site::at("https://gov.example/xz/", Query::default(), Lang::Hans);
        let of = |picture| -> Value {
            let (title, path) = ("\"<a>\"", "embed/search");
            serde_json::from_str(&text(&site, &Embed::Search, title, "https://gov.example/xz/", path, picture)).unwrap()
        };
        let told = of(None);
        assert_eq!((&told["version"], &told["type"]), (&json!("1.0"), &json!("rich")));
        assert!(told["width"].is_u64() && told["height"].is_u64() && told["thumbnail_url"].is_null());
        let frame = told["html"].as_str().unwrap();
        assert!(
            frame.starts_with("<iframe src=\"https://gov.example/xz/embed/search/\" title=\"&quot;&lt;a&gt;&quot;\""),
            "{frame}"
        );
        let pictured = of(Some("https://gov.example/xz/previews/a.png"));
        // All three or none.
        assert!(
            pictured["thumbnail_url"].is_string()
                && pictured["thumbnail_width"].is_u64()
                && pictured["thumbnail_height"].is_u64()
        );
    }
}
