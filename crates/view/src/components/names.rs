//! Names of pairings, regions and documents, and links to them.

use super::page::words_of;
use crate::html::{Html, link};
use crate::site::{Route, Site, Tab};
use format::{Level, Row};
use ledger::{Book, row_mentions};

/// Names out of a book that has the tables `pairings` and `regions`, and `sources` where a document is to be named.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    pub site: &'a Site,
    pub book: &'a Book,
}

impl Names<'_> {
    /// The name of a place.
    pub fn region(&self, id: &str) -> String {
        let Some(row) = self.book.row("regions", id) else { return id.to_owned() };
        words_of(self.site, &row, "name")
    }

    /// `扬州经济技术开发区 → 清涧县`
    pub fn pairing(&self, id: &str) -> String {
        let Some(row) = self.book.row("pairings", id) else { return id.to_owned() };
        let side = |column| self.region(row.text(column).unwrap_or_default());
        format!("{} → {}", side("supporter"), side("recipient"))
    }

    /// Whether a side of a pairing is called so, in any language.
    pub fn is_of(&self, pairing: &Row<'_>, sought: &str) -> bool {
        let side = |side: &&str| pairing.text(side).and_then(|id| self.book.row("regions", id));
        ["supporter", "recipient"].iter().filter_map(side).any(|place| row_mentions(&place, sought))
    }

    /// The title of a document.
    pub fn source(&self, id: &str) -> String {
        let Some(row) = self.book.row("sources", id) else { return id.to_owned() };
        words_of(self.site, &row, "title")
    }

    /// Whether both sides of a pairing are provinces.
    pub fn is_provincial(&self, pairing: &Row<'_>) -> bool {
        let side = |column| pairing.text(column).and_then(|id| self.book.row("regions", id));
        let province = |region: Row<'_>| region.text("level") == Some(Level::Province.word());
        ["supporter", "recipient"].into_iter().all(|column| side(column).is_some_and(province))
    }

    /// The way to a pairing, by its name.
    pub fn pairing_link(&self, id: &str) -> Html {
        let route = Route::Pairing(id.to_owned(), Tab::Overview);
        link(&self.site.href(&route), &self.pairing(id))
    }

    /// The way to a place, by its name.
    pub fn region_link(&self, id: &str) -> Html {
        link(&self.site.href(&Route::Region(id.to_owned())), &self.region(id))
    }
}
