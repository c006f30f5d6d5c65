//! The place in a page where another program shows something: the explorer the rows of a table, or the pictures one of
//! theirs. That program is fetched when it is needed.

use crate::frame::use_frame;
use browser::seam;
use leptos::html::Div;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use net::spawn;
use proof::{Fault, FaultKind};
use view::components::{fault_notice, loading};
use view::pages::Exhibit;

/// The rows of a table, or a picture, as the address asks for it.
pub fn exhibit(shown: &Exhibit) -> AnyView {
    let (program, of) = (shown.program(), shown.name());
    let site = use_frame().site;
    let search = use_location().search;
    let node = NodeRef::<Div>::new();
    let failed = RwSignal::new(false);
    Effect::new(move || {
        let (Some(part), search) = (node.get(), search.get()) else { return };
        if failed.get() {
            let fault = Fault::new(program, FaultKind::Unreachable);
            return part.set_inner_html(fault_notice(&site, &fault).as_str());
        }
        if part.child_element_count() == 0 {
            part.set_inner_html(loading(&site).as_str());
        }
        let of = of.clone();
        spawn(Box::pin(async move {
            match seam::exhibitor(program).await {
                Ok(program) => program.show(&part, &of, &search),
                Err(_) => failed.set(true),
            }
        }));
    });
    // A click on the notice's button tries again.
    view! { <div class="part" node_ref=node on:click=move |_| failed.set(false)></div> }.into_any()
}
