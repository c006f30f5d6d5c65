//! What each step came to, in words.

use super::words::{self, Words};
use super::{Line, Part, State};
use crate::components::reason;
use crate::site::Site;
use ::proof::minisign::{Judgement, PublicKey, SignatureFault, Wrong};
use ::proof::{Difference, FaultKind, Timely, day};
use format::{Date, Manifest};
use text::messages as m;

/// Makes lines in the language of a site.
#[derive(Clone, Copy)]
pub struct Said<'a>(pub &'a Site);

/// Whether a release names the one before it rightly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link<'a> {
    pub manifest: &'a Manifest,
    /// The next older release of the catalogue, with the hash of its manifest.
    pub before: Option<(&'a str, &'a str)>,
}

/// What a mirror said of the newest release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mirror {
    /// Its newest release, and the hash of that manifest as it came.
    Has(String, String),
    Unreachable(FaultKind),
}

impl Said<'_> {
    fn line(self, part: Part, state: State, words: &Words, values: &[&str]) -> Line {
        Line { part, state, words: words.fill(self.0.lang, values) }
    }

    /// A file that could not be used.
    pub fn fault(self, part: Part, file: &str, kind: &FaultKind) -> Line {
        let hashes = match kind {
            FaultKind::Hash { expected, got } => words::DIFFERS.fill(self.0.lang, &[expected, got]),
            FaultKind::Length { expected, got } => {
                words::DIFFERS.fill(self.0.lang, &[&expected.to_string(), &got.to_string()])
            }
            FaultKind::Malformed(what) => [" ", what].concat(),
            _ => String::new(),
        };
        let words = [file, words::COLON.of(self.0.lang), &reason(self.0, kind), &hashes].concat();
        Line { part, state: State::Wrong, words }
    }

    /// The catalogue lists so many releases.
    pub fn catalogue(self, file: &str, releases: usize, newest: &str) -> Line {
        self.line(Part::Catalogue, State::Right, &words::LISTS, &[file, &releases.to_string(), newest])
    }

    /// A file is as it is listed.
    pub fn file(self, part: Part, file: &str, bytes: u64, sha256: &str) -> Line {
        self.line(part, State::Right, &words::FINGERPRINT, &[file, &bytes.to_string(), sha256])
    }

    /// A link of the chain.
    pub fn link(self, link: &Link<'_>) -> Line {
        let own = &link.manifest.shanhai;
        let none = words::NO_BEFORE.of(self.0.lang);
        let of = |state, words, values: &[&str]| self.line(Part::Chain, state, words, values);
        match (&own.previous, link.before) {
            (None, None) => of(State::Right, &words::FIRST, &[&own.release]),
            (Some(previous), Some((before, sha256))) if previous.release == before => {
                if previous.sha256 == sha256 {
                    of(State::Right, &words::LINKED, &[&own.release, before])
                } else {
                    of(State::Wrong, &words::BROKEN, &[&own.release, before, &previous.sha256, sha256])
                }
            }
            (Some(previous), None) => of(State::Wrong, &words::CUT, &[&own.release, &previous.release]),
            (previous, before) => {
                let named = previous.as_ref().map_or(none, |previous| previous.release.as_str());
                let listed = before.map_or(none, |(before, _)| before);
                of(State::Wrong, &words::OTHER_BEFORE, &[&own.release, named, listed])
            }
        }
    }

    /// That no signature can be judged, since there is no key for it, or one that is none.
    pub fn no_key(self) -> Line {
        let words = if self.0.t(m::PUBLIC_KEY).is_empty() { &words::NO_KEY } else { &words::BAD_KEY };
        self.line(Part::Signature, State::Open, words, &[])
    }

    /// What was judged of the signature, which lies in `file`.
    pub fn signature(self, judgement: &Judgement, key: &PublicKey, file: &str) -> Vec<Line> {
        let id = key.id.to_string();
        let of = |state, words, values: &[&str]| self.line(Part::Signature, state, words, values);
        let wrong = |words, values: &[&str]| vec![of(State::Wrong, words, values)];
        match judgement {
            Judgement::Signed(comment) => {
                vec![of(State::Right, &words::SIGNED, &[&id]), of(State::Right, &words::COMMENT_SIGNED, &[comment])]
            }
            Judgement::Unsigned => wrong(&words::MISSING, &[file]),
            Judgement::NotJudged => vec![self.no_key()],
            // It may be there, and right.
            Judgement::Wrong(Wrong::Unreadable(why)) => vec![of(State::Open, &words::UNREADABLE, &[why])],
            Judgement::Wrong(Wrong::Malformed(fault)) => match fault {
                SignatureFault::NotASignature => wrong(&words::NO_SIGNATURE, &[]),
                SignatureFault::Cut => wrong(&words::SIGNATURE_CUT, &[]),
                SignatureFault::Damaged(line) => wrong(&words::SIGNATURE_DAMAGED, &[&line.to_string()]),
                SignatureFault::Algorithm => wrong(&words::ALGORITHM, &[]),
            },
            Judgement::Wrong(Wrong::OtherKey(other)) => wrong(&words::OTHER_KEY, &[&other.to_string(), &id]),
            Judgement::Wrong(Wrong::OtherRelease(release)) => wrong(&words::OTHER_RELEASE, &[release]),
            Judgement::Wrong(Wrong::OtherManifest(sha256)) => wrong(&words::OTHER_MANIFEST, &[sha256]),
            Judgement::Wrong(Wrong::OtherFile(comment)) => wrong(&words::OTHER_FILE, &[comment]),
            Judgement::Wrong(Wrong::OtherComment) => wrong(&words::OTHER_COMMENT, &[]),
            Judgement::Wrong(Wrong::Neither) => wrong(&words::NEITHER, &[]),
        }
    }

    /// Why a signature could not be had, for [`Wrong::Unreadable`].
    pub fn unreadable(self, kind: &FaultKind) -> String {
        reason(self.0, kind)
    }

    /// That the browser remembers nothing.
    pub fn denied(self) -> Line {
        self.line(Part::Memory, State::Open, &words::DENIED, &[])
    }

    /// A release that was first seen then, or now.
    pub fn seen(self, release: &str, first: Option<u64>, kept: bool) -> Line {
        match first {
            Some(at) => self.line(Part::Memory, State::Right, &words::SEEN, &[release, &self.0.date(day(at))]),
            None if kept => self.line(Part::Memory, State::Open, &words::NEW, &[release]),
            None => self.line(Part::Memory, State::Open, &words::NOT_KEPT, &[release]),
        }
    }

    /// How what there is differs from what was seen.
    pub fn difference(self, difference: &Difference) -> Line {
        let of = |words, values: &[&str]| self.line(Part::Memory, State::Wrong, words, values);
        let on = |at| self.0.date(day(at));
        match difference {
            Difference::Other(seen, now) => of(&words::OTHER, &[&seen.release, &on(seen.at), &seen.sha256, now]),
            Difference::Rollback(seen, newest) => of(&words::ROLLBACK, &[&seen.release, &on(seen.at), newest]),
            Difference::Gone(seen) => of(&words::GONE, &[&seen.release, &on(seen.at)]),
        }
    }

    /// Whether a newer release is due by the clock of the device. Clocks may be wrong, so that nothing is called wrong by one.
    pub fn timely(self, timely: Timely, today: Date) -> Line {
        let (date, today) = (|date| self.0.date(date), self.0.date(today));
        let of = |state, words, values: &[&str]| self.line(Part::Timely, state, words, values);
        match timely {
            Timely::NotStated => of(State::Open, &words::NOT_STATED, &[]),
            Timely::NotDue(expected) => of(State::Right, &words::NOT_DUE, &[&date(expected), &today]),
            Timely::Overdue(expected) => of(State::Open, &words::OVERDUE, &[&date(expected), &today]),
            Timely::ClockBehind(made) => of(State::Open, &words::CLOCK_BEHIND, &[&today, &date(made)]),
        }
    }

    /// What a mirror has beside the newest release here, with the hash of its manifest.
    pub fn mirror(self, mirror: &str, found: &Mirror, (newest, sha256): (&str, &str)) -> Line {
        let of = |state, words, values: &[&str]| self.line(Part::Mirrors, state, words, values);
        match found {
            Mirror::Has(release, hash) if release == newest && hash == sha256 => {
                of(State::Right, &words::MIRROR_SAME, &[mirror, release])
            }
            Mirror::Has(release, hash) if release == newest => {
                of(State::Wrong, &words::MIRROR_OTHER_MANIFEST, &[mirror, release, hash, sha256])
            }
            Mirror::Has(release, _) => of(State::Wrong, &words::MIRROR_OTHER_RELEASE, &[mirror, release, newest]),
            Mirror::Unreachable(kind) => of(State::Open, &words::MIRROR_UNREACHABLE, &[mirror, &reason(self.0, kind)]),
        }
    }
}
