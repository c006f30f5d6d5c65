//! The places that are said of a number, and what they are to the sides of a pairing.

use format::Table;

/// A place that a text names: one of these rows of the regions.
pub type Named = Vec<usize>;

/// What the places of a claim are to those of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placed {
    /// Each is a side of the pairing.
    Same,
    /// Some lie in a side, or a side lies in them.
    Level,
    /// The claim names none.
    Unsaid,
    Other,
}

/// How the regions lie in each other.
#[derive(Debug)]
pub struct Map {
    /// The places that each lies in, the nearest first.
    outer: Vec<Vec<usize>>,
    /// What a set has.
    members: Vec<Vec<usize>>,
}

impl Map {
    pub fn of(regions: &Table) -> Self {
        let row = |id: &str| regions.find(id).map(|row| row.index);
        let parents: Vec<Option<usize>> = regions.iter().map(|region| region.text("parent").and_then(row)).collect();
        let outer = |of: usize| {
            let mut outer = Vec::new();
            let mut next = parents[of];
            // A bad table goes round in no circle.
            while let (Some(at), 0..8) = (next, outer.len()) {
                outer.push(at);
                next = parents[at];
            }
            outer
        };
        let members =
            |region: format::Row<'_>| region.text("members").unwrap_or_default().split(';').filter_map(row).collect();
        Self { outer: (0..regions.rows).map(outer).collect(), members: regions.iter().map(members).collect() }
    }

    /// Whether a place lies in another.
    pub fn lies_in(&self, inner: usize, outer: usize) -> bool {
        self.outer[inner].contains(&outer) || self.members[outer].contains(&inner)
    }

    /// The innermost of places that lie in each other: 陕西省清涧县 is 清涧县. Each once.
    pub fn innermost(&self, named: &[Named]) -> Vec<Named> {
        let holds = |outer: &Named, inner: &Named| {
            outer.iter().any(|outer| inner.iter().any(|inner| self.outer[*inner].contains(outer)))
        };
        let mut kept: Vec<Named> = Vec::new();
        for own in named {
            if !named.iter().any(|other| holds(own, other)) && !kept.contains(own) {
                kept.push(own.clone());
            }
        }
        kept
    }

    /// What places are to the sides of a pairing.
    pub fn placed(&self, named: &[Named], sides: &[usize]) -> Placed {
        if named.is_empty() {
            return Placed::Unsaid;
        }
        let is_side = |named: &Named| sides.iter().any(|side| named.contains(side));
        let member = |named: &Named| sides.iter().any(|side| named.iter().any(|own| self.members[*side].contains(own)));
        // All that a set has, each by its name.
        let whole = |side: &usize| {
            let members = &self.members[*side];
            let all = members.iter().all(|member| named.iter().any(|named| named.contains(member)));
            members.is_empty() || all || !named.iter().any(|named| named.iter().any(|own| members.contains(own)))
        };
        if named.iter().all(|own| is_side(own) || member(own)) && sides.iter().all(whole) {
            return Placed::Same;
        }
        let near = |named: &Named| {
            sides.iter().any(|side| {
                named.iter().any(|own| own == side || self.lies_in(*own, *side) || self.lies_in(*side, *own))
            })
        };
        if named.iter().all(near) { Placed::Level } else { Placed::Other }
    }
}
