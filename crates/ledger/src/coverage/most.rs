//! The largest sum of figures that do not meet.

use super::connected::components;
use super::{Extent, Places, Relation, sorted};

/// A figure with the end of its interval that is added, and whether the truth is more than that.
pub type Weight = (Extent, i64, bool);

/// A sum, and whether the truth is more. Of equal sums, the one that is exceeded says more.
pub type Most = (i128, bool);

/// The largest sum of figures that do not meet. It is exact where they differ in time alone; where some name a thing and
/// others do not, or one pairing holds another, it may be too small, never too large.
pub fn most(weights: &[Weight], places: &Places<'_>) -> Most {
    if weights.iter().all(|(extent, ..)| extent.differs_in_time_alone(&weights[0].0)) {
        return in_time(weights);
    }
    let extents: Vec<Extent> = weights.iter().map(|(extent, ..)| *extent).collect();
    let own = |component: Vec<usize>| {
        let weights: Vec<Weight> = component.into_iter().map(|at| weights[at]).collect();
        of_connected(&weights, places)
    };
    components(&extents, places).into_iter().map(own).fold((0, false), plus)
}

fn of_connected(weights: &[Weight], places: &Places<'_>) -> Most {
    // Fewer figures may be less connected: those that name something, those of the smallest places.
    let fewer = |keep: &dyn Fn(&Weight) -> bool| {
        let kept: Vec<Weight> = weights.iter().copied().filter(keep).collect();
        if kept.len() < weights.len() { most(&kept, places) } else { (0, false) }
    };
    let mut found = in_time(weights);
    for column in 0..super::NAMES {
        found = found.max(fewer(&|weight| weight.0.names[column].is_some()));
    }
    let place = |weight: &Weight| weight.0.place;
    if weights.iter().any(|weight| place(weight) != place(&weights[0])) {
        let holds =
            |a: &Weight, b: &Weight| place(a) != place(b) && places.relation(place(a), place(b)) == Relation::Holds;
        found = found.max(fewer(&|weight| !weights.iter().any(|other| holds(weight, other))));
    }
    found
}

/// Weighted interval scheduling: the largest sum of figures whose days do not overlap.
fn in_time(weights: &[Weight]) -> Most {
    let last = |at: usize| weights[at].0.last();
    let order = sorted((0..weights.len()).collect(), &mut |a, b| last(a).cmp(&last(b)));
    let mut best = vec![(0, false)];
    for (done, at) in order.iter().enumerate() {
        let (extent, value, more) = weights[*at];
        let before = order[..done].partition_point(|other| last(*other) < extent.first());
        best.push(best[done].max(plus(best[before], (value.into(), more))));
    }
    best[weights.len()]
}

fn plus(a: Most, b: Most) -> Most {
    (a.0 + b.0, a.1 || b.1)
}
