//! Where the reader was on a page that they come back to. Each entry of the browser's history carries how far it was
//! scrolled; the browser's own memory of it does not help, because pages are made anew, some of them when their data
//! are there. A page that is opened by a link begins at its top, as the router has it.

use crate::paint::next_frame;
use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

/// How long the page must rest before its place is written down: browsers allow only so many changes a second.
const REST: Duration = Duration::from_millis(150);

/// So many pictures of a page, some ten seconds, does one who comes back wait for their place.
const PATIENCE: u16 = 600;

/// Remembers how far each page of the history was scrolled, and goes back to it.
#[derive(Clone, Copy)]
pub struct Scroll {
    /// How far the page is to be scrolled once it is there; nothing where the reader is not on the way back.
    wanted: StoredValue<Option<f64>>,
    /// How many more pictures of the page are looked at; nothing is looked at, if none.
    steps: StoredValue<u16>,
    /// Runs out when the page has rested.
    rest: StoredValue<Option<TimeoutHandle>>,
}

impl Scroll {
    /// Begins to remember. Must be made before the router, so that it hears of a step before the router takes it.
    pub fn new() -> Self {
        if let Ok(history) = window().history() {
            let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        }
        // A reload comes back, too.
        let scroll =
            Self { wanted: StoredValue::new(remembered()), steps: StoredValue::new(0), rest: StoredValue::new(None) };
        window_event_listener(ev::scroll, move |_| scroll.remember_soon());
        window_event_listener(ev::click, move |_| scroll.remember());
        window_event_listener(ev::popstate, move |_| {
            scroll.wanted.set_value(remembered());
            scroll.follow();
        });
        // Whoever scrolls on their own is no longer taken anywhere.
        window_event_listener(ev::wheel, move |_| scroll.wanted.set_value(None));
        window_event_listener(ev::touchstart, move |_| scroll.wanted.set_value(None));
        window_event_listener(ev::keydown, move |_| scroll.wanted.set_value(None));
        scroll
    }

    /// Writes down how far this page is scrolled.
    fn remember(self) {
        if self.wanted.get_value().is_none()
            && let (Ok(history), Ok(y)) = (window().history(), window().scroll_y())
        {
            let _ = history.replace_state(&JsValue::from_f64(y), "");
        }
    }

    fn remember_soon(self) {
        if let Some(rest) = self.rest.get_value() {
            rest.clear();
        }
        self.rest.set_value(set_timeout_with_handle(move || self.remember(), REST).ok());
    }

    /// Something new is on the screen: on the way back, scrolls to where the reader was, until the page reaches so far and
    /// nothing more is to come.
    pub fn follow(self) {
        if self.wanted.get_value().is_none() {
            self.remember_soon();
        } else if self.steps.get_value() == 0 {
            self.step(PATIENCE);
        }
    }

    /// Other programs fill their parts of the page without a word to this one, so it looks at every picture.
    fn step(self, left: u16) {
        self.steps.set_value(left);
        next_frame(Box::new(move || {
            let Some(y) = self.wanted.get_value() else { return self.steps.set_value(0) };
            window().scroll_to_with_x_and_y(0.0, y);
            let is_there = window().scroll_y().is_ok_and(|now| (now - y).abs() < 2.0);
            if left == 1 || is_there && matches!(document().query_selector(".loading"), Ok(None)) {
                self.wanted.set_value(None);
                return self.steps.set_value(0);
            }
            self.step(left - 1);
        }));
    }
}

fn remembered() -> Option<f64> {
    window().history().and_then(|history| history.state()).ok()?.as_f64()
}
