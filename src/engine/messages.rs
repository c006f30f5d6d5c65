//! What a page and the worker say to each other, as short JSON texts. Whole numbers stay whole: both sides read them
//! with this crate's own reader, so that 64 bits pass.
//!
//! A page asks `Load` once, then questions, each with a number of its own that grows. Only the newest question is
//! answered; older ones that still wait are `Cancelled`.

mod read;
mod write;

use super::{Cell, Plan, Test};

/// What a page asks of the worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Fetch these parts of one table, absolute addresses in the order of the manifest, and make these indexes.
    Load {
        urls: Vec<String>,
        plan: Plan,
    },
    Groups {
        number: u32,
        tests: Vec<Test>,
        by: Vec<String>,
        sum: String,
        largest: Option<usize>,
    },
    Rows {
        number: u32,
        tests: Vec<Test>,
        columns: Vec<String>,
        skip: usize,
        limit: usize,
    },
    /// Give up this question if it still waits.
    Cancel {
        number: u32,
    },
    /// Give up loading.
    Stop,
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// While loading: rows of the parts that are read, and bytes that have arrived.
    Progress {
        rows: usize,
        bytes: usize,
    },
    Loaded {
        rows: usize,
    },
    /// All groups that have rows: the largest first where that was asked for, else in the order of their values.
    Groups {
        number: u32,
        total: Cell,
        groups: Vec<(Vec<Value>, Cell)>,
    },
    Rows {
        number: u32,
        rows: Vec<Vec<Value>>,
    },
    Cancelled {
        number: u32,
    },
    /// Loading was given up.
    Stopped,
    /// A question, or the loading, failed: in English, for the console and the report of a fault.
    Fault {
        number: Option<u32>,
        what: String,
    },
}

/// One value of a row or a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Nothing,
    Number(i64),
    Text(String),
}

#[cfg(all(test, feature = "tool"))]
mod tests {
    use super::super::Is;
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn test() -> impl Strategy<Value = Test> {
        let is = prop_oneof![
            vec("\\PC{0,5}", 0..3).prop_map(Is::OneOf),
            "[\"\\\\\n/é清😀]{0,5}".prop_map(Is::Contains),
            (-9..i64::MAX, -9..i64::MAX).prop_map(|(from, to)| Is::Between(from, to)),
        ];
        ("[a-z_]{1,8}", is).prop_map(|(column, is)| Test { column, is })
    }

    fn request() -> impl Strategy<Value = Request> {
        let names = || vec("[a-z_]{1,8}", 0..3);
        prop_oneof![
            (vec("\\PC{0,9}", 0..3), "[a-z]{1,5}", vec(names(), 0..3))
                .prop_map(|(urls, amount, cubes)| Request::Load { urls, plan: Plan { amount, cubes } }),
            (any::<u32>(), vec(test(), 0..3), names(), "[a-z]{1,5}", proptest::option::of(0..99_usize))
                .prop_map(|(number, tests, by, sum, largest)| Request::Groups { number, tests, by, sum, largest }),
            (any::<u32>(), vec(test(), 0..3), names(), 0..9_usize, 0..9_usize).prop_map(
                |(number, tests, columns, skip, limit)| Request::Rows { number, tests, columns, skip, limit }
            ),
            any::<u32>().prop_map(|number| Request::Cancel { number }),
            Just(Request::Stop),
        ]
    }

    fn value() -> impl Strategy<Value = Value> {
        let number = (i64::MIN + 1..=i64::MAX).prop_map(Value::Number);
        prop_oneof![Just(Value::Nothing), number, "\\PC{0,5}".prop_map(Value::Text)]
    }

    fn report() -> impl Strategy<Value = Report> {
        let cell = || {
            (i64::MIN + 1..=i64::MAX, any::<u32>(), any::<u32>()).prop_map(|(sum, rows, missing)| Cell {
                sum,
                rows,
                missing,
            })
        };
        prop_oneof![
            (0..99_usize, 0..99_usize).prop_map(|(rows, bytes)| Report::Progress { rows, bytes }),
            (0..99_usize).prop_map(|rows| Report::Loaded { rows }),
            (any::<u32>(), cell(), vec((vec(value(), 0..3), cell()), 0..4))
                .prop_map(|(number, total, groups)| Report::Groups { number, total, groups }),
            (any::<u32>(), vec(vec(value(), 0..3), 0..4)).prop_map(|(number, rows)| Report::Rows { number, rows }),
            any::<u32>().prop_map(|number| Report::Cancelled { number }),
            Just(Report::Stopped),
            (proptest::option::of(any::<u32>()), "\\PC{0,9}").prop_map(|(number, what)| Report::Fault { number, what }),
        ]
    }

    proptest! {
        #[test]
        fn what_is_said_is_what_is_heard(request in request(), report in report()) {
            prop_assert_eq!(Request::from_json(&request.to_json()).unwrap(), request);
            prop_assert_eq!(Report::from_json(&report.to_json()).unwrap(), report);
        }
    }
}
