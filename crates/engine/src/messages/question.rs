//! Questions as JSON: `{"tests":[{"column":"period","within":[20210101,null]}],"by":["kind"],"sort":"amount",
//! "descending":true}`. What is empty is left out.

use super::Writer;
use super::values::{Result, list, maybe, text_of};
use format::json::Reader;
use ledger::{Predicate, Question, Test};

/// A question as JSON.
pub fn write(question: &Question) -> String {
    let mut json = Writer::default();
    if !question.tests.is_empty() {
        json.list("tests", &question.tests, write_test);
    }
    if !question.any.is_empty() {
        json.list("any", &question.any, |json, tests| json.array(tests, write_test));
    }
    if !question.by.is_empty() {
        json.texts("by", &question.by);
    }
    if let Some((column, descending)) = &question.sort {
        json.text("sort", column);
        json.plain("descending", descending);
    }
    json.finish()
}

fn write_test(outer: &mut Writer, test: &Test) {
    let mut json = Writer::default();
    json.text("column", &test.column);
    match &test.is {
        Predicate::OneOf(words) => json.texts("one_of", words),
        Predicate::Contains(part) => json.text("contains", part),
        Predicate::Mentions(part) => json.text("mentions", part),
        Predicate::Between(from, to) => json.list("between", &[from, to], |json, number| json.raw(number)),
        Predicate::Within(from, to) => json.list("within", &[from, to], |json, day| json.maybe(day.as_ref())),
        Predicate::NoYear => json.plain("no_year", true),
    }
    outer.raw(json.finish());
}

/// A question out of JSON; an error where that is none.
pub fn read(json: &mut Reader<'_>) -> Result<Question> {
    let (mut question, mut descending) = (Question::default(), false);
    json.object(&mut |json, key| {
        match key {
            "tests" => question.tests = list(json, test)?,
            "any" => question.any = list(json, |json| list(json, test))?,
            "by" => question.by = list(json, text_of)?,
            "sort" => question.sort = Some((text_of(json)?, false)),
            "descending" => descending = json.boolean()?,
            _ => return json.fail("a question"),
        }
        Ok(())
    })?;
    if let Some((_, down)) = &mut question.sort {
        *down = descending;
    }
    Ok(question)
}

fn test(json: &mut Reader<'_>) -> Result<Test> {
    let (mut column, mut is) = (String::new(), None);
    json.object(&mut |json, key| {
        match key {
            "column" => column = text_of(json)?,
            "one_of" => is = Some(Predicate::OneOf(list(json, text_of)?)),
            "contains" => is = Some(Predicate::Contains(text_of(json)?)),
            "mentions" => is = Some(Predicate::Mentions(text_of(json)?)),
            "between" => match list(json, Reader::integer)?.as_slice() {
                [from, to] => is = Some(Predicate::Between(*from, *to)),
                _ => return json.fail("two numbers"),
            },
            "within" => match list(json, |json| maybe(json, super::values::short))?.as_slice() {
                [from, to] => is = Some(Predicate::Within(*from, *to)),
                _ => return json.fail("two days"),
            },
            "no_year" => is = json.boolean()?.then_some(Predicate::NoYear),
            _ => return json.fail("a test"),
        }
        Ok(())
    })?;
    match is {
        Some(is) => Ok(Test { column, is }),
        None => json.fail("a test"),
    }
}
