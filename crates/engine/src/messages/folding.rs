//! Which groups are seen, as JSON: `{"by":[{"column":"pairing","keys":["yz-qj","610000"]},{"column":"year"}],
//! "largest_first":true,"cut":[500,21,0]}`; values and what they belong to take turns.

use super::Writer;
use super::values::{Result, list, text_of, whole};
use format::json::Reader;
use ledger::{Cut, Folded, Folding};

/// A folding as JSON.
pub fn write(folding: &Folding) -> String {
    let mut json = Writer::default();
    json.list("by", &folding.by, |outer, own| {
        let mut json = Writer::default();
        json.text("column", &own.column);
        if let Some(keys) = &own.keys {
            let turns: Vec<&str> = keys.iter().flat_map(|(value, key)| [&**value, key]).collect();
            json.list("keys", &turns, |json, text| json.quoted(text));
        }
        outer.raw(json.finish());
    });
    json.plain("largest_first", folding.largest_first);
    let Cut { all, each, firsts } = folding.cut;
    json.list("cut", &[all, each, firsts], |json, count| json.raw(count));
    json.finish()
}

/// A folding out of JSON; an error where that is none.
pub fn read(json: &mut Reader<'_>) -> Result<Folding> {
    let mut folding = Folding { by: Vec::new(), largest_first: false, cut: Cut { all: 0, each: 0, firsts: 0 } };
    json.object(&mut |json, key| {
        match key {
            "by" => folding.by = list(json, folded)?,
            "largest_first" => folding.largest_first = json.boolean()?,
            "cut" => match list(json, whole)?.as_slice() {
                [all, each, firsts] => folding.cut = Cut { all: *all, each: *each, firsts: *firsts },
                _ => return json.fail("three numbers"),
            },
            _ => return json.fail("which groups are seen"),
        }
        Ok(())
    })?;
    Ok(folding)
}

fn folded(json: &mut Reader<'_>) -> Result<Folded> {
    let mut folded = Folded { column: String::new(), keys: None };
    json.object(&mut |json, key| {
        match key {
            "column" => folded.column = text_of(json)?,
            "keys" => {
                let turns = list(json, text_of)?;
                let pairs = turns.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone()));
                folded.keys = Some(pairs.collect());
            }
            _ => return json.fail("a key of groups"),
        }
        Ok(())
    })?;
    Ok(folded)
}
