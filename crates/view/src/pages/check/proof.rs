//! The proof of a release, a line for each step as it is done, and beside it the command that repeats it elsewhere.

mod commands;
mod said;
pub mod words;

use super::{COPY, Words};
use crate::components::share::words::COPY_WORDS;
use crate::components::{code, file_link};
use crate::html;
use crate::html::{Html, link};
use crate::site::{Route, Site};
use ::proof::number;
use format::Catalogue;
use text::messages as m;

pub use said::{Link, Mirror, Said};

/// What the buttons ask the program for.
pub const AGAIN: &str = "proof-again";
pub const WHOLE: &str = "proof-files";
pub const COMPARE: &str = "proof-mirrors";
pub const FORGET: &str = "proof-forget";
/// The sentence that says how it stands, by its id.
pub const VERDICT: &str = "proof-verdict";

/// What is proven, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Catalogue,
    Manifest,
    Files,
    Chain,
    Signature,
    Memory,
    Timely,
    Mirrors,
}

/// What a step came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Right,
    Wrong,
    /// It can be called neither.
    Open,
}

/// A step that is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub part: Part,
    pub state: State,
    pub words: String,
}

/// The release that is proven, as the catalogue has it, and those before it, newest first: each with the hash of its manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub release: String,
    pub sha256: String,
    pub older: Vec<(String, String)>,
}

/// How far a proof is.
#[derive(Clone, Debug, Default)]
pub struct Proving {
    pub shown: Option<Shown>,
    pub lines: Vec<Line>,
    pub done: bool,
    /// Files, and their bytes, that are so large that a reader is asked first.
    pub waiting: Option<(usize, u64)>,
    /// What the browser remembers is at odds with what there is.
    pub differs: bool,
}

impl Shown {
    /// Of the release that the address asks for; `None` where there is none.
    pub fn of(catalogue: &Catalogue, release: Option<&str>) -> Option<Self> {
        let [own, older @ ..] = catalogue.releases.get(catalogue.position(release)?..)? else { return None };
        let older = older.iter().map(|entry| (entry.release.clone(), entry.sha256.clone())).collect();
        Some(Self { release: own.release.clone(), sha256: own.sha256.clone(), older })
    }
}

impl Proving {
    fn count(&self, state: State) -> usize {
        self.lines.iter().filter(|line| line.state == state).count()
    }

    /// What the signature came to; `None` before it was judged.
    fn signature(&self) -> Option<State> {
        let of = |state| self.lines.iter().any(|line| line.part == Part::Signature && line.state == state);
        [State::Wrong, State::Open, State::Right].into_iter().find(|state| of(*state))
    }
}

/// The page, below its heading.
pub fn proof(site: &Site, proving: &Proving) -> Html {
    let lang = site.lang;
    html! {
        p.lead { (words::LEAD.of(lang)) }
        div.without-program { p { (words::NEEDS_PROGRAM.of(lang)) } }
        p id=(VERDICT) role="status" {
            @if proving.done { (verdict(site, proving)) } @else if !proving.lines.is_empty() { span.loading { (verdict(site, proving)) } }
        }
        // What comes and goes has a place that stays: the rest of the page is left alone then.
        div { @if proving.done { p { (button(site, AGAIN, &words::AGAIN)) } } }
        @if let Some(shown) = &proving.shown { (to_compare(site, shown)) }
        @for part in PARTS { (section(site, proving, part)) }
        p.links {
            (link(&site.href(&Route::Releases), site.t(m::RELEASES)))
            (link(&site.href(&Route::Data), site.t(m::DATA)))
            (link(&site.href(&Route::About), site.t(m::ABOUT)))
        }
    }
}

/// What is said above every other page where what was seen and what there is are at odds, or a release is due.
pub fn warning(site: &Site, said: &[String]) -> Html {
    html! {
        @for said in said { p { (words::WARNING.of(site.lang)) (said) (words::STOP.of(site.lang)) } }
        p { (link(&site.href(&Route::CheckProof), words::DETAILS.of(site.lang))) }
    }
}

/// What the steps come to together.
fn verdict(site: &Site, proving: &Proving) -> String {
    let lang = site.lang;
    let count = |words: &Words, n: usize| words.fill(lang, &[&n.to_string()]);
    if !proving.done {
        return if proving.lines.is_empty() { String::new() } else { count(&words::RUNNING, proving.lines.len()) };
    }
    let (right, wrong, open) = (proving.count(State::Right), proving.count(State::Wrong), proving.count(State::Open));
    let mut said = vec![if wrong == 0 { count(&words::ALL_RIGHT, right) } else { count(&words::SOME_WRONG, wrong) }];
    said.extend(proving.signature().map(|state| {
        let words = match state {
            // A right signature of a release that is wrong vouches for nothing.
            State::Right if wrong == 0 => &words::IS_SIGNED,
            State::Right => return String::new(),
            State::Wrong => &words::IS_UNSIGNED,
            State::Open => &words::IS_OPEN,
        };
        words.of(lang).to_owned()
    }));
    if open > 0 {
        said.push(count(&words::SOME_OPEN, open));
    }
    said.retain(|said| !said.is_empty());
    said.join(if lang.is_chinese() { "" } else { " " })
}

/// The hash of the manifest as a number, and where the files are.
fn to_compare(site: &Site, shown: &Shown) -> Html {
    let (lang, release) = (site.lang, &shown.release);
    html! {
        section.proof-part {
            h2 { (words::NUMBER.of(lang)) " " (release) }
            p.proof-number { (code(&number(&shown.sha256))) }
            p.note { (words::NUMBER_LEAD.of(lang)) }
            p.note { (words::IN_FOLDER.fill(lang, &[release])) " " (file_link(&site.file(&[release, ".zip"].concat()), &[release, ".zip"].concat())) }
            (copyable(site, ::proof::BY_PYTHON))
        }
    }
}

const PARTS: [Part; 8] = [
    Part::Catalogue,
    Part::Manifest,
    Part::Files,
    Part::Chain,
    Part::Signature,
    Part::Memory,
    Part::Timely,
    Part::Mirrors,
];

const fn titles(part: Part) -> (&'static Words, &'static Words) {
    match part {
        Part::Catalogue => (&words::CATALOGUE, &words::CATALOGUE_LEAD),
        Part::Manifest => (&words::MANIFEST, &words::MANIFEST_LEAD),
        Part::Files => (&words::FILES, &words::FILES_LEAD),
        Part::Chain => (&words::CHAIN, &words::CHAIN_LEAD),
        Part::Signature => (&words::SIGNATURE, &words::SIGNATURE_LEAD),
        Part::Memory => (&words::MEMORY, &words::MEMORY_LEAD),
        Part::Timely => (&words::TIMELY, &words::TIMELY_LEAD),
        Part::Mirrors => (&words::MIRRORS, &words::MIRRORS_LEAD),
    }
}

/// A part: what it proves, its steps, and the command for it.
fn section(site: &Site, proving: &Proving, part: Part) -> Html {
    let (title, lead) = titles(part);
    if part == Part::Mirrors && site.t(m::MIRRORS).is_empty() {
        return Html::default();
    }
    let lines: Vec<&Line> = proving.lines.iter().filter(|line| line.part == part).collect();
    let command = proving.shown.as_ref().map(|shown| commands::of(site, part, shown)).unwrap_or_default();
    html! {
        section.proof-part {
            h2 { (title.of(site.lang)) }
            p.note { (lead.of(site.lang)) }
            div.proof-lines { (steps(site, &lines)) }
            div { (asks(site, proving, part)) }
            @if !command.is_empty() { (copyable(site, &command)) }
        }
    }
}

/// So many lines of a part are shown; of more, those that are not right, and the last ones.
const MOST: usize = 60;
const LAST: usize = 40;

fn steps(site: &Site, lines: &[&Line]) -> Html {
    let lang = site.lang;
    let from = if lines.len() > MOST { lines.len() - LAST } else { 0 };
    let left_out = lines[..from].iter().filter(|line| line.state == State::Right).count();
    let listed = lines.iter().enumerate().filter(|(at, line)| *at >= from || line.state != State::Right);
    html! {
        @if left_out > 0 { p.note { (words::SHORTENED.fill(lang, &[&left_out.to_string()])) } }
        @if !lines.is_empty() {
            ol.proof-steps {
                @for (_, line) in listed {
                    @let (mark, said, class) = match line.state {
                        State::Right => ("✓", &words::RIGHT_MARK, "right"),
                        State::Wrong => ("✗", &words::WRONG_MARK, "wrong"),
                        State::Open => ("○", &words::OPEN_MARK, "open"),
                    };
                    li.(class) { span.proof-mark aria-hidden="true" { (mark) } span.hidden { (said.of(lang)) " " } span { (line.words) } }
                }
            }
        }
    }
}

/// What a reader may ask for in a part.
fn asks(site: &Site, proving: &Proving, part: Part) -> Html {
    match part {
        Part::Files => proving.waiting.map_or_else(Html::default, |(files, bytes)| {
            let size = (bytes / 1_000_000).max(1).to_string();
            html! { p { (words::LARGE.fill(site.lang, &[&files.to_string(), &size])) " " (button(site, WHOLE, &words::VERIFY_FILES)) } }
        }),
        Part::Memory if proving.differs => html! { p { (button(site, FORGET, &words::FORGET)) } },
        Part::Mirrors if proving.done => html! { p { (button(site, COMPARE, &words::COMPARE)) } },
        _ => Html::default(),
    }
}

fn button(site: &Site, action: &str, words: &Words) -> Html {
    html! { button.button.needs-program type="button" data-action=(action) { (words.of(site.lang)) } }
}

/// A command, and the button that copies it.
fn copyable(site: &Site, command: &str) -> Html {
    html! {
        div.proof-command {
            pre tabindex="0" { code { (command) } }
            (button(site, COPY, &COPY_WORDS))
            span role="status" {}
        }
    }
}

#[cfg(test)]
mod tests;
