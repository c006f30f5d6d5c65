//! HTTP/1.1 as bytes: just enough of it to read a GET and to write an answer.

use super::gate::Gate;
use std::fmt::Write as _;
use std::io::{self, BufRead, Read, Write};

/// A longer request head is refused: nothing that we serve needs one.
const MAX_HEAD: u64 = 32 * 1024;

/// The head of a request.
pub struct Request {
    /// The path and query, as sent.
    pub target: String,
    /// It is a GET or a HEAD.
    pub readable: bool,
    /// Only the head of the answer is wanted.
    pub head_only: bool,
    /// The reader wants the connection closed after the answer.
    pub close: bool,
    headers: Vec<(String, String)>,
}

impl Request {
    /// Reads the next request; `None` when the reader has closed the connection.
    pub fn read(reader: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut head = reader.take(MAX_HEAD);
        let mut line = String::new();
        if head.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let mut words = line.split_whitespace();
        let (Some(method), Some(target), Some(version)) = (words.next(), words.next(), words.next()) else {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "not a request line"));
        };
        let mut request = Self {
            target: target.to_owned(),
            readable: matches!(method, "GET" | "HEAD"),
            head_only: method == "HEAD",
            close: version != "HTTP/1.1" || !matches!(method, "GET" | "HEAD"),
            headers: read_headers(&mut head)?,
        };
        request.close |= request.header("Connection").is_some_and(|value| value.eq_ignore_ascii_case("close"));
        Ok(Some(request))
    }

    /// The value of a header, whatever the case of its name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

fn read_headers(head: &mut impl BufRead) -> io::Result<Vec<(String, String)>> {
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        if head.read_line(&mut line)? == 0 {
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the request head does not end"));
        }
        let line = line.trim_end();
        if line.is_empty() {
            return Ok(headers);
        }
        if let Some((name, value)) = line.split_once(':') {
            headers.push((name.to_owned(), value.trim().to_owned()));
        }
    }
}

/// An answer.
#[derive(Debug)]
pub struct Response {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
    /// Close the connection afterwards.
    pub close: bool,
    /// How many bytes of the body to send before closing, when it is to be cut off; 0 sends not even the head.
    pub cut_after: Option<usize>,
    /// After how many bytes of the body it stops until a gate is opened.
    pub halt: Option<(usize, Gate)>,
}

impl Response {
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self { status, headers: Vec::new(), body: body.into(), close: false, cut_after: None, halt: None }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Sets a header, replacing an earlier value.
    pub fn set(&mut self, name: &'static str, value: impl Into<String>) {
        self.unset(name);
        self.headers.push((name, value.into()));
    }

    /// Takes a header away.
    pub fn unset(&mut self, name: &str) {
        self.headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
    }

    /// Writes the answer and says how many bytes went out, the head included.
    pub fn write(&self, out: &mut impl Write, head_only: bool) -> io::Result<usize> {
        let body = if head_only { &[][..] } else { &self.body[..] };
        if let Some((length, gate)) = &self.halt {
            let (first, rest) = body.split_at((*length).min(body.len()));
            out.write_all(&[self.head().as_bytes(), first].concat())?;
            out.flush()?;
            gate.pass();
            out.write_all(rest)?;
            out.flush()?;
            return Ok(self.head().len() + body.len());
        }
        let message = match self.cut_after {
            Some(0) => Vec::new(),
            Some(length) => [self.head().as_bytes(), &body[..length.min(body.len())]].concat(),
            None => [self.head().as_bytes(), body].concat(),
        };
        out.write_all(&message)?;
        out.flush()?;
        Ok(message.len())
    }

    fn head(&self) -> String {
        let mut head = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        for (name, value) in &self.headers {
            // Writing to a String cannot fail.
            let _ = write!(head, "{name}: {value}\r\n");
        }
        if self.close {
            head.push_str("Connection: close\r\n");
        }
        if self.status != 304 {
            let _ = write!(head, "Content-Length: {}\r\n", self.body.len());
        }
        head + "\r\n"
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        304 => "Not Modified",
        404 => "Not Found",
        405 => "Method Not Allowed",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "Status",
    }
}
