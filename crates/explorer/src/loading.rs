//! The loading of what an exploring page needs: how far it is, and what is said where it ends early.

use super::loaded::{Loaded, Wanted};
use super::pane::Pane;
use browser::{seam, taken_over};
use format::{Manifest, SummaryScope, Table, tables};
use ledger::{Book, summed};
use net::spawn;
use std::rc::Rc;
use std::sync::Arc;
use text::messages as m;
use view::components::{self, Names, fault_notice};
use view::html;
use view::html::Html;
use view::pages::explore::{self, Asked, Words};
use view::site::Site;

impl Pane {
    /// Loads what the address needs, and shows it.
    pub(super) fn load(self: &Rc<Self>) {
        // What the page's file shows is what is on its way.
        if !self.parts.rows.is_still() {
            self.parts.rows.set(components::loading(&self.site));
        }
        if explore::is_grouped(self.of, &self.query.borrow()) {
            // On its way while the table is.
            spawn(Box::pin(async { drop(seam::pictures().await) }));
        }
        let view = Rc::clone(self);
        let query = self.query.borrow().clone();
        // One that is still loading goes on with what it loads.
        let before = self.loaded.borrow().clone().filter(|_| self.loading.borrow().is_none());
        spawn(Box::pin(async move {
            let [told, given, shown] = [(); 3].map(|()| Rc::downgrade(&view));
            let of = query.clone();
            let wanted = Wanted {
                archive: &view.archive,
                site: &view.site,
                of: view.of,
                query: &query,
                before,
                progress: Box::new(move |rows, bytes, total| {
                    told.upgrade().iter().for_each(|view| view.put_progress(rows, bytes, total));
                }),
                started: Box::new(move |large, manifest| {
                    if let Some(view) = given.upgrade() {
                        view.loading.replace(Some(Rc::clone(large)));
                        view.put_totals_early(Arc::clone(manifest));
                    }
                }),
                early: Box::new(move |book, rows| {
                    shown
                        .upgrade()
                        .filter(|view| *view.query.borrow() == of)
                        .iter()
                        .for_each(|view| view.put_early(book, rows));
                }),
            };
            let outcome = Loaded::fetch(wanted).await;
            view.loading.replace(None);
            view.parts.status.set(Html::default());
            match outcome {
                Ok(Some(loaded)) => {
                    view.loaded.replace(Some(Rc::new(loaded)));
                    view.filtered.replace(None);
                    view.ask();
                }
                Ok(None) => view.parts.rows.set(stopped(&view.site)),
                Err(fault) => {
                    view.parts.totals.set(Html::default());
                    view.parts.rows.set(fault_notice(&view.site, &fault));
                    taken_over(&view.node);
                }
            }
        }));
    }

    /// The totals of all rows are known before a large table has come: the summary has them.
    fn put_totals_early(self: &Rc<Self>, manifest: Arc<Manifest>) {
        let view = Rc::clone(self);
        spawn(Box::pin(async move {
            let summary = view.archive.tables(&manifest, &[&tables::SUMMARY]).await;
            let waits = view.loading.borrow().is_some() && !explore::narrows(view.of, &view.query.borrow());
            // Without them nothing is missing: they come with the rows.
            if let (Ok(summary), true) = (summary, waits) {
                let sums = summed(&summary[0], view.of.name(), SummaryScope::Release, &|_| true);
                view.put_totals(&sums, &|_| Html::default());
            }
        }));
    }

    /// Shows the first rows while the others are on their way, and says that they are: how many there are, and what they add up
    /// to, is not known yet.
    fn put_early(&self, book: &Book, rows: &Table) {
        // What the page's file shows are these rows.
        if rows.rows > 0 && !self.parts.rows.is_still() {
            let (query, words) = (self.query.borrow(), Words::default());
            let asked = Asked { names: Names { site: &self.site, book }, of: self.of, words: &words, query: &query };
            let rows: Vec<_> = rows.iter().collect();
            self.parts.rows.set(explore::sheet(&asked, self.site.t(m::LOADING), &rows));
        }
    }

    fn put_progress(&self, rows: usize, bytes: usize, total: usize) {
        let site = &self.site;
        let words = site.fill(m::ROWS_LOADED, &[&rows.to_string(), &megabytes(bytes, total)]);
        self.parts.status.set(html! {
            span { (words) }
            progress max=(total) value=(bytes) aria-label=(site.t(m::LOADING)) {}
            button #stop-loading.button type="button" data-action="stop" { (site.t(m::STOP)) }
        });
    }
}

/// Says that the reader stopped the loading, and offers to go on.
fn stopped(site: &Site) -> Html {
    html! {
        p.notice {
            (site.t(m::LOADING_STOPPED)) " "
            button #go-on.button type="button" data-action="retry" { (site.t(m::GO_ON)) }
        }
    }
}

/// `3.2 / 37.1 MB`
fn megabytes(bytes: usize, total: usize) -> String {
    let tenths = |bytes: usize| {
        let tenths = bytes / 100_000;
        [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat()
    };
    [&tenths(bytes), " / ", &tenths(total), " MB"].concat()
}
