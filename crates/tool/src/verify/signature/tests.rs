use super::*;
use minisign::{KeyPair, SecretKey};
use proof::minisign::Statement;

const MANIFEST_BYTES: &[u8] = b"{\"a manifest\": 1}";
const RELEASE: &str = "2024-10";

/// Of the bytes `hello` and a line end, by Debian's minisign, in both forms.
const KEY: &str = "RWT9pqhEdnFx2eOfsf3YYAj8AREbzLyIIp25yrlyLSjG27V45LvgVWNk";
const PREHASHED_FILE: &str = "untrusted comment: signature from minisign secret key
RUT9pqhEdnFx2Z/+P6jNWC2poB3IpY7RvXxIVGAivq3Sz/QrmddRoSuKrXhUIyhDZ+ZbSXkjLrD5KJUxJY54VEG4nX8bRF/x3A0=
trusted comment: timestamp:1795749400\tfile:f\thashed
RzSgwfIkDP9d6i5195HOcOl5peBVMOo/4LoFTRU6Pa2ucIOqsK56bgmZvQiibzh0P9JPoh2dwl6qSSB7d8GaCg==
";
const LEGACY_FILE: &str = "untrusted comment: signature from minisign secret key
RWT9pqhEdnFx2Wt1sdSkBUBAULwqyDY1sDokQWG4nV6Ncy9YauQ2d4MoNsK0KMt7RNxKqMKwgjXgEBKLIGo88FeGG2jMA2FKBQw=
trusted comment: ein 山 Kommentar
b493vLkco8OrQuFwItTXm3iEoRvU1nNDeuaFsjAZuebWn2ThCAVJdmsFiorJ4SN/q2EF8oWuu0PBC8tanIxlCg==
";

struct Keys {
    secret: SecretKey,
    public: PublicKey,
}

fn keys() -> Keys {
    let pair = KeyPair::generate_unencrypted_keypair().unwrap();
    Keys { secret: pair.sk, public: PublicKey::parse(&pair.pk.to_base64()).unwrap() }
}

fn sign(keys: &Keys, bytes: &[u8], comment: &str) -> String {
    minisign::sign(None, &keys.secret, Cursor::new(bytes), Some(comment), None).unwrap().to_string()
}

/// A comment of ours.
fn ours(release: &str, manifest: &[u8]) -> String {
    Statement { release, sha256: &sha256(manifest), date: "2026-11-27T03:12:45Z" }.to_string()
}

/// What the tool says, and the browser alike.
fn judgement(file: &str, key: Option<&PublicKey>) -> Judgement {
    let found = judged_as_sent(Some(file.as_bytes()), RELEASE, MANIFEST_BYTES, key);
    let signed = Signed { release: RELEASE, bytes: MANIFEST_BYTES, sha256: &sha256(MANIFEST_BYTES) };
    assert_eq!(proof::minisign::judged(Some(file.as_bytes()), signed, key, proof::minisign::has_signed), found);
    found
}

/// A signature with one of its lines from another one.
fn with_line(file: &str, line: usize, other: &str) -> String {
    let mut lines: Vec<&str> = file.lines().collect();
    lines[line - 1] = other.lines().nth(line - 1).unwrap();
    lines.join("\n")
}

#[test]
fn both_forms_of_minisign_are_signed() {
    let key = PublicKey::parse(KEY).unwrap();
    for (file, comment) in [(PREHASHED_FILE, "timestamp:1795749400\tfile:f\thashed"), (LEGACY_FILE, "ein 山 Kommentar")]
    {
        let signed = |bytes| judged_as_sent(Some(file.as_bytes()), RELEASE, bytes, Some(&key));
        assert_eq!(signed(b"hello\n"), Judgement::Signed(comment.to_owned()));
        assert_eq!(signed(b"hello"), Judgement::Wrong(Wrong::OtherFile(comment.to_owned())));
    }
    // The one is not taken for the other.
    let swapped = PREHASHED_FILE.replacen("RUT", "RWT", 1);
    let found = judged_as_sent(Some(swapped.as_bytes()), RELEASE, b"hello\n", Some(&key));
    assert!(matches!(found, Judgement::Wrong(Wrong::OtherFile(_))), "{found:?}");
}

#[test]
fn every_fault_is_told_from_the_others() {
    let (own, other) = (keys(), keys());
    // Another key that gives itself the number of the right one.
    let posing = PublicKey { id: own.public.id, bytes: other.public.bytes };
    let comment = ours(RELEASE, MANIFEST_BYTES);
    let right = sign(&own, MANIFEST_BYTES, &comment);
    let (third, changed) = (ours("2021-04", b"{}"), b"{\"a manifest\": 2}");
    let cases: Vec<(&str, String, Judgement)> = vec![
        ("right", right.clone(), Judgement::Signed(comment.clone())),
        (
            "right, by minisign itself",
            sign(&own, MANIFEST_BYTES, "timestamp:1"),
            Judgement::Signed("timestamp:1".to_owned()),
        ),
        ("another key", sign(&other, MANIFEST_BYTES, &comment), Judgement::Wrong(Wrong::OtherKey(other.public.id))),
        ("cut", right[..right.len() - 9].to_owned(), Judgement::Wrong(Wrong::Malformed(SignatureFault::Cut))),
        ("empty", String::new(), Judgement::Wrong(Wrong::Malformed(SignatureFault::Cut))),
        ("no signature", "a signature".to_owned(), Judgement::Wrong(Wrong::Malformed(SignatureFault::NotASignature))),
        (
            "a line is damaged",
            right.replace("trusted comment: release", "comment: release"),
            Judgement::Wrong(Wrong::Malformed(SignatureFault::Damaged(3))),
        ),
        ("another release", sign(&own, b"{}", &third), Judgement::Wrong(Wrong::OtherRelease("2021-04".to_owned()))),
        (
            "another state of the manifest",
            sign(&own, changed, &ours(RELEASE, changed)),
            Judgement::Wrong(Wrong::OtherManifest(sha256(changed))),
        ),
        (
            "another file",
            sign(&own, b"something", "timestamp:1\tfile:x"),
            Judgement::Wrong(Wrong::OtherFile("timestamp:1\tfile:x".to_owned())),
        ),
        (
            "another file, with a comment for this one",
            sign(&own, b"something", &comment),
            Judgement::Wrong(Wrong::OtherFile(comment.clone())),
        ),
        (
            "this file, with a comment for another release",
            sign(&own, MANIFEST_BYTES, &third),
            Judgement::Wrong(Wrong::OtherRelease("2021-04".to_owned())),
        ),
        ("the comment is changed", right.replace("2026-11", "2027-11"), Judgement::Wrong(Wrong::OtherComment)),
        (
            "the comment of another signature",
            with_line(&right, 3, &sign(&own, b"{}", "timestamp:1")),
            Judgement::Wrong(Wrong::OtherComment),
        ),
        (
            "the signature of the file of another one",
            with_line(&right, 2, &sign(&own, b"{}", "timestamp:1")),
            Judgement::Wrong(Wrong::Neither),
        ),
    ];
    assert_eq!(cases.len(), 15);
    for (what, file, expected) in cases {
        assert_eq!(judgement(&file, Some(&own.public)), expected, "{what}");
    }
    assert_eq!(judgement(&right, Some(&posing)), Judgement::Wrong(Wrong::Neither));
}

#[test]
fn without_a_key_nothing_is_called_signed() {
    let own = keys();
    let right = sign(&own, MANIFEST_BYTES, &ours(RELEASE, MANIFEST_BYTES));
    let cases = [
        (right.clone(), Judgement::NotJudged),
        (sign(&own, b"something", "timestamp:1"), Judgement::NotJudged),
        // What a signature says of itself, or is not, needs no key.
        (sign(&own, b"{}", &ours("2021-04", b"{}")), Judgement::Wrong(Wrong::OtherRelease("2021-04".to_owned()))),
        (sign(&own, b"{}", &ours(RELEASE, b"{}")), Judgement::Wrong(Wrong::OtherManifest(sha256(b"{}")))),
        (right[..80].to_owned(), Judgement::Wrong(Wrong::Malformed(SignatureFault::Cut))),
    ];
    for (file, expected) in cases {
        assert_eq!(judgement(&file, None), expected, "{file}");
    }
}

#[test]
fn no_changed_byte_stays_signed() {
    let own = keys();
    let right = sign(&own, MANIFEST_BYTES, &ours(RELEASE, MANIFEST_BYTES));
    let trusted = right.find('\n').unwrap() + 1;
    let mut changed = 0;
    for at in trusted..right.trim_end().len() {
        let mut bytes = right.clone().into_bytes();
        bytes[at] ^= 1;
        let found = judged_as_sent(Some(&bytes), RELEASE, MANIFEST_BYTES, Some(&own.public));
        assert!(matches!(found, Judgement::Wrong(_)), "byte {at}: {found:?}");
        changed += 1;
    }
    assert!(changed > 280, "{changed}");
    // Nobody vouches for the first line.
    let renamed = right.replacen("untrusted comment: ", "untrusted comment: another ", 1);
    assert!(matches!(judgement(&renamed, Some(&own.public)), Judgement::Signed(_)));
}

#[test]
fn every_fault_has_words_and_advice() {
    let wrongs = [
        (Wrong::Unreadable("a folder, not a file".to_owned()), "a folder, not a file"),
        (Wrong::Malformed(SignatureFault::NotASignature), "no signature"),
        (Wrong::Malformed(SignatureFault::Cut), "is cut"),
        (Wrong::Malformed(SignatureFault::Damaged(3)), "damaged in line 3"),
        (Wrong::Malformed(SignatureFault::Algorithm), "of a kind"),
        (Wrong::OtherKey(KeyId([0; 8])), "another key, 0000000000000000"),
        (Wrong::OtherRelease("2021-04".to_owned()), "another release, 2021-04"),
        (Wrong::OtherManifest("00ff".to_owned()), "with sha256 00ff"),
        (Wrong::OtherFile("c".to_owned()), "another file (trusted comment: c)"),
        (Wrong::OtherComment, "comment was changed"),
        (Wrong::Neither, "neither the file nor the comment"),
    ];
    for (wrong, words) in wrongs {
        let said = super::words(&wrong);
        assert!(said.contains(words) && said.contains(" — "), "{said}");
    }
}
