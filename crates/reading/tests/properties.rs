//! What holds of every text: what is printed reads back the same, no text makes the reader fail, and nothing that was
//! read has something left beside it.

use proptest::prelude::*;
use reading::{Amount, Counted, Currency, Decimal, Per, PeriodReading, Qualifier, Reading, Span, Unit, What};
use reading::{Date, find, identifiers, period, period_from, quantity, spreadsheet_error};

const CURRENCIES: [Currency; 6] =
    [Currency::UsDollar, Currency::HongKongDollar, Currency::Euro, Currency::Pound, Currency::Yen, Currency::Dollar];
const QUALIFIERS: [Qualifier; 6] =
    [Qualifier::Stated, Qualifier::Over, Qualifier::AtLeast, Qualifier::About, Qualifier::Nearly, Qualifier::AtMost];
const SPANS: [Span; 6] = [Span::Year, Span::Month, Span::Week, Span::Day, Span::Hour, Span::Minute];
const RATES: [Per; 6] = [Per::Year, Per::County, Per::Person, Per::Household, Per::Mu, Per::Month];

fn decimal() -> impl Strategy<Value = Decimal> {
    (0_u64..10_000_000_000_000, 0_u32..10_000)
        .prop_map(|(whole, part)| Decimal::spelt(&whole.to_string(), &format!("{part:04}")).expect("fits"))
}

fn unit() -> impl Strategy<Value = Unit> {
    prop_oneof![
        Just(Unit::None),
        Just(Unit::Yuan),
        Just(Unit::Percent),
        Just(Unit::PercentagePoints),
        Just(Unit::Multiple),
        proptest::sample::select(&CURRENCIES[..]).prop_map(Unit::Foreign),
        proptest::sample::select(Counted::ALL).prop_map(Unit::Count),
        proptest::sample::select(&SPANS[..]).prop_map(Unit::Lasting),
    ]
}

fn quantities() -> impl Strategy<Value = Reading> {
    let per = proptest::option::of(proptest::sample::select(&RATES[..]));
    let qualifier = proptest::sample::select(&QUALIFIERS[..]);
    (decimal(), proptest::option::of(decimal()), qualifier, unit(), per).prop_map(
        |(low, high, qualifier, unit, per)| {
            let amount = match high {
                Some(high) if low < high => Amount::Range(low, high),
                _ => Amount::One(low),
            };
            Reading { amount, qualifier, unit, per: per.into_iter().collect() }
        },
    )
}

/// Years and almost-years are dates; see `tests/writings.tsv`.
fn is_date(reading: &Reading) -> bool {
    let lasting = matches!(reading.unit, Unit::Lasting(_));
    let year = |value: Decimal| value.whole().is_some_and(|value| (1900..=2100).contains(&value));
    (lasting && reading.qualifier == Qualifier::Nearly)
        || match reading.amount {
            Amount::One(value) => lasting && year(value),
            Amount::Range(low, high) => year(low) && year(high),
        }
}

fn date() -> impl Strategy<Value = Date> {
    (1900_u16..=2100, proptest::option::of(1_u8..=12), proptest::option::of(1_u8..=28))
        .prop_map(|(year, month, day)| Date::new(year, month, month.and(day)).expect("a date"))
}

/// Texts of the characters that numbers and dates are made of.
fn likely() -> impl Strategy<Value = String> {
    let words: Vec<&str> = "0 1 2 5 9 20 2021 800 , . - ~ / % ( ) + : 、 ， 。 年 月 日 号 至 到 第 每 均 县 约 近 超过 不 以上 \
        左右 余 多 几 数 十 百 千 万 亿 零 〇 一 两 三 五 点 元 美元 人 名 人次 个 家 村 次 成 百分之 分之 半 来 上半年 季度 截至 自 以来 今年 \
        million billion yuan may of the to and a one hundred first half RMB $ ¥ k m \u{200b} \u{202e} ٣ ² ½ ( 萬 億 餘"
        .split(' ')
        .collect();
    proptest::collection::vec(proptest::sample::select(words), 0..12).prop_map(|words| words.concat())
}

/// Reads a text in every way; ranges lie within it, in order, on the borders of characters.
fn read(text: &str) -> Result<(), TestCaseError> {
    let written = Date::new(2021, Some(4), Some(8)).expect("a date");
    let errors = [quantity(text).err(), period(text).err(), period_from(text, written).err()];
    for error in errors.into_iter().flatten() {
        prop_assert!(text.get(error.at.clone()).is_some(), "{text:?}: {error:?}");
    }
    let mut end = 0;
    for found in find(text) {
        prop_assert!(found.at.start >= end && found.at.end > found.at.start, "{text:?}: {found:?} after {end}");
        prop_assert!(text.get(found.at.clone()).is_some(), "{text:?}: {found:?}");
        end = found.at.end;
    }
    for found in identifiers(text) {
        prop_assert!(text.get(found.at.clone()).is_some_and(|part| !part.is_empty()), "{text:?}: {found:?}");
    }
    let _ = spreadsheet_error(text);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn a_quantity_reads_back(reading in quantities()) {
        prop_assume!(!is_date(&reading));
        prop_assert_eq!(quantity(&reading.to_string()), Ok(reading));
    }

    #[test]
    fn a_quantity_is_found_in_a_sentence(reading in quantities()) {
        prop_assume!(!is_date(&reading) && reading.unit != Unit::None && reading.unit != Unit::Multiple);
        let text = format!("据报道，{reading}。");
        let found: Vec<_> = find(&text).map(|found| found.what).collect();
        prop_assert_eq!(found, [What::Quantity(reading)]);
    }

    #[test]
    fn a_period_reads_back(start in date(), end in date(), which in 0..4) {
        let (start, end) = if start.first_day() <= end.last_day() { (start, end) } else { (end, start) };
        let reading = match which {
            0 => PeriodReading::Date(end),
            1 if start != end => PeriodReading::Interval(start, end),
            2 => PeriodReading::UpTo(end),
            _ => PeriodReading::Since(start),
        };
        prop_assert_eq!(period(&reading.to_string()), Ok(reading));
    }

    #[test]
    fn digits_keep_their_value_in_every_writing(yuan in 1_u64..100_000_000_000) {
        let right = Decimal::spelt(&yuan.to_string(), "").expect("fits");
        let grouped = grouped(&yuan.to_string());
        let wide: String = yuan.to_string().chars().map(|c| char::from_u32(u32::from(c) + 0xfee0).expect("wide")).collect();
        for text in [chinese(yuan), format!("¥{grouped}"), format!("{wide}圓"), format!("{}元", mixed(yuan))] {
            let read = quantity(&text).map(|reading| reading.amount);
            prop_assert_eq!(read, Ok(Amount::One(right)), "{}", text);
        }
    }

    #[test]
    fn nothing_is_read_with_something_left(reading in quantities(), rest in "[苹果abc]{1,3}") {
        let text = format!("{reading}，{rest}");
        prop_assert!(quantity(&text).is_err(), "{text}");
    }

    #[test]
    fn no_text_makes_the_reader_fail(text in any::<String>()) {
        read(&text)?;
    }

    #[test]
    fn no_likely_text_makes_the_reader_fail(text in likely()) {
        read(&text)?;
    }

    #[test]
    fn no_bytes_make_the_reader_fail(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
        read(&String::from_utf8_lossy(&bytes))?;
    }
}

/// `1,234,567`
fn grouped(digits: &str) -> String {
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// `1亿2000万3000`, as far as each part is there, with 零 where one is left out.
fn mixed(number: u64) -> String {
    let (yi, wan, rest) = (number / 100_000_000, number / 10_000 % 10_000, number % 10_000);
    let part = |number: u64, word: &str| if number > 0 { format!("{number}{word}") } else { String::new() };
    let text = part(yi, "亿") + &part(wan, "万");
    let zero = if text.is_empty() || rest == 0 { "" } else { "零" };
    format!("{text}{zero}{}", part(rest, ""))
}

/// 一亿二千万三千, as people say it.
fn chinese(number: u64) -> String {
    const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let mut text = String::new();
    let mut skipped = false;
    for (power, scale) in [(8, "亿"), (4, "万"), (0, "")] {
        let part = number / 10_u64.pow(power) % if power == 8 { u64::MAX } else { 10_000 };
        for (small, word) in [(3, "千"), (2, "百"), (1, "十"), (0, "")] {
            let digit = usize::try_from(part / 10_u64.pow(small) % 10).expect("a digit");
            if digit == 0 {
                skipped |= !text.is_empty();
                continue;
            }
            if skipped {
                text.push('零');
                skipped = false;
            }
            text.push(DIGITS[digit]);
            text += word;
        }
        if part > 0 {
            text += scale;
            skipped = false;
        }
    }
    text
}
