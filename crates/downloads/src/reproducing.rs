//! The totals of a page as a file that reproduces them.

use crate::counting::{Counting, is_counted};
use browser::save_text;
use export::About;
use export::reproduce::{ENDING, InShort, Reproduction, settled, simply_adding};
use format::Manifest;
use format::tables::{PAIRINGS, REGIONS};
use ledger::Book;
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
    /// Whether the table comes in parts: its rows are too many to be listed.
    pub in_parts: bool,
}

impl Totals {
    /// Those of a page; none where it shows none, or where nobody says which rows of a table in parts simply add.
    pub fn of(route: &Route, query: &Query, manifest: &Manifest) -> Option<Self> {
        let (of, query) = match route {
            Route::Explore(of) => (*of, query.clone()),
            Route::Pairing(id, Tab::Rows(of)) => (*of, query.with(Filter::Pairing.name(), Some(id))),
            _ => return None,
        };
        let in_parts = manifest.is_partitioned(of.name());
        // A page of a pairing shows no totals of such a table.
        let told = !in_parts || matches!(route, Route::Explore(_)) && is_counted(of.schema, manifest);
        (of.adds_up() && told).then_some(Self { of, query: query.with("text", None), in_parts })
    }

    /// Makes the file and hands it to the browser.
    pub async fn save(&self, archive: &Archive, site: &Site) -> Result<(), Fault> {
        let Self { of, query, in_parts } = self;
        if *in_parts {
            return self.save_in_short(archive, site).await;
        }
        let book = archive.book(site.release(), &[&PAIRINGS, &REGIONS, of.schema]).await?;
        let (names, table) = (Names { site, book: &book }, book.table(of.name()));
        let words = explore::words(&names, of, table);
        let asked = explore::Asked { names, of, words: &words, query };
        let about = self.about(&asked);
        let (question, accounting) = (&explore::question(&asked), &book.accounting());
        let file = Reproduction { about: &about, manifest: &book.manifest, question, table, accounting }.file();
        save_text(&file, &about.file_name(ENDING), "application/json");
        Ok(())
    }

    /// The same of a table in parts, which the worker counts.
    async fn save_in_short(&self, archive: &Archive, site: &Site) -> Result<(), Fault> {
        let Self { of, query, .. } = self;
        let book: Book = archive.book(site.release(), &[&PAIRINGS, &REGIONS]).await?;
        let accounting = book.accounting();
        let counting = Counting::of(archive, &book.manifest, of.schema, accounting.clone()).await?;
        let words = counting.words(of, site).await?;
        let asked = explore::Asked { names: Names { site, book: &book }, of, words: &words, query };
        let (about, question) = (self.about(&asked), explore::question(&asked));
        let (added, _) = counting.ask(&simply_adding(&question), 0).await?;
        let (_, others) = counting.ask(&settled(&question), book.manifest.rows(of.name())).await?;
        let (question, accounting) = (&question, &accounting);
        let short =
            InShort { about: &about, manifest: &book.manifest, question, added: &added, others: &others, accounting };
        save_text(&short.file(), &about.file_name(ENDING), "application/json");
        Ok(())
    }

    fn about(&self, asked: &explore::Asked<'_>) -> About {
        let (site, book) = (asked.names.site, asked.names.book);
        let mut about = About::new(self.of.schema, &book.manifest, &book.sha256, **site);
        about.filter = explore::in_words(asked);
        about.address = site.pinned_with(&Route::Explore(self.of), &self.query, book.release());
        about
    }
}
