//! An exploring page that is open: what the address asks is asked of the table, and the answer shown.

use super::charts::Charts;
use super::grid::{Coming, Content, Grid, go_to};
use super::loaded::{Loaded, Progress, Wanted};
use super::parts::{Later, Listener, Part, create, document};
use super::worker::Large;
use crate::app::address::Query;
use crate::app::{Route, Site};
use crate::components::{self, Names, Shape, empty, fault_notice, head_cell, heads, records, totals};
use crate::format::{Table, TableSchema};
use crate::html::{Html, Markup, Text, all, html};
use crate::ledger::{Answer, Question};
use crate::pages::explore::{self, Reading};
use crate::pages::pictures::release_line;
use crate::release::{Archive, Fault, pause, spawn};
use crate::text::messages as m;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};

/// Rows that come with an answer: as many as are shown at once.
const WINDOW: usize = 100;

/// An exploring page that is open.
pub struct View {
    pub(super) site: Site,
    pub(super) schema: &'static TableSchema,
    pub(super) node: Element,
    archive: Archive,
    pub(super) query: RefCell<Query>,
    pub(super) loaded: RefCell<Option<Rc<Loaded>>>,
    /// The worker that is loading.
    pub(super) loading: RefCell<Option<Rc<Large>>>,
    /// Counts the questions; answers to older ones are not shown.
    turn: Cell<u32>,
    pub(super) parts: Parts,
    pub(super) grid: OnceCell<Rc<Grid>>,
    pub(super) listeners: RefCell<Vec<Listener>>,
    pub(super) typed: OnceCell<Later>,
    /// What is in view, for a file of it.
    pub(super) shown: RefCell<(Question, usize)>,
    /// Whether a file is not wanted any more.
    pub(super) stopped: Cell<bool>,
}

pub(super) struct Parts {
    filters: Part,
    status: Part,
    totals: Part,
    pub charts: Charts,
    groups: Part,
    bar: Part,
    rows: Part,
    grid: Element,
    take: Part,
    pub taking: Part,
}

impl View {
    pub fn open(node: &Element, site: Site, base: String, schema: &'static TableSchema, query: Query) -> Rc<Self> {
        node.set_inner_html("");
        let part = |class| Part::new(node, class);
        let parts = Parts {
            filters: part("part"),
            status: part("part"),
            totals: part("part"),
            charts: Charts::new(node),
            groups: part("part"),
            bar: part("bar"),
            rows: part("part"),
            grid: create(node, "div", "part"),
            take: part("part"),
            taking: part("progress"),
        };
        let _ = parts.taking.element.set_attribute("role", "status");
        let _ = parts.status.element.set_attribute("role", "status");
        let view = Rc::new(Self {
            site,
            schema,
            node: node.clone(),
            archive: Archive { base },
            query: RefCell::new(query),
            loaded: RefCell::default(),
            loading: RefCell::default(),
            turn: Cell::new(0),
            parts,
            grid: OnceCell::new(),
            listeners: RefCell::default(),
            typed: OnceCell::new(),
            shown: RefCell::default(),
            stopped: Cell::new(false),
        });
        view.listen();
        view.load();
        view
    }

    pub fn is_in(&self, node: &Element) -> bool {
        self.node.is_same_node(Some(node))
    }

    /// Shows what another address asks for.
    pub fn turn_to(self: &Rc<Self>, query: Query) {
        let before = self.query.replace(query);
        // A text that stood in the address is not being typed any more, even where the focus is still in its field:
        // back and forward change it.
        let known = |field: &HtmlInputElement| field.value().trim() == before.get("q").unwrap_or_default();
        if let Some(field) = text_field(&self.node).filter(known) {
            field.set_value(self.query.borrow().get("q").unwrap_or_default());
        }
        self.typed.get().iter().for_each(|typed| typed.clear());
        self.ask();
    }

    /// Loads what the address needs, and shows it.
    pub(super) fn load(self: &Rc<Self>) {
        self.parts.rows.set(components::loading(&self.site));
        let view = Rc::clone(self);
        let query = self.query.borrow().clone();
        spawn(Box::pin(async move {
            let (told, given) = (Rc::downgrade(&view), Rc::downgrade(&view));
            let wanted = Wanted {
                archive: &view.archive,
                site: &view.site,
                schema: view.schema,
                query: &query,
                progress: Box::new(move |progress| told.upgrade().iter().for_each(|view| view.put_progress(progress))),
                started: Box::new(move |large| {
                    given.upgrade().iter().for_each(|view| drop(view.loading.replace(Some(Rc::clone(large)))));
                }),
            };
            let outcome = Loaded::fetch(wanted).await;
            view.loading.replace(None);
            view.parts.status.set(Html::default());
            match outcome {
                Ok(Some(loaded)) => {
                    view.loaded.replace(Some(Rc::new(loaded)));
                    view.ask();
                }
                Ok(None) => view.parts.rows.set(stopped(&view.site)),
                Err(fault) => view.parts.rows.set(fault_notice(&view.site, &fault)),
            }
        }));
    }

    fn put_progress(&self, (rows, bytes, total): Progress) {
        let site = &self.site;
        let size = [bytes, total].map(|bytes| bytes.to_string());
        let words = site.fill(m::ROWS_LOADED, &[&rows.to_string(), &megabytes(bytes, total)]);
        self.parts.status.set(html(
            concat!(
                r#"<span>$</span><progress max="$" value="$" aria-label="$"></progress>"#,
                r#"<button class="button" type="button" id="stop-loading" data-action="stop">$</button>"#
            ),
            &[Text(&words), Text(&size[1]), Text(&size[0]), Text(site.t(m::LOADING)), Text(site.t(m::STOP))],
        ));
    }

    /// The address as it will be when what is being typed is put into it.
    fn wanted(&self) -> Query {
        let query = self.query.borrow().clone();
        match text_field(&self.node).filter(Self::is_typing) {
            Some(field) => query.with("q", Some(field.value().trim())).with("page", None),
            None => query,
        }
    }

    fn is_typing(field: &HtmlInputElement) -> bool {
        document().active_element().is_some_and(|focused| focused.is_same_node(Some(field)))
    }

    /// Asks what the address asks for, and shows the answer unless something newer was asked meanwhile.
    pub(super) fn ask(self: &Rc<Self>) {
        let turn = self.turn.get() + 1;
        self.turn.set(turn);
        let Some(loaded) = self.loaded.borrow().clone() else { return };
        let query = self.wanted();
        if !loaded.covers(self.schema, &query) {
            return self.load();
        }
        let view = Rc::clone(self);
        spawn(Box::pin(async move {
            let question = explore::question(&loaded.asked(&view.site, view.schema, &query));
            let outcome = answer(&loaded, &query, &question).await;
            if view.turn.get() == turn {
                match outcome {
                    Ok(Some(shown)) => view.put(&loaded, &query, question, shown, turn).await,
                    Ok(None) => {}
                    Err(fault) => view.parts.rows.set(fault_notice(&view.site, &fault)),
                }
            }
        }));
    }

    /// The fields say what the address says; only what is being typed is left alone.
    fn put_filters(&self, loaded: &Loaded) {
        let query = self.query.borrow();
        // The text is no part of the markup: an input method that is at work must not lose its field.
        let bare = query.with("q", None);
        self.parts.filters.set(explore::filters(&loaded.asked(&self.site, self.schema, &bare), &loaded.occurring));
        if let Some(field) = text_field(&self.node).filter(|field| !Self::is_typing(field)) {
            field.set_value(query.get("q").unwrap_or_default());
        }
    }

    /// Shows an answer; what takes long to draw in several tasks, unless something newer was asked meanwhile.
    async fn put(self: &Rc<Self>, loaded: &Loaded, query: &Query, question: Question, shown: Shown, turn: u32) {
        let (site, route) = (&self.site, Route::Explore(self.schema.name));
        self.put_filters(loaded);
        let asked = loaded.asked(site, self.schema, query);
        let names = asked.names;
        let Shown { answer, reading, window, alone } = shown;
        let sums = answer.sums(&alone);
        self.parts.totals.set(html(
            r#"<h2 class="hidden">$</h2>$"#,
            &[Text(site.t(m::TOTALS)), Markup(&totals(site, self.schema.name, &sums, &|_| None))],
        ));
        self.shown.replace((question.clone(), answer.matched));
        self.parts.take.set(explore::take(site, self.schema, loaded.book.release(), query));
        let by = explore::grouping(self.schema, query);
        let source = release_line(site, &loaded.book);
        if by.is_empty() {
            self.parts.charts.show(Vec::new());
            self.parts.groups.set(explore::ladder(&asked, &answer, &source));
        } else {
            let folded = explore::fold(&names, &by, &question, &answer);
            if !self.goes_on(turn).await {
                return;
            }
            let sketches = explore::charts(&asked, &by, &answer, &folded, &source);
            if !self.goes_on(turn).await {
                return;
            }
            self.parts.charts.show(sketches.into_iter().map(|draw| draw()).collect());
            if !self.goes_on(turn).await {
                return;
            }
            self.parts.groups.set(explore::groups(&asked, &by, &answer, &folded));
            if !self.goes_on(turn).await {
                return;
            }
        }
        let caption = self.caption(answer.matched, loaded);
        let mut bar = Html::default();
        if reading == Reading::Scroll {
            bar.add(r#"<span class="bar__count">$</span>"#, &[Text(&caption)]);
            bar.push(&go_to(site.t(m::GO_TO_ROW), answer.matched));
        }
        bar.push(&explore::paging(site, &route, query, reading, answer.matched));
        bar.push(&explore::column_choice(site, self.schema, query));
        self.parts.bar.set(bar);
        let shapes = explore::shown(self.schema, query);
        let sort = |column| Some(explore::other_order(site, &route, query, column));
        if reading == Reading::Scroll {
            self.parts.rows.set(Html::default());
            let grid = self.grid.get_or_init(|| Grid::new(&self.parts.grid));
            let _ = self.parts.grid.remove_attribute("hidden");
            let heads = heads(&names, &shapes, &sort).iter().map(head_cell).collect();
            let first = rows_of(&names, &shapes, &window);
            let window = self.windows(question, shapes);
            let label = site.t(m::ROWS_TABLE).to_owned();
            grid.show(Content { rows: answer.matched, label, heads, window }, first);
        } else {
            let _ = self.parts.grid.set_attribute("hidden", "");
            let rows: Vec<_> = window.iter().collect();
            let none = if rows.is_empty() { empty(site.t(m::NOTHING_PASSES)) } else { Html::default() };
            self.parts.rows.set(all([records(&names, &shapes, &caption, &rows, &sort), none]));
        }
        while self.goes_on(turn).await && self.parts.charts.step() {}
    }

    /// Lets the browser paint and listen; says whether nothing newer was asked meanwhile.
    async fn goes_on(&self, turn: u32) -> bool {
        pause(0).await;
        self.turn.get() == turn
    }

    fn caption(&self, matched: usize, loaded: &Loaded) -> String {
        self.site.fill(m::ROWS_OF, &[&matched.to_string(), &loaded.rows.to_string()])
    }

    /// Windows of the rows that pass, for the grid.
    fn windows(
        self: &Rc<Self>,
        question: Question,
        shapes: Vec<&'static Shape>,
    ) -> Rc<dyn Fn(std::ops::Range<usize>) -> Coming> {
        let own = Rc::downgrade(self);
        let asked = Rc::new((question, shapes));
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

async fn answer(loaded: &Loaded, query: &Query, question: &Question) -> Result<Option<Shown>, Fault> {
    let wide = is_wide();
    let start = match Reading::new(query, usize::MAX, wide) {
        Reading::Page(page) => (page - 1) * explore::PAGE,
        _ => 0,
    };
    let Some((answer, mut window, alone)) = loaded.source.ask(question, start..start + WINDOW).await? else {
        return Ok(None);
    };
    let reading = Reading::new(query, answer.matched, wide);
    let range = reading.range(answer.matched);
    // A page beyond the last one is the last one.
    if range.start != start {
        let Some(last) = loaded.source.window(question, range.clone()).await? else { return Ok(None) };
        window = last;
    }
    let few: Vec<usize> = (0..window.rows.min(range.len())).collect();
    Ok(Some(Shown { answer, reading, window: window.take(&few), alone }))
}

/// Says that the reader stopped the loading, and offers to go on.
fn stopped(site: &Site) -> Html {
    html(
        r#"<p class="notice">$ <button class="button" type="button" id="go-on" data-action="retry">$</button></p>"#,
        &[Text(site.t(m::LOADING_STOPPED)), Text(site.t(m::GO_ON))],
    )
}

/// `3.2 / 37.1 MB`
fn megabytes(bytes: usize, total: usize) -> String {
    let tenths = |bytes: usize| {
        let tenths = bytes / 100_000;
        [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat()
    };
    [&tenths(bytes), " / ", &tenths(total), " MB"].concat()
}

/// The field in which text is typed.
pub(super) fn text_field(node: &Element) -> Option<HtmlInputElement> {
    node.query_selector("#filter-q").ok().flatten()?.dyn_into().ok()
}

/// An answer with the rows that are in sight first.
struct Shown {
    answer: Answer,
    reading: Reading,
    window: Table,
    /// The rows that sums rest on alone.
    alone: Table,
}

fn rows_of(names: &Names<'_>, shapes: &[&'static Shape], window: &Table) -> Vec<Vec<Html>> {
    window.iter().map(|row| components::cells(names, shapes, &row)).collect()
}

/// Whether the screen has room for a table of several columns.
fn is_wide() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(min-width: 62rem)").ok().flatten());
    query.is_some_and(|query| query.matches())
}
