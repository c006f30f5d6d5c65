//! What an amount or a count was meant to be, where the reader of numbers has no doubt.

use format::Fen;
use reading::{Amount, Decimal, Per, Qualifier, Reading, Unit, Unreadable, Why, quantity};

const PLAIN_YUAN: &str = "write plain yuan: digits, and at most two decimals after a point";
const WHOLE: &str = "write a whole number, digits only";

pub fn mend_amount(value: &str) -> String {
    let reading = match quantity(value) {
        Ok(reading) => reading,
        Err(error) => return unreadable(&error, PLAIN_YUAN),
    };
    match reading.unit {
        Unit::None | Unit::Yuan => {}
        Unit::Foreign(currency) => {
            return format!("{currency} are not yuan, and are never converted here: empty the cell and say it in note");
        }
        unit => return wrong_unit(unit, "an amount of money"),
    }
    match one(&reading) {
        Err(advice) => advice,
        Ok(number) => match fen(number) {
            Some(fen) => format!("write {fen}, the plain amount in yuan{}", companions(value, &reading)),
            None => PLAIN_YUAN.to_owned(),
        },
    }
}

pub fn mend_count(value: &str) -> String {
    let reading = match quantity(value) {
        Ok(reading) => reading,
        Err(error) => return unreadable(&error, WHOLE),
    };
    match reading.unit {
        Unit::None | Unit::Count(_) => {}
        unit if unit.is_money() => {
            return "that is money, not a count: it belongs into a column for amounts".to_owned();
        }
        unit => return wrong_unit(unit, "a count"),
    }
    match one(&reading) {
        Err(advice) => advice,
        Ok(number) => match number.whole() {
            Some(whole) => format!("write {whole}, digits only{}", companions(value, &reading)),
            None => WHOLE.to_owned(),
        },
    }
}

/// Yuan as whole fen, if they are and fit.
fn fen(yuan: Decimal) -> Option<Fen> {
    i64::try_from(yuan.hundredths()?).ok().map(Fen)
}

/// The one number of a total; for a range or a rate, what to do.
fn one(reading: &Reading) -> Result<Decimal, String> {
    if let Some(per) = reading.per.first() {
        let each = if *per == Per::Each { "each of several".to_owned() } else { per.to_string() };
        return Err(format!("that is a rate, {each}, not a total: empty the cell, or say in note what the row is of"));
    }
    match reading.amount {
        Amount::One(number) => Ok(number),
        Amount::Range(..) => Err("that is a range, not one number: empty the cell and say it in note".to_owned()),
    }
}

fn wrong_unit(unit: Unit, wanted: &str) -> String {
    let what = match unit {
        Unit::Percent | Unit::PercentagePoints => "a share".to_owned(),
        Unit::Multiple => "a proportion".to_owned(),
        Unit::Lasting(span) => format!("a time, in {span}"),
        unit => format!("a number of {unit}"),
    };
    format!("that is {what}, not {wanted}: empty the cell, or put it where it belongs")
}

/// What to write into the columns beside the number.
fn companions(value: &str, reading: &Reading) -> String {
    let precision = match reading.qualifier {
        Qualifier::Stated if value.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.')) => {
            return String::new();
        }
        Qualifier::Stated => return "; put the source's words into its printed".to_owned(),
        Qualifier::Over => "over",
        Qualifier::AtLeast => "at_least",
        Qualifier::About => "about",
        Qualifier::Nearly => "nearly",
        Qualifier::AtMost => {
            return "; put the source's words into its printed, and nearly, the precision of an upper bound, beside it"
                .to_owned();
        }
    };
    format!("; put {precision} into its precision and the source's words into its printed")
}

/// What to do about a text that has no reading.
fn unreadable(error: &Unreadable, plain: &str) -> String {
    match error.why {
        Why::NotStated => "empty the cell: an empty cell means not published; `missing` can say why".to_owned(),
        Why::Vague => format!("{error}: empty the cell and say it in note"),
        Why::Exponent => "format the cell as a number, so that the spreadsheet writes all its digits".to_owned(),
        _ => format!("{error}: {plain}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn works_out_amounts() {
        for (value, amount) in [
            ("1,000", "1000"),
            ("1,000.50元", "1000.5"),
            ("3,200.50", "3200.5"),
            ("800余万元", "8000000"),
            ("800餘萬元", "8000000"),
            ("1.25亿元", "125000000"),
            ("1亿2000万元", "120000000"),
            ("3亿零500万元", "305000000"),
            ("8千万元", "80000000"),
            ("5百万元", "5000000"),
            ("3.2千万", "32000000"),
            ("1.5億元", "150000000"),
            ("¥500", "500"),
            ("\u{ff11}\u{ff12}\u{ff13}", "123"),
            ("约0.5万", "5000"),
            ("1万亿", "1000000000000"),
        ] {
            let mend = mend_amount(value);
            assert!(mend.starts_with(&format!("write {amount}, the plain amount in yuan")), "{value}: {mend}");
        }
        assert_eq!(mend_amount("1,000"), "write 1000, the plain amount in yuan");
        assert!(
            mend_amount("800余万元").ends_with("; put over into its precision and the source's words into its printed")
        );
        assert!(mend_amount("不超过800万元").contains("nearly, the precision of an upper bound"));
    }

    #[test]
    fn names_no_amount_where_there_is_none() {
        for (value, words) in [
            ("-5", "a number with a sign: write plain yuan"),
            ("1.234", "at most two decimals"),
            ("1.2E+08", "all its digits"),
            ("—", "not published"),
            ("数百万元", "states no number"),
            ("100万美元", "US dollars are not yuan"),
            ("800万日元", "yen are not yuan"),
            ("500港元", "Hong Kong dollars are not yuan"),
            ("10%", "a share, not an amount"),
            ("192名", "a number of people, not an amount"),
            ("100-200万元", "a range"),
            ("县均5327万元", "a rate, per county"),
            ("均为3500万元", "a rate, each of several"),
            ("1亿2000", "more than one number"),
            ("99999999999999999元", "plain yuan"),
            ("1/3", "a fraction"),
        ] {
            let mend = mend_amount(value);
            assert!(mend.contains(words), "{value}: {mend}");
            assert!(!mend.contains(|c: char| c.is_ascii_digit()), "{value}: {mend}");
        }
    }

    #[test]
    fn works_out_counts() {
        assert!(mend_count("30余家").starts_with("write 30, digits only; put over"));
        assert!(mend_count("1.2万人次").starts_with("write 12000,"));
        assert!(mend_count("1万2千").starts_with("write 12000,"));
        assert!(mend_count("两千吨").starts_with("write 2000,"));
        for (value, words) in [
            ("3.5", "whole number"),
            ("几十", "states no number"),
            ("800万元", "that is money"),
            ("10%", "a share, not a count"),
            ("3-5人", "a range"),
            ("5年", "a time, in years"),
        ] {
            let mend = mend_count(value);
            assert!(mend.contains(words) && !mend.contains(|c: char| c.is_ascii_digit()), "{value}: {mend}");
        }
    }
}
