//! Chromium as it was years ago: `scripts/test-tools.sh` unpacks it. Today's driver does not speak with it, so it is asked in
//! the words of its own `DevTools`, through a pipe.

use super::{LOOK, PATIENCE, target};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Instant;
use tempfile::TempDir;

/// Hands the browser its input and output as the two ends of the pipe that it expects.
const PIPE: &str = r#"exec "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1"#;

/// One that runs, with one page. It ends when its pipe does.
pub struct Chromium {
    process: Child,
    answers: BufReader<ChildStdout>,
    asked: u64,
    session: Option<String>,
    _profile: TempDir,
}

impl Chromium {
    /// Starts the one of this version on a screen of this width, if it is there.
    pub fn start(version: &str, width: u32) -> Option<Self> {
        let folder = folder(version);
        let program = folder.join("chromium");
        if !program.is_file() {
            return None;
        }
        let profile = tempfile::tempdir().expect("a folder can be made");
        let mut process = Command::new("bash")
            .args(["-c", PIPE, "pipe"])
            .arg(program)
            // As a process by itself: without more of the system it runs nowhere in several.
            .args(["--headless", "--single-process", "--no-zygote", "--no-sandbox", "--use-gl=swiftshader"])
            .args(["--no-first-run", "--no-proxy-server", "--remote-debugging-pipe"])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .env("LD_LIBRARY_PATH", folder.join("lib"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("bash does not start: {error}"));
        let answers = BufReader::new(process.stdout.take().expect("stdout is piped"));
        let mut browser = Self { process, answers, asked: 0, session: None, _profile: profile };
        let page = browser.ask("Target.createTarget", json!({ "url": "about:blank" }));
        let session = browser.ask("Target.attachToTarget", json!({ "targetId": page["targetId"], "flatten": true }));
        browser.session = session["sessionId"].as_str().map(str::to_owned);
        let screen = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600 });
        browser.ask("Emulation.setDeviceMetricsOverride", screen);
        Some(browser)
    }

    /// Loads an address.
    pub fn open(&mut self, url: &str) {
        let opened = self.ask("Page.navigate", json!({ "url": url }));
        assert!(opened["errorText"].is_null(), "{url}: {}", opened["errorText"]);
    }

    /// Runs a script in the page and returns what it returns.
    pub fn run(&mut self, script: &str) -> Value {
        let expression = format!("(() => {{ {script} }})()");
        let answer = self.ask("Runtime.evaluate", json!({ "expression": expression, "returnByValue": true }));
        assert!(answer["exceptionDetails"].is_null(), "{script}: {}", answer["exceptionDetails"]);
        answer["result"]["value"].clone()
    }

    /// Waits until a script returns true.
    pub fn wait_until(&mut self, what: &str, script: &str) {
        let start = Instant::now();
        while self.run(script) != json!(true) {
            assert!(start.elapsed() < PATIENCE, "waited in vain until {what}");
            std::thread::sleep(LOOK);
        }
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.asked += 1;
        let mut question = json!({ "id": self.asked, "method": method, "params": params });
        if let Some(session) = &self.session {
            question["sessionId"] = json!(session);
        }
        let stdin = self.process.stdin.as_mut().expect("stdin is piped");
        stdin.write_all(format!("{question}\0").as_bytes()).expect("the browser listens");
        loop {
            let mut said = Vec::new();
            self.answers.read_until(0, &mut said).expect("the browser can be heard");
            assert_eq!(said.pop(), Some(0), "the browser has ended at {method}");
            // The rest are events.
            let said: Value = serde_json::from_slice(&said).expect("it says JSON");
            if said["id"] == json!(self.asked) {
                assert!(said["error"].is_null(), "{method}: {}", said["error"]);
                return said["result"].clone();
            }
        }
    }
}

fn folder(version: &str) -> PathBuf {
    target("browsers").join(["chromium-", version].concat())
}

impl Drop for Chromium {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        drop(self.process.wait());
    }
}
