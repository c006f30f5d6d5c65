use super::*;
use crate::site::Query;
use ::proof::minisign::{Judgement, KeyId, PublicKey, SignatureFault, Wrong};
use ::proof::{Difference, FaultKind, Seen, Timely, day};
use format::Manifest;
use std::collections::BTreeSet;
use text::Lang;

fn site(lang: Lang) -> Site {
    Site::new("".into(), "".into(), Query::default(), lang)
}

fn shown(release: &str) -> Shown {
    Shown { release: release.into(), sha256: "ab".repeat(32), older: vec![("2024-10".into(), "cd".repeat(32))] }
}

fn key() -> PublicKey {
    PublicKey::parse("RWT9pqhEdnFx2eOfsf3YYAj8AREbzLyIIp25yrlyLSjG27V45LvgVWNk").unwrap()
}

fn proving(lines: Vec<Line>) -> Proving {
    Proving { shown: Some(shown("2026-02")), lines, done: true, ..Proving::default() }
}

#[test]
fn each_fault_of_a_signature_has_words_of_its_own_and_none_is_called_signed() {
    let faults = [
        Judgement::Unsigned,
        Judgement::Wrong(Wrong::Unreadable("500".into())),
        Judgement::Wrong(Wrong::Malformed(SignatureFault::NotASignature)),
        Judgement::Wrong(Wrong::Malformed(SignatureFault::Cut)),
        Judgement::Wrong(Wrong::Malformed(SignatureFault::Damaged(3))),
        Judgement::Wrong(Wrong::Malformed(SignatureFault::Algorithm)),
        Judgement::Wrong(Wrong::OtherKey(KeyId([1; 8]))),
        Judgement::Wrong(Wrong::OtherRelease("2021-04".into())),
        Judgement::Wrong(Wrong::OtherManifest("00ff".into())),
        Judgement::Wrong(Wrong::OtherFile("c".into())),
        Judgement::Wrong(Wrong::OtherComment),
        Judgement::Wrong(Wrong::Neither),
        Judgement::NotJudged,
    ];
    for lang in Lang::ALL {
        let site = site(lang);
        let mut all = BTreeSet::new();
        for fault in &faults {
            let lines = Said(&site).signature(fault, &key(), "datapackage.json.minisig");
            assert_eq!(lines.len(), 1, "{fault:?}");
            assert!(all.insert(lines[0].words.clone()), "{fault:?}: {lines:?}");
            let is_wrong = lines[0].state == State::Wrong;
            let said = proof(&site, &proving(lines));
            let words = if is_wrong { &words::IS_UNSIGNED } else { &words::IS_OPEN };
            assert!(said.as_str().contains(words.of(lang)) && !said.as_str().contains(words::IS_SIGNED.of(lang)));
        }
        assert_eq!(all.len(), faults.len());
        let signed = Said(&site).signature(&Judgement::Signed("c".into()), &key(), "");
        assert!(proof(&site, &proving(signed)).as_str().contains(words::IS_SIGNED.of(lang)));
    }
}

#[test]
fn a_right_signature_says_nothing_where_something_else_is_wrong() {
    let site = site(Lang::En);
    let mut lines = Said(&site).signature(&Judgement::Signed("c".into()), &key(), "");
    lines.push(Said(&site).fault(Part::Files, "funds.csv", &FaultKind::NotListed));
    let said = proof(&site, &proving(lines));
    assert!(!said.as_str().contains(words::IS_SIGNED.of(Lang::En)));
    assert!(said.as_str().contains("✗ Things that are wrong: 1."), "{}", said.as_str());
}

#[test]
fn each_way_to_differ_from_what_was_seen_is_wrong_and_a_clock_makes_nothing_wrong() {
    let site = site(Lang::Hans);
    let seen = || Seen { release: "2026-02".into(), sha256: "aa".into(), at: 1_795_779_966_000 };
    for difference in [
        Difference::Other(seen(), "bb".into()),
        Difference::Rollback(seen(), "2024-10".into()),
        Difference::Gone(seen()),
    ] {
        let line = Said(&site).difference(&difference);
        assert_eq!(line.state, State::Wrong);
        assert!(line.words.contains("2026-02") && line.words.contains("2026年11月27日"), "{}", line.words);
        assert!(!line.words.contains("{}"), "{}", line.words);
    }
    let date = day(1_795_779_966_000);
    for timely in [Timely::NotStated, Timely::NotDue(date), Timely::Overdue(date), Timely::ClockBehind(date)] {
        let line = Said(&site).timely(timely, date);
        assert_ne!(line.state, State::Wrong, "{timely:?}");
        assert!(timely == Timely::NotStated || line.words.contains("本设备的日期是 2026年11月27日"), "{}", line.words);
    }
}

/// A manifest that names this release and hash as the one before.
fn manifest(previous: &str) -> Manifest {
    let own = format!(r#"{{"format":1,"release":"2026-02",{previous}"title":{{"zh-Hans":"题"}},"tables":[]}}"#);
    let json = format!(r#"{{"name":"x","created":"2030-01-01T00:00:00Z","resources":[],"shanhai":{own}}}"#);
    ::proof::files::manifest(json.as_bytes()).unwrap()
}

#[test]
fn each_break_of_the_chain_is_named() {
    let site = site(Lang::En);
    let named = r#""previous":{"release":"2024-10","sha256":"aa"},"#;
    for (previous, before, state, words) in [
        ("", None, State::Right, "is the first"),
        (
            named,
            Some(("2024-10", "aa")),
            State::Right,
            "2026-02 → 2024-10: the fingerprint of the manifest before is right",
        ),
        (named, Some(("2024-10", "bb")), State::Wrong, "Expected aa, found bb"),
        (named, None, State::Wrong, "the chain is cut here. The manifest names 2024-10"),
        (named, Some(("2021-04", "aa")), State::Wrong, "names 2024-10 before it, the catalogue 2021-04"),
        ("", Some(("2024-10", "aa")), State::Wrong, "names none before it, the catalogue 2024-10"),
    ] {
        let line = Said(&site).link(&Link { manifest: &manifest(previous), before });
        assert_eq!(line.state, state, "{words}");
        assert!(line.words.contains(words), "{words}: {}", line.words);
    }
}

#[test]
fn a_mirror_is_held_to_the_newest_release() {
    let site = site(Lang::En);
    let has = |release: &str, hash: &str| Mirror::Has(release.into(), hash.into());
    for (found, state) in [
        (has("2026-02", "aa"), State::Right),
        (has("2026-02", "bb"), State::Wrong),
        (has("2024-10", "aa"), State::Wrong),
        (Mirror::Unreachable(FaultKind::Status(404)), State::Open),
    ] {
        let line = Said(&site).mirror("https://m.example/", &found, ("2026-02", "aa"));
        assert_eq!(line.state, state, "{}", line.words);
        assert!(line.words.starts_with("https://m.example/: "), "{}", line.words);
    }
}

#[test]
fn a_name_that_could_be_a_command_is_in_none() {
    let site = site(Lang::En);
    let pre = |release: &str| {
        let proving = Proving { shown: Some(shown(release)), ..Proving::default() };
        proof(&site, &proving).as_str().matches("<pre").count()
    };
    // The number, the manifest, the files, the chain.
    assert_eq!(pre("2026-02"), 4);
    for release in ["", "a'; rm -r .'", "a b", "$(b)", "`b`", "../a"] {
        // What names no release stays.
        assert_eq!(pre(release), 1, "{release}");
    }
}

#[test]
fn of_many_steps_those_that_are_not_right_and_the_last_are_listed() {
    let site = site(Lang::Hans);
    let line = |at: usize| Line {
        part: Part::Files,
        state: if at == 3 { State::Wrong } else { State::Right },
        words: format!("file{at}."),
    };
    let said = proof(&site, &proving((0..1000).map(line).collect()));
    assert_eq!(said.as_str().matches("<li").count(), LAST + 1);
    assert!(
        said.as_str().contains("file3.") && said.as_str().contains("file999.") && !said.as_str().contains("file4.")
    );
    assert!(said.as_str().contains("此前 959 行均相符"));
}
