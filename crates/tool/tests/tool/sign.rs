//! `sign` makes signatures that minisign accepts, and `verify` holds releases to the key of `portal.toml`.

use crate::sample::{Said, Sample, run};
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const SIGNATURE: &str = "2024-10/datapackage.json.minisig";
const WEAK: &str = "--no-password";

/// Two releases, and a folder beside them for keys and configurations.
struct Signed {
    sample: Sample,
    own: tempfile::TempDir,
}

impl Signed {
    fn new() -> Self {
        let sample = Sample::built("2021-04");
        sample.add("2024-10");
        sample.must_build("2024-10");
        Self { sample, own: tempfile::tempdir().unwrap() }
    }

    fn own(&self, name: &str) -> PathBuf {
        self.own.path().join(name)
    }

    /// Makes a pair; gives the public key.
    fn pair(&self, name: &str) -> String {
        let said = call(&["sign", "--new-key", text(&self.own(&format!("{name}.key"))), WEAK]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        public(&self.own(&format!("{name}.pub")))
    }

    /// Writes a configuration with this key.
    fn configure(&self, key: &str) -> PathBuf {
        let path = self.own("portal.toml");
        fs::write(&path, format!("public_key = \"{key}\"\n")).unwrap();
        path
    }

    fn sign(&self, release: &str, key: &str, more: &[&str]) -> Said {
        let (release, key) = (self.sample.path(release), self.own(key));
        call(&[&["sign", text(&release), "--key", text(&key)], more].concat())
    }

    fn must_sign(&self, release: &str, key: &str) {
        let said = self.sign(release, key, &[]);
        assert_eq!(said.code, Some(0), "{}", said.err);
    }

    fn verify(&self) -> Said {
        call(&["verify", "--config", text(&self.own("portal.toml")), text(self.sample.data())])
    }

    /// `verify` must find one thing wrong, the signature of 2024-10, with these words.
    fn assert_wrong(&self, words: &str) {
        let said = self.verify();
        let mut wrong = said.err.lines().filter(|line| line.starts_with(&format!("WRONG   {SIGNATURE}: ")));
        let (wrong, more) = (wrong.next().unwrap_or_default(), wrong.next());
        assert_eq!((said.code, more), (Some(1), None), "{words}: {}{}", said.out, said.err);
        assert!(wrong.starts_with(&format!("WRONG   {SIGNATURE}: expected a signature of datapackage.json by key ")));
        assert!(wrong.contains(words) && wrong.contains(" — "), "{words:?} in {wrong}");
        assert!(!said.out.contains(&format!("{SIGNATURE}: signed")), "{}", said.out);
    }
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn call(arguments: &[&str]) -> Said {
    run(&arguments.iter().map(Path::new).collect::<Vec<_>>())
}

/// The SHA-256 of a file, as coreutils have it.
fn hash(path: &Path) -> String {
    let said = Command::new("sha256sum").arg(path).output().unwrap();
    String::from_utf8(said.stdout).unwrap()[..64].to_owned()
}

/// The key in a `.pub` file.
fn public(path: &Path) -> String {
    fs::read_to_string(path).unwrap().lines().nth(1).unwrap().to_owned()
}

#[test]
fn what_is_signed_is_proved() {
    let signed = Signed::new();
    let key = signed.pair("own");
    let config = signed.configure(&key);
    let before = signed.sample.files().len();
    for release in ["2021-04", "2024-10"] {
        let said = signed.sign(release, "own.key", &["--config", text(&config)]);
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
        assert!(said.out.starts_with(&format!("{release}/datapackage.json.minisig: signed by key ")), "{}", said.out);
        assert!(said.out.contains(&format!("trusted comment: release:{release} sha256:")), "{}", said.out);
        let number = proof::number(&hash(&signed.sample.path(&format!("{release}/datapackage.json"))));
        assert!(said.out.contains(&format!("as a number, to print elsewhere: {number}")), "{}", said.out);
    }
    assert_eq!(signed.sample.files().len(), before + 2);
    let said = signed.verify();
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    for release in ["2021-04", "2024-10"] {
        let proved = format!("proved  {release}/datapackage.json.minisig: signed by key ");
        assert!(said.out.contains(&proved), "{proved} in {}", said.out);
    }
    assert!(said.out.ends_with("everything is right\n"), "{}", said.out);

    // The hash of the newest manifest as a number is the same by each way to it.
    let number = proof::number(&hash(&signed.sample.path("2024-10/datapackage.json")));
    let by_python =
        Command::new("sh").args(["-c", proof::BY_PYTHON]).current_dir(signed.sample.path("2024-10")).output();
    assert_eq!(String::from_utf8(by_python.unwrap().stdout).unwrap().trim(), number);
    assert!(said.out.contains(&format!(
        "proved  2024-10/datapackage.json: the newest release; its hash as a number is {number}\n"
    )));

    // What is signed stays as it is, byte for byte, though the clock has gone on.
    let first = fs::read(signed.sample.path(SIGNATURE)).unwrap();
    let again = signed.sign("2024-10", "own.key", &[]);
    assert!(again.out.contains("signed already by key"), "{}", again.out);
    assert_eq!(fs::read(signed.sample.path(SIGNATURE)).unwrap(), first);

    // Building anew what is the same leaves it; what is another manifest must be signed again.
    signed.sample.must_build("2024-10");
    assert_eq!(signed.verify().code, Some(0));
    signed.sample.add_row("2024-10", "funds", "id=f9|pairing=yz-qj|kind=fiscal|stage=spent|source=s|locator=1");
    assert!(signed.sample.build("2024-10").err.contains("sign it again"));
    signed.assert_wrong("a signature of another datapackage.json of this release");
    signed.must_sign("2024-10", "own.key");
    assert_eq!(signed.verify().code, Some(0));
}

#[test]
fn every_fault_of_a_signature_is_named() {
    let signed = Signed::new();
    let (key, _) = (signed.pair("own"), signed.pair("other"));
    signed.configure(&key);
    for release in ["2021-04", "2024-10"] {
        signed.must_sign(release, "own.key");
    }
    let path = signed.sample.path(SIGNATURE);
    let right = fs::read_to_string(&path).unwrap();
    let before = fs::read_to_string(signed.sample.path("2021-04/datapackage.json.minisig")).unwrap();
    fs::remove_file(&path).unwrap();
    signed.must_sign("2024-10", "other.key");
    let by_other = fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = right.lines().collect();
    let old: Vec<&str> = before.lines().collect();
    let faults = [
        (by_other, "one by another key, "),
        (right[..right.len() / 2].to_owned(), "a signature that is cut"),
        (String::new(), "a signature that is cut"),
        ("<!doctype html>".to_owned(), "a file that is no signature of minisign"),
        ([lines[0], lines[1], "nothing", lines[3]].join("\n"), "damaged in line 3"),
        (right.replacen("\nRU", "\nRV", 1), "of a kind that this program does not know"),
        (before.clone(), "a signature of another release, 2021-04"),
        (right.replace("date:2", "date:3"), "whose trusted comment was changed afterwards"),
        ([lines[0], lines[1], old[2], old[3]].join("\n"), "whose trusted comment was changed afterwards"),
        ([lines[0], old[1], lines[2], lines[3]].join("\n"), "signed neither the file nor the comment"),
    ];
    assert_eq!(faults.len(), 10);
    for (file, words) in faults {
        fs::write(&path, file).unwrap();
        signed.assert_wrong(words);
    }
    fs::remove_file(&path).unwrap();
    signed.assert_wrong("none: the release is unsigned");
    fs::create_dir(&path).unwrap();
    signed.assert_wrong("a folder, not a file");
    fs::remove_dir(&path).unwrap();
    fs::write(&path, right.replace('\n', "\r\n")).unwrap();
    assert_eq!(signed.verify().code, Some(0), "line ends are no part of a signature");

    // The key of another portal: nothing of this one is signed.
    signed.configure(&public(&signed.own("other.pub")));
    let said = signed.verify();
    assert_eq!((said.code, said.err.matches("one by another key").count()), (Some(1), 2), "{}", said.err);
}

#[test]
fn without_a_key_nothing_is_called_signed() {
    let signed = Signed::new();
    signed.pair("own");
    signed.must_sign("2024-10", "own.key");
    let said = signed.sample.verify();
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(said.out.contains(&format!("open    {SIGNATURE}: cannot be judged: portal.toml names no public_key")));
    assert!(said.out.contains("open    2021-04/datapackage.json.minisig: unsigned"), "{}", said.out);
    assert!(said.out.ends_with("everything is right; 2 things stay open\n"), "{}", said.out);
    assert!(!said.out.contains("signed by key") && !said.out.contains("valid"), "{}", said.out);
    fs::copy(signed.sample.path(SIGNATURE), signed.sample.path("2021-04/datapackage.json.minisig")).unwrap();
    let said = signed.sample.verify();
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("expected a signature, found a signature of another release, 2024-10"), "{}", said.err);
}

#[test]
fn a_key_that_cannot_be_read_is_said_with_its_line() {
    let signed = Signed::new();
    signed.pair("own");
    let secret = public(&signed.own("own.key"));
    for (key, words) in [
        (
            "RWT9",
            ", line 1, key public_key, \"RWT9\": no public key: 3 bytes in the place of 42 — copy the second line",
        ),
        ("RW…", ", line 1, key public_key, \"RW…\": no public key: not whole base64"),
        ("untrusted comment: key", "the whole file of a key, with its comment"),
        (
            &secret,
            "portal.toml, line 1, key public_key: a secret key, and whoever reads this file could sign with it — take it out",
        ),
    ] {
        let config = signed.configure(key);
        for said in [
            signed.verify(),
            signed.sign("2024-10", "own.key", &["--config", text(&config)]),
            call(&["config", "--config", text(&config)]),
        ] {
            assert_eq!(said.code, Some(1));
            assert!(said.err.contains(words), "{words:?} in {}", said.err);
            assert!(!said.err.contains(&secret), "a secret key is not repeated");
        }
    }
    assert!(!signed.sample.path(SIGNATURE).exists());
}

#[test]
fn what_cannot_be_signed_is_refused_and_nothing_is_written() {
    let signed = Signed::new();
    let key = signed.pair("own");
    signed.pair("other");
    signed.must_sign("2021-04", "own.key");
    let secret = fs::read_to_string(signed.own("own.key")).unwrap();
    let config = signed.configure(&key);
    let file = |name: &str, text: &str| fs::write(signed.own(name), text).unwrap();
    file("cut.key", &secret[..secret.len() - 20]);
    file("line.key", &secret.lines().nth(1).unwrap().repeat(2));
    file("damaged.key", &secret.replacen(&secret[120..124], "AAAA", 1));
    file("password", "a password\n");
    let config = text(&config).to_owned();
    let password = text(&signed.own("password")).to_owned();
    let minisig = fs::read_to_string(signed.sample.path("2021-04/datapackage.json.minisig")).unwrap();
    file("signature.key", &minisig);
    let cases: [(&str, &[&str], &str); 8] = [
        ("none.key", &[], "cannot be read"),
        ("own.pub", &[], "a public key — name the secret one"),
        ("signature.key", &[], "a signature — name the secret key"),
        ("cut.key", &[], "cut or damaged in line 2 — restore"),
        ("line.key", &[], "its first line is no comment"),
        ("damaged.key", &[], "Corrupted key — restore"),
        ("own.key", &["--password-file", &password], "a key without a password — leave out --password-file"),
        ("other.key", &["--config", &config], "while portal.toml names key "),
    ];
    let before = signed.sample.files();
    for (key, more, words) in cases {
        let said = signed.sign("2024-10", key, more);
        assert_eq!(said.code, Some(1), "{words}: {}", said.out);
        assert!(said.err.contains(words) && said.err.contains(" — "), "{words:?} in {}", said.err);
        assert!(signed.sample.files() == before, "{words}: the folder has changed");
    }
    // A release that is not whole.
    fs::write(signed.sample.path("2024-10/funds.json"), "{}").unwrap();
    let said = signed.sign("2024-10", "own.key", &[]);
    assert!(said.err.contains("2024-10/funds.json: its hash is not that of the manifest — see `shanhai verify`"));
    assert_eq!((said.code, signed.sample.path(SIGNATURE).exists()), (Some(1), false));
    let said = signed.sign("2030-01", "own.key", &[]);
    assert_eq!(said.code, Some(1), "{}", said.out);
    for wrong in
        [&["sign"][..], &["sign", "x"], &["sign", "--key", "k"], &["sign", "--new-key", "k", "--key", "k", "x"]]
    {
        assert_eq!(call(wrong).code, Some(2), "{wrong:?}");
    }
}

#[test]
fn a_password_opens_the_key_that_it_was_made_with() {
    let signed = Signed::new();
    for (name, password) in [("right", "山海 pass\n"), ("wrong", "another"), ("empty", "\n")] {
        fs::write(signed.own(name), password).unwrap();
    }
    let file = |name: &str| text(&signed.own(name)).to_owned();
    let made = call(&["sign", "--new-key", &file("p.key"), "--password-file", &file("right")]);
    assert_eq!(made.code, Some(0), "{}", made.err);
    assert!(made.out.contains(&format!("public_key = \"{}\"", public(&signed.own("p.pub")))), "{}", made.out);
    for (password, words) in
        [("wrong", "Wrong password"), ("empty", "its first line is empty"), ("none", "cannot be read")]
    {
        let said = signed.sign("2024-10", "p.key", &["--password-file", &file(password)]);
        assert_eq!(said.code, Some(1), "{}", said.out);
        assert!(said.err.contains(words) && said.err.contains(" — "), "{words:?} in {}", said.err);
    }
    let said = signed.sign("2024-10", "p.key", &["--password-file", &file("right")]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.out.contains("say in portal.toml, so that it is checked: public_key = "), "{}", said.out);
}

#[test]
fn a_new_pair_takes_no_ones_place() {
    let signed = Signed::new();
    signed.pair("own");
    let key = signed.own("own.key");
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&key).unwrap().permissions());
        assert_eq!(mode & 0o777, 0o600, "its owner alone reads it");
    }
    let before = fs::read(&key).unwrap();
    let new = |name: &str| call(&["sign", "--new-key", text(&signed.own(name)), WEAK]);
    for (name, words) in [
        ("own.key", "there is a file of this name"),
        ("own.sec", "there is a file of this name"),
        ("x.pub", "the name of a public key"),
        ("none/x.key", "could not be written"),
    ] {
        let said = new(name);
        assert_eq!(said.code, Some(1), "{name}");
        assert!(said.err.contains(words) && said.err.contains(" — "), "{words:?} in {}", said.err);
    }
    assert_eq!(fs::read(&key).unwrap(), before);
    assert!(!signed.own("own.sec").exists());
}

/// Runs Debian's minisign; `None` where it is not installed.
fn minisign(arguments: &[&str], typed: &str) -> Option<bool> {
    let mut command = Command::new("minisign");
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().ok()?;
    // It does not wait for a password that it does not need.
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
    Some(child.wait().unwrap().success())
}

#[test]
fn minisign_and_this_program_accept_each_other() {
    if minisign(&["-v"], "").is_none() {
        // Not by `eprintln!`, which is kept from sight where a test passes.
        writeln!(
            io::stderr(),
            "\n!!! SKIPPED: minisign is not installed (Debian: apt install minisign), so no signature was held to it !!!\n"
        )
        .unwrap();
        return;
    }
    let signed = Signed::new();
    let file = |name: &str| text(&signed.own(name)).to_owned();
    let (manifest, signature) = (signed.sample.path("2024-10/datapackage.json"), signed.sample.path(SIGNATURE));
    let (manifest, signature) = (text(&manifest), text(&signature));
    fs::write(signed.own("password"), "a password\n").unwrap();
    signed.pair("ours");
    let typed = "a password\na password\n";
    assert_eq!(minisign(&["-G", "-W", "-p", &file("plain.pub"), "-s", &file("plain.key")], ""), Some(true));
    assert_eq!(minisign(&["-G", "-p", &file("locked.pub"), "-s", &file("locked.key")], typed), Some(true));
    let mut held = 0;
    for (pair, password) in [("ours", false), ("plain", false), ("locked", true)] {
        let (secret, public_file) = (file(&format!("{pair}.key")), file(&format!("{pair}.pub")));
        let key = public(public_file.as_ref());
        signed.configure(&key);
        // Ours, to minisign.
        fs::remove_file(signature).ok();
        let more = ["--password-file", &file("password")];
        let said = signed.sign("2024-10", &format!("{pair}.key"), if password { &more } else { &[] });
        assert_eq!(said.code, Some(0), "{pair}: {}", said.err);
        assert_eq!(minisign(&["-V", "-m", manifest, "-x", signature, "-P", &key], ""), Some(true), "{pair}");
        assert_eq!(minisign(&["-V", "-H", "-m", manifest, "-x", signature, "-p", &public_file], ""), Some(true));
        // Its own, in both forms, to us.
        for form in [&["-S"][..], &["-S", "-l"]] {
            fs::remove_file(signature).ok();
            let own = ["-s", &secret, "-m", manifest, "-x", signature, "-t", "by minisign 山"];
            assert_eq!(minisign(&[form, &own].concat(), "a password\n"), Some(true), "{pair}");
            let said = signed.verify();
            assert!(
                said.out.contains(&format!("proved  {SIGNATURE}: signed by key ")),
                "{pair}: {}{}",
                said.out,
                said.err
            );
            assert!(said.out.contains("trusted comment: by minisign 山"), "{}", said.out);
            held += 1;
        }
    }
    assert_eq!(held, 6);
    // Its keys without a password have no sum: what is damaged in one shows when it signs.
    let mut plain = fs::read_to_string(signed.own("plain.key")).unwrap();
    let seed = plain.find('\n').unwrap() + 1 + 88;
    let other = if &plain[seed..seed + 4] == "AAAA" { "BBBB" } else { "AAAA" };
    plain.replace_range(seed..seed + 4, other);
    fs::write(signed.own("damaged.key"), plain).unwrap();
    let said = signed.sign("2024-10", "damaged.key", &[]);
    assert!(said.err.contains("cannot be made: ") && said.err.contains("restore the secret key"), "{}", said.err);
    // And both refuse what is wrong alike.
    fs::write(manifest, fs::read_to_string(manifest).unwrap() + "\n").unwrap();
    let key = public(&signed.own("locked.pub"));
    assert_eq!(minisign(&["-V", "-m", manifest, "-x", signature, "-P", &key], ""), Some(false));
    let said = signed.verify();
    assert!(said.err.contains("a signature of another file (trusted comment: by minisign 山)"), "{}", said.err);
}
