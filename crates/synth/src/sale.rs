//! One row of sales, drawn.

use super::Random;
use super::shape::{CHANNELS, MONTHS, PAIRINGS, PRODUCTS, SOURCES, product_weights};
use format::{Missing, Precision};
use std::collections::HashSet;

/// A row, as places in the lists of the shape.
pub struct Sale {
    /// From 0; also the order of the rows.
    pub number: u32,
    pub pairing: u32,
    pub month: u32,
    pub product: usize,
    pub channel: usize,
    /// Amount in fen with its precision, or why there is none.
    pub amount: Result<(i64, Precision), Missing>,
    pub quantity_kg: i64,
    pub source: u32,
}

/// The rows of a seed, one after another.
pub struct Sales {
    random: Random,
    products: Vec<u32>,
    next: u32,
    rows: u32,
    /// What there is a row of already.
    taken: HashSet<(u32, u32, usize, usize)>,
}

/// So many rows can be told apart before drawing a new one takes long.
const ROOM: usize = 6_000_000;

/// Precisions, each with its share in hundredths; the rest has no number.
const PRECISIONS: [(Precision, u32); 5] = [
    (Precision::Stated, 68),
    (Precision::Over, 11),
    (Precision::AtLeast, 5),
    (Precision::About, 8),
    (Precision::Nearly, 3),
];
const WITHOUT: u32 = 5;

impl Sales {
    /// So many rows.
    pub fn new(rows: u32, seed: u64) -> Self {
        Self { random: Random::new(seed), products: product_weights(), next: 0, rows, taken: HashSet::new() }
    }
}

impl Iterator for Sales {
    type Item = Sale;

    fn next(&mut self) -> Option<Sale> {
        let number = self.next;
        if number == self.rows {
            return None;
        }
        self.next += 1;
        let random = &mut self.random;
        // A second row of the same would be another word for it, and count nothing.
        let (pairing, month, product, channel) = loop {
            let pairing = random.below(PAIRINGS);
            let product = random.weighted(&self.products).min(PRODUCTS.len() - 1);
            let channel = random.weighted(&CHANNELS.map(|(_, weight)| weight));
            // Half of the rows lie in the last four years: reporting grew.
            let month = random.below(MONTHS).max(random.below(MONTHS * 3 / 2).min(MONTHS - 1));
            let drawn = (pairing, month, product, channel);
            // There is room for eight million; beyond that rows repeat.
            if self.taken.insert(drawn) || self.taken.len() >= ROOM {
                break drawn;
            }
        };
        let draw = random.log_normal(2_000_000.0, 2.2); // median 20,000 yuan
        #[allow(clippy::cast_possible_truncation)] // from 0.2 fen to 1.9e10 fen
        let fen = (draw as i64).max(1);
        let precision = random.precision();
        let amount = match precision {
            Some(Precision::Stated) => Ok((fen, Precision::Stated)),
            // What is not printed exactly is printed round: to two digits.
            Some(precision) => Ok((round(fen), precision)),
            None if random.below(10) == 0 => Err(Missing::Withheld),
            None => Err(Missing::NotPublished),
        };
        let price = 800 + i64::from(random.below(4_000)); // fen a kilogram
        let quantity_kg = fen / price + 1;
        let source = random.below(SOURCES);
        Some(Sale { number, pairing, month, product, channel, amount, quantity_kg, source })
    }
}

impl Random {
    /// A precision; `None` for a row without a number.
    fn precision(&mut self) -> Option<Precision> {
        let [stated, over, at_least, about, nearly] = PRECISIONS.map(|(_, share)| share);
        let at = self.weighted(&[stated, over, at_least, about, nearly, WITHOUT]);
        PRECISIONS.get(at).map(|(precision, _)| *precision)
    }
}

/// The number with all but its two first digits 0; at least a yuan.
fn round(fen: i64) -> i64 {
    let mut unit = 100;
    while fen / unit >= 100 {
        unit *= 10;
    }
    (fen / unit * unit).max(100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_precision_and_reason_occurs() {
        let rows: Vec<Sale> = Sales::new(5_000, 7).collect();
        for precision in Precision::ALL {
            assert!(rows.iter().any(|row| matches!(row.amount, Ok((_, own)) if own == *precision)), "{precision:?}");
        }
        for missing in [Missing::NotPublished, Missing::Withheld] {
            assert!(rows.iter().any(|row| row.amount == Err(missing)), "{missing:?}");
        }
        let keys: HashSet<_> = rows.iter().map(|row| (row.pairing, row.month, row.product, row.channel)).collect();
        assert_eq!(keys.len(), rows.len(), "no two rows are of the same");
        assert_eq!(round(123_456), 120_000);
        assert_eq!(round(7), 100);
    }
}
