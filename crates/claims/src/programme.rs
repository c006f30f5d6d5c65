//! Programmes that name both their sides: 苏陕协作 is of Jiangsu and Shaanxi.

use ledger::{Book, Mentioned};

/// The names of programmes, each with its two provinces, by their rows.
#[derive(Debug)]
pub struct Programmes(Vec<(String, [usize; 2])>);

impl Programmes {
    /// Of a release: the names that all pairings of two provinces share with no others.
    pub fn of(book: &Book) -> Self {
        let mut all: Vec<(String, [usize; 2])> = Vec::new();
        let region = |id: &str| book.row("regions", id);
        for pairing in book.table("pairings").iter() {
            let side = |side| pairing.text(side).and_then(region);
            let (Some(one), Some(other)) = (side("supporter"), side("recipient")) else { continue };
            if [one, other].iter().any(|side| side.text("level") != Some("province")) {
                continue;
            }
            let names = ["programme", "programme_zh_hant"].into_iter().filter_map(|column| pairing.text(column));
            all.extend(names.map(|name| (name.to_owned(), [one.index, other.index])));
        }
        let clear = |(name, sides): &(String, [usize; 2])| all.iter().all(|(own, other)| own != name || other == sides);
        let mut kept: Vec<_> = all.iter().filter(|own| clear(own)).cloned().collect();
        kept.dedup();
        Self(kept)
    }

    /// The places that a text names, with those that it names by a programme.
    pub fn beside(&self, text: &str, mut places: Vec<Mentioned>) -> Vec<Mentioned> {
        for (name, sides) in &self.0 {
            for (at, _) in text.match_indices(&**name) {
                let own = |row: &usize| Mentioned { at: at..at + name.len(), rows: vec![*row] };
                places.extend(sides.iter().map(own));
            }
        }
        places.sort_by_key(|place| place.at.start);
        places
    }
}
