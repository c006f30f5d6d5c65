//! An exploring page that is open: what the address asks is asked of the table, and the answer shown.

use super::Step;
use super::grid::{Coming, Content, Grid, go_to};
use super::parts::{Later, Listener, Part, create, document, follow};
use super::source::{Memory, Source};
use super::take::Take;
use crate::app::address::Query;
use crate::app::{Route, Site};
use crate::components::{self, Names, Shape, empty, fault_notice, head_cell, heads, records, totals};
use crate::export::{About, Download, Form};
use crate::format::{Table, TableSchema, tables};
use crate::html::{Html, Markup, Text, all, html, text};
use crate::ledger::{Book, Question, distinct};
use crate::pages::explore::{self, Asked, Reading, Words};
use crate::release::{Archive, Fault, spawn};
use crate::text::messages as m;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlInputElement};

/// Milliseconds without a key after which what was typed goes into the address.
const PAUSE: i32 = 600;
/// Rows that come with an answer: as many as are shown at once.
const WINDOW: usize = 100;

/// An exploring page that is open.
pub struct View {
    site: Site,
    schema: &'static TableSchema,
    node: Element,
    archive: Archive,
    query: RefCell<Query>,
    loaded: OnceCell<Loaded>,
    /// Counts the questions; answers to older ones are not shown.
    turn: Cell<u32>,
    parts: Parts,
    grid: OnceCell<Rc<Grid>>,
    listeners: RefCell<Vec<Listener>>,
    typed: OnceCell<Later>,
    /// What is in view, for a file of it.
    shown: RefCell<(Question, usize)>,
    /// Whether a file is not wanted any more.
    stopped: Cell<bool>,
}

/// Everything that answers rest on.
struct Loaded {
    /// With `pairings` and `regions`.
    book: Book,
    /// SHA-256 of the manifest.
    sha256: String,
    source: Source,
    words: Words,
    occurring: Vec<(String, Vec<String>)>,
}

struct Parts {
    filters: Part,
    status: Part,
    totals: Part,
    groups: Part,
    bar: Part,
    rows: Part,
    grid: Element,
    take: Part,
    taking: Part,
}

impl View {
    pub fn open(node: &Element, site: Site, base: String, schema: &'static TableSchema, query: Query) -> Rc<Self> {
        node.set_inner_html("");
        let part = |class| Part::new(node, class);
        let parts = Parts {
            filters: part("part"),
            status: part("part"),
            totals: part("part"),
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
            loaded: OnceCell::new(),
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
        self.query.replace(query);
        self.typed.get().iter().for_each(|typed| typed.clear());
        self.ask();
    }

    fn listen(self: &Rc<Self>) {
        let on = |name, act: fn(&Rc<Self>, &Event)| {
            let own = Rc::downgrade(self);
            let heard = move |event: Event| own.upgrade().iter().for_each(|view| act(view, &event));
            self.listeners.borrow_mut().push(Listener::new(&self.node, name, Box::new(heard)));
        };
        on("change", Self::changed);
        on("input", Self::typing);
        on("click", Self::clicked);
        let own = Rc::downgrade(self);
        let later = Later::new(Box::new(move || own.upgrade().iter().for_each(|view| view.put_typed())));
        let _ = self.typed.set(later);
    }

    fn load(self: &Rc<Self>) {
        self.parts.rows.set(components::loading(&self.site));
        let view = Rc::clone(self);
        spawn(Box::pin(async move {
            match view.fetch().await {
                Ok(loaded) => {
                    let _ = view.loaded.set(loaded);
                    view.ask();
                }
                Err(fault) => view.parts.rows.set(fault_notice(&view.site, &fault)),
            }
        }));
    }

    async fn fetch(&self) -> Result<Loaded, Fault> {
        let (manifest, sha256) = self.archive.manifest(self.site.release()).await?;
        let table = self.archive.table(&manifest, self.schema.name).await?;
        let pairings = self.archive.table(&manifest, tables::PAIRINGS.name).await?;
        let regions = self.archive.table(&manifest, tables::REGIONS.name).await?;
        let parameters = Route::Explore(self.schema.name).parameters().iter().copied();
        let mut occurring = Vec::new();
        for column in parameters.chain(["period"]).filter(|name| self.schema.column(name).is_some()) {
            occurring.push((column.to_owned(), distinct(&table, column).into_iter().map(str::to_owned).collect()));
        }
        let words = explore::words(&table, self.site.lang);
        let book = Book::new(manifest, vec![pairings, regions]);
        Ok(Loaded { book, sha256, source: Source::Memory(Memory::new(table)), words, occurring })
    }

    /// The address as it will be when what is being typed is put into it.
    fn wanted(&self) -> Query {
        let query = self.query.borrow().clone();
        let field =
            document().get_element_by_id("filter-q").and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        match field.filter(|field| self.node.contains(Some(field))) {
            Some(field) if self.is_typing(&field) => query.with("q", Some(field.value().trim())).with("page", None),
            _ => query,
        }
    }

    fn is_typing(&self, field: &HtmlInputElement) -> bool {
        document().active_element().is_some_and(|focused| focused.is_same_node(Some(field)))
    }

    /// Asks what the address asks for, and shows the answer unless something newer was asked meanwhile.
    fn ask(self: &Rc<Self>) {
        let turn = self.turn.get() + 1;
        self.turn.set(turn);
        let view = Rc::clone(self);
        spawn(Box::pin(async move {
            let Some(loaded) = view.loaded.get() else { return };
            let query = view.wanted();
            let asked = view.asked(loaded, &query);
            view.parts.filters.set(explore::filters(&asked, &loaded.occurring));
            let question = explore::question(&asked);
            let outcome = view.answer(loaded, &query, &question).await;
            if view.turn.get() == turn {
                match outcome {
                    Ok(shown) => view.put(loaded, &query, question, shown),
                    Err(fault) => view.parts.rows.set(fault_notice(&view.site, &fault)),
                }
            }
        }));
    }

    fn asked<'a>(&'a self, loaded: &'a Loaded, query: &'a Query) -> Asked<'a> {
        let names = Names { site: &self.site, book: &loaded.book };
        Asked { names, schema: self.schema, words: &loaded.words, query }
    }

    async fn answer(&self, loaded: &Loaded, query: &Query, question: &Question) -> Result<Shown, Fault> {
        let wide = is_wide();
        let start = match Reading::new(query, usize::MAX, wide) {
            Reading::Page(page) => (page - 1) * explore::PAGE,
            _ => 0,
        };
        let (answer, mut window) = loaded.source.ask(question, start..start + WINDOW).await?;
        let reading = Reading::new(query, answer.matched, wide);
        let range = reading.range(answer.matched);
        // A page beyond the last one is the last one.
        let mut first = start;
        if range.start != start {
            window = loaded.source.window(question, range.clone()).await?;
            first = range.start;
        }
        let few: Vec<usize> = (0..window.rows.min(range.end - first)).collect();
        let alone: Vec<usize> = answer.totals.iter().filter_map(|(_, tally)| tally.only).collect();
        let alone = loaded.source.rows(&alone).await?;
        Ok(Shown { answer, reading, window: window.take(&few), alone })
    }

    fn put(self: &Rc<Self>, loaded: &Loaded, query: &Query, question: Question, shown: Shown) {
        let (site, route) = (&self.site, Route::Explore(self.schema.name));
        let asked = self.asked(loaded, query);
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
        let groups = || {
            if by.is_empty() {
                return Html::default();
            }
            let folded = explore::fold(&names, &by, &question, &answer);
            let groups = explore::groups(&asked, &by, &answer, &folded);
            // Two dimensions make no bars.
            let [one] = by[..] else { return groups };
            let source = site.fill(m::PRINTED_RELEASE, &[loaded.book.release(), &loaded.sha256]);
            let charts = explore::charts(&asked, one, &answer, &folded, &source);
            all([charts, groups])
        };
        self.parts.groups.set(groups());
        let caption = self.caption(answer.matched, loaded);
        let mut bar = html(r#"<span class="bar__count">$</span>"#, &[Text(&caption)]);
        if reading == Reading::Scroll {
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
            return;
        }
        let _ = self.parts.grid.set_attribute("hidden", "");
        let rows: Vec<_> = window.iter().collect();
        let none = if rows.is_empty() { empty(site.t(m::NOTHING_PASSES)) } else { Html::default() };
        self.parts.rows.set(all([records(&names, &shapes, &caption, &rows, &sort), none]));
    }

    fn caption(&self, matched: usize, loaded: &Loaded) -> String {
        self.site.fill(m::ROWS_OF, &[&matched.to_string(), &loaded.source.count().to_string()])
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
                let loaded = view.loaded.get()?;
                let window = loaded.source.window(&asked.0, range).await.ok()?;
                Some(rows_of(&Names { site: &view.site, book: &loaded.book }, &asked.1, &window))
            })
        })
    }

    /// A choice was made in a filter, a box or the field of a row.
    fn changed(self: &Rc<Self>, event: &Event) {
        let Some(field) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        // The portal must not take it for one of its own filters.
        event.stop_propagation();
        if field.id() == "go-to" {
            let row: usize = value_of(&field).parse().unwrap_or(1);
            self.grid.get().iter().for_each(|grid| grid.step(Step::To(row.max(1) - 1)));
            return;
        }
        let Some(name) = field.get_attribute("name") else { return };
        let query = match name.as_str() {
            "q" => return self.put_typed(),
            "hide" => self.query.borrow().with("hide", Some(&self.hidden())),
            name => self.query.borrow().with(name, Some(&value_of(&field))).with("page", None),
        };
        self.go(&query, false);
    }

    /// The columns whose boxes are empty.
    fn hidden(&self) -> String {
        let mut hidden = Vec::new();
        if let Ok(boxes) = self.node.query_selector_all("input[name=hide]") {
            for at in 0..boxes.length() {
                let own = boxes.item(at).and_then(|own| own.dyn_into::<HtmlInputElement>().ok());
                hidden.extend(own.filter(|own| !own.checked()).map(|own| own.value()));
            }
        }
        hidden.join(".")
    }

    /// Text is being typed: shown at once, put into the address when the typing rests.
    fn typing(self: &Rc<Self>, event: &Event) {
        let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if field.is_some_and(|field| field.id() == "filter-q") {
            self.ask();
            self.typed.get().iter().for_each(|typed| typed.set(PAUSE));
        }
    }

    fn put_typed(&self) {
        let field = document().get_element_by_id("filter-q");
        let typed = field.as_ref().map(value_of).unwrap_or_default();
        let query = self.query.borrow().with("q", Some(typed.trim())).with("page", None);
        if query != *self.query.borrow() {
            // One text is one step back, however many pauses it took to type.
            let again = self.query.borrow().get("q").is_some();
            self.go(&query, again);
        }
    }

    fn clicked(self: &Rc<Self>, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let action = target.and_then(|target| target.closest("[data-action]").ok().flatten());
        let Some(action) = action else { return };
        let of = |name| action.get_attribute(name).unwrap_or_default();
        match of("data-action").as_str() {
            "retry" => self.load(),
            "take" => self.take(match of("data-form").as_str() {
                "xlsx" => Form::Xlsx,
                "json" => Form::Json,
                _ => Form::Csv { mark: self.wants_mark() },
            }),
            "stop-taking" => self.stopped.set(true),
            saved @ ("save-svg" | "save-png") => {
                let (chart, png) = (of("data-chart"), saved == "save-png");
                spawn(Box::pin(async move {
                    // What a browser refuses to draw it has said itself.
                    let _ = super::save_chart(&chart, png).await;
                }));
            }
            _ => {}
        }
    }

    fn wants_mark(&self) -> bool {
        let field =
            document().get_element_by_id("take-mark").and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        field.is_none_or(|field| field.checked())
    }

    /// Makes a file of what is in view.
    fn take(self: &Rc<Self>, form: Form) {
        let view = Rc::clone(self);
        self.stopped.set(false);
        spawn(Box::pin(async move {
            let (Some(loaded), (question, rows)) = (view.loaded.get(), view.shown.borrow().clone()) else { return };
            let site = &view.site;
            let query = view.query.borrow().clone();
            let about = view.about(loaded, &query);
            let name = about.file_name(form.ending());
            let book = loaded.book.clone();
            let naming = site.clone();
            let name_of = move |id: &str| Some(Names { site: &naming, book: &book }.pairing(id));
            let download = Download::new(form, about, vec![("pairings", Box::new(name_of))]);
            let take = Take { source: &loaded.source, question, rows, name, form, stopped: &view.stopped };
            let told = |done: usize| view.parts.taking.set(progress(site, done, rows));
            told(0);
            view.parts.taking.set(match take.save(download, &told).await {
                Ok(true) => text(&site.count(m::TAKEN, rows)),
                Ok(false) => text(site.t(m::TAKING_STOPPED)),
                Err(fault) => fault_notice(site, &fault),
            });
        }));
    }

    fn about(&self, loaded: &Loaded, query: &Query) -> About {
        let (site, book) = (&self.site, &loaded.book);
        let mut about = About::new(self.schema, &book.manifest, &loaded.sha256, **site);
        about.title = explore::title_of(site, self.schema.name).to_owned();
        about.filter = explore::in_words(&self.asked(loaded, query));
        about.address = site.pinned_with(&Route::Explore(self.schema.name), query, book.release());
        about
    }

    fn go(&self, query: &Query, replace: bool) {
        follow(&self.node, &self.site.href_with(&Route::Explore(self.schema.name), query), replace);
    }
}

/// How far a file is.
fn progress(site: &Site, done: usize, rows: usize) -> Html {
    let [done, rows] = [done, rows].map(|number| number.to_string());
    html(
        concat!(
            r#"<span>$</span><progress max="$" value="$"></progress>"#,
            r#"<button class="button" type="button" id="stop-taking" data-action="stop-taking">$</button>"#
        ),
        &[Text(&site.fill(m::TAKING, &[&done, &rows])), Text(&rows), Text(&done), Text(site.t(m::STOP_TAKING))],
    )
}

/// An answer with the rows that are in sight first.
struct Shown {
    answer: crate::ledger::Answer,
    reading: Reading,
    window: Table,
    /// The rows that sums rest on alone.
    alone: Table,
}

fn rows_of(names: &Names<'_>, shapes: &[&'static Shape], window: &Table) -> Vec<Vec<Html>> {
    window.iter().map(|row| components::cells(names, shapes, &row)).collect()
}

fn value_of(field: &Element) -> String {
    if let Some(field) = field.dyn_ref::<HtmlInputElement>() {
        return field.value();
    }
    field.dyn_ref::<web_sys::HtmlSelectElement>().map(|field| field.value()).unwrap_or_default()
}

/// Whether the screen has room for a table of several columns.
fn is_wide() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(min-width: 62rem)").ok().flatten());
    query.is_some_and(|query| query.matches())
}
