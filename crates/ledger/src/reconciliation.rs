//! What sources state, held to each other: totals to their parts, and words for the same to each other.

use crate::coverage::Notable;
use crate::sort::{passing, runs};
use crate::{Book, Held, Measure, Stated, sort_rows};
use format::{Basis, FigureColumns, Interval, Row, StatedTotal, Table};

/// A total that a source states, held to what its parts or the other figures come to.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// Where the manifest of the release names it.
    pub total: Option<&'a StatedTotal>,
    /// The row that states it; a total of the manifest may stand in none.
    pub whole: Option<Row<'a>>,
    pub columns: &'static FigureColumns,
    pub sums: Stated,
    /// What comes to the computed sum.
    pub rows: Vec<Row<'a>>,
    /// Whether these are the parts that its source names.
    pub named: bool,
    pub verdict: Verdict,
    /// Why both differ, or may; none where they are equal.
    pub reasons: Vec<Reason>,
}

/// What a stated total and its figures are to each other; the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// They cannot both be true.
    Contradicts,
    /// Nobody knows: one is *about*, or nothing is published beside it.
    Open,
    /// Both may be true: some value is in both.
    Within,
    /// The parts that the source names are less than the whole.
    Partly,
    Equal,
}

/// Why a stated total and its figures differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The parts that the source names are more than the whole.
    Contradiction,
    /// The source names some of the parts only.
    Rest,
    /// The same is said in two ways, and the sum is all between them.
    Differ,
    /// Times overlap, and the sum has bounds alone.
    Overlap,
    /// Some figures are not published.
    Missing,
    /// The total, or a figure, is printed as a bound or as *about*.
    Bounds,
    /// The figures were not counted up to the same day.
    CutOff,
    /// Standards, averages and shares are no part of a sum.
    Rates,
}

impl Reason {
    /// In the order in which they are told.
    const ALL: [Self; 8] = [
        Self::Contradiction,
        Self::Rest,
        Self::Differ,
        Self::Overlap,
        Self::Missing,
        Self::Bounds,
        Self::CutOff,
        Self::Rates,
    ];
}

/// All totals that a release states: those that its manifest names, and each figure of which its source names parts. Those
/// that are furthest apart stand first, as parts of the larger number.
pub fn lines(book: &Book) -> Vec<Line<'_>> {
    let mut lines = lines_of(book, &tables(book).collect::<Vec<_>>());
    lines.sort_by_key(|line| (line.verdict, std::cmp::Reverse(line.apart())));
    lines
}

/// The same of some tables of the book alone, in no order.
pub(crate) fn lines_of<'a>(book: &'a Book, tables: &[&'a Table]) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let accounting = book.accounting();
    for total in &book.manifest.shanhai.stated_totals {
        let Some(table) = tables.iter().copied().find(|table| table.schema.name == total.table) else { continue };
        let Some(held) = Held::of(total, table, &accounting) else { continue };
        let columns = table.schema.figures.iter().find(|columns| columns.value == "amount");
        let Some(columns) = columns else { continue };
        let whole = held.own.first().copied();
        let mut reasons = Vec::new();
        if !held.named {
            for own in accounting.reckon(&held.rows) {
                reasons.extend(own.account.findings.iter().filter_map(|finding| match finding.what {
                    Notable::Differ => Some(Reason::Differ),
                    Notable::Overlap => Some(Reason::Overlap),
                    Notable::Contradiction => Some(Reason::Contradiction),
                    Notable::Revised => None,
                }));
            }
        }
        lines.push(Line::new((Some(total), whole), columns, held.sums, (held.rows, held.named), reasons));
    }
    for table in tables.iter().copied().filter(|table| table.schema.column("part_of").is_some()) {
        let whole_of = |row: usize| table.row(row).text("part_of");
        let mut parts = passing(table.rows, &|row| whole_of(row).is_some());
        if parts.is_empty() {
            continue;
        }
        let mut by_id: Vec<usize> = (0..table.rows).collect();
        sort_rows(&mut by_id, &mut |a, b| table.row(a).id().cmp(table.row(b).id()));
        let find =
            |id: &str| by_id.binary_search_by(|row| table.row(*row).id().cmp(id)).ok().map(|at| table.row(by_id[at]));
        sort_rows(&mut parts, &mut |a, b| whole_of(a).cmp(&whole_of(b)));
        for parts in runs(&parts, &|a, b| whole_of(a) == whole_of(b)) {
            let whole = whole_of(parts[0]).and_then(find);
            let parts: Vec<Row<'_>> = parts.iter().map(|row| table.row(*row)).collect();
            let Some((whole, columns)) = whole.zip(table.schema.figures.first()) else { continue };
            let is_whole = |row: Row<'_>| row.table.schema.name == table.schema.name && row.id() == whole.id();
            if lines.iter().any(|line| line.total.is_some() && line.whole.is_some_and(is_whole)) {
                continue;
            }
            let value = |row: &Row<'_>| {
                let same = row.unit(columns) == whole.unit(columns);
                row.figure(columns).filter(|_| same).map(|figure| Interval::of(&figure))
            };
            let sum = Interval::sum(parts.iter().filter_map(value));
            if let (Some(stated), Ok(computed)) = (value(&whole), sum) {
                let sums = Stated { stated, computed };
                lines.push(Line::new((None, Some(whole)), columns, sums, (parts, true), Vec::new()));
            }
        }
    }
    lines
}

impl<'a> Line<'a> {
    fn new(
        (total, whole): (Option<&'a StatedTotal>, Option<Row<'a>>),
        columns: &'static FigureColumns,
        sums: Stated,
        (rows, named): (Vec<Row<'a>>, bool),
        mut reasons: Vec<Reason>,
    ) -> Self {
        let verdict = Verdict::of(&sums, named);
        let figures = || rows.iter().filter_map(|row| row.figure(columns)).map(|figure| Interval::of(&figure));
        let exact = |value: Interval| !value.soft && value.high == Some(value.low);
        let counted = |row: &Row<'_>| row.period("as_of").or_else(|| row.period("period")).map(|time| time.end().end());
        let rate = |row: &Row<'_>| row.text("basis").is_some_and(|word| word != Basis::Amount.word());
        let mut add = |reason, holds: bool| reasons.extend(holds.then_some(reason));
        add(Reason::Contradiction, named && verdict == Verdict::Contradicts);
        add(Reason::Rest, verdict == Verdict::Partly);
        add(Reason::Missing, sums.computed.missing > 0);
        add(Reason::Bounds, !exact(sums.stated) || figures().any(|value| value.published > 0 && !exact(value)));
        add(
            Reason::CutOff,
            !named && whole.is_some_and(|whole| rows.iter().any(|row| counted(row) != counted(&whole))),
        );
        add(Reason::Rates, !named && rows.iter().any(rate));
        let holds = |reason: &Reason| verdict != Verdict::Equal && reasons.contains(reason);
        let reasons = Reason::ALL.into_iter().filter(holds).collect();
        Self { total, whole, columns, sums, rows, named, verdict, reasons }
    }

    /// How far both are apart, in millionths of the larger one; of intervals, their ends that are furthest apart. What has no
    /// upper end is measured by its lower one.
    pub fn apart(&self) -> i64 {
        let Stated { stated, computed } = &self.sums;
        let ends = |value: &Interval| [value.low, value.upper().unwrap_or(value.low)];
        let gaps = ends(stated).into_iter().zip(ends(computed)).map(|(a, b)| millionths(a, b));
        gaps.max().unwrap_or_default()
    }
}

impl Verdict {
    fn of(sums: &Stated, named: bool) -> Self {
        let Stated { stated, computed } = sums;
        let less = computed.published > 0 && computed.upper().is_some_and(|high| high < stated.low);
        match sums.compared() {
            super::Compared::Equal => Self::Equal,
            _ if named && less => Self::Partly,
            super::Compared::Inside => Self::Within,
            super::Compared::Outside => Self::Contradicts,
            super::Compared::Nothing => Self::Open,
        }
    }
}

/// The difference of two numbers in millionths of the larger one.
fn millionths(a: i64, b: i64) -> i64 {
    let (less, more) = (i128::from(a.min(b)), i128::from(a.max(b)));
    i64::try_from((more - less) * 1_000_000 / more.max(1)).unwrap_or(i64::MAX)
}

/// Something notable of figures that speak of the same.
#[derive(Clone, Debug)]
pub struct Noted<'a> {
    pub what: Notable,
    pub measure: Measure,
    pub columns: &'static FigureColumns,
    /// In the order of [`Notable`].
    pub rows: Vec<Row<'a>>,
    /// What they come to together.
    pub value: Interval,
}

/// What is notable in the figures of a release, whatever is selected; of one kind, what is furthest apart first.
pub fn noted(book: &Book) -> Vec<Noted<'_>> {
    let (mut all, accounting) = (Vec::new(), book.accounting());
    for table in tables(book) {
        let rows: Vec<Row<'_>> = table.iter().collect();
        for own in accounting.reckon(&rows) {
            let columns = table.schema.figures.iter().find(|columns| columns.value == own.measure.figure);
            let Some(columns) = columns else { continue };
            all.extend(own.account.findings.iter().map(|finding| Noted {
                what: finding.what,
                measure: own.measure.clone(),
                columns,
                rows: finding.members.iter().map(|claim| rows[own.rows[*claim]]).collect(),
                value: finding.value,
            }));
        }
    }
    all.sort_by_key(|noted| (noted.what, std::cmp::Reverse(noted.apart())));
    all
}

impl Noted<'_> {
    /// How far its least and its largest number are apart, in millionths of the larger one; of a contradiction, whole and parts.
    pub fn apart(&self) -> i64 {
        if let (Notable::Contradiction, Some(high)) = (self.what, self.value.high) {
            return millionths(self.value.low, high);
        }
        let numbers = || self.rows.iter().filter_map(|row| row.figure(self.columns)?.value());
        numbers().min().zip(numbers().max()).map_or(0, |(least, most)| millionths(least, most))
    }
}

/// The tables whose figures add up, as far as they are in the book.
fn tables(book: &Book) -> impl Iterator<Item = &Table> {
    let names = format::tables::ALL
        .iter()
        .filter(|schema| schema.column("cluster").is_some() && schema.column("part_of").is_some());
    names.map(|schema| book.table(schema.name))
}
