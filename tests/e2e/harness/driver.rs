//! The process of a `WebDriver`.

use super::leash::Leash;
use super::screen::Screen;
use super::{LOOK, PATIENCE};
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::process::{ChildStdout, Stdio};
use std::time::Instant;

/// A running driver, ended on drop.
pub struct Driver {
    port: u16,
    /// Ends before what follows does.
    _leash: Leash,
    /// Kept open: a chromedriver that writes to a closed pipe ends.
    _output: Option<BufReader<ChildStdout>>,
    screen: Option<Screen>,
}

impl Driver {
    /// Starts one that chooses its port itself, and returns when it says, after these words, on which it listens.
    pub fn announced(program: &str, arguments: &[&str], words: &str) -> Self {
        // The port that it has chosen may be taken in the other family of addresses: then it ends.
        for _ in 0..3 {
            // What is saved by a click falls beside the other scratch files.
            let scratch = std::env::temp_dir();
            let mut leash =
                Leash::start(program, |command| command.args(arguments).current_dir(scratch).stdout(Stdio::piped()));
            let mut output = leash.output();
            if let Some(port) = announced_port(&mut output, words) {
                return Self { port, _leash: leash, _output: Some(output), screen: None };
            }
            leash.end();
        }
        panic!("{program} ended without naming its port");
    }

    /// Starts one that must be told its port, and returns when it listens.
    pub fn on_a_free_port(program: &str, environment: &[(&str, String)]) -> Self {
        // Free at least until the listener is dropped; the system gives the same number again only much later.
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let port = free.expect("a port is free").port();
        let environment = environment.iter().map(|(name, value)| (*name, value));
        let mut leash = Leash::start(program, |command| {
            command.arg(format!("--port={port}")).envs(environment).env_remove("LC_ALL").stdout(Stdio::null())
        });
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            leash.assert_found();
            assert!(start.elapsed() < PATIENCE, "{program} does not listen");
            std::thread::sleep(LOOK);
        }
        Self { port, _leash: leash, _output: None, screen: None }
    }

    /// It draws on this screen.
    pub fn with(mut self, screen: Screen) -> Self {
        self.screen = Some(screen);
        self
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// Reads up to the line that names the port.
fn announced_port(output: &mut impl BufRead, words: &str) -> Option<u16> {
    output.lines().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once(words)?;
        port.trim_end_matches('.').parse().ok()
    })
}
