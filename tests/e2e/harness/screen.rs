//! A screen that nobody sees: Xvfb.

use super::leash::Leash;
use std::io::BufRead;
use std::process::Stdio;

/// A running Xvfb, ended on drop.
pub struct Screen {
    name: String,
    _leash: Leash,
}

impl Screen {
    /// Starts it under a number that it chooses itself, and returns when it can be drawn on.
    pub fn start(width: u32, height: u32) -> Self {
        let size = format!("{width}x{height}x24");
        let mut leash = Leash::start("Xvfb", |command| {
            command.args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", &size]).stdout(Stdio::piped())
        });
        let mut number = String::new();
        leash.output().read_line(&mut number).expect("Xvfb names its number");
        if number.is_empty() {
            leash.end();
            panic!("Xvfb ended without naming its number");
        }
        Self { name: format!(":{}", number.trim()), _leash: leash }
    }

    /// As `DISPLAY` names it.
    pub fn name(&self) -> &str {
        &self.name
    }
}
