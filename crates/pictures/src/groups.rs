//! The groups that an exploring page shows, as charts and as a table.

use super::charts::{self, Charts};
use super::drawing::{book, site};
use engine::messages::Grouped;
use format::tables::{PAIRINGS, REGIONS};
use ledger::Book;
use net::breathe;
use proof::{Fault, FaultKind};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use view::components::{Names, fault_notice};
use view::html::Html;
use view::pages::explore::{self, Asked, Words};
use view::pages::pictures::release_line;
use view::site::{Query, Site};
use view::tables;
use web_sys::Element;

thread_local! {
    /// Counts what is to be drawn; what is older is not shown.
    static TURN: Cell<u32> = const { Cell::new(0) };
    /// The names of the release that was drawn last, by what the address asks of it.
    static NAMED: RefCell<Option<(Query, Rc<Book>)>> = const { RefCell::new(None) };
}

/// Shows groups, as the part of the address after `?` asks for them.
pub async fn draw(node: Element, of: &str, search: &str, grouped: &str) {
    let turn = TURN.get() + 1;
    TURN.set(turn);
    let query = Query::parse(search);
    let site = site(&query);
    let made = match (tables::by_name(of), Grouped::from_json(grouped), names(&site).await) {
        (Some(of), Ok(Grouped { mut answer, by: columns, words }), Ok(book)) => {
            let (words, names) = (Words(words), Names { site: &site, book: &book });
            let asked = Asked { names, of, words: &words, query: &query };
            let (source, by) = (release_line(&site, &book), explore::grouping(of, &query));
            let mut table = (Html::default(), Vec::new());
            if !by.is_empty() {
                if answer.folded.is_none() {
                    answer.groups = explore::fold(&names, &by, &columns, &answer);
                }
                // What takes long with many groups is a task each.
                breathe().await;
                table = explore::group_pieces(&asked, &by, &answer);
            }
            breathe().await;
            let sketches = explore::charts(&asked, &by, &answer, &source);
            breathe().await;
            Ok((sketches.into_iter().map(|draw| draw()).collect(), table))
        }
        (_, _, Err(fault)) => Err(fault),
        (_, Err(error), _) => Err(Fault::new(of, FaultKind::Malformed(error.to_string()))),
        (None, ..) => return,
    };
    if TURN.get() != turn || !node.is_connected() || node.has_attribute("hidden") {
        return;
    }
    match made {
        Ok((drawings, table)) => charts::show(Charts::new(node, drawings, table)),
        Err(fault) => node.set_inner_html(fault_notice(&site, &fault).as_str()),
    }
}

/// The tables that name groups: of the same address the same.
async fn names(site: &Site) -> Result<Rc<Book>, Fault> {
    let known = NAMED.with_borrow(Clone::clone).filter(|(of, _)| of == site.sticky());
    if let Some((_, book)) = known {
        return Ok(book);
    }
    let book = Rc::new(book(site, &[&PAIRINGS, &REGIONS]).await?);
    NAMED.set(Some((site.sticky().clone(), Rc::clone(&book))));
    Ok(book)
}
