//! What a browser has seen of the releases of a portal, and how that differs from what there is now.
//!
//! It is one text. Up to the `@` stands the catalogue that was seen last, a line each, `2026-02 632bc4…`, which `boot.js`
//! compares with the one that has come; behind it the time when that was first seen, in milliseconds since 1970 by the clock of
//! the device, and a line each for what was known before: `2024-10 a2be49… 1795000000000`.

use format::{Catalogue, CatalogueEntry};

/// A release as it was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub release: String,
    /// Of its manifest, in lower-case hex.
    pub sha256: String,
    /// When it was seen first, in milliseconds since 1970, as the device had it.
    pub at: u64,
}

/// What was seen, in no order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory(pub Vec<Seen>);

/// How what there is now differs from what was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A release has another manifest now, whose hash this is.
    Other(Seen, String),
    /// The newest release that was seen is newer than the newest one now, which is this.
    Rollback(Seen, String),
    /// A release that was seen is not there any more, though it is not newer than all that are.
    Gone(Seen),
}

impl Memory {
    /// Reads the text; what it does not understand it does not remember.
    pub fn parse(text: &str) -> Self {
        let (last, rest) = text.split_once('@').unwrap_or((text, ""));
        let mut lines = rest.lines();
        let at = lines.next().and_then(time);
        let mut all = Self::default();
        let seen = |words: &mut dyn Iterator<Item = &str>, at: Option<u64>| {
            let (release, sha256) = (words.next()?.to_owned(), words.next()?.to_owned());
            let at = words.next().map_or(at, time)?;
            Some(Seen { release, sha256, at })
        };
        let last = last.lines().filter_map(|line| seen(&mut line.split(' '), at));
        let before = lines.filter_map(|line| seen(&mut line.split(' '), None));
        before.chain(last).for_each(|seen| all.learn(seen));
        all
    }

    /// The text, as of a catalogue that it is not at odds with.
    pub fn text(&self, catalogue: &Catalogue, now: u64) -> String {
        let last: Vec<String> = catalogue.releases.iter().map(line).collect();
        let before: Vec<String> =
            self.0.iter().map(|seen| format!("\n{} {} {}", seen.release, seen.sha256, seen.at)).collect();
        format!("{}@{now}{}", last.join("\n"), before.concat())
    }

    /// When a release was first seen as it is now.
    pub fn first_seen(&self, entry: &CatalogueEntry) -> Option<u64> {
        self.0.iter().find(|seen| seen.is(entry)).map(|seen| seen.at)
    }

    /// How the catalogue is at odds with what was seen.
    pub fn differences(&self, catalogue: &Catalogue) -> Vec<Difference> {
        let now = &catalogue.releases;
        let newest = now.first().map(|entry| entry.release.clone()).unwrap_or_default();
        let difference = |seen: &Seen| match now.iter().find(|entry| entry.release == seen.release) {
            Some(entry) if seen.is(entry) => None,
            Some(entry) => Some(Difference::Other(seen.clone(), entry.sha256.clone())),
            None if seen.release > newest => Some(Difference::Rollback(seen.clone(), newest.clone())),
            None => Some(Difference::Gone(seen.clone())),
        };
        self.0.iter().filter_map(difference).collect()
    }

    /// Of what is seen twice the first time counts.
    fn learn(&mut self, seen: Seen) {
        match self.0.iter_mut().find(|own| own.release == seen.release && own.sha256 == seen.sha256) {
            Some(own) => own.at = own.at.min(seen.at),
            None => self.0.push(seen),
        }
    }
}

impl Seen {
    fn is(&self, entry: &CatalogueEntry) -> bool {
        self.release == entry.release && self.sha256 == entry.sha256
    }
}

/// A release as `boot.js` writes it.
fn line(entry: &CatalogueEntry) -> String {
    [&*entry.release, " ", &entry.sha256].concat()
}

fn time(text: &str) -> Option<u64> {
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue(entries: &[(&str, &str)]) -> Catalogue {
        let entry = |(release, sha256): &(&str, &str)| {
            format!(
                r#"{{"release":"{release}","title":{{"zh-Hans":"题"}},"created":"","synthetic":false,"bytes":1,"sha256":"{sha256}"}}"#
            )
        };
        let all: Vec<String> = entries.iter().map(entry).collect();
        Catalogue::from_json(format!(r#"{{"format":1,"releases":[{}]}}"#, all.join(",")).as_bytes()).unwrap()
    }

    fn seen(release: &str, sha256: &str, at: u64) -> Seen {
        Seen { release: release.to_owned(), sha256: sha256.to_owned(), at }
    }

    /// As `boot.js` writes it at the first visit.
    const FIRST: &str = "2026-02 bb\n2024-10 aa@1000";

    #[test]
    fn what_was_seen_first_stays_known_as_releases_come() {
        let first = Memory::parse(FIRST);
        assert_eq!(first.0, [seen("2026-02", "bb", 1000), seen("2024-10", "aa", 1000)]);
        let next = catalogue(&[("2026-08", "cc"), ("2026-02", "bb"), ("2024-10", "aa")]);
        assert_eq!(first.differences(&next), []);
        let text = first.text(&next, 2000);
        assert_eq!(text, "2026-08 cc\n2026-02 bb\n2024-10 aa@2000\n2026-02 bb 1000\n2024-10 aa 1000");
        let again = Memory::parse(&text);
        let times: Vec<_> = next.releases.iter().map(|entry| again.first_seen(entry)).collect();
        assert_eq!(times, [Some(2000), Some(1000), Some(1000)]);
        assert_eq!(Memory::parse(&again.text(&next, 3000)).first_seen(&next.releases[0]), Some(2000));
    }

    #[test]
    fn each_way_to_differ_is_told_from_the_others() {
        let memory = Memory::parse(FIRST);
        for (now, found) in [
            (&[("2026-02", "bb"), ("2024-10", "aa")][..], vec![]),
            (
                &[("2026-02", "xx"), ("2024-10", "aa")],
                vec![Difference::Other(seen("2026-02", "bb", 1000), "xx".into())],
            ),
            (&[("2024-10", "aa")], vec![Difference::Rollback(seen("2026-02", "bb", 1000), "2024-10".into())]),
            (&[("2026-02", "bb")], vec![Difference::Gone(seen("2024-10", "aa", 1000))]),
            (&[("2026-08", "cc"), ("2024-10", "aa")], vec![Difference::Gone(seen("2026-02", "bb", 1000))]),
        ] {
            assert_eq!(memory.differences(&catalogue(now)), found, "{now:?}");
        }
    }

    #[test]
    fn what_is_not_understood_is_not_remembered() {
        for text in ["", "@", "@1", "2026-02 bb", "2026-02@1", "2026-02 bb@soon", "{}", "2026-02 bb@NaN"] {
            assert_eq!(Memory::parse(text), Memory::default(), "{text}");
        }
        assert_eq!(Memory::parse("2026-02 bb@1\nnonsense\n2024-10 aa x").0, [seen("2026-02", "bb", 1)]);
    }
}
