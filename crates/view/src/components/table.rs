//! Tables, which become lists of cards on narrow screens.

use crate::html;
use crate::html::Html;
use crate::site::Site;
use text::Msg;

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head<'a> {
    pub words: &'a str,
    /// Where the rows can be sorted by it: the address of the other order, and the present one (`ascending`, …).
    pub sort: Option<(String, Option<&'static str>)>,
}

impl Head<'static> {
    /// Heads that sort nothing.
    pub fn plain(site: &Site, heads: &[Msg]) -> Vec<Self> {
        heads.iter().map(|head| Self { words: site.t(*head), sort: None }).collect()
    }
}

/// A table. The first cell of each row names the row; the caption says what the table shows.
pub fn table(caption: &str, heads: &[Head<'_>], rows: &[Vec<Html>]) -> Html {
    html! {
        table.table role="table" {
            caption { (caption) }
            thead { tr { @for head in heads { (head_cell(head)) } } }
            tbody { (table_rows(heads, rows)) }
        }
    }
}

/// Rows of a table with these heads.
pub fn table_rows(heads: &[Head<'_>], rows: &[Vec<Html>]) -> Html {
    // The roles stay where a narrow screen shows cells as a grid, which takes them away in some browsers.
    html! {
        @for cells in rows {
            tr role="row" {
                @for (at, (cell, head)) in cells.iter().zip(heads).enumerate() {
                    @if at == 0 {
                        th scope="row" role="rowheader" data-label=(head.words) { (cell) }
                    } @else {
                        td role="cell" data-label=(head.words) { (cell) }
                    }
                }
            }
        }
    }
}

pub fn head_cell(head: &Head<'_>) -> Html {
    html! {
        @match &head.sort {
            None => th scope="col" { (head.words) },
            Some((href, order)) => th scope="col" aria-sort=[order] {
                a href=(href) data-noscroll="" { (head.words) }
            },
        }
    }
}

/// The lines of a cell that are not empty.
pub fn lines(lines: &[Html]) -> Html {
    html! { @for line in lines { @if !line.is_empty() { div { (line) } } } }
}
