//! A number as a reader may see it.

use crate::html;
use crate::html::{Html, link};
use crate::site::{Route, Site};
use crate::tables::Description;
use format::{Figure as Value, FigureColumns, Interval, Precision, Row, Wording};
use ledger::{Basis, Sum};
use text::messages as m;

/// A number as a reader may see it: everything that it must not be shown without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// `超过800万元`, `未公布`.
    pub words: String,
    /// The same with all digits, where `words` has fewer; may be empty.
    pub full: String,
    /// Whether there is a number.
    pub is_number: bool,
    /// How exact it is, or what it adds up, in words; may be empty, as it is where `printed` says it.
    pub precision: String,
    /// The number as the source prints it.
    pub printed: Option<String>,
    /// What it covers, up to when, whether it is cumulative; may be empty.
    pub period: String,
    /// The page of the figure, or of the rows behind a sum.
    pub href: Option<String>,
    /// The way to the source; may be empty.
    pub source: Html,
}

impl Shown {
    /// One figure of one row.
    pub fn of_row(site: &Site, row: &Row<'_>, columns: &FigureColumns, value: Value<i64>) -> Self {
        let unit = row.unit(columns).unwrap_or_default();
        let (words, precision) = match value {
            Value::Published { precision, .. } => {
                (site.wording(Interval::of(&value).wording(), unit), site.label("precision", precision.word()))
            }
            Value::Missing(missing) => (site.missing(missing).to_owned(), ""),
        };
        let printed = columns.printed.and_then(|column| row.text(column)).map(str::to_owned);
        Self {
            words,
            full: String::new(),
            is_number: value.value().is_some(),
            precision: if printed.is_some() { String::new() } else { precision.to_owned() },
            printed,
            period: if row.table.schema.column("period").is_some() { covered(site, row) } else { String::new() },
            href: Route::figure(row.table.schema.name, row.id()).map(|route| site.href(&route)),
            source: source_of(site, row),
        }
    }

    /// A sum over rows of a table; `href` leads to them. A sum that rests on one published figure says all that the
    /// figure says of itself.
    pub fn of_total(site: &Site, of: &'static Description, sum: Sum<'_>, unit: &str, href: Option<String>) -> Self {
        let Sum { interval, basis, coarsest } = sum;
        let (wording, count) = (interval.wording(), interval.published as usize);
        let words = site.sum(interval, unit, coarsest);
        let full =
            if words == site.wording(wording, unit) { String::new() } else { site.in_full().wording(wording, unit) };
        let mut shown = Self {
            words,
            full,
            is_number: !matches!(wording, Wording::NotPublished | Wording::NoRows),
            precision: String::new(),
            printed: None,
            period: String::new(),
            href,
            source: Html::default(),
        };
        if interval.missing > 0 {
            let missing = interval.missing.to_string();
            // No 0 stands beside what is not published.
            shown.precision = match count {
                0 => site.fill(m::NOT_PUBLISHED_IN, &[&missing]),
                _ => site.fill(m::SUM_OF_MISSING, &[&count.to_string(), &missing]),
            };
        } else if matches!(wording, Wording::Between(..) | Wording::AboutBetween(..))
            || count == 1 && matches!(basis, Basis::Many)
        {
            site.t(m::ONLY_BOUNDS).clone_into(&mut shown.precision);
        } else if count > 1 {
            shown.precision = site.count(m::SUM_OF, count);
        }
        match basis {
            Basis::Nothing => {}
            Basis::One { row, printed } => {
                shown.printed = printed.map(str::to_owned);
                shown.period = covered(site, &row);
                shown.source = source_of(site, &row);
                if interval.missing == 0 {
                    let id = row.text("row").unwrap_or_else(|| row.id());
                    shown.href = Some(site.href(&Route::Figure(of, id.to_owned())));
                }
            }
            Basis::Many => site.t(m::PERIODS_DIFFER).clone_into(&mut shown.period),
        }
        let alone = matches!(basis, Basis::One { printed: None, .. });
        if count == 1 && interval.missing == 0 && alone {
            precision_of(site, wording).clone_into(&mut shown.precision);
        }
        shown
    }
}

/// How exact a number is that rests on one figure.
fn precision_of(site: &Site, wording: Wording) -> &'static str {
    let precision = match wording {
        Wording::Over(_) => Precision::Over,
        Wording::AtLeast(_) => Precision::AtLeast,
        Wording::About(_) => Precision::About,
        Wording::Nearly(_) => Precision::Nearly,
        _ => Precision::Stated,
    };
    site.label("precision", precision.word())
}

/// What the figures of a row cover: `累计 · 截至2021年4月（起始时间未载明）`.
pub fn covered(site: &Site, row: &Row<'_>) -> String {
    let (period, as_of) = (row.period("period"), row.period("as_of"));
    let mut parts = vec![site.period(period)];
    if row.flag("cumulative") {
        parts.insert(0, site.t(m::CUMULATIVE).to_owned());
    }
    if let Some(as_of) = as_of.filter(|as_of| period.is_none_or(|period| period.end() != as_of.end())) {
        parts.push(site.fill(m::AS_OF, &[&site.date(as_of.end())]));
    }
    parts.join(" · ")
}

/// The way to a document, named by the place in it.
pub fn source_link(site: &Site, source: &str, locator: &str) -> Html {
    link(&site.href(&Route::Source(source.to_owned())), &site.fill(m::SOURCE_AT, &[&site.locator(locator)]))
}

/// The way to the source of a row; nothing where it names none.
pub fn source_of(site: &Site, row: &Row<'_>) -> Html {
    match row.text("source") {
        Some(source) => source_link(site, source, row.text("locator").unwrap_or_default()),
        None => Html::default(),
    }
}

/// A figure, the same on every page: its number, how exact it is, what it covers, and the way to its source.
pub fn figure(site: &Site, shown: &Shown) -> Html {
    // Alone in its line it may break between words, which is better than within one.
    let words = shown.words.replace('\u{a0}', " ");
    let printed = shown.printed.as_ref().map_or_else(String::new, |printed| site.fill(m::PRINTED, &[printed]));
    html! {
        span.figure.figure--missing[!shown.is_number] {
            b.figure__number title=[(!shown.full.is_empty()).then_some(&shown.full)] {
                @match &shown.href {
                    Some(href) => (link(href, &words)),
                    None => span { (words) },
                }
            }
            span.figure__notes {
                @for note in [&shown.precision, &printed, &shown.period] {
                    @if !note.is_empty() { span { (note) } }
                }
                (shown.source)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Query;
    use crate::tables::FUNDS;
    use text::Lang;

    #[test]
    fn the_digits_that_a_short_sum_lacks_are_one_step_away() {
        let site = Site::new("".into(), "".into(), Query::default(), Lang::Hans);
        let say = |interval| {
            let sum = Sum { interval, basis: Basis::Many, coarsest: 1 };
            figure(&site, &Shown::of_total(&site, &FUNDS, sum, "yuan", None)).as_str().to_owned()
        };
        let bound = Interval { low: 5_907_123_400, high: None, more_than_low: true, published: 2, ..Interval::EMPTY };
        assert!(say(bound).contains(r#"title="超过59,071,234元"><span>超过5907万元<"#), "{}", say(bound));
        let exact = Interval { low: 590_000_000, high: Some(590_000_000), published: 2, ..Interval::EMPTY };
        assert!(say(exact).contains("<span>590万元<") && !say(exact).contains("title"), "{}", say(exact));
    }
}
