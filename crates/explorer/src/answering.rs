//! What an address asks is asked of the table, and the answer put on the page.

use super::form;
use super::grid::{Coming, Content, Grid, go_to};
use super::loaded::Loaded;
use super::pane::{Pane, text_field};
use super::shown::Shown;
use browser::{seam, taken_over};
use engine::messages::grouped_json;
use export::Form;
use format::Table;
use ledger::{Answer, Measure, Question, Total};
use net::{program_fault, spawn};
use std::rc::Rc;
use text::messages as m;
use view::components::{self, Columns, Names, account_of, fault_notice, head_cell, heads};
use view::html;
use view::html::Html;
use view::pages::explore::{self, Asked, Reading};
use view::site::Query;
use view::site::Route;
use view::tables::{Arrangement, DisplayColumn, Filter};

impl Pane {
    /// Asks what the address asks for, and shows the answer unless something newer was asked meanwhile.
    pub(super) fn ask(self: &Rc<Self>) {
        let turn = self.turn.get() + 1;
        self.turn.set(turn);
        let Some(loaded) = self.loaded.borrow().clone() else { return };
        let query = self.wanted();
        if !loaded.covers(self.of.schema, &query) {
            return self.load();
        }
        let view = Rc::clone(self);
        spawn(Box::pin(async move {
            let asked = loaded.asked(&view.site, view.of, &query);
            let question = explore::question(&asked);
            let outcome = Shown::ask(&asked, &loaded, &question).await;
            if view.turn.get() == turn {
                match outcome {
                    Ok(Some(shown)) => view.put(&loaded, &query, question, &shown, turn).await,
                    Ok(None) => {}
                    Err(fault) => view.parts.rows.set(fault_notice(&view.site, &fault)),
                }
            }
        }));
    }

    /// The address as it will be when what is being typed is put into it.
    fn wanted(&self) -> Query {
        let query = self.query.borrow().clone();
        match text_field(&self.node).filter(Self::is_typing) {
            Some(field) => {
                query.with(Filter::Text.name(), Some(field.value().trim())).with(Arrangement::Page.name(), None)
            }
            None => query,
        }
    }

    /// Shows an answer; what takes long to draw in several tasks, unless something newer was asked meanwhile.
    async fn put(self: &Rc<Self>, loaded: &Loaded, query: &Query, question: Question, shown: &Shown, turn: u32) {
        let asked = loaded.asked(&self.site, self.of, query);
        // The groups first: they take their time, and then nothing moves.
        if !self.put_groups(&asked, &question, &shown.answer, turn).await {
            return;
        }
        self.put_filters(loaded);
        let account = |at: usize| account_of(&self.site, &shown.answer, at, &shown.told);
        self.put_totals(&shown.answer.sums(&shown.alone), &account);
        self.parts.download.set(explore::download(
            &self.site,
            self.of,
            loaded.book.release(),
            query,
            &Form::ALL.map(Form::ending),
        ));
        self.shown.replace((question.clone(), shown.answer.matched));
        let (matched, rows) = (shown.answer.matched.to_string(), loaded.rows.to_string());
        let caption = self.site.fill(m::ROWS_OF, &[&matched, &rows]);
        self.put_bar(&asked, shown, &caption);
        self.put_rows(&asked, question, shown, &caption);
        taken_over(&self.node);
    }

    /// The fields say what the address says; only what is being typed is left alone.
    fn put_filters(&self, loaded: &Loaded) {
        let query = self.query.borrow();
        // The text is no part of the markup: an input method that is at work must not lose its field.
        let bare = query.with(Filter::Text.name(), None);
        if self.filtered.borrow().as_ref() != Some(&bare) {
            let asked = loaded.asked(&self.site, self.of, &bare);
            let filters = &self.parts.filters;
            if self.filtered.borrow().as_ref().is_some_and(|before| form::turn(&filters.element, &asked, before)) {
                filters.forget();
            } else {
                filters.set(explore::filters(&asked, &loaded.occurring));
                if loaded.is_large() {
                    self.put_choosers(bare.suffix());
                }
            }
            self.filtered.replace(Some(bare));
        }
        if let Some(field) = text_field(&self.node).filter(|field| !Self::is_typing(field)) {
            field.set_value(query.get(Filter::Text.name()).unwrap_or_default());
        }
    }

    /// Where there are many choices, they can be searched: the program that finds places does it.
    fn put_choosers(&self, search: String) {
        let filters = self.parts.filters.element.clone();
        spawn(Box::pin(async move {
            if let Ok(program) = seam::search().await {
                program.find(&filters, &search);
            }
        }));
    }

    pub(super) fn put_totals(&self, sums: &[(Measure, Total<'_>)], account: &dyn Fn(usize) -> Html) {
        self.parts.totals.set(explore::sums(&self.site, self.of, sums, account));
    }

    /// Has the groups shown as pictures and as a table; where the address groups nothing, the ladder of supervision. `false`
    /// where something newer was asked meanwhile.
    async fn put_groups(&self, asked: &Asked<'_>, question: &Question, answer: &Answer, turn: u32) -> bool {
        let place = &self.parts.groups;
        if !explore::is_grouped(self.of, asked.query) {
            // Hidden, so that what still comes is not wanted.
            let _ = place.set_attribute("hidden", "");
            place.set_inner_html("");
            return true;
        }
        let _ = place.remove_attribute("hidden");
        let grouped = grouped_json(answer, &question.by, &asked.words.0);
        let is_newest = || self.turn.get() == turn;
        let shown = match seam::pictures().await {
            Ok(_) if !is_newest() => return false,
            Ok(pictures) => pictures.draw_groups(place, self.of.name(), &asked.query.suffix(), &grouped).await,
            Err(error) => Err(error),
        };
        if let (Err(error), true) = (shown, is_newest()) {
            let fault = program_fault("pictures", &error);
            place.set_inner_html(fault_notice(&self.site, &fault).as_str());
        }
        is_newest()
    }

    fn put_bar(&self, asked: &Asked<'_>, shown: &Shown, caption: &str) {
        let matched = shown.answer.matched;
        let scroller = html! {
            @if shown.reading == Reading::Scroll {
                span.bar__count { (caption) }
                (go_to(self.site.t(m::GO_TO_ROW), matched))
                span.printed { (self.site.t(m::PRINTED_WINDOW)) }
            }
        };
        self.parts.bar.set(explore::bar(asked, &scroller, shown.reading, matched));
    }

    fn put_rows(self: &Rc<Self>, asked: &Asked<'_>, question: Question, shown: &Shown, caption: &str) {
        let (names, site, route) = (&asked.names, &self.site, Route::Explore(self.of));
        if shown.reading == Reading::Scroll {
            let columns = explore::shown(self.of, asked.query);
            let sort = |column| Some(explore::other_order(site, &route, asked.query, column));
            self.parts.rows.set(Html::default());
            let grid = self.grid.get_or_init(|| Grid::new(&self.parts.grid));
            let _ = self.parts.grid.remove_attribute("hidden");
            let heads = heads(names, &columns, &sort).iter().map(head_cell).collect();
            let first = rows_of(names, &columns, &shown.window);
            let window = self.windows(question, columns);
            let label = site.t(m::ROWS_TABLE).to_owned();
            grid.show(Content { rows: shown.answer.matched, label, heads, window }, first);
            return;
        }
        let _ = self.parts.grid.set_attribute("hidden", "");
        let rows: Vec<_> = shown.window.iter().collect();
        self.parts.rows.set(explore::sheet(asked, caption, &rows));
    }

    /// Windows of the rows that pass, for the grid.
    fn windows(
        self: &Rc<Self>,
        question: Question,
        columns: Vec<&'static DisplayColumn>,
    ) -> Rc<dyn Fn(std::ops::Range<usize>) -> Coming> {
        let own = Rc::downgrade(self);
        let asked = Rc::new((question, columns));
        Rc::new(move |range| {
            let (own, asked) = (own.clone(), Rc::clone(&asked));
            Box::pin(async move {
                let view = own.upgrade()?;
                let loaded = view.loaded.borrow().clone()?;
                let window = loaded.source.window(&asked.0, range).await.ok()??;
                Some(rows_of(&Names { site: &view.site, book: &loaded.book }, &asked.1, &window))
            })
        })
    }
}

fn rows_of(names: &Names<'_>, columns: Columns<'_>, window: &Table) -> Vec<Vec<Html>> {
    window.iter().map(|row| components::cells(names, columns, &row)).collect()
}
