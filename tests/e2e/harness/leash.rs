//! Programs that end with this process, however it ends: browsers stay until then, and nothing of ours runs after it.

use std::io::BufReader;
use std::process::{Child, ChildStdout, Command, Stdio};

/// Runs a program until the shell's own input ends, then ends it and all that it has started, and removes what they left.
/// The other end of the input is held by this process.
const SCRIPT: &str = r#"
    command -v -- "$1" >/dev/null || exit 127
    TMPDIR=$(mktemp -d) || exit 1
    export TMPDIR
    set -m # the program leads a group of its own
    "$@" </dev/null 2>/dev/null &
    exec >/dev/null 2>&1
    cat
    kill -KILL -- -$!
    wait
    rm -rf "$TMPDIR""#;

/// A running program, ended on drop.
pub struct Leash {
    program: String,
    shell: Child,
}

impl Leash {
    /// Starts a program as the function asks it to.
    pub fn start(program: &str, ask: impl FnOnce(&mut Command) -> &mut Command) -> Self {
        let mut command = Command::new("bash");
        command.args(["-c", SCRIPT, "leash", program]).stdin(Stdio::piped()).stderr(Stdio::null());
        let shell = ask(&mut command).spawn().unwrap_or_else(|error| panic!("bash does not start: {error}"));
        Self { program: program.to_owned(), shell }
    }

    /// What the program says, if it was asked to say it here.
    pub fn output(&mut self) -> BufReader<ChildStdout> {
        BufReader::new(self.shell.stdout.take().expect("stdout is piped"))
    }

    /// Fails the test if it is known by now that there is no such program.
    pub fn assert_found(&mut self) {
        let ended = self.shell.try_wait().expect("a child can be asked");
        let missing = ended.is_some_and(|status| status.code() == Some(127));
        assert!(!missing, "there is no {}: install it, as `make test` does on Debian", self.program);
    }

    /// Ends the program, and fails the test if there is none.
    pub fn end(mut self) {
        drop(self.shell.stdin.take());
        drop(self.shell.wait());
        self.assert_found();
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        drop(self.shell.wait());
    }
}
