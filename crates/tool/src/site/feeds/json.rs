//! A feed as JSON Feed 1.1.

use super::{Entry, Feed, Links};
use serde_json::{Value, json};

pub fn written(feed: &Feed, links: &Links) -> String {
    let items: Vec<Value> = feed.entries.iter().map(|entry| item(entry, links)).collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": links.to(&feed.page),
        "feed_url": links.to(&format!("{}.json", feed.path)),
        "language": "zh-Hans",
        "authors": [{ "name": feed.author }],
        "items": items,
    });
    format!("{feed:#}\n")
}

fn item(entry: &Entry, links: &Links) -> Value {
    let words = if entry.words.is_empty() { &entry.title } else { &entry.words };
    let mut item = json!({
        "id": entry.id,
        "url": links.to(&entry.page),
        "title": entry.title,
        "content_text": words,
        "date_published": entry.date,
    });
    if let Some(archive) = &entry.archive {
        let file =
            json!({ "url": links.to(&archive.path), "mime_type": "application/zip", "size_in_bytes": archive.bytes });
        item["attachments"] = json!([file]);
    }
    item
}
