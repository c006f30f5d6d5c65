//! Pages as their files have them, of the newest shipped release in every language: whole, keyed by parts, and small.

use export::Form;
use format::Row;
use ledger::Book;
use proof::Proof;
use tests::{book, catalogue};
use text::{Lang, messages as m};
use view::components::Shown;
use view::pages::{self, Block, Exhibit, changes};
use view::site::{Query, Route, Site};
use view::still::{self, Edition};

/// Calls with the body of every page of the newest release, in every language.
fn each(check: impl Fn(&Site, &Book, &Route, &str)) {
    let catalogue = catalogue();
    let proof = |release: &str| Proof { release: release.to_owned(), outcome: Ok(book(release).manifest) };
    let proofs: Vec<Proof> = catalogue.releases.iter().map(|entry| proof(&entry.release)).collect();
    let books: Vec<Book> = catalogue.releases.iter().map(|entry| book(&entry.release)).collect();
    let book = &books[0];
    let edition = Edition { book, catalogue: &catalogue, books: &books, proofs: &proofs, beginnings: &[] };
    let rows = view::tables::ALL.into_iter().flat_map(|of| book.table(of.name()).iter().map(move |row| (of, row)));
    let pairs = catalogue.releases.windows(2).map(|pair| changes::between(&pair[1].release, &pair[0].release));
    let routes: Vec<Route> =
        Route::of_no_row().chain(pairs).chain(rows.flat_map(|(of, row)| Route::of_row(of, row.id()))).collect();
    assert!(routes.len() > 1000, "{} pages", routes.len());
    for lang in Lang::ALL {
        let site = Site::new("".into(), "".into(), Query::default(), lang);
        for route in &routes {
            check(&site, book, route, still::body(&site, Some(route), &edition).as_str());
        }
    }
}

/// What a reader sees of some markup, more or less: its text.
fn text(html: &str) -> String {
    let text: String = html.split('<').map(|rest| rest.split_once('>').map_or(rest, |(_, text)| text)).collect();
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[test]
fn every_part_of_a_plan_stands_in_its_file_once_with_what_its_function_makes() {
    each(|site, book, route, body| {
        let plan = pages::plan(Some(route));
        let part = |key: &str| format!("<div class=\"part\" data-part=\"{key}\">");
        let mut keys = vec![(still::HEAD.to_owned(), Some(plan.page(site, book).html))];
        for (at, level) in plan.levels.iter().enumerate() {
            for (index, block) in level.blocks.iter().enumerate() {
                let made = match block {
                    Block::Section(_, html) => Some(html(site, book)),
                    Block::Filtered(_, html) => Some(html(site, book, &Query::default())),
                    Block::Tabs(_, links) => Some(links(site, book, route).html),
                    Block::Chain(_) | Block::Exhibit(_) => None,
                };
                keys.push((still::part_key(at, index), made));
            }
        }
        for (key, made) in &keys {
            let whole = made.as_ref().map_or_else(|| part(key), |made| [&part(key), made.as_str(), "</div>"].concat());
            assert_eq!(body.matches(&whole).count(), 1, "{} in {}: {key}", route.path(), site.lang.tag());
        }
        assert_eq!(body.matches(" data-part=").count(), keys.len(), "{}", route.path());
        for id in
            [still::TOP, still::MAIN, still::WARNINGS, still::FETCHING, still::FOOT, still::NOTES, still::ANNOUNCER]
        {
            assert_eq!(body.matches(&format!(" id=\"{id}\"")).count(), 1, "{}: {id}", route.path());
        }
    });
}

#[test]
fn every_figure_of_a_row_is_in_the_file_of_its_page_in_each_language() {
    each(|site, book, route, body| {
        let (Route::Figure(of, id), said) = (route, text(body)) else { return };
        let row: Row<'_> = book.row(of.name(), id).unwrap();
        for (columns, value) in row.figures() {
            let words = Shown::of_row(site, &row, columns, value).words;
            assert!(!words.is_empty() && said.contains(&words), "{}: {words}", route.path());
        }
    });
}

#[test]
fn an_exploring_page_has_all_its_rows_or_the_first_fifty_and_says_what_it_leaves_out() {
    each(|site, book, route, body| {
        let Route::Explore(of) = route else { return };
        let explores = |block: &Block| matches!(block, Block::Exhibit(Exhibit::Rows(_)));
        assert!(pages::plan(Some(route)).blocks().any(explores), "{}", route.path());
        let rows = book.table(of.name()).rows;
        let shown = if rows <= 100 { rows } else { 50 };
        let pane = body.split("data-pane=\"rows\"").nth(1).unwrap().split("data-pane=").next().unwrap();
        assert_eq!(pane.matches("<tr role=\"row\"").count(), shown, "{}", route.path());
        let left_out = site.fill(m::ROWS_LEFT_OUT, &[&shown.to_string(), &rows.to_string()]);
        assert_eq!(body.contains(&left_out), shown < rows, "{}", route.path());
        assert!(body.contains(&format!("href=\"data/{}/{}.csv\"", book.release(), of.name())), "{}", route.path());
    });
}

#[test]
fn addresses_in_a_file_are_read_from_the_root_and_stay_in_the_language() {
    each(|site, _, route, body| {
        let own = if site.lang.prefix().is_empty() { String::new() } else { format!("{}/", site.lang.prefix()) };
        let mut pages = 0;
        for link in body.split("<a ").skip(1).map(|rest| rest.split('>').next().unwrap()) {
            let href = link.split("href=\"").nth(1).unwrap().split('"').next().unwrap();
            assert!(!href.starts_with('/') && !href.starts_with("../") && !href.is_empty(), "{}: {href}", route.path());
            // Files and pages of others are not of the portal, and links to other languages lead there.
            if !link.contains("rel=\"external") && !link.contains("hreflang") {
                let path = href.split(['?', '#']).next().unwrap();
                assert!(path.ends_with('/'), "{}: a server sends who asks for {href} on", route.path());
                pages += 1;
                assert!(href.starts_with(&own), "{} in {}: <a {link}>", route.path(), site.lang.tag());
            }
        }
        assert!(pages > 8, "{}: {pages} links", route.path());
    });
}

#[test]
fn the_kinds_of_files_are_those_that_can_be_made() {
    assert_eq!(still::FORMS, Form::ALL.map(Form::ending));
}
