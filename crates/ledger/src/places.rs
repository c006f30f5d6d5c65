//! The search for a place: simplified and traditional characters, pinyin with or without blanks, initials,
//! division code, English.

use super::sort_rows;
use format::Table;

/// The regions with all the ways in which people write them.
#[derive(Clone, Debug)]
pub struct Places {
    keys: Vec<Vec<String>>,
}

impl Places {
    /// Takes the spellings out of the table `regions`.
    pub fn new(regions: &Table) -> Self {
        let mut places = Vec::new();
        for region in regions.iter() {
            let mut keys = Vec::new();
            for column in ["name", "name_zh_hant", "name_en", "code", "id"] {
                keys.extend(region.text(column).map(plain));
            }
            let syllables: Vec<&str> = region.text("pinyin").unwrap_or_default().split(' ').collect();
            keys.push(syllables.concat());
            keys.push(syllables.iter().filter_map(|syllable| syllable.chars().next()).collect());
            places.push(keys);
        }
        Self { keys: places }
    }

    /// The rows of the regions that a text may mean, the closest first: whole name, beginning of a name, inside a name.
    /// Regions of the same closeness keep the order of the table.
    pub fn search(&self, text: &str, limit: usize) -> Vec<usize> {
        let text = plain(text);
        if text.is_empty() {
            return Vec::new();
        }
        let rank = |keys: &Vec<String>| keys.iter().filter_map(|key| closeness(key, &text)).min();
        let ranks: Vec<Option<u8>> = self.keys.iter().map(rank).collect();
        let mut found: Vec<usize> = (0..ranks.len()).filter(|row| ranks[*row].is_some()).collect();
        sort_rows(&mut found, &mut |a, b| ranks[a].cmp(&ranks[b]));
        found.truncate(limit);
        found
    }
}

fn closeness(key: &str, text: &str) -> Option<u8> {
    if key == text {
        Some(0)
    } else if key.starts_with(text) {
        Some(1)
    } else {
        // One Latin letter or digit inside a name says nothing; one Chinese character does.
        (key.contains(text) && (text.len() > 1)).then_some(2)
    }
}

/// Lower case without blanks, apostrophes and hyphens, which people leave out.
fn plain(text: &str) -> String {
    let dropped = |c: &char| c.is_whitespace() || matches!(c, '\'' | '’' | '-' | '·');
    text.chars().filter(|c| !dropped(c)).map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use format::{Data, Kind, tables::REGIONS};

    fn regions() -> Table {
        let rows = [
            ["610830", "清涧县", "清澗縣", "Qingjian County", "qing jian xian", "county"],
            ["610000", "陕西省", "陝西省", "Shaanxi Province", "shan xi sheng", "province"],
            ["350212", "同安区", "同安區", "Tong'an District", "tong an qu", "county"],
        ];
        let text = |at: usize| Data::texts(rows.map(|row| Some(row[at].into())));
        let columns = vec![
            ("id".to_owned(), text(0)),
            ("code".to_owned(), text(0)),
            ("name".to_owned(), text(1)),
            ("name_zh_hant".to_owned(), text(2)),
            ("name_en".to_owned(), text(3)),
            ("pinyin".to_owned(), text(4)),
            ("level".to_owned(), text(5)),
            ("parent".to_owned(), Data::texts(rows.map(|_| None))),
            ("members".to_owned(), Data::none(Kind::Text, rows.len())),
            ("member_count".to_owned(), Data::none(Kind::Count, rows.len())),
        ];
        Table::new(&REGIONS, rows.len(), columns).unwrap()
    }

    #[test]
    fn finds_a_place_however_it_is_written() {
        let places = Places::new(&regions());
        for text in
            ["清涧", "清澗", "涧", "qingjian", "Qing Jian", "qj", "610830", "6108", "Qingjian County", "QINGJIAN"]
        {
            assert_eq!(places.search(text, 5).first().copied(), Some(0), "{text}");
        }
        for text in ["tongan", "Tong'an", "tong an", "同安"] {
            assert_eq!(places.search(text, 5).first().copied(), Some(2), "{text}");
        }
    }

    #[test]
    fn finds_nothing_for_nothing() {
        let places = Places::new(&regions());
        for text in ["", "  ", "北京", "zzz"] {
            assert_eq!(places.search(text, 5), Vec::<usize>::new(), "{text}");
        }
    }
}
