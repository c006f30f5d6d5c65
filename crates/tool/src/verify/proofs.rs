//! What was proved and what was not, a line each.

use super::line_ends::only_line_ends;
use crate::Outcome;
use crate::digest::sha256;
use publish::shown;
use std::io::{self, Write as _};

#[derive(Default)]
pub struct Proofs {
    proved: usize,
    wrong: usize,
    open: usize,
}

impl Proofs {
    pub fn holds(&mut self, file: &str, what: &str) {
        self.proved += 1;
        say(&format!("proved  {file}: {what}"));
    }

    pub fn fails(&mut self, file: &str, expected: &str, found: &str) {
        self.wrong += 1;
        eprintln!("{}", shown(&format!("WRONG   {file}: expected {expected}, found {found}")));
    }

    /// What can be called neither right nor wrong, and why.
    pub fn open(&mut self, file: &str, why: &str) {
        self.open += 1;
        say(&format!("open    {file}: {why}"));
    }

    /// Two values that must be equal.
    pub fn equal(&mut self, file: &str, what: &str, expected: &str, found: &str) {
        if expected == found {
            self.holds(file, &format!("{what} {found}"));
        } else {
            self.fails(file, &format!("{what} {expected}"), found);
        }
    }

    /// A file that must be, byte for byte, what was made again.
    pub fn same(&mut self, file: &str, what: &str, expected: &[u8], found: io::Result<Vec<u8>>) {
        match found {
            Ok(found) if found == expected => self.holds(file, what),
            Ok(found) => {
                let at = found.iter().zip(expected).take_while(|(a, b)| a == b).count();
                let sums = |bytes: &[u8]| format!("{} bytes, sha256 {}", bytes.len(), sha256(bytes));
                let ends = only_line_ends(&found, |other| other == expected);
                let found = format!("{}; they differ from byte {at} on{ends}", sums(&found));
                self.fails(file, &format!("{what}: {}", sums(expected)), &found);
            }
            Err(error) => self.fails(file, what, &error.to_string()),
        }
    }

    pub fn end(self) -> Outcome {
        if self.wrong == 0 {
            let open = match self.open {
                0 => String::new(),
                1 => "; 1 thing stays open".to_owned(),
                more => format!("; {more} things stay open"),
            };
            say(&format!("{} proofs, everything is right{open}", self.proved));
            return Outcome::Done;
        }
        eprintln!("{} proofs, {} things are wrong", self.proved, self.wrong);
        Outcome::Refused
    }
}

/// Prints a line; whoever closed the pipe does not want to read on.
fn say(line: &str) {
    let _ = writeln!(io::stdout(), "{}", shown(line));
}
