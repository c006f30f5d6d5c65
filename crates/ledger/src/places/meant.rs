//! The places that a word means where all that is published of them is wanted: those that lie in them, too.

use super::spelling::plain;
use crate::ancestry::ancestry;
use format::Table;

/// What a name may end with in the words of readers who know it by another ending.
const ENDINGS: &str = "省市州县縣区區盟旗";

/// So many bytes are more than one Chinese character, which alone may mean anything.
const SAYING: usize = 4;

/// Between the names of a place, of which [`plain`] leaves none.
const BETWEEN: char = '\n';

/// The ids of the places that a word means, in the order of the table: called so in any language or in pinyin, however it is
/// written, or lying in one that is. A word may name the way there from the outermost place, 甘肃定西. Another ending counts
/// where none has that one.
pub fn meant(regions: &Table, word: &str) -> Vec<String> {
    let mut called = vec![String::new(); regions.rows];
    for (_, data) in regions.columns() {
        for (row, names) in called.iter_mut().enumerate() {
            if let Some(text) = data.text(row) {
                names.push_str(&plain(text));
                names.push(BETWEEN);
            }
        }
    }
    let (word, mut found) = (plain(word), Vec::new());
    let mut word = &*word;
    while !word.is_empty() {
        for place in regions.iter() {
            if is_meant(regions, &called, place.id(), word) {
                found.push(place.id().to_owned());
            }
        }
        match word.char_indices().next_back() {
            Some((end, last)) if found.is_empty() && end >= SAYING && ENDINGS.contains(last) => word = &word[..end],
            _ => break,
        }
    }
    found
}

/// Whether a word, as [`plain`] has it, means a place; `called` is what each place is called.
fn is_meant(regions: &Table, called: &[String], id: &str, word: &str) -> bool {
    // The word, and what it still says behind the names of outer places.
    let mut rests = vec![word];
    for outer in ancestry(regions, id).iter().rev() {
        let Some(place) = regions.find(outer) else { continue };
        let names = &*called[place.index];
        for at in 0..rests.len() {
            let rest = rests[at];
            if (at == 0 || rest.len() >= SAYING) && names.contains(rest) {
                return true;
            }
            for name in names.split(BETWEEN) {
                let mut same = 0;
                for (own, other) in name.chars().zip(rest.chars()) {
                    if own != other {
                        break;
                    }
                    same += own.len_utf8();
                }
                if same > SAYING {
                    // 临夏州 for 临夏回族自治州.
                    let after = &rest[same..];
                    rests.push(name.chars().next_back().and_then(|last| after.strip_prefix(last)).unwrap_or(after));
                }
            }
        }
    }
    rests.iter().any(|rest| rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use format::{Data, tables::REGIONS};

    const PLACES: [[&str; 6]; 10] = [
        ["62", "甘肃省", "甘肅省", "Gansu Province", "gan su sheng", ""],
        ["6211", "定西市", "定西市", "Dingxi City", "ding xi shi", "62"],
        ["621102", "安定区", "安定區", "Anding District", "an ding qu", "6211"],
        [
            "6229",
            "临夏回族自治州",
            "臨夏回族自治州",
            "Linxia Hui Autonomous Prefecture",
            "lin xia hui zu zi zhi zhou",
            "62",
        ],
        ["622922", "康乐县", "康樂縣", "Kangle County", "kang le xian", "6229"],
        ["622901", "临夏县", "臨夏縣", "Linxia County", "lin xia xian", "6229"],
        ["22", "吉林省", "吉林省", "Jilin Province", "ji lin sheng", ""],
        ["2201", "长春市", "長春市", "Changchun City", "chang chun shi", "22"],
        ["2202", "吉林市", "吉林市", "Jilin City", "ji lin shi", "22"],
        ["53", "绿春县", "綠春縣", "Lüchun County", "lü chun xian", ""],
    ];

    fn regions() -> Table {
        let columns = REGIONS.physical().map(|(name, column, _)| {
            let at = ["id", "name", "name_zh_hant", "name_en", "pinyin", "parent"].iter().position(|own| *own == name);
            let text = |at: usize| {
                Data::texts(PLACES.map(|place| Some(place[at]).filter(|own| !own.is_empty()).map(Into::into)))
            };
            (name, at.map_or_else(|| Data::none(column.kind, PLACES.len()), text))
        });
        Table::unchecked(&REGIONS, PLACES.len(), columns.collect())
    }

    #[test]
    fn a_word_means_what_is_called_so_and_what_lies_in_it() {
        let regions = regions();
        for (words, places) in [
            (
                &["甘肃", "甘肃省", "甘肅", "gansu", "Gānsù", "ＧＡＮＳＵ"][..],
                &["62", "6211", "621102", "6229", "622922", "622901"][..],
            ),
            (
                &["定西", "定西市", "dìngxī", "甘肃定西", "甘肃省定西市", "甘肅定西", "甘肃定西州", "定西县"],
                &["6211", "621102"],
            ),
            (&["甘肃定西安定", "定西安定区", "甘肃安定", "安定區", "an ding"], &["621102"]),
            (&["临夏州", "临夏回族自治州", "甘肃临夏州", "臨夏州"], &["6229", "622922", "622901"]),
            (&["临夏县", "甘肃临夏县", "临夏州临夏县"], &["622901"]),
            (&["临夏州康乐", "康乐市", "甘肃省临夏州康乐县"], &["622922"]),
            (&["吉林市"], &["2202"]),
            (&["吉林省"], &["22", "2201", "2202"]),
            (&["绿春", "綠春縣", "lvchun", "lüchun", "lǜchūn", "luchun"], &["53"]),
            (&["", "。", "甘肃长春", "吉林定西", "zzz"], &[]),
        ] {
            for word in words {
                assert_eq!(meant(&regions, word), places, "{word}");
            }
        }
    }

    #[test]
    fn places_that_lie_in_each_other_end() {
        let mut regions = regions();
        let row = |at: usize| Some(["62", "6211"][at % 2].into());
        regions = regions.take(&[0, 1]);
        let columns = regions.columns().map(|(name, data)| {
            (name.to_owned(), if name == "parent" { Data::texts((1..3).map(row)) } else { data.clone() })
        });
        let round = Table::unchecked(&REGIONS, 2, columns.collect());
        assert_eq!(meant(&round, "定西"), ["62", "6211"]);
    }
}
