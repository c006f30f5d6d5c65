//! The ways in which a place is written, and what is left of a text without it.

use super::spelling::plain;

/// What Chinese names of places end with, the longest first.
const ENDINGS: [&str; 14] =
    ["自治区", "自治州", "自治县", "自治旗", "新区", "地区", "林区", "省", "市", "区", "县", "州", "盟", "旗"];
/// The same in pinyin.
const SPOKEN_ENDINGS: [&str; 7] = ["sheng", "shi", "xian", "zhou", "meng", "qu", "qi"];
/// What follows the name proper in English.
const ENGLISH_ENDINGS: [&str; 10] =
    ["province", "municipality", "city", "county", "district", "prefecture", "league", "banner", "new", "autonomous"];
/// The peoples whose names stand in those of autonomous places, without their last character 族.
const PEOPLES: &str = "蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 拉祜 水 东乡 纳西 景颇 \
    柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 鄂温克 保安 裕固 独龙 鄂伦春 各";
/// Ends of names as they are published, and as people say them.
const CALLED: [(&str, &str); 5] = [
    ("经济技术开发区", "经开区"),
    ("经济技术开发区", "开发区"),
    ("经济开发区", "经开区"),
    ("高新技术产业开发区", "高新区"),
    ("内蒙古自治区", "内蒙"),
];

/// One place in all spellings, each as [`plain`] has it.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// What means this place when it stands alone: names in all scripts, with and without their ending, initials, codes.
    pub keys: Vec<String>,
    /// What means it behind the name of the place that it lies in: 经开区 in 扬州.
    pub inner: Vec<String>,
    /// The Chinese names: whole, without ending, without the peoples of an autonomous place.
    pub names: Vec<String>,
    /// The names in letters: pinyin and English, with and without their ending.
    pub spoken: Vec<String>,
    /// The English names alone, with and without their ending and peoples: 陕西 is Shaanxi, and Shanxi is another province.
    pub english: Vec<String>,
    /// Six digits; empty where it has none.
    pub code: String,
    pub parent: Option<usize>,
    /// Several places, which stand behind single ones.
    pub is_set: bool,
}

impl Place {
    /// Takes a name in simplified Chinese, in pinyin with blanks between syllables, and in English.
    pub fn new(name: &str, pinyin: &str, english: &str) -> Self {
        let name = &plain(name);
        let mut names = vec![name.clone()];
        let proper = proper(name);
        if proper != name {
            names.push(proper.to_owned());
            // 黔东南州, 围场县.
            names.extend(
                ending(name).and_then(|ending| ending.strip_prefix("自治")).map(|last| [proper, last].concat()),
            );
        }
        let called = |(long, short): &(&str, &str)| Some([name.strip_suffix(long)?, short].concat());
        names.extend(CALLED.iter().filter_map(called));

        let syllables: Vec<&str> = pinyin.split(' ').filter(|syllable| !syllable.is_empty()).collect();
        let count = proper.chars().count().min(syllables.len());
        let words: Vec<&str> = english.split(' ').collect();
        let ends = |word: &&str| ENGLISH_ENDINGS.iter().any(|ending| word.eq_ignore_ascii_case(ending));
        let ends = words.iter().position(ends).unwrap_or(words.len());
        let mut spoken = vec![syllables.concat(), syllables[..count].concat(), words.concat(), words[..ends].concat()];
        spoken.iter_mut().for_each(|spoken| *spoken = plain(spoken));
        let mut english = spoken[2..].to_vec();
        // Guangxi Zhuang Autonomous Region is Guangxi.
        english.extend(Some(spoken[1].clone()).filter(|short| spoken[2].starts_with(&**short)));
        spoken.retain(|spoken| !spoken.is_empty());

        let mut keys = [names.clone(), spoken.clone()].concat();
        for part in [&syllables[..], &syllables[..count]] {
            keys.push(plain(&part.iter().filter_map(|syllable| syllable.chars().next()).collect::<String>()));
        }
        Self { keys, names, spoken, english, ..Self::default() }
    }

    /// Adds what is left of its names without that of the place that it lies in.
    pub fn lies_in(&mut self, outer: &Self) {
        let rests = self.names.iter().flat_map(|name| outer.without(name));
        self.inner = rests.filter(|rest| !rest.is_empty()).map(str::to_owned).collect();
    }

    /// Whether the place of a code lies in this one.
    pub fn holds(&self, code: &str) -> bool {
        let own = self.code.trim_end_matches("00");
        !own.is_empty() && own.len() < 6 && code.starts_with(own) && code != self.code
    }

    /// What may be meant by a text that names this place at its beginning or at its end, without that name.
    pub fn without<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let mut rests = Vec::new();
        for name in self.names.iter().chain(&self.spoken) {
            if let Some(rest) = text.strip_prefix(&**name) {
                rests.extend([rest, unended(rest)]);
            }
            rests.extend(text.strip_suffix(&**name));
        }
        rests
    }
}

/// What a Chinese name ends with; `None` where nothing would stand before it, or one character, which may mean anything.
fn ending(name: &str) -> Option<&'static str> {
    let ends = |ending: &&str| name.strip_suffix(ending).is_some_and(|stem| stem.chars().nth(1).is_some());
    ENDINGS.into_iter().find(ends)
}

/// A Chinese name without its ending, and without the peoples of an autonomous place.
pub fn proper(name: &str) -> &str {
    let Some(ending) = ending(name) else { return name };
    let mut proper = &name[..name.len() - ending.len()];
    while let Some(shorter) = ending.starts_with("自治").then(|| without_people(proper)).flatten() {
        proper = shorter;
    }
    proper
}

fn without_people(name: &str) -> Option<&str> {
    let bare = name.strip_suffix('族').unwrap_or(name);
    let is_name = |rest: &&str| rest.chars().nth(1).is_some();
    let shorter = PEOPLES.split(' ').filter_map(|people| bare.strip_suffix(people)).filter(is_name);
    // A place may have the name of its people alone: 东乡族自治县.
    shorter.min_by_key(|rest| rest.len()).or((bare != name).then_some(bare).filter(is_name))
}

/// A text without the ending of a name that stands before it.
fn unended(text: &str) -> &str {
    let mut endings = ENDINGS.into_iter().chain(SPOKEN_ENDINGS);
    endings.find_map(|ending| text.strip_prefix(ending)).unwrap_or(text)
}

/// Whether a text is the ending of a name and nothing else.
pub fn is_ending(text: &str) -> bool {
    ENDINGS.contains(&text) || SPOKEN_ENDINGS.contains(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_proper_is_what_people_say() {
        for (name, said) in [
            ("清涧县", "清涧"),
            ("陕西省", "陕西"),
            ("滨海新区", "滨海"),
            ("礼县", "礼县"),
            ("广西壮族自治区", "广西"),
            ("内蒙古自治区", "内蒙古"),
            ("宁夏回族自治区", "宁夏"),
            ("黔东南苗族侗族自治州", "黔东南"),
            ("恩施土家族苗族自治州", "恩施"),
            ("积石山保安族东乡族撒拉族自治县", "积石山"),
            ("围场满族蒙古族自治县", "围场"),
            ("东乡族自治县", "东乡"),
            ("双江拉祜族佤族布朗族傣族自治县", "双江"),
            ("察哈尔右翼前旗", "察哈尔右翼前"),
            ("六盘水市", "六盘水"),
            ("梅州市", "梅州"),
            ("扬州经济技术开发区", "扬州经济技术开发"),
        ] {
            assert_eq!(proper(name), said);
        }
    }

    #[test]
    fn a_name_is_taken_from_either_end() {
        let yulin = Place::new("榆林市", "yu lin shi", "Yulin City");
        assert!(yulin.without("榆林市清涧县").contains(&"清涧县"));
        assert!(yulin.without("榆林清涧").contains(&"清涧"));
        assert!(yulin.without("清涧县榆林").contains(&"清涧县"));
        assert!(yulin.without("yulinqingjian").contains(&"qingjian"));
        assert!(yulin.without("榆林地区清涧").contains(&"清涧"));
        assert_eq!(yulin.without("榆阳区"), Vec::<&str>::new());
    }
}
