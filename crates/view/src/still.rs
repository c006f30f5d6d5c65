//! A page as its file has it: all that stands in its body before any program, made by the functions that the program shows
//! it by. The program takes over what it finds (`src/`), so both must speak of the same elements: their names stand here.
//!
//! The body is made of parts. Each is an element of its own that holds exactly what the page's function makes, so that a
//! program can make it again, compare, and leave it as it is.

mod rows;
mod without;

use crate::components::{Reference, SHARE, masthead, share};
use crate::html;
use crate::html::{Html, link};
use crate::pages::check::proof::{Proving, Shown};
use crate::pages::foot::{banners, foot_of};
use crate::pages::pictures::flow_of;
use crate::pages::{
    self, Block, Exhibit, PROOF, Plan, SIDE_BY_SIDE, TOTALS, changes, check, compare, figure, national, pairing,
    pairings, region,
};
use crate::site::{Query, Route, Site};
use format::{Catalogue, Table, TableSchema};
use ledger::Book;
use ledger::standing::Standings;
use proof::Proof;
pub use rows::FORMS;
use rows::rows;
use text::messages as m;

/// The head of every page.
pub const TOP: &str = "top";
/// The page itself.
pub const MAIN: &str = "main";
/// What must be said above every page.
pub const WARNINGS: &str = "warnings";
/// Says that what the address asks for is on its way: the file shows what it has for the address without parameters.
pub const FETCHING: &str = "fetching";
/// The foot of every page.
pub const FOOT: &str = "foot";
/// The documents of a printed page.
pub const NOTES: &str = "printed-notes";
/// The element whose words a screen reader says when they change.
pub const ANNOUNCER: &str = "announcer";
/// The key of the part that holds the head of the page itself.
pub const HEAD: &str = "head";

/// The key of a block of a level of a page, each counted from 0: the value of `data-part`.
pub fn part_key(level: usize, index: usize) -> String {
    [&level.to_string(), ".", &index.to_string()].concat()
}

/// A release as its pages need it.
pub struct Edition<'a> {
    /// With all its tables, of which those in parts are empty.
    pub book: &'a Book,
    pub catalogue: &'a Catalogue,
    /// Every release, newest first, as `book` has this one: to be compared with each other.
    pub books: &'a [Book],
    /// The proof of every release, as the program would come to it.
    pub proofs: &'a [Proof],
    /// Of each table in parts its first parts: as many as have the rows of one page.
    pub beginnings: &'a [Vec<Table>],
    /// What becomes of its figures in totals, made once for all their pages; `None` where no page of a figure is made.
    pub standings: Option<&'a Standings<'a>>,
}

impl Edition<'_> {
    /// The first parts of a table; `None` where all its rows are in the book.
    pub(crate) fn beginning(&self, schema: &TableSchema) -> Option<&[Table]> {
        let of = |parts: &&Vec<Table>| parts.iter().any(|part| part.schema.name == schema.name);
        self.beginnings.iter().find(of).map(Vec::as_slice)
    }
}

/// The body of the page at an address, in the language of the site; of no address the page that says so.
pub fn body(site: &Site, route: Option<&Route>, edition: &Edition<'_>) -> Html {
    let (plan, query) = (pages::plan(route), Query::default());
    let head = plan.page(site, edition.book).html;
    let instead = |words| site.fill(words, &[edition.book.release()]);
    html! {
        div #app {
            // It keeps its language where a reader changes the page's.
            nav aria-label=(site.t(m::SKIP)) lang=(site.lang.tag()) {
                a.skip href=(site.place(route.unwrap_or(&Route::Home), &query, MAIN)) { (site.t(m::SKIP)) }
            }
            div.part id=(TOP) { (masthead(site, route, &query)) }
            main id=(MAIN) tabindex="-1" class=[plan.class] {
                div.part id=(WARNINGS) data-still { (banners(site, edition.catalogue)) }
                p.notice id=(FETCHING) role="status" data-failed=(instead(m::PROGRAM_FAILED)) {
                    (site.t(m::FETCHING))
                }
                (without::program(site, route, edition))
                div.part data-part=(HEAD) { (head) }
                @for (level, parts) in plan.levels.iter().enumerate() {
                    @for (index, part) in parts.blocks.iter().enumerate() {
                        div.part data-part=(part_key(level, index)) { (block(site, route, part, edition)) }
                    }
                }
            }
            aside.part id=(SHARE) aria-label=(site.t(m::SHARE)) data-still { @if let Some(route) = route { (shared(site, route, &plan, edition.book)) } }
            section.printed id=(NOTES) {}
            div.part id=(FOOT) { (foot_of(site, &written(site, edition.book))) }
            (deployed(site))
            p.hidden id=(ANNOUNCER) role="status" {}
            div.notice #apart role="alert" hidden data-broken=(site.t(m::PROGRAM_BROKEN)) data-newer=(site.t(m::PROGRAM_NEWER)) data-late=(site.t(m::FILE_LATE)) {
                p {}
                button.button type="button" { (site.t(m::RELOAD)) }
            }
        }
    }
}

/// What only the deployment knows: where an error can be reported, and where the portal lies as well. It
/// stays as it is, in the language of the file, whatever page comes.
fn deployed(site: &Site) -> Html {
    let (report, mirrors) = (site.t(m::REPORT), site.t(m::MIRRORS));
    if report.is_empty() && mirrors.is_empty() {
        return Html::default();
    }
    html! {
        aside.footer aria-label=(site.t(m::PORTAL)) lang=(site.lang.tag()) {
            @if !report.is_empty() { p { a href=(report) { (site.t(m::REPORT_ERROR)) } } }
            @if !mirrors.is_empty() {
                p { (site.t(m::MIRRORED)) @for mirror in mirrors.split(' ') { a href=(mirror) { (mirror) } " " } }
            }
        }
    }
}

/// What a block shows where the address has no parameters.
fn block(site: &Site, route: Option<&Route>, block: &Block, edition: &Edition<'_>) -> Html {
    let book = edition.book;
    match block {
        Block::Section(_, html) => html(site, book),
        Block::Filtered(_, html) => html(site, book, &Query::default()),
        Block::Tabs(_, links) => route.map(|route| links(site, book, route).html).unwrap_or_default(),
        Block::Chain(html) => html(site, edition.catalogue, edition.proofs),
        Block::Exhibit(Exhibit::Rows(of)) => rows(site, of, edition),
        Block::Exhibit(Exhibit::Place(id)) => region::all_of(site, book, id),
        Block::Exhibit(Exhibit::Flow(place)) => flow_of(site, book, place),
        Block::Exhibit(Exhibit::Series) => national::pictured(site, book, ""),
        Block::Exhibit(Exhibit::Pairings) => pairings::list(site, book, None, &Query::default()),
        Block::Exhibit(Exhibit::Check(of)) => match &**of {
            "" => check::form(site),
            TOTALS => check::totals(site, book),
            PROOF => check::proof(site, &proving(edition)),
            SIDE_BY_SIDE => compare::body(site, book, &Query::default()),
            between => changes::still(site, between, edition.books, edition.catalogue),
        },
        Block::Exhibit(Exhibit::Record(of)) => {
            let below = |standings: &Standings<'_>| figure::elsewhere(site, book, standings, of, edition.books);
            edition.standings.map(below).unwrap_or_default()
        }
        Block::Exhibit(Exhibit::Calendar(id)) => pairing::pictured(site, book, id),
    }
}

/// Of the proof what is known before it begins.
fn proving(edition: &Edition<'_>) -> Proving {
    let shown = Shown::of(edition.catalogue, Some(edition.book.release()));
    Proving { shown, ..Proving::default() }
}

/// How the page is handed on.
fn shared(site: &Site, route: &Route, plan: &Plan, book: &Book) -> Html {
    let (title, release) = (plan.title(site, book, route), book.release());
    let address = site.pinned(route, release);
    let reference = Reference {
        title: site.without_brand(&title),
        path: &route.path(),
        release,
        created: &book.manifest.created,
        address: Some(address.as_str()).filter(|address| address.contains("://")),
        // Whoever reads the file knows.
        seen: None,
        changes: changes::of_record(site, route, &book.manifest),
    };
    share(site, &reference)
}

/// Who wrote the page; that it is being checked is said where a program does that.
fn written(site: &Site, book: &Book) -> Html {
    html! {
        (link(&site.href(&Route::CheckProof), &site.fill(m::RELEASE_WRITTEN, &[book.release()])))
        span.needs-program { (site.t(m::BEING_CHECKED)) }
    }
}
