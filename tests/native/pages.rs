//! Every page of the shipped releases, in every language: sound markup, and no gap in the data that reads as zero.

use export::Form;
use format::{Figure, Interval, Missing, Period, Row, SummaryScope, Table, TableSchema, Version, tables};
use ledger::{self, Book};
use proof::Proof;
use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::Arc;
use tests::{book, catalogue};
use text::{Lang, messages as m};
use view::components::{self, Names, masthead, records, totals};
use view::html::Html;
use view::pages::{self, Block, Exhibit, explore, foot};
use view::site::Query;
use view::site::{Route, Site, Tab};
use view::tables::{Description, EXCHANGES, FUNDS, SALES, SUPERVISION, explored as explored_tables};

/// Calls with every release in every language.
fn each(check: impl Fn(&Site, &Book)) {
    let releases = catalogue().releases;
    assert!(releases.len() > 1, "there are shipped releases");
    for entry in releases {
        let book = book(&entry.release);
        for lang in Lang::ALL {
            let sticky = Query::parse(&format!("release={}", entry.release));
            check(&Site::new("https://gov.example".into(), "/portal".into(), sticky, lang), &book);
        }
    }
}

fn all(table: &Table) -> Vec<Row<'_>> {
    table.select(&|_| true)
}

/// Tables whose rows have a page each.
fn figure_tables() -> impl Iterator<Item = &'static Description> {
    view::tables::ALL.into_iter().filter(|of| of.has_figures())
}

/// Every address of a release, and of one row that it does not have.
fn routes(book: &Book) -> Vec<Route> {
    let mut routes: Vec<Route> = Route::of_no_row().collect();
    routes.push(pages::changes::between("2024-10", "2026-02"));
    routes.push(pages::changes::between("2021-04", "none"));
    for of in view::tables::ALL {
        let ids = all(book.table(of.name())).into_iter().map(|row| row.id().to_owned()).chain(["none".to_owned()]);
        routes.extend(ids.flat_map(|id| Route::of_row(of, &id)));
    }
    routes
}

/// A whole page with all that stands around it.
fn render(site: &Site, book: &Book, route: &Route, query: &Query) -> String {
    let (catalogue, plan) = (catalogue(), pages::plan(Some(route)));
    let head = plan.page(site, book);
    assert!(!head.title.is_empty());
    let block = |block: &Block| match block {
        Block::Section(_, html) => html(site, book),
        Block::Filtered(_, html) => html(site, book, query),
        Block::Tabs(_, links) => links(site, book, route).html,
        Block::Chain(html) => {
            let proof =
                |release: &str| Proof { release: release.to_owned(), outcome: Ok(self::book(release).manifest) };
            let proofs: Vec<Proof> = catalogue.releases.iter().map(|entry| proof(&entry.release)).collect();
            html(site, &catalogue, &proofs)
        }
        Block::Exhibit(Exhibit::Rows(of)) => explored(site, book, of, query),
        Block::Exhibit(Exhibit::Place(id)) => pages::region::all_of(site, book, id),
        Block::Exhibit(Exhibit::Flow(place)) => pages::pictures::flow_of(site, book, place),
        Block::Exhibit(Exhibit::Check(of)) => match of.as_str() {
            "" => pages::check::form(site),
            pages::TOTALS => pages::check::totals(site, book),
            pages::PROOF => {
                let shown = pages::check::proof::Shown::of(&catalogue, Some(book.release()));
                pages::check::proof(site, &pages::check::proof::Proving { shown, ..Default::default() })
            }
            pages::SIDE_BY_SIDE => pages::compare::body(site, book, query),
            between => {
                let books: Vec<Book> = catalogue.releases.iter().map(|entry| self::book(&entry.release)).collect();
                pages::changes::still(site, between, &books, &catalogue)
            }
        },
        Block::Exhibit(Exhibit::Record(of)) => {
            let books: Vec<Book> = catalogue.releases.iter().map(|entry| self::book(&entry.release)).collect();
            let schema = of.split_once('/').and_then(|(table, _)| format::tables::by_name(table)).unwrap();
            let standings = ledger::standing::Standings::of(book, &[schema]);
            pages::figure::elsewhere(site, book, &standings, of, &books)
        }
        Block::Exhibit(Exhibit::Pairings) => pages::pairings::list(site, book, None, query),
        Block::Exhibit(Exhibit::Series) => pages::national::pictured(site, book, ""),
        Block::Exhibit(Exhibit::Calendar(id)) => pages::pairing::pictured(site, book, id),
    };
    let rest = view::html::all(plan.blocks().map(block));
    let top = masthead(site, Some(route), query);
    let bottom = foot::foot(site, &Ok(book.clone()));
    [top, foot::banners(site, &catalogue), head.html, rest, bottom].iter().map(Html::as_str).collect()
}

/// The rows of a table as its exploring page shows them.
fn explored(site: &Site, book: &Book, of: &'static Description, query: &Query) -> Html {
    let (table, names, route) = (book.table(of.name()), Names { site, book }, Route::Explore(of));
    let words = explore::words(&names, of, table);
    let column = |name: &str| ledger::distinct(table, name).into_iter().map(str::to_owned).collect();
    let occurring: Vec<(String, Vec<String>)> =
        table.schema.columns.iter().map(|own| (own.name.to_owned(), column(own.name))).collect();
    let asked = explore::Asked { names, of, words: &words, query };
    let question = explore::question(&asked);
    let answer = ledger::answer(&question, table, &book.accounting());
    let alone: Vec<usize> = answer.totals.iter().filter_map(|(_, tally)| tally.only).collect();
    let (alone, told) = (table.take(&alone), table.take(&answer.told()));
    let by = explore::grouping(of, query);
    let mut drawn = answer.clone();
    if !by.is_empty() {
        drawn.groups = explore::fold(&names, &by, &question.by, &answer);
    }
    let rows: Vec<Row<'_>> = ledger::matching(&question, table).into_iter().map(|row| table.row(row)).collect();
    let reading = explore::Reading::Page(1);
    let sketches = explore::charts(&asked, &by, &drawn, "2024-10");
    view::html::all([
        explore::filters(&asked, &occurring),
        totals(site, of, &answer.sums(&alone), &|_| None, &|at| components::account_of(site, &answer, at, &told)),
        explore::groups(&asked, &by, &drawn),
        view::html::all(sketches.into_iter().map(|draw| draw().whole())),
        explore::download(site, of, book.release(), query, &Form::ALL.map(Form::ending)),
        explore::paging(site, &route, query, reading, 120),
        explore::column_choice(site, of, query),
        records(&names, &explore::shown(of, query), "", &rows, &|column| {
            Some(explore::other_order(site, &route, query, column))
        }),
    ])
}

/// What is wrong with a page; nothing is, if it is empty.
fn faults(html: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut open = Vec::new();
    for tag in html.split('<').skip(1).map(|rest| rest.split('>').next().unwrap()) {
        let name = tag.split(' ').next().unwrap();
        match name.strip_prefix('/') {
            None if name == "input" || tag.ends_with('/') => {}
            None => open.push(name),
            Some(name) if open.pop() == Some(name) => {}
            Some(name) => faults.push(format!("</{name}> closes nothing")),
        }
    }
    faults.extend(open.iter().map(|name| format!("<{name}> stays open")));
    if html.matches("<h1").count() != 1 {
        faults.push("not one h1".to_owned());
    }
    let wrong = ["href=\"\"", "$", "null", "NaN", "{}"];
    faults.extend(wrong.iter().filter(|wrong| html.contains(**wrong)).map(|wrong| format!("contains {wrong}")));
    let mut ids: Vec<&str> = html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    ids.sort_unstable();
    faults.extend(ids.windows(2).filter(|two| two[0] == two[1]).map(|two| format!("the id {} twice", two[0])));
    faults
}

/// The numbers of all figures in some markup, as they are read.
fn numbers(html: &str) -> Vec<&str> {
    html.split("<b class=\"figure__number\">")
        .skip(1)
        .map(|rest| rest.split('>').nth(1).unwrap().split('<').next().unwrap())
        .collect()
}

/// How often something was looked at: a check of all that there is proves nothing where there is nothing.
#[derive(Default)]
struct Count(Cell<usize>);

impl Count {
    fn add(&self, more: usize) {
        self.0.set(self.0.get() + more);
    }
}

#[test]
fn every_page_is_sound() {
    each(|site, book| {
        for route in routes(book) {
            let html = render(site, book, &route, &Query::default());
            assert_eq!(faults(&html), [""; 0], "{} in {}", route.path(), site.lang.tag());
        }
        for (of, query) in [
            (&FUNDS, "kind=social&sort=-amount"),
            (&SALES, "q=%3Cb%3E%22&from=none"),
            (&SALES, "by=supporter&then=channel&hide=note"),
            (&EXCHANGES, "by=year&page=2&from=2019&to=2021-06"),
        ] {
            let html = render(site, book, &Route::Explore(of), &Query::parse(query));
            assert_eq!(faults(&html), [""; 0], "{of:?}?{query}");
        }
    });
}

#[test]
fn a_figure_that_is_not_published_never_reads_as_a_number() {
    let (published, not_published, rows) = (Count::default(), Count::default(), Count::default());
    let check = |site: &Site, row: &Row<'_>, number: &str, value: Figure<i64>| {
        let digits = number.contains(|c: char| c.is_ascii_digit());
        match value {
            Figure::Published { .. } => {
                published.add(1);
                assert!(digits, "{}: {number}", row.id());
            }
            Figure::Missing(missing) => {
                not_published.add(1);
                assert_eq!(number, site.missing(missing), "{}", row.id());
            }
        }
    };
    each(|site, book| {
        for (of, row) in figure_tables().flat_map(|of| all(book.table(of.name())).into_iter().map(move |row| (of, row)))
        {
            let page = pages::figure::one(site, book, of, row.id());
            let shown = numbers(page.html.as_str());
            assert_eq!(shown.len(), row.figures().count());
            shown.iter().zip(row.figures()).for_each(|(number, (_, value))| check(site, &row, number, value));
        }
        for of in [&FUNDS, &SALES, &EXCHANGES] {
            let html = explored(site, book, of, &Query::default());
            let body = html.as_str().split("<tbody").last().unwrap();
            let lines: Vec<&str> = body.split("<tr").skip(1).collect();
            assert_eq!(lines.len(), book.table(of.name()).rows, "{of:?}: every row has its line");
            rows.add(lines.len());
            for (line, row) in lines.into_iter().zip(all(book.table(of.name()))) {
                let applies = |value: &Figure<i64>| *value != Figure::Missing(Missing::NotApplicable);
                let mut values: Vec<_> = row.figures().map(|(_, value)| value).collect();
                if values.iter().any(applies) {
                    values.retain(applies);
                }
                assert_eq!(numbers(line).len(), values.len());
                numbers(line).iter().zip(values).for_each(|(number, value)| check(site, &row, number, value));
            }
        }
    });
    for (what, count) in [("published", published), ("not published", not_published), ("rows", rows)] {
        assert!(count.0.get() > 100, "{what}: {} were looked at", count.0.get());
    }
}

#[test]
fn no_page_shows_a_zero_that_nobody_published() {
    let looked = Count::default();
    each(|site, book| {
        for row in figure_tables().flat_map(|of| all(book.table(of.name()))) {
            assert!(row.figures().all(|(_, value)| value.value() != Some(0)), "{} is zero: mend this test", row.id());
        }
        for route in routes(book) {
            let html = render(site, book, &route, &Query::default());
            let zero = |number: &&&str| number.starts_with('0') && !number.starts_with("0.");
            let shown = numbers(&html);
            looked.add(shown.len());
            assert_eq!(shown.iter().find(zero), None, "{}", route.path());
        }
    });
    assert!(looked.0.get() > 100, "{} numbers were looked at", looked.0.get());
}

/// Both calendars say how many figures lie in none of their years.
#[test]
fn calendars_leave_nothing_out() {
    let found = Count::default();
    each(|site, book| {
        let names = Names { site, book };
        for of in [&FUNDS, &EXCHANGES] {
            let year = |row: &Row<'_>| row.period("period").and_then(Period::year);
            let in_year = |row: &Row<'_>| year(row).is_some();
            // Of one year there is no picture; the table of groups has them all.
            let years: BTreeSet<_> = all(book.table(of.name())).iter().filter_map(year).collect();
            let picture = years.len() > 1;
            let html = explored(site, book, of, &Query::parse("by=pairing&then=year"));
            for pairing in all(book.table("pairings")) {
                let own = |row: &Row<'_>| row.text("pairing") == Some(pairing.id()) && !in_year(row);
                let others = all(book.table(of.name())).iter().filter(|row| own(row)).count();
                let label = site.fill(m::OTHER_PERIODS, &[&names.pairing(pairing.id()), &others.to_string()]);
                if others > 0 && picture {
                    found.add(1);
                    assert!(html.as_str().contains(&label), "{of:?}: {label}");
                }
            }
        }
    });
    assert!(found.0.get() > 0, "no release has such figures");
}

#[test]
fn a_value_of_the_address_is_shown_or_told() {
    each(|site, book| {
        let page = |query| explored(site, book, &FUNDS, &Query::parse(query));
        let all = page("");
        assert!(!all.as_str().contains("notice--hint"));
        let offered = page("from=2021-05&supporter=nowhere&precision=none");
        for value in ["2021-05", "nowhere", "none"] {
            assert!(offered.as_str().contains(&format!(r#"<option value="{value}" selected="">"#)), "{value}");
        }
        assert!(!offered.as_str().contains("notice--hint"));
        // What cannot be used keeps no row back, and is not shown as if it did.
        let unusable =
            ["kind=gold", "from=spring", "to=none", "by=size", "then=size", "sort=-colour", "page=last", "hide=zzz"];
        let all_of_them = unusable.join("&");
        let told = page(&all_of_them);
        for parameter in unusable {
            assert!(told.as_str().contains(parameter), "{parameter}");
        }
        assert!(!numbers(all.as_str()).is_empty());
        assert_eq!(numbers(told.as_str()), numbers(all.as_str()));
        assert!(!told.as_str().contains("selected"));
        for (query, is_told) in
            [("by=kind&then=kind", true), ("then=kind", false), ("hide=note.stage", false), ("hide=pairing", true)]
        {
            assert_eq!(page(query).as_str().contains("notice--hint"), is_told, "{query}");
        }
    });
}

#[test]
fn a_table_of_groups_that_are_sums_says_where_periods_and_sources_stand() {
    each(|site, book| {
        let (table, names, query) = (book.table("exchanges"), Names { site, book }, Query::parse("by=kind"));
        let words = explore::Words::default();
        let asked = explore::Asked { names, of: &EXCHANGES, words: &words, query: &query };
        let (question, by) = (explore::question(&asked), explore::grouping(&EXCHANGES, &query));
        let is_said = |rows: &[usize]| {
            let answer = ledger::answer(&question, &table.take(rows), &book.accounting());
            let groups = explore::fold(&names, &by, &question.by, &answer);
            let groups = explore::groups(&asked, &by, &ledger::Answer { groups, ..answer });
            groups.as_str().contains(components::note(site.t(m::PERIODS_DIFFER)).as_str())
        };
        let published = table.iter().find(|row| row.figures().any(|(_, value)| value.value().is_some()));
        let row = published.expect("a number of people is published").index;
        assert!(!is_said(&[row]), "a figure that stands alone is no sum");
        // Figures that cover the same are one, but in the first version, which does not say what they cover.
        let all: Vec<usize> = (0..table.rows).collect();
        let several = if book.manifest.version() == Some(Version::One) { &[row, row] } else { &all[..] };
        assert!(is_said(several));
    });
}

fn is_explored(table: &str) -> bool {
    explored_tables().any(|of| of.name() == table)
}

/// The same release, as the portal has it where the tables that are explored are published in parts.
fn in_parts(book: &Book) -> Book {
    let mut manifest = (*book.manifest).clone();
    for listed in manifest.shanhai.tables.iter_mut().filter(|listed| is_explored(&listed.table)) {
        listed.parts = vec![format!("{}/2021.json", listed.table)];
    }
    let table = |schema: &'static TableSchema| {
        if is_explored(schema.name) { Table::empty(schema) } else { book.table(schema.name).clone() }
    };
    let opened = tables::ALL.into_iter().chain(tables::MADE).map(|schema| Arc::new(table(schema))).collect();
    Book::new(Arc::new(manifest), &book.sha256, opened)
}

#[test]
fn a_table_in_parts_is_led_to_where_its_rows_would_stand() {
    each(|site, whole| {
        let book = &in_parts(whole);
        for route in routes(book) {
            let html = render(site, book, &route, &Query::default());
            assert_eq!(faults(&html), [""; 0], "{}", route.path());
        }
        let leads = |route: &Route, of: &'static Description, parameter: &str, value: &str| {
            let html = render(site, book, route, &Query::default());
            let href = site.href_with(&Route::Explore(of), &site.sticky().with(parameter, Some(value)));
            let words = site.fill(m::PARTED, &[&whole.table(of.name()).rows.to_string()]);
            let way = view::html::link(&href, &words);
            assert!(html.contains(way.as_str()), "{} leads to {href}", route.path());
            assert!(!html.contains(site.t(m::NO_SUCH_ROW)), "{}", route.path());
        };
        let sales = all(whole.table("sales"));
        assert!(!sales.is_empty());
        for row in sales {
            let (pairing, source) = (row.text("pairing").unwrap(), row.text("source").unwrap());
            leads(&Route::Pairing(pairing.to_owned(), Tab::Rows(&SALES)), &SALES, "pairing", pairing);
            leads(&Route::Source(source.to_owned()), &SALES, "source", source);
            leads(&Route::Figure(&SALES, row.id().to_owned()), &SALES, "q", row.id());
            let side = book.row("pairings", pairing).unwrap().text("recipient").unwrap();
            leads(&Route::Region(side.to_owned()), &SUPERVISION, "recipient", side);
        }
    });
}

#[test]
fn a_document_keeps_the_rows_that_rest_on_it() {
    let kept = Count::default();
    each(|site, book| {
        for (of, source) in
            explored_tables().flat_map(|of| all(book.table("sources")).into_iter().map(move |row| (of, row)))
        {
            let (table, names, words) = (book.table(of.name()), Names { site, book }, explore::Words::default());
            let query = Query::default().with("source", Some(source.id()));
            let asked = explore::Asked { names, of, words: &words, query: &query };
            let resting = table.iter().filter(|row| row.text("source") == Some(source.id())).map(|row| row.index);
            let resting: Vec<usize> = resting.collect();
            assert_eq!(ledger::matching(&explore::question(&asked), table), resting);
            kept.add(resting.len());
            let said = site.fill(m::NAMED, &[site.t(m::SOURCE), &names.source(source.id())]);
            assert_eq!(explore::in_words(&asked), Some(said));
        }
    });
    assert!(kept.0.get() > 100, "{} rows rest on documents", kept.0.get());
}

#[test]
fn a_figure_that_is_left_out_says_why_on_the_page_of_its_document() {
    each(|site, book| {
        let source = book.table("sources").row(0).id().to_owned();
        let csv = format!(
            "id,what,what_zh_hant,what_en,printed,reason,note,note_zh_hant,note_en,source,locator\n\
             o1,甲,甲,A,800余万元,unclear,乙,乙,B,{source},第3段\n"
        );
        let reading = publish::csv::read(&tables::OMITTED, Version::Two, csv.as_bytes());
        assert!(reading.problems.is_empty(), "{:?}", reading.problems);
        let omitted = Arc::new(reading.table.unwrap());
        let table = |schema: &'static TableSchema| match schema.name {
            "omitted" => Arc::clone(&omitted),
            name => Arc::new(book.table(name).clone()),
        };
        let opened = tables::ALL.iter().copied().chain(tables::MADE).map(table).collect();
        let book = Book::new(Arc::clone(&book.manifest), &book.sha256, opened);
        let html = render(site, &book, &Route::Source(source), &Query::default());
        let (what, note) = if site.lang == Lang::En { ("A", "B") } else { ("甲", "乙") };
        for words in [what, note, site.label("reason", "unclear"), site.t(m::OMITTED)] {
            assert!(html.contains(&format!(">{words}<")), "{words}");
        }
        assert_eq!(faults(&html), [""; 0]);
    });
}

/// A total as far as it can be compared: what it is of, its interval, and the figure and source that it rests on.
fn said(totals: &[(ledger::Measure, ledger::Total<'_>)]) -> Vec<String> {
    let basis = |sum: &ledger::Sum<'_>| match sum.basis {
        ledger::Basis::Nothing => "nothing".to_owned(),
        ledger::Basis::Many => "many".to_owned(),
        ledger::Basis::One { row, printed } => {
            let id = row.text("row").unwrap_or_else(|| row.id());
            let said = ["period", "as_of", "source", "locator"].map(|column| row.text(column));
            format!("{id} {printed:?} {said:?} {}", row.flag("cumulative"))
        }
    };
    let one = |(measure, sum): &(ledger::Measure, ledger::Total<'_>)| {
        format!("{measure:?} {:?} {}", sum.unwrap().interval, basis(&sum.unwrap()))
    };
    let mut said: Vec<String> = totals.iter().map(one).collect();
    said.sort();
    said
}

/// What rows of a table come to, with what each sum rests on. Rates alone are none.
fn totals_of<'a>(rows: &[Row<'a>], book: &Book) -> Vec<(ledger::Measure, ledger::Total<'a>)> {
    let total = |own: ledger::Reckoned| {
        let sum = own.account.sum.map(|interval| {
            let basis = match own.alone {
                _ if interval.published == 0 => ledger::Basis::Nothing,
                None => ledger::Basis::Many,
                Some(row) => {
                    let columns =
                        rows[row].table.schema.figures.iter().find(|columns| columns.value == own.measure.figure);
                    let printed = columns.and_then(|columns| rows[row].text(columns.printed?));
                    ledger::Basis::One { row: rows[row], printed }
                }
            };
            ledger::Sum { interval, basis, coarsest: own.coarsest }
        });
        (own.measure, sum)
    };
    let sums = book.accounting().reckon(rows).into_iter();
    sums.filter(|own| own.account.sum != Ok(Interval::EMPTY)).map(total).collect()
}

#[test]
fn the_summary_is_the_sum_of_the_rows() {
    let mut compared = 0;
    for entry in catalogue().releases {
        let book = book(&entry.release);
        for of in view::tables::adding_up().map(Description::name) {
            let summed = ledger::summed(book.table("summary"), of, SummaryScope::Release, &|_| true);
            let rows = all(book.table(of));
            let totals = totals_of(&rows, &book);
            assert_eq!(said(&summed), said(&totals), "{} {of}", entry.release);
            compared += totals.len();
        }
    }
    assert!(compared > 10, "{compared} sums were compared");
}

#[test]
fn the_start_page_and_the_list_of_releases_say_what_changed() {
    // The release, the one before, how many records are new and differ. The first has none before.
    const CHANGES: [(&str, &str, u32, u32); 1] = [("2024-10", "2021-04", 87, 5)];
    each(|site, book| {
        let list = render(site, book, &Route::Releases, &Query::default());
        let home = render(site, book, &Route::Home, &Query::default());
        for (release, before, added, changed) in CHANGES {
            let words = match site.lang {
                Lang::Hans => format!("新增 {added} 条、改动 {changed} 条"),
                Lang::Hant => format!("新增 {added} 條、改動 {changed} 條"),
                Lang::En => format!("{added} added, {changed} changed"),
            };
            // The numbers lead to the records.
            let linked = view::html::link(&site.href(&pages::changes::between(before, release)), &words);
            let said = match site.lang {
                Lang::Hans => format!("与上一期（{before}）相比，记录{}。", linked.as_str()),
                Lang::Hant => format!("與上一期（{before}）相比，記錄{}。", linked.as_str()),
                Lang::En => format!("Records since snapshot {before}: {}.", linked.as_str()),
            };
            assert_eq!(list.matches(&said).count(), 1, "{release}");
            let own = usize::from(book.release() == release);
            assert_eq!(home.matches(&said).count(), own, "{release} in {}", book.release());
        }
    });
}

#[test]
fn on_paper_every_document_is_named_and_can_be_found() {
    each(|site, book| {
        let sources = all(book.table("sources"));
        assert!(!sources.is_empty());
        let ids: Vec<String> = sources.iter().map(|row| row.id().to_owned()).collect();
        let notes = foot::printed_notes(site, book.release(), Some(book), &ids, "<foot>");
        assert_eq!(notes.as_str().matches("<li>").count(), ids.len());
        for row in &sources {
            let address = site.pinned(&Route::Source(row.id().to_owned()), book.release());
            assert!(address.starts_with("https://gov.example/portal/"), "{address}");
            assert!(notes.as_str().contains(view::html::text(&address).as_str()), "{address}");
            let title = view::html::text(&view::components::words_of(site, row, "title"));
            assert!(!title.is_empty() && notes.as_str().contains(title.as_str()), "{}", row.id());
        }
        assert!(notes.as_str().ends_with("<p>&lt;foot&gt;</p>"));
        // Without the table there is still the way to it.
        let bare = foot::printed_notes(site, book.release(), None, &ids[..1], "");
        assert!(bare.as_str().contains(&format!("sources/{}/?", ids[0])));
        let catalogue = catalogue();
        let entry = catalogue.releases.iter().find(|entry| entry.release == book.release()).unwrap();
        assert!(foot::printed_release(site, &catalogue).contains(&entry.sha256));
    });
}

#[test]
fn large_letters_stay_with_the_reader_and_out_of_what_they_share() {
    let site = |query: &str| {
        Site::new("https://gov.example".into(), "/portal".into(), Query::parse(query).sticky(), Lang::Hans)
    };
    let large = site("text=large&kind=fiscal");
    assert!(large.is_large() && !site("").is_large() && !site("text=huge").is_large());
    assert_eq!(large.href(&Route::About), "about/?text=large");
    assert_eq!(large.pinned(&Route::About, "2021-04"), "https://gov.example/portal/about/?release=2021-04");
    let query = Query::parse("text=large&kind=fiscal");
    let head = masthead(&large, Route::parse("funds").as_ref(), &query);
    assert!(head.as_str().contains(r#"id="text" href="funds/?kind=fiscal" data-noscroll="">标准字号"#), "{head:?}");
    let unknown = |query| components::unknown_parameters(&large, &Route::About, &Query::parse(query));
    assert!(unknown("text=large").is_empty());
    assert!(unknown("text=huge").as_str().contains("huge"));
}

#[test]
fn the_map_never_shows_what_places_publish_as_their_provinces() {
    let book = book("2024-10");
    let site = Site::new("".into(), "".into(), Query::default(), Lang::Hans);
    let map = |query: &str| pages::map::map(&site, &book, &Query::parse(query)).as_str().to_owned();
    for (query, title) in [
        ("", "各省份：省际结对所载的最新数字（消费帮扶）"),
        ("map=social", "各省份：省际结对所载的最新数字（社会帮扶资金）"),
        // Older addresses name a stage, and one that is not known keeps the first.
        ("map=social.not_stated", "各省份：省际结对所载的最新数字（社会帮扶资金）"),
        ("map=none", "各省份：省际结对所载的最新数字（消费帮扶）"),
        ("map=industry&count=pairings", "各省份：公布了“产业合作投入”数字的结对有多少"),
    ] {
        let map = map(query);
        assert!(map.contains(&format!(">{title}<")), "{query}: {map}");
        // Its figures are all of pairings of counties.
        for number in ["800万元", "200万元", "1亿元"] {
            assert!(!map.contains(number), "{query}: {number}");
        }
        assert!(map.contains("现有 2 对结对中，"), "{query}: {map}");
        assert_eq!(map.contains("notice--hint"), query == "map=none", "{query}");
    }
    assert!(map("count=all").contains("notice--hint"));
    let choices = map("map=social&count=pairings");
    for choice in ["\"\">消费帮扶<", "\"social\" selected=\"\">", "\"pairings\" selected=\"\">"] {
        assert!(choices.contains(&format!("<option value={choice}")), "{choice}");
    }
    assert!(map("map=social").contains("<option value=\"\">省际结对的最新数字<"));
}

#[test]
fn pairings_that_have_ended_are_not_drawn() {
    let (ended, drawn) = (Count::default(), Count::default());
    each(|site, book| {
        for pairing in all(book.table("pairings")) {
            let recipient = pairing.text("recipient").unwrap();
            let flow = pages::pictures::flow_of(site, book, recipient);
            let way = format!("pairings/{}/{}", pairing.id(), site.sticky().suffix());
            let is_over = pairing.text("until").is_some();
            // One alone is said and not drawn.
            let side = |column| Names { site, book }.region(pairing.text(column).unwrap());
            let said = site.fill(m::HELPS_WHOM, &[&side("supporter"), &side("recipient")]);
            let told = flow.as_str().contains(&way) || flow.as_str().contains(&said);
            assert_eq!(told, !is_over, "{}", pairing.id());
            if is_over { ended.add(1) } else { drawn.add(1) }
        }
    });
    assert!(ended.0.get() > 0 && drawn.0.get() > 0, "{} have ended, {} go on", ended.0.get(), drawn.0.get());
}

/// The markup that is seen before anything is unfolded, without charts, which have tables of their own.
fn unfolded(html: &str) -> String {
    let outside = |part: &str| part.split_once("</figure>").map_or(part, |(_, after)| after).to_owned();
    let html: String = html.split("<figure").map(outside).collect();
    let (mut seen, mut depth) = (String::new(), 0);
    for (at, part) in html.split("<details").enumerate() {
        depth += usize::from(at > 0);
        for (at, part) in part.split("</details>").enumerate() {
            depth -= usize::from(at > 0);
            if depth == 0 {
                seen.push_str(part);
            }
        }
    }
    seen
}

/// With hundreds of pairings a page is still short: long lists are folded, with their numbers, and nothing is left out.
#[test]
fn long_lists_are_folded_and_whole() {
    let (folded, flat) = (Count::default(), Count::default());
    let rows = |html: &str| html.matches("<tr role=\"row\"").count();
    each(|site, book| {
        let pairings = all(book.table("pairings"));
        let html = render(site, book, &Route::Pairings, &Query::default());
        let open = unfolded(&html);
        for pairing in &pairings {
            let way = format!("\"{}\"", site.href(&Route::Pairing(pairing.id().to_owned(), Tab::Overview)));
            assert!(html.contains(&way), "{}", pairing.id());
        }
        if pairings.len() > 30 {
            folded.add(1);
            assert_eq!(rows(&open), 0);
            assert!(open.contains(&pairings.len().to_string()), "their number is said");
        } else {
            flat.add(1);
            assert_eq!(rows(&open), pairings.len());
        }
        for region in all(book.table("regions")) {
            let html = render(site, book, &Route::Region(region.id().to_owned()), &Query::default());
            for table in unfolded(&html).split("<table").skip(1) {
                // One row for each table of figures, or a list of few.
                assert!(rows(table) <= 6, "{}: {table}", region.id());
            }
            folded.add(html.matches("class=\"fold\"").count());
        }
    });
    assert!(folded.0.get() > 10 && flat.0.get() > 0, "{} folded, {} flat", folded.0.get(), flat.0.get());
}
