//! The province-level regions on a grid: one tile each, roughly where it lies, no borders.

use text::Lang;

/// A province-level region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Province {
    /// GB/T 2260.
    pub code: &'static str,
    /// Counted from the top left.
    pub column: i32,
    pub row: i32,
    /// Short names, in the order of [`Lang::ALL`].
    names: [&'static str; Lang::ALL.len()],
    /// Letters for where the English name finds no room (ISO 3166-2).
    letters: &'static str,
}

pub const COLUMNS: i32 = 7;
pub const ROWS: i32 = 8;

impl Province {
    pub const fn name(&self, lang: Lang) -> &'static str {
        self.names[lang as usize]
    }

    /// What fits a tile on the narrowest screen.
    pub const fn narrow(&self, lang: Lang) -> &'static str {
        if lang.is_chinese() { self.name(lang) } else { self.letters }
    }
}

macro_rules! provinces {
    ($($code:literal $column:literal $row:literal $letters:literal $($name:literal)+;)+) => {
        /// From top to bottom, from left to right.
        pub const PROVINCES: &[Province] = &[$(Province {
            code: $code, column: $column, row: $row, names: [$($name),+], letters: $letters,
        }),+];
    };
}

provinces! {
    "230000" 6 0 "HL" "黑龙江" "黑龍江" "Heilongjiang";
    "150000" 3 1 "NM" "内蒙古" "內蒙古" "Inner Mongolia";
    "110000" 4 1 "BJ" "北京" "北京" "Beijing";
    "210000" 5 1 "LN" "辽宁" "遼寧" "Liaoning";
    "220000" 6 1 "JL" "吉林" "吉林" "Jilin";
    "650000" 0 2 "XJ" "新疆" "新疆" "Xinjiang";
    "620000" 1 2 "GS" "甘肃" "甘肅" "Gansu";
    "640000" 2 2 "NX" "宁夏" "寧夏" "Ningxia";
    "140000" 3 2 "SX" "山西" "山西" "Shanxi";
    "130000" 4 2 "HE" "河北" "河北" "Hebei";
    "120000" 5 2 "TJ" "天津" "天津" "Tianjin";
    "540000" 0 3 "XZ" "西藏" "西藏" "Tibet";
    "630000" 1 3 "QH" "青海" "青海" "Qinghai";
    "610000" 2 3 "SN" "陕西" "陝西" "Shaanxi";
    "410000" 3 3 "HA" "河南" "河南" "Henan";
    "370000" 4 3 "SD" "山东" "山東" "Shandong";
    "510000" 1 4 "SC" "四川" "四川" "Sichuan";
    "500000" 2 4 "CQ" "重庆" "重慶" "Chongqing";
    "420000" 3 4 "HB" "湖北" "湖北" "Hubei";
    "340000" 4 4 "AH" "安徽" "安徽" "Anhui";
    "320000" 5 4 "JS" "江苏" "江蘇" "Jiangsu";
    "310000" 6 4 "SH" "上海" "上海" "Shanghai";
    "530000" 1 5 "YN" "云南" "雲南" "Yunnan";
    "520000" 2 5 "GZ" "贵州" "貴州" "Guizhou";
    "430000" 3 5 "HN" "湖南" "湖南" "Hunan";
    "360000" 4 5 "JX" "江西" "江西" "Jiangxi";
    "330000" 5 5 "ZJ" "浙江" "浙江" "Zhejiang";
    "450000" 2 6 "GX" "广西" "廣西" "Guangxi";
    "440000" 3 6 "GD" "广东" "廣東" "Guangdong";
    "350000" 4 6 "FJ" "福建" "福建" "Fujian";
    "710000" 5 6 "TW" "台湾" "台灣" "Taiwan";
    "460000" 2 7 "HI" "海南" "海南" "Hainan";
    "820000" 3 7 "MO" "澳门" "澳門" "Macao";
    "810000" 4 7 "HK" "香港" "香港" "Hong Kong";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_province_has_a_cell_of_its_own() {
        assert_eq!(PROVINCES.len(), 34);
        for pair in PROVINCES.windows(2) {
            // In reading order, and so each cell once.
            assert!((pair[0].row, pair[0].column) < (pair[1].row, pair[1].column), "{}", pair[1].code);
        }
        for (at, province) in PROVINCES.iter().enumerate() {
            assert!(province.column < COLUMNS && province.row < ROWS);
            assert!(PROVINCES[..at].iter().all(|other| other.code != province.code), "{}", province.code);
        }
    }
}
