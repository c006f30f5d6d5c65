//! The closed vocabularies of the format: what each word in a coded column may be.

use super::{Version, Vocabulary};

/// Declares an enumeration together with the words that stand for it in the published files. A word that is younger than
/// format 1 says since when.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident {
        $($(#[$vdoc:meta])* $variant:ident = $word:literal $(since $since:ident)?),+ $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every value, in the order in which people expect to read them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The published words, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];
            /// The same with the versions that they came with.
            pub const VOCABULARY: &'static Vocabulary =
                &Vocabulary::new(Self::WORDS, &[$(codes!(@version $($since)?)),+]);

            /// The word that stands for this value in the published files.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value that a published word stands for.
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
    (@version) => { Version::One };
    (@version $since:ident) => { Version::$since };
}

codes! {
    /// How exact a published number is, as its source words it.
    Precision {
        /// Printed without a qualifier; it may still be rounded.
        Stated = "stated",
        /// 余, 多, 超: more than the number.
        Over = "over",
        /// 以上: the number or more.
        AtLeast = "at_least",
        /// 约: near the number, either side.
        About = "about",
        /// 近: the number is an upper bound.
        Nearly = "nearly",
    }
}

codes! {
    /// Why a row carries no number. None of these is zero.
    Missing {
        NotPublished = "not_published",
        Withheld = "withheld",
        NotApplicable = "not_applicable",
    }
}

codes! {
    /// Kinds of money. They are never added into one number.
    FundKind {
        /// 财政援助
        Fiscal = "fiscal",
        /// 社会帮扶
        Social = "social",
        /// 产业合作投入
        Industry = "industry",
        /// 企业投资
        Investment = "investment",
        /// Several kinds in one number.
        Mixed = "mixed" since Two,
        NotStated = "not_stated",
    }
}

codes! {
    /// Whether money came as money. Figures that differ here are never added.
    InKind {
        /// 资金
        Cash = "cash",
        /// 物资
        Goods = "goods",
        /// 款物: both in one number.
        Both = "both",
    }
}

codes! {
    /// How far the money had come when the source reported it.
    Stage {
        /// 计划、下达
        Planned = "planned" since Two,
        /// 签约
        Signed = "signed" since Two,
        Agreed = "agreed",
        Disbursed = "disbursed",
        Received = "received",
        Spent = "spent",
        NotStated = "not_stated",
    }
}

codes! {
    /// The administrative level of a region.
    Level {
        Province = "province",
        Prefecture = "prefecture",
        County = "county",
        Zone = "zone",
        /// Several places that sources give one number for.
        Set = "set" since Two,
    }
}

codes! {
    /// The level of the two sides of a pairing together. Figures of two levels are never added: a province's contains
    /// those of its counties.
    PairLevel {
        Province = "province",
        Prefecture = "prefecture",
        /// Two counties or development zones.
        County = "county",
        /// Sides of two levels.
        Mixed = "mixed",
        /// A side is a set of places.
        Set = "set",
    }
}

impl Stage {
    /// Whether the word is of money that was planned, signed or agreed: none that came.
    pub fn is_promise(word: &str) -> bool {
        matches!(Self::parse(word), Some(Self::Planned | Self::Signed | Self::Agreed))
    }
}

impl PairLevel {
    /// The level of a pairing of two places. A development zone counts as a county: it stands where counties do.
    pub const fn of_sides(supporter: Level, recipient: Level) -> Self {
        use Level::{County, Prefecture, Province, Set, Zone};
        match (supporter, recipient) {
            (Set, _) | (_, Set) => Self::Set,
            (Province, Province) => Self::Province,
            (Prefecture, Prefecture) => Self::Prefecture,
            (County | Zone, County | Zone) => Self::County,
            _ => Self::Mixed,
        }
    }

    /// Whether two pairings of this level may share money.
    pub const fn may_meet(self) -> bool {
        matches!(self, Self::Mixed | Self::Set)
    }
}

codes! {
    /// What a row of the overview says.
    OverviewScope {
        /// What all rows of one measure come to.
        Release = "release",
        /// A province, and on which side of how many pairings it stands.
        Place = "place",
        /// For how many of a province's pairings anything is published of a table or a kind.
        Share = "share",
        /// The newest figure that is stated of a province's own pairings.
        Stated = "stated",
    }
}

codes! {
    /// On which side of present pairings a province stands.
    Role {
        Supporter = "supporter",
        Recipient = "recipient",
        Both = "both",
        /// All its pairings have ended.
        Former = "former",
    }
}

codes! {
    /// Why a figure is not simply added to a total.
    InTotal {
        /// It lies inside another that counts.
        Inside = "inside",
        /// Another is the later word.
        Revised = "revised",
        /// It is another word for what is counted already.
        Same = "same",
        /// It contradicts another: parts that are more than their whole.
        Contradicts = "contradicts",
        /// Its time overlaps with that of others; the total has bounds alone.
        Overlaps = "overlaps",
        /// It states no period, and others do.
        NoPeriod = "no_period",
        /// It is a standard, an average or a share.
        Rate = "rate",
        /// It is of a named part only.
        Part = "part",
    }
}

codes! {
    /// What a row of the summary adds up.
    SummaryScope {
        /// All rows of the release.
        Release = "release",
        /// All rows of one pairing.
        Pairing = "pairing",
        /// The rows of one pairing whose periods lie in one year, or in none: what was published when. Such rows are
        /// never added to those of other years.
        Year = "year",
    }
}

codes! {
    /// Who says a figure; the source alone does not tell.
    Side { Supporter = "supporter", Recipient = "recipient", Joint = "joint", Other = "other" }
}

codes! {
    /// What a number is to what it counts. Only an amount enters a sum.
    Basis {
        Amount = "amount",
        /// A standard: so much for each place.
        PerPlace = "per_place",
        /// A standard: so much a year.
        PerYear = "per_year",
        /// A total divided by places.
        Average = "average",
        /// A percentage.
        Share = "share",
    }
}

codes! {
    /// Whether a number is of all that its row speaks of or of a named part alone. A part is never added to a whole.
    Coverage { Whole = "whole", Part = "part" }
}

codes! {
    /// What a pairing covers.
    Field {
        Industry = "industry",
        Sales = "sales",
        Funds = "funds",
        Labour = "labour",
        Cadres = "cadres",
        Technicians = "technicians",
        Training = "training",
        Health = "health",
        Education = "education",
        Supervision = "supervision",
    }
}

codes! {
    /// Whether a row of `projects` is one undertaking or a model of cooperation between regions.
    ProjectLevel { Project = "project", Model = "model" }
}

codes! {
    /// How far a project is, as reported.
    ProjectStatus {
        Planned = "planned",
        Building = "building",
        Commissioning = "commissioning",
        Built = "built",
        Operating = "operating",
        NotStated = "not_stated",
    }
}

codes! {
    /// Where produce was sold.
    Channel {
        Online = "online",
        Offline = "offline",
        Both = "online_and_offline",
        Outlet = "outlet",
        Live = "live_stream",
        Fair = "fair",
        Units = "units",
        NotStated = "not_stated",
    }
}

codes! {
    /// Kinds of place that sell produce; they are counted separately.
    OutletKind { Shop = "shop", Centre = "trading_centre", Zone = "zone", Cabinet = "cabinet" }
}

codes! {
    /// What kind of exchange of people a row counts.
    ExchangeKind {
        Workers = "workers",
        Cadres = "cadres",
        Technicians = "technicians",
        Medical = "medical",
        Training = "training",
    }
}

codes! {
    /// What the collaboration made or brought.
    OutputKind {
        Project = "project",
        Park = "park",
        Workshop = "workshop",
        Enterprise = "enterprise",
        Village = "village",
        School = "school",
        Hospital = "hospital",
        Other = "other",
    }
}

codes! {
    /// Why a figure that was found is not published as one.
    Omission {
        /// The pairing that it is of cannot be told.
        NoPairing = "no_pairing",
        /// It counts several things in one number.
        NoMeasure = "no_measure",
        /// Another row says the same.
        Duplicate = "duplicate",
        Unclear = "unclear",
        /// Its only copies stand on an unsafe address.
        Unsafe = "unsafe",
        NotCollaboration = "not_collaboration",
        Other = "other",
    }
}

codes! {
    /// Which way people moved.
    Direction { ToEast = "to_east", ToWest = "to_west", Both = "both", NotStated = "not_stated" }
}

codes! {
    /// How far an act of supervision is.
    SupervisionStatus {
        Planned = "planned",
        /// Declared a priority; no single act is reported.
        Focus = "focus",
        Routine = "routine",
        CarriedOut = "carried_out",
        Rectifying = "rectifying",
        Closed = "closed",
    }
}

codes! {
    /// Whether a source prints its date or the date was worked out.
    PublishedBasis { Stated = "stated", Inferred = "inferred" }
}

codes! {
    /// What a row of `national` speaks of.
    Scope { National = "national", Pairing = "pairing" }
}

codes! {
    /// What a count counts. `person_time` counts one person as often as they took part.
    Unit {
        Person = "person",
        PersonTime = "person_time",
        Course = "course",
        Enterprise = "enterprise",
        Organisation = "organisation",
        Village = "village",
        Park = "park",
        Workshop = "workshop",
        Project = "project",
        County = "county",
        Tonne = "tonne",
        TonnePerYear = "tonne_per_year",
        Kilogram = "kilogram",
        Shop = "shop",
        Centre = "trading_centre",
        Zone = "zone",
        Cabinet = "cabinet",
        Yuan = "yuan",
        Case = "case",
        Household = "household" since Two,
        School = "school" since Two,
        Hospital = "hospital" since Two,
        Item = "item" since Two,
        /// 次
        Time = "time" since Two,
    }
}
