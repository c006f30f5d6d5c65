//! All rows of one table: filter, group, total, read. The state is in the address. Only the head is part of the
//! portal's own program; the rest is shown by `explorer`.

mod dimension;
mod filters;
mod groups;
mod question;
mod rows;

use crate::app::Site;
use crate::components::{self, Page};
use crate::text::messages as m;

pub use dimension::{Dimension, Words, dimensions};
pub use filters::filters;
pub use groups::{fold, groups, sum};
pub use question::{grouping, question, words};
pub use rows::{PAGE, Reading, column_choice, other_order, paging, shown};

pub fn head(site: &Site, of: &str) -> Page {
    let (title, lead) = match of {
        "funds" => (m::FUNDS, m::FUNDS_LEAD),
        "sales" => (m::SALES, m::SALES_LEAD),
        "exchanges" => (m::EXCHANGES, m::EXCHANGES_LEAD),
        _ => (m::SUPERVISION, m::SUPERVISION_LEAD),
    };
    components::head(site, title, lead)
}
