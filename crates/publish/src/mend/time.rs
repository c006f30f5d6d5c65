//! What a period was meant to be.

use format::Period;

/// Characters that people put between and after the parts of a date.
const BETWEEN: &str = "年月日号-/.~—–至到 ";

pub fn mend(value: &str) -> String {
    const HOW: &str = "write 2021, 2021-04, 2021-04-08, an interval 2016/2021-05, or ../2021-04 for \"up to\"";
    if value.len() == 5 && value.bytes().all(|b| b.is_ascii_digit()) {
        return format!("format the cell as text, the spreadsheet turned a date into a number; {HOW}");
    }
    if let Some((start, end)) = value.split_once('/')
        && let (Some(first), Some(last)) = (Period::parse(start), Period::parse(end))
        && first.first_day() > Some(last.last_day())
    {
        return format!("the end lies before the start: write {end}/{start} if that is meant");
    }
    meant(value).map_or_else(|| HOW.to_owned(), |period| format!("write {period}"))
}

/// The period that the digits spell, if only signs of dates stand between them.
fn meant(value: &str) -> Option<Period> {
    let digits = |c: char| c.is_ascii_digit();
    if !value.chars().all(|c| digits(c) || BETWEEN.contains(c)) {
        return None;
    }
    let mut dates: Vec<String> = Vec::new();
    for group in value.split(|c| !digits(c)).filter(|group| !group.is_empty()) {
        match (group.len(), dates.last_mut()) {
            (4, _) => dates.push(group.to_owned()),
            (8, _) => dates.push(format!("{}-{}-{}", &group[..4], &group[4..6], &group[6..])),
            (1 | 2, Some(date)) => *date = format!("{date}-{group:0>2}"),
            _ => return None,
        }
    }
    Period::parse(&dates.join("/"))
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
        ] {
            assert_eq!(mend(value), format!("write {period}"), "{value}");
        }
    }

    #[test]
    fn does_not_guess() {
        for value in ["2016年以来", "今年", "4/8/2021", "2021-13", "2021-02-29"] {
            assert!(mend(value).starts_with("write 2021, 2021-04,"), "{value}: {}", mend(value));
        }
        assert!(mend("44294").contains("as text"));
        assert!(mend("2021/2020").contains("2020/2021"));
    }
}
