//! All rows of one table: filter, group, total, read. The state is in the address. Only the head is part of the
//! portal's own program; the charts are drawn by `pictures`, and the rest is shown by `explorer`.

mod asked;
mod chart;
mod dimension;
mod download;
mod filters;
mod groups;
mod ladder;
mod panes;
mod question;
mod rows;
mod scroll;
mod words;

use super::exhibit::Exhibit;
use super::not_found;
use super::plan::{Block, PageHead, Plan};
use crate::components::{self, Page};
use crate::html::Html;
use crate::site::Route;
use crate::site::Site;
use crate::tables::Description;
pub use asked::{Asked, narrows, unusable};
pub use chart::charts;
pub use download::{download, in_words};
pub use filters::{filters, places};
pub use groups::{fold, folding, group_pieces, groups, narrowed};
pub use panes::{PANES, Pane, add_years, bar, occurring, pictures, sheet, sums};
pub use question::{grouping, is_grouped, question};
pub use rows::{PAGE, Reading, column_choice, other_order, paging, shown};
pub use scroll::{Scale, Step};
pub use words::{Words, chosen, words};

/// The exploring page of a table; where it is not explored, there is none.
pub fn plan(of: &'static Description) -> Plan {
    if of.explored.is_none() {
        return not_found::plan();
    }
    let rows = Block::Exhibit(Exhibit::Rows(of));
    Plan::new(&Route::Explore(of), PageHead::now(move |site| head(site, of)), vec![rows])
}

/// The heading of the exploring page of a table.
fn head(site: &Site, of: &Description) -> Page {
    let lead = of.lead.map(|lead| site.t(lead));
    components::page(site, site.t(of.title), &Html::default(), lead, &Html::default())
}
