//! Where a file and what was made anew say different things, each by its place: a row by its id, a total by its measure.

use serde_json::Value;

/// Every difference, as `totals[amount, county, fiscal, yuan].rows[f1].value: the file says …`.
pub fn differences(file: &Value, made: &Value) -> Vec<String> {
    let mut found = Vec::new();
    compare("", file, made, &mut found);
    found
}

fn compare(place: &str, file: &Value, made: &Value, found: &mut Vec<String>) {
    match (file, made) {
        (Value::Object(own), Value::Object(new)) => {
            let inside = |name: &str| if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") };
            for (name, value) in new {
                match own.get(name) {
                    Some(known) => compare(&inside(name), known, value, found),
                    None => found.push(format!("{} is not in the file; the release says {value}", inside(name))),
                }
            }
            let strangers = own.iter().filter(|(name, _)| !new.contains_key(*name));
            found.extend(strangers.map(|(name, _)| format!("{} is in the file, and belongs to none", inside(name))));
        }
        (Value::Array(own), Value::Array(new)) if own.iter().chain(new).all(|item| name_of(item).is_some()) => {
            let (names, new_names): (Vec<_>, Vec<_>) = (names(own), names(new));
            for (name, value) in new_names.iter().zip(new) {
                match names.iter().position(|known| known == name) {
                    Some(at) => compare(&format!("{place}[{name}]"), &own[at], value, found),
                    None => found.push(format!("{place}[{name}] is in the release, and not in the file")),
                }
            }
            for (at, name) in names.iter().enumerate() {
                if !new_names.contains(name) {
                    found.push(format!("{place}[{name}] is in the file, and not what the release says"));
                } else if names[..at].contains(name) {
                    found.push(format!("{place}[{name}] is in the file twice"));
                }
            }
        }
        _ if file == made => {}
        _ => found.push(format!("{place}: the file says {file}, the release {made}")),
    }
}

fn names(items: &[Value]) -> Vec<String> {
    items.iter().filter_map(name_of).collect()
}

/// What a member of a list is called: a row, a file, a year, or a total.
fn name_of(item: &Value) -> Option<String> {
    let text = |name: &str| item.get(name)?.as_str().map(str::to_owned);
    text("id").or_else(|| text("path")).or_else(|| text("year")).or_else(|| {
        let words = item.get("measure")?.as_object()?.values().map(|word| word.as_str().unwrap_or("?"));
        Some(words.collect::<Vec<_>>().join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_difference_is_named_by_its_place() {
        let made = json!({"release": "a", "totals": [{"measure": {"figure": "amount"}, "rows": [
            {"id": "x", "value": 1}, {"id": "y", "value": 2}]}], "list": [1, 2]});
        assert_eq!(differences(&made, &made), [""; 0]);
        let said = |change: fn(&mut Value)| {
            let mut file = made.clone();
            change(&mut file);
            differences(&file, &made).join("\n")
        };
        let rows = "totals[amount].rows";
        assert_eq!(said(|file| file["release"] = json!("b")), "release: the file says \"b\", the release \"a\"");
        assert_eq!(
            said(|file| file["totals"][0]["rows"][1]["value"] = json!(3)),
            format!("{rows}[y].value: the file says 3, the release 2")
        );
        let cut = said(|file| drop(file["totals"][0]["rows"].as_array_mut().unwrap().remove(0)));
        assert_eq!(cut, format!("{rows}[x] is in the release, and not in the file"));
        let doubled = said(|file| {
            let rows = file["totals"][0]["rows"].as_array_mut().unwrap();
            rows.push(rows[0].clone());
            rows.push(json!({"id": "z"}));
        });
        assert_eq!(
            doubled,
            format!("{rows}[x] is in the file twice\n{rows}[z] is in the file, and not what the release says")
        );
        assert_eq!(
            said(|file| drop(file.as_object_mut().unwrap().remove("list"))),
            "list is not in the file; the release says [1,2]"
        );
        assert_eq!(said(|file| file["more"] = json!(1)), "more is in the file, and belongs to none");
        assert_eq!(said(|file| file["list"] = json!([2, 1])), "list: the file says [2,1], the release [1,2]");
    }

    #[test]
    fn the_order_of_rows_says_nothing() {
        let rows = |a: &str, b: &str| json!([{"id": a}, {"id": b}]);
        assert_eq!(differences(&rows("a", "b"), &rows("b", "a")), [""; 0]);
    }
}
