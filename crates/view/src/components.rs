//! What pages share: parts of a page as markup, made from what they are given. They fetch nothing, add nothing
//! up, and know no browser.

mod account;
mod cards;
mod changes;
pub mod chooser;
mod fault_notice;
mod figure;
mod filter_bar;
pub mod icon;
mod masthead;
mod names;
mod page;
mod place_search;
mod qr;
mod records;
mod reference;
pub mod share;
mod table;
mod totals;

pub use account::{Item, account, account_of, said_of};
pub use cards::{Card, card, cards};
pub use changes::{changed_records, changes, changes_since};
pub use fault_notice::{fault_notice, reason};
pub use figure::{Shown, covered, figure, source_link, source_of};
pub use filter_bar::{Select, clear_filters, filter_bar};
pub use masthead::{masthead, not_known, unknown_parameters};
pub use names::Names;
pub use page::{
    Page, code, empty, fact, facts, file_link, head, list_link, loading, note, notes, outer_link, page, partitioned,
    published, section, text_of, words_of,
};
pub use place_search::{found, place_results, place_search};
pub use qr::qr;
pub use records::{Columns, Sort, all_records, cell, cells, folded_records, heads, label, numbers, records};
pub use reference::Reference;
pub use share::{COPY, DRAW, EVIDENCE, MAKES, OPEN, SHARE, filled, share};
pub use table::{Head, fold, folded_table, head_cell, lines, table, table_rows};
pub use totals::{measure_name, measure_names, rows_behind, total_of, totals};
