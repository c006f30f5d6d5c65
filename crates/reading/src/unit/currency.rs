//! Money: yuan, and what is not yuan.

use super::Unit;
use crate::cursor::Cursor;
use std::fmt;

/// Money of other places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Currency {
    /// Dollars, the text does not say whose.
    Dollar,
    UsDollar,
    HongKongDollar,
    TaiwanDollar,
    Pataca,
    SingaporeDollar,
    AustralianDollar,
    CanadianDollar,
    Euro,
    Pound,
    Yen,
    Won,
    Ruble,
    Franc,
    Baht,
    Rupee,
    /// 外币: the text does not say which.
    Unnamed,
}

use Currency::{
    AustralianDollar, Baht, CanadianDollar, Dollar, Euro, Franc, HongKongDollar, Pataca, Pound, Ruble, Rupee,
    SingaporeDollar, TaiwanDollar, Unnamed, UsDollar, Won, Yen,
};

const fn foreign(currency: Currency) -> Unit {
    Unit::Foreign(currency)
}

/// Signs and codes before a number, each before those that it begins with.
const BEFORE: &[(&str, Unit)] = &[
    ("人民币", Unit::Yuan),
    ("rmb¥", Unit::Yuan),
    ("rmb", Unit::Yuan),
    ("cny", Unit::Yuan),
    ("cn¥", Unit::Yuan),
    ("jp¥", foreign(Yen)),
    ("jpy", foreign(Yen)),
    ("¥", Unit::Yuan),
    ("us$", foreign(UsDollar)),
    ("usd", foreign(UsDollar)),
    ("hk$", foreign(HongKongDollar)),
    ("hkd", foreign(HongKongDollar)),
    ("nt$", foreign(TaiwanDollar)),
    ("twd", foreign(TaiwanDollar)),
    ("mop", foreign(Pataca)),
    ("s$", foreign(SingaporeDollar)),
    ("sgd", foreign(SingaporeDollar)),
    ("a$", foreign(AustralianDollar)),
    ("aud", foreign(AustralianDollar)),
    ("c$", foreign(CanadianDollar)),
    ("cad", foreign(CanadianDollar)),
    ("$", foreign(Dollar)),
    ("€", foreign(Euro)),
    ("eur", foreign(Euro)),
    ("£", foreign(Pound)),
    ("gbp", foreign(Pound)),
    ("₩", foreign(Won)),
    ("krw", foreign(Won)),
    ("₽", foreign(Ruble)),
    ("chf", foreign(Franc)),
];

/// Words after a number, each before those that it begins with.
const AFTER: &[(&str, Unit)] = &[
    ("元人民币", Unit::Yuan),
    ("人民币元", Unit::Yuan),
    ("人民币", Unit::Yuan),
    ("元整", Unit::Yuan),
    ("元正", Unit::Yuan),
    ("圆整", Unit::Yuan),
    ("元钱", Unit::Yuan),
    ("块钱", Unit::Yuan),
    ("元", Unit::Yuan),
    ("圆", Unit::Yuan),
    ("chinese yuan", Unit::Yuan),
    ("yuan renminbi", Unit::Yuan),
    ("renminbi", Unit::Yuan),
    ("yuan", Unit::Yuan),
    ("rmb", Unit::Yuan),
    ("cny", Unit::Yuan),
    ("美元", foreign(UsDollar)),
    ("美金", foreign(UsDollar)),
    ("us dollars", foreign(UsDollar)),
    ("us dollar", foreign(UsDollar)),
    ("u.s. dollars", foreign(UsDollar)),
    ("american dollars", foreign(UsDollar)),
    ("usd", foreign(UsDollar)),
    ("港元", foreign(HongKongDollar)),
    ("港币", foreign(HongKongDollar)),
    ("hong kong dollars", foreign(HongKongDollar)),
    ("hk dollars", foreign(HongKongDollar)),
    ("hkd", foreign(HongKongDollar)),
    ("新台币", foreign(TaiwanDollar)),
    ("台币", foreign(TaiwanDollar)),
    ("new taiwan dollars", foreign(TaiwanDollar)),
    ("taiwan dollars", foreign(TaiwanDollar)),
    ("澳门元", foreign(Pataca)),
    ("澳门币", foreign(Pataca)),
    ("patacas", foreign(Pataca)),
    ("新加坡元", foreign(SingaporeDollar)),
    ("新元", foreign(SingaporeDollar)),
    ("singapore dollars", foreign(SingaporeDollar)),
    ("澳元", foreign(AustralianDollar)),
    ("australian dollars", foreign(AustralianDollar)),
    ("加元", foreign(CanadianDollar)),
    ("canadian dollars", foreign(CanadianDollar)),
    ("欧元", foreign(Euro)),
    ("euros", foreign(Euro)),
    ("euro", foreign(Euro)),
    ("eur", foreign(Euro)),
    ("€", foreign(Euro)),
    ("英镑", foreign(Pound)),
    ("pounds sterling", foreign(Pound)),
    ("pounds", foreign(Pound)),
    ("gbp", foreign(Pound)),
    ("£", foreign(Pound)),
    ("日元", foreign(Yen)),
    ("日圆", foreign(Yen)),
    ("日币", foreign(Yen)),
    ("japanese yen", foreign(Yen)),
    ("yen", foreign(Yen)),
    ("jpy", foreign(Yen)),
    ("韩元", foreign(Won)),
    ("韩圆", foreign(Won)),
    ("韩币", foreign(Won)),
    ("won", foreign(Won)),
    ("卢布", foreign(Ruble)),
    ("rubles", foreign(Ruble)),
    ("瑞士法郎", foreign(Franc)),
    ("法郎", foreign(Franc)),
    ("francs", foreign(Franc)),
    ("泰铢", foreign(Baht)),
    ("baht", foreign(Baht)),
    ("卢比", foreign(Rupee)),
    ("rupees", foreign(Rupee)),
    ("dollars", foreign(Dollar)),
    ("dollar", foreign(Dollar)),
    ("$", foreign(Dollar)),
    ("外币", foreign(Unnamed)),
];

pub fn before(cur: &mut Cursor) -> Option<Unit> {
    // A code such as RMB may touch the digits: RMB8m.
    let sees = |word: &str| {
        let letters = word.chars().all(|c| c.is_ascii_alphabetic());
        let length = word.chars().count();
        let same =
            word.chars().enumerate().all(|(at, c)| cur.ahead(at).is_some_and(|here| here.to_ascii_lowercase() == c));
        same && !(letters && cur.ahead(length).is_some_and(|c| c.is_ascii_alphabetic()))
    };
    let starts = |word: &str| !word.starts_with(|c: char| c.is_ascii_alphabetic()) || cur.at_word_start();
    let (word, unit) = BEFORE.iter().find(|(word, _)| starts(word) && sees(word))?;
    cur.at += word.chars().count();
    Some(*unit)
}

pub fn after(cur: &mut Cursor) -> Option<Unit> {
    cur.one_of(AFTER)
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Dollar => "dollars",
            UsDollar => "US dollars",
            HongKongDollar => "Hong Kong dollars",
            TaiwanDollar => "New Taiwan dollars",
            Pataca => "patacas",
            SingaporeDollar => "Singapore dollars",
            AustralianDollar => "Australian dollars",
            CanadianDollar => "Canadian dollars",
            Euro => "euros",
            Pound => "pounds sterling",
            Yen => "yen",
            Won => "won",
            Ruble => "rubles",
            Franc => "francs",
            Baht => "baht",
            Rupee => "rupees",
            Unnamed => "外币",
        })
    }
}
