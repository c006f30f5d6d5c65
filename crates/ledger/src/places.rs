//! The search for a place, which forgives: simplified and traditional characters, the way from the province down or up,
//! endings, pinyin with and without blanks and tones, initials, division code, English. What may be mistyped is offered
//! and never taken for what was meant.

mod meant;
mod mentioned;
mod place;
mod spelling;

pub use meant::meant;
pub use mentioned::Mentioned;

use super::sort_rows;
use format::Table;
use place::{Place, is_ending, proper};
use spelling::{one_edit, plain, sound};

/// The regions with all the ways in which people write them.
#[derive(Clone, Debug)]
pub struct Places {
    all: Vec<Place>,
    /// Traditional characters in the names, and the simplified ones that stand in their place.
    simplified: Vec<(char, char)>,
    /// Characters in the names, and how they are spoken there.
    spoken: Vec<(char, String)>,
}

/// What a text may mean: rows of the regions, the closest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// These are called so.
    Places(Vec<usize>),
    /// None is called so; these are nearly.
    Perhaps(Vec<usize>),
    /// None is called so; the text names these as places that what it means lies in, the innermost first.
    Around(Vec<usize>),
}

impl Found {
    /// The rows, whatever they are.
    pub fn rows(&self) -> &[usize] {
        match self {
            Self::Places(rows) | Self::Perhaps(rows) | Self::Around(rows) => rows,
        }
    }
}

/// So many characters a text must have before it is taken for mistyped letters.
const LETTERS: usize = 5;

impl Places {
    /// Takes the spellings out of the table `regions`.
    pub fn new(regions: &Table) -> Self {
        let (mut simplified, mut spoken) = (Vec::new(), Vec::new());
        for region in regions.iter() {
            let text = |column| region.text(column).unwrap_or_default();
            let (name, pinyin) = (text("name"), text("pinyin"));
            let count = name.chars().count();
            if text("name_zh_hant").chars().count() == count {
                simplified.extend(text("name_zh_hant").chars().zip(name.chars()).filter(|(own, other)| own != other));
            }
            if pinyin.split(' ').count() == count {
                spoken.extend(name.chars().zip(pinyin.split(' ').map(plain)));
            }
        }
        let mut places = Self { all: Vec::new(), simplified, spoken };
        for region in regions.iter() {
            let text = |column| region.text(column).unwrap_or_default();
            let mut place = Place::new(&places.fold(text("name")), text("pinyin"), text("name_en"));
            place.keys.extend(["name_zh_hant", "code", "id"].map(|column| plain(text(column))));
            place.keys.retain(|key| !key.is_empty());
            text("code").clone_into(&mut place.code);
            place.parent = region.text("parent").and_then(|parent| Some(regions.find(parent)?.index));
            place.is_set = text("level") == "set";
            places.all.push(place);
        }
        for at in 0..places.all.len() {
            if let Some(outer) = places.all[at].parent.map(|outer| places.all[outer].clone()) {
                places.all[at].lies_in(&outer);
            }
        }
        places
    }

    /// The places that a text may mean. Those of the same closeness keep the order of the table.
    ///
    /// `divisions` are the divisions of the country, a line each: six digits of code, then the name. They tell where a
    /// place lies that the regions do not have; without any, only what a text itself names is known.
    pub fn search(&self, text: &str, limit: usize, divisions: &str) -> Found {
        let text = &*self.fold(&plain(text));
        if text.is_empty() {
            return Found::Places(Vec::new());
        }
        let texts = self.texts(text);
        let within = |place: &Place| place.parent.map_or(&[][..], |outer| &texts[outer]);
        let sure = self.best(limit, &|place| {
            let alone = closeness(place, text, false).map(|rank| rank * 2);
            let others = within(place).iter().filter_map(|text| Some(closeness(place, text, true)? * 2 + 1));
            others.chain(alone).min()
        });
        if !sure.is_empty() {
            return Found::Places(sure);
        }
        let depth = |place: &Place| Some(u8::MAX - self.depth(place));
        let codes = self.codes(text, &texts, divisions);
        let around = self.best(limit, &|place| depth(place).filter(|_| codes.iter().any(|code| place.holds(code))));
        if !around.is_empty() {
            return Found::Around(around);
        }
        // The best of what is nearly called so: what sounds alike leaves no doubt that is worth more offers.
        let near = |place: &Place| {
            let texts = within(place).iter().chain([&text]).filter(|_| !place.is_set);
            texts.filter_map(|text| self.nearness(place, text)).min()
        };
        let nearest = self.all.iter().filter_map(near).min();
        let perhaps = self.best(limit, &|place| near(place).filter(|rank| Some(*rank) == nearest));
        if !perhaps.is_empty() {
            return Found::Perhaps(perhaps);
        }
        Found::Around(self.best(limit, &|place| {
            let named = within(place).iter().chain([&text]).any(|text| !place.without(text).is_empty());
            depth(place).filter(|_| named && !place.is_set)
        }))
    }

    /// The codes that a text means, which may be one itself, or name a division, alone or behind a place that it lies in.
    fn codes<'a>(&self, text: &'a str, texts: &[Vec<&str>], divisions: &'a str) -> Vec<&'a str> {
        if text.len() == 6 && text.bytes().all(|digit| digit.is_ascii_digit()) {
            return vec![text];
        }
        let lines = || divisions.lines().filter_map(|line| line.split_at_checked(6));
        let named = |name: &str, text: &str| name == text || proper(name) == text;
        let behind = |code: &str, name: &str| {
            self.all
                .iter()
                .zip(texts)
                .any(|(outer, texts)| outer.holds(code) && texts.iter().any(|text| named(name, text)))
        };
        let placed: Vec<&str> = lines().filter(|(code, name)| behind(code, name)).map(|(code, _)| code).collect();
        if !placed.is_empty() {
            return placed;
        }
        lines().filter(|(_, name)| named(name, text)).map(|(code, _)| code).collect()
    }

    /// The rows that have a rank, the lowest first, sets behind single places.
    fn best(&self, limit: usize, rank: &dyn Fn(&Place) -> Option<u8>) -> Vec<usize> {
        let ranks: Vec<_> = self.all.iter().map(|place| Some((rank(place)?, place.is_set))).collect();
        let mut found: Vec<usize> = (0..ranks.len()).filter(|row| ranks[*row].is_some()).collect();
        sort_rows(&mut found, &mut |a, b| ranks[a].cmp(&ranks[b]));
        found.truncate(limit);
        found
    }

    /// For each place, what is left of a text that names it, or places that it lies in, or all of these.
    fn texts<'a>(&self, text: &'a str) -> Vec<Vec<&'a str>> {
        self.all
            .iter()
            .map(|place| {
                let mut chain = vec![place];
                // Three levels and a zone; the limit keeps a bad table from going round in a circle.
                while let (Some(outer), 1..5) = (chain[chain.len() - 1].parent, chain.len()) {
                    chain.push(&self.all[outer]);
                }
                let mut texts = vec![text];
                // From the outermost to the innermost and back, as people write it either way.
                for outer in chain.iter().rev().chain(&chain) {
                    for at in 0..texts.len() {
                        for rest in outer.without(texts[at]) {
                            if !texts.contains(&rest) {
                                texts.push(rest);
                            }
                        }
                    }
                }
                texts.split_off(1)
            })
            .collect()
    }

    fn depth(&self, place: &Place) -> u8 {
        let (mut depth, mut outer) = (0, place.parent);
        while let (Some(at), 0..5) = (outer, depth) {
            (depth, outer) = (depth + 1, self.all[at].parent);
        }
        depth
    }

    /// How nearly a place is called so: by sound, or but for one character or letter.
    fn nearness(&self, place: &Place, text: &str) -> Option<u8> {
        let characters = |text: &str| text.chars().collect::<Vec<char>>();
        if text.is_ascii() {
            let alike = |own: &String| sound(own) == sound(text);
            let edited =
                |own: &String| own.len().max(text.len()) >= LETTERS && one_edit(&characters(own), &characters(text));
            return (place.spoken.iter().any(alike).then_some(0))
                .or_else(|| place.spoken.iter().any(edited).then_some(1));
        }
        let said = proper(text);
        let spoken = |text: &str| sound(&self.speak(text));
        let alike = |own: &String| own.chars().count() > 1 && spoken(own) == spoken(said);
        let edited = |own: &String| {
            let (own, said) = (characters(own), characters(said));
            // Of two characters one is left: it must stand in its place.
            own.len().min(said.len()) > if own.len() == said.len() { 1 } else { 2 } && one_edit(&own, &said)
        };
        (place.names.iter().any(alike).then_some(0)).or_else(|| place.names.iter().any(edited).then_some(1))
    }

    /// A text as it is spoken, as far as its characters occur in names.
    fn speak(&self, text: &str) -> String {
        let mut spoken = String::new();
        for c in text.chars() {
            match self.spoken.iter().find(|(own, _)| *own == c) {
                Some((_, syllable)) => spoken.push_str(syllable),
                None => spoken.push(c),
            }
        }
        spoken
    }

    /// A text in simplified characters, as far as its characters occur in names.
    fn fold(&self, text: &str) -> String {
        let simplified = |c| self.simplified.iter().find(|(own, _)| *own == c).map_or(c, |(_, other)| *other);
        text.chars().map(simplified).collect()
    }
}

/// How closely a place is called so: whole, with another ending, at the beginning, inside. `within` the place that it
/// lies in, parts of a name count as well, but no part inside of them.
fn closeness(place: &Place, text: &str, within: bool) -> Option<u8> {
    if within && (is_ending(text) || text.len() < 2) {
        return None;
    }
    let inner = if within { &place.inner[..] } else { &[] };
    let keys = || place.keys.iter().chain(inner);
    let named = proper(text);
    if keys().any(|key| key == text) {
        Some(0)
    } else if place.names.iter().any(|name| name == named) {
        Some(1)
    } else if keys().any(|key| key.starts_with(text)) {
        Some(2)
    } else {
        // One Latin letter or digit inside a name says nothing; one Chinese character does.
        (!within && text.len() > 1 && keys().any(|key| key.contains(text))).then_some(3)
    }
}

#[cfg(test)]
mod tests;
