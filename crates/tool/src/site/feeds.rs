//! Feeds: what was published when, of the portal and of each pairing, as Atom and as JSON Feed. In simplified Chinese, as the
//! releases are.
//!
//! What a feed or an entry is called does not change when the portal moves: it is made of the hash of the first release, by
//! which a portal is known, or of the release that an entry tells of.

mod atom;
mod history;
mod json;

use super::archive;
use super::books::Books;
use super::output::Output;
use crate::config::Deployment;
use crate::digest::sha256;
use format::{CatalogueEntry, Problem};
use ledger::Book;
use text::{Lang, messages as m};
use view::components::{Names, changed_records, changes_since};
use view::site::{Query, Route, Site, Tab};

/// What is told, newest first.
pub struct Feed {
    /// Where it lies below the portal's folder, without its ending.
    path: String,
    id: String,
    title: String,
    /// Who publishes it.
    author: String,
    /// The page that it tells of, from the portal's root.
    page: String,
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    title: String,
    /// RFC 3339.
    date: String,
    /// The page as the release has it, from the portal's root.
    page: String,
    words: String,
    archive: Option<Archive>,
}

/// The file of a release that is handed out with an entry.
struct Archive {
    path: String,
    bytes: usize,
}

/// How addresses in a feed are written: absolute where it is known where the portal lies, else from the feed's own place.
struct Links {
    base: Option<String>,
    up: String,
}

/// The feed of the releases, without its ending.
pub const RELEASES: &str = "feeds/releases";
/// What the names of feeds end in, with their types.
pub const FORMS: [(&str, &str); 2] = [("atom", "application/atom+xml"), ("json", "application/feed+json")];

/// The feed of a page, without its ending: a pairing's own, else that of the releases.
pub fn of(route: &Route) -> String {
    match route {
        Route::Pairing(id, _) => format!("feeds/pairings/{id}"),
        _ => RELEASES.to_owned(),
    }
}

/// Writes all feeds and says how many files they are. `archives` are the bytes of the archive of each release, newest first.
pub fn write(
    output: Output<'_>,
    books: &Books,
    archives: &[Vec<u8>],
    deployment: &Deployment,
) -> Result<usize, Problem> {
    let site = Site::new("".into(), "".into(), Query::default(), Lang::Hans);
    let mut feeds = vec![releases(&site, books, archives)];
    feeds.extend(pairings(&site, books));
    for feed in &feeds {
        let up = "../".repeat(feed.path.matches('/').count());
        let links = Links { base: deployment.url(""), up };
        output.write(&format!("{}.atom", feed.path), atom::written(feed, &links))?;
        output.write(&format!("{}.json", feed.path), json::written(feed, &links))?;
    }
    Ok(feeds.len() * FORMS.len())
}

impl Links {
    /// The address of what lies below the portal's root.
    fn to(&self, path: &str) -> String {
        let path = path.trim_start_matches("./");
        match &self.base {
            Some(base) => format!("{base}{path}"),
            // Nothing would be the feed itself.
            None if path.is_empty() && self.up.is_empty() => "./".to_owned(),
            None => format!("{}{path}", self.up),
        }
    }
}

/// The portal, by its first release.
fn portal(books: &Books) -> &str {
    books.iter().last().map_or("", |(entry, _)| entry.sha256.as_str())
}

/// A name that is the same wherever the portal lies: a UUID (version 8, RFC 9562) made of the hash of these words.
fn urn(words: &[&str]) -> String {
    let hash = sha256(words.join("\n").as_bytes());
    format!("urn:uuid:{}-{}-8{}-a{}-{}", &hash[..8], &hash[8..12], &hash[13..16], &hash[17..20], &hash[20..32])
}

fn releases(site: &Site, books: &Books, archives: &[Vec<u8>]) -> Feed {
    let entry = |((entry, book), archive): ((&CatalogueEntry, &Book), &Vec<u8>)| Entry {
        id: urn(&["release", &entry.sha256]),
        title: site.lang.title(&entry.title).to_owned(),
        date: entry.created.clone(),
        page: site.pinned(&Route::Home, &entry.release),
        words: sentences(site, entry.synthetic, changes_since(site, &book.manifest)),
        archive: Some(Archive { path: format!("data/{}", archive::name(&entry.release)), bytes: archive.len() }),
    };
    Feed {
        path: RELEASES.to_owned(),
        id: urn(&["releases", portal(books)]),
        title: format!("{} · {}", site.t(m::RELEASES), site.t(m::PORTAL)),
        author: site.t(m::PORTAL).to_owned(),
        page: site.href(&Route::Releases),
        entries: books.iter().zip(archives).map(entry).collect(),
    }
}

/// Made-up data say so here too.
fn sentences(site: &Site, synthetic: bool, words: Option<String>) -> String {
    let made_up = synthetic.then(|| format!("{}。", site.t(m::SYNTHETIC)));
    made_up.into_iter().chain(words).collect()
}

/// What each pairing of any release was in each.
fn pairings(site: &Site, books: &Books) -> Vec<Feed> {
    let mut feeds = Vec::new();
    for (id, told) in history::of(books) {
        let route = Route::Pairing(id.clone(), Tab::Overview);
        let has = |book: &&Book| book.row("pairings", &id).is_some();
        let Some(book) = books.iter().map(|(_, book)| book).find(has) else { continue };
        let name = Names { site, book }.pairing(&id);
        let entries = told.into_iter().map(|told| {
            let release = told.entry.release.as_str();
            // A release in which the pairing is no more has no page of it.
            let page = if told.is_there { &route } else { &Route::Pairings };
            let words = match told.before {
                Some(before) => site.fill(m::CHANGES_SINCE, &[before, &changed_records(site, told.changes)]),
                None => format!("{}。", changed_records(site, told.changes)),
            };
            let parts = told.untold.iter().map(|of| site.t(of.title));
            let untold = (!told.untold.is_empty()).then(|| format!("{}没有计入：这些表分卷发布。", site.list(parts)));
            Entry {
                id: urn(&["pairing", &id, &told.entry.sha256]),
                title: format!("{name} · {}", site.lang.title(&told.entry.title)),
                date: told.entry.created.clone(),
                page: site.pinned(page, release),
                words: sentences(site, told.entry.synthetic, Some(words + &untold.unwrap_or_default())),
                archive: None,
            }
        });
        feeds.push(Feed {
            path: of(&route),
            id: urn(&["pairing", &id, portal(books)]),
            title: format!("{name} · {}", site.t(m::PORTAL)),
            author: site.t(m::PORTAL).to_owned(),
            page: site.href(&route),
            entries: entries.collect(),
        });
    }
    feeds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_depends_on_its_words_alone_and_is_a_uuid() {
        let one = urn(&["release", "a"]);
        assert_eq!(one, urn(&["release", "a"]));
        assert!(
            [urn(&["release", "b"]), urn(&["releases", "a"]), urn(&["releasea"])].iter().all(|other| *other != one)
        );
        let digits = one.strip_prefix("urn:uuid:").unwrap();
        let lengths: Vec<usize> = digits.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert!(digits.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit()));
    }

    #[test]
    fn links_lead_from_the_feed_or_are_absolute() {
        let near = Links { base: None, up: "../".to_owned() };
        assert_eq!(near.to("./?release=2021-04"), "../?release=2021-04");
        assert_eq!(near.to("./"), "../");
        let known = Links { base: Some("https://gov.example/x/".to_owned()), up: "../".to_owned() };
        assert_eq!(known.to("pairings/a"), "https://gov.example/x/pairings/a");
        assert_eq!(known.to("./"), "https://gov.example/x/");
    }
}
