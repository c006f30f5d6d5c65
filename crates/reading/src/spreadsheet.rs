//! What spreadsheets and programs leave in a cell where they have no value.

/// What programs write for nothing at all.
const NOTHING: [&str; 10] =
    ["null", "(null)", "<null>", "nan", "<na>", "nat", "undefined", "[object object]", "#n/a", "#getting_data"];

/// Whether the text is an error of a spreadsheet, or what a program writes for nothing: `#N/A`, `#SPILL!`, `######`,
/// `Err:502`, `NULL`, `[object Object]`.
pub fn spreadsheet_error(text: &str) -> bool {
    let text = text.trim();
    let plain = text.to_ascii_lowercase();
    if NOTHING.contains(&plain.as_str()) {
        return true;
    }
    let numbered = ["err:", "error:", "#err:", "错误:"].iter().find_map(|start| plain.strip_prefix(start));
    if numbered.is_some_and(|number| matches!(number.trim().len(), 3..=4) && digits(number.trim())) {
        return true;
    }
    let Some(name) = text.strip_prefix('#') else { return false };
    let too_narrow = !name.is_empty() && name.bytes().all(|byte| byte == b'#');
    let named = name.strip_suffix(['!', '?']).is_some_and(|name| {
        name.starts_with(|c: char| c.is_alphabetic())
            && name.chars().count() <= 20
            && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '/'))
    });
    too_narrow || named
}

fn digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_every_spreadsheet() {
        for text in [
            "#N/A",
            "#n/a",
            "#REF!",
            "#VALUE!",
            "#NAME?",
            "#DIV/0!",
            "#NUM!",
            "#NULL!",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#BUSY!",
            "#GETTING_DATA",
            "#UNKNOWN!",
            "#CONNECT!",
            "#PYTHON!",
            "#WERT!",
            "##",
            "######",
            "#########",
            "Err:502",
            "Err: 508",
            "#ERR:520",
            "NULL",
            "null",
            "nan",
            "NaN",
            "undefined",
            "[object Object]",
            " #N/A ",
        ] {
            assert!(spreadsheet_error(text), "{text}");
        }
    }

    #[test]
    fn other_texts_are_none() {
        for text in
            ["", "#", "# 1", "#1", "#东西部协作#", "1#", "None", "无", "Err", "Error: 1", "nan xian", "C#", "#5!"]
        {
            assert!(!spreadsheet_error(text), "{text}");
        }
    }
}
