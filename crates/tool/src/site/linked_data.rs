//! What a page says in the words of schema.org (JSON-LD), for programs that look for data.
//!
//! Pages of tables are a `Dataset`, with its files. Pages of one thing are a `WebPage` about it: the numbers stay on
//! the page, because the vocabulary has no word for *not published*, and a number without its precision would say
//! more than its source. Addresses are relative to the page's `<base>`, as JSON-LD in HTML reads them.

use super::books::Books;
use format::{Period, Resource, Row, TableSchema, tables};
use ledger::Book;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use text::messages as m;
use view::components::{Names, words_of};
use view::site::{Route, Site};

/// The page at an address, which is called `name`.
#[allow(clippy::match_wildcard_for_single_variants)] // a new page needs no line here
pub fn of(site: &Site, books: &Books, route: &Route, name: &str, description: &str) -> Value {
    let book = books.newest();
    let mut data = match route {
        Route::Home => json!({ "@type": "WebSite" }),
        Route::Explore(_) | Route::Pairings | Route::Sources | Route::Data => {
            dataset(site, book, route.listed().map(|of| of.schema))
        }
        Route::Releases => json!({ "@type": "DataCatalog", "dataset": releases(site, books) }),
        Route::Pairing(id, _) => page_of(book.row("pairings", id), |row| {
            let names = Names { site, book };
            let area =
                |column| json!({ "@type": "AdministrativeArea", "name": names.region(row.text(column)?) }).into();
            let sides: Vec<Value> = ["supporter", "recipient"].into_iter().filter_map(area).collect();
            json!({ "about": sides, "isBasedOn": sources(site, book, row) })
        }),
        Route::Region(id) => page_of(book.row("regions", id), |row| json!({ "about": place(site, book, row) })),
        Route::Source(id) => page_of(book.row("sources", id), |row| json!({ "about": document(site, row) })),
        Route::Figure(of, id) => page_of(book.row(of.name(), id), |row| {
            json!({
                "about": { "@type": "Thing", "name": name },
                "temporalCoverage": row.text("period"),
                "isBasedOn": sources(site, book, row),
            })
        }),
        // A page that speaks of no row and lists none.
        _ => json!({ "@type": "WebPage" }),
    };
    set(&mut data, "@context", json!("https://schema.org"));
    set(&mut data, "name", json!(name));
    set(&mut data, "inLanguage", json!(site.lang.tag()));
    // The start page says it three times in its head already, and is what every first visit carries.
    if *route != Route::Home {
        set(&mut data, "description", json!(description));
        set(&mut data, "isPartOf", json!({ "@type": "WebSite", "name": site.t(m::PORTAL) }));
    }
    without_nulls(data)
}

fn set(data: &mut Value, name: &str, value: Value) {
    if let Value::Object(data) = data {
        data.insert(name.to_owned(), value);
    }
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let members = members.into_iter().filter(|(_, value)| !value.is_null() && *value != json!([]));
            Value::Object(members.map(|(name, value)| (name, without_nulls(value))).collect::<Map<_, _>>())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(without_nulls).collect()),
        other => other,
    }
}

fn page_of(row: Option<Row<'_>>, say: impl Fn(&Row<'_>) -> Value) -> Value {
    let mut data = row.map_or_else(|| json!({}), |row| say(&row));
    set(&mut data, "@type", json!("WebPage"));
    data
}

/// One table of a release, or all of it.
fn dataset(site: &Site, book: &Book, only: Option<&TableSchema>) -> Value {
    let is_of = |file: &Resource| match only {
        Some(schema) => file.path.split('.').next() == Some(schema.name),
        None => is_csv(file),
    };
    let files = book.manifest.resources.iter().filter(|file| is_of(file));
    let rows: Vec<Row<'_>> = match only {
        Some(schema) => book.table(schema.name).iter().collect(),
        None => tables::ALL.iter().flat_map(|schema| book.table(schema.name).iter()).collect(),
    };
    json!({
        "@type": "Dataset",
        "version": book.release(),
        "datePublished": book.manifest.created,
        "isAccessibleForFree": true,
        "license": licence(book),
        "temporalCoverage": coverage(rows.iter().filter_map(|row| row.period("period"))),
        "distribution": files.map(|file| download(book, file)).collect::<Vec<_>>(),
        "isBasedOn": documents(site),
    })
}

/// All documents of a release, by their page: a table rests on hundreds, which would be kilobytes of each first visit.
fn documents(site: &Site) -> Value {
    json!({ "@type": "Dataset", "name": site.t(m::SOURCES), "url": site.href(&Route::Sources) })
}

fn licence(book: &Book) -> Option<&str> {
    book.manifest.licenses.first().map(|licence| licence.path.as_str())
}

/// As published names end: always in small letters.
fn is_csv(file: &Resource) -> bool {
    file.path.rsplit('.').next() == Some("csv")
}

fn download(book: &Book, file: &Resource) -> Value {
    json!({
        "@type": "DataDownload",
        "name": file.path,
        "contentUrl": format!("data/{}/{}", book.release(), file.path),
        "encodingFormat": if is_csv(file) { "text/csv" } else { "application/json" },
        "contentSize": format!("{} B", file.bytes),
        "sha256": file.hash.strip_prefix("sha256:"),
    })
}

/// From the first day of the first period to the last day of the last; `..` where a source does not say when its
/// count began.
fn coverage(periods: impl Iterator<Item = Period>) -> Option<String> {
    let periods: Vec<Period> = periods.collect();
    let last = periods.iter().map(|period| period.last_day()).max()?;
    let first: Option<Vec<u32>> = periods.iter().map(|period| period.first_day()).collect();
    let first = first.and_then(|days| days.into_iter().min()).map_or_else(|| "..".to_owned(), day);
    Some(format!("{first}/{}", day(last)))
}

/// `yyyymmdd` as ISO 8601 writes it.
fn day(stamp: u32) -> String {
    format!("{:04}-{:02}-{:02}", stamp / 10_000, stamp / 100 % 100, stamp % 100)
}

/// The documents that a row rests on, each once.
fn sources(site: &Site, book: &Book, row: &Row<'_>) -> Vec<Value> {
    let ids: BTreeSet<&str> = ["source", "until_source"].into_iter().filter_map(|column| row.text(column)).collect();
    ids.into_iter().filter_map(|id| book.row("sources", id)).map(|row| document(site, &row)).collect()
}

fn document(site: &Site, row: &Row<'_>) -> Value {
    let publisher = words_of(site, row, "publisher");
    // A date that was only inferred is not stated as one.
    let dated = row.text("published").filter(|_| row.text("published_basis") != Some("inferred"));
    json!({
        "@type": "CreativeWork",
        "name": words_of(site, row, "title"),
        "publisher": (!publisher.is_empty()).then(|| json!({ "@type": "Organization", "name": publisher })),
        "datePublished": dated,
        "url": row.text("url"),
    })
}

fn place(site: &Site, book: &Book, row: &Row<'_>) -> Value {
    let inside = row
        .text("parent")
        .map(|parent| json!({ "@type": "AdministrativeArea", "name": Names { site, book }.region(parent) }));
    json!({
        "@type": "AdministrativeArea",
        "name": words_of(site, row, "name"),
        "alternateName": row.text("name_en"),
        "identifier": row.text("code"),
        "containedInPlace": inside,
    })
}

/// What was published when.
fn releases(site: &Site, books: &Books) -> Vec<Value> {
    let one = |book: &Book, title: &str| {
        let manifest = format!("data/{}/datapackage.json", book.release());
        let description = [title, site.t(m::FULL_STOP), site.t(m::PORTAL_LEAD)].concat();
        json!({
            "@type": "Dataset",
            "name": title,
            "description": description,
            "version": book.release(),
            "datePublished": book.manifest.created,
            "license": licence(book),
            "distribution": { "@type": "DataDownload", "contentUrl": manifest, "encodingFormat": "application/json" },
        })
    };
    books.iter().map(|(entry, book)| one(book, site.lang.title(&entry.title))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_covered_is_open_where_a_source_does_not_say_when_it_began() {
        let of = |periods: &[&str]| coverage(periods.iter().filter_map(|period| Period::parse(period)));
        assert_eq!(of(&[]), None);
        assert_eq!(of(&["2020", "2016/2019-02"]).as_deref(), Some("2016-01-01/2020-12-31"));
        assert_eq!(of(&["2020", "../2021-04-08"]).as_deref(), Some("../2021-04-08"));
    }
}
