//! The rows of a table as the file of its exploring page has them: totals, groups, and the first page of the rows.

use super::Edition;
use crate::components::{Names, account_of};
use crate::html;
use crate::html::{Html, all};
use crate::pages::explore::{self, Asked, PANES, Reading, Words};
use crate::pages::pictures::release_line;
use crate::site::{Query, Site};
use crate::tables::{Description, Filter, PAIRINGS};
use format::{Row, SummaryScope, Table, tables};
use ledger::{answer, matching, summed};
use text::messages as m;

/// The kinds of files that rows are taken home in, by the endings of their names.
pub const FORMS: [&str; 3] = ["csv", "xlsx", "json"];

/// The markup of places, by their names.
type Filled = Vec<(&'static str, Html)>;

/// All places of the exploring page of a table, filled as the program fills them.
pub fn rows(site: &Site, of: &'static Description, edition: &Edition<'_>) -> Html {
    let names = Names { site, book: edition.book };
    let filled = match edition.beginning(of.schema) {
        Some(parts) => beginning(&names, of, parts),
        None => whole(&names, of, edition.book.table(of.name())),
    };
    let is_hidden = |pane: &str| ["groups", "grid"].contains(&pane) && !filled.iter().any(|(name, _)| *name == pane);
    html! {
        @for pane in PANES {
            div class=(pane.class) role=[pane.role] data-pane=(pane.name) hidden[is_hidden(pane.name)] {
                @for (_, markup) in filled.iter().filter(|(name, _)| *name == pane.name) { (markup) }
            }
        }
    }
}

/// Of a table in one file, all of which is known.
fn whole(names: &Names<'_>, of: &'static Description, table: &Table) -> Filled {
    let (query, words) = (Query::default(), explore::words(names, of, table));
    let asked = Asked { names: *names, of, words: &words, query: &query };
    let question = explore::question(&asked);
    let mut answer = answer(&question, table, &names.book.accounting());
    let alone: Vec<usize> = answer.totals.iter().filter_map(|(_, tally)| tally.only).collect();
    let (alone, told) = (table.take(&alone), table.take(&answer.told()));
    let mut filled = vec![("filters", explore::filters(&asked, &explore::occurring(of, table)))];
    let account = |at: usize| account_of(names.site, &answer, at, &told);
    filled.push(("totals", explore::sums(names.site, of, &answer.sums(&alone), &account)));
    if explore::is_grouped(of, &query) {
        let by = explore::grouping(of, &query);
        let mut groups = Html::default();
        if !by.is_empty() {
            answer.groups = explore::fold(names, &by, &question.by, &answer);
            groups = explore::groups(&asked, &by, &answer);
        }
        let source = release_line(names.site, names.book);
        let sketches = explore::charts(&asked, &by, &answer, &source);
        filled.push(("groups", explore::pictures(&all(sketches.into_iter().map(|draw| draw().whole())), &groups)));
    }
    let passed = matching(&question, table);
    let reading = Reading::new(&query, passed.len());
    let rows: Vec<Row<'_>> = passed[reading.range(passed.len())].iter().map(|row| table.row(*row)).collect();
    filled.extend(sheet(&asked, reading, table.rows, &rows));
    filled
}

/// Of a table in parts, as much as is known without reading all of them.
fn beginning(names: &Names<'_>, of: &'static Description, parts: &[Table]) -> Filled {
    let (query, words, book) = (Query::default(), Words::default(), names.book);
    let asked = Asked { names: *names, of, words: &words, query: &query };
    let mut occurring: Vec<(String, Vec<String>)> = Vec::new();
    let pairings = book.table(PAIRINGS.name()).iter().map(|row| row.id().to_owned()).collect();
    occurring.push((Filter::Pairing.name().to_owned(), pairings));
    occurring.push(("period".to_owned(), Vec::new()));
    explore::add_years(&book.manifest, of.schema, &mut occurring);
    let sums = summed(book.table(tables::SUMMARY.name), of.name(), SummaryScope::Release, &|_| true);
    let all = book.manifest.rows(of.name());
    let reading = Reading::new(&query, all);
    let rows: Vec<Row<'_>> = parts.iter().flat_map(Table::iter).take(reading.range(all).len()).collect();
    let mut filled = vec![
        ("filters", explore::filters(&asked, &occurring)),
        ("totals", explore::sums(names.site, of, &sums, &|_| Html::default())),
    ];
    filled.extend(sheet(&asked, reading, all, &rows));
    filled
}

/// What stands below the totals: rows, the ways to the other pages of them, and files.
fn sheet(asked: &Asked<'_>, reading: Reading, all: usize, rows: &[Row<'_>]) -> Filled {
    let (site, words) = (asked.names.site, all.to_string());
    let caption = site.fill(m::ROWS_OF, &[&words, &words]);
    let release = asked.names.book.release();
    vec![
        ("bar", explore::bar(asked, &Html::default(), reading, all)),
        ("rows", explore::sheet(asked, &caption, rows)),
        ("download", explore::download(site, asked.of, release, asked.query, &FORMS)),
    ]
}
