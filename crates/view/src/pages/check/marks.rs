//! A text with what was read in it marked: numbers, and the places and times that are said of them.

use crate::html;
use crate::html::{Html, text as plain};
use claims::Checked;
use std::ops::Range;

/// What a stretch of the text is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// The number of that place among the claims.
    Number(usize),
    /// A place or a time.
    Said,
}

/// The text, as the reader typed it.
pub fn marked(text: &str, all: &[Checked]) -> Html {
    let mut marks: Vec<(Range<usize>, Mark)> = Vec::new();
    for (at, checked) in all.iter().enumerate() {
        let claim = &checked.claim;
        marks.push((claim.at.clone(), Mark::Number(at)));
        let said = claim.places_at.iter().chain(&claim.time_at).cloned();
        marks.extend(said.map(|at| (at, Mark::Said)));
    }
    marks.sort_by_key(|(at, mark)| (at.start, *mark == Mark::Said));
    let (mut html, mut end) = (Html::default(), 0);
    for (at, mark) in marks {
        if at.start < end {
            continue;
        }
        html.push(&plain(&text[end..at.start]));
        let words = &text[at.clone()];
        html.push(&match mark {
            Mark::Number(own) => {
                html! { mark class={ "claim--" (all[own].verdict.word()) } { (words) sup { (own + 1) } } }
            }
            Mark::Said => html! { span.claim-said { (words) } },
        });
        end = at.end;
    }
    html.push(&plain(&text[end..]));
    html
}
