//! The server over a real socket, on a folder made for the test.

use super::{Fault, Faults, Gate, Options, Server};
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;

/// A small site in a folder that is removed with the test.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (file, text) in [
        ("index.html", "home"),
        ("404.html", "no such page"),
        ("funds/index.html", "funds"),
        ("app.js", "plain script"),
        ("app.js.br", "br"),
        ("app.js.gz", "gz!"),
        ("data/releases.json", "[1234]"),
    ] {
        let file = folder.path().join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    folder
}

fn start(root: &Path) -> Server {
    Server::start(Options::new(root)).unwrap()
}

/// Sends one request and returns the whole answer as text, which is short when the connection was cut.
fn ask(server: &Server, target: &str, headers: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    write!(stream, "GET {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").map_or("", |(_, body)| body)
}

#[test]
fn folders_answer_with_their_index() {
    let folder = folder();
    let server = start(folder.path());
    assert_eq!(body(&ask(&server, "/", "")), "home");
    assert_eq!(body(&ask(&server, "/funds/?sort=amount", "")), "funds");
    assert!(ask(&server, "/funds?sort=amount", "").contains("Location: /funds/?sort=amount\r\n"));
}

#[test]
fn an_answer_stalls_in_its_middle_until_the_gate_is_opened() {
    let (folder, gate) = (folder(), Gate::default());
    let faults = Faults::new().on("app.js", Fault::Stall(gate.clone()));
    let hook = Some(faults.into_hook());
    let server = Server::start(Options { hook, ..Options::new(folder.path()) }).unwrap();
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    write!(stream, "GET /app.js HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
    assert!(gate.wait_for_arrival(Duration::from_secs(20)));
    let (mut seen, mut piece) = (String::new(), [0; 256]);
    while !seen.ends_with("plain ") {
        let length = stream.read(&mut piece).unwrap();
        assert!(length > 0, "{seen}");
        seen.push_str(std::str::from_utf8(&piece[..length]).unwrap());
    }
    gate.open();
    let mut rest = String::new();
    stream.read_to_string(&mut rest).unwrap();
    assert_eq!(rest, "script");
}

#[test]
fn folders_answer_at_once_where_redirects_are_off() {
    let folder = folder();
    let server = Server::start(Options { redirect: false, ..Options::new(folder.path()) }).unwrap();
    assert_eq!(body(&ask(&server, "/funds", "")), "funds");
}

#[test]
fn an_unknown_path_is_404_with_the_page_for_it() {
    let folder = folder();
    let server = start(folder.path());
    for target in ["/nowhere", "/../Cargo.toml", "/%2e%2e/Cargo.toml"] {
        let answer = ask(&server, target, "");
        assert!(answer.starts_with("HTTP/1.1 404 "), "{target}: {answer}");
        assert_eq!(body(&answer), "no such page");
        assert!(answer.contains("Content-Security-Policy: default-src 'none'"));
    }
}

#[test]
fn compressed_twins_are_sent_to_those_who_take_them() {
    let folder = folder();
    let server = start(folder.path());
    let answer = ask(&server, "/app.js", "Accept-Encoding: gzip, br\r\n");
    assert!(answer.contains("Content-Encoding: br\r\n") && answer.contains("Content-Type: text/javascript"));
    assert_eq!(body(&answer), "br");
    assert_eq!(body(&ask(&server, "/app.js", "Accept-Encoding: gzip\r\n")), "gz!");
    assert_eq!(body(&ask(&server, "/app.js", "")), "plain script");
}

#[test]
fn an_unchanged_file_is_not_sent_again() {
    let folder = folder();
    let server = start(folder.path());
    let answer = ask(&server, "/data/releases.json", "");
    assert!(answer.contains("Cache-Control: no-cache\r\n"));
    let tag = answer.lines().find_map(|line| line.strip_prefix("ETag: ")).unwrap();
    let again = ask(&server, "/data/releases.json", &format!("If-None-Match: {tag}\r\n"));
    assert!(again.starts_with("HTTP/1.1 304 "));
    assert_eq!(body(&again), "");
}

#[test]
fn a_base_path_is_kept() {
    let folder = folder();
    let server = Server::start(Options::new(folder.path()).base("/xz/portal/")).unwrap();
    assert!(server.url().ends_with("/xz/portal/"));
    assert_eq!(body(&ask(&server, "/xz/portal/funds/", "")), "funds");
    assert!(ask(&server, "/xz/portal", "").contains("Location: /xz/portal/\r\n"));
    assert!(ask(&server, "/funds", "").starts_with("HTTP/1.1 404 "));
    assert_eq!(server.log().entries()[0].path, "/funds/");
}

#[test]
fn faults_happen_as_often_as_asked() {
    let folder = folder();
    let faults = Faults::new()
        .first(1, "releases.json", Fault::Drop)
        .first(1, "releases.json", Fault::CutOff)
        .first(1, "releases.json", Fault::Truncate)
        .first(1, "releases.json", Fault::FlipByte)
        .first(1, "releases.json", Fault::HtmlPage)
        .first(1, "releases.json", Fault::Status(503));
    let server = Server::start(Options::new(folder.path()).hook(faults.into_hook())).unwrap();
    let next = || ask(&server, "/data/releases.json", "");
    assert_eq!(next(), "");
    let cut = next();
    assert!(cut.contains("Content-Length: 6\r\n") && body(&cut) == "[12");
    assert_eq!(body(&next()), "[12");
    assert_eq!(body(&next()), "[1224]");
    assert!(next().contains("200 OK\r\n"));
    assert!(next().starts_with("HTTP/1.1 503 "));
    assert_eq!(body(&next()), "[1234]");
    assert_eq!(server.log().count("releases.json"), 7);
}

#[test]
fn a_gate_holds_an_answer_back() {
    let folder = folder();
    let gate = Gate::default();
    let faults = Faults::new().on("app.js", Fault::Hold(gate.clone()));
    let server = Server::start(Options::new(folder.path()).hook(faults.into_hook())).unwrap();
    std::thread::scope(|scope| {
        let held = scope.spawn(|| ask(&server, "/app.js", ""));
        assert!(gate.wait_for_arrival(Duration::from_secs(10)));
        assert!(server.log().entries().is_empty());
        gate.open();
        assert_eq!(body(&held.join().unwrap()), "plain script");
    });
}

#[test]
fn the_log_counts_what_was_sent() {
    let folder = folder();
    let server = start(folder.path());
    let sent = ask(&server, "/", "").len() + ask(&server, "/funds/", "").len();
    assert!(server.log().wait_until(Duration::from_secs(10), |entries| entries.len() == 2));
    assert_eq!(server.log().bytes(), sent);
}
