//! What pages share. A component shows what it is given: it fetches nothing and adds nothing up.

mod fault_notice;
mod figure;
mod filter_bar;
mod loading;
mod page;
mod place_search;
mod published;
mod records;
mod table;
mod totals;

pub use fault_notice::FaultNotice;
pub use figure::{Figure, Shown};
pub use filter_bar::{Choice, FilterBar, Select};
pub use loading::Loading;
pub use page::{Crumb, Focused, Page};
pub use place_search::PlaceSearch;
pub use published::{notes, published};
pub use records::{Names, cells, heads};
pub use table::{Cell, Head, Table};
pub use totals::Totals;
