//! The `chromedriver` process.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

/// A running chromedriver, ended on drop.
pub struct Driver {
    process: Child,
    port: u16,
    /// Kept open: a chromedriver that writes to a closed pipe ends.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    /// Starts it on a port that it chooses itself, and returns when it says that it listens.
    pub fn start() -> Self {
        let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("cannot start {program} ({error}): install Chromium's driver"));
        let mut output = BufReader::new(process.stdout.take().expect("stdout is piped"));
        let port = announced_port(&mut output).unwrap_or_else(|| panic!("{program} ended without naming its port"));
        Self { process, port, _output: output }
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The session was closed before; this ends the driver alone.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Reads up to the line "`ChromeDriver` was started successfully on port 12345."
fn announced_port(output: &mut impl BufRead) -> Option<u16> {
    output.lines().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once("started successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    })
}
