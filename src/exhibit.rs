//! The place in a page where another program shows something: the explorer the rows of a table, or the pictures one of
//! theirs. That program is fetched when it is needed.

use crate::frame::use_frame;
use crate::part::Part;
use browser::{Listener, asks_again, put, seam};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use net::{program_fault, spawn};
use std::cell::Cell;
use std::rc::Rc;
use view::components::{fault_notice, loading};
use view::pages::Exhibit;
use web_sys::Event;

/// The rows of a table, or a picture, as the address asks for it.
pub fn exhibit(part: Part, shown: &Exhibit) {
    let (program, of) = (shown.program(), shown.name());
    let site = use_frame().site;
    let search = use_location().search;
    let (tried, failed) = (RwSignal::new(false), Rc::new(Cell::new(false)));
    let node = part.element();
    let (place, own) = (node.clone(), Rc::clone(&failed));
    // A click on a notice's button tries again, whether the program failed or what it fetched.
    let clicked = move |event: Event| {
        if asks_again(&event) {
            if own.replace(false) {
                place.set_inner_html("");
            }
            tried.set(true);
        }
    };
    let again = Listener::new(&node, "click", Box::new(clicked));
    let again = StoredValue::new_local(Some(again));
    on_cleanup(move || again.set_value(None));
    Effect::new(move || {
        let search = search.get();
        tried.track();
        if node.child_element_count() == 0 {
            node.set_inner_html(loading(&site).as_str());
        }
        let (site, node, of, failed) = (site.clone(), node.clone(), of.clone(), Rc::clone(&failed));
        spawn(Box::pin(async move {
            match seam::exhibitor(program).await {
                Ok(program) => program.show(&node, &of, &search),
                Err(error) => {
                    failed.set(true);
                    put(&node, fault_notice(&site, &program_fault(program, &error)).as_str());
                }
            }
        }));
    });
}
