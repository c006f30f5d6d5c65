//! What a release is asked.

use format::{Row, Table};
use ledger::{Predicate, Question, Test};

/// A table and a question of it.
pub type Asked = (&'static str, Question);

fn words(column: &str, words: &[&str]) -> Test {
    Test { column: column.to_owned(), is: Predicate::OneOf(words.iter().map(|word| (*word).to_owned()).collect()) }
}

/// The word that most rows have in a column, so that questions are about something in a release of any size.
fn most<'a>(table: &'a Table, column: &str) -> &'a str {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for word in table.iter().filter_map(|row: Row<'a>| row.text(column)) {
        match counts.iter_mut().find(|(own, _)| *own == word) {
            Some((_, count)) => *count += 1,
            None => counts.push((word, 1)),
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or("", |(word, _)| word)
}

/// Questions of each table that adds up: all, each word of its filters, years, searches, bounds, groups of one and two.
pub fn of(table: &'static str, rows: &Table, pairings_of_a_region: &[&str]) -> Vec<Asked> {
    let schema = rows.schema;
    let mut all: Vec<(Vec<Test>, Vec<&str>)> = vec![
        (vec![], vec![]),
        (vec![], vec!["year"]),
        (vec![], vec!["pairing"]),
        (vec![], vec!["pairing", "year"]),
        (vec![Test { column: "period".to_owned(), is: Predicate::NoYear }], vec!["pairing"]),
        (vec![words("pairing", pairings_of_a_region)], vec!["pairing"]),
        (vec![words("pairing", &[most(rows, "pairing")])], vec!["year"]),
    ];
    for column in ["kind", "stage", "channel", "product", "direction", "unit", "precision", "missing", "source"] {
        if schema.column(column).is_some() {
            let word = most(rows, column);
            all.extend([
                (vec![words(column, &[word])], vec!["year"]),
                (vec![words(column, &[word, ""])], vec![column]),
            ]);
        }
    }
    let value = schema.figures[0].value;
    all.push((vec![Test { column: value.to_owned(), is: Predicate::Between(100, 1_000_000_000_000) }], vec![]));
    all.push((vec![Test { column: "locator".to_owned(), is: Predicate::Contains("1".to_owned()) }], vec!["year"]));
    let question = |(tests, by): (Vec<Test>, Vec<&str>)| {
        (table, Question { tests, by: by.into_iter().map(str::to_owned).collect(), ..Question::default() })
    };
    all.into_iter().map(question).collect()
}

/// The same of those rows alone that simply add.
pub fn plain(question: &Question) -> Question {
    let mut plain = question.clone();
    plain.tests.push(words("cluster", &[""]));
    plain
}
