//! What is said is what is heard.

use super::*;
use format::{InTotal, Interval, Overflow, Version};
use ledger::coverage::Relation;
use ledger::{Cut, Folded, Group, Left, Measure, Predicate, Tally, Test, Told};
use proof::FaultKind;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

fn test() -> impl Strategy<Value = Test> {
    let is = prop_oneof![
        vec("\\PC{0,5}", 0..3).prop_map(Predicate::OneOf),
        "[\"\\\\\n/é清😀]{0,5}".prop_map(Predicate::Contains),
        "\\PC{0,5}".prop_map(Predicate::Mentions),
        (-9..i64::MAX, -9..i64::MAX).prop_map(|(from, to)| Predicate::Between(from, to)),
        (option::of(any::<u32>()), option::of(any::<u32>())).prop_map(|(from, to)| Predicate::Within(from, to)),
        Just(Predicate::NoYear),
    ];
    ("[a-z_]{1,8}", is).prop_map(|(column, is)| Test { column, is })
}

fn question() -> impl Strategy<Value = Question> {
    let sort = option::of(("[a-z_]{1,8}", any::<bool>()));
    (vec(test(), 0..3), vec(vec(test(), 0..3), 0..3), vec("[a-z_]{1,8}", 0..3), sort)
        .prop_map(|(tests, any, by, sort)| Question { tests, any, by, sort })
}

fn folding() -> impl Strategy<Value = Folding> {
    let keys = option::of(vec(("\\PC{0,5}", "\\PC{0,5}"), 0..3));
    let by = vec(("[a-z_]{1,8}", keys).prop_map(|(column, keys)| Folded { column, keys }), 0..3);
    (by, any::<bool>(), 0..9_usize, 0..9_usize, 0..9_usize).prop_map(|(by, largest_first, all, each, firsts)| Folding {
        by,
        largest_first,
        cut: Cut { all, each, firsts },
    })
}

fn accounting() -> impl Strategy<Value = Accounting> {
    use Relation::{Apart, Holds, Meets, Within};
    let relation = prop_oneof![Just(Apart), Just(Holds), Just(Within), Just(Meets)];
    let related = vec(("[a-z]{1,3}", "[a-z]{1,3}", relation), 0..4);
    (proptest::sample::select(&Version::ALL[..]), related)
        .prop_map(|(version, related)| Accounting { version, relations: related.into() })
}

fn request() -> impl Strategy<Value = Request> {
    let part = ("\\PC{0,9}", 0..u64::from(u32::MAX), "[0-9a-f]{4}")
        .prop_map(|(url, bytes, sha256)| (url, Expected { bytes, sha256 }));
    prop_oneof![
        ("[a-z]{1,5}", accounting(), vec(part, 0..3)).prop_map(|(table, accounting, parts)| Request::Load {
            table,
            accounting,
            parts
        }),
        (question(), 0..9_usize, 0..9_usize).prop_map(|(question, from, count)| Request::First {
            question,
            from,
            count
        }),
        (any::<u32>(), question(), option::of(folding()), option::of((0..9_usize, 0..9_usize)))
            .prop_map(|(number, question, folding, window)| Request::Ask { number, question, folding, window }),
        (any::<u32>(), question(), 0..9_usize, 0..9_usize)
            .prop_map(|(number, question, from, count)| Request::Window { number, question, from, count }),
        Just(Request::Stop),
    ]
}

fn sum() -> impl Strategy<Value = Result<Interval, Overflow>> {
    let flags = (any::<bool>(), any::<bool>(), any::<u32>(), any::<u32>());
    let interval = (0..=i64::MAX, option::of(0..=i64::MAX), flags).prop_map(
        |(low, high, (more_than_low, soft, published, missing))| Interval {
            low,
            high,
            more_than_low,
            soft,
            published,
            missing,
        },
    );
    prop_oneof![9 => interval.prop_map(Ok), 1 => Just(Err(Overflow))]
}

fn answer() -> impl Strategy<Value = Answer> {
    let words = vec(option::of("[a-z]{1,3}"), Measure::COLUMNS.len());
    let measure = ("[a-z]{1,3}", words, "[a-z]{0,3}").prop_map(|(figure, words, unit)| Measure {
        figure,
        words: words.try_into().unwrap(),
        unit,
    });
    let told = (0..99_usize, proptest::sample::select(InTotal::ALL), option::of(0..99_usize))
        .prop_map(|(row, why, other)| Told { row, why, other });
    let left = (any::<[u32; InTotal::ALL.len()]>(), vec(told, 0..3)).prop_map(|(counts, told)| Left { counts, told });
    let tally = (sum(), option::of(0..99_usize), left, 1..i64::MAX).prop_map(|(sum, only, left, coarsest)| Tally {
        sum,
        only,
        left,
        coarsest,
    });
    let group = (vec(option::of("\\PC{0,5}"), 0..3), 0..99_usize, vec((any::<prop::sample::Index>(), sum()), 0..3));
    let totals = proptest::collection::btree_map(measure, tally, 0..3);
    (0..99_usize, totals, vec(group, 0..3), option::of(0..99_usize)).prop_map(|(matched, totals, groups, folded)| {
        let totals: Vec<(Measure, Tally)> = totals.into_iter().collect();
        let group = |(keys, matched, shares): (Vec<_>, usize, Vec<(prop::sample::Index, _)>)| {
            let shares = shares.into_iter().filter(|_| !totals.is_empty());
            let share = |(at, sum): (prop::sample::Index, _)| (at.get(&totals).0.clone(), sum);
            Group { keys, matched, totals: shares.map(share).collect() }
        };
        let groups = groups.into_iter().map(group).collect();
        Answer { matched, totals, groups, folded }
    })
}

fn grouped() -> impl Strategy<Value = Grouped> {
    let words = vec(("[a-z_]{1,8}", vec(("\\PC{0,5}", "\\PC{0,5}"), 0..3)), 0..3);
    (answer(), vec("[a-z_]{1,8}", 0..3), words).prop_map(|(answer, by, words)| Grouped { answer, by, words })
}

fn fault() -> impl Strategy<Value = FaultKind> {
    prop_oneof![
        Just(FaultKind::Unreachable),
        any::<u16>().prop_map(FaultKind::Status),
        Just(FaultKind::WebPage),
        (any::<u64>(), any::<u64>()).prop_map(|(expected, got)| FaultKind::Length { expected, got }),
        ("[0-9a-f]{4}", "[0-9a-f]{4}").prop_map(|(expected, got)| FaultKind::Hash { expected, got }),
        "\\PC{0,9}".prop_map(FaultKind::Malformed),
        any::<u32>().prop_map(FaultKind::UnknownFormat),
        Just(FaultKind::NotListed),
    ]
}

fn report() -> impl Strategy<Value = Report> {
    let rows = || Just(r#"{"n":1,"columns":{"id":["a"]}}"#.to_owned());
    let words = vec(("[a-z_]{1,8}", vec("\\PC{0,5}", 0..3)), 0..3);
    prop_oneof![
        (0..99_usize, 0..99_usize, 0..99_usize).prop_map(|(rows, bytes, total)| Report::Progress {
            rows,
            bytes,
            total
        }),
        (0..99_usize, words).prop_map(|(rows, words)| Report::Loaded { rows, words }),
        (any::<u32>(), answer(), option::of(rows()), option::of(rows()), option::of(rows()))
            .prop_map(|(number, answer, rows, basis, told)| Report::Answer { number, answer, rows, basis, told }),
        rows().prop_map(|rows| Report::First { rows }),
        (any::<u32>(), rows()).prop_map(|(number, rows)| Report::Rows { number, rows }),
        any::<u32>().prop_map(|number| Report::Cancelled { number }),
        (any::<u32>(), "\\PC{0,9}", fault())
            .prop_map(|(number, file, kind)| Report::Failed { number, fault: Fault { file, kind } }),
        (option::of(any::<u32>()), "\\PC{0,9}").prop_map(|(number, what)| Report::Fault { number, what }),
    ]
}

proptest! {
    #[test]
    fn groups_arrive_as_they_were_sent(grouped in grouped()) {
        prop_assert_eq!(Grouped::from_json(&grouped_json(&grouped.answer, &grouped.by, &grouped.words)).unwrap(), grouped);
    }

    #[test]
    fn what_is_said_is_what_is_heard(request in request(), report in report()) {
        prop_assert_eq!(Request::from_json(&request.to_json()).unwrap(), request);
        prop_assert_eq!(Report::from_json(&report.to_json()).unwrap(), report);
    }
}
