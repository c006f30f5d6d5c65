//! A table of any number of rows: as many slots as fit into sight, filled with the rows that are in sight. Nothing
//! grows while it is scrolled.

use browser::{Later, Listener, create, document, focus, keep_focus};
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::ops::Range;
use std::pin::Pin;
use std::rc::{Rc, Weak};
use view::html;
use view::html::Html;
use view::pages::explore::{Scale, Step};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, ResizeObserver, WheelEvent};

/// Rows on their way: the cells of each, or nothing where a newer question has come up.
pub type Coming = Pin<Box<dyn Future<Output = Option<Vec<Vec<Html>>>>>>;

/// What a grid shows.
pub struct Content {
    pub rows: usize,
    /// Names the scroller for screen readers.
    pub label: String,
    /// The heads of the columns, cells as markup.
    pub heads: Vec<Html>,
    /// Gives the cells of a window of rows.
    pub window: Rc<dyn Fn(Range<usize>) -> Coming>,
}

/// So many rows before and behind those in sight are kept ready.
const MARGIN: usize = 30;
/// The height of a row before one is there to be measured, in pixels.
const ROW: f64 = 64.0;
/// Milliseconds without a step after which the scroll bar is put right.
const REST: i32 = 150;

/// What tells of another size, as long as it is kept.
type Resizing = (ResizeObserver, Closure<dyn FnMut()>);

/// A grid in a page.
pub struct Grid {
    scroller: HtmlElement,
    all: HtmlElement,
    view: HtmlElement,
    head: Element,
    body: HtmlElement,
    content: RefCell<Option<Content>>,
    scale: Cell<Scale>,
    /// How far down the rows are, and the scroll bar as it was last seen.
    top: Cell<f64>,
    bar: Cell<f64>,
    /// The rows that are ready, from the first on.
    ready: RefCell<(usize, Vec<Vec<Html>>)>,
    /// Those that were asked for last; counts up with the content.
    asked: RefCell<Range<usize>>,
    turn: Cell<u32>,
    /// The row in the first slot, and how many rows were put into slots; nothing has to be put there twice.
    filled: Cell<Option<(usize, usize)>>,
    listeners: RefCell<Vec<Listener>>,
    rest: RefCell<Option<Later>>,
    resizing: RefCell<Option<Resizing>>,
}

impl Grid {
    /// An empty grid at the end of the host.
    pub fn new(host: &Element) -> Rc<Self> {
        let element = |host: &Element, name, class| create(host, name, class).unchecked_into::<HtmlElement>();
        let scroller = element(host, "div", "grid");
        for (name, value) in [("id", "grid"), ("tabindex", "0"), ("role", "region")] {
            let _ = scroller.set_attribute(name, value);
        }
        let all = element(&scroller, "div", "grid__all");
        let view = element(&all, "div", "grid__view");
        let table = element(&view, "table", "grid__table");
        let _ = table.set_attribute("role", "table");
        let head = create(&create(&table, "thead", ""), "tr", "");
        let _ = head.set_attribute("aria-rowindex", "1");
        let body = element(&table, "tbody", "");
        let grid = Rc::new(Self {
            scroller,
            all,
            view,
            head,
            body,
            content: RefCell::default(),
            scale: Cell::new(Scale { rows: 0, row: ROW, view: 0.0 }),
            top: Cell::new(0.0),
            bar: Cell::new(0.0),
            ready: RefCell::default(),
            asked: RefCell::default(),
            turn: Cell::new(0),
            filled: Cell::new(None),
            listeners: RefCell::default(),
            rest: RefCell::default(),
            resizing: RefCell::default(),
        });
        grid.listen();
        grid
    }

    fn listen(self: &Rc<Self>) {
        let on = |element: &Element, name, act: fn(&Rc<Self>, &Event)| {
            let own: Weak<Self> = Rc::downgrade(self);
            let heard = move |event: Event| own.upgrade().iter().for_each(|grid| act(grid, &event));
            self.listeners.borrow_mut().push(Listener::new(element, name, Box::new(heard)));
        };
        on(&self.scroller, "scroll", |grid, _| grid.scrolled());
        on(&self.scroller, "wheel", Self::wheeled);
        on(&self.scroller, "keydown", Self::pressed);
        let own = Rc::downgrade(self);
        let resized = Closure::<dyn FnMut()>::new(move || own.upgrade().iter().for_each(Grid::resized));
        if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
            observer.observe(&self.scroller);
            self.resizing.replace(Some((observer, resized)));
        }
        let own = Rc::downgrade(self);
        let rest = move || own.upgrade().iter().for_each(|grid| grid.put_bar());
        self.rest.replace(Some(Later::new(Box::new(rest))));
    }

    /// Shows other rows, from the first one on.
    pub fn show(self: &Rc<Self>, content: Content, first: Vec<Vec<Html>>) {
        let _ = self.scroller.set_attribute("aria-label", &content.label);
        let table = self.head.closest("table").ok().flatten();
        let _ = table.map(|table| table.set_attribute("aria-rowcount", &(content.rows + 1).to_string()));
        let heads = content.heads.iter().fold(String::new(), |all, head| all + head.as_str());
        keep_focus(&self.head.clone(), || self.head.set_inner_html(&heads));
        let rows = content.rows;
        self.content.replace(Some(content));
        self.ready.replace((0, first));
        self.asked.replace(0..0);
        self.turn.set(self.turn.get() + 1);
        self.filled.set(None);
        self.top.set(0.0);
        self.measure(rows);
        self.fill();
        // Now that rows are there, they can be measured.
        self.measure(rows);
        self.put_bar();
        self.fill();
    }

    /// The page has another size: the same row stays first.
    fn resized(self: &Rc<Self>) {
        let Some(rows) = self.content.borrow().as_ref().map(|content| content.rows) else { return };
        let (first, _) = self.scale.get().first(self.top.get());
        self.measure(rows);
        self.step(Step::To(first));
    }

    /// Takes the height of what is in sight and of a row from the page.
    fn measure(&self, rows: usize) {
        let head = self.head.get_bounding_client_rect().height();
        // Without its style sheet the scroller would be as tall as all rows.
        let window = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or(ROW * 10.0);
        let view = f64::from(self.scroller.client_height()).min(window);
        let first = self.body.first_element_child().map(|row| row.get_bounding_client_rect().height());
        let row = first.filter(|height| *height > 1.0).unwrap_or(ROW);
        let scale = Scale { rows, row, view: (view - head).max(row) };
        self.scale.set(scale);
        set_height(&self.all, scale.height() + head);
        set_height(&self.view, view.min(scale.height() + head));
    }

    fn scrolled(self: &Rc<Self>) {
        let (scale, bar) = (self.scale.get(), f64::from(self.scroller.scroll_top()));
        let step = bar - self.bar.get();
        // Browsers round; what moves less than two pixels is an answer to our own step.
        if step.abs() < 2.0 {
            return;
        }
        self.bar.set(bar);
        // A scaled bar is too coarse for small steps: these move the rows by as many pixels as the bar.
        let small = scale.is_scaled() && step.abs() < scale.view && bar > 0.0 && bar < scale.travel() - 1.0;
        self.top.set(if small { scale.within(self.top.get() + step) } else { scale.top(bar) });
        if scale.is_scaled() {
            self.rest.borrow().iter().for_each(|rest| rest.set(REST));
        }
        self.fill();
    }

    fn wheeled(self: &Rc<Self>, event: &Event) {
        let wheel = event.unchecked_ref::<WheelEvent>();
        if wheel.ctrl_key() {
            return;
        }
        let scale = self.scale.get();
        let pixels = match wheel.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => scale.row / 2.0,
            WheelEvent::DOM_DELTA_PAGE => scale.view,
            _ => 1.0,
        };
        let top = scale.within(self.top.get() + wheel.delta_y() * pixels);
        // At either end, and to the sides, the page scrolls.
        if scale.is_scaled() && wheel.delta_y() != 0.0 && (top - self.top.get()).abs() > 0.0 {
            event.prevent_default();
            self.move_to(top);
        }
    }

    fn pressed(self: &Rc<Self>, event: &Event) {
        let key = event.unchecked_ref::<KeyboardEvent>();
        if key.ctrl_key() || key.meta_key() || key.alt_key() {
            return;
        }
        let step = match key.key().as_str() {
            "ArrowDown" => Step::Row(1),
            "ArrowUp" => Step::Row(-1),
            "PageDown" => Step::Page(1),
            "PageUp" => Step::Page(-1),
            "Home" => Step::First,
            "End" => Step::Last,
            _ => return,
        };
        event.prevent_default();
        self.step(step);
    }

    /// Moves by whole rows.
    pub fn step(self: &Rc<Self>, step: Step) {
        self.move_to(self.scale.get().step(self.top.get(), step));
    }

    fn move_to(self: &Rc<Self>, top: f64) {
        self.top.set(top);
        self.put_bar();
        self.fill();
    }

    /// Puts the scroll bar where the rows are.
    #[allow(clippy::cast_possible_truncation)] // whole pixels
    fn put_bar(&self) {
        let bar = self.scale.get().scroll(self.top.get()).round();
        self.scroller.set_scroll_top(bar as i32);
        // To ask the browser where it is now would make it lay the page out at once.
        self.bar.set(bar);
    }

    /// Fills the slots with the rows in sight, if they are ready; asks for them if not.
    fn fill(self: &Rc<Self>) {
        let scale = self.scale.get();
        let (first, rest) = scale.first(self.top.get());
        let wanted = first..scale.rows.min(first + scale.slots());
        shift(&self.body, rest);
        let ready = {
            let (from, ready) = &*self.ready.borrow();
            *from..from + ready.len()
        };
        let near = |ends: &Range<usize>| {
            let reach = |row: usize| row.clamp(0, scale.rows);
            ends.start <= first.saturating_sub(MARGIN / 2) && ends.end >= reach(wanted.end + MARGIN / 2)
        };
        if !near(&ready) && !near(&self.asked.borrow()) {
            self.ask(first.saturating_sub(MARGIN)..scale.rows.min(wanted.end + MARGIN));
        }
        if ready.start <= wanted.start && ready.end >= wanted.end && self.filled.get() != Some((first, wanted.len())) {
            self.put(wanted);
        }
    }

    fn ask(self: &Rc<Self>, range: Range<usize>) {
        let Some(coming) = self.content.borrow().as_ref().map(|content| (content.window)(range.clone())) else {
            return;
        };
        self.asked.replace(range.clone());
        let (own, turn) = (Rc::downgrade(self), self.turn.get());
        wasm_bindgen_futures::spawn_local(async move {
            let rows = coming.await;
            let Some(grid) = own.upgrade().filter(|grid| grid.turn.get() == turn) else { return };
            if let Some(rows) = rows {
                grid.ready.replace((range.start, rows));
            } else {
                grid.asked.replace(0..0);
                return;
            }
            grid.fill();
        });
    }

    /// Puts rows into the slots. The focus stays with its row as long as that is in sight.
    fn put(&self, rows: Range<usize>) {
        self.filled.set(Some((rows.start, rows.len())));
        let before = self.focused();
        while (self.body.child_element_count() as usize) < rows.len() {
            let _ = create(&self.body, "tr", "").set_attribute("role", "row");
        }
        while (self.body.child_element_count() as usize) > rows.len() {
            self.body.last_element_child().iter().for_each(Element::remove);
        }
        let (from, ready) = &*self.ready.borrow();
        let slots = self.body.children();
        for (slot, row) in (0..).zip(rows) {
            let Some(slot) = slots.item(slot) else { continue };
            let _ = slot.set_attribute("aria-rowindex", &(row + 2).to_string());
            slot.set_inner_html(cells(&ready[row - from]).as_str());
        }
        if let Some((row, nth)) = before {
            let again = self.slot(row).and_then(|slot| slot.query_selector_all("a").ok()?.item(nth));
            match again.and_then(|link| link.dyn_into::<Element>().ok()) {
                Some(link) => focus(&link),
                None => focus(&self.scroller),
            }
        }
    }

    fn slot(&self, row: usize) -> Option<Element> {
        self.body.query_selector(&format!("[aria-rowindex=\"{}\"]", row + 2)).ok().flatten()
    }

    /// The row whose link has the focus, and which of its links.
    fn focused(&self) -> Option<(usize, u32)> {
        let link = document().active_element().filter(|link| self.body.contains(Some(link)))?;
        let slot = link.closest("tr").ok().flatten()?;
        let row: usize = slot.get_attribute("aria-rowindex")?.parse().ok()?;
        let links = slot.query_selector_all("a").ok()?;
        let nth = (0..links.length()).find(|at| links.item(*at).is_some_and(|own| own.is_same_node(Some(&link))))?;
        Some((row.checked_sub(2)?, nth))
    }
}

/// The cells of a row, each of one height.
fn cells(row: &[Html]) -> Html {
    html! {
        @for (at, cell) in row.iter().enumerate() {
            @if at == 0 {
                th scope="row" role="rowheader" { div { (cell) } }
            } @else {
                td role="cell" { div { (cell) } }
            }
        }
    }
}

/// A bar above the grid: a field to go to a row.
pub fn go_to(label: &str, rows: usize) -> Html {
    html! {
        label.unprinted for="go-to" { (label) }
        input #go-to.unprinted type="number" inputmode="numeric" min="1" max=(rows);
    }
}

impl Drop for Grid {
    fn drop(&mut self) {
        self.resizing.borrow().iter().for_each(|(observer, _)| observer.disconnect());
    }
}

/// A number as the browser writes it: to write fractions in Rust would weigh kilobytes.
fn digits(number: f64) -> String {
    js_sys::Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

fn set_height(element: &HtmlElement, pixels: f64) {
    let _ = element.style().set_property("height", &[&digits(pixels), "px"].concat());
}

fn shift(body: &HtmlElement, pixels: f64) {
    let _ = body.style().set_property("transform", &["translateY(-", &digits(pixels), "px)"].concat());
}
