//! What a claimed number is to a published one.

use crate::number::Number;
use format::Interval;
use reading::Qualifier::{About, AtLeast, AtMost, Nearly, Over, Stated};

/// What the one is to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// They say the same.
    Equal,
    /// The claim is wider, and true if the figure is: *over 25* of 26.9.
    Follows,
    /// The number is the same, the word for how exact it is another.
    Exactness,
    /// The claim is the figure, rounded.
    Rounded,
    /// The figure is a bound, about so much, or not so exact; the claim may be true.
    Open,
    /// Both cannot be true.
    Apart,
}

/// Of rounding, the most that a number may lie off: 5 of 100.
const ROUNDING: i128 = 20;

/// Compares with a figure in hundredths, of the same unit.
pub fn compare(claim: &Number, figure: &Figure) -> Compared {
    if claim.low != claim.high {
        return range(claim, figure);
    }
    let (x, v) = (claim.low, figure.value);
    // What is said to lie below so much does not where as much is published at least.
    if claim.below && x <= v && matches!(figure.kind, Kind::AtLeast | Kind::MoreThan | Kind::Between(_)) {
        return Compared::Apart;
    }
    if x == v {
        return same(claim, figure);
    }
    let near = (x - v).abs() * ROUNDING <= v;
    match figure.kind {
        Kind::Exactly => match claim.qualifier {
            Stated if !claim.exactly && near && rounds(v, x) => Compared::Rounded,
            Over if v > x => Compared::Follows,
            AtLeast if v >= x => Compared::Follows,
            AtMost if v <= x => Compared::Follows,
            Nearly if v < x => {
                if near {
                    Compared::Follows
                } else {
                    Compared::Open
                }
            }
            About if near => Compared::Follows,
            _ if near && rounds_to(x, v) => Compared::Open,
            _ => Compared::Apart,
        },
        Kind::AtLeast | Kind::MoreThan => match claim.qualifier {
            Over | AtLeast if x < v => Compared::Follows,
            Stated | Nearly | AtMost | About if x < v && !(claim.qualifier == About && near) => Compared::Apart,
            _ => Compared::Open,
        },
        Kind::AtMost => match claim.qualifier {
            Stated | Over | AtLeast if x > v => Compared::Apart,
            _ => Compared::Open,
        },
        Kind::About => {
            if (x - v).abs() * 5 <= v {
                Compared::Open
            } else {
                Compared::Apart
            }
        }
        Kind::Between(high) => {
            if x > v && x < high || claim.qualifier != Stated {
                Compared::Open
            } else {
                Compared::Apart
            }
        }
    }
}

/// A published number: its lower end, in hundredths, and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    pub value: i128,
    pub kind: Kind,
}

/// How exact it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Exactly,
    MoreThan,
    AtLeast,
    AtMost,
    About,
    /// From the value to this one.
    Between(i128),
}

impl Figure {
    /// Of a figure or a total; `scale` makes hundredths of its unit. `None` where nothing is published.
    pub fn of(interval: &Interval, scale: i128) -> Option<Self> {
        let (low, upper) = (i128::from(interval.low) * scale, interval.upper().map(|high| i128::from(high) * scale));
        let kind = match (upper, interval.soft) {
            _ if interval.published == 0 => return None,
            (_, true) => Kind::About,
            (None, _) if interval.more_than_low => Kind::MoreThan,
            (None, _) => Kind::AtLeast,
            (Some(high), _) if high == low => Kind::Exactly,
            (Some(high), _) if low == 0 => return Some(Self { value: high, kind: Kind::AtMost }),
            (Some(high), _) => Kind::Between(high),
        };
        Some(Self { value: low, kind })
    }
}

fn same(claim: &Number, figure: &Figure) -> Compared {
    let equal = match figure.kind {
        Kind::Exactly => matches!(claim.qualifier, Stated | AtLeast | AtMost | About),
        Kind::MoreThan => matches!(claim.qualifier, Over | AtLeast),
        Kind::AtLeast => claim.qualifier == AtLeast,
        Kind::AtMost => matches!(claim.qualifier, Nearly | AtMost),
        Kind::About => claim.qualifier == About,
        Kind::Between(_) => matches!(claim.qualifier, AtLeast),
    };
    if equal { Compared::Equal } else { Compared::Exactness }
}

fn range(claim: &Number, figure: &Figure) -> Compared {
    let within = claim.low <= figure.value && figure.value <= claim.high;
    match figure.kind {
        Kind::Between(high) if (claim.low, claim.high) == (figure.value, high) => Compared::Equal,
        Kind::Exactly if within => Compared::Follows,
        Kind::Exactly => Compared::Apart,
        Kind::MoreThan | Kind::AtLeast if claim.high < figure.value => Compared::Apart,
        _ => Compared::Open,
    }
}

/// Whether a number becomes the other when it is rounded to as many digits.
fn rounds(value: i128, rounded: i128) -> bool {
    let grain = grain(rounded);
    (value + grain / 2) / grain * grain == rounded
}

/// Whether a number becomes a figure as figures are printed: in 亿 above one of these, in 万 above one, and as they are below.
fn rounds_to(value: i128, figure: i128) -> bool {
    const WAN: i128 = 10_000 * 100;
    const YI: i128 = 10_000 * WAN;
    let printed = if figure >= YI {
        YI
    } else if figure >= WAN {
        WAN
    } else {
        1
    };
    let grain = grain(figure).min(printed);
    (value + grain / 2) / grain * grain == figure
}

/// The last place of a number that is not nought.
fn grain(value: i128) -> i128 {
    let mut grain = 1;
    while value != 0 && value % (grain * 10) == 0 {
        grain *= 10;
    }
    grain
}

#[cfg(test)]
mod tests {
    use super::*;
    use reading::Qualifier;

    fn number(value: i128, qualifier: Qualifier) -> Number {
        Number { low: value, high: value, qualifier, exactly: false, below: false }
    }

    #[test]
    fn a_bound_is_never_the_number() {
        let more = Figure { value: 800, kind: Kind::MoreThan };
        for (value, qualifier, is) in [
            (800, Over, Compared::Equal),
            (800, AtLeast, Compared::Equal),
            (800, Stated, Compared::Exactness),
            (800, About, Compared::Exactness),
            (900, Stated, Compared::Open),
            (700, Stated, Compared::Apart),
            (700, Over, Compared::Follows),
            (900, Over, Compared::Open),
            (700, AtMost, Compared::Apart),
        ] {
            assert_eq!(compare(&number(value, qualifier), &more), is, "{value} {qualifier:?}");
        }
    }

    #[test]
    fn what_lies_below_is_no_more_than_published() {
        let is = |value, kind| compare(&number(value, Stated).lying_below(), &Figure { value: 800, kind });
        for (value, kind, expected) in [
            (700, Kind::MoreThan, Compared::Apart),
            (800, Kind::MoreThan, Compared::Apart),
            (800, Kind::AtLeast, Compared::Apart),
            (900, Kind::AtLeast, Compared::Open),
            (800, Kind::Between(900), Compared::Apart),
            (850, Kind::Between(900), Compared::Open),
            (700, Kind::Exactly, Compared::Apart),
            (820, Kind::Exactly, Compared::Follows),
            (700, Kind::AtMost, Compared::Open),
            (800, Kind::AtMost, Compared::Equal),
        ] {
            assert_eq!(is(value, kind), expected, "below {value} of {kind:?}");
        }
        // 近800万 of 800余万 is another word for about as much.
        let more = Figure { value: 800, kind: Kind::MoreThan };
        assert_eq!(compare(&number(800, Nearly), &more), Compared::Exactness);
    }

    #[test]
    fn what_is_printed_without_a_word_bears_wider_claims() {
        let stated = Figure { value: 2690, kind: Kind::Exactly };
        for (value, qualifier, is) in [
            (2690, Stated, Compared::Equal),
            (2690, Over, Compared::Exactness),
            (2690, Nearly, Compared::Exactness),
            (2500, Over, Compared::Follows),
            (2700, Over, Compared::Apart),
            (2700, Nearly, Compared::Follows),
            (2700, About, Compared::Follows),
            (2700, Stated, Compared::Rounded),
            (2700, AtMost, Compared::Follows),
            (3000, Stated, Compared::Apart),
            (2600, Stated, Compared::Apart),
        ] {
            assert_eq!(compare(&number(value, qualifier), &stated), is, "{value} {qualifier:?}");
        }
        let exactly = Number { exactly: true, ..number(2700, Stated) };
        assert_eq!(compare(&exactly, &stated), Compared::Apart);
    }

    #[test]
    fn a_figure_says_nothing_below_its_last_place() {
        // 26.9亿, 53.27万, 148.
        for (figure, value, qualifier, is) in [
            (2690, 2687, Stated, Compared::Open),
            (2690, 2692, Over, Compared::Open),
            (2690, 2684, Stated, Compared::Apart),
            (2690, 2695, Stated, Compared::Apart),
        ] {
            let figure = Figure { value: figure * 100_000_000, kind: Kind::Exactly };
            assert_eq!(compare(&number(value * 100_000_000, qualifier), &figure), is, "{value} {qualifier:?}");
        }
        let people = Figure { value: 14_000, kind: Kind::Exactly };
        assert_eq!(compare(&number(13_900, Stated), &people), Compared::Apart);
        let round = Figure { value: 100 * 10_000_000_000, kind: Kind::Exactly };
        assert_eq!(compare(&number(96 * 10_000_000_000, Stated), &round), Compared::Apart, "96亿 of 100亿");
    }

    #[test]
    fn a_range_is_held_to_both_ends() {
        let claim = Number { low: 10, high: 20, qualifier: Stated, exactly: false, below: false };
        let is = |value, kind| compare(&claim, &Figure { value, kind });
        assert_eq!(is(10, Kind::Between(20)), Compared::Equal);
        assert_eq!(is(15, Kind::Exactly), Compared::Follows);
        assert_eq!(is(25, Kind::Exactly), Compared::Apart);
        assert_eq!(is(25, Kind::MoreThan), Compared::Apart);
        assert_eq!(is(15, Kind::MoreThan), Compared::Open);
    }
}
