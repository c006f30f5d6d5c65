//! The search for a place, in the head of every page. A program of its own finds what is typed; it is fetched when a
//! reader turns to the field, so that nobody else pays for it.

use browser::{seam, target};
use leptos::prelude::{document, window};
use net::spawn;
use text::messages as m;
use view::site::Site;
use web_sys::Event;

/// Something in the head of the page takes the focus.
pub fn turn_to_search(site: Site) -> impl Fn(Event) + 'static {
    move |event| {
        // Not a place that was found: it would be shown anew, and lose the focus.
        let field = target(&event).filter(|target| target.id() == "place-search");
        let Some(form) = field.and_then(|field| field.parent_element()) else { return };
        let unreachable = site.t(m::FAULT_UNREACHABLE);
        spawn(Box::pin(async move {
            let search = window().location().search().unwrap_or_default();
            match (seam::search().await, document().get_element_by_id("place-status")) {
                (Ok(program), _) => program.find(&form, &search),
                // The next time that the field takes the focus tries again.
                (Err(error), Some(status)) => {
                    status.set_text_content(Some(error.as_string().as_deref().unwrap_or(unreachable)));
                }
                (Err(_), None) => {}
            }
        }));
    }
}
