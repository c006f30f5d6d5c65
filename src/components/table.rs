use super::figure::{Figure, Shown};
use crate::text::Published;
use leptos::prelude::*;

/// The head of a column.
#[derive(Clone, Debug)]
pub struct Head {
    pub text: String,
    /// Where the column can be sorted: the address of the other order, and the present one (`ascending`, …).
    pub sort: Option<(String, Option<&'static str>)>,
    pub numeric: bool,
}

/// One cell of a row.
#[derive(Clone, Debug)]
pub enum Cell {
    Empty,
    Text(String),
    Published(Published),
    Link {
        href: String,
        text: String,
    },
    /// A published file, which the browser saves.
    File {
        href: String,
        text: String,
    },
    Code(String),
    Figures(Vec<Shown>),
    Lines(Vec<Self>),
}

impl Head {
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), sort: None, numeric: false }
    }
}

/// A table that becomes a list of cards on narrow screens. The first cell of each row names the row.
#[component]
pub fn Table(
    /// What the table shows; read out by screen readers and shown above it.
    #[prop(into)]
    caption: String,
    heads: Vec<Head>,
    rows: Vec<Vec<Cell>>,
) -> impl IntoView {
    let labels: Vec<String> = heads.iter().map(|head| head.text.clone()).collect();
    let body = rows.into_iter().map(|cells| row(cells, &labels)).collect_view();
    view! {
        <table class="table">
            <caption>{caption}</caption>
            <thead><tr>{heads.into_iter().map(head).collect_view()}</tr></thead>
            <tbody>{body}</tbody>
        </table>
    }
}

fn head(head: Head) -> AnyView {
    let class = head.numeric.then_some("table__numeric");
    let (content, order) = match head.sort {
        Some((href, order)) => (view! { <a href=href data-noscroll="">{head.text}</a> }.into_any(), order),
        None => (head.text.into_any(), None),
    };
    view! { <th scope="col" class=class aria-sort=order>{content}</th> }.into_any()
}

fn row(cells: Vec<Cell>, labels: &[String]) -> AnyView {
    let cells = cells.into_iter().zip(labels).enumerate().map(|(at, (content, label))| {
        let content = cell(content);
        if at == 0 {
            view! { <th scope="row" data-label=label.clone()>{content}</th> }.into_any()
        } else {
            view! { <td data-label=label.clone()>{content}</td> }.into_any()
        }
    });
    view! { <tr>{cells.collect_view()}</tr> }.into_any()
}

fn cell(cell: Cell) -> AnyView {
    match cell {
        Cell::Empty => ().into_any(),
        Cell::Text(text) => view! { <span>{text}</span> }.into_any(),
        Cell::Published(text) => super::published(text),
        Cell::Link { href, text } => view! { <a href=href>{text}</a> }.into_any(),
        Cell::File { href, text } => view! { <a href=href download rel="external">{text}</a> }.into_any(),
        Cell::Code(text) => view! { <code>{text}</code> }.into_any(),
        Cell::Figures(figures) => figures.into_iter().map(|shown| view! { <Figure shown/> }).collect_view().into_any(),
        Cell::Lines(lines) => {
            lines.into_iter().map(|line| view! { <div>{self::cell(line)}</div> }).collect_view().into_any()
        }
    }
}
