//! Made-up claims.

use super::super::{NAMES, Relation, clusters};
use super::*;
use proptest::collection::vec;
use proptest::prelude::*;

/// A set of two, its members, and one more set that may share the second.
pub fn relation(a: u32, b: u32) -> Relation {
    match (a, b) {
        (0, 1 | 2) => Relation::Holds,
        (1 | 2, 0) => Relation::Within,
        (3, 0 | 2) | (0 | 2, 3) => Relation::Meets,
        _ => Relation::Apart,
    }
}

/// Numbers that one claim is made of.
type Draw = (u32, [u32; 3], [u8; 2], i64, u8, [u8; 6]);

/// Claims with few days, numbers and words, so that much is the same; `simple` ones are of one place and one thing.
pub fn claims(simple: bool, most: usize) -> impl Strategy<Value = Vec<Claim>> {
    let draw = (0..4u32, any::<[u32; 3]>(), any::<[u8; 2]>(), 0..12i64, any::<u8>(), any::<[u8; 6]>());
    vec(draw, 0..=most)
        .prop_map(move |draws| draws.iter().enumerate().map(|(at, draw)| made(at, draw, simple)).collect())
}

fn made(at: usize, (place, days, names, value, precision, odd): &Draw, simple: bool) -> Claim {
    let (first, length) = (days[0] % 7, days[1] % 5 * (days[1] / 5 % 2));
    let days = match days[2] % 24 {
        0 => None,
        1 | 2 => Some(Days { first: 0, last: first + 1 }),
        _ => Some(Days { first: first + 1, last: first + 1 + length }),
    };
    let name = |draw: u8| (draw.is_multiple_of(2)).then_some(u32::from(draw / 2 % 2));
    let names = if simple { [None; NAMES] } else { [name(names[0]), name(names[1]), None] };
    let figure = match precision % 16 {
        0..7 => Figure::Published { value: *value, precision: Precision::Stated },
        7 | 8 => Figure::Published { value: *value, precision: Precision::Over },
        9 | 10 => Figure::Published { value: *value, precision: Precision::AtLeast },
        11 => Figure::Published { value: *value, precision: Precision::About },
        12 => Figure::Published { value: *value, precision: Precision::Nearly },
        13 | 14 => Figure::Missing(Missing::NotPublished),
        _ => Figure::Missing(Missing::NotApplicable),
    };
    let one_in = |many: u8, draw: u8| draw.is_multiple_of(many);
    let earlier = |draw: u8| (at > 0).then(|| usize::from(draw) / 16 % at.max(1));
    let said = ["2020", "2020-03", "2020-05", "2021"][usize::from(odd[1] % 4)];
    Claim {
        extent: Extent { place: if simple { 0 } else { *place }, days, names },
        side: odd[0] % 3,
        said: Date::parse(said).filter(|_| odd[1] / 4 % 3 > 0),
        rate: one_in(11, odd[2]),
        part: one_in(9, odd[3]),
        part_of: match odd[4] % 8 {
            0 => earlier(odd[4]).map(Whole::Listed),
            1 if odd[4] / 8 % 4 == 0 => Some(Whole::Elsewhere),
            _ => None,
        },
        revises: earlier(odd[5]).filter(|_| one_in(9, odd[5])),
        value: Interval::of(&figure),
    }
}

/// Some of the claims, in some order, by their places in the list.
pub fn chosen(claims: &[Claim], order: &[usize]) -> Vec<Claim> {
    let find = |old: usize| order.iter().position(|at| *at == old);
    let moved = |claim: &Claim| Claim {
        part_of: claim.part_of.map(|whole| match whole {
            Whole::Listed(at) => find(at).map_or(Whole::Elsewhere, Whole::Listed),
            Whole::Elsewhere => whole,
        }),
        revises: claim.revises.and_then(find),
        ..*claim
    };
    order.iter().map(|at| moved(&claims[*at])).collect()
}

/// What becomes of each claim, without its place in the list.
fn fates(claims: &[Claim], account: &Account) -> Vec<String> {
    let unplaced = |fate: Fate| match fate {
        Fate::Inside(_) => Fate::Inside(0),
        Fate::Revised(_) => Fate::Revised(0),
        Fate::SameAs(_) => Fate::SameAs(0),
        Fate::Contradicts(_) => Fate::Contradicts(0),
        fate => fate,
    };
    let told = |(claim, fate): (&Claim, &Fate)| {
        let Claim { extent, side, said, rate, part, value, .. } = claim;
        format!("{extent:?} {side} {said:?} {rate} {part} {value:?}: {:?}", unplaced(*fate))
    };
    let mut told: Vec<String> = claims.iter().zip(&account.fates).map(told).collect();
    told.sort();
    told
}

fn findings(claims: &[Claim], account: &Account) -> Vec<String> {
    let told = |finding: &Finding| {
        let mut members: Vec<_> =
            finding.members.iter().map(|at| (claims[*at].extent, claims[*at].value.low)).collect();
        members.sort_unstable();
        format!("{:?} {members:?} {:?}", finding.what, finding.value)
    };
    let mut told: Vec<String> = account.findings.iter().map(told).collect();
    told.sort();
    told
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn every_claim_has_one_fate(claims in claims(false, 14)) {
        let account = account(&claims, &Places(&relation));
        prop_assert_eq!(account.fates.len(), claims.len());
        let count = |is: &dyn Fn(&Fate) -> bool| account.fates.iter().filter(|fate| is(fate)).count();
        let sum = account.sum.unwrap();
        let in_sum = |fate: &Fate| matches!(fate, Fate::Counted | Fate::Overlaps | Fate::Contradicts(_));
        prop_assert_eq!(sum.published as usize, count(&in_sum));
        prop_assert_eq!(sum.missing as usize, count(&|fate| *fate == Fate::NotPublished));
        prop_assert!(sum.high.is_none_or(|high| sum.low <= high), "{:?}", sum);
        for (at, (claim, fate)) in claims.iter().zip(&account.fates).enumerate() {
            let published = claim.value.published > 0;
            let amount = |other: usize| other != at && claims[other].value.published > 0 && !claims[other].rate;
            prop_assert!(match *fate {
                Fate::Counted | Fate::Overlaps => published && !claim.rate && !claim.part,
                Fate::Contradicts(whole) => published && !claim.rate && (whole == at || amount(whole)),
                Fate::Inside(whole) => !claim.rate && amount(whole),
                Fate::Revised(by) => published && amount(by) && !matches!(account.fates[by], Fate::Revised(_)),
                Fate::SameAs(other) => published && amount(other) && claims[other].extent == claim.extent,
                Fate::NoPeriod => claim.extent.days.is_none() && !(published && claim.part),
                Fate::Rate => claim.rate,
                Fate::Part => published && claim.part,
                Fate::NotPublished => claim.value.missing > 0,
                Fate::NotApplicable => !published && claim.value.missing == 0,
            }, "{}: {:?} {:?}", at, claim, fate);
        }
    }

    #[test]
    fn the_order_of_the_claims_does_not_matter(
        (claims, order) in claims(false, 10).prop_flat_map(|claims| {
            let order: Vec<usize> = (0..claims.len()).collect();
            (Just(claims), Just(order).prop_shuffle())
        })
    ) {
        let shuffled = chosen(&claims, &order);
        let (own, other) = (account(&claims, &Places(&relation)), account(&shuffled, &Places(&relation)));
        prop_assert_eq!(own.sum, other.sum);
        prop_assert_eq!(fates(&claims, &own), fates(&shuffled, &other));
        prop_assert_eq!(findings(&claims, &own), findings(&shuffled, &other));
    }

    #[test]
    fn plain_claims_add_and_clusters_are_settled_alone(
        claims in claims(false, 16), kept in vec(any::<bool>(), 16)
    ) {
        let places = Places(&relation);
        let numbers = clusters(&claims, &places);
        let selected: Vec<usize> = (0..claims.len()).filter(|at| kept[*at]).collect();
        let whole = account(&chosen(&claims, &selected), &places).sum.unwrap();
        let mut sum = Interval::EMPTY;
        for number in 0..=numbers.iter().copied().max().unwrap_or(0) {
            let own: Vec<usize> = selected.iter().copied().filter(|at| numbers[*at] == number).collect();
            let added = if number == 0 {
                Interval::sum(own.iter().map(|at| claims[*at].value)).unwrap()
            } else {
                account(&chosen(&claims, &own), &places).sum.unwrap()
            };
            sum = sum.plus(added).unwrap();
        }
        prop_assert_eq!(whole, sum);
    }
}

#[test]
fn some_claims_are_plain_and_some_are_not() {
    let months: Vec<Claim> = (1..=12).map(|month| stated(&format!("2021-{month:02}"), 1)).collect();
    assert_eq!(clusters(&months, &Places::APART), [0; 12]);
    let claims =
        [months[0], months[1], stated("2021-02-05", 1), months[3], months[4].part_of(3), months[5].rate(), months[6]];
    assert_eq!(clusters(&claims, &Places::APART), [0, 1, 1, 2, 2, 3, 0]);
    let undated = [months[0], months[1], stated("", 1), months[1].at(1)];
    assert_eq!(clusters(&undated, &Places::APART), [1, 1, 1, 0]);
}
