//! Messages out of JSON.

use super::{Report, Request, Value};
use crate::engine::{Cell, Is, Plan, Test};
use crate::format::json::{JsonError, Reader};

type Result<T> = std::result::Result<T, JsonError>;

impl Test {
    /// Tests as they stand in a request: `[{"column":"ym","between":[201801,202212]}]`.
    pub fn list_from_json(json: &str) -> Result<Vec<Self>> {
        let mut reader = Reader::new(json.as_bytes());
        let tests = list(&mut reader, test)?;
        reader.end().map(|()| tests)
    }
}

impl Request {
    pub fn from_json(text: &str) -> Result<Self> {
        let (mut kind, mut number) = (String::new(), 0);
        let (mut urls, mut plan) = (Vec::new(), Plan::default());
        let (mut tests, mut by, mut sum, mut largest) = (Vec::new(), Vec::new(), String::new(), None);
        let (mut skip, mut limit) = (0, 0);
        let mut json = Reader::new(text.as_bytes());
        json.object(&mut |json, key| {
            match key {
                "load" => urls = list(json, text_of)?,
                "groups" | "rows" | "cancel" => number = whole(json)?,
                "stop" => drop(json.boolean()?),
                "amount" => plan.amount = text_of(json)?,
                "cubes" => plan.cubes = list(json, |json| list(json, text_of))?,
                "tests" => tests = list(json, test)?,
                "by" | "columns" => by = list(json, text_of)?,
                "sum" => sum = text_of(json)?,
                "largest" => largest = Some(whole(json)?),
                "skip" => skip = whole(json)?,
                "limit" => limit = whole(json)?,
                _ => return json.fail("a request"),
            }
            if kind.is_empty() {
                key.clone_into(&mut kind);
            }
            Ok(())
        })?;
        json.end()?;
        let number = u32::try_from(number).or_else(|_| json.fail("a number of 32 bits"))?;
        match kind.as_str() {
            "load" => Ok(Self::Load { urls, plan }),
            "groups" => Ok(Self::Groups { number, tests, by, sum, largest }),
            "rows" => Ok(Self::Rows { number, tests, columns: by, skip, limit }),
            "cancel" => Ok(Self::Cancel { number }),
            "stop" => Ok(Self::Stop),
            _ => json.fail("a request"),
        }
    }
}

impl Report {
    pub fn from_json(text: &str) -> Result<Self> {
        let (mut kind, mut number, mut what) = (String::new(), None, String::new());
        let (mut rows, mut bytes) = (0, 0);
        let (mut total, mut cells, mut values) = (Cell::default(), Vec::new(), Vec::new());
        let mut json = Reader::new(text.as_bytes());
        json.object(&mut |json, key| {
            match key {
                "progress" | "loaded" => rows = whole(json)?,
                "bytes" => bytes = whole(json)?,
                "groups" | "rows" | "cancelled" | "number" => number = Some(short(json)?),
                "stopped" => drop(json.boolean()?),
                "fault" => what = text_of(json)?,
                "total" => total = cell(json)?,
                "values" => values = list(json, |json| list(json, value))?,
                "cells" => cells = list(json, cell)?,
                _ => return json.fail("a report"),
            }
            if kind.is_empty() {
                key.clone_into(&mut kind);
            }
            Ok(())
        })?;
        json.end()?;
        Ok(match (kind.as_str(), number) {
            ("progress", _) => Self::Progress { rows, bytes },
            ("loaded", _) => Self::Loaded { rows },
            ("groups", Some(number)) => Self::Groups { number, total, groups: values.into_iter().zip(cells).collect() },
            ("rows", Some(number)) => Self::Rows { number, rows: values },
            ("cancelled", Some(number)) => Self::Cancelled { number },
            ("stopped", _) => Self::Stopped,
            ("fault", number) => Self::Fault { number, what },
            _ => return json.fail("a report"),
        })
    }
}

fn test(json: &mut Reader<'_>) -> Result<Test> {
    let (mut column, mut is) = (String::new(), None);
    json.object(&mut |json, key| {
        match key {
            "column" => column = text_of(json)?,
            "one_of" => is = Some(Is::OneOf(list(json, text_of)?)),
            "contains" => is = Some(Is::Contains(text_of(json)?)),
            "between" => match list(json, Reader::integer)?.as_slice() {
                [from, to] => is = Some(Is::Between(*from, *to)),
                _ => return json.fail("two numbers"),
            },
            _ => return json.fail("a test"),
        }
        Ok(())
    })?;
    match is {
        Some(is) => Ok(Test { column, is }),
        None => json.fail("a test"),
    }
}

fn cell(json: &mut Reader<'_>) -> Result<Cell> {
    match list(json, Reader::integer)?.as_slice() {
        [sum, rows, missing] => {
            let count = |value: i64| u32::try_from(value).or_else(|_| json.fail("a number of rows"));
            Ok(Cell { sum: *sum, rows: count(*rows)?, missing: count(*missing)? })
        }
        _ => json.fail("a sum"),
    }
}

fn value(json: &mut Reader<'_>) -> Result<Value> {
    match json.peek() {
        Some(b'"') => text_of(json).map(Value::Text),
        Some(b'n') if json.null() => Ok(Value::Nothing),
        _ => json.integer().map(Value::Number),
    }
}

fn text_of(json: &mut Reader<'_>) -> Result<String> {
    json.string().map(std::borrow::Cow::into_owned)
}

fn whole(json: &mut Reader<'_>) -> Result<usize> {
    let value = json.integer()?;
    usize::try_from(value).or_else(|_| json.fail("a number that is not negative"))
}

fn short(json: &mut Reader<'_>) -> Result<u32> {
    let value = json.integer()?;
    u32::try_from(value).or_else(|_| json.fail("a number of 32 bits"))
}

fn list<'a, T>(json: &mut Reader<'a>, read: impl Fn(&mut Reader<'a>) -> Result<T>) -> Result<Vec<T>> {
    let mut items = Vec::new();
    json.array(&mut |json| {
        items.push(read(json)?);
        Ok(())
    })?;
    Ok(items)
}
