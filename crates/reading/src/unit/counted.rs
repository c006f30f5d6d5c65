//! What is counted, with the words that count it: 人, 人次, 家, 亩, km.

use std::fmt;

/// Declares what is counted: its English plural, under which a count is printed and read, and its other words.
macro_rules! counted {
    ($($(#[$doc:meta])* $variant:ident = $plural:literal $(, $word:literal)*;)+) => {
        /// What a count counts. A Chinese classifier such as 个 or 家 says little: it may count many things.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Counted { $($(#[$doc])* $variant),+ }

        impl Counted {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The English word, in its plural.
            pub const fn plural(self) -> &'static str {
                match self { $(Self::$variant => $plural),+ }
            }
        }

        /// Every word with what it counts, in the order of declaration.
        pub const WORDS: &[(&str, Counted)] = &[$(($plural, Counted::$variant), $(($word, Counted::$variant),)*)+];
    };
}

// A word stands before the words that it begins with.
counted! {
    PersonTime = "person-times", "人次", "person-time", "person times";
    Post = "posts", "名额", "岗位", "jobs", "job";
    /// 人, 名, 位
    Person = "people", "人", "名", "位", "persons", "person", "officials", "official", "cadres", "cadre", "workers",
        "worker", "labourers", "laborers", "professionals", "professional", "technicians", "specialists", "experts",
        "teachers", "doctors", "students", "farmers", "villagers", "residents", "trainees";
    Household = "households", "户", "household", "families";
    Village = "villages", "村", "village";
    County = "counties", "县市区", "县区", "区县", "县", "county";
    Town = "towns", "乡镇", "镇", "乡", "townships", "town";
    Province = "provinces", "省区市", "省市区", "省市", "省份", "省", "province";
    City = "cities", "市", "city";
    District = "districts", "district";
    Enterprise = "enterprises", "enterprise", "companies", "company", "firms", "firm", "businesses", "business";
    Organisation = "organisations", "organizations", "organisation", "institutions";
    Park = "industrial parks", "parks", "park";
    Workshop = "workshops", "workshop";
    Project = "projects", "project";
    Course = "training courses", "期班", "期", "courses", "course", "training sessions";
    Shop = "shops", "shop", "stores", "outlets";
    TradingZone = "sales zones";
    Cabinet = "sales cabinets", "cabinets";
    TradingCentre = "trading centres", "trading centers";
    Case = "cases", "case", "problems", "problem", "leads";
    /// 家: firms, shops, bodies.
    House = "家";
    /// 个: anything.
    Piece = "items", "个", "item";
    /// 项, 件, 起, 条: affairs, projects, acts.
    Matter = "matters", "项", "件", "宗", "起", "条", "笔", "份";
    /// 次, 场: how often.
    Occasion = "times", "场次", "场", "趟", "次", "sessions", "visits", "inspections";
    Batch = "batches", "批次", "批", "batch";
    /// 座, 处, 所: places and buildings.
    Place = "sites", "座", "处", "所", "间", "栋", "幢", "site";
    Kind = "kinds", "大类", "品种", "种", "类", "款", "kind", "types";
    Set = "sets", "台套", "台", "套", "辆", "set";
    Animal = "heads", "头", "只", "匹", "羽", "尾", "head";
    Plant = "plants", "株", "棵";
    SquareKilometre = "square kilometres", "平方公里", "平方千米", "square kilometers", "km²", "sq km";
    SquareMetre = "square metres", "平方米", "平米", "㎡", "square meters", "m²";
    CubicMetre = "cubic metres", "立方米", "cubic meters", "m³";
    Kilometre = "kilometres", "公里", "千米", "kilometers", "km";
    Metre = "metres", "米", "meters";
    Hectare = "hectares", "公顷", "hectare", "ha";
    Mu = "mu", "亩";
    Tonne = "tonnes", "吨", "tons", "tonne", "ton";
    Kilogram = "kilograms", "公斤", "千克", "kilogram", "kg";
    Jin = "jin", "斤";
    Gram = "grams", "克";
    KilowattHour = "kilowatt-hours", "千瓦时", "kwh";
    Kilowatt = "kilowatts", "千瓦", "kw";
}

impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.plural())
    }
}
