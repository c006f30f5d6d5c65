//! Where the columns of a table stand, found without comparing the name with each of them: rules ask for tens of columns of
//! millions of rows. Programs of the browser, whose bytes count, do without.

/// How many columns are found so; tables have fewer than fifty.
const MOST: usize = 96;
const SIZE: usize = 256;
const NONE: u8 = u8::MAX;

/// By the hash of its name, or behind that, the place of each column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places([u8; SIZE]);

impl Places {
    pub fn of<D>(columns: &[(String, D)]) -> Self {
        let mut places = [NONE; SIZE];
        for (at, (name, _)) in columns.iter().enumerate().take(MOST) {
            let mut place = hash(name);
            while places[place] != NONE {
                place = (place + 1) % SIZE;
            }
            places[place] = u8::try_from(at).unwrap_or(NONE);
        }
        Self(places)
    }

    /// The column of that name, the first one if there are several.
    pub fn find<'a, D>(&self, columns: &'a [(String, D)], name: &str) -> Option<&'a D> {
        let mut place = hash(name);
        while self.0[place] != NONE {
            let (own, data) = columns.get(usize::from(self.0[place]))?;
            if own == name {
                return Some(data);
            }
            place = (place + 1) % SIZE;
        }
        columns.iter().skip(MOST).find(|(own, _)| own == name).map(|(_, data)| data)
    }
}

fn hash(name: &str) -> usize {
    let bytes = name.as_bytes();
    let at = |place: usize| usize::from(bytes.get(place).copied().unwrap_or_default());
    (31 * bytes.len() + 7 * at(0) + 3 * at(bytes.len() / 2) + at(bytes.len().saturating_sub(1))) % SIZE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables;

    #[test]
    fn every_column_is_found_and_no_other() {
        let mut found = 0;
        for schema in tables::ALL.into_iter().chain(tables::MADE) {
            let columns: Vec<(String, usize)> = schema.physical().zip(0..).map(|((name, ..), at)| (name, at)).collect();
            let places = Places::of(&columns);
            for (name, at) in &columns {
                assert_eq!(places.find(&columns, name), Some(at), "{}: {name}", schema.name);
                assert_eq!(places.find(&columns, &format!("{name}_")), None);
                found += 1;
            }
            assert_eq!(places.find(&columns, ""), None);
        }
        assert!(found > 100, "{found}");
        let many: Vec<(String, usize)> = (0..300).map(|at| (format!("c{at}"), at)).collect();
        assert!(many.iter().all(|(name, at)| Places::of(&many).find(&many, name) == Some(at)));
    }
}
