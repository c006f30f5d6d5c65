//! Where rows lie in a scroller. Browsers limit how tall an element may be, some to less than a million rows need:
//! beyond that the scroll bar is scaled, and small steps still move by whole pixels.

/// The tallest element that is safe in every browser, in pixels.
const TALLEST: f64 = 8_000_000.0;

/// Rows of one height, of which some are in sight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    pub rows: usize,
    /// The height of a row, and of what is in sight, in pixels.
    pub row: f64,
    pub view: f64,
}

/// A step by a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Row(i8),
    Page(i8),
    First,
    Last,
    /// The row of this number, from 0.
    To(usize),
}

#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)] // pixels of whole rows
impl Scale {
    /// How far down the rows can be moved.
    pub fn depth(&self) -> f64 {
        (self.rows as f64 * self.row - self.view).max(0.0)
    }

    /// How far down the scroll bar can be moved.
    pub fn travel(&self) -> f64 {
        self.depth().min(TALLEST - self.view).max(0.0)
    }

    /// The height of the element that is scrolled.
    pub fn height(&self) -> f64 {
        self.travel() + self.view
    }

    /// Whether the scroll bar moves less far than the rows.
    pub fn is_scaled(&self) -> bool {
        self.depth() > self.travel()
    }

    /// How far down the rows are where the scroll bar is at `scroll`.
    pub fn top(&self, scroll: f64) -> f64 {
        if self.is_scaled() { (scroll / self.travel()).clamp(0.0, 1.0) * self.depth() } else { self.within(scroll) }
    }

    /// Where the scroll bar is when the rows are moved down by `top`.
    pub fn scroll(&self, top: f64) -> f64 {
        if self.is_scaled() { top / self.depth() * self.travel() } else { top }
    }

    /// The nearest place that rows can be moved down to.
    pub fn within(&self, top: f64) -> f64 {
        top.clamp(0.0, self.depth())
    }

    /// The first row in sight, and how much of it is out of sight.
    pub fn first(&self, top: f64) -> (usize, f64) {
        let row = (top / self.row).floor();
        (row as usize, top - row * self.row)
    }

    /// How many rows are in sight, the cut ones too.
    pub fn slots(&self) -> usize {
        (self.view / self.row).ceil() as usize + 1
    }

    /// Where a key leads: always to a whole row.
    pub fn step(&self, top: f64, step: Step) -> f64 {
        let page = (self.view / self.row).floor().max(1.0);
        let at = (top / self.row).round();
        let row = match step {
            Step::Row(by) => at + f64::from(by),
            Step::Page(by) => at + f64::from(by) * page,
            Step::First => 0.0,
            Step::Last => self.rows as f64,
            Step::To(row) => row as f64,
        };
        self.within(row * self.row)
    }
}

#[cfg(test)]
#[allow(clippy::cast_precision_loss)] // a screen has few slots
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MILLION: Scale = Scale { rows: 1_000_000, row: 64.0, view: 640.0 };

    #[test]
    fn a_million_rows_fit_into_every_browser() {
        assert!(MILLION.is_scaled());
        assert!((MILLION.height() - TALLEST).abs() < 1.0);
        assert_eq!(MILLION.first(MILLION.top(MILLION.travel())), (999_990, 0.0));
        assert_eq!(MILLION.first(MILLION.step(0.0, Step::Last)), (999_990, 0.0));
        let few = Scale { rows: 3, ..MILLION };
        assert_eq!((few.travel(), few.height(), few.first(few.top(9.0)).0), (0.0, 640.0, 0));
    }

    #[test]
    fn keys_move_by_whole_rows() {
        let top = MILLION.step(0.0, Step::To(500_000));
        assert_eq!(MILLION.first(top).0, 500_000);
        assert_eq!(MILLION.first(MILLION.step(top, Step::Row(1))), (500_001, 0.0));
        assert_eq!(MILLION.first(MILLION.step(top + 20.0, Step::Row(-1))), (499_999, 0.0));
        assert_eq!(MILLION.first(MILLION.step(top, Step::Page(-1))), (499_990, 0.0));
        assert_eq!(MILLION.first(MILLION.step(top, Step::First)), (0, 0.0));
    }

    proptest! {
        #[test]
        fn the_scroll_bar_leads_back(rows in 0..2_000_000_usize, view in 100.0..2_000.0_f64, part in 0.0..1.0_f64) {
            let scale = Scale { rows, row: 60.0, view };
            let top = scale.depth() * part;
            prop_assert!((scale.top(scale.scroll(top)) - top).abs() < 0.5);
            prop_assert!(scale.scroll(top) <= scale.travel() + 0.5);
            let (first, rest) = scale.first(top);
            prop_assert!(first <= rows && (0.0..60.0).contains(&rest));
            // What is in sight never lacks a slot.
            prop_assert!(rest + view <= scale.slots() as f64 * 60.0 + 0.001);
        }
    }
}
