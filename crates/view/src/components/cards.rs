//! What was published, as cards side by side: one a table.

use super::page::empty;
use super::totals::first_totals;
use crate::html;
use crate::html::{Html, link, text};
use crate::site::Site;
use crate::tables::Description;
use ledger::{Measure, Total};
use text::messages as m;

/// The card of one table: its title, which may lead to the rows, and its totals, each of which may lead to its own.
pub struct Card<'a> {
    pub of: &'static Description,
    pub href: Option<String>,
    pub sums: &'a [(Measure, Total<'a>)],
    pub behind: &'a dyn Fn(&Measure) -> Option<String>,
    /// So many totals are shown, the others counted.
    pub most: usize,
}

/// Adds a card to others. Where nothing was published it says so.
pub fn card(cards: &mut Html, site: &Site, card: &Card<'_>) {
    let words = site.t(card.of.title);
    let title = card.href.as_ref().map_or_else(|| text(words), |href| link(href, words));
    let content = if card.sums.is_empty() {
        empty(site.t(m::NOTHING_PUBLISHED))
    } else {
        first_totals(site, card.of, card.sums, card.most, card.behind, &|_| Html::default())
    };
    let rest = card.sums.len().saturating_sub(card.most);
    let rest = card
        .href
        .as_ref()
        .filter(|_| rest > 0)
        .map(|href| link(href, &site.fill(m::MORE_TOTALS, &[&rest.to_string(), words])));
    cards.push(&html! {
        section.card { h3 { (title) } (content) @if let Some(rest) = rest { p.note { (rest) } } }
    });
}

/// Cards side by side.
pub fn cards(cards: &Html) -> Html {
    html! { div.cards { (cards) } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Query;
    use crate::tables::FUNDS;
    use text::Lang;

    #[test]
    fn a_card_without_figures_says_that_nothing_was_published() {
        let site = Site::new("".into(), "".into(), Query::default(), Lang::Hans);
        let mut made = Html::default();
        let none = Card { of: &FUNDS, href: None, sums: &[], behind: &|_| None, most: usize::MAX };
        card(&mut made, &site, &none);
        card(&mut made, &site, &Card { href: Some("/funds".to_owned()), ..none });
        assert_eq!(made.as_str().matches(site.t(m::NOTHING_PUBLISHED)).count(), 2);
        assert_eq!(made.as_str().matches(r#"<a href="/funds">资金</a>"#).count(), 1);
    }
}
