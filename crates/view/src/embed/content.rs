//! What an embed shows: the parts of pages that stand alone in it, made by the functions of those pages.

use super::address::{Embed, Picture, grouped};
use super::words;
use crate::components::{Names, place_search, records};
use crate::html::Html;
use crate::pages::explore::{self, Asked, Words};
use crate::pages::national::series;
use crate::pages::pictures::{calendar_of, flow_of, release_line};
use crate::pages::{figure, home, map, pairing, region, reported};
use crate::site::{Query, Site};
use crate::still::Edition;
use crate::tables::Description;
use format::{Row, Table};
use ledger::{Book, answer, matching};

/// So many rows of a table stand in an embed.
const ROWS: usize = 5;

/// The markup; nothing where the release has nothing to show.
pub fn of(site: &Site, embed: &Embed, edition: &Edition<'_>) -> Html {
    let book = edition.book;
    match embed {
        Embed::Figure(of, id) => book.row(of.name(), id).map(|row| figure::numbers(site, &row)).unwrap_or_default(),
        // A card of a table that publishes nothing says so on a page that has others.
        Embed::Total(of, None) if reported::totals(book, of, &|_| true).is_empty() => Html::default(),
        Embed::Total(of, None) => home::card_of(site, book, of),
        Embed::Total(of, Some(id)) => pairing::totals_of(site, book, id, of),
        Embed::Table(of) => table(site, of, edition),
        Embed::Chart(picture) => chart(site, book, picture),
        Embed::Pairing(id) => pairing::card_of(site, book, id),
        Embed::Region(id) => region::card_of(site, book, id),
        Embed::Search => place_search(site),
    }
}

/// The document of a row, and where in it; nothing where it names none.
pub fn source(site: &Site, book: &Book, row: &Row<'_>) -> Html {
    if row.text("source").is_none() {
        return Html::default();
    }
    figure::source(&Names { site, book }, row)
}

/// The first rows, in the order of the exploring page.
fn table(site: &Site, of: &'static Description, edition: &Edition<'_>) -> Html {
    let (names, query, words) = (Names { site, book: edition.book }, Query::default(), Words::default());
    let asked = Asked { names, of, words: &words, query: &query };
    let (rows, count): (Vec<Row<'_>>, usize) = if let Some(parts) = edition.beginning(of.schema) {
        (parts.iter().flat_map(Table::iter).take(ROWS).collect(), edition.book.manifest.rows(of.name()))
    } else {
        let table = edition.book.table(of.name());
        let passed = matching(&explore::question(&asked), table);
        (passed.iter().take(ROWS).map(|row| table.row(*row)).collect(), passed.len())
    };
    if rows.is_empty() {
        return Html::default();
    }
    let caption = words::FIRST_ROWS.fill(site.lang, &[&rows.len().to_string(), &count.to_string()]);
    records(&names, &of.columns.iter().collect::<Vec<_>>(), &caption, &rows, &|_| None)
}

/// Whether there is a picture.
fn is_drawn(html: &Html) -> bool {
    html.as_str().contains("<div class=\"chart__picture\"")
}

/// A chart; nothing where what is to be drawn is one thing, which a sentence says.
fn chart(site: &Site, book: &Book, picture: &Picture) -> Html {
    let made = match picture {
        Picture::Map => map::map(site, book, &Query::default()),
        Picture::Series => series(site, book, ""),
        Picture::Flow(place) => flow_of(site, book, place),
        Picture::Calendar(pairing) => calendar_of(site, book, pairing),
        Picture::Groups(of) => groups(site, book, of),
    };
    if is_drawn(&made) { made } else { Html::default() }
}

/// The first chart of a table that is explored, in groups, that is drawn.
fn groups(site: &Site, book: &Book, of: &'static Description) -> Html {
    let (names, table) = (Names { site, book }, book.table(of.name()));
    if table.rows == 0 {
        return Html::default();
    }
    let (query, words) = (grouped(site.sticky(), of), explore::words(&names, of, table));
    let asked = Asked { names, of, words: &words, query: &query };
    let question = explore::question(&asked);
    let mut answer = answer(&question, table, &book.accounting());
    let by = explore::grouping(of, &query);
    answer.groups = explore::fold(&names, &by, &question.by, &answer);
    let source = release_line(site, book);
    let charts = explore::charts(&asked, &by, &answer, &source);
    charts.into_iter().map(|draw| draw().whole()).find(is_drawn).unwrap_or_default()
}
