//! All rows of one table: filter, group, total, read. The state is in the address. Only the head is part of the
//! portal's own program; the rest is shown by `explorer`.

mod asked;
mod chart;
mod dimension;
mod download;
mod filters;
mod groups;
mod ladder;
mod question;
mod rows;
mod scroll;
mod words;

use crate::components::{self, Page};
use crate::html::Html;
use crate::site::Site;
use crate::tables::Description;
pub use asked::{Asked, narrows};
pub use chart::charts;
pub use download::{download, in_words};
pub use filters::filters;
pub use groups::{fold, groups};
pub use ladder::ladder;
pub use question::{grouping, question};
pub use rows::{PAGE, Reading, column_choice, other_order, paging, shown};
pub use scroll::{Scale, Step};
pub use words::{Words, chosen, words};

/// The heading of the exploring page of a table.
pub fn head(site: &Site, of: &Description) -> Page {
    let lead = of.lead.map(|lead| site.t(lead));
    components::page(site, site.t(of.title), &Html::default(), lead, &Html::default())
}
