//! What the start page says, as a table of its own: made once when a release is built, or, of a release whose format has no
//! such table, when it is asked for.

use super::ancestry::ancestry;
use super::total::Basis;
use super::{Measure, publishing, summed};
use format::{
    Data, Date, FundKind, Interval, Level, OverviewScope, Period, Role, Row, Stage, SummaryScope, Table, tables,
};

/// A row of the overview. What is not there is nothing.
#[derive(Clone, Debug, Default)]
struct Line<'a> {
    scope: Option<OverviewScope>,
    region: Option<Row<'a>>,
    role: Option<Role>,
    /// How many pairings a province has, and how many of them help places in it.
    pairings: Option<usize>,
    local: Option<usize>,
    table: Option<&'static str>,
    kind: Option<&'static str>,
    measure: Option<Measure>,
    interval: Option<Interval>,
    coarsest: Option<i64>,
    /// For how many pairings anything is published.
    published: Option<usize>,
    /// The row of the summary that says more of the one figure.
    only: Option<Row<'a>>,
    pairing: Option<Row<'a>>,
}

/// What a province's pairings may publish: anything of a table, or one kind of it.
type Matter = (&'static str, Option<&'static str>);

/// The overview of a release, out of its summary, its pairings and its places.
pub fn overview(summary: &Table, pairings: &Table, regions: &Table) -> Table {
    let mut lines = Vec::new();
    for table in tables::ALL.into_iter().map(|table| table.name) {
        for (measure, total) in summed(summary, table, SummaryScope::Release, &|_| true) {
            let Ok(sum) = total else { continue };
            let only = match sum.basis {
                Basis::One { row, .. } => Some(row),
                _ => None,
            };
            let scope = Some(OverviewScope::Release);
            let (interval, coarsest) = (Some(sum.interval), Some(sum.coarsest).filter(|coarsest| *coarsest > 1));
            let (table, measure) = (Some(table), Some(measure));
            lines.push(Line { scope, table, measure, interval, coarsest, only, ..Line::default() });
        }
    }
    let kinds = FundKind::WORDS.iter().map(|kind| (tables::FUNDS.name, Some(*kind)));
    let matters: Vec<(Matter, Vec<&str>)> = [(tables::SALES.name, None)]
        .into_iter()
        .chain(kinds)
        .map(|matter| (matter, publishing(summary, matter.0, matter.1)))
        .filter(|(_, published)| !published.is_empty())
        .collect();
    for region in regions.select(&|row| row.text("level") == Some(Level::Province.word())) {
        let Some(province) = Province::of(&region, pairings, regions) else { continue };
        let own = Line { region: Some(region), ..Line::default() };
        let (scope, role) = (Some(OverviewScope::Place), Some(province.role));
        let (pairings, local) = (Some(province.all.len()), Some(province.local));
        lines.push(Line { scope, role, pairings, local, ..own.clone() });
        for ((table, kind), published) in &matters {
            let own = Line { table: Some(table), kind: *kind, ..own.clone() };
            let count = province.all.iter().filter(|pairing| published.contains(&pairing.id())).count();
            lines.push(Line { scope: Some(OverviewScope::Share), published: Some(count), ..own.clone() });
            if let Some((cell, pairing)) = newest(summary, (table, *kind), &province.own) {
                let sums = summed(summary, table, SummaryScope::Year, &|row| row.index == cell.index);
                let stated = sums.into_iter().find_map(|(measure, sum)| Some((measure, sum.ok()?.interval)));
                let Some((measure, interval)) = stated else { continue };
                // Rows without a number take nothing from the figure of another.
                let interval = Interval { missing: 0, ..interval };
                let (scope, pairing) = (Some(OverviewScope::Stated), Some(pairing));
                let (measure, interval) = (Some(measure), Some(interval));
                lines.push(Line { scope, measure, interval, only: Some(cell), pairing, ..own });
            }
        }
    }
    to_table(&lines)
}

/// A province, as its present pairings make it.
struct Province<'a> {
    role: Role,
    /// Its pairings with other provinces.
    own: Vec<Row<'a>>,
    /// Those, and the ones of places in it.
    all: Vec<Row<'a>>,
    /// How many help places in it.
    local: usize,
}

impl<'a> Province<'a> {
    /// `None` where no pairing was ever its own or of a place in it.
    fn of(region: &Row<'a>, pairings: &'a Table, regions: &'a Table) -> Option<Self> {
        let side = |row: &Row<'a>, side: &str| row.text(side).map_or_else(Vec::new, |own| ancestry(regions, own));
        let (mut helping, mut helped, mut ended) = (false, false, false);
        let (mut own, mut all, mut local) = (Vec::new(), Vec::new(), 0);
        for pairing in pairings.iter() {
            let sides = ["supporter", "recipient"].map(|name| side(&pairing, name));
            let [supports, is_supported] = [&sides[0], &sides[1]].map(|places| places.contains(&region.id()));
            if !supports && !is_supported {
                continue;
            }
            if pairing.text("until").is_some() {
                ended = true;
                continue;
            }
            (helping, helped) = (helping || supports, helped || is_supported);
            all.push(pairing);
            let is_province = |places: &Vec<&str>| {
                let level = places.first().and_then(|id| regions.find(id)).and_then(|row| row.text("level"));
                level == Some(Level::Province.word())
            };
            if sides.iter().all(is_province) {
                own.push(pairing);
            } else if is_supported {
                local += 1;
            }
        }
        let role = match (helping, helped) {
            (true, true) => Role::Both,
            (true, false) => Role::Supporter,
            (false, true) => Role::Recipient,
            (false, false) if ended => Role::Former,
            (false, false) => return None,
        };
        Some(Self { role, own, all, local })
    }
}

/// The newest figure that is stated of one of these pairings themselves, as the summary has it, and the pairing: what was
/// planned, signed or agreed is none.
fn newest<'a>(summary: &'a Table, (table, kind): Matter, pairings: &[Row<'a>]) -> Option<(Row<'a>, Row<'a>)> {
    let ahead = |row: &Row<'_>| row.text("stage").is_some_and(Stage::is_promise);
    let is_of = |row: &Row<'_>| row.text("table") == Some(table) && (kind.is_none() || row.text("kind") == kind);
    // One figure stands behind it, were it said by both sides; a sum is not stated anywhere.
    let is_one =
        |row: &Row<'_>| row.int("published") == Some(1) && (row.text("row").is_some() || row.int("year").is_some());
    let stated = |row: &Row<'_>| by_year(row) && is_of(row) && !ahead(row) && is_one(row);
    let mut newest: Option<(Row<'a>, Row<'a>)> = None;
    for row in summary.iter().filter(|row| stated(row) && row.text("figure") == Some("amount")) {
        let Some(own) = pairings.iter().find(|own| row.text("pairing") == Some(own.id())) else { continue };
        let end = |row: &Row<'_>| time_of(row).or_else(|| year(row)).map(Period::last_day);
        if newest.is_none_or(|(known, _)| end(&row) > end(&known)) {
            newest = Some((row, *own));
        }
    }
    newest
}

/// The one year that a row of the summary or the overview lies in.
pub fn year(row: &Row<'_>) -> Option<Period> {
    let year = u16::try_from(row.int("year")?).ok()?;
    Some(Period::Date(Date { year, month: None, day: None }))
}

/// Whether a row of the summary is of one year or other stretch of time.
pub fn by_year(row: &Row<'_>) -> bool {
    row.text("scope").is_none_or(|scope| scope == SummaryScope::Year.word())
}

/// What a figure covers: its period, up to the day until which it was counted.
pub fn time_of(row: &Row<'_>) -> Option<Period> {
    let period = row.period("period")?;
    let start = match period {
        Period::Date(date) => Some(date),
        Period::Interval { start, .. } => start,
    };
    let cut = row.period("as_of").filter(|as_of| as_of.last_day() < period.last_day());
    Some(cut.map_or(period, |as_of| Period::Interval { start, end: as_of.end() }))
}

fn to_table(lines: &[Line<'_>]) -> Table {
    let columns = tables::OVERVIEW.physical().map(|(name, column, _)| {
        let data = if column.kind.is_number() {
            Data::Ints(lines.iter().map(|line| line.int(&name).unwrap_or(Data::NO_INT)).collect())
        } else {
            Data::texts(lines.iter().map(|line| line.text(&name).map(Into::into)))
        };
        (name, data)
    });
    Table::unchecked(&tables::OVERVIEW, lines.len(), columns.collect())
}

impl Line<'_> {
    fn int(&self, column: &str) -> Option<i64> {
        let count = |count: usize| i64::try_from(count).ok();
        match (column, self.interval) {
            ("pairings", _) => self.pairings.and_then(count),
            ("local", _) => self.local.and_then(count),
            ("year", _) => self.only.and_then(|row| row.int(column)),
            ("cumulative", _) => self.only.and_then(|row| row.int(column)),
            ("coarsest", _) => self.coarsest,
            ("published", None) => self.published.and_then(count),
            ("published", Some(sum)) => Some(sum.published.into()),
            ("missing", Some(sum)) => Some(sum.missing.into()),
            ("low", Some(sum)) => Some(sum.low),
            ("high", Some(sum)) => sum.high,
            ("more_than_low", Some(sum)) => Some(sum.more_than_low.into()),
            ("soft", Some(sum)) => Some(sum.soft.into()),
            _ => None,
        }
    }

    fn text(&self, column: &str) -> Option<&str> {
        match column {
            "scope" => self.scope.map(OverviewScope::word),
            "role" => self.role.map(Role::word),
            "region" => self.region.map(|row| row.id()),
            "name" | "name_zh_hant" | "name_en" | "code" if self.role.is_some() => {
                self.region.and_then(|row| row.text(column))
            }
            "table" => self.table,
            "kind" => self.measure.as_ref().map_or(self.kind, |measure| measure.word(column)),
            "figure" => self.measure.as_ref().map(|measure| measure.figure.as_str()),
            "unit" => self.measure.as_ref().map(|measure| measure.unit.as_str()),
            "pairing" => self.pairing.map(|row| row.id()),
            "supporter" | "recipient" => self.pairing.and_then(|row| row.text(column)),
            word if Measure::COLUMNS.contains(&word) => self.measure.as_ref().and_then(|own| own.word(word)),
            of_the_row => self.only.and_then(|row| row.text(of_the_row)),
        }
    }
}
