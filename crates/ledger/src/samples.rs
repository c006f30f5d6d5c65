//! Made-up tables for tests.

use format::{Data, Table, tables::FUNDS};

/// Rows of funds, each as `column=value` parted by spaces. A row speaks of fiscal money of that year and of the pairing p, and
/// its id is its number, unless it says otherwise.
pub fn funds(year: &str, lines: &[&str]) -> Table {
    let value = |line: usize, name: &str| -> Option<String> {
        let own = lines[line].split(' ').find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
        let usual = match name {
            "id" => Some(line.to_string()),
            "pairing" | "source" | "locator" => Some("p".to_owned()),
            "period" => Some(year.to_owned()),
            "kind" => Some("fiscal".to_owned()),
            "stage" => Some("not_stated".to_owned()),
            "precision" if lines[line].contains("amount=") => Some("stated".to_owned()),
            _ => None,
        };
        own.map(str::to_owned).or(usual).filter(|value| !value.is_empty())
    };
    let columns = FUNDS.physical().map(|(name, column, _)| {
        let values = (0..lines.len()).map(|line| value(line, &name));
        let data = if column.kind.is_number() {
            Data::Ints(values.map(|value| value.map_or(Data::NO_INT, |value| value.parse().unwrap())).collect())
        } else {
            Data::texts(values.map(|value| value.map(Into::into)))
        };
        (name, data)
    });
    Table::new(&FUNDS, lines.len(), columns.collect()).unwrap()
}
