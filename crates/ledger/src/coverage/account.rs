//! What the claims of a measure come to, and what becomes of each.

use super::{Claim, passing, runs, sorted};
use format::{Date, Interval, Overflow};

/// A total together with its account: every claim has one fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// What the truth may be. `published` are the claims whose numbers it is made of: those that are counted, overlap or
    /// contradict; `missing` are those that are not published.
    pub sum: Result<Interval, Overflow>,
    /// By claim.
    pub fates: Vec<Fate>,
    /// What readers and publishers should be told.
    pub findings: Vec<Finding>,
}

/// What becomes of a claim. Claims are named by their places in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It is added as it stands; where others say the same with another number, the hull of all is.
    Counted,
    /// It lies inside that one, or is a part of it by its source's word.
    Inside(usize),
    /// That one is the later word.
    Revised(usize),
    /// It is another word for the same as that one: the other side's, or one of which nobody knows whether it is later.
    SameAs(usize),
    /// It is a part of that one, and the parts are more than the whole; or it is that whole.
    Contradicts(usize),
    /// It meets others, and no single one holds them all.
    Overlaps,
    /// No period is stated, and there are figures that state one.
    NoPeriod,
    /// It is a standard, an average or a share.
    Rate,
    /// It is of a named part only.
    Part,
    /// It gives no number although one applies, and lies inside nothing that gives one.
    NotPublished,
    /// No number applies.
    NotApplicable,
}

/// Something notable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub what: Notable,
    /// The claims, by their places in the list.
    pub members: Vec<usize>,
    /// What they come to together.
    pub value: Interval,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Notable {
    /// Words of which the last counts, in the order in which they were said.
    Revised,
    /// Words for the same that differ.
    Differ,
    /// A whole, which stands first, and parts that are more. Where one of them is *about*, so is this.
    Contradiction,
    /// Figures that cannot be added as they stand: their times overlap, or none states any.
    Overlap,
}

impl Account {
    pub(super) fn note(&mut self, what: Notable, members: Vec<usize>, value: Interval) {
        self.findings.push(Finding { what, members, value });
    }

    /// Names what counts now for all that is revised, and counts the claims.
    pub(super) fn finish(mut self, claims: &[Claim]) -> Self {
        let fates = self.fates.clone();
        for fate in &mut self.fates {
            while let Fate::Revised(by) = *fate {
                let Fate::Revised(_) = fates[by] else { break };
                *fate = fates[by];
            }
        }
        self.note_revised(claims);
        let count = |is: &dyn Fn(&Fate) -> bool| u32::try_from(self.fates.iter().filter(|fate| is(fate)).count());
        let published = count(&|fate| matches!(fate, Fate::Counted | Fate::Overlaps | Fate::Contradicts(_)));
        let missing = count(&|fate| *fate == Fate::NotPublished);
        self.sum = match (self.sum, published, missing) {
            (Ok(sum), Ok(published), Ok(missing)) => Ok(Interval { published, missing, ..sum }),
            _ => Err(Overflow),
        };
        self
    }

    fn note_revised(&mut self, claims: &[Claim]) {
        let by = |claim: usize| match self.fates[claim] {
            Fate::Revised(by) => Some(by),
            _ => None,
        };
        let said = |claim: usize| claims[claim].said.map(Date::first_day);
        let revised = passing(claims.len(), &|claim| by(claim).is_some());
        let order = sorted(revised, &mut |a, b| by(a).cmp(&by(b)).then(said(a).cmp(&said(b))));
        let mut found = Vec::new();
        for old in runs(&order, &|a, b| by(a) == by(b)) {
            let Some(last) = by(old[0]) else { continue };
            found.push(Finding { what: Notable::Revised, members: [old, &[last]].concat(), value: claims[last].value });
        }
        self.findings.append(&mut found);
    }

    /// The claim that the sum rests on alone, and whose words may stand for it; `value` is what each claim says.
    pub fn alone(&self, value: &dyn Fn(usize) -> Interval) -> Option<usize> {
        let sum = self.sum.ok().filter(|sum| sum.published == 1)?;
        let alone = self.fates.iter().position(|fate| *fate == Fate::Counted)?;
        (Interval { missing: 0, ..sum } == value(alone)).then_some(alone)
    }
}
