//! A folder as a site: which answer a request gets when nothing goes wrong.

use super::wire::{Request, Response};
use super::{headers, path};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

/// The folder and the path that it is served under.
pub struct Site {
    root: PathBuf,
    base: String,
    redirect: bool,
    mirrors: Vec<String>,
}

impl Site {
    pub fn new(root: &Path, base: &str, redirect: bool, mirrors: &[String]) -> io::Result<Self> {
        let base = base.trim_matches('/');
        let base = if base.is_empty() { "/".to_owned() } else { format!("/{base}/") };
        Ok(Self { root: root.canonicalize()?, base, redirect, mirrors: mirrors.to_vec() })
    }

    /// The base path, with a slash at both ends.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The path of a request below the base, without its query: `/data/releases.json`. As asked, when outside.
    pub fn path_below_base(&self, target: &str) -> String {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        path.strip_prefix(&self.base).map_or_else(|| path.to_owned(), |rest| format!("/{rest}"))
    }

    /// The answer, compressed if the reader takes that and a compressed file lies beside the plain one.
    pub fn answer(&self, request: &Request) -> Response {
        let accept = request.header("Accept-Encoding").unwrap_or_default();
        self.respond(request, accept, request.header("If-None-Match"))
    }

    /// The whole answer as it is in the folder: not compressed, and also to a reader who has it already.
    pub fn plain_answer(&self, request: &Request) -> Response {
        self.respond(request, "", None)
    }

    fn respond(&self, request: &Request, accept: &str, known: Option<&str>) -> Response {
        if !request.readable {
            return with_security(Response::new(405, "only GET and HEAD\n"), &[], &self.mirrors);
        }
        if format!("{}/", request.target) == self.base {
            return with_security(moved(self.base.clone()), &[], &self.mirrors);
        }
        if let Some(target) = path::merged(&request.target) {
            return with_security(moved(target), &[], &self.mirrors);
        }
        let below = request.target.strip_prefix(&self.base).and_then(path::segments);
        let Some(segments) = below else {
            return with_security(self.not_found(accept), &[], &self.mirrors);
        };
        if self.redirect
            && let Some(target) = path::with_slash(&self.root, &request.target, &segments)
        {
            return with_security(moved(target), &segments, &self.mirrors);
        }
        let response = match path::file(&self.root, &segments) {
            Some(file) => self.found(&file, accept, known),
            None => self.not_found(accept),
        };
        let mut response = with_security(response, &segments, &self.mirrors);
        // Who asks from a page of the same origin does not say so.
        if headers::is_open(&segments) && request.header("origin").is_some() {
            let (name, value) = headers::ANYONE;
            response.set(name, value);
        }
        response
    }

    fn found(&self, file: &Path, accept: &str, known: Option<&str>) -> Response {
        let Some(mut response) = read(file, 200, accept) else {
            return self.not_found(accept);
        };
        let keeping = headers::cache_control(file);
        response.set("Cache-Control", keeping);
        if keeping.contains("immutable") {
            return response; // never asked for again
        }
        let tag = etag(&response.body);
        if known.is_some_and(|known| known.split(',').any(|one| one.trim() == tag)) {
            response.status = 304;
            response.body.clear();
        }
        response.set("ETag", tag);
        response
    }

    fn not_found(&self, accept: &str) -> Response {
        let mut response =
            read(&self.root.join("404.html"), 404, accept).unwrap_or_else(|| Response::new(404, "not found\n"));
        response.set("Cache-Control", "no-cache");
        response
    }
}

/// A file, or the smallest of its compressed twins that the reader takes.
fn read(file: &Path, status: u16, accept: &str) -> Option<Response> {
    let twin = headers::encodings(accept).find_map(|(name, extension)| {
        let mut twin = file.as_os_str().to_owned();
        twin.push(".");
        twin.push(extension);
        std::fs::read(twin).ok().map(|body| (name, body))
    });
    let mut response = match twin {
        Some((name, body)) => {
            let mut response = Response::new(status, body);
            response.set("Content-Encoding", name);
            response
        }
        None => Response::new(status, std::fs::read(file).ok()?),
    };
    response.set("Content-Type", headers::content_type(file));
    response.set("Vary", "Accept-Encoding");
    Some(response)
}

fn moved(target: String) -> Response {
    let mut response = Response::new(301, "");
    response.set("Location", target);
    // A browser would keep a lasting redirect for good; this server is for looking at work in progress.
    response.set("Cache-Control", "no-cache");
    response
}

fn with_security(mut response: Response, segments: &[String], mirrors: &[String]) -> Response {
    // Pages and workers have a policy of their own; on what they load it would only be weight.
    let is_page = response.header("Content-Type").is_some_and(|kind| kind.starts_with("text/html"));
    if is_page || segments.last().is_some_and(|name| name.starts_with("worker")) {
        response.set("Content-Security-Policy", headers::policy(segments, mirrors));
        response.set("Referrer-Policy", "no-referrer");
    }
    response.set("X-Content-Type-Options", "nosniff");
    response
}

fn etag(body: &[u8]) -> String {
    let mut tag = String::from("\"");
    for byte in Sha256::digest(body).iter().take(6) {
        let _ = write!(tag, "{byte:02x}"); // writing to a String cannot fail
    }
    tag + "\""
}
