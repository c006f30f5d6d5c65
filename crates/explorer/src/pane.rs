//! An exploring page that is open: its parts, and what it knows of the address, of the table and of what is in view.

use super::grid::Grid;
use super::loaded::Loaded;
use super::parts::Part;
use super::worker::WorkerClient;
use browser::{Later, Listener, document, is_still};
use ledger::Question;
use net::Archive;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use view::pages::explore;
use view::site::Query;
use view::site::Site;
use view::tables::{Description, Filter};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};

/// An exploring page that is open.
pub struct Pane {
    pub(super) site: Site,
    /// The table that is explored.
    pub(super) of: &'static Description,
    pub(super) node: Element,
    pub(super) archive: Archive,
    pub(super) query: RefCell<Query>,
    pub(super) loaded: RefCell<Option<Rc<Loaded>>>,
    /// What the filters show, apart from the text: the address, of the table that is loaded.
    pub(super) filtered: RefCell<Option<Query>>,
    /// The worker that is loading.
    pub(super) loading: RefCell<Option<Rc<WorkerClient>>>,
    /// Counts the questions; answers to older ones are not shown.
    pub(super) turn: Cell<u32>,
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
    pub filters: Part,
    pub status: Part,
    pub totals: Part,
    pub groups: Element,
    pub bar: Part,
    pub rows: Part,
    pub grid: Element,
    pub download: Part,
    pub taking: Part,
}

impl Pane {
    pub fn open(node: &Element, site: Site, base: String, of: &'static Description, query: Query) -> Rc<Self> {
        if !is_still(node) {
            node.set_inner_html("");
        }
        let [filters, status, totals, groups, bar, rows, grid, download, taking] =
            explore::PANES.map(|pane| Part::new(node, &pane));
        let (groups, grid) = (groups.element, grid.element);
        let parts = Parts { filters, status, totals, groups, bar, rows, grid, download, taking };
        let view = Rc::new(Self {
            site,
            of,
            node: node.clone(),
            archive: Archive { base },
            query: RefCell::new(query),
            loaded: RefCell::default(),
            filtered: RefCell::default(),
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
        let known =
            |field: &HtmlInputElement| field.value().trim() == before.get(Filter::Text.name()).unwrap_or_default();
        if let Some(field) = text_field(&self.node).filter(known) {
            field.set_value(self.query.borrow().get(Filter::Text.name()).unwrap_or_default());
        }
        self.typed.get().iter().for_each(|typed| typed.clear());
        self.ask();
    }

    pub(super) fn is_typing(field: &HtmlInputElement) -> bool {
        document().active_element().is_some_and(|focused| focused.is_same_node(Some(field)))
    }
}

/// The field in which text is typed.
pub(super) fn text_field(node: &Element) -> Option<HtmlInputElement> {
    node.query_selector("#filter-q").ok().flatten()?.dyn_into().ok()
}
