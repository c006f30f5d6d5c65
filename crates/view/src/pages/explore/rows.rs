//! The rows that pass: all of them where they are few, else a page of them or a window that is scrolled through.

use crate::html;
use crate::html::Html;
use crate::site::Query;
use crate::site::{Route, Site};
use crate::tables::{Arrangement, Description, DisplayColumn};
use std::ops::Range;
use text::messages as m;

/// So many rows stand on a page; a few more are still shown at once.
pub const PAGE: usize = 50;
const FEW: usize = 100;

/// How the rows are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    All,
    /// The page of that number, from 1.
    Page(usize),
    Scroll,
}

/// The value of `page` for scrolling.
pub const SCROLL: &str = "scroll";

impl Reading {
    /// How the address wants so many rows to be read; where it does not say, page by page.
    pub fn new(query: &Query, rows: usize) -> Self {
        if rows <= FEW {
            return Self::All;
        }
        match query.get(Arrangement::Page.name()) {
            Some(SCROLL) => Self::Scroll,
            Some(page) => Self::Page(page.parse().unwrap_or(1).clamp(1, pages(rows))),
            None => Self::Page(1),
        }
    }

    /// The rows that are in sight first.
    pub fn range(self, rows: usize) -> Range<usize> {
        match self {
            Self::All => 0..rows,
            Self::Page(page) => (page - 1) * PAGE..rows.min(page * PAGE),
            Self::Scroll => 0..rows.min(PAGE),
        }
    }
}

fn pages(rows: usize) -> usize {
    rows.div_ceil(PAGE)
}

/// The columns that are shown: all that the address does not hide. The first one names the row and stays.
pub fn shown(of: &Description, query: &Query) -> Vec<&'static DisplayColumn> {
    let hidden = query.get(Arrangement::Hide.name()).unwrap_or_default();
    let shown = |at: usize, column: &DisplayColumn| at == 0 || !hidden.split('.').any(|name| name == column.name);
    of.columns.iter().enumerate().filter(|(at, column)| shown(*at, column)).map(|(_, column)| column).collect()
}

/// The address of the other order of a column, and its present one.
pub fn other_order(site: &Site, route: &Route, query: &Query, column: &'static str) -> (String, Option<&'static str>) {
    let sort = query.get(Arrangement::Sort.name()).unwrap_or_default();
    let (now, next) = match (sort.trim_start_matches('-') == column, sort.starts_with('-')) {
        (true, true) => (Some("descending"), column.to_owned()),
        (true, false) => (Some("ascending"), format!("-{column}")),
        (false, _) => (None, format!("-{column}")),
    };
    let page = Arrangement::Page.name();
    let paged = query.get(page).filter(|page| *page == SCROLL).map(str::to_owned);
    (site.href_with(route, &query.with(Arrangement::Sort.name(), Some(&next)).with(page, paged.as_deref())), now)
}

/// Ways to the other pages, and between pages and scrolling; nothing where all rows are in sight.
pub fn paging(site: &Site, route: &Route, query: &Query, reading: Reading, rows: usize) -> Html {
    let at = |page: &str| site.href_with(route, &query.with(Arrangement::Page.name(), Some(page)));
    let link = |words, page: usize, id| {
        html! { a.button id=(id) href=(at(&page.to_string())) data-noscroll="" { (site.t(words)) } }
    };
    let mut steps = Html::default();
    let other = match reading {
        Reading::All => return steps,
        Reading::Scroll => (m::AS_PAGES, at("1")),
        Reading::Page(page) => {
            let last = pages(rows);
            if page > 1 {
                steps.push(&link(m::FIRST_PAGE, 1, "page-first"));
                steps.push(&link(m::PREVIOUS_PAGE, page - 1, "page-before"));
            }
            let words = site.fill(m::PAGE_OF, &[&page.to_string(), &last.to_string()]);
            steps.push(&html! { span aria-current="page" { (words) } });
            if page < last {
                steps.push(&link(m::NEXT_PAGE, page + 1, "page-next"));
                steps.push(&link(m::LAST_PAGE, last, "page-last"));
            }
            (m::AS_SCROLL, at(SCROLL))
        }
    };
    html! {
        nav.paging.needs-program aria-label=(site.t(m::PAGING)) {
            (steps)
            a.unprinted id="page-mode" href=(other.1) data-noscroll="" { (site.t(other.0)) }
        }
    }
}

/// A choice of columns: boxes, one a column that can be hidden.
pub fn column_choice(site: &Site, of: &Description, query: &Query) -> Html {
    let shown = shown(of, query);
    let checked = |column: &DisplayColumn| shown.iter().any(|own| own.name == column.name).then_some("");
    html! {
        details.choice.needs-program {
            summary id="columns" { (site.t(m::COLUMNS)) }
            div {
                @for column in of.columns.iter().skip(1) {
                    label {
                        input type="checkbox" id=(["column-", column.name].concat()) name=(Arrangement::Hide.name())
                            value=(column.name) checked=[checked(column)];
                        " " (site.t(column.head))
                    }
                }
            }
        }
    }
}
