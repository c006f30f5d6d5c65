use super::*;

/// Of the five letters `hello` and a line end, by minisign, in both forms.
const PREHASHED_FILE: &str = "untrusted comment: signature from minisign secret key
RUT9pqhEdnFx2Z/+P6jNWC2poB3IpY7RvXxIVGAivq3Sz/QrmddRoSuKrXhUIyhDZ+ZbSXkjLrD5KJUxJY54VEG4nX8bRF/x3A0=
trusted comment: timestamp:1795749400\tfile:f\thashed
RzSgwfIkDP9d6i5195HOcOl5peBVMOo/4LoFTRU6Pa2ucIOqsK56bgmZvQiibzh0P9JPoh2dwl6qSSB7d8GaCg==
";
const LEGACY_FILE: &str = "untrusted comment: 山\r
RWT9pqhEdnFx2Wt1sdSkBUBAULwqyDY1sDokQWG4nV6Ncy9YauQ2d4MoNsK0KMt7RNxKqMKwgjXgEBKLIGo88FeGG2jMA2FKBQw=\r
trusted comment: a comment 山 \r
b493vLkco8OrQuFwItTXm3iEoRvU1nNDeuaFsjAZuebWn2ThCAVJdmsFiorJ4SN/q2EF8oWuu0PBC8tanIxlCg==\r
";

fn fault(text: &str) -> Option<SignatureFault> {
    Signature::parse(text.as_bytes()).err()
}

#[test]
fn reads_both_forms() {
    for (file, prehashed, comment) in [
        (PREHASHED_FILE, true, "timestamp:1795749400\tfile:f\thashed"),
        // The last space is signed too.
        (LEGACY_FILE, false, "a comment 山 "),
    ] {
        let signature = Signature::parse(file.as_bytes()).unwrap();
        assert_eq!((signature.prehashed, signature.comment.as_str()), (prehashed, comment));
        assert_eq!(signature.key.to_string(), "D971717644A8A6FD");
        assert_eq!(signature.statement(), None);
    }
}

#[test]
fn a_file_that_is_cut_anywhere_is_called_cut() {
    for file in [PREHASHED_FILE, LEGACY_FILE] {
        // Without its last line end it is whole.
        let whole = file.trim_end().len();
        for end in 0..whole {
            assert_eq!(Signature::parse(&file.as_bytes()[..end]), Err(SignatureFault::Cut), "at {end}");
        }
        assert!(whole > 240, "{whole}");
        assert_eq!(fault(&file[..whole]), None);
    }
}

#[test]
fn what_is_damaged_is_named_by_its_line() {
    let lines: Vec<&str> = PREHASHED_FILE.lines().collect();
    let with = |line: usize, text: &str| {
        let mut lines = lines.clone();
        lines[line - 1] = text;
        lines.join("\n")
    };
    let cases = [
        ("a signature".to_owned(), SignatureFault::NotASignature),
        ("<!doctype html>".to_owned(), SignatureFault::NotASignature),
        (with(1, "trusted comment: x"), SignatureFault::NotASignature),
        (with(2, ""), SignatureFault::Damaged(2)),
        (with(2, &lines[1][..96]), SignatureFault::Damaged(2)),
        (with(2, &lines[1].replace('+', "-")), SignatureFault::Damaged(2)),
        (with(2, lines[3]), SignatureFault::Damaged(2)),
        (with(2, &lines[1].replacen("RUT", "RVT", 1)), SignatureFault::Algorithm),
        (with(3, "trusted"), SignatureFault::Damaged(3)),
        (with(3, "untrusted comment: x"), SignatureFault::Damaged(3)),
        (with(4, lines[1]), SignatureFault::Damaged(4)),
        (with(4, &lines[3].replace('/', " ")), SignatureFault::Damaged(4)),
        (with(4, &[lines[3], "="].concat()), SignatureFault::Damaged(4)),
        ([PREHASHED_FILE, "\n", PREHASHED_FILE].concat(), SignatureFault::Damaged(6)),
    ];
    assert_eq!(cases.len(), 14);
    for (text, expected) in cases {
        assert_eq!(fault(&text), Some(expected), "{text}");
    }
    assert_eq!(Signature::parse(b"untrusted comment: \xff\n"), Err(SignatureFault::NotASignature));
}
