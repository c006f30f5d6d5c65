//! A person's telephone number, identity number, e-mail address or bank card in a text.

use format::{Data, Kind, Problem, Table};
use reading::{IdentifierKind, identifiers};
use std::collections::HashMap;

pub fn check(table: &Table) -> Vec<Problem> {
    let mut found = Vec::new();
    for (name, column, _) in table.schema.physical() {
        let Some(data @ Data::Codes { words, .. }) = table.column(&name) else { continue };
        if column.kind != Kind::Text {
            continue;
        }
        let kinds: HashMap<&str, IdentifierKind> =
            words.iter().filter_map(|word| Some((&**word, identifiers(word).first()?.kind))).collect();
        if kinds.is_empty() {
            continue;
        }
        for row in 0..table.rows {
            let Some(kind) = data.text(row).and_then(|text| kinds.get(text)) else { continue };
            let rule = (what(*kind), "take it out, unless it is the public number of an office");
            // The text itself would carry the number into logs.
            found.push(Problem::rule(table.schema.name, row, &name, None, rule));
        }
    }
    found
}

const fn what(kind: IdentifierKind) -> &'static str {
    match kind {
        IdentifierKind::Mobile => "a mobile number in a text that will be public",
        IdentifierKind::Landline => "a telephone number in a text that will be public",
        IdentifierKind::IdentityCard => "an identity card number in a text that will be public",
        IdentifierKind::Email => "an e-mail address in a text that will be public",
        IdentifierKind::BankCard => "what looks like a bank card number in a text that will be public",
    }
}
