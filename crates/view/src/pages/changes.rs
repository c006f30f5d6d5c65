//! What one release changes in another: every record that is new, differs or is gone, column by column. Its program comes with
//! the page; what stands in the file is made by the same functions.

mod column;
mod compared;
mod filters;
mod record;
mod tables;
pub mod words;

use super::exhibit::Exhibit;
use super::plan::{Block, PageHead, Plan};
use crate::components::{changed_records, file_link, list_link, note, page};
use crate::html;
use crate::html::{Html, link};
use crate::site::{Query, Route, Site};
use crate::tables::{Description, Filter};
use format::{Catalogue, Manifest};
use ledger::Book;
use text::messages as m;

pub use column::{differing, name as column_name, word_of};
pub use compared::Compared;
pub(super) use record::in_short;
pub use record::name;

/// What the program is asked for: to compare the tables in parts too, to make a file.
pub const COMPARE: &str = "changes-compare";
pub const TAKE: &str = "changes-take";
/// The forms of the files of a comparison, by the ends of their names.
pub const FORMS: [&str; 2] = ["csv", "json"];

/// The page of two releases, `older/newer`.
pub fn plan(between: &str) -> Plan {
    let route = Route::Changes(between.to_owned());
    let own = between.to_owned();
    let head = move |site: &Site| {
        let title = site.fill(m::NAMED, &[site.t(m::RELEASES), &own]);
        page(site, &title, &list_link(site, &Route::Releases, site.t(m::RELEASES)), None, &Html::default())
    };
    Plan::new(&route, PageHead::now(head), vec![Block::Exhibit(Exhibit::Check(between.to_owned()))])
}

/// The page in a sentence.
pub fn lead(site: &Site, between: &str) -> String {
    let (older, newer) = between.split_once('/').unwrap_or_default();
    words::LEAD.fill(site.lang, &[older, newer])
}

/// The address of the changes from one release to another.
pub fn between(older: &str, newer: &str) -> Route {
    Route::Changes([older, "/", newer].concat())
}

/// What a release changed in the record that a page speaks of; nothing where it speaks of none, or no release came before.
pub fn of_record(site: &Site, route: &Route, manifest: &Manifest) -> Option<String> {
    let (of, id) = route.row()?;
    let own = &manifest.shanhai;
    let query = site.sticky().with("table", Some(of.name())).with(Filter::Text.name(), Some(id));
    Some(site.href_with(&between(&own.previous.as_ref()?.release, &own.release), &query))
}

/// Where the file of a comparison lies, below the portal's root. Neighbours alone have some: others are made by the program.
pub fn file(older: &str, newer: &str, ending: &str) -> String {
    ["releases/", older, "/", newer, "/changes.", ending].concat()
}

/// All of the page below its heading, as the parameters of the address ask for it.
pub fn body(site: &Site, compared: &Compared, catalogue: &Catalogue, query: &Query) -> Html {
    let lang = site.lang;
    let (older, newer) = (compared.before.release(), compared.after.release());
    let counted = words::COUNTED.fill(lang, &[newer, older, &changed_records(site, compared.counts())]);
    html! {
        p.lead { (lead(site, &between(older, newer).path()["releases/".len()..])) }
        p { strong { (counted) } }
        (note(words::FIGURE_NOTE.of(lang)))
        (others(site, compared, catalogue))
        @if compared.unread.is_empty() { (files(site, compared, catalogue)) } @else { (unread(site, compared)) }
        (filters::filters(site, compared, query))
        (tables::tables(site, compared, query))
    }
}

/// What the file of the page has; tables in parts are left to the program.
pub fn still(site: &Site, both: &str, books: &[Book], catalogue: &Catalogue) -> Html {
    let (older, newer) = both.split_once('/').unwrap_or_default();
    let book = |release: &str| books.iter().find(|book| book.release() == release);
    match (book(older), book(newer), catalogue.releases.first()) {
        (Some(before), Some(after), Some(newest)) if older != newer => {
            let compared = Compared::of(before.clone(), after.clone(), &newest.release);
            body(site, &compared, catalogue, &Query::default())
        }
        _ => unknown(site, both),
    }
}

/// The two releases are not both there, or are one.
pub fn unknown(site: &Site, between: &str) -> Html {
    html! {
        p.notice { (words::UNKNOWN.fill(site.lang, &[&between.replace('/', " → ")])) " " (link(&site.href(&Route::Releases), site.t(m::RELEASES))) }
    }
}

/// What stands there when the comparison, which goes on in the background, has shown no sign of life for long.
pub fn late(site: &Site) -> Html {
    html! {
        div.notice role="status" {
            p { (words::LATE.of(site.lang)) }
            button.button type="button" data-action="retry" { (site.t(m::TRY_AGAIN)) }
        }
    }
}

/// What stands above a large comparison that the page has to make itself.
pub fn in_page(site: &Site) -> Html {
    html! { p.notice { (words::IN_PAGE.of(site.lang)) } }
}

/// So many releases are offered to be compared.
const OFFERED: usize = 20;

/// The ways to other comparisons: neighbours have files, the others take the program.
fn others(site: &Site, compared: &Compared, catalogue: &Catalogue) -> Html {
    let names: Vec<&str> = catalogue.releases.iter().map(|entry| entry.release.as_str()).take(OFFERED).collect();
    let mut made = Html::default();
    for (at, newer) in names.iter().enumerate() {
        for (behind, older) in names[at + 1..].iter().enumerate() {
            let is_near = compared.names(older) || compared.names(newer) || behind == 0;
            if is_near && !(compared.before.release() == *older && compared.after.release() == *newer) {
                let href = site.href(&between(older, newer));
                let class = (behind > 0).then_some("needs-program");
                made.push(&html! { li class=[class] { (link(&href, &[older, " → ", newer].concat())) } });
            }
        }
    }
    html! {
        @if !made.is_empty() {
            nav.changes-others aria-label=(words::OTHERS.of(site.lang)) { span { (words::OTHERS.of(site.lang)) } ul { (made) } }
        }
    }
}

/// All changes as files. Where there are none yet the program makes them.
fn files(site: &Site, compared: &Compared, catalogue: &Catalogue) -> Html {
    let (older, newer) = (compared.before.release(), compared.after.release());
    let there = !compared.in_parts && are_neighbours(catalogue, older, newer);
    let name = |ending: &str| [words::ALL_CHANGES.of(site.lang), " ", &ending.to_uppercase()].concat();
    html! {
        p.links.changes-files {
            @for ending in FORMS {
                @if there {
                    (file_link(&file(older, newer, ending), &name(ending)))
                } @else {
                    button.button.needs-program type="button" data-action=(TAKE) data-form=(ending) { (name(ending)) }
                }
                " "
            }
        }
    }
}

/// Whether a release follows the other one.
fn are_neighbours(catalogue: &Catalogue, older: &str, newer: &str) -> bool {
    catalogue.releases.windows(2).any(|pair| pair[0].release == newer && pair[1].release == older)
}

/// What was not compared, and the way to do it.
fn unread(site: &Site, compared: &Compared) -> Html {
    let lang = site.lang;
    let rows = |of: &&Description| {
        [&compared.before, &compared.after].iter().map(|book| book.manifest.rows(of.name())).sum::<usize>()
    };
    let all: usize = compared.unread.iter().map(rows).sum();
    let names = site.list(compared.unread.iter().map(|of| site.t(of.title)));
    html! {
        div.notice {
            p { (words::UNREAD.fill(lang, &[&names])) }
            button.button.needs-program type="button" data-action=(COMPARE) {
                (words::COMPARE_THEM.fill(lang, &[&all.to_string()]))
            }
        }
    }
}
