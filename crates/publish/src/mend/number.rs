//! What an amount or a count was meant to be.

use format::Fen;

/// Words that say how exact a number is; they have a column of their own.
const QUALIFIERS: [(&str, &str); 8] = [
    ("以上", "at_least"),
    ("余", "over"),
    ("多", "over"),
    ("超", "over"),
    ("约", "about"),
    ("近", "nearly"),
    ("+", "over"),
    ("~", "about"),
];

pub fn mend_amount(value: &str) -> String {
    let rest = match meant(value) {
        Meant::Nothing(advice) => return advice,
        Meant::Number(number, advice) => (Fen::parse_yuan(&number), advice),
    };
    match rest {
        (Some(fen), advice) => format!("write {fen}, the plain amount in yuan{advice}"),
        (None, _) => "write plain yuan: digits, and at most two decimals after a point".to_owned(),
    }
}

pub fn mend_count(value: &str) -> String {
    match meant(value) {
        Meant::Nothing(advice) => advice,
        Meant::Number(number, advice) if number.bytes().all(|b| b.is_ascii_digit()) && !number.is_empty() => {
            format!("write {number}, digits only{advice}")
        }
        Meant::Number(..) => "write a whole number, digits only".to_owned(),
    }
}

enum Meant {
    /// Plain digits with or without decimals, and what else to write down.
    Number(String, String),
    /// There is no number.
    Nothing(String),
}

fn meant(value: &str) -> Meant {
    let text: String =
        value.chars().map(narrow).filter(|c| !matches!(c, ',' | '\'' | ' ' | '\u{a5}' | '\u{ffe5}')).collect();
    if matches!(text.as_str(), "-" | "—" | "--" | "/" | "无" | "N/A" | "n/a" | "NA" | "未公布" | "不详" | "null")
    {
        return Meant::Nothing("empty the cell: an empty cell means not published; `missing` can say why".to_owned());
    }
    if text.contains(['E', 'e']) && text.parse::<f64>().is_ok() {
        return Meant::Nothing("format the cell as a number, so that the spreadsheet writes all its digits".to_owned());
    }
    let mut qualifier = None;
    let mut rest = text;
    for (sign, precision) in QUALIFIERS {
        if rest.contains(sign) {
            rest = rest.replace(sign, "");
            qualifier = Some(precision);
        }
    }
    let (number, unit) = rest.split_at(rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len()));
    let shift = match unit.chars().next() {
        _ if number.is_empty() => 0,
        Some('万') if unit.starts_with("万亿") => 12,
        Some('亿') => 8,
        Some('万') => 4,
        Some('千') => 3,
        Some('百') => 2,
        _ => 0,
    };
    let advice = match (qualifier, unit.is_empty()) {
        (Some(precision), _) => format!("; put {precision} into its precision and the source's words into its printed"),
        (None, false) => "; put the source's words into its printed".to_owned(),
        (None, true) => String::new(),
    };
    Meant::Number(shifted(number, shift), advice)
}

/// Moves the decimal point to the right: `1.25` by 4 is `12500`.
fn shifted(number: &str, places: usize) -> String {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let digits = format!("{whole}{part:0<places$}");
    let (whole, part) = digits.split_at((whole.len() + places).min(digits.len()));
    let whole = match whole.trim_start_matches('0') {
        "" if !whole.is_empty() => "0",
        trimmed => trimmed,
    };
    let part = part.trim_end_matches('0');
    if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") }
}

/// Full-width characters as narrow ones.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
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
            ("800余万元", "8000000"),
            ("1.25亿元", "125000000"),
            ("¥500", "500"),
            ("\u{ff11}\u{ff12}\u{ff13}", "123"),
            ("约0.5万", "5000"),
            ("1万亿", "1000000000000"),
        ] {
            let mend = mend_amount(value);
            assert!(mend.starts_with(&format!("write {amount},")), "{value}: {mend}");
        }
        assert!(mend_amount("800余万元").contains("over"));
        assert!(mend_amount("-5").contains("plain yuan"));
        assert!(mend_amount("1.234").contains("at most two decimals"));
        assert!(mend_amount("1.2E+08").contains("all its digits"));
        assert!(mend_amount("—").contains("not published"));
    }

    #[test]
    fn works_out_counts() {
        assert!(mend_count("30余家").starts_with("write 30, digits only; put over"));
        assert!(mend_count("1.2万人次").starts_with("write 12000,"));
        assert!(mend_count("3.5").contains("whole number"));
        assert!(mend_count("几十").contains("whole number"));
    }
}
