//! What depends on the day of writing, and where an error lies.

use reading::{Date, What, Why, find_from, period, period_from, quantity};

#[test]
fn a_day_of_writing_says_when_this_year_was() {
    let written = Date::new(2025, Some(10), Some(14)).unwrap();
    let cases = [
        ("今年", "2025"),
        ("去年", "2024"),
        ("前年", "2023"),
        ("今年前8个月", "2025-01/2025-08"),
        ("去年上半年", "2024-01/2024-06"),
        ("今年4月8日", "2025-04-08"),
        ("今年1-4月", "2025-01/2025-04"),
        ("last year", "2024"),
        ("the first eight months of this year", "2025-01/2025-08"),
        ("自2021年以来", "2021/2025-10-14"),
        ("今年以来", "2025/2025-10-14"),
        ("截至去年底", "../2024-12"),
        // The day of writing does not change what is told.
        ("2021年", "2021"),
        ("2029-04-08/..", "2029-04-08/.."),
    ];
    for (text, right) in cases {
        assert_eq!(period_from(text, written).map(|period| period.to_string()), Ok(right.to_owned()), "{text}");
    }
    for (text, why) in
        [("近三年", Why::Nothing), ("4月8日", Why::NoYear), ("上半年", Why::NoYear), ("当年", Why::Relative)]
    {
        assert_eq!(period_from(text, written).map_err(|error| error.why), Err(why), "{text}");
    }
    let found: Vec<String> = find_from("今年前8个月完成1.15亿元。", written)
        .map(|found| match found.what {
            What::Period(period) => period.to_string(),
            other => format!("{other:?}"),
        })
        .collect();
    assert_eq!(found.len(), 2);
    assert_eq!(found[0], "2025-01/2025-08");
}

#[test]
fn what_has_no_end_has_no_place_in_the_format() {
    assert_eq!(period("2029-04-08/..").unwrap().iso(), None);
    assert_eq!(period("自2021年以来").unwrap().iso(), None);
    assert_eq!(period("截至2023年11月底").unwrap().iso().as_deref(), Some("../2023-11"));
}

#[test]
fn an_error_says_where_it_lies() {
    let cases = [
        ("800万元（含物资）", Why::Leftover, "（含物资）"),
        ("约１亿2000 ", Why::Doubtful, "１亿2000"),
        ("达1.2E+08", Why::Exponent, "1.2E+08"),
        ("500万元和200人", Why::Several, "和200人"),
        ("未公布", Why::NotStated, "未公布"),
    ];
    for (text, why, part) in cases {
        let error = quantity(text).unwrap_err();
        assert_eq!((error.why, &text[error.at.clone()]), (why, part), "{text}");
        assert!(!error.to_string().is_empty());
    }
    let error = period("2021年4月8日下午").unwrap_err();
    assert_eq!(&"2021年4月8日下午"[error.at], "下午");
}
