//! What a reader does with any chart of a page: touching its marks, saving it; and with the share row, which is a program's too.

use browser::{seam, target};
use leptos::prelude::*;
use net::spawn;
use view::components::{COPY, DRAW, OPEN};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};

/// Nothing hovers on a touch screen: the first touch of a linked mark with a tip opens that, the next one follows the
/// link. `touched` is the mark whose tip the touch opens.
pub fn touch(touched: StoredValue<Option<Element>, LocalStorage>) -> impl Fn(Event) + 'static {
    move |event| {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        let mark = (event.pointer_type() == "touch").then(|| target(event)?.closest("a.chart__mark").ok()?).flatten();
        let focused = document().active_element();
        let opens = |mark: &Element| {
            focused.as_ref() != Some(mark) && mark.query_selector(".chart__tip").is_ok_and(|tip| tip.is_some())
        };
        touched.set_value(mark.filter(opens));
    }
}

/// A click that ends such a touch, or one on a button that saves a chart.
pub fn click(touched: StoredValue<Option<Element>, LocalStorage>) -> impl Fn(&Event) + 'static {
    move |event| {
        let Some(target) = target(event) else { return };
        let opened = touched.get_value().filter(|mark| mark.contains(Some(&target)));
        touched.set_value(None);
        if let Some(mark) = opened {
            event.prevent_default();
            browser::focus(&mark);
        }
        let png = match target.get_attribute("data-action").as_deref() {
            Some("save-svg") => false,
            Some("save-png") => true,
            Some(OPEN | COPY | DRAW) => {
                spawn(Box::pin(async move {
                    match seam::downloads().await {
                        Ok(downloads) => drop(downloads.share(&target)),
                        Err(error) => seam::tell(&error),
                    }
                }));
                return;
            }
            _ => return,
        };
        let chart = target.get_attribute("data-chart").unwrap_or_default();
        spawn(Box::pin(async move {
            // Where the program cannot be had, the next click tries again.
            match seam::pictures().await {
                Ok(pictures) => drop(pictures.save(&chart, png).await),
                Err(error) => seam::tell(&error),
            }
        }));
    }
}
