//! How far a command has come, on a line of the terminal that is written over. Where nobody looks on, nothing is said.

use std::io::{self, IsTerminal as _, Write as _};

/// The line goes when this does.
pub struct Progress {
    is_shown: bool,
}

impl Progress {
    /// Shown where messages go to a terminal.
    pub fn of_messages() -> Self {
        Self { is_shown: io::stderr().is_terminal() }
    }

    pub fn hidden() -> Self {
        Self { is_shown: false }
    }

    /// What is begun now, and how much of the whole is done, in hundredths.
    pub fn say(&self, done: u64, what: &str) {
        if self.is_shown {
            // Whoever closed the terminal does not want to read on.
            let _ = write!(io::stderr(), "\r\x1b[K{}", line(done, what));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.is_shown {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

/// `[########------------]  40 %  reading sales.csv`
fn line(done: u64, what: &str) -> String {
    let done = done.min(100);
    let filled = usize::try_from(done / 5).unwrap_or_default();
    format!("[{}{}] {done:3} %  {what}", "#".repeat(filled), "-".repeat(20 - filled))
}

/// Which hundredth of a command is reached when so much of one of its stages is done.
pub fn within(stage: std::ops::Range<u64>, done: u64, whole: u64) -> u64 {
    stage.start + (stage.end - stage.start) * done.min(whole) / whole.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_how_far_it_is_and_with_what() {
        assert_eq!(line(40, "reading sales.csv"), "[########------------]  40 %  reading sales.csv");
        assert_eq!(line(120, "x"), format!("[{}] 100 %  x", "#".repeat(20)));
        assert_eq!(
            [within(10..30, 0, 4), within(10..30, 1, 4), within(10..30, 9, 4), within(10..30, 0, 0)],
            [10, 15, 30, 10]
        );
    }
}
