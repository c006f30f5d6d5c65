//! Tables, which become lists of cards on narrow screens.

use crate::html::{Html, Markup, Text, html};
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
    let mut head = Html::default();
    for own in heads {
        head.push(&head_cell(own));
    }
    html(
        r#"<table class="table" role="table"><caption>$</caption><thead><tr>$</tr></thead><tbody>$</tbody></table>"#,
        &[Text(caption), Markup(&head), Markup(&table_rows(heads, rows))],
    )
}

/// Rows of a table with these heads.
pub fn table_rows(heads: &[Head<'_>], rows: &[Vec<Html>]) -> Html {
    let mut body = Html::default();
    for cells in rows {
        let mut row = Html::default();
        for (at, (cell, head)) in cells.iter().zip(heads).enumerate() {
            // The roles stay where a narrow screen shows cells as a grid, which takes them away in some browsers.
            let template = if at == 0 {
                r#"<th scope="row" role="rowheader" data-label="$">$</th>"#
            } else {
                r#"<td role="cell" data-label="$">$</td>"#
            };
            row.add(template, &[Text(head.words), Markup(cell)]);
        }
        body.add(r#"<tr role="row">$</tr>"#, &[Markup(&row)]);
    }
    body
}

pub fn head_cell(head: &Head<'_>) -> Html {
    let words = Text(head.words);
    match &head.sort {
        None => html(r#"<th scope="col">$</th>"#, &[words]),
        Some((href, None)) => html(r#"<th scope="col"><a href="$" data-noscroll="">$</a></th>"#, &[Text(href), words]),
        Some((href, Some(order))) => html(
            r#"<th scope="col" aria-sort="$"><a href="$" data-noscroll="">$</a></th>"#,
            &[Text(order), Text(href), words],
        ),
    }
}

/// The lines of a cell that are not empty.
pub fn lines(lines: &[Html]) -> Html {
    let mut cell = Html::default();
    for line in lines.iter().filter(|line| !line.is_empty()) {
        cell.add("<div>$</div>", &[Markup(line)]);
    }
    cell
}
