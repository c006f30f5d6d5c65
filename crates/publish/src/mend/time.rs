//! What a period was meant to be, where the reader of dates has no doubt.

use format::Period;
use reading::{PeriodReading, Why, period};

const HOW: &str = "write 2021, 2021-04, 2021-04-08, an interval 2016/2021-05, or ../2021-04 for \"up to\"";

pub fn mend(column: &str, value: &str) -> String {
    if let Some(reversed) = reversed(value) {
        return format!("the end lies before the start: write {reversed} if that is meant");
    }
    match period(value) {
        Ok(PeriodReading::Since(_)) => {
            "it has no end, which cannot be kept: write the interval up to the day that the figure was counted"
                .to_owned()
        }
        Ok(read) => {
            // What was counted up to a day has that day as its `as_of`.
            let end = read.end().filter(|_| column == "as_of" && matches!(read, PeriodReading::UpTo(_)));
            let written = end.map(|end| end.to_string()).or_else(|| read.iso());
            let period = written.as_deref().and_then(Period::parse);
            period.map_or_else(|| HOW.to_owned(), |period| format!("write {period}"))
        }
        Err(error) => match error.why {
            Why::Serial => format!("format the cell as text, the spreadsheet turned a date into a number; {HOW}"),
            Why::NotStated => "empty the cell: an empty cell means not stated".to_owned(),
            Why::Nothing | Why::Leftover => HOW.to_owned(),
            Why::Doubtful => format!("it can mean more than one time; {HOW}"),
            why => format!("{why}; {HOW}"),
        },
    }
}

/// The interval the other way round, if that is one.
fn reversed(value: &str) -> Option<String> {
    let (start, end) = value.split_once('/')?;
    let (first, last) = (Period::parse(start)?, Period::parse(end)?);
    (first.first_day() > Some(last.last_day())).then(|| format!("{end}/{start}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn works_out_periods() {
        for (value, period) in [
            ("2021年4月", "2021-04"),
            ("2021年4月8日", "2021-04-08"),
            ("2021/4/8", "2021-04-08"),
            ("2021.4", "2021-04"),
            ("2021-4", "2021-04"),
            ("20210408", "2021-04-08"),
            ("2016-2021", "2016/2021"),
            ("2016年至2021年5月", "2016/2021-05"),
            ("2021年", "2021"),
            ("2021年1-4月", "2021-01/2021-04"),
            ("2021年1—4月", "2021-01/2021-04"),
            ("2024年1-12月", "2024-01/2024-12"),
            ("2021年上半年", "2021-01/2021-06"),
            ("截至2023年11月底", "../2023-11"),
        ] {
            assert_eq!(mend("period", value), format!("write {period}"), "{value}");
        }
        assert_eq!(mend("as_of", "截至2023年11月底"), "write 2023-11");
    }

    #[test]
    fn does_not_guess() {
        let named = HOW.matches(|c: char| c.is_ascii_digit()).count();
        for (value, words) in [
            ("今年", "depends on when it was written"),
            ("4/8/2021", "more than one time"),
            ("2021-13", "no such month"),
            ("2021-02-29", "no such day"),
            ("4月8日", "without its year"),
            ("民国110年", "another calendar"),
            ("不是日期", "write 2021, 2021-04"),
        ] {
            let mend = mend("period", value);
            assert!(mend.contains(words), "{value}: {mend}");
            assert_eq!(mend.matches(|c: char| c.is_ascii_digit()).count(), named, "{value}: {mend}");
        }
        for value in ["2016年以来", "2029-04-08/.."] {
            let mend = mend("period", value);
            assert!(
                mend.starts_with("it has no end") && !mend.contains(|c: char| c.is_ascii_digit()),
                "{value}: {mend}"
            );
        }
        assert!(mend("period", "44294").contains("as text"));
        assert!(mend("period", "2021/2020").contains("2020/2021"));
    }
}
