//! The closed vocabularies of format 1: what each word in a coded column may be.

/// Declares an enumeration together with the words that stand for it in the published files.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every value, in the order in which people expect to read them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The published words, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

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
        NotStated = "not_stated",
    }
}

codes! {
    /// How far the money had come when the source reported it.
    Stage {
        Agreed = "agreed",
        Disbursed = "disbursed",
        Received = "received",
        Spent = "spent",
        NotStated = "not_stated",
    }
}

codes! {
    /// The administrative level of a region.
    Level { Province = "province", Prefecture = "prefecture", County = "county", Zone = "zone" }
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
    }
}
