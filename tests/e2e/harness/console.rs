//! What the browser's console says about a page.

use serde_json::Value;

/// One message of the console.
#[derive(Clone, Debug)]
pub struct Message {
    severe: bool,
    source: String,
    text: String,
}

impl Message {
    /// Reads what chromedriver answers.
    pub fn all(log: &Value) -> Vec<Self> {
        let field = |entry: &Value, name: &str| entry[name].as_str().unwrap_or_default().to_owned();
        let entries = log.as_array().map(Vec::as_slice).unwrap_or_default();
        let read = |entry| Self {
            severe: field(entry, "level") == "SEVERE",
            source: field(entry, "source"),
            text: field(entry, "message"),
        };
        entries.iter().map(read).collect()
    }

    /// An error of any kind, a failed request included.
    pub fn is_error(&self) -> bool {
        self.severe
    }

    /// An error that nothing a server does may cause: a breach of the policy, an uncaught exception, a panic.
    pub fn is_defect(&self) -> bool {
        let policy = self.source.starts_with("CSP") || self.text.contains("Content Security Policy");
        policy || (self.severe && self.source == "javascript") || self.text.contains("panicked at")
    }
}

impl std::fmt::Display for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "[{}] {}", self.source, self.text)
    }
}
