//! Verdicts in words: a name, and a sentence that says what follows and what does not.

use super::words::{self, Words};
use claims::{Checked, Unchecked, Verdict, Why};

/// What a verdict is called.
pub const fn name(verdict: Verdict) -> &'static Words {
    match verdict {
        Verdict::Supported => &words::SUPPORTED,
        Verdict::Sides => &words::SIDES,
        Verdict::Bound => &words::BOUND,
        Verdict::Kind => &words::KIND,
        Verdict::Period => &words::PERIOD,
        Verdict::Place => &words::PLACE,
        Verdict::Sum => &words::SUM,
        Verdict::Contradicted => &words::CONTRADICTED,
        Verdict::NotPublished => &words::NOT_PUBLISHED,
        Verdict::Unknown => &words::UNKNOWN,
        Verdict::Unchecked => &words::UNCHECKED,
    }
}

/// What is said of a claim.
pub fn sentence(checked: &Checked) -> &'static Words {
    match (checked.verdict, checked.why) {
        (Verdict::Supported, Some(Why::Wider)) => &words::SUPPORTED_WIDER,
        (Verdict::Supported, _) => &words::SUPPORTED_SAYS,
        (Verdict::Sides, _) => &words::SIDES_SAYS,
        (Verdict::Bound, Some(Why::Rounded)) => &words::BOUND_ROUNDED,
        (Verdict::Bound, Some(Why::OnlyABound)) => &words::BOUND_OPEN,
        (Verdict::Bound, _) => &words::BOUND_EXACTNESS,
        (Verdict::Kind, Some(Why::Stage)) => &words::KIND_STAGE,
        (Verdict::Kind, Some(Why::Form)) => &words::KIND_FORM,
        (Verdict::Kind, Some(Why::Way)) => &words::KIND_WAY,
        (Verdict::Kind, Some(Why::Unit)) => &words::KIND_UNIT,
        (Verdict::Kind, Some(Why::Rate)) => &words::KIND_RATE,
        (Verdict::Kind, Some(Why::Part)) => &words::KIND_PART,
        (Verdict::Kind, Some(Why::TimeToo)) => &words::KIND_TIME_TOO,
        (Verdict::Kind, _) => &words::KIND_SAYS,
        (Verdict::Period, Some(Why::CutOff)) => &words::PERIOD_CUT_OFF,
        (Verdict::Period, _) => &words::PERIOD_SAYS,
        (Verdict::Place, Some(Why::Level)) => &words::PLACE_LEVEL,
        (Verdict::Place, _) => &words::PLACE_SAYS,
        (Verdict::Sum, _) => &words::SUM_SAYS,
        (Verdict::Contradicted, _) => &words::CONTRADICTED_SAYS,
        (Verdict::NotPublished, _) => &words::NOT_PUBLISHED_SAYS,
        (Verdict::Unknown, Some(Why::LeftOut)) => &words::UNKNOWN_LEFT_OUT,
        (Verdict::Unknown, _) if checked.candidates.is_empty() => &words::UNKNOWN_SAYS,
        (Verdict::Unknown, _) => &words::UNKNOWN_OTHERS,
        (Verdict::Unchecked, _) => unchecked(checked.claim.unchecked),
    }
}

fn unchecked(why: Option<Unchecked>) -> &'static Words {
    use reading::Why::{Doubtful, Script, TooLarge, Turned, Vague};
    match why {
        Some(Unchecked::Foreign(_)) => &words::FOREIGN,
        Some(Unchecked::Share) => &words::SHARE,
        Some(Unchecked::Measure) => &words::MEASURE,
        Some(Unchecked::TooExact) => &words::TOO_EXACT,
        Some(Unchecked::Denied) => &words::DENIED,
        Some(Unchecked::Change) => &words::CHANGE,
        Some(Unchecked::Unreadable(TooLarge)) => &words::TOO_LARGE,
        Some(Unchecked::Unreadable(Script)) => &words::SCRIPT,
        Some(Unchecked::Unreadable(Turned(_))) => &words::TURNED,
        Some(Unchecked::Unreadable(Vague)) => &words::VAGUE,
        Some(Unchecked::Unreadable(Doubtful)) => &words::DOUBTFUL,
        Some(Unchecked::Unreadable(_)) | None => &words::UNREADABLE,
    }
}
