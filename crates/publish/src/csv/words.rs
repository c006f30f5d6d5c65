//! The distinct texts of a column while it grows: each is kept once, and found again without a copy of it.

use format::Data;

/// Texts and their numbers, in the order in which they came.
#[derive(Default)]
pub struct Words {
    words: Vec<Box<str>>,
    /// The number of a text plus one, or 0, at the place of its hash or behind it. Never more than half of it is filled.
    places: Vec<u32>,
}

impl Words {
    /// The number of a text that is there.
    pub fn find(&self, text: &str) -> Option<u32> {
        if self.places.is_empty() {
            return None;
        }
        match self.places[self.place(text)] {
            0 => None,
            number => Some(number - 1),
        }
    }

    /// The number of a text, which is put there if it is not.
    pub fn number(&mut self, text: &str) -> u32 {
        self.find(text).unwrap_or_else(|| self.add(text.into()))
    }

    /// The same, without a copy.
    pub fn take(&mut self, text: Box<str>) -> u32 {
        self.find(&text).unwrap_or_else(|| self.add(text))
    }

    pub fn into_words(self) -> Vec<Box<str>> {
        self.words
    }

    fn add(&mut self, text: Box<str>) -> u32 {
        if self.places.len() <= 2 * self.words.len() {
            self.widen();
        }
        let place = self.place(&text);
        self.words.push(text);
        // As many as numbers; `Data::NO_CODE` is none.
        self.places[place] = u32::try_from(self.words.len()).unwrap_or(Data::NO_CODE);
        self.places[place] - 1
    }

    /// Makes room for twice as many.
    fn widen(&mut self) {
        self.places = vec![0; (2 * self.places.len()).max(64)];
        for at in 0..self.words.len() {
            let place = self.place(&self.words[at]);
            self.places[place] = u32::try_from(at + 1).unwrap_or(Data::NO_CODE);
        }
    }

    /// Where the number of a text stands, or is to stand.
    fn place(&self, text: &str) -> usize {
        let last = self.places.len() - 1;
        let mut at = hash(text) & last;
        while self.places[at] != 0 && *self.words[self.places[at] as usize - 1] != *text {
            at = (at + 1) & last;
        }
        at
    }
}

/// Mixes eight bytes at a time. Who writes a file of texts that meet on purpose makes his own check slow.
fn hash(text: &str) -> usize {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut mixed = text.len() as u64;
    for chunk in text.as_bytes().chunks(8) {
        let mut eight = [0; 8];
        eight[..chunk.len()].copy_from_slice(chunk);
        mixed = (mixed.rotate_left(29) ^ u64::from_le_bytes(eight)).wrapping_mul(ODD);
    }
    // The upper bits are the well mixed ones.
    usize::try_from((mixed ^ (mixed >> 32)) & 0xffff_ffff).unwrap_or(0)
}
