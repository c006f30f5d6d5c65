//! Pictures beside words, never in place of them, drawn with `currentColor` in the size of the text. Assistive
//! technology does not hear of them.
//!
//! Lucide icons, © Lucide Icons and Contributors (ISC), all but `LANGUAGES` after Feather, © Cole Bemis (MIT).

use crate::html;
use crate::html::Html;

/// The outline of an icon, in the 24 × 24 units of the set.
pub type Icon = &'static str;

pub const SEARCH: Icon = "m21 21-4.34-4.34M19 11a8 8 0 1 1-16 0 8 8 0 0 1 16 0z";
pub const LANGUAGES: Icon = "m5 8 6 6m-7 0 6-6 2-3M2 5h12M7 2h1m14 20-5-10-5 10m2-4h6";
pub const DOWNLOAD: Icon = "M12 15V3m9 12v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4m4-5 5 5 5-5";
pub const EXTERNAL: Icon = "M15 3h6v6M10 14 21 3m-3 10v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h6";
pub const ONWARD: Icon = "M5 12h14m-7-7 7 7-7 7";

pub fn icon(icon: Icon) -> Html {
    html! {
        svg.icon viewBox="0 0 24 24" aria-hidden="true" { path d=(icon) {} }
    }
}
