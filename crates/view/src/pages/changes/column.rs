//! Columns of records in words: what they are called, and what stands in them.

use super::words::{self, Words};
use crate::components::{Names, Shown, published};
use crate::html::{Html, text};
use crate::site::Site;
use crate::tables;
use format::{Column, Kind, Missing, Period, Row, TableSchema};
use ledger::Changed;
use text::{Lang, Msg, Published, messages as m};

/// A column that differs: its declaration, and the one of its physical columns that is shown.
pub struct Differs {
    pub column: &'static Column,
    physical: String,
}

/// The columns of a record that differ, each once: of a text in several languages the reader's, if that differs.
pub fn differing(changed: &Changed, schema: &'static TableSchema, lang: Lang) -> Vec<Differs> {
    let mut all: Vec<Differs> = Vec::new();
    for (physical, column) in changed.columns(schema) {
        let is_readers = physical == [column.name, lang.column_ending()].concat();
        match all.iter_mut().find(|own| own.column.name == column.name) {
            Some(own) if is_readers => own.physical = physical,
            Some(_) => {}
            None => all.push(Differs { column, physical }),
        }
    }
    all
}

impl Differs {
    /// What the column is called.
    pub fn name(&self, site: &Site, schema: &TableSchema) -> String {
        name(site, schema, self.column.name)
    }

    /// What a row has in it; nothing where it is empty.
    pub fn value(&self, names: &Names<'_>, row: &Row<'_>) -> Option<Html> {
        let site = names.site;
        if self.column.translated {
            let own = self.physical == [self.column.name, site.lang.column_ending()].concat();
            let lang =
                Lang::ALL.into_iter().find(|lang| self.physical == [self.column.name, lang.column_ending()].concat());
            let lang = if own { site.lang } else { lang.unwrap_or(site.lang) };
            let words = if own {
                Published::of(row, self.column.name, lang)
            } else {
                row.text(&self.physical).map(|text| Published { text: text.to_owned(), lang })
            };
            return words.map(|words| published(site, &words));
        }
        value(names, row, self.column).map(|words| text(&words))
    }
}

/// What a column is called.
pub fn name(site: &Site, schema: &TableSchema, column: &str) -> String {
    if let Some(figure) = schema.figures.iter().find(|own| own.value == column) {
        return site.label("figure", figure.value).to_owned();
    }
    // Columns that belong to one of several figures say to which.
    for (ending, words) in [("_precision", site.t(m::PRECISION)), ("_printed", words::PRINTED.of(site.lang))] {
        if let Some(figure) = column.strip_suffix(ending) {
            return [site.label("figure", figure), words::OF_FIGURE.of(site.lang), words].concat();
        }
    }
    match (known(column), own(column)) {
        (Some(message), _) => site.t(message).to_owned(),
        (None, Some(words)) => words.of(site.lang).to_owned(),
        (None, None) => column.to_owned(),
    }
}

/// Columns that other pages name too.
fn known(column: &str) -> Option<Msg> {
    Some(match column {
        "pairing" => m::PAIRING,
        "supporter" => m::SUPPORTER,
        "recipient" => m::RECIPIENT,
        "programme" => m::PROGRAMME,
        "since" => m::SINCE,
        "fields" => m::FIELDS,
        "kind" => m::KIND,
        "stage" => m::STAGE,
        "purpose" => m::PURPOSE,
        "channel" => m::CHANNEL,
        "product" => m::PRODUCT,
        "direction" => m::DIRECTION,
        "subject" => m::SUBJECT,
        "method" => m::METHOD,
        "lead_body" => m::LEAD_BODY,
        "partner_body" => m::PARTNER_BODY,
        "status" => m::STATUS,
        "outcome" => m::OUTCOME,
        "name" => m::NAME,
        "sector" => m::SECTOR,
        "place" => m::PLACE,
        "indicator" => m::INDICATOR,
        "definition" => m::DEFINITION,
        "note" => m::NOTE,
        "source" => m::SOURCE,
        "locator" => m::LOCATOR,
        "precision" => m::PRECISION,
        "level" => m::LEVEL,
        "region" => m::REGION,
        "partner" => m::PARTNER_REGION,
        "part_of" => m::PART_OF,
        "same_as" => m::SAME_AS,
        "side" => m::SIDE,
        "basis" => m::BASIS,
        "coverage" => m::COVERAGE,
        "covers" => m::COVERS,
        "in_kind" => m::IN_KIND,
        "revises" => m::REVISES,
        "reason" => m::REASON,
        "members" => m::MEMBERS,
        "title" => m::TITLE,
        "publisher" => m::PUBLISHER,
        "published" => m::PUBLISHED,
        "url" => m::ADDRESS,
        "retrieved" => m::RETRIEVED,
        "period" => m::PERIOD,
        "code" => m::CODE,
        _ => return None,
    })
}

/// Columns that this page alone names.
fn own(column: &str) -> Option<&'static Words> {
    Some(match column {
        "as_of" => &words::AS_OF,
        "cumulative" => &words::CUMULATIVE,
        "printed" => &words::PRINTED,
        "missing" => &words::MISSING,
        "unit" | "capacity_unit" | "inspected_unit" => &words::UNIT,
        "until" => &words::UNTIL,
        "until_source" => &words::UNTIL_SOURCE,
        "until_locator" => &words::UNTIL_LOCATOR,
        "superseded_by" => &words::SUPERSEDED_BY,
        "pinyin" => &words::PINYIN,
        "parent" => &words::PARENT,
        "member_count" => &words::MEMBER_COUNT,
        "scope" => &words::SCOPE,
        "project" => &words::PROJECT,
        "published_basis" => &words::PUBLISHED_BASIS,
        "outlet_kind" => &words::OUTLET_KIND,
        "what" => &words::WHAT,
        _ => return None,
    })
}

/// What stands in a column that is in one language.
fn value(names: &Names<'_>, row: &Row<'_>, column: &Column) -> Option<String> {
    let site = names.site;
    if let Some(figure) = row.table.schema.figures.iter().find(|own| own.value == column.name) {
        // The number with the words for how exact it is; where there is none, why.
        return row.figure(figure).map(|value| Shown::of_row(site, row, figure, value).words);
    }
    match column.kind {
        Kind::Count => return row.int(column.name).map(|count| count.to_string()),
        Kind::Yuan => return row.int(column.name).map(|fen| site.amount(fen, "yuan").to_string()),
        Kind::Flag => return row.int(column.name).map(|_| words::flag(row.flag(column.name)).of(site.lang).to_owned()),
        _ => {}
    }
    let text = row.text(column.name)?;
    let each = |of: &dyn Fn(&str) -> String| site.list(text.split(';').map(of));
    Some(match column.kind {
        Kind::Ref(table) => target(names, table, text),
        Kind::Refs(table) => each(&|id| target(names, table, id)),
        Kind::Word(_) | Kind::Words(_) => each(&|word| word_of(site, column.name, word)),
        Kind::Period => Period::parse(text).map_or_else(|| text.to_owned(), |period| site.period(Some(period))),
        _ if column.name.ends_with("locator") => site.locator(text),
        _ => text.to_owned(),
    })
}

/// What the record that a row names is called.
fn target(names: &Names<'_>, table: &str, id: &str) -> String {
    let row = tables::by_name(table).and_then(|of| Some((of, names.book.row(table, id)?)));
    row.map_or_else(|| id.to_owned(), |(of, row)| super::record::name(names, of, &row))
}

/// What a word of a column means.
pub fn word_of(site: &Site, column: &str, word: &str) -> String {
    match column {
        _ if column.ends_with("unit") => site.unit(word),
        "missing" => Missing::parse(word).map_or_else(|| word.to_owned(), |why| site.missing(why).to_owned()),
        "outlet_kind" => site.unit(word),
        "scope" | "published_basis" => words::word(word).map_or(word, |words| words.of(site.lang)).to_owned(),
        _ => site.label(column, word).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Query;
    use format::tables as schemas;

    #[test]
    fn every_column_and_each_of_its_words_has_a_name_in_every_language() {
        let (mut columns, mut all) = (0, 0);
        for lang in Lang::ALL {
            let site = Site::new("".into(), "".into(), Query::default(), lang);
            for schema in schemas::ALL {
                for column in schema.columns.iter().filter(|column| !column.derived && column.kind != Kind::Key) {
                    columns += 1;
                    let named = name(&site, schema, column.name);
                    assert!(!named.is_empty() && named != column.name, "{}.{}", schema.name, column.name);
                    let (Kind::Word(vocabulary) | Kind::Words(vocabulary)) = column.kind else { continue };
                    // A count of cases has no column of units: its own column says what it counts.
                    for word in vocabulary.words.iter().filter(|word| **word != "case") {
                        all += 1;
                        let said = word_of(&site, column.name, word);
                        assert!(!said.is_empty() && (said != *word || lang == Lang::En), "{}: {word}", column.name);
                        let unsaid = said == site.t(m::NOT_STATED) && !word.contains("not_stated");
                        assert!(!unsaid, "{}.{}: {word}", schema.name, column.name);
                    }
                }
            }
        }
        assert!(columns > 300 && all > 300, "{columns} columns, {all} words");
    }
}
