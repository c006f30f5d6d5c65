//! What rows come to, with the account: each row, and what becomes of it in the total.

use super::sheet::Sheet;
use super::words;
use crate::reproduce::{reason, word};
use format::{Interval, Row, TableSchema};
use ledger::Reckoned;
use ledger::coverage::Fate;
use text::messages as m;
use view::components::measure_name;
use view::html;
use view::html::Html;

/// A total as the check must know it.
pub struct Counted<'a> {
    pub name: String,
    pub schema: &'static TableSchema,
    pub own: Reckoned,
    pub rows: Vec<Row<'a>>,
}

impl<'a> Counted<'a> {
    /// The rows of one measure among those that were added up.
    pub fn of(sheet: &Sheet<'_>, own: Reckoned, all: &[Row<'a>]) -> Self {
        let site = sheet.names.site;
        let rows: Vec<Row<'a>> = own.rows.iter().map(|row| all[*row]).collect();
        let name = measure_name(site, &own.measure);
        let name = match own.measure.word("level") {
            Some(level) => [site.label("level", level), " · ", &name].concat(),
            None => name,
        };
        let name = words::TOTAL_OF.fill(site.lang, &[&name, &rows.len().to_string()]);
        Self { name, schema: all[0].table.schema, own, rows }
    }

    /// What it comes to, in words with all digits.
    fn result(&self, sheet: &Sheet<'_>) -> String {
        let site = sheet.names.site;
        match self.own.account.sum {
            Ok(sum) if sum.published == 0 && sum.missing == 0 => site.t(m::NOTHING_ADDED).to_owned(),
            Ok(sum) => site.in_full().wording(sum.wording(), &self.own.measure.unit),
            Err(_) => site.t(m::OVERFLOW).to_owned(),
        }
    }

    /// The total and its account; `at` is its place among all.
    pub fn html(&self, sheet: &Sheet<'_>, at: usize) -> Html {
        let site = sheet.names.site;
        let lang = site.lang;
        let columns = self.schema.figures.iter().find(|columns| columns.value == self.own.measure.figure);
        let Some(columns) = columns else { return Html::default() };
        let heads = [
            site.t(m::PAIRING),
            site.label("figure", columns.value),
            words::PRINTED.of(lang),
            site.t(m::PERIOD),
            site.t(m::SOURCE),
            words::IN_TOTAL.of(lang),
        ];
        html! {
            section data-file={ (self.schema.name) ".csv" } data-total=(at) {
                h2 { (sheet.said(&self.name)) }
                p.number data-result { (self.result(sheet)) }
                div.wide tabindex="0" {
                    table {
                        thead { tr { @for head in heads { th scope="col" { (head) } } } }
                        tbody {
                            @for (row, fate) in self.rows.iter().zip(&self.own.account.fates) {
                                tr data-id=(row.id()) data-fate=(word(*fate)) {
                                    td { @if let Some(pairing) = row.text("pairing") { (sheet.pairing("pairing", pairing)) } }
                                    td { (sheet.figure(row, columns)) }
                                    td {
                                        @if let Some((column, printed)) = columns.printed.and_then(|column| Some((column, row.text(column)?))) {
                                            (Sheet::text(column, printed))
                                        }
                                    }
                                    td { (sheet.word(row, "period", row.text("period").unwrap_or_default(), &site.period(row.period("period")))) }
                                    td {
                                        @if let Some(source) = row.text("source") { (sheet.source("source", source)) }
                                        @if let Some(locator) = row.text("locator") { " " (sheet.word(row, "locator", locator, &site.locator(locator))) }
                                    }
                                    td { (sheet.said(&self.becomes(sheet, *fate))) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// What becomes of a row, in words: and which other row is the reason.
    fn becomes(&self, sheet: &Sheet<'_>, fate: Fate) -> String {
        let site = sheet.names.site;
        let words = match fate {
            Fate::Counted => words::COUNTED.of(site.lang),
            Fate::NotApplicable => site.t(m::NOT_APPLICABLE),
            _ => reason(**site, fate),
        };
        match fate {
            Fate::Inside(other) | Fate::Revised(other) | Fate::SameAs(other) | Fate::Contradicts(other) => {
                [words, " → ", self.rows[other].id()].concat()
            }
            _ => words.to_owned(),
        }
    }

    pub fn sum(&self) -> Option<Interval> {
        self.own.account.sum.ok()
    }
}
