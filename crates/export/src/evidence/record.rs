//! A record: what it says, each value where the check can find it.

use super::sheet::Sheet;
use super::words;
use format::{Figure, Interval, Kind, Missing, Row, Version};
use text::messages as m;
use view::components::words_of;
use view::html;
use view::html::{Html, all};
use view::pages::changes;
use view::site::Route;
use view::tables;

/// A record below a heading, with the way to its page.
pub fn record(sheet: &Sheet<'_>, row: &Row<'_>) -> Html {
    let site = sheet.names.site;
    let name = row.table.schema.name;
    let file = [name, ".csv"].concat();
    let id = [&file, "/", row.id()].concat();
    sheet.records.borrow_mut().push(id.clone());
    let of = tables::by_name(name);
    let title = of.map_or_else(|| row.id().to_owned(), |of| changes::name(&sheet.names, of, row));
    let address = Route::figure(name, row.id()).map(|route| site.pinned(&route, sheet.names.book.release()));
    let address = address.filter(|address| address != sheet.address);
    html! {
        section data-file=(file) data-id=(row.id()) data-record=(id) {
            h2 { (sheet.said(&title)) }
            dl {
                (figures(sheet, row))
                (columns(sheet, row))
                (fact(words::RECORD_ID.of(site.lang), &html! { code { (Sheet::text("id", row.id())) } }))
                @if let Some(address) = address { (fact(site.t(m::DOWNLOAD_ADDRESS), &sheet.said(&address))) }
            }
        }
    }
}

pub fn fact(name: &str, value: &Html) -> Html {
    html! { div { dt { (name) } dd { (value) } } }
}

/// Its figures: in words, as an interval, as printed.
fn figures(sheet: &Sheet<'_>, row: &Row<'_>) -> Html {
    let site = sheet.names.site;
    let applies = |figure: &Figure<i64>| *figure != Figure::Missing(Missing::NotApplicable);
    all(row.figures().filter(|(_, figure)| applies(figure)).map(|(columns, figure)| {
        let printed = columns.printed.and_then(|column| Some((column, row.text(column)?)));
        html! {
            (fact(site.label("figure", columns.value), &html! { span.number { (sheet.figure(row, columns)) } }))
            @if figure.value().is_some() {
                (fact(words::INTERVAL.of(site.lang), &sheet.ends(row, columns, &Interval::of(&figure))))
            }
            @if let Some((column, printed)) = printed { (fact(words::PRINTED.of(site.lang), &Sheet::text(column, printed))) }
        }
    }))
}

/// Everything else that its CSV says.
fn columns(sheet: &Sheet<'_>, row: &Row<'_>) -> Html {
    let (site, schema) = (sheet.names.site, row.table.schema);
    let version = sheet.names.book.manifest.version().unwrap_or(Version::NEWEST);
    let of_figure = |name: &str| {
        schema
            .figures
            .iter()
            .any(|own| own.value == name || [own.precision, own.printed, own.missing].contains(&Some(name)))
    };
    let mut facts = Html::default();
    for (name, column, translation) in schema.in_csv(version) {
        if translation || name == "id" || of_figure(&name) {
            continue;
        }
        // What a figure covers is told where it is not stated, too.
        let Some(raw) = row.table.column(&name).and_then(|data| match column.kind {
            Kind::Flag | Kind::Count => data.int(row.index).map(|number| number.to_string()),
            _ => data.text(row.index).map(str::to_owned),
        }) else {
            if name == "period" {
                facts.push(&fact(site.t(m::PERIOD), &sheet.word(row, "period", "", &site.period(None))));
            }
            continue;
        };
        let value = match column.kind {
            Kind::Flag if raw == "1" => sheet.word(row, &name, "true", site.t(m::CUMULATIVE)),
            Kind::Flag => continue,
            Kind::Ref("pairings") => sheet.pairing(&name, &raw),
            Kind::Ref("regions") => sheet.place(&name, &raw),
            Kind::Ref("sources") => sheet.source(&name, &raw),
            Kind::Word(_) => sheet.word(row, &name, &raw, &changes::word_of(site, &name, &raw)),
            Kind::Words(_) => {
                let words = site.list(raw.split(';').map(|word| changes::word_of(site, &name, word)));
                sheet.word(row, &name, &raw, &words)
            }
            Kind::Period => sheet.word(row, &name, &raw, &site.period(row.period(&name))),
            Kind::Text if name.ends_with("locator") => sheet.word(row, &name, &raw, &site.locator(&raw)),
            Kind::Text if column.translated => Sheet::text(&name, &words_of(site, row, &name)),
            _ => Sheet::text(&name, &raw),
        };
        facts.push(&fact(&changes::column_name(site, schema, &name), &value));
    }
    facts
}
