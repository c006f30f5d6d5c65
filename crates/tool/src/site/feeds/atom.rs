//! A feed as Atom (RFC 4287).

use super::{Feed, Links};
use crate::site::xml::Xml;

pub fn written(feed: &Feed, links: &Links) -> String {
    let mut xml = Xml::new();
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "zh-Hans")]);
    xml.text("id", &feed.id);
    xml.text("title", &feed.title);
    xml.text("updated", feed.entries.iter().map(|entry| entry.date.as_str()).max().unwrap_or_default());
    xml.open("author", &[]);
    xml.text("name", &feed.author);
    xml.close("author");
    let own = links.to(&format!("{}.atom", feed.path));
    xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)]);
    let page = links.to(&feed.page);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &page)]);
    for entry in &feed.entries {
        xml.open("entry", &[]);
        xml.text("id", &entry.id);
        xml.text("title", &entry.title);
        xml.text("published", &entry.date);
        xml.text("updated", &entry.date);
        let page = links.to(&entry.page);
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &page)]);
        if let Some(archive) = &entry.archive {
            let (href, length) = (links.to(&archive.path), archive.bytes.to_string());
            let kind = [("rel", "enclosure"), ("type", "application/zip"), ("length", &length), ("href", &href)];
            xml.empty("link", &kind);
        }
        // A summary is asked for where there is no content.
        xml.text("summary", if entry.words.is_empty() { &entry.title } else { &entry.words });
        xml.close("entry");
    }
    xml.close("feed");
    xml.into_string()
}
