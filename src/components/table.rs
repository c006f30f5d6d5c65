//! Tables, which become lists of cards on narrow screens.

use super::figure::{Shown, figure};
use super::page::published;
use crate::app::Site;
use crate::html::{Html, all, el, link, text};
use crate::text::{Msg, Published};

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub words: &'static str,
    /// Where the rows can be sorted by it: the address of the other order, and the present one (`ascending`, …).
    pub sort: Option<(String, Option<&'static str>)>,
}

/// One cell of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Empty,
    Text(String),
    Published(Published),
    Link {
        href: String,
        words: String,
    },
    /// A published file, which the browser saves.
    File {
        href: String,
        words: String,
    },
    Code(String),
    Figures(Vec<Shown>),
    Lines(Vec<Self>),
}

impl Head {
    /// Heads that sort nothing.
    pub fn plain<const N: usize>(site: &Site, heads: [Msg; N]) -> Vec<Self> {
        heads.map(|head| Self { words: site.t(head), sort: None }).into()
    }
}

/// A table. The first cell of each row names the row; the caption says what the table shows.
pub fn table(site: &Site, caption: &str, heads: &[Head], rows: &[Vec<Cell>]) -> Html {
    let body = rows.iter().map(|cells| row(site, cells, heads));
    el("table")
        .class("table")
        .child(el("caption").text(caption))
        .child(el("thead").child(el("tr").children(heads.iter().map(head))))
        .child(el("tbody").children(body))
        .into()
}

fn head(head: &Head) -> Html {
    let cell = el("th").attr("scope", "col");
    match &head.sort {
        None => cell.text(head.words).into(),
        Some((href, order)) => {
            let link = el("a").attr("href", href).flag("data-noscroll", true).text(head.words);
            cell.maybe("aria-sort", *order).child(link).into()
        }
    }
}

fn row(site: &Site, cells: &[Cell], heads: &[Head]) -> Html {
    let cells = cells.iter().zip(heads).enumerate().map(|(at, (content, head))| {
        let tag = if at == 0 { el("th").attr("scope", "row") } else { el("td") };
        tag.attr("data-label", head.words).child(cell(site, content)).into()
    });
    el("tr").children(cells).into()
}

fn cell(site: &Site, content: &Cell) -> Html {
    match content {
        Cell::Empty => Html::default(),
        Cell::Text(words) => text(words),
        Cell::Published(words) => published(site, words),
        Cell::Link { href, words } => link(href, words).into(),
        Cell::File { href, words } => {
            el("a").attr("href", href).attr("rel", "external").flag("download", true).text(words).into()
        }
        Cell::Code(words) => el("code").text(words).into(),
        Cell::Figures(figures) => all(figures.iter().map(|shown| figure(site, shown))),
        Cell::Lines(lines) => {
            let shown = lines.iter().filter(|line| **line != Cell::Empty);
            all(shown.map(|line| el("div").child(cell(site, line)).into()))
        }
    }
}
