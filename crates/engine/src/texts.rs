//! Texts of a column in which hardly any repeats: one after another in one piece of memory.

/// The texts of a column, some of which may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// Where each text ends; the top bit marks one that is missing.
    ends: Vec<u32>,
    bytes: String,
}

const MISSING: u32 = 1 << 31;

impl Texts {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Appends a text; `false` when there is no room for it (2 GiB).
    pub fn push(&mut self, text: Option<&str>) -> bool {
        self.bytes.push_str(text.unwrap_or_default());
        let end = u32::try_from(self.bytes.len()).unwrap_or(MISSING);
        self.ends.push(if text.is_some() { end } else { end | MISSING });
        end < MISSING
    }

    /// The text of a row.
    pub fn get(&self, row: usize) -> Option<&str> {
        let end = *self.ends.get(row)?;
        let start = row.checked_sub(1).map_or(0, |before| self.ends[before] & !MISSING);
        if end & MISSING == 0 { self.bytes.get(start as usize..end as usize) } else { None }
    }
}
