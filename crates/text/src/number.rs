//! Numbers for people: 亿 and 万, million and billion. Never rounded here: what is shown is what it was given.

use super::message::form;
use super::{Lang, tables, vocabulary};

/// How large numbers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum UnitMode {
    /// In 亿 and 万, million and billion.
    #[default]
    Short,
    /// All digits.
    Full,
}

/// A number with the unit that is printed beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Stands before the number (`CNY`).
    pub before: &'static str,
    pub number: String,
    /// Stands after it (`万元`, ` million`, `人次`).
    pub after: String,
}

impl Amount {
    /// Puts whole units (fen where the unit is `yuan`) into the words of a language.
    pub fn new(units: i64, unit: &str, lang: Lang, mode: UnitMode) -> Self {
        let money = unit == "yuan";
        let (scale, name) = scale(units, money, lang, mode);
        let number = localized(&decimal(units, scale), lang);
        let noun = if money { "" } else { noun(unit, units == 1, lang) };
        let after = match (lang.is_chinese(), money) {
            (true, true) => format!("{name}元"),
            (true, false) => format!("{name}{noun}"),
            (false, true) => name.to_owned(),
            (false, false) => format!("{name} {noun}"),
        };
        Self { before: if money && !lang.is_chinese() { "CNY\u{a0}" } else { "" }, number, after }
    }
}

impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}{}", self.before, self.number, self.after)
    }
}

/// From here on Chinese counts people and things in 万: 15,650人 is read more easily than 1.565万人.
const COUNTS_IN_WAN: i64 = 100_000;

/// The unit to write in: how many of the smallest unit it is, and its name.
fn scale(units: i64, money: bool, lang: Lang, mode: UnitMode) -> (i64, &'static str) {
    let one = if money { 100 } else { 1 };
    let steps: &[(i64, &str)] = match (mode, lang) {
        (UnitMode::Full, _) => &[],
        (_, Lang::Hans | Lang::Hant) if !money && units < COUNTS_IN_WAN => &[],
        (UnitMode::Short, Lang::Hans) => &[(100_000_000, "亿"), (10_000, "万")],
        (UnitMode::Short, Lang::Hant) => &[(100_000_000, "億"), (10_000, "萬")],
        (UnitMode::Short, Lang::En) => &[(1_000_000_000, "\u{a0}billion"), (1_000_000, "\u{a0}million")],
    };
    steps.iter().map(|(step, name)| (step * one, *name)).find(|(step, _)| units >= *step).unwrap_or((one, ""))
}

/// `units / scale` with exactly as many decimals as it has. `scale` is a power of ten.
fn decimal(units: i64, scale: i64) -> String {
    let (whole, rest) = (units / scale, units % scale);
    if rest == 0 {
        return whole.to_string();
    }
    let digits = scale.ilog10() as usize;
    let fraction = format!("{rest:0digits$}");
    format!("{whole}.{}", fraction.trim_end_matches('0'))
}

/// The name of what is counted, in the number that fits. A unit that is not known is said as it is published, never as
/// another one.
pub(super) fn noun(unit: &str, one: bool, lang: Lang) -> &str {
    vocabulary::unit(unit).map_or(unit, |name| form(tables::text(name, lang), one))
}

/// The digits as the language groups them: by the browser's `Intl`, so that a reader sees familiar numbers.
#[cfg(target_arch = "wasm32")]
fn localized(decimal: &str, lang: Lang) -> String {
    use super::intl;
    use js_sys::Intl::NumberFormat;
    // A double holds every decimal of up to 15 digits exactly; older browsers make one of the text, and know no number
    // from which on Chinese is grouped.
    if decimal.len() > 15 || lang.is_chinese() {
        return grouped_natively(decimal, lang);
    }
    let options = [("maximumFractionDigits", 10.into())];
    let make = |locales: &_, options: &_| NumberFormat::new(locales, options).format();
    intl::format("number", lang, &decimal.into(), &options, make).unwrap_or_else(|| decimal.to_owned())
}

#[cfg(not(target_arch = "wasm32"))]
fn localized(decimal: &str, lang: Lang) -> String {
    grouped_natively(decimal, lang)
}

/// What `Intl` does, for programs without a browser and for more digits than a double holds. Chinese public texts print
/// no separator in numbers of four digits (1500个), as GB/T 15835 allows.
fn grouped_natively(decimal: &str, lang: Lang) -> String {
    let (whole, fraction) = decimal.split_once('.').map_or((decimal, ""), |(whole, _)| decimal.split_at(whole.len()));
    if lang.is_chinese() && whole.len() <= 4 {
        return decimal.to_owned();
    }
    let mut text = String::new();
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text + fraction
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn say(units: i64, unit: &str, lang: Lang, mode: UnitMode) -> String {
        Amount::new(units, unit, lang, mode).to_string()
    }

    #[test]
    fn money_reads_as_people_write_it() {
        let fen = |yuan: i64| yuan * 100;
        assert_eq!(say(fen(100_000_000), "yuan", Lang::Hans, UnitMode::Short), "1亿元");
        assert_eq!(say(fen(8_000_000), "yuan", Lang::Hans, UnitMode::Short), "800万元");
        assert_eq!(say(fen(8_000_000), "yuan", Lang::Hant, UnitMode::Short), "800萬元");
        assert_eq!(say(fen(8_000_000), "yuan", Lang::En, UnitMode::Short), "CNY\u{a0}8\u{a0}million");
        assert_eq!(say(fen(119_794_200), "yuan", Lang::Hans, UnitMode::Short), "1.197942亿元");
        assert_eq!(say(fen(22_890_000_000), "yuan", Lang::En, UnitMode::Short), "CNY\u{a0}22.89\u{a0}billion");
        assert_eq!(say(fen(119_794_200), "yuan", Lang::Hans, UnitMode::Full), "119,794,200元");
        assert_eq!(say(fen(119_794_200), "yuan", Lang::En, UnitMode::Full), "CNY\u{a0}119,794,200");
        assert_eq!(say(5, "yuan", Lang::Hans, UnitMode::Short), "0.05元");
        assert_eq!(say(0, "yuan", Lang::Hans, UnitMode::Short), "0元");
    }

    #[test]
    fn counts_carry_their_unit() {
        assert_eq!(say(192, "person", Lang::Hans, UnitMode::Short), "192人");
        assert_eq!(say(100, "person_time", Lang::Hans, UnitMode::Short), "100人次");
        assert_eq!(say(731_000, "person", Lang::Hans, UnitMode::Short), "73.1万人");
        assert_eq!(say(731_000, "person", Lang::En, UnitMode::Short), "731,000 people");
        assert_eq!(say(1, "person", Lang::En, UnitMode::Short), "1 person");
        assert_eq!(say(731_000, "person", Lang::Hans, UnitMode::Full), "731,000人");
        assert_eq!(say(2_000_000, "person", Lang::En, UnitMode::Short), "2\u{a0}million people");
    }

    #[test]
    fn a_unit_that_is_not_known_is_said_as_it_is_published() {
        let say = |unit, lang| say(3, unit, lang, UnitMode::Short);
        assert_eq!(["greenhouse", "a|b", ""].map(|unit| say(unit, Lang::Hans)), ["3greenhouse", "3a|b", "3"]);
        assert_eq!(say("greenhouse", Lang::En), "3 greenhouse");
        // What the column's name says already.
        assert_eq!(say("case", Lang::Hans), "3件");
    }

    #[test]
    fn a_step_begins_at_its_own_size() {
        let at = |units, lang| say(units, "person", lang, UnitMode::Short);
        assert_eq!(
            [9_999, 10_000, 15_650, 99_999, 100_000, 156_500, 99_999_999, 100_000_000]
                .map(|units| at(units, Lang::Hant)),
            ["9999人", "10,000人", "15,650人", "99,999人", "10萬人", "15.65萬人", "9999.9999萬人", "1億人"]
        );
        let yuan = |units: i64| say(units * 100, "yuan", Lang::Hans, UnitMode::Short);
        assert_eq!(
            [9_999, 10_000, 15_650, 99_999_999, 1_234_500_000_000].map(yuan),
            ["9999元", "1万元", "1.565万元", "9999.9999万元", "12,345亿元"]
        );
        assert_eq!(at(999_999, Lang::En), "999,999 people");
        assert_eq!(at(999_999_999, Lang::En), "999.999999\u{a0}million people");
        assert_eq!(at(1_000_000_000, Lang::En), "1\u{a0}billion people");
    }

    #[test]
    fn only_whole_digits_are_grouped() {
        let chinese = |yuan: i64, fen: i64| say(yuan * 100 + fen, "yuan", Lang::Hans, UnitMode::Full);
        assert_eq!(
            [chinese(1_234, 56), chinese(12_345, 60), chinese(1_234_567, 0), chinese(1_234_567, 5)],
            ["1234.56元", "12,345.6元", "1,234,567元", "1,234,567.05元"]
        );
        let grouped = |yuan: i64, fen: i64| say(yuan * 100 + fen, "yuan", Lang::En, UnitMode::Full);
        assert_eq!(grouped(123, 0), "CNY\u{a0}123");
        assert_eq!(grouped(1_234, 56), "CNY\u{a0}1,234.56");
        assert_eq!(grouped(1_234_567, 5), "CNY\u{a0}1,234,567.05");
    }

    proptest! {
        #[test]
        fn nothing_is_rounded_away(units in 0..=i64::MAX / 10, scale in prop_oneof![Just(1i64), Just(100), Just(1_000_000), Just(10_000_000_000)]) {
            let text = decimal(units, scale);
            let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
            let digits = scale.ilog10() as usize;
            let back: i128 = format!("{whole}{fraction:0<digits$}").parse().unwrap();
            prop_assert_eq!(back, i128::from(units));
        }
    }
}
