//! Says things in the reader's language.

use super::message::fill;
use super::number::noun;
use super::rounding::rounded;
use super::{Amount, Lang, Msg, UnitMode, date, messages as m, tables, vocabulary};
use format::{Interval, Missing, Period, Wording};

/// The language of the page and how it writes large numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Speaker {
    pub lang: Lang,
    pub mode: UnitMode,
}

impl Speaker {
    pub fn say(self, message: Msg) -> &'static str {
        tables::text(message, self.lang)
    }

    /// The message with values in its places.
    pub fn fill(self, message: Msg, values: &[&str]) -> String {
        fill(self.say(message), values)
    }

    /// A message about so many things.
    pub fn count(self, message: Msg, n: usize) -> String {
        self.fill(message, &[&n.to_string()])
    }

    /// What a word of a coded column means.
    pub fn label(self, column: &str, word: &str) -> &'static str {
        self.say(vocabulary::label(column, word))
    }

    /// What is counted, in the plural. Chinese names the thing before its measure word: 特产馆（家）.
    pub fn unit(self, unit: &str) -> String {
        let words = noun(unit, false, self.lang);
        let mut thing = words.chars();
        match thing.next().filter(|measure| "家个個户戶所期".contains(*measure)) {
            Some(measure) if self.lang.is_chinese() && !thing.as_str().is_empty() => {
                format!("{}（{measure}）", thing.as_str())
            }
            _ => words.to_owned(),
        }
    }

    /// Where in a document: `¶29` as 第29段, anything else as it is published.
    pub fn locator(self, locator: &str) -> String {
        let paragraph = |part: &str| {
            let mut ends = part.split('–').map(|end| end.strip_prefix('¶'));
            match (ends.next().flatten(), ends.next()) {
                (Some(only), None) => self.fill(m::PARAGRAPH, &[only]),
                (Some(first), Some(Some(last))) => self.fill(m::PARAGRAPHS, &[first, last]),
                _ => part.to_owned(),
            }
        };
        self.list(locator.split(", ").map(paragraph))
    }

    pub fn amount(self, units: i64, unit: &str) -> Amount {
        Amount::new(units, unit, self.lang, self.mode)
    }

    /// A number in words that are never narrower than the truth.
    pub fn wording(self, wording: Wording, unit: &str) -> String {
        let number = |units| self.amount(units, unit).to_string();
        match wording {
            Wording::NotPublished => self.say(m::NOT_PUBLISHED).to_owned(),
            Wording::NoRows => self.say(m::NO_ROWS).to_owned(),
            Wording::Stated(v) => number(v),
            Wording::Over(v) => self.fill(m::OVER, &[&number(v)]),
            Wording::AtLeast(v) => self.fill(m::AT_LEAST, &[&number(v)]),
            Wording::About(v) => self.fill(m::ABOUT_NUMBER, &[&number(v)]),
            Wording::AboutOrMore(v) => self.fill(m::ABOUT_OR_MORE, &[&number(v)]),
            Wording::Nearly(v) => self.fill(m::NEARLY, &[&number(v)]),
            Wording::Between(low, high) => self.fill(m::BETWEEN, &[&number(low), &number(high)]),
            Wording::AboutBetween(low, high) => self.fill(m::ABOUT_BETWEEN, &[&number(low), &number(high)]),
        }
    }

    /// The same with all digits.
    #[must_use]
    pub const fn in_full(self) -> Self {
        Self { mode: UnitMode::Full, ..self }
    }

    /// A sum in words. Short numbers have no more digits than several figures together bear out; `coarsest` is the
    /// [`grain`](format::grain) of the least exact of them, 1 where it is not known. A single figure keeps all its digits.
    pub fn sum(self, sum: Interval, unit: &str, coarsest: i64) -> String {
        let wording = sum.wording();
        let short = self.mode == UnitMode::Short && sum.published > 1;
        self.wording(if short { rounded(wording, coarsest) } else { wording }, unit)
    }

    pub fn missing(self, missing: Missing) -> &'static str {
        self.say(match missing {
            Missing::NotPublished => m::NOT_PUBLISHED,
            Missing::Withheld => m::WITHHELD,
            Missing::NotApplicable => m::NOT_APPLICABLE,
        })
    }

    pub fn date(self, date: format::Date) -> String {
        date::date(date, self.lang)
    }

    /// What a figure covers: *not stated* is said, not left out.
    pub fn period(self, period: Option<Period>) -> String {
        match period {
            None => self.say(m::PERIOD_NOT_STATED).to_owned(),
            Some(Period::Date(date)) => self.date(date),
            Some(Period::Interval { start: Some(start), end }) => {
                self.fill(m::FROM_TO, &[&self.date(start), &self.date(end)])
            }
            Some(Period::Interval { start: None, end }) => self.fill(m::START_NOT_STATED, &[&self.date(end)]),
        }
    }

    /// Several things in a row.
    pub fn list(self, items: impl IntoIterator<Item = impl AsRef<str>>) -> String {
        let items: Vec<String> = items.into_iter().map(|item| item.as_ref().to_owned()).collect();
        items.join(if self.lang.is_chinese() { "、" } else { ", " })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hans() -> Speaker {
        Speaker { lang: Lang::Hans, mode: UnitMode::Short }
    }

    #[test]
    fn a_lower_bound_never_reads_as_the_number() {
        let speaker = hans();
        assert_eq!(speaker.wording(Wording::Over(800_000_000), "yuan"), "超过800万元");
        assert_eq!(speaker.wording(Wording::Stated(800_000_000), "yuan"), "800万元");
        assert_eq!(speaker.wording(Wording::NotPublished, "yuan"), "未公布");
    }

    #[test]
    fn a_sum_that_is_a_bound_shows_four_digits_and_one_figure_all_of_its_own() {
        let sum = Interval { low: 5_907_123_400, high: None, more_than_low: true, published: 2, ..Interval::EMPTY };
        let say = |mode, sum, coarsest| Speaker { lang: Lang::Hans, mode }.sum(sum, "yuan", coarsest);
        assert_eq!(say(UnitMode::Short, sum, 1), "超过5907万元");
        assert_eq!(say(UnitMode::Short, sum, 100_000_000), "超过5900万元");
        assert_eq!(say(UnitMode::Full, sum, 100_000_000), "超过59,071,234元");
        assert_eq!(say(UnitMode::Short, Interval { published: 1, ..sum }, 1), "超过5907.1234万元");
        let exact = Interval { low: 5_907_123_400, high: Some(5_907_123_400), published: 2, ..Interval::EMPTY };
        assert_eq!(say(UnitMode::Short, exact, 1), "5907.1234万元");
        let people = Interval { low: 15_653, missing: 1, published: 3, ..Interval::EMPTY };
        assert_eq!(hans().sum(people, "person", 1), "不少于15,650人");
    }

    #[test]
    fn the_place_in_a_document_is_said_in_words() {
        let places = ["¶29", "¶4–¶6", "¶4–¶6, ¶9", "¶12, ¶14", "末段", "第3节", "“结对关系变化”一节"];
        assert_eq!(
            places.map(|place| hans().locator(place)),
            ["第29段", "第4至6段", "第4至6段、第9段", "第12段、第14段", "末段", "第3节", "“结对关系变化”一节"]
        );
        let english = Speaker { lang: Lang::En, ..hans() };
        assert_eq!(english.locator("¶4–¶6, ¶9"), "paragraphs 4–6, paragraph 9");
    }

    #[test]
    fn what_is_counted_stands_before_its_measure_word() {
        let units = ["shop", "village", "course", "person", "tonne_per_year", "yuan"];
        assert_eq!(
            units.map(|unit| hans().unit(unit)),
            ["特产馆（家）", "村（个）", "培训班（期）", "人", "吨/年", "元"]
        );
        let english = Speaker { lang: Lang::En, ..hans() };
        assert_eq!([english.unit("shop"), english.unit("greenhouse")], ["specialty shops", "greenhouse"]);
    }

    #[test]
    fn periods_are_as_exact_as_published() {
        let period = |text| hans().period(Period::parse(text));
        assert_eq!(period("2021-04"), "2021年4月");
        assert_eq!(period("../2021-04"), "截至2021年4月（起始时间未载明）");
        assert_eq!(period("2016/2021-05"), "2016年至2021年5月");
        assert_eq!(hans().period(None), "时段未载明");
    }
}
