//! A question of the portal in SQL, written from what its parts mean.

use format::{FigureColumns, Kind, TableSchema, UnitOf};
use ledger::{Measure, Predicate, Question, YEAR};

/// The year in which a whole period lies: that of its first day, if it is that of its last.
const YEAR_OF: &str = "CASE WHEN substr(period, 1, 4) = substr(period, instr(period, '/') + 1, 4) \
                       THEN substr(period, 1, 4) END";

/// The value of a column of the rows, or the year.
fn value(column: &str) -> &str {
    if column == YEAR { YEAR_OF } else { column }
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn holds(schema: &TableSchema, column: &str, is: &Predicate) -> String {
    match is {
        Predicate::OneOf(words) => {
            let is_number = schema.column(column).is_some_and(|column| column.kind.is_number());
            let known = words.iter().filter(|word| !word.is_empty());
            let list: Vec<String> = known.map(|word| if is_number { word.clone() } else { quoted(word) }).collect();
            let among = (!list.is_empty()).then(|| format!("{column} IN ({})", list.join(", ")));
            let none = words.iter().any(String::is_empty).then(|| format!("{column} IS NULL"));
            format!("({})", among.into_iter().chain(none).collect::<Vec<_>>().join(" OR "))
        }
        Predicate::Contains(part) => format!("instr({column}, {}) > 0", quoted(part)),
        Predicate::Mentions(part) => format!("instr(lower({column}), lower({})) > 0", quoted(part)),
        Predicate::Between(from, to) if schema.column(column).is_some_and(|column| column.kind == Kind::Yuan) => {
            let yuan = |fen: i64| format!("{}.{:02}", fen / 100, fen % 100);
            format!("{column} BETWEEN {} AND {}", yuan(*from), yuan(*to))
        }
        Predicate::Between(from, to) => format!("{column} BETWEEN {from} AND {to}"),
        Predicate::NoYear => format!("({YEAR_OF}) IS NULL"),
        Predicate::Within(..) => panic!("nothing here asks for days"),
    }
}

fn filter(schema: &TableSchema, question: &Question) -> String {
    let all = question.tests.iter().map(|test| holds(schema, &test.column, &test.is));
    let any = question.any.iter().map(|tests| {
        let one: Vec<String> = tests.iter().map(|test| holds(schema, &test.column, &test.is)).collect();
        format!("({})", one.join(" OR "))
    });
    let all: Vec<String> = all.chain(any).collect();
    if all.is_empty() { String::new() } else { format!(" WHERE {}", all.join(" AND ")) }
}

/// How many rows pass in each group: its keys, then the count.
pub fn counts(schema: &TableSchema, question: &Question) -> String {
    let by: Vec<&str> = question.by.iter().map(|column| value(column)).collect();
    let keys: String = by.iter().flat_map(|column| [*column, ", "]).collect();
    let group = if by.is_empty() { String::new() } else { format!(" GROUP BY {}", by.join(", ")) };
    format!("SELECT {keys}count(*) FROM {}{}{group}", schema.name, filter(schema, question))
}

/// What the rows that pass come to in a figure, by what adds and how exact it is: the words of the measure, its unit, the
/// precision, how many rows speak of it, how many give a number, how many of the others had one to give, and the sum in
/// whole units.
pub fn sums(schema: &TableSchema, question: &Question, figure: &FigureColumns) -> String {
    let has = |name: &&str| schema.column(name).is_some();
    let words = Measure::COLUMNS.map(|name| match name {
        "level" if schema.names == ["id"] => "CAST(NULL AS STRING)".to_owned(),
        "kind" if !has(&"kind") && has(&"indicator") => "indicator".to_owned(),
        name if has(&name) => name.to_owned(),
        _ => "CAST(NULL AS STRING)".to_owned(),
    });
    let unit = match figure.unit {
        UnitOf::Yuan => "'yuan'".to_owned(),
        UnitOf::Column(column) => column.to_owned(),
        UnitOf::Always(unit) => quoted(unit),
    };
    let number = figure.value;
    let precision = figure.precision.map_or("'stated'".to_owned(), str::to_owned);
    let sum = if figure.unit == UnitOf::Yuan { format!("sum({number}) * 100") } else { format!("sum({number})") };
    let missing = match figure.missing {
        Some(column) => format!(
            "count(CASE WHEN {number} IS NULL AND ({column} IS NULL OR {column} <> 'not_applicable') THEN 1 END)"
        ),
        None => format!("count(*) - count({number})"),
    };
    let mut tests = filter(schema, question);
    if figure.optional {
        tests += if tests.is_empty() { " WHERE " } else { " AND " };
        tests.extend([number, " IS NOT NULL"]);
    }
    let groups: Vec<String> = (1..=7).map(|at| at.to_string()).collect();
    format!(
        "SELECT {}, {unit}, {precision}, count(*), count({number}), {missing}, CAST({sum} AS BIGINT) FROM {}{tests} \
         GROUP BY {}",
        words.join(", "),
        schema.name,
        groups.join(", ")
    )
}
