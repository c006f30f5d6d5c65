//! The charts of an exploring page, drawn band by band.

use super::parts::Part;
use std::cell::{Cell, RefCell};
use view::charts::Drawing;
use view::html::all;
use web_sys::Element;

pub struct Charts {
    part: Part,
    drawings: RefCell<Vec<Drawing>>,
    /// The drawing that is at work, and its next band.
    next: Cell<(usize, usize)>,
}

impl Charts {
    pub fn new(host: &Element) -> Self {
        Self { part: Part::new(host, "part"), drawings: RefCell::default(), next: Cell::default() }
    }

    /// Begins to show these; what is shown already stays as it is.
    pub fn show(&self, drawings: Vec<Drawing>) {
        if *self.drawings.borrow() != drawings {
            self.part.set(all(drawings.iter().map(Drawing::start)));
            self.next.set((0, 1));
            self.drawings.replace(drawings);
        }
    }

    /// Draws a band; `false` where none is left.
    pub fn step(&self) -> bool {
        let (at, band) = self.next.get();
        let drawings = self.drawings.borrow();
        let Some(drawing) = drawings.get(at) else { return false };
        let Some(piece) = drawing.band(band) else {
            self.next.set((at + 1, 1));
            return at + 1 < drawings.len();
        };
        let find = |css: &str| self.part.element.query_selector(&["#", drawing.id(), css].concat()).ok().flatten();
        let nth = [" > :nth-child(", &(band + 1).to_string(), ")"].concat();
        find(&nth).iter().for_each(|place| place.set_inner_html(piece.picture.as_str()));
        find(" ~ .chart__table tbody")
            .iter()
            .for_each(|body| drop(body.insert_adjacent_html("beforeend", piece.rows.as_str())));
        self.next.set((at, band + 1));
        true
    }

    /// Draws all that is left: a reader prints or saves.
    pub fn finish(&self) {
        while self.step() {}
    }
}
