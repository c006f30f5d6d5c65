//! What stands alone in pages of others, of every shipped release and in every language: the figures that the pages show, each
//! with its document, its release and the way back.

use std::collections::BTreeSet;
use tests::{book, catalogue};
use text::Lang;
use view::components::Shown;
use view::embed::{self, Embed, Picture, words};
use view::pages;
use view::site::{Query, Route, Site};
use view::still::Edition;

/// Calls with the body of every embed of a release; says how many there are.
fn each(release: &str, pinned: bool, check: impl Fn(&Site, &Embed, &Edition<'_>, &str)) -> usize {
    let (catalogue, book) = (catalogue(), book(release));
    let edition = Edition { book: &book, catalogue: &catalogue, books: &[], proofs: &[], beginnings: &[] };
    let mut count = 0;
    for lang in Lang::ALL {
        let sticky = Query::default().with("release", pinned.then_some(release));
        let site = Site::new("".into(), "".into(), sticky, lang);
        for embed in embed::all(&site, &edition) {
            let body = embed::body(&site, &embed, &edition).unwrap_or_else(|| panic!("{} is empty", embed.path()));
            check(&site, &embed, &edition, body.as_str());
            count += 1;
        }
    }
    count
}

/// What a reader sees of some markup, more or less: its text.
fn text(html: &str) -> String {
    let text: String = html.split('<').map(|rest| rest.split_once('>').map_or(rest, |(_, text)| text)).collect();
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[test]
fn each_says_its_release_and_leads_to_its_page() {
    let newest = &catalogue().releases[0].release;
    let count = each(newest, false, |site, embed, edition, body| {
        let path = embed.path();
        assert_eq!(Embed::parse(&path).as_ref(), Some(embed));
        assert!(text(body).contains(edition.book.release()), "{path}");
        let page = embed::page(site, embed);
        let check = format!(
            "href=\"{}\" target=\"_blank\" rel=\"noopener\">{}<",
            page.replace('&', "&amp;"),
            words::CHECK.of(site.lang)
        );
        assert_eq!(body.matches(&check).count(), 1, "{path}: {check}");
        assert!(
            Route::parse(Lang::of_path(page.split('?').next().unwrap().trim_start_matches("./")).1).is_some(),
            "{page}"
        );
        assert_eq!(body.matches("<h1>").count(), 1, "{path}");
        assert!(!body.contains("<script") && !body.contains("style=\""), "{path}");
    });
    assert!(count > 3000, "{count} embeds");
}

#[test]
fn a_figure_says_all_that_its_page_says_of_its_numbers_and_names_its_document() {
    let newest = &catalogue().releases[0].release;
    each(newest, false, |site, embed, edition, body| {
        let Embed::Figure(of, id) = embed else { return };
        let (row, said) = (edition.book.row(of.name(), id).unwrap(), text(body));
        for (columns, value) in row.figures() {
            let shown = Shown::of_row(site, &row, columns, value);
            for words in
                [Some(shown.words.replace('\u{a0}', " ")), shown.printed, Some(shown.precision), Some(shown.period)]
            {
                assert!(words.as_ref().is_none_or(|words| said.contains(words)), "{}: {words:?}", embed.path());
            }
        }
        let source = row.text("source").unwrap();
        assert!(body.contains(&format!("sources/{source}/\"")), "{}", embed.path());
        // The very markup of the page.
        let page = pages::figure::one(site, edition.book, of, id).html;
        let numbers = pages::figure::numbers(site, &row);
        assert!(page.as_str().contains(numbers.as_str()) && body.contains(numbers.as_str()), "{}", embed.path());
    });
}

#[test]
fn an_older_release_says_so_and_keeps_to_itself() {
    let catalogue = catalogue();
    assert!(catalogue.releases.len() > 1);
    for entry in &catalogue.releases[1..] {
        let release = &entry.release;
        let count = each(release, true, |_, embed, _, body| {
            assert_eq!(body.matches("notice--hint").count(), 1, "{}", embed.path());
            let kept = format!("release={release}");
            let links: Vec<&str> = body.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
            // One link leads to the newest release.
            assert_eq!(links.iter().filter(|link| !link.contains(&kept)).count(), 1, "{}: {links:?}", embed.path());
        });
        assert!(count > 100, "{count} embeds of {release}");
    }
}

#[test]
fn every_kind_is_there_and_each_address_once() {
    let release = &catalogue().releases[0].release;
    let (catalogue, book) = (catalogue(), book(release));
    let edition = Edition { book: &book, catalogue: &catalogue, books: &[], proofs: &[], beginnings: &[] };
    let site = Site::new("".into(), "".into(), Query::default(), Lang::Hans);
    let all = embed::all(&site, &edition);
    let paths: BTreeSet<String> = all.iter().map(Embed::path).collect();
    assert_eq!(paths.len(), all.len());
    let has = |wanted: &dyn Fn(&Embed) -> bool| all.iter().any(wanted);
    assert!(has(&|own| *own == Embed::Search) && has(&|own| *own == Embed::Chart(Picture::Map)));
    for kind in [
        "figures/",
        "totals/funds/",
        "totals/sales",
        "tables/",
        "charts/series",
        "charts/calendar/",
        "charts/flow/",
        "charts/funds",
        "pairings/",
        "regions/",
    ] {
        assert!(paths.iter().any(|path| path.starts_with(kind)), "{kind}");
    }
    let figures = book_figures(&edition);
    assert_eq!(all.iter().filter(|own| matches!(own, Embed::Figure(..))).count(), figures);
    assert!(figures > 300, "{figures} rows with figures");
}

fn book_figures(edition: &Edition<'_>) -> usize {
    view::tables::ALL.into_iter().filter(|of| of.has_figures()).map(|of| edition.book.table(of.name()).rows).sum()
}
