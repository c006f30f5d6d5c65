//! Tables, which become lists of cards on narrow screens.

use crate::html;
use crate::html::Html;
use crate::site::Site;
use text::{Msg, messages as m};

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
        table.table.table--long[rows.iter().flatten().any(has_long_word)] role="table" {
            caption { (caption) }
            thead { tr { @for head in heads { (head_cell(head)) } } }
            tbody { (table_rows(heads, rows)) }
        }
    }
}

/// A word of more letters is none of a language's own: a made-up name, an address. It breaks wherever it must, lest it widen the
/// page; in a table that has none, columns are as wide as their longest word.
const LONG_WORD: usize = 18;

/// Whether a cell holds a word so long. Chinese breaks anywhere and has none, and so do dashes; what stands in tags is not seen,
/// and of a letter that is written in several (`&quot;`) none counts.
fn has_long_word(cell: &Html) -> bool {
    let (mut letters, mut until) = (0, 0);
    cell.as_str().bytes().any(|byte| {
        let is_seen = until == 0;
        match byte {
            _ if byte == until => until = 0,
            b'<' if is_seen => until = b'>',
            b'&' if is_seen => until = b';',
            // The rest of a letter.
            0x80..0xC0 => return false,
            _ => {}
        }
        let joins = is_seen && until == 0 && byte > b' ' && byte < 0xE2 && byte != b'-';
        letters = if joins { letters + 1 } else { 0 };
        letters > LONG_WORD
    })
}

/// A list of more rows than these is folded, on a page that has others.
const FEW_ROWS: usize = 5;
/// So many of its rows stand open then.
const OPEN_ROWS: usize = 3;

/// A table of which the first rows stand open and the others are folded below it, with their number; so a page with long
/// lists stays short, and everything is in it.
pub fn folded_table(site: &Site, caption: &str, heads: &[Head<'_>], rows: &[Vec<Html>]) -> Html {
    let (open, rest) = rows.split_at(if rows.len() > FEW_ROWS { OPEN_ROWS } else { rows.len() });
    let more = site.count(m::AND_MORE, rest.len());
    html! {
        (table(caption, heads, open))
        @if !rest.is_empty() { (fold(&more, &table(&more, heads, rest))) }
    }
}

/// What is folded until a reader asks for it, under words that say what it is.
pub fn fold(words: &str, body: &Html) -> Html {
    html! { details.fold { summary { (words) } (body) } }
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

/// The cell of a head, with the way to the other order where rows can be sorted by it.
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

#[cfg(test)]
mod tests {
    use super::{Html, has_long_word, table};
    use crate::html;

    /// A table of one cell.
    fn shown(cell: Html) -> String {
        table("", &[super::Head { words: "", sort: None }], &[vec![cell]]).as_str().to_owned()
    }

    #[test]
    fn a_word_breaks_only_where_no_language_has_it() {
        let long = "W".repeat(19);
        for (words, is_long) in [
            (&*long, true),
            ("ÜnnnÜnnnÜnnnÜnnnÜnnn", true),
            ("https://www.gov.example/", true),
            ("commercialisation telecommunications", false),
            ("non-governmental-organisations Qingdao–Dingxi–Guangzhou", false),
            ("\"cumulative\"; \"orders\" & others", false),
            ("某省东西部协作某某开发区帮扶某某县某某镇", false),
            ("", false),
        ] {
            assert_eq!(has_long_word(&html! { (words) }), is_long, "{words}");
            assert_eq!(
                shown(html! { a href="funds?pairing=an-address&level=says&stage=nothing" { (words) } })
                    .contains("table--long"),
                is_long
            );
        }
        assert!(!has_long_word(&html! { div { "Technological" } div { "Development" } }), "two lines are two words");
    }
}
