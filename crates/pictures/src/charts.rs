//! The charts of an exploring page, drawn band by band, with the table of groups below them.

use browser::{Listener, keep_focus, put};
use js_sys::Date;
use net::{breathe, spawn};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use view::charts::Drawing;
use view::html::{Html, all};
use view::pages::explore::pictures;
use web_sys::Element;

/// So many milliseconds are drawn before the browser paints and listens: a quarter of a long task on a phone that is four
/// times slower.
const TASK: f64 = 6.0;

thread_local! {
    /// The charts that are shown: a page has one place for them.
    static SHOWN: RefCell<Option<Rc<Charts>>> = const { RefCell::new(None) };
    /// Hears that the page is about to be printed.
    static PRINTED: OnceCell<Listener> = const { OnceCell::new() };
}

pub struct Charts {
    node: Element,
    drawings: Vec<Drawing>,
    /// With its first rows, and the others, some at a time.
    table: (Html, Vec<Html>),
    /// How many of these others are there.
    rows: Cell<usize>,
    /// The drawing that is at work, and its next band.
    next: Cell<(usize, usize)>,
}

/// Shows charts, band by band, until others take their place; those that are shown already stay as they are.
pub fn show(charts: Charts) {
    let is_shown = |shown: &Option<Rc<Charts>>| shown.as_ref().is_some_and(|shown| shown.is_as(&charts));
    if SHOWN.with_borrow(is_shown) {
        return;
    }
    if let Some(window) = web_sys::window() {
        PRINTED.with(|own| {
            own.get_or_init(|| Listener::new(&window, "beforeprint", Box::new(|_| finish())));
        });
    }
    // What the page's file shows is whole, and stays if it is the same.
    let is_still = SHOWN.with_borrow(Option::is_none) && charts.node.has_child_nodes();
    let drawn = charts.drawings.iter().map(if is_still { Drawing::whole } else { Drawing::start });
    let markup = pictures(&all(drawn), &charts.table.0);
    if is_still {
        // What a file shows is short.
        put(&charts.node, markup.as_str());
        charts.next.set((charts.drawings.len(), 0));
    } else {
        keep_focus(&charts.node, || charts.node.set_inner_html(markup.as_str()));
    }
    let charts = Rc::new(charts);
    SHOWN.set(Some(Rc::clone(&charts)));
    spawn(Box::pin(async move {
        let is_shown = || SHOWN.with_borrow(|shown| shown.as_ref().is_some_and(|shown| Rc::ptr_eq(shown, &charts)));
        loop {
            // The browser paints and listens between tasks.
            breathe().await;
            let begun = Date::now();
            while Date::now() - begun < TASK {
                if !is_shown() || !charts.step() {
                    return;
                }
            }
        }
    }));
}

/// Draws all that is left: a reader prints or saves.
pub fn finish() {
    SHOWN.with_borrow(|shown| shown.iter().for_each(|charts| while charts.step() {}));
}

impl Charts {
    pub fn new(node: Element, drawings: Vec<Drawing>, table: (Html, Vec<Html>)) -> Self {
        Self { node, drawings, table, rows: Cell::new(0), next: Cell::new((0, 1)) }
    }

    /// Whether the page shows the same already, and was not cleared meanwhile.
    fn is_as(&self, other: &Self) -> bool {
        self.node.is_same_node(Some(&other.node))
            && self.node.has_child_nodes()
            && (&self.drawings, &self.table) == (&other.drawings, &other.table)
    }

    /// Draws a band, or puts some rows into the table below the charts; `false` where nothing is left.
    fn step(&self) -> bool {
        let (at, band) = self.next.get();
        let Some(drawing) = self.drawings.get(at) else {
            let Some(rows) = self.table.1.get(self.rows.get()) else { return false };
            self.rows.set(self.rows.get() + 1);
            let body = self.node.query_selector(".groups tbody").ok().flatten();
            body.iter().for_each(|body| drop(body.insert_adjacent_html("beforeend", rows.as_str())));
            return true;
        };
        let Some(piece) = drawing.band(band) else {
            self.next.set((at + 1, 1));
            return true;
        };
        let find = |css: &str| self.node.query_selector(&["#", drawing.id(), css].concat()).ok().flatten();
        let nth = [" > :nth-child(", &(band + 1).to_string(), ")"].concat();
        find(&nth).iter().for_each(|place| place.set_inner_html(piece.picture.as_str()));
        find(" ~ .chart__table tbody")
            .iter()
            .for_each(|body| drop(body.insert_adjacent_html("beforeend", piece.rows.as_str())));
        self.next.set((at, band + 1));
        true
    }
}
