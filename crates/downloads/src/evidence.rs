//! What a page shows, as one file that carries what it rests on and checks itself.

use browser::{save_text, today};
use export::evidence::{self, Carried, MEDIA_TYPE, Page, Part, file_name};
use format::Manifest;
use format::tables::{PAIRINGS, REGIONS, SOURCES};
use ledger::Book;
use net::Archive;
use proof::Fault;
use text::messages as m;
use view::components::Names;
use view::pages::explore;
use view::site::{Query, Route, Site, Tab};
use view::tables;

/// Whether there is such a file of a page: of a figure, of totals, of a pairing. A table in parts has none.
pub fn is_of(route: &Route, manifest: &Manifest) -> bool {
    match route {
        Route::Explore(of) => of.adds_up() && !manifest.is_partitioned(of.name()),
        Route::Figure(of, _) | Route::Pairing(_, Tab::Rows(of)) => !manifest.is_partitioned(of.name()),
        Route::Pairing(_, Tab::Overview) => true,
        _ => false,
    }
}

/// A page as it is shown.
pub struct Shown<'a> {
    pub site: &'a Site,
    pub route: &'a Route,
    /// What its address asks for.
    pub query: &'a Query,
    pub title: &'a str,
}

impl Shown<'_> {
    /// Makes the file and hands it to the browser. `false` where the release has nothing of the page.
    pub async fn save(&self, archive: &Archive) -> Result<bool, Fault> {
        let Self { site, route, title, .. } = *self;
        let mut asks = vec![&PAIRINGS, &REGIONS, &SOURCES];
        let own = match route {
            Route::Explore(of) | Route::Figure(of, _) | Route::Pairing(_, Tab::Rows(of)) => vec![*of],
            _ => tables::with_tab().collect(),
        };
        asks.extend(own.iter().map(|of| of.schema).filter(|schema| !BESIDE.contains(&schema.name)));
        let book = archive.book_in_short(site.release(), &asks).await?;
        let Some(parts) = self.parts(&book) else { return Ok(false) };
        let names = Names { site, book: &book };
        let query = self.query.with("text", None);
        let page = Page { names, title, address: &site.pinned_with(route, &query, book.release()), parts: &parts };
        let texts = archive.texts(&book.manifest, &page.paths()).await?;
        let public_key = Some(site.t(m::PUBLIC_KEY).to_owned()).filter(|key| !key.is_empty());
        let signature = if public_key.is_some() { archive.signature(book.release()).await } else { None };
        let file = page.file(&Carried { texts, signature, public_key, made: today() });
        save_text(&file, &file_name(site, &book.manifest, &route.path()), MEDIA_TYPE);
        Ok(true)
    }

    fn parts<'a>(&self, book: &'a Book) -> Option<Vec<Part<'a>>> {
        let site = self.site;
        match self.route {
            Route::Figure(of, id) => evidence::figure(book, of, id),
            Route::Pairing(id, tab) => evidence::pairing(book, id, *tab),
            Route::Explore(of) => {
                let names = Names { site, book };
                let words = explore::words(&names, of, book.table(of.name()));
                let asked = explore::Asked { names, of, words: &words, query: self.query };
                evidence::totals(book, of, explore::question(&asked))
            }
            _ => None,
        }
    }
}

/// The tables that are asked for anyway.
const BESIDE: [&str; 3] = [PAIRINGS.name, REGIONS.name, SOURCES.name];
