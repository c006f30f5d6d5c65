//! The place in a page where another program shows something: the explorer the rows of a table, or the pictures one of
//! theirs. That program is fetched when it is needed.

use crate::frame::use_frame;
use crate::part::Part;
use browser::{Listener, put, seam};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use net::spawn;
use proof::{Fault, FaultKind};
use view::components::{fault_notice, loading};
use view::pages::Exhibit;

/// The rows of a table, or a picture, as the address asks for it.
pub fn exhibit(part: Part, shown: &Exhibit) {
    let (program, of) = (shown.program(), shown.name());
    let site = use_frame().site;
    let search = use_location().search;
    let failed = RwSignal::new(false);
    let node = part.element();
    // A click on the notice's button tries again.
    let again = Listener::new(&node, "click", Box::new(move |_| failed.set(false)));
    let again = StoredValue::new_local(Some(again));
    on_cleanup(move || again.set_value(None));
    Effect::new(move || {
        let search = search.get();
        if failed.get() {
            let fault = Fault::new(program, FaultKind::Unreachable);
            return put(&node, fault_notice(&site, &fault).as_str());
        }
        if node.child_element_count() == 0 {
            node.set_inner_html(loading(&site).as_str());
        }
        let (node, of) = (node.clone(), of.clone());
        spawn(Box::pin(async move {
            match seam::exhibitor(program).await {
                Ok(program) => program.show(&node, &of, &search),
                Err(_) => failed.set(true),
            }
        }));
    });
}
