//! What pages share: parts of a page as markup, made from what they are given. They fetch nothing, add nothing
//! up, and know no browser.

mod fault_notice;
mod figure;
mod filter_bar;
mod masthead;
mod names;
mod page;
mod place_search;
mod records;
mod table;
mod totals;

pub use fault_notice::fault_notice;
pub use figure::{Shown, figure};
pub use filter_bar::{Choice, Select, filter_bar};
pub use masthead::{masthead, unknown_parameters};
pub use names::Names;
pub use page::{Crumb, Page, empty, fact, facts, loading, note, notes, page, published, section};
pub use place_search::{found, place_results};
pub use records::{cells, heads};
pub use table::{Cell, Head, table};
pub use totals::totals;
