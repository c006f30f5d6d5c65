//! What a release publishes, figure by figure, as claims are held to it.

use crate::comparison::{Figure, Kind};
use crate::manner::{Stage, Way};
use crate::place::Map;
use crate::terms::{Topic, terms};
use format::{Basis, Coverage, ExchangeKind, FundKind, Interval, OutletKind, OutputKind, Period, Row, Unit};
use ledger::{Book, Places};

/// A figure of a release, or the place where one is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub table: &'static str,
    pub row: usize,
    /// The value column.
    pub figure: &'static str,
    /// Nothing where the number is not published.
    pub value: Option<Figure>,
    pub unit: Option<Unit>,
    pub topics: Vec<Topic>,
    /// Kinds and stages of money, its form, the way people went: by their words.
    pub stage: Option<String>,
    /// All stages that an indicator names: 拨付到位.
    pub stages: Vec<&'static str>,
    pub in_kind: Option<String>,
    pub direction: Option<String>,
    pub side: Option<String>,
    /// Rows of the regions: both sides of the pairing, or the one place; none of the whole country.
    pub places: Vec<usize>,
    pub pairing: Option<String>,
    pub period: Option<Period>,
    pub as_of: Option<Period>,
    /// A standard, an average or a share.
    pub rate: bool,
    /// Of a named part alone, and which it is.
    pub part: Option<String>,
}

/// The tables whose figures are looked at, in the order in which they are told.
pub const TABLES: [&str; 7] = ["funds", "sales", "exchanges", "outputs", "supervision", "projects", "national"];

/// All figures of a release.
pub fn facts(book: &Book, places: &Places, map: &Map) -> Vec<Fact> {
    let mut facts: Vec<Fact> = TABLES.into_iter().flat_map(|table| of_table(book, table)).collect();
    for fact in facts.iter_mut().filter(|fact| fact.table == "national") {
        let name = book.table(fact.table).row(fact.row).text("name").unwrap_or_default();
        fact.named(name, places, map);
    }
    facts
}

fn of_table(book: &Book, table: &'static str) -> Vec<Fact> {
    let region = |id: &str| book.row("regions", id).map(|row| row.index);
    let mut facts = Vec::new();
    for row in book.table(table).iter() {
        let pairing = row.text("pairing").and_then(|id| book.row("pairings", id));
        let sides = |pairing: Row<'_>| {
            ["supporter", "recipient"].into_iter().filter_map(|side| region(pairing.text(side)?)).collect()
        };
        let own = || row.text("region").and_then(region).into_iter().collect();
        let places: Vec<usize> = pairing.map_or_else(own, sides);
        for (columns, figure) in row.figures() {
            let unit = row.unit(columns).and_then(Unit::parse);
            let value = Figure::of(&Interval::of(&figure), scale(unit));
            let missing = matches!(figure, format::Figure::Missing(format::Missing::NotApplicable));
            if missing {
                continue;
            }
            let word = |column: &str| row.text(column).map(str::to_owned);
            let part = (row.text("coverage") == Some(Coverage::Part.word())).then(|| {
                let texts = ["purpose", "covers", "subject", "product"];
                texts.into_iter().filter_map(|column| row.text(column)).collect::<Vec<_>>().join(" ")
            });
            facts.push(Fact {
                table,
                row: row.index,
                figure: columns.value,
                value,
                unit,
                topics: topics(&row, table, columns.value),
                stage: word("stage").filter(|word| word != "not_stated"),
                stages: Vec::new(),
                in_kind: word("in_kind"),
                direction: word("direction").filter(|word| word != "not_stated"),
                side: word("side"),
                places: places.clone(),
                pairing: word("pairing"),
                period: row.period("period"),
                as_of: row.period("as_of"),
                rate: row.text("basis").is_some_and(|word| word != Basis::Amount.word()),
                part,
            });
        }
    }
    facts
}

/// How many hundredths a unit of the published format has: money is kept in fen.
pub fn scale(unit: Option<Unit>) -> i128 {
    if unit == Some(Unit::Yuan) { 1 } else { 100 }
}

fn topics(row: &Row<'_>, table: &str, figure: &str) -> Vec<Topic> {
    let kind = row.text("kind");
    let one = |topic: Option<Topic>| topic.into_iter().collect();
    match (table, figure) {
        ("funds", _) => one(kind.and_then(FundKind::parse).map(Topic::Fund)),
        ("sales", "outlets") => one(row.text("outlet_kind").and_then(OutletKind::parse).map(Topic::Outlet)),
        ("sales", "amount") => vec![Topic::Sales],
        ("exchanges", _) => one(kind.and_then(ExchangeKind::parse).map(Topic::People)),
        ("outputs", _) => one(kind.and_then(OutputKind::parse).map(Topic::Output)),
        ("supervision", "inspections") => vec![Topic::Supervision("inspections")],
        ("supervision", "findings") => vec![Topic::Supervision("findings")],
        ("supervision", "rectified") => vec![Topic::Supervision("rectified")],
        ("supervision", "talks") => vec![Topic::Supervision("talks")],
        ("supervision", "cases") => vec![Topic::Supervision("cases")],
        // The indicator is named in words alone.
        ("national", _) => {
            let mut named: Vec<Topic> =
                terms(row.text("name").unwrap_or_default()).into_iter().map(|term| term.topic).collect();
            if named.iter().any(|topic| !topic.is_general()) {
                named.retain(|topic| !topic.is_general());
            }
            named
        }
        _ => Vec::new(),
    }
}

impl Fact {
    /// What an indicator says in its name alone: how far money has come, and which way people went.
    fn named(&mut self, name: &str, places: &Places, map: &Map) {
        self.stages = Stage::all(name);
        self.stage = match Stage::of(name) {
            Some(Stage::Came(word)) => Some(word.to_owned()),
            Some(Stage::Planned) => Some("planned".to_owned()),
            Some(Stage::Promised) => Some("agreed".to_owned()),
            None => None,
        };
        let way = Way::of(name, &(0..name.len()), &places.mentioned(name));
        let side = |place: usize| self.places.iter().position(|side| *side == place || map.lies_in(place, *side));
        let word = match way {
            Some(Way::Both) => Some("both"),
            Some(Way::To(place)) => side(place).map(|side| ["to_east", "to_west"][side.min(1)]),
            None => None,
        };
        self.direction = word.map(str::to_owned);
    }

    /// Whether it is of all that its row speaks of, an amount, and published.
    pub fn is_whole(&self) -> bool {
        self.part.is_none() && !self.rate && self.value.is_some()
    }

    /// The figure, where it was counted to a day before its period ended: more may have come.
    pub fn counted(&self) -> Option<Figure> {
        let early =
            self.as_of.is_some_and(|as_of| self.period.is_some_and(|period| as_of.last_day() < period.last_day()));
        let value = self.value?;
        Some(if early && value.kind == Kind::Exactly { Figure { kind: Kind::AtLeast, ..value } } else { value })
    }

    /// Whether the other is of the same kind, stage, form and way, and could be added to it.
    pub fn adds_to(&self, other: &Self) -> bool {
        self.unit == other.unit
            && self.topics == other.topics
            && self.stage == other.stage
            && self.in_kind == other.in_kind
            && self.direction == other.direction
    }
}
