//! Pairings, places or indicators side by side. Which ones stands in the address, by the words of the filters of exploring pages:
//! `?pairing=yz-qj&pairing=js-sn`, and in which order. Its program comes with the page.

mod choice;
mod chosen;
mod drawn;
mod side_by_side;
mod table;
pub mod words;

use super::exhibit::{Exhibit, SIDE_BY_SIDE};
use super::plan::{Block, PageHead, Plan};
use crate::components::{Names, note, page};
use crate::html;
use crate::html::{Html, link};
use crate::site::{Query, Route, Site};
use crate::tables::{Filter, NATIONAL};
use ledger::Book;
use ledger::comparison::By;
use text::messages as m;
use words::Words;

pub use choice::{CHOICE, added};
pub use chosen::{Chosen, MOST, name};
pub use side_by_side::SideBySide;
pub use table::{address, told};

/// What the program is asked for: to make a file.
pub const TAKE: &str = "compare-take";
/// The forms of the files, by the ends of their names.
pub const FORMS: [&str; 2] = ["csv", "json"];

/// The page.
pub fn plan() -> Plan {
    let head = |site: &Site| page(site, site.t(m::COMPARE), &Html::default(), None, &Html::default());
    let shown = Exhibit::Check(SIDE_BY_SIDE.to_owned());
    Plan::new(&Route::Compare, PageHead::now(head), vec![Block::Exhibit(shown)])
}

/// All of the page below its heading, as the parameters of the address ask for it. The book has all tables, of which those in
/// parts are empty.
pub fn body(site: &Site, book: &Book, query: &Query) -> Html {
    let (names, lang) = (Names { site, book }, site.lang);
    let chosen = Chosen::of(site, book, query);
    html! {
        p.lead { (words::LEAD.of(lang)) }
        @for notice in &chosen.notices { p.notice { (notice) } }
        (choice::choice(&names, &chosen))
        @if chosen.things.len() > 1 { (compared(&names, &chosen)) }
        div.without-program {
            p { (words::NEEDS_PROGRAM.of(lang)) }
            p.links {
                (link(&site.href(&Route::Pairings), site.t(m::PAIRINGS)))
                (link(&site.href(&Route::Home), site.t(m::SEARCH_LABEL)))
                (link(&site.href(&Route::Explore(&NATIONAL)), site.t(NATIONAL.title)))
            }
        }
    }
}

fn compared(names: &Names<'_>, chosen: &Chosen) -> Html {
    let (site, lang) = (names.site, names.site.lang);
    let all = SideBySide::of(names.book, chosen);
    let list = |tables: &[&'static crate::tables::Description]| site.list(tables.iter().map(|of| site.t(of.title)));
    html! {
        @for words in table::meeting(names, chosen) { (note(&words)) }
        @if chosen.by == Some(By::Indicator) { (note(words::KINDS_DIFFER.of(lang))) }
        @if !all.unread.is_empty() { p.notice { (words::UNREAD.fill(lang, &[&list(&all.unread)])) } }
        @if !all.tables.is_empty() {
            p.links {
                (words::TAKE.of(lang)) " "
                @for form in FORMS {
                    button.button type="button" data-action=(TAKE) data-form=(form) { (form.to_uppercase()) } " "
                }
            }
        }
        @for (of, lines) in &all.tables {
            section.compare {
                h2 { (site.t(of.title)) }
                (table::table(names, chosen, of, lines))
                (drawn::charts(names, chosen, of, lines))
            }
        }
        @if !all.empty.is_empty() { (note(&words::NOTHING_IN.fill(lang, &[&list(&all.empty)]))) }
    }
}

/// How many things are compared, for those who hear the page.
pub fn counted(site: &Site, chosen: &Chosen) -> String {
    words::COUNT.fill(site.lang, &[&chosen.things.len().to_string()])
}

/// The way here from the page of one thing, with it chosen already.
pub fn way(site: &Site, by: By, id: &str) -> Html {
    let words: &Words = match by {
        By::Pairing => &words::WITH_PAIRINGS,
        By::Recipient => &words::WITH_RECIPIENTS,
        By::Supporter => &words::WITH_SUPPORTERS,
        By::Indicator => &words::INDICATORS,
    };
    let query = site.sticky().with(by.word(), Some(id));
    link(&site.href_with(&Route::Compare, &query), words.of(site.lang))
}

/// The filter of exploring pages that a thing passes.
const fn filter(by: By) -> Filter {
    match by {
        By::Pairing => Filter::Pairing,
        By::Recipient => Filter::Recipient,
        By::Supporter => Filter::Supporter,
        By::Indicator => Filter::Indicator,
    }
}
