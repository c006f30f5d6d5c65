//! A line of totals at the foot of a spreadsheet is no row: it would be counted beside the rows that it adds up.

use format::{Data, Kind, Problem, Table};

/// What such lines are called.
const CALLED: [&str; 20] = [
    "合计",
    "合計",
    "总计",
    "總計",
    "小计",
    "小計",
    "共计",
    "共計",
    "累计",
    "累計",
    "总数",
    "總數",
    "总额",
    "總額",
    "汇总",
    "匯總",
    "total",
    "totals",
    "subtotal",
    "grandtotal",
];

pub fn check(table: &Table, found: &mut Vec<Problem>) {
    for (name, column, _) in table.schema.physical() {
        let Some(data @ Data::Codes { words, .. }) = table.column(&name) else { continue };
        let says = matches!(column.name, "name" | "product" | "purpose" | "subject" | "what" | "title");
        if column.kind != Kind::Text || !says || !words.iter().any(|word| is_total(word)) {
            continue;
        }
        for row in 0..table.rows {
            let Some(text) = data.text(row).filter(|text| is_total(text)) else { continue };
            let mend = "delete the row if it adds up the others; empty the cell if a source states the whole";
            let rule = ("a line of totals, not a thing", mend);
            found.push(Problem::rule(table.schema.name, row, &name, Some(text), rule));
        }
    }
}

/// Whether nothing else is said, blanks, marks and a unit in brackets aside: `合 计：`, `合计（万元）`.
fn is_total(text: &str) -> bool {
    let before = text.split(['(', '（']).next().unwrap_or_default();
    let letters: String = before.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    CALLED.contains(&letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_is_told_from_a_thing() {
        for text in ["合计", "合 计", "合計：", "合计（万元）", "Total", "Grand total", "小计", "总计:"]
        {
            assert!(is_total(text), "{text}");
        }
        for text in ["合计划", "苹果合计", "Total station", "总", "（合计）苹果", "", "计"] {
            assert!(!is_total(text), "{text}");
        }
    }
}
