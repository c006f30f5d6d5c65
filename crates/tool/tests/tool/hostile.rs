//! Published text that wants to be something else: markup, scripts, formulas, directions. `tests/hostile.json` has it all. What
//! no text needs is refused by `check`; the rest stands in every page and file as it was published, and is nothing but text.

mod markup;
mod release {
    include!("../../../../tests/hostile/release.rs");
}

use crate::sample::{Sample, run};
use crate::site::around;
use markup::Part;
use release::{Hostile, catalogue, csv, row};
use roxmltree::{Document, Node};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use text::Lang;

/// The files below a folder with this ending.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|own| own == ending) {
            found.push(path);
        }
    }
    found
}

#[test]
fn what_no_text_needs_is_refused_where_it_stands() {
    let all = catalogue();
    let refused: Vec<&Hostile> = all.iter().filter(|own| own.refused).collect();
    assert!(refused.len() > 40, "{}", refused.len());
    let sample = Sample::of_format_2("r");
    let rows: Vec<_> = (refused.iter().enumerate())
        .map(|(at, own)| row(&format!("id=s{at}|published=2021"), &[("title", [&*own.text, "a", "b"])]))
        .collect();
    let report = |rows: &[Vec<(String, String)>]| {
        fs::write(sample.path("r").join("sources.csv"), csv("sources", rows)).unwrap();
        run(&["check".as_ref(), &sample.path("r")])
    };
    for (own, row) in refused.iter().zip(rows) {
        let said = report(&[self::row("id=s|title=报道", &[]), row]);
        assert_eq!(said.code, Some(1), "{:?}: {}", own.text, said.out);
        let told = said.err.lines().find(|line| line.starts_with("sources.csv, row 2 (line 3), column title"));
        assert!(told.is_some_and(|line| line.contains(" — ")), "{:?}: {}", own.text, said.err);
        assert!(!said.err.chars().any(|c| c.is_control() && c != '\n'), "{:?}", said.err);
    }
}

#[test]
fn what_is_published_is_text_and_nothing_else_in_every_page_and_file() {
    let sample = Sample::empty();
    let texts: Vec<String> = catalogue().into_iter().map(|own| own.text).collect();
    release::write(sample.data(), &texts, &|_| sample.must_build("r"));
    let dist = around(&sample);
    let config = dist.path().join("portal.toml");
    fs::write(&config, "address = \"https://gov.example/\"\n").unwrap();
    let flags = ["site", "--no-pictures", "--no-pinned", "--config"].map(Path::new);
    let said = run(&[&flags[..], &[&config, dist.path()]].concat());
    assert_eq!(said.code, Some(0), "{}", said.err);
    let mut citations = 0;
    let pages = files(dist.path(), "html");
    assert!(pages.len() > 1000, "{}", pages.len());
    for path in pages {
        citations += page(&path);
    }
    assert!(citations > 100, "{citations}");
    as_published(dist.path());
    data(dist.path());
}

/// What pages are made of: no text makes more.
const ELEMENTS: &str = "a aside b base body button caption code dd defs details div dl dt figcaption figure footer form g h1 h2 h3 head \
    header html input label li line linearGradient link main mask meta nav ol option p path pattern pre rect script section select \
    span stop strong summary svg table tbody td text textarea th thead title tr ul";
const ATTRIBUTES: &str = "action aria-current aria-describedby aria-hidden aria-label autocomplete charset checked class content d \
    data-action data-broken data-chart data-explorer data-explores data-failed data-files data-form data-height data-keeps data-label data-lang \
    data-languages data-late data-newer data-noscroll data-pane data-part data-still data-text data-words defer download fill for height \
    hidden href hreflang id lang mask maskContentUnits maxlength name offset patternTransform patternUnits placeholder \
    preserveAspectRatio property readonly rel role rows rx scope spellcheck src stop-color stop-opacity tabindex target title transform \
    type value vector-effect viewBox width x x1 x2 xmlns y y1 y2";
/// Elements that text turns around in at most: `style/base.css` says so of the first four, browsers of all others.
const ISOLATED: &str =
    "a b span option title h1 h2 h3 p li dd dt td th caption figcaption summary textarea text div pre";

/// A page has our elements and attributes alone, leads to known places alone, and text turns nothing around but itself. Says how
/// many citations it has.
fn page(path: &Path) -> usize {
    let page = fs::read_to_string(path).unwrap();
    let parts = markup::read(&page).unwrap_or_else(|wrong| panic!("{}: {wrong}", path.display()));
    let is_in = |list: &str, own: &str| list.split_whitespace().any(|known| known == own);
    let (mut stack, mut citations) = (Vec::new(), 0);
    for part in parts {
        match part {
            Part::Open(name, attributes) => {
                assert!(is_in(ELEMENTS, &name), "{}: <{name}>", path.display());
                for (attribute, value) in attributes {
                    assert!(is_in(ATTRIBUTES, &attribute), "{}: <{name} {attribute}>", path.display());
                    let link = value.trim().to_ascii_lowercase();
                    let scheme = link.split(['/', '?', '#']).next().unwrap_or_default().contains(':');
                    if ["href", "src", "action"].contains(&&*attribute) && (scheme || link.starts_with("//")) {
                        let known = ["https://gov.example/", "https://creativecommons.org/"];
                        assert!(known.iter().any(|known| link.starts_with(known)), "{}: {value}", path.display());
                    }
                }
                stack.push(name);
            }
            Part::Close => drop(stack.pop()),
            Part::Text(text) => {
                let parent = stack.last().map_or("", String::as_str);
                if parent == "script" {
                    let is_data = text.is_empty() || serde_json::from_str::<Value>(&text).is_ok();
                    assert!(is_data, "{}: {text}", path.display());
                } else if text.chars().any(turns) {
                    assert!(is_in(ISOLATED, parent), "{}: {text:?} in <{parent}>", path.display());
                }
                if text.starts_with("@misc{") {
                    citations += 1;
                    assert_eq!(depth(&text), Some(0), "{}: {text}", path.display());
                }
            }
        }
    }
    citations
}

/// Whether a character turns text around.
fn turns(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// How many braces of BibTeX a text leaves open; `None` where it closes more than it opens, or all before its end.
fn depth(text: &str) -> Option<usize> {
    let (mut depth, mut last) = (0_usize, ' ');
    for (at, c) in text.char_indices() {
        match c {
            '{' if last != '\\' => depth += 1,
            '}' if last != '\\' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 && c == '}' && at + 1 != text.trim_end().len() {
            return None;
        }
        last = if last == '\\' { ' ' } else { c };
    }
    Some(depth)
}

/// Each text stands in the page of its row as it was published, in the reader's language.
fn as_published(dist: &Path) {
    let all = catalogue();
    let mut found = 0;
    for (at, three) in release::threes(all.len()).iter().enumerate() {
        for (lang, number) in Lang::ALL.into_iter().zip(three) {
            let text = &all[*number].text;
            for route in
                ["figures/funds/f", "figures/sales/x", "figures/supervision/v", "sources/s", "regions/r", "pairings/p"]
            {
                let path = dist.join(lang.prefix()).join(format!("{route}{at}")).join("index.html");
                let page = fs::read_to_string(&path).unwrap();
                let is_there = markup::read(&page)
                    .unwrap()
                    .iter()
                    .any(|part| matches!(part, Part::Text(own) if own.contains(text)));
                assert!(is_there, "{}: {text:?}", path.display());
                found += 1;
            }
        }
    }
    assert!(found > 6 * all.len(), "{found}");
}

/// Pictures, feeds and the sitemap are XML, all else that programs read is JSON.
fn data(dist: &Path) {
    for ending in ["svg", "atom", "xml"] {
        let all = files(dist, ending);
        assert!(!all.is_empty(), "{ending}");
        for path in all {
            let text = fs::read_to_string(&path).unwrap();
            let document = Document::parse(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let mut names = document.descendants().filter(Node::is_element).map(|node| node.tag_name().name());
            assert!(
                !names.any(|name| ["script", "foreignObject", "image", "iframe"].contains(&name)),
                "{}",
                path.display()
            );
        }
    }
    for ending in ["json", "jsonld"] {
        let all = files(dist, ending);
        assert!(!all.is_empty(), "{ending}");
        for path in all {
            serde_json::from_slice::<Value>(&fs::read(&path).unwrap())
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        }
    }
}
