//! A screen that nobody sees: Xvfb.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running Xvfb, ended on drop.
pub struct Screen {
    process: Child,
    name: String,
}

impl Screen {
    /// Starts it under a number that it chooses itself, and returns when it can be drawn on.
    pub fn start(width: u32, height: u32) -> Self {
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", &format!("{width}x{height}x24")])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("cannot start Xvfb ({error}): install it"));
        let mut number = String::new();
        let output = process.stdout.take().expect("stdout is piped");
        BufReader::new(output).read_line(&mut number).expect("Xvfb names its number");
        Self { process, name: format!(":{}", number.trim()) }
    }

    /// As `DISPLAY` names it.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
