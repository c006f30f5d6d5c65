//! What was published, as cards side by side: one a table.

use super::page::empty;
use super::totals::totals;
use crate::html::{Html, Markup, html, link, text};
use crate::site::Site;
use ledger::{Measure, Total};
use text::messages as m;

/// The card of one table: its title, which may lead to the rows, and its totals, each of which may lead to its own.
pub struct Card<'a> {
    pub of: &'a str,
    pub title: &'a str,
    pub href: Option<String>,
    pub sums: &'a [(Measure, Total<'a>)],
    pub behind: &'a dyn Fn(&Measure) -> Option<String>,
}

/// Adds a card to others. Where nothing was published it says so.
pub fn card(cards: &mut Html, site: &Site, card: &Card<'_>) {
    let title = card.href.as_ref().map_or_else(|| text(card.title), |href| link(href, card.title));
    let content = if card.sums.is_empty() {
        empty(site.t(m::NOTHING_PUBLISHED))
    } else {
        totals(site, card.of, card.sums, card.behind)
    };
    cards.add(r#"<section class="card"><h3>$</h3>$</section>"#, &[Markup(&title), Markup(&content)]);
}

/// Cards side by side.
pub fn cards(cards: &Html) -> Html {
    html(r#"<div class="cards">$</div>"#, &[Markup(cards)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Query;
    use text::Lang;

    #[test]
    fn a_card_without_figures_says_that_nothing_was_published() {
        let site = Site::new("".into(), "".into(), Query::default(), Lang::Hans);
        let mut made = Html::default();
        let none = Card { of: "funds", title: "到位资金", href: None, sums: &[], behind: &|_| None };
        card(&mut made, &site, &none);
        card(&mut made, &site, &Card { href: Some("/funds".to_owned()), ..none });
        assert_eq!(made.as_str().matches(site.t(m::NOTHING_PUBLISHED)).count(), 2);
        assert_eq!(made.as_str().matches(r#"<a href="/funds">到位资金</a>"#).count(), 1);
    }
}
