//! A field in which choices are typed, where a list of them would be too long to look through: what it offers, and how
//! that stands on a page. It takes the place of a `<select>`, whose choices it has; without a program that stays.

use super::share::words::Words;
use crate::html;
use crate::html::Html;
use ledger::{Book, Found, Places, mentions, sought};
use text::Lang;

/// A list of more choices than these is searched.
pub const MANY: usize = 40;

/// So many choices are shown at once; typing more shows the others.
pub const SHOWN: usize = 50;

/// As many places are looked at as may lie on one side of all pairings.
const PLACES: usize = 1000;

const FOUND: Words = Words(["{} 项", "{} 項", "{} choices"]);
const FIRST: Words = Words(["共 {} 项，列出前 {} 项", "共 {} 項，列出前 {} 項", "{} choices, the first {} are listed"]);
const NONE: Words = Words(["没有相符的选项", "沒有相符的選項", "No choice matches"]);
const HINT: Words = Words(["输入名称或拼音", "輸入名稱或拼音", "Type a name or pinyin"]);

/// The choices of a field, in their order: what each stands for in the address, and its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chooser {
    pub choices: Vec<(String, String)>,
}

impl Chooser {
    /// The places of the choices that a typed text means: whose words have it, that are a place which is called so, or a
    /// pairing of one, in whatever script or in pinyin; those first whose words have it. All of them where nothing is typed.
    /// The book has `regions` and `pairings`.
    pub fn matching(&self, book: &Book, places: &Places, typed: &str) -> Vec<usize> {
        let typed = sought(typed);
        if typed.is_empty() {
            return (0..self.choices.len()).collect();
        }
        let regions = book.table("regions");
        let places: Vec<&str> = match places.search(&typed, PLACES, "") {
            Found::Places(rows) => rows.into_iter().map(|row| regions.row(row).id()).collect(),
            Found::Perhaps(_) | Found::Around(_) => Vec::new(),
        };
        let is_called = |place: &str| book.ancestry(place).iter().any(|outer| places.contains(outer));
        let is_meant = |value: &str| {
            is_called(value)
                || book.row("pairings", value).is_some_and(|pairing| {
                    ["supporter", "recipient"].into_iter().filter_map(|side| pairing.text(side)).any(is_called)
                })
        };
        // What is called so comes before what is only meant: a county before others of that name with another ending.
        let (mut called, mut meant) = (Vec::new(), Vec::new());
        for (at, (value, words)) in self.choices.iter().enumerate() {
            if mentions(words, &typed) {
                called.push(at);
            } else if !value.is_empty() && is_meant(value) {
                meant.push(at);
            }
        }
        called.append(&mut meant);
        called
    }
}

/// What stands in the empty field.
pub fn hint(lang: Lang) -> &'static str {
    HINT.of(lang)
}

/// How many choices were found, in words.
pub fn found(lang: Lang, count: usize) -> String {
    match count {
        0 => NONE.of(lang).to_owned(),
        _ if count > SHOWN => FIRST.fill(lang, &[&count.to_string(), &SHOWN.to_string()]),
        _ => FOUND.fill(lang, &[&count.to_string()]),
    }
}

/// The choices that were found, as the options of a list box whose id is that; the one at `active` is pointed at.
pub fn options(id: &str, chooser: &Chooser, found: &[usize], active: Option<usize>) -> Html {
    html! {
        @for (at, choice) in found.iter().take(SHOWN).enumerate() {
            li role="option" id={ (id) "-" (at) } aria-selected=(if active == Some(at) { "true" } else { "false" }) {
                (chooser.choices[*choice].1)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_named_and_one_is_pointed_at() {
        let choice = |at: usize| (at.to_string(), format!("<{at}>"));
        let chooser = Chooser { choices: (0..60).map(choice).collect() };
        let all: Vec<usize> = (0..60).collect();
        let list = options("l", &chooser, &all, Some(1));
        assert_eq!(list.as_str().matches("<li").count(), SHOWN);
        assert!(list.as_str().contains(r#"id="l-1" aria-selected="true">&lt;1&gt;"#), "{}", list.as_str());
        assert_eq!(list.as_str().matches("\"true\"").count(), 1);
        assert_eq!(found(Lang::Hans, 60), "共 60 项，列出前 50 项");
        assert_eq!([0, 3].map(|count| found(Lang::En, count)), ["No choice matches", "3 choices"]);
    }
}
