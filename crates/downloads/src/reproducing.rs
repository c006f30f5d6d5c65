//! The totals of a page as a file that reproduces them.

use browser::save_text;
use export::About;
use export::reproduce::{ENDING, Reproduction};
use format::Manifest;
use format::tables::{PAIRINGS, REGIONS};
use net::Archive;
use proof::Fault;
use view::components::Names;
use view::pages::explore;
use view::site::{Query, Route, Site, Tab};
use view::tables::{Description, Filter};

/// Totals that a page shows.
pub struct Totals {
    of: &'static Description,
    /// The rows that they are of, as an exploring page asks for them.
    query: Query,
}

impl Totals {
    /// Those of a page; none where it shows none, or of a table that comes in parts.
    pub fn of(route: &Route, query: &Query, manifest: &Manifest) -> Option<Self> {
        let (of, query) = match route {
            Route::Explore(of) => (*of, query.clone()),
            Route::Pairing(id, Tab::Rows(of)) => (*of, query.with(Filter::Pairing.name(), Some(id))),
            _ => return None,
        };
        let whole = of.adds_up() && !manifest.is_partitioned(of.name());
        whole.then_some(Self { of, query: query.with("text", None) })
    }

    /// Makes the file and hands it to the browser.
    pub async fn save(&self, archive: &Archive, site: &Site) -> Result<(), Fault> {
        let Self { of, query } = self;
        let book = archive.book(site.release(), &[&PAIRINGS, &REGIONS, of.schema]).await?;
        let (names, table) = (Names { site, book: &book }, book.table(of.name()));
        let words = explore::words(&names, of, table);
        let asked = explore::Asked { names, of, words: &words, query };
        let mut about = About::new(of.schema, &book.manifest, &book.sha256, **site);
        about.filter = explore::in_words(&asked);
        about.address = site.pinned_with(&Route::Explore(of), query, book.release());
        let (question, accounting) = (&explore::question(&asked), &book.accounting());
        let file = Reproduction { about: &about, manifest: &book.manifest, question, table, accounting }.file();
        save_text(&file, &about.file_name(ENDING), "application/json");
        Ok(())
    }
}
