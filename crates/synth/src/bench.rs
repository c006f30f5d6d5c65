//! One table in the layout that the benchmark hands to every engine.

use super::shape::{CHANNELS, EAST, PAIRINGS, PRODUCTS, SOURCES, month};
use super::{Sale, Sales};
use std::io::{self, Write};

/// The name of a column, and what a row has in it.
type Column = (&'static str, fn(&Sale) -> i64);

/// Writes the columnar JSON of that many sales. Rows without an amount count as 0 here: this table has no nulls.
pub fn bench_table(rows: u32, seed: u64, out: &mut dyn Write) -> io::Result<()> {
    let sales: Vec<Sale> = Sales::new(rows, seed).collect();
    let columns: [Column; 9] = [
        ("id", |sale| i64::from(sale.number) + 1),
        ("pairing_id", |sale| i64::from(sale.pairing)),
        ("ym", |sale| {
            let (year, month) = month(sale.month);
            i64::from(year * 100 + month)
        }),
        ("product", |sale| i64::try_from(sale.product).unwrap_or(0)),
        ("channel", |sale| i64::try_from(sale.channel).unwrap_or(0)),
        ("amount_fen", |sale| sale.amount.map_or(0, |(fen, _)| fen)),
        ("quantity_kg", |sale| sale.quantity_kg),
        ("buyer_region", |sale| i64::from(sale.buyer)),
        ("source_id", |sale| i64::from(sale.source)),
    ];
    write!(out, "{{\"n\":{rows},\"columns\":{{")?;
    for (at, (name, value)) in columns.iter().enumerate() {
        write!(out, "{}\"{name}\":[", if at > 0 { "," } else { "" })?;
        for (row, sale) in sales.iter().enumerate() {
            write!(out, "{}{}", if row > 0 { "," } else { "" }, value(sale))?;
        }
        write!(out, "]")?;
    }
    let numbered = |prefix: &str, count: u32| (1..=count).map(|at| format!("{prefix}{at:03}")).collect();
    let dictionaries: [(&str, Vec<String>); 5] = [
        ("pairing_id", numbered("p-", PAIRINGS)),
        ("product", PRODUCTS.iter().map(|names| names[0].to_owned()).collect()),
        ("channel", CHANNELS.iter().map(|(channel, _)| channel.word().to_owned()).collect()),
        ("buyer_region", EAST.iter().map(|names| names[1].to_owned()).collect()),
        ("source_id", numbered("s-", SOURCES)),
    ];
    write!(out, "}},\"dictionaries\":{{")?;
    for (at, (name, words)) in dictionaries.iter().enumerate() {
        // The names of the shape need no escapes.
        write!(out, "{}\"{name}\":[\"{}\"]", if at > 0 { "," } else { "" }, words.join("\",\""))?;
    }
    writeln!(out, "}}}}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn same_seed_same_bytes() {
        let made = |seed| {
            let mut bytes = Vec::new();
            bench_table(500, seed, &mut bytes).unwrap();
            bytes
        };
        assert_eq!(made(1), made(1));
        assert_ne!(made(1), made(2));
        let table: serde_json::Value = serde_json::from_slice(&made(1)).unwrap();
        assert_eq!(table["columns"]["amount_fen"].as_array().unwrap().len(), 500);
    }
}
