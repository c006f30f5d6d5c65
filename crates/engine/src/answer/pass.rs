//! Sums of one figure by group and mark: out of a cube, or while all rows pass by.

use super::layout::Layout;
use crate::aggregate::Accumulator;
use crate::block::BLOCK;
use crate::marks::Figured;
use crate::numbered::Numbered;
use crate::scan::gather;
use crate::sort::sort_keyed;
use crate::{Engine, EngineError, Filter, Ints};

/// What the rows of one group and one mark add up to.
pub struct Entry {
    pub group: u64,
    pub mark: usize,
    pub sum: Accumulator,
}

/// A sum that is made from the rows.
pub struct Pass<'a> {
    layout: Layout<'a>,
    ints: Option<&'a Ints>,
    skipped: &'a [u32],
    sums: Sums,
    places: Vec<u64>,
}

/// Sums by place.
enum Sums {
    /// One for each place that there is; numbers of 32 bits, so that as many as there can be rows fit.
    All(Vec<Short>),
    /// Where there are too many places, or numbers are large: those that occur.
    Seen(Numbered, Vec<Accumulator>),
}

/// So many sums are kept for all places at most: 4 MB.
const MOST: u64 = 1 << 18;

/// A sum of numbers of 32 bits each.
#[derive(Clone, Copy, Default)]
struct Short {
    total: u64,
    rows: u32,
    missing: u32,
}

impl<'a> Pass<'a> {
    /// Nothing counted yet. Without numbers, rows alone are counted; `skipped` are left out, and ascend.
    pub fn new(layout: Layout<'a>, ints: Option<&'a Ints>, skipped: &'a [u32]) -> Result<Self, EngineError> {
        let all = layout.dimensions.iter().try_fold(1_u64, |all, (_, slots)| all.checked_mul(*slots as u64));
        let sums = match (all.and_then(|all| usize::try_from(all).ok()), ints) {
            (Some(all), Some(Ints::Small(_)) | None) if all as u64 <= MOST => Sums::All(vec![Short::default(); all]),
            _ => {
                let slots = layout.dimensions.iter().map(|(_, slots)| *slots as u64);
                Sums::Seen(Numbered::new(slots)?, Vec::new())
            }
        };
        Ok(Self { layout, ints, skipped, sums, places: Vec::with_capacity(BLOCK) })
    }

    /// Takes a block of rows, in their order.
    pub fn take(&mut self, rows: &[u32]) {
        let after = self.skipped.partition_point(|row| rows.first().is_some_and(|first| row < first));
        let touched = self.skipped.get(after).is_some_and(|row| rows.last().is_some_and(|last| row <= last));
        if touched {
            let kept: Vec<u32> = rows.iter().filter(|row| self.skipped.binary_search(row).is_err()).copied().collect();
            self.add(&kept);
        } else {
            self.add(rows);
        }
    }

    fn add(&mut self, rows: &[u32]) {
        self.places.clear();
        self.places.resize(rows.len(), 0);
        for (codes, slots) in &self.layout.dimensions {
            gather(codes, *slots as u64, rows, &mut self.places);
        }
        let places = &self.places;
        match (&mut self.sums, self.ints) {
            (Sums::All(sums), Some(Ints::Small(ints))) => add_short(sums, places, rows, ints),
            (Sums::All(sums), _) => count(sums, places),
            (Sums::Seen(numbered, sums), Some(ints)) => add_seen(numbered, sums, places, rows, |row| ints.raw(row)),
            (Sums::Seen(numbered, sums), None) => add_seen(numbered, sums, places, rows, |_| Ints::NONE),
        }
    }

    /// What the rows that were taken add up to.
    pub fn finish(self) -> Vec<Entry> {
        let entry = |place: u64, sum: Accumulator| {
            let (group, mark) = self.layout.entry(place);
            Entry { group, mark, sum }
        };
        match self.sums {
            Sums::All(sums) => {
                let filled = (0..).zip(sums).filter(|(_, sum)| sum.rows > 0);
                filled.map(|(place, sum)| entry(place, sum.into())).collect()
            }
            Sums::Seen(numbered, sums) => {
                numbered.places().iter().zip(sums).map(|(place, sum)| entry(*place, sum)).collect()
            }
        }
    }
}

impl From<Short> for Accumulator {
    fn from(Short { total, rows, missing }: Short) -> Self {
        Self { total: total.into(), rows, missing, last: None }
    }
}

#[inline(never)] // see `crate::block`
fn add_short(sums: &mut [Short], places: &[u64], rows: &[u32], ints: &[u32]) {
    for (place, row) in places.iter().zip(rows) {
        #[allow(clippy::cast_possible_truncation)] // there are no more places than sums
        let (sum, value) = (&mut sums[*place as usize], ints[*row as usize]);
        let missing = u32::from(value == u32::MAX);
        sum.total += u64::from(value) * u64::from(1 - missing);
        sum.rows += 1;
        sum.missing += missing;
    }
}

#[inline(never)]
fn count(sums: &mut [Short], places: &[u64]) {
    for place in places {
        #[allow(clippy::cast_possible_truncation)] // as above
        let sum = &mut sums[*place as usize];
        sum.rows += 1;
        sum.missing += 1;
    }
}

#[inline(never)]
fn add_seen(
    numbered: &mut Numbered,
    sums: &mut Vec<Accumulator>,
    places: &[u64],
    rows: &[u32],
    value: impl Fn(usize) -> i64,
) {
    for (place, row) in places.iter().zip(rows) {
        let number = numbered.number(*place) as usize;
        if number == sums.len() {
            sums.push(Accumulator::default());
        }
        sums[number].count(value(*row as usize), *row);
    }
}

/// The sums from the smallest cube that has all columns, if there is one.
pub fn from_cubes(
    engine: &Engine,
    figure: &Figured,
    filter: &Filter,
    layout: &Layout<'_>,
    skipped: &[u32],
) -> Result<Option<Vec<Entry>>, EngineError> {
    let filter = figure.marks.told_by(filter);
    let fitting =
        engine.cubes.iter().filter_map(|cube| Some((cube.cost(&filter, &layout.columns, figure.value)?, cube)));
    let Some((_, cube)) = fitting.min_by_key(|(cost, _)| *cost) else { return Ok(None) };
    // What does not fit 64 bits is counted from the rows, group by group.
    let Ok(groups) = cube.groups(&filter, &layout.columns) else { return Ok(None) };
    let ints = engine.store.ints(figure.value)?;
    let mut skipped: Vec<(u64, u32)> = skipped.iter().map(|row| (layout.place_of(*row as usize), *row)).collect();
    sort_keyed(&mut skipped, None);
    let mut skipped = skipped.into_iter().peekable();
    let mut entries = Vec::new();
    for (place, aggregate) in (0..).zip(groups).filter(|(_, aggregate)| aggregate.rows > 0) {
        let mut sum = Accumulator::from(aggregate);
        while let Some((_, row)) = skipped.next_if(|(own, _)| *own == place) {
            sum.leave_out(ints.raw(row as usize));
        }
        let (group, mark) = layout.entry(place);
        entries.push(Entry { group, mark, sum });
    }
    Ok(Some(entries))
}
