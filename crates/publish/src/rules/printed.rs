//! A number says the same as the words that its source prints for it: value, unit and precision. What cannot be read
//! proves nothing.

mod units;

use format::{Data, Fen, FigureColumns, Precision, Problem, Row, Table, UnitOf};
use reading::{Amount, Decimal, Qualifier, Reading, Unit, Why, quantity};
use std::collections::HashMap;

/// What to do about a contradiction.
const MEND: &str = "look it up in the source, and correct the one that is wrong";

pub fn check(table: &Table, found: &mut Vec<Problem>) {
    // The same words stand in many rows.
    let mut known: HashMap<&str, Result<Reading, Why>> = HashMap::new();
    for columns in table.schema.figures {
        let Some(printed) = columns.printed else { continue };
        if table.column(printed).and_then(Data::first_filled).is_none() {
            continue;
        }
        for row in table.iter() {
            let (Some(value), Some(text)) = (row.int(columns.value), row.text(printed)) else { continue };
            let read = known.entry(text).or_insert_with(|| quantity(text).map_err(|error| error.why));
            let wrong = match read {
                Ok(reading) => contradiction(&row, columns, value, reading),
                Err(Why::NotStated) => {
                    Some((printed, format!("no number, but {} is {}", columns.value, number(columns, value))))
                }
                Err(why @ Why::Vague) => {
                    Some((printed, format!("{why}, but {} is {}", columns.value, number(columns, value))))
                }
                Err(_) => None,
            };
            let rule = |(column, what): (&'static str, String)| {
                Problem::rule(table.schema.name, row.index, column, row.text(column), (what, MEND))
            };
            found.extend(wrong.map(rule));
        }
    }
}

/// Whether the printed words say exactly this number, so that it is no slip of the keyboard.
pub fn confirms(row: &Row<'_>, columns: &FigureColumns, value: i64) -> bool {
    let Some(reading) = columns.printed.and_then(|printed| row.text(printed)).and_then(|text| quantity(text).ok())
    else {
        return false;
    };
    reading.unit != Unit::None && contradiction(row, columns, value, &reading).is_none()
}

/// The column that contradicts the printed words, and how.
fn contradiction(
    row: &Row<'_>,
    columns: &FigureColumns,
    value: i64,
    reading: &Reading,
) -> Option<(&'static str, String)> {
    let printed = columns.printed?;
    let told = || format!("says {reading}, but {} is {}", columns.value, number(columns, value));
    if let Some(what) = of_other_unit(row, columns, value, reading) {
        return Some((printed, what));
    }
    // Money of other places may have been converted by the source.
    if matches!(reading.unit, Unit::Foreign(_)) {
        return None;
    }
    if !says(columns, value, reading) {
        return Some((printed, told()));
    }
    let column = columns.precision?;
    let precision = row.text(column).and_then(Precision::parse)?;
    let Amount::One(_) = reading.amount else { return None };
    let right = word(reading.qualifier);
    let words = row.text(printed).unwrap_or_default();
    (precision != right).then(|| (column, format!("printed, \"{words}\", says {}", right.word())))
}

/// Why the printed words cannot be of this number at all.
fn of_other_unit(row: &Row<'_>, columns: &FigureColumns, value: i64, reading: &Reading) -> Option<String> {
    let name = columns.value;
    let money = columns.unit == UnitOf::Yuan;
    match reading.unit {
        Unit::None => None,
        Unit::Yuan => (!money).then(|| format!("is money, but {name} is a count")),
        Unit::Foreign(currency) if !money => Some(format!("is money, in {currency}, but {name} is a count")),
        Unit::Foreign(currency) => {
            says(columns, value, reading).then(|| format!("is in {currency}, but {name} has the same number of yuan"))
        }
        Unit::Count(counted) if money => Some(format!("is a number of {counted}, but {name} is in yuan")),
        Unit::Count(counted) => {
            let unit = row.unit(columns)?;
            units::contradict(counted, unit).then(|| format!("is a number of {counted}, but the unit is {unit}"))
        }
        Unit::Percent | Unit::PercentagePoints => Some(format!("is a share, but {name} is {}", number(columns, value))),
        Unit::Multiple => Some(format!("is a proportion, but {name} is {}", number(columns, value))),
        Unit::Lasting(span) => Some(format!("is a time, in {span}, but {name} is {}", number(columns, value))),
    }
}

/// Whether the reading can be this number. Where it has no unit, the head of a table may have had it: `8000` under 万元.
fn says(columns: &FigureColumns, value: i64, reading: &Reading) -> bool {
    let own = |decimal: Decimal| if columns.unit == UnitOf::Yuan { decimal.hundredths() } else { decimal.whole() };
    let value = i128::from(value);
    match reading.amount {
        Amount::One(told) => {
            let told = own(told);
            let scales = [1_000, 10_000, 1_000_000, 100_000_000];
            let scaled =
                reading.unit == Unit::None && told.is_some_and(|told| scales.iter().any(|scale| told * scale == value));
            told == Some(value) || scaled
        }
        Amount::Range(low, high) => {
            own(low).is_some_and(|low| low <= value) && own(high).is_some_and(|high| value <= high)
        }
    }
}

/// The precision that a qualifier says.
fn word(qualifier: Qualifier) -> Precision {
    match qualifier {
        Qualifier::Stated => Precision::Stated,
        Qualifier::Over => Precision::Over,
        Qualifier::AtLeast => Precision::AtLeast,
        Qualifier::About => Precision::About,
        // Both are upper bounds.
        Qualifier::Nearly | Qualifier::AtMost => Precision::Nearly,
    }
}

/// The number as its column has it.
fn number(columns: &FigureColumns, value: i64) -> String {
    if columns.unit == UnitOf::Yuan { Fen(value).to_string() } else { value.to_string() }
}
