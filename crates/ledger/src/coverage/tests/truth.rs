//! A made-up truth, of which all claims tell something true: the total of what they cover lies in the interval.

use super::super::Relation;
use super::random::relation;
use super::*;
use proptest::collection::vec;
use proptest::prelude::*;

/// Years, words of two columns (the last stands for all that no claim names), and pieces of places.
const YEARS: usize = 4;
const WORDS: usize = 3;
/// Of the first place alone, of the second alone, of that and of the other set, of the other set alone, of the set alone.
const PIECES: [&[u32]; 5] = [&[0, 1], &[0, 2], &[0, 2, 3], &[3], &[0]];
const CELLS: usize = YEARS * WORDS * WORDS * PIECES.len();

/// What a claim covers, told or not.
#[derive(Clone, Debug)]
struct Told {
    claim: Claim,
    cells: Vec<bool>,
}

type Draw = (u32, [usize; 2], [u8; 2], u8, [u8; 5]);

fn covered(place: u32, years: [usize; 2], names: [Option<u32>; 2]) -> Vec<bool> {
    let named = |name: Option<u32>, word: usize| name.is_none_or(|name| name as usize == word);
    let cell = |at: usize| {
        let (year, rest) = (at % YEARS, at / YEARS);
        let (word, other, piece) = (rest % WORDS, rest / WORDS % WORDS, rest / WORDS / WORDS);
        (years[0]..=years[1]).contains(&year)
            && named(names[0], word)
            && named(names[1], other)
            && PIECES[piece].contains(&place)
    };
    (0..CELLS).map(cell).collect()
}

fn worth(truth: &[i64], cells: &[bool]) -> i64 {
    truth.iter().zip(cells).filter(|(_, own)| **own).map(|(value, _)| value).sum()
}

fn told(truth: &[i64], &(place, years, names, precision, odd): &Draw) -> Told {
    let open = odd[0] % 8 == 0;
    let years = [if open { 0 } else { years[0].min(years[1]) }, years[0].max(years[1])];
    let name = |draw: u8| draw.is_multiple_of(3).then_some(u32::from(draw / 3 % 2));
    let names = names.map(name);
    let cells = covered(place, years, names);
    let (sum, off) = (worth(truth, &cells), i64::from(odd[1] % 4));
    let published = |value, precision| Interval::of(&Figure::Published { value, precision });
    let value = match precision % 12 {
        0 if sum > 0 => published((sum - 1 - off).max(0), Precision::Over),
        1 => published((sum - off).max(0), Precision::AtLeast),
        2 => published(sum + off, Precision::Nearly),
        3 => Interval::of::<i64>(&Figure::Missing(Missing::Withheld)),
        _ => published(sum, Precision::Stated),
    };
    let [first, last] = years.map(|year| u32::try_from(year + 1).unwrap());
    let days = Days { first: if open { 0 } else { first }, last };
    let claim = Claim {
        extent: Extent { place, days: Some(days), names: [names[0], names[1], None] },
        side: odd[2] % 3,
        said: Date::parse(["2020", "2020-05", "2021"][usize::from(odd[2] / 3 % 3)]),
        rate: false,
        part: false,
        part_of: None,
        revises: None,
        value,
    };
    // A tenth states no period, an eleventh is of something that cannot be compared.
    match odd[3] % 10 {
        0 => Told { claim: Claim { extent: Extent { days: None, ..claim.extent }, ..claim }, cells },
        1 if odd[3] / 10 % 2 == 0 => Told { claim: claim.rate(), cells },
        2 if odd[3] / 10 % 2 == 0 => Told { claim: claim.part(), cells },
        _ => Told { claim, cells },
    }
}

/// Claims that say of others what is so: that they are a part of them, or that they say the same anew.
fn linked(mut all: Vec<Told>, draws: &[Draw]) -> Vec<Told> {
    for at in 1..all.len() {
        let odd = draws[at].4;
        let other = usize::from(odd[4]) / 4 % at;
        let (own, whole) = (&all[at], &all[other]);
        let inside = own.cells.iter().zip(&whole.cells).all(|(own, whole)| !own || *whole);
        let same = own.claim.extent == whole.claim.extent && own.cells == whole.cells;
        match odd[4] % 4 {
            0 | 1 if inside && !whole.claim.rate && !whole.claim.part => {
                all[at].claim.part_of = Some(Whole::Listed(other));
            }
            2 if same => all[at].claim.revises = Some(other),
            3 if odd[3].is_multiple_of(2) => all[at].claim.part_of = Some(Whole::Elsewhere),
            _ => {}
        }
    }
    all
}

fn world(one_place: bool) -> impl Strategy<Value = (Vec<i64>, Vec<Told>)> {
    let places = if one_place { 1..=1u32 } else { 0..=3 };
    let draw = (places, [0..YEARS, 0..YEARS], any::<[u8; 2]>(), any::<u8>(), any::<[u8; 5]>());
    (vec(0..9i64, CELLS), vec(draw, 0..10)).prop_map(|(truth, draws)| {
        let all = draws.iter().map(|draw| told(&truth, draw)).collect();
        let all = linked(all, &draws);
        (truth, all)
    })
}

fn check(truth: &[i64], all: &[Told]) -> Result<(), TestCaseError> {
    let claims: Vec<Claim> = all.iter().map(|told| told.claim).collect();
    let account = account(&claims, &Places(&relation));
    let sum = account.sum.unwrap();
    let mut covered = vec![false; CELLS];
    for (told, fate) in all.iter().zip(&account.fates) {
        let counts = match *fate {
            Fate::Revised(by) => account.fates[by],
            fate => fate,
        };
        let beside = counts == Fate::NoPeriod && told.claim.extent.days.is_none();
        if !(told.claim.rate || told.claim.part || beside) {
            covered.iter_mut().zip(&told.cells).for_each(|(covered, own)| *covered |= own);
        }
    }
    let worth = worth(truth, &covered);
    prop_assert!(sum.low <= worth && !(sum.more_than_low && sum.low == worth), "{} {:?}", worth, account);
    prop_assert!(sum.upper().is_none_or(|high| worth <= high), "{} {:?}", worth, account);
    let contradicts = |finding: &Finding| finding.what == Notable::Contradiction;
    prop_assert!(!account.findings.iter().any(contradicts), "what is true contradicts nothing: {:?}", account);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn the_truth_of_one_pairing_lies_in_the_interval((truth, all) in world(true)) {
        check(&truth, &all)?;
    }

    #[test]
    fn the_truth_of_several_pairings_lies_in_the_interval((truth, all) in world(false)) {
        check(&truth, &all)?;
    }
}

#[test]
fn the_places_are_what_they_are_said_to_be() {
    let cells = |place| covered(place, [0, YEARS - 1], [None; 2]);
    let within = |a: u32, b: u32| cells(a).iter().zip(&cells(b)).all(|(a, b)| !a || *b);
    let share = |a: u32, b: u32| cells(a).iter().zip(&cells(b)).any(|(a, b)| *a && *b);
    for (a, b) in (0..4).flat_map(|a| (0..4).map(move |b| (a, b))).filter(|(a, b)| a != b) {
        let expected = match (within(b, a), within(a, b), share(a, b)) {
            (true, ..) => Relation::Holds,
            (_, true, _) => Relation::Within,
            (.., true) => Relation::Meets,
            _ => Relation::Apart,
        };
        assert_eq!(relation(a, b), expected, "{a} {b}");
    }
}
