//! Sums of one figure by group and mark: out of a cube, or while all rows pass by.

use super::layout::Layout;
use crate::aggregate::Accumulator;
use crate::block::BLOCK;
use crate::engine::Figured;
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
    numbered: Numbered,
    sums: Vec<Accumulator>,
    places: Vec<u64>,
}

impl<'a> Pass<'a> {
    /// Nothing counted yet. Without numbers, rows alone are counted; `skipped` are left out, and ascend.
    pub fn new(layout: Layout<'a>, ints: Option<&'a Ints>, skipped: &'a [u32]) -> Result<Self, EngineError> {
        let numbered = Numbered::new(layout.dimensions.iter().map(|(_, slots)| *slots as u64))?;
        Ok(Self { layout, ints, skipped, numbered, sums: Vec::new(), places: Vec::with_capacity(BLOCK) })
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
        match self.ints {
            Some(Ints::Small(ints)) => self.count(rows, |row| crate::ints::widen(ints[row as usize])),
            Some(Ints::Large(ints)) => self.count(rows, |row| ints[row as usize]),
            None => self.count(rows, |_| Ints::NONE),
        }
    }

    #[inline(never)] // see `crate::block`
    fn count(&mut self, rows: &[u32], value: impl Fn(u32) -> i64) {
        for (place, row) in self.places.iter().zip(rows) {
            let number = self.numbered.number(*place) as usize;
            if number == self.sums.len() {
                self.sums.push(Accumulator::default());
            }
            self.sums[number].count(value(*row), *row);
        }
    }

    /// What the rows that were taken add up to.
    pub fn finish(self) -> Vec<Entry> {
        let entry = |(place, sum): (&u64, &Accumulator)| {
            let (group, mark) = self.layout.entry(*place);
            Entry { group, mark, sum: *sum }
        };
        self.numbered.places().iter().zip(&self.sums).map(entry).collect()
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
