//! Numbers that are said of one of many: 每县, 人均, 年产, per county. They never add up to a total by themselves.

use crate::cursor::Cursor;
use std::fmt;

/// What a number is said of, each time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Per {
    Year,
    Month,
    Day,
    Province,
    County,
    Town,
    Village,
    Household,
    Person,
    Enterprise,
    Mu,
    Tonne,
    Kilogram,
    /// Each time: 每次.
    Occasion,
    /// Each of what was named before: 各, 均, each.
    Each,
}

/// What may follow 每 and a slash; each word before those that it begins with.
const WHAT: &[(&str, Per)] = &[
    ("年", Per::Year),
    ("月", Per::Month),
    ("天", Per::Day),
    ("日", Per::Day),
    ("省", Per::Province),
    ("县区", Per::County),
    ("区县", Per::County),
    ("县", Per::County),
    ("乡镇", Per::Town),
    ("镇", Per::Town),
    ("乡", Per::Town),
    ("村", Per::Village),
    ("户", Per::Household),
    ("人次", Per::Occasion),
    ("人", Per::Person),
    ("名", Per::Person),
    ("位", Per::Person),
    ("企业", Per::Enterprise),
    ("家", Per::Enterprise),
    ("亩", Per::Mu),
    ("吨", Per::Tonne),
    ("公斤", Per::Kilogram),
    ("次", Per::Occasion),
    ("场", Per::Occasion),
    ("期", Per::Occasion),
    ("个", Per::Each),
    ("项", Per::Each),
    ("件", Per::Each),
];

/// What may stand between 每 and its word.
const BETWEEN: &[&str] =
    &["个", "名", "位", "家", "深度贫困", "贫困", "脱贫", "重点帮扶", "重点", "帮扶", "受援", "协作", "结对", "国家级"];

const AVERAGES: &[(&str, Per)] = &[
    ("省均", Per::Province),
    ("县均", Per::County),
    ("镇均", Per::Town),
    ("村均", Per::Village),
    ("户均", Per::Household),
    ("人均", Per::Person),
    ("企均", Per::Enterprise),
    ("年均", Per::Year),
    ("月均", Per::Month),
    ("日均", Per::Day),
    ("亩均", Per::Mu),
    ("场均", Per::Occasion),
    ("年产", Per::Year),
    ("平均", Per::Each),
    ("均为", Per::Each),
    ("均达", Per::Each),
    ("均", Per::Each),
    ("各", Per::Each),
    ("an average of", Per::Each),
];

const ENGLISH: &[(&str, Per)] = &[
    ("per year", Per::Year),
    ("per annum", Per::Year),
    ("a year", Per::Year),
    ("each year", Per::Year),
    ("every year", Per::Year),
    ("annually", Per::Year),
    ("per month", Per::Month),
    ("a month", Per::Month),
    ("per day", Per::Day),
    ("a day", Per::Day),
    ("per province", Per::Province),
    ("per county", Per::County),
    ("each county", Per::County),
    ("per town", Per::Town),
    ("per village", Per::Village),
    ("per household", Per::Household),
    ("per capita", Per::Person),
    ("per person", Per::Person),
    ("per head", Per::Person),
    ("per enterprise", Per::Enterprise),
    ("per company", Per::Enterprise),
    ("per mu", Per::Mu),
    ("per tonne", Per::Tonne),
    ("per kilogram", Per::Kilogram),
    ("each time", Per::Occasion),
    ("each", Per::Each),
    ("apiece", Per::Each),
];

/// The words before a number that make it a rate.
pub fn before(cur: &mut Cursor) -> Option<Per> {
    every(cur).or_else(|| cur.one_of(AVERAGES))
}

/// Words of a sentence that make a number further on in it a rate: 每年投入1000万元, 人均收入1.2万元.
pub fn earlier(cur: &mut Cursor) -> Option<Per> {
    let averages: Vec<(&str, Per)> =
        AVERAGES.iter().filter(|(word, _)| word.ends_with('均') && *word != "均").copied().collect();
    every(cur).or_else(|| cur.one_of(&averages))
}

/// The words after a number or its unit that make it a rate.
pub fn after(cur: &mut Cursor) -> Option<Per> {
    let mut next = *cur;
    next.blanks();
    let per = if next.take('/') {
        next.blanks();
        next.one_of(WHAT).or_else(|| slashed(&mut next))
    } else {
        every(&mut next).or_else(|| next.one_of(ENGLISH))
    }?;
    *cur = next;
    Some(per)
}

fn slashed(cur: &mut Cursor) -> Option<Per> {
    const WORDS: &[(&str, Per)] = &[
        ("year", Per::Year),
        ("month", Per::Month),
        ("day", Per::Day),
        ("county", Per::County),
        ("village", Per::Village),
        ("household", Per::Household),
        ("person", Per::Person),
        ("mu", Per::Mu),
        ("t", Per::Tonne),
        ("kg", Per::Kilogram),
    ];
    cur.one_of(WORDS)
}

/// 每县, 每个贫困县, 每名干部
fn every(cur: &mut Cursor) -> Option<Per> {
    let mut next = *cur;
    if !next.take('每') {
        return None;
    }
    // The last of 个, 名 and the like may itself be what is meant: 每个, 每名.
    let mut found = next.one_of(WHAT).map(|per| (next, per));
    let mut after = Cursor { at: cur.at + 1, ..*cur };
    while BETWEEN.iter().any(|word| after.word(word)) {
        let mut end = after;
        found = end.one_of(WHAT).map(|per| (end, per)).or(found);
    }
    let (end, per) = found?;
    *cur = end;
    Some(per)
}

impl fmt::Display for Per {
    /// As it stands after a number in English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Year => "per year",
            Self::Month => "per month",
            Self::Day => "per day",
            Self::Province => "per province",
            Self::County => "per county",
            Self::Town => "per town",
            Self::Village => "per village",
            Self::Household => "per household",
            Self::Person => "per person",
            Self::Enterprise => "per enterprise",
            Self::Mu => "per mu",
            Self::Tonne => "per tonne",
            Self::Kilogram => "per kilogram",
            Self::Occasion => "each time",
            Self::Each => "each",
        })
    }
}
