//! How far records are on one way, such as from what was planned to what was put right, with what is not published as a
//! step that can be seen.

use super::asked::Asked;
use crate::charts::{self, Caption, Drawing, Step};
use crate::tables::Arrangement;
use format::{Interval, Kind};
use ledger::Answer;
use text::messages as m;

/// The steps of the records that an address asks for; nothing for a table without steps.
pub fn ladder(asked: &Asked<'_>, answer: &Answer, source: &str) -> Option<Drawing> {
    let column = asked.of.explored.as_ref()?.steps?;
    let Kind::Word(words) = asked.of.schema.column(column)?.kind else { return None };
    if answer.matched == 0 {
        return None;
    }
    let site = asked.names.site;
    let mut steps = Vec::new();
    for word in words.words {
        let Some(group) = answer.groups.iter().find(|group| group.keys[0].as_deref() == Some(word)) else { continue };
        let acts = u32::try_from(group.matched).unwrap_or(u32::MAX);
        let value = Interval { low: acts.into(), high: Some(acts.into()), published: acts, ..Interval::EMPTY };
        let href = Some(asked.href(&asked.query.with(column, Some(word)).with(Arrangement::Page.name(), None)));
        steps.push(Step { label: site.label(column, word).to_owned(), href, unit: "act", value });
    }
    for (measure, tally) in &answer.totals {
        if let Ok(value) = tally.sum {
            let label = site.label("figure", &measure.figure).to_owned();
            steps.push(Step { label, href: None, unit: &measure.unit, value });
        }
    }
    let caption = Caption { id: "ladder", title: site.t(m::LADDER_TITLE), source };
    Some(Drawing::new(**site, &caption, charts::ladder(**site, &steps)))
}
