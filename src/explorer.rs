//! The place in a page where the explorer shows the rows of a table, or a picture. That program is fetched when
//! it is needed.

use crate::shell::use_frame;
use browser::seam;
use leptos::html::Div;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use net::spawn;
use proof::{Fault, FaultKind};
use view::components::{fault_notice, loading};

/// What the explorer shows under that name, as the address asks for it: the rows of a table, or a picture.
pub fn explorer(of: String) -> AnyView {
    let site = use_frame().site;
    let search = use_location().search;
    let node = NodeRef::<Div>::new();
    let failed = RwSignal::new(false);
    Effect::new(move || {
        let (Some(part), search) = (node.get(), search.get()) else { return };
        if failed.get() {
            let fault = Fault::new("explorer", FaultKind::Unreachable);
            return part.set_inner_html(fault_notice(&site, &fault).as_str());
        }
        if part.child_element_count() == 0 {
            part.set_inner_html(loading(&site).as_str());
        }
        let of = of.clone();
        spawn(Box::pin(async move {
            match seam::explorer().await {
                Ok(explorer) => explorer.show(&part, &of, &search),
                Err(_) => failed.set(true),
            }
        }));
    });
    // A click on the notice's button tries again.
    view! { <div class="part" node_ref=node on:click=move |_| failed.set(false)></div> }.into_any()
}
