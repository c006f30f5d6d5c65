//! One rule at a time.

use super::*;
use Fate::{
    Contradicts, Counted, Inside, NoPeriod, NotApplicable, NotPublished, Overlaps, Part, Rate, Revised, SameAs,
};
use Precision::{About, AtLeast, Over};

#[test]
fn coverages_that_do_not_meet_add() {
    let account = settled(&[stated("2019", 5), stated("2020", 3), said("2021-01/2021-06", 1, Over)]);
    assert_eq!(account.wording(), Wording::Over(9));
    assert_eq!(account.fates, [Counted; 3]);
    assert_eq!(account.findings, []);
}

#[test]
fn equal_periods_compare_as_days() {
    let account = settled(&[stated("2019", 5), stated("2019-01/2019-12", 5), stated("2019-01-01/2019-12-31", 5)]);
    assert_eq!(account.wording(), Wording::Stated(5));
    assert_eq!(account.fates, [Counted, SameAs(0), SameAs(0)]);
    assert_eq!(account.findings, [], "the same word is no news");
}

#[test]
fn the_wider_coverage_counts() {
    let account = settled(&[stated("2017", 4), stated("2017/2019", 45), stated("2018-05", 1)]);
    assert_eq!(account.wording(), Wording::Stated(45));
    assert_eq!(account.fates, [Inside(1), Counted, Inside(1)]);
    let open = settled(&[stated("../2021-04", 45), stated("2019", 4), stated("../2020", 40), stated("2021-05", 2)]);
    assert_eq!(open.wording(), Wording::Stated(47), "an open start reaches back without end");
    assert_eq!(open.fates, [Counted, Inside(0), Inside(0), Counted]);
}

#[test]
fn the_later_word_of_a_side_counts() {
    let words = [stated("2021", 33), stated("2021", 339), stated("2021", 34)];
    let [first, second, third] = words;
    let account = settled(&[
        second.by(RECIPIENT, "2021-10"),
        third.by(RECIPIENT, "2022-03-15"),
        first.by(RECIPIENT, "2021-07-07"),
    ]);
    assert_eq!(account.wording(), Wording::Stated(34));
    assert_eq!(account.fates, [Revised(1), Counted, Revised(1)]);
    assert_eq!(account.found(Notable::Revised), (&[2, 0, 1][..], Wording::Stated(34)));
    let vague = settled(&[first.by(RECIPIENT, "2021"), third.by(RECIPIENT, "2021-05")]);
    assert_eq!(
        vague.wording(),
        Wording::Between(33, 34),
        "nobody knows whether May is later than some time of the year"
    );
    assert_eq!(vague.fates, [SameAs(1), Counted]);
    let unknown = settled(&[first, third]);
    assert_eq!(unknown.wording(), Wording::Between(33, 34));
    assert_eq!(unknown.found(Notable::Differ).1, Wording::Between(33, 34));
    assert_eq!(unknown.alone(&|at| [first, third][at].value), None, "no single word says what the sum is");
}

#[test]
fn two_sides_are_one_figure() {
    let claims = [stated("2020", 1122).by(SUPPORTER, "2021"), stated("2020", 1123).by(RECIPIENT, "2020-11")];
    let account = settled(&claims);
    assert_eq!(account.wording(), Wording::Between(1122, 1123));
    assert_eq!(account.fates, [Counted, SameAs(0)], "the later word stands for both");
    assert_eq!(account.found(Notable::Differ), (&[0, 1][..], Wording::Between(1122, 1123)));
    let unstated = settled(&[claims[0], Claim { side: 0, ..claims[1] }]);
    assert_eq!(unstated.wording(), Wording::Between(1122, 1123), "a side that is not stated is a side of its own");
    let open = settled(&[claims[0], Claim { side: RECIPIENT, ..said("2020", 1100, Over) }]);
    assert_eq!(open.wording(), Wording::Over(1100), "a lower bound keeps no upper end");
    let both =
        settled(&[said("2020", 10, Over).by(SUPPORTER, "2021"), said("2020", 10, AtLeast).by(RECIPIENT, "2021")]);
    assert_eq!(both.wording(), Wording::AtLeast(10), "one of the words allows the bound itself");
    let about = settled(&[said("2020", 10, About).by(SUPPORTER, "2021"), stated("2020", 12).by(RECIPIENT, "2021")]);
    assert_eq!(about.wording(), Wording::AboutBetween(10, 12));
}

#[test]
fn parts_that_are_more_than_their_whole_contradict_it() {
    let account = settled(&[stated("2019", 10), stated("2019-01/2019-06", 7), stated("2019-07/2019-12", 5)]);
    assert_eq!(account.wording(), Wording::Between(10, 12));
    assert_eq!(account.fates, [Contradicts(0); 3]);
    assert_eq!(account.found(Notable::Contradiction), (&[0, 1, 2][..], Wording::Between(10, 12)));
    let open = settled(&[stated("2019", 10), said("2019-01", 10, Over)]);
    assert_eq!(open.wording(), Wording::AtLeast(10), "more than ten in ten");
    assert_eq!(open.fates, [Contradicts(0); 2]);
    let exact = settled(&[stated("2019", 12), stated("2019-01/2019-06", 7), stated("2019-07/2019-12", 5)]);
    assert_eq!(exact.wording(), Wording::Stated(12));
    assert_eq!(exact.findings, []);
    let lower = settled(&[said("2019", 10, Over), stated("2019-01", 12)]);
    assert_eq!((lower.wording(), lower.findings), (Wording::Over(10), vec![]), "a lower bound is not contradicted");
}

#[test]
fn a_contradiction_deep_inside_leaves_the_total_alone() {
    let account = settled(&[stated("2019", 100), stated("2019-01/2019-06", 5), stated("2019-02", 7)]);
    assert_eq!(account.wording(), Wording::Stated(100));
    assert_eq!(account.fates, [Counted, Inside(0), Inside(0)]);
    assert_eq!(account.found(Notable::Contradiction), (&[1, 2][..], Wording::Between(5, 7)));
    let through = settled(&[stated("2019", 6), stated("2019-01/2019-06", 5), stated("2019-02", 7)]);
    assert_eq!(through.wording(), Wording::Between(6, 7), "what is inside a part is inside the whole");
    assert_eq!(through.fates, [Contradicts(0), Contradicts(0), Inside(0)]);
}

#[test]
fn what_overlaps_has_bounds() {
    let account = settled(&[stated("2016/2018", 9), stated("2018/2020", 8), stated("2020/2021", 3), stated("2019", 2)]);
    assert_eq!(account.wording(), Wording::Between(14, 20), "2019 stands between the first and the third");
    assert_eq!(account.fates, [Overlaps; 4]);
    assert_eq!(account.found(Notable::Overlap), (&[0, 1, 3, 2][..], Wording::Between(14, 20)));
    let over = settled(&[stated("2016/2018", 9), said("2018/2020", 9, Over)]);
    assert_eq!(over.wording(), Wording::Over(9));
    let inside = settled(&[stated("2017/2019", 45), stated("2019/2020", 40), stated("2020", 30)]);
    assert_eq!(inside.wording(), Wording::Between(75, 85), "2020 does not meet 2017/2019");
    let doubted = settled(&[stated("2017/2019", 45), stated("2019/2020", 20), stated("2020", 30)]);
    assert_eq!(doubted.wording(), Wording::Between(45, 75), "what contradicts its whole raises no lower end");
    assert_eq!(doubted.fates, [Overlaps, Contradicts(1), Contradicts(1)]);
}

#[test]
fn a_source_says_what_is_a_part() {
    let claims =
        [stated("2020", 10), stated("2020", 4).part_of(0), stated("2020", 5).part_of(0), stated("", 1).part_of(1)];
    let account = settled(&claims);
    assert_eq!(account.wording(), Wording::Stated(10));
    assert_eq!(account.fates, [Counted, Inside(0), Inside(0), Inside(1)]);
    assert_eq!(account.alone(&|at| claims[at].value), Some(0));
    let elsewhere = |claim: Claim| Claim { part_of: Some(Whole::Elsewhere), ..claim };
    let parts = settled(&[elsewhere(claims[1]), elsewhere(claims[2])]);
    assert_eq!(parts.wording(), Wording::Between(5, 9), "the whole is not there, and nobody says that they are apart");
    let named = settled(&[elsewhere(claims[1]).named(0, 1), elsewhere(claims[2]).named(0, 2)]);
    assert_eq!(named.wording(), Wording::Stated(9));
    let unpublished = settled(&[not_published("2020"), claims[1].named(0, 1), claims[2].named(0, 2)]);
    assert_eq!(unpublished.wording(), Wording::AtLeast(9), "the whole gives no number");
    let later = settled(&[stated("2020", 10), stated("2020", 4).part_of(0), stated("2020/2021", 15).revises(0)]);
    assert_eq!(later.wording(), Wording::Stated(15));
    assert_eq!(later.fates, [Revised(2), Inside(0), Counted]);
}

#[test]
fn circles_make_no_money_disappear() {
    let parts = settled(&[stated("2019", 1).part_of(1), stated("2020", 2).part_of(0), stated("2021", 4).part_of(1)]);
    assert_eq!(parts.wording(), Wording::Stated(7));
    let words = settled(&[stated("2019", 1).revises(1), stated("2020", 2).revises(0), stated("2021", 4).revises(2)]);
    assert_eq!(words.wording(), Wording::Stated(7));
}

#[test]
fn a_part_is_never_added() {
    let account =
        settled(&[stated("2020", 5), stated("2020-03", 4).part(), stated("2021", 3).part(), stated("2022", 1)]);
    assert_eq!(account.wording(), Wording::Stated(6));
    assert_eq!(account.fates, [Counted, Part, Part, Counted]);
    let of_one = settled(&[stated("2020", 5), stated("2021", 4).part().part_of(0)]);
    assert_eq!(of_one.fates, [Counted, Inside(0)]);
    let alone = settled(&[stated("2020", 5).part(), stated("2021", 5).part()]);
    assert_eq!((alone.wording(), alone.fates), (Wording::NoRows, vec![Part, Part]));
}

#[test]
fn a_rate_is_never_added() {
    let missing = not_published("2021").rate();
    let account = settled(&[stated("2020", 50).rate(), stated("2020", 5), stated("2020-01", 1).part_of(0), missing]);
    assert_eq!(account.wording(), Wording::Stated(5), "and no part of a rate is inside it");
    assert_eq!(account.fates, [Rate, Counted, Inside(1), Rate]);
}

#[test]
fn what_states_no_period_stands_beside_what_does() {
    let account = settled(&[stated("2020", 5), stated("", 40), not_published("")]);
    assert_eq!(account.wording(), Wording::Stated(5));
    assert_eq!(account.fates, [Counted, NoPeriod, NoPeriod]);
    let alone = settled(&[stated("", 40), not_published("2021")]);
    assert_eq!(alone.wording(), Wording::AtLeast(40));
    assert_eq!(alone.fates, [Counted, NotPublished]);
    let several = settled(&[stated("", 40), said("", 7, AtLeast), stated("", 7)]);
    assert_eq!(several.wording(), Wording::AtLeast(40), "they cannot be told apart");
    assert_eq!(several.fates, [Overlaps; 3]);
    assert_eq!(settled(&[stated("", 40), stated("", 7)]).wording(), Wording::Between(40, 47));
    let named = settled(&[stated("", 40).named(0, 1), stated("", 7).named(0, 2)]);
    assert_eq!(named.wording(), Wording::Stated(47), "they are of two things");
}

#[test]
fn a_whole_beside_the_total_holds_no_amount_back() {
    let part = stated("2019", 3).part_of(0);
    let account = settled(&[stated("", 40), part, stated("2020", 5)]);
    assert_eq!(account.wording(), Wording::Stated(8));
    assert_eq!(account.fates, [NoPeriod, Counted, Counted]);
    let later = settled(&[stated("", 40), part, stated("2020", 5), stated("", 41).revises(0)]);
    assert_eq!(later.wording(), Wording::Stated(8));
    assert_eq!(later.fates, [Revised(3), Counted, Counted, NoPeriod]);
    let only = settled(&[stated("", 40), part]);
    assert_eq!((only.wording(), only.fates), (Wording::Stated(40), vec![Counted, Inside(0)]));
}

#[test]
fn what_is_not_published_is_missing_where_nothing_holds_it() {
    let account =
        settled(&[stated("2020", 5), not_published("2020-03"), not_published("2020/2021"), not_published("2022")]);
    assert_eq!(account.wording(), Wording::AtLeast(5));
    assert_eq!(account.fates, [Counted, Inside(0), NotPublished, NotPublished]);
    assert_eq!(account.sum.unwrap().missing, 2);
    let inside = settled(&[stated("2020", 5), not_published("2020")]);
    assert_eq!(inside.wording(), Wording::Stated(5));
    let part = settled(&[stated("2020", 5), not_published("2021").part_of(0)]);
    assert_eq!((part.wording(), part.fates), (Wording::Stated(5), vec![Counted, Inside(0)]));
    let nothing = settled(&[not_published(""), not_published("2020"), claim("", Figure::Missing(Missing::Withheld))]);
    assert_eq!((nothing.wording(), nothing.fates), (Wording::NotPublished, vec![NotPublished; 3]));
    let none = settled(&[claim("2020", Figure::Missing(Missing::NotApplicable))]);
    assert_eq!((none.wording(), none.fates), (Wording::NoRows, vec![NotApplicable]));
    let thing = settled(&[stated("2020", 5).named(0, 1), not_published("2020-03").named(0, 2)]);
    assert_eq!(thing.wording(), Wording::AtLeast(5), "of another thing");
}

#[test]
fn figures_of_two_things_add() {
    let month = |product, channel, value| stated("2021-04", value).named(0, product).named(1, channel);
    let claims = [month(1, 1, 5), month(1, 2, 4), month(2, 1, 2)];
    assert_eq!(settled(&claims).wording(), Wording::Stated(11));
    assert_eq!(settled(&claims).fates, [Counted; 3]);
    let all = settled(&[claims[0], claims[1], claims[2], stated("2021", 20)]);
    assert_eq!(all.wording(), Wording::Stated(20), "what names nothing is all");
    let less = settled(&[claims[0], claims[1], claims[2], stated("2021", 10)]);
    assert_eq!(less.wording(), Wording::Between(10, 11));
    let of_one = settled(&[claims[0], claims[1], claims[2], stated("2021-04", 9).named(0, 1)]);
    assert_eq!(of_one.wording(), Wording::Stated(11));
    assert_eq!(of_one.fates, [Inside(3), Inside(3), Counted, Counted]);
    let crossed = settled(&[stated("2021", 5).named(0, 1), stated("2021", 8).named(1, 1)]);
    assert_eq!(crossed.wording(), Wording::Between(8, 13), "one is of a product, one of a channel");
}

#[test]
fn sums_that_do_not_fit_are_no_numbers() {
    assert!(settled(&[stated("2019", i64::MAX), stated("2020", 1)]).sum.is_err());
    let overlapping = [stated("2018/2019", i64::MAX), stated("2020/2021", i64::MAX), stated("2019/2020", 1)];
    let account = settled(&overlapping);
    assert!(account.sum.is_err());
    assert_eq!(account.fates, [Overlaps; 3]);
    let contradicting = settled(&[stated("2019", i64::MAX), stated("2020", i64::MAX), stated("2019/2020", 1)]);
    assert_eq!(contradicting.wording(), Wording::AtLeast(1), "no upper end is as far as numbers go");
}
