//! What a page is made of, for whoever shows it: the program puts it on the screen, the tool into a file.

use super::exhibit::{Asks, Exhibit};
use crate::components::Page;
use crate::html::Html;
use crate::site::{Query, Route, Site};
use format::Catalogue;
use ledger::Book;
use proof::Proof;

/// A page.
pub struct Plan {
    /// By which the style sheet knows the page, where it has an order of its own.
    pub class: Option<&'static str>,
    pub head: PageHead,
    /// What stands below the head. Where pages nest, each level stays while those behind it change.
    pub levels: Vec<Level>,
}

/// A part of a page that comes and goes as one, with an outlet for the next level.
pub struct Level {
    /// It stays as long as this is the same.
    pub address: String,
    /// In the order in which they stand.
    pub blocks: Vec<Block>,
}

/// What makes markup or a page out of data.
pub type Make<T> = Box<dyn Fn(&Site, &Book) -> T>;

/// The same, with what the address asks for.
pub type MakeOf<A, T> = Box<dyn Fn(&Site, &Book, &A) -> T>;

/// The head of a page: its title and all that stands above the blocks.
pub enum PageHead {
    /// It needs no data.
    Now(Box<dyn Fn(&Site) -> Page>),
    /// It speaks of a row.
    Row(Asks, Make<Page>),
}

/// A part of a page.
pub enum Block {
    /// Made from these tables.
    Section(Asks, Make<Html>),
    /// The same, as the parameters of the address ask for it.
    Filtered(Asks, MakeOf<Query, Html>),
    /// Links to what the outlet below can show, and what the window is called while this page is open there.
    Tabs(Asks, MakeOf<Route, Page>),
    /// Made from the catalogue and the proof of each release.
    Chain(fn(&Site, &Catalogue, &[Proof]) -> Html),
    /// What a program of its own shows.
    Exhibit(Exhibit),
}

impl Plan {
    /// A page that does not nest.
    pub fn new(route: &Route, head: PageHead, blocks: Vec<Block>) -> Self {
        Self { class: None, head, levels: vec![Level { address: route.path(), blocks }] }
    }

    /// All parts of the page, in order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.levels.iter().flat_map(|level| &level.blocks)
    }

    /// The head of the page. The book has the tables that it asks for.
    pub fn page(&self, site: &Site, book: &Book) -> Page {
        match &self.head {
            PageHead::Now(page) => page(site),
            PageHead::Row(_, page) => page(site, book),
        }
    }

    /// What the window is called while a page is open. The book has the tables that the page asks for.
    pub fn title(&self, site: &Site, book: &Book, route: &Route) -> String {
        let tabs = self.blocks().find_map(|block| match block {
            Block::Tabs(_, tabs) => Some(tabs(site, book, route)),
            _ => None,
        });
        tabs.unwrap_or_else(|| self.page(site, book)).title
    }

    /// The tables that the page asks for, each once.
    pub fn asks(&self) -> Asks {
        let head = if let PageHead::Row(asks, _) = &self.head { asks.clone() } else { Asks::new() };
        let mut all = Asks::new();
        for schema in head.into_iter().chain(self.blocks().flat_map(Block::asks)) {
            if !all.contains(&schema) {
                all.push(schema);
            }
        }
        all
    }

    /// The names of the tables whose rows the explorer shows on the page, and asks for by itself.
    pub fn explored(&self) -> impl Iterator<Item = &'static str> {
        self.blocks().filter_map(|block| match block {
            Block::Exhibit(Exhibit::Rows(of)) => Some(of.name()),
            _ => None,
        })
    }
}

impl PageHead {
    /// A head that needs no data.
    pub fn now(page: impl Fn(&Site) -> Page + 'static) -> Self {
        Self::Now(Box::new(page))
    }

    /// A head out of these tables.
    pub fn row(asks: Asks, page: impl Fn(&Site, &Book) -> Page + 'static) -> Self {
        Self::Row(asks, Box::new(page))
    }
}

impl Block {
    /// The tables that it asks for.
    pub fn asks(&self) -> Asks {
        match self {
            Self::Section(asks, _) | Self::Filtered(asks, _) | Self::Tabs(asks, _) => asks.clone(),
            Self::Exhibit(exhibit) => exhibit.asks(),
            Self::Chain(_) => Asks::new(),
        }
    }

    /// A part that is made from these tables.
    pub fn section(asks: Asks, html: impl Fn(&Site, &Book) -> Html + 'static) -> Self {
        Self::Section(asks, Box::new(html))
    }

    /// The same, as the parameters of the address ask for it.
    pub fn filtered(asks: Asks, html: impl Fn(&Site, &Book, &Query) -> Html + 'static) -> Self {
        Self::Filtered(asks, Box::new(html))
    }
}
