//! `verify` of a whole portal, in its folder and as a server sends it.

use crate::sample::{Said, Sample, run};
use crate::site::around;
use serve::{Options, Server};
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

/// A finished portal with the list of its programs.
fn portal() -> tempfile::TempDir {
    let dist = around(&Sample::built("2021-04"));
    let said = run(&["site".as_ref(), "--no-pictures".as_ref(), dist.path()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    fs::write(dist.path().join("older.js"), "").unwrap();
    fs::write(dist.path().join("builds.json"), "[[\"empty.js\"],[\"older.js\"]]\n").unwrap();
    dist
}

fn both(dist: &Path) -> [Said; 2] {
    let server = Server::start(Options { port: 0, ..Options::new(dist) }).unwrap();
    let url = server.url();
    [run(&["verify".as_ref(), dist]), run(&["verify".as_ref(), "--url".as_ref(), url.as_ref()])]
}

#[test]
fn a_whole_portal_is_right_in_its_folder_and_at_its_address() {
    let dist = portal();
    for said in both(dist.path()) {
        assert_eq!(said.code, Some(0), "{}", said.err);
        assert!(said.out.contains("proved  index.html: hash "), "{}", said.out);
        assert!(said.out.contains("proved  older.js: a program of a build before is there"), "{}", said.out);
        assert!(!said.out.contains("is sent with"), "our own server sends what it should: {}", said.out);
    }
}

#[test]
fn what_is_missing_or_altered_is_named_and_half_an_upload_told_as_such() {
    let dist = portal();
    let files = [
        "index.html",
        "funds/index.html",
        "empty.js",
        "older.js",
        "builds.json",
        "data/releases.json",
        "data/2021-04/datapackage.json",
        "data/2021-04/funds.csv",
        "data/2021-04/parquet/funds/2020.parquet",
        "SHA256SUMS",
    ];
    for file in files {
        let path = dist.path().join(file);
        let right = fs::read(&path).unwrap();
        // Compressed copies go with it, or a server would hand these out.
        let copies = ["br", "gz"].map(|ending| dist.path().join(format!("{file}.{ending}")));
        let kept = copies.clone().map(|copy| fs::read(copy).ok());
        for altered in [false, true] {
            if altered && ["older.js", "SHA256SUMS"].contains(&file) {
                continue;
            }
            copies.iter().for_each(|copy| drop(fs::remove_file(copy)));
            if altered {
                fs::write(&path, [&right[..], b" x"].concat()).unwrap();
            } else {
                fs::remove_file(&path).unwrap();
            }
            for said in both(dist.path()) {
                assert_eq!(said.code, Some(1), "{file}: {}", said.out);
                assert!(said.err.contains(&format!("WRONG   {file}: ")), "{file}: {}", said.err);
                let halfway = said.err.contains("as after an upload that broke off halfway");
                assert!(halfway || file == "SHA256SUMS" || file == "builds.json", "{file}: {}", said.err);
            }
            fs::write(&path, &right).unwrap();
        }
        for (copy, bytes) in copies.iter().zip(&kept) {
            bytes.iter().for_each(|bytes| fs::write(copy, bytes).unwrap());
        }
    }
    assert_eq!(both(dist.path()).map(|said| said.code), [Some(0), Some(0)], "all is put back");
}

#[test]
fn a_copy_of_another_file_and_a_list_of_another_build_are_found() {
    let dist = portal();
    let copy = dist.path().join("index.html.gz");
    let right = fs::read(&copy).unwrap();
    fs::write(&copy, fs::read(dist.path().join("funds/index.html.gz")).unwrap()).unwrap();
    let [folder, address] = both(dist.path());
    assert!(folder.err.contains("WRONG   index.html.gz: expected unpacks to index.html"), "{}", folder.err);
    assert!(address.err.contains("WRONG   index.html: expected hash"), "{}", address.err);
    fs::write(&copy, right).unwrap();
    fs::write(dist.path().join("builds.json"), "[[\"older.js\"]]").unwrap();
    for said in both(dist.path()) {
        assert!(
            said.err.contains("expected the programs of this build, found another build, with older.js"),
            "{}",
            said.err
        );
    }
    let said = run(&["verify".as_ref(), "--url".as_ref(), "http://127.0.0.1:9/".as_ref()]);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("WRONG   SHA256SUMS: expected the list of all files"), "{}", said.err);
}

#[test]
fn a_server_that_cannot_be_asked_is_not_told_to_lack_files() {
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").and_then(|own| own.local_addr()).unwrap();
    let said = run(&["verify".as_ref(), "--url".as_ref(), format!("http://{nobody}/").as_ref()]);
    assert_eq!(said.code, Some(1), "{}", said.out);
    assert!(said.err.contains("the server could not be asked"), "{}", said.err);
    let said = run(&["verify".as_ref(), "--url".as_ref(), "gov.example".as_ref()]);
    assert!(said.err.contains("write the whole address of the portal"), "{}", said.err);
    let empty = tempfile::tempdir().unwrap();
    let [_, said] = both(empty.path());
    assert!(said.err.contains("upload the folder that `shanhai site` finished"), "{}", said.err);
}

/// A certificate that nobody knows is no reason to call files missing, and nothing is read from behind it.
#[test]
fn a_certificate_of_an_unknown_issuer_is_told_as_such() {
    let folder = tempfile::tempdir().unwrap();
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"])
        .args(["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"])
        .args(["-addext", "basicConstraints=critical,CA:FALSE", "-keyout", "key.pem", "-out", "cert.pem"])
        .current_dir(folder.path())
        .output();
    let Ok(made) = made else {
        eprintln!("\n!!! SKIPPED: openssl is missing, so no certificate of an unknown issuer was tried !!!\n");
        return;
    };
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let mut server = Command::new("openssl")
        .args(["s_server", "-accept", "127.0.0.1:0", "-cert", "cert.pem", "-key", "key.pem", "-www"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // `ACCEPT 127.0.0.1:40123`, once it listens.
    let mut said = BufReader::new(server.stdout.take().unwrap()).lines().map_while(Result::ok);
    let port = said.find_map(|line| line.strip_prefix("ACCEPT ")?.rsplit(':').next()?.parse::<u16>().ok());
    let said =
        port.map(|port| run(&["verify".as_ref(), "--url".as_ref(), format!("https://localhost:{port}/").as_ref()]));
    server.kill().unwrap();
    server.wait().unwrap();
    let said = said.expect("the server listens");
    assert_eq!(said.code, Some(1), "{}", said.out);
    assert!(said.err.contains("invalid peer certificate: UnknownIssuer"), "{}", said.err);
    assert!(said.err.contains("the server could not be asked"), "{}", said.err);
    assert_eq!(said.err.matches("WRONG").count(), 1, "nothing else is called wrong: {}", said.err);
}
