//! Answers as JSON: `{"matched":2,"totals":[{"measure":["amount","yuan",null,"fiscal","received",null,null],
//! "sum":[5,5,false,false,1,0],"only":7,"left":[1,0,0,0,0,0,0,0],"told":[[3,0,7]]}],"groups":[{"keys":["2021"],"matched":2,"totals":[[0,[5,5,false,false,1,0]]]}]}`.
//!
//! A sum is what [`Interval`] holds, in its order; null where it does not fit. The totals of a group name their measure by
//! its place among the totals of all; `"folded":1500` says how many groups there are where these are those that are seen.

use super::Writer;
use super::values::{Result, list, maybe, short, text_of, whole};
use format::json::Reader;
use format::{InTotal, Interval, Overflow};
use ledger::{Answer, Group, Left, Measure, Tally, Told};

type Checked = std::result::Result<Interval, Overflow>;

/// An answer as JSON.
pub fn write(answer: &Answer) -> String {
    let mut json = Writer::default();
    json.plain("matched", answer.matched);
    json.list("totals", &answer.totals, |outer, (measure, tally)| {
        let mut json = Writer::default();
        let words = [Some(&*measure.figure), Some(&*measure.unit)].into_iter();
        let words: Vec<_> = words.chain(measure.words.iter().map(Option::as_deref)).collect();
        json.list("measure", &words, |json, word| json.maybe_quoted(*word));
        json.key("sum");
        write_sum(&mut json, &tally.sum);
        if let Some(row) = tally.only {
            json.plain("only", row);
        }
        if tally.coarsest > 1 {
            json.plain("coarsest", tally.coarsest);
        }
        if tally.left != Left::default() {
            json.list("left", &tally.left.counts, |json, count| json.raw(count));
            json.list("told", &tally.left.told, |json, told| {
                json.raw(format_args!("[{},{},", told.row, told.why as usize));
                json.maybe(told.other);
                json.raw(']');
            });
        }
        outer.raw(json.finish());
    });
    json.list("groups", &answer.groups, |outer, group| {
        let mut json = Writer::default();
        json.list("keys", &group.keys, |json, key| json.maybe_quoted(key.as_deref()));
        json.plain("matched", group.matched);
        json.list("totals", &group.totals, |json, (measure, sum)| {
            // What a group adds to is among the totals.
            json.raw('[');
            json.maybe(answer.totals.iter().position(|(own, _)| own == measure));
            json.raw(',');
            write_sum(json, sum);
            json.raw(']');
        });
        outer.raw(json.finish());
    });
    answer.folded.iter().for_each(|all| json.plain("folded", all));
    json.finish()
}

fn write_sum(json: &mut Writer, sum: &Checked) {
    let Ok(Interval { low, high, more_than_low, soft, published, missing }) = sum else { return json.raw("null") };
    json.raw(format_args!("[{low},"));
    json.maybe(*high);
    json.raw(format_args!(",{more_than_low},{soft},{published},{missing}]"));
}

/// An answer out of JSON; an error where that is none.
pub fn read(json: &mut Reader<'_>) -> Result<Answer> {
    let mut answer = Answer::default();
    json.object(&mut |json, key| {
        match key {
            "matched" => answer.matched = whole(json)?,
            "totals" => answer.totals = list(json, total)?,
            "groups" => answer.groups = list(json, |json| group(json, &answer.totals))?,
            "folded" => answer.folded = Some(whole(json)?),
            _ => return json.fail("an answer"),
        }
        Ok(())
    })?;
    Ok(answer)
}

fn total(json: &mut Reader<'_>) -> Result<(Measure, Tally)> {
    let (mut words, mut tally) =
        (Vec::new(), Tally { sum: Err(Overflow), only: None, left: Left::default(), coarsest: 1 });
    json.object(&mut |json, key| {
        match key {
            "measure" => words = list(json, |json| maybe(json, text_of))?,
            "sum" => tally.sum = sum(json)?,
            "only" => tally.only = Some(whole(json)?),
            "coarsest" => tally.coarsest = json.integer()?,
            "left" => match <[u32; InTotal::ALL.len()]>::try_from(list(json, short)?) {
                Ok(counts) => tally.left.counts = counts,
                Err(_) => return json.fail("a number for each reason"),
            },
            "told" => tally.left.told = list(json, told)?,
            _ => return json.fail("a total"),
        }
        Ok(())
    })?;
    let Ok([Some(figure), Some(unit), words @ ..]) = <[Option<String>; Measure::COLUMNS.len() + 2]>::try_from(words)
    else {
        return json.fail("what adds");
    };
    Ok((Measure { figure, words, unit }, tally))
}

fn told(json: &mut Reader<'_>) -> Result<Told> {
    let parts = list(json, |json| maybe(json, whole))?;
    match parts[..] {
        [Some(row), Some(why), other] if why < InTotal::ALL.len() => Ok(Told { row, why: InTotal::ALL[why], other }),
        _ => json.fail("a row and why it is not added"),
    }
}

fn group(json: &mut Reader<'_>, totals: &[(Measure, Tally)]) -> Result<Group> {
    let mut group = Group { keys: Vec::new(), matched: 0, totals: Vec::new() };
    json.object(&mut |json, key| {
        match key {
            "keys" => group.keys = list(json, |json| maybe(json, text_of))?,
            "matched" => group.matched = whole(json)?,
            "totals" => {
                group.totals = list(json, |json| {
                    let (mut measure, mut own) = (None, None);
                    json.array(&mut |json| {
                        if measure.is_none() {
                            measure = Some(whole(json)?);
                        } else {
                            own = Some(sum(json)?);
                        }
                        Ok(())
                    })?;
                    match (measure.and_then(|measure| totals.get(measure)), own) {
                        (Some((measure, _)), Some(sum)) => Ok((measure.clone(), sum)),
                        _ => json.fail("a total"),
                    }
                })?;
            }
            _ => return json.fail("a group"),
        }
        Ok(())
    })?;
    Ok(group)
}

fn sum(json: &mut Reader<'_>) -> Result<Checked> {
    if json.null() {
        return Ok(Err(Overflow));
    }
    let (mut sum, mut at) = (Interval::EMPTY, 0);
    json.array(&mut |json| {
        match at {
            0 => sum.low = json.integer()?,
            1 => sum.high = maybe(json, Reader::integer)?,
            2 => sum.more_than_low = json.boolean()?,
            3 => sum.soft = json.boolean()?,
            4 => sum.published = short(json)?,
            5 => sum.missing = short(json)?,
            _ => return json.fail("the end of a sum"),
        }
        at += 1;
        Ok(())
    })?;
    if at == 6 { Ok(Ok(sum)) } else { json.fail("a whole sum") }
}
