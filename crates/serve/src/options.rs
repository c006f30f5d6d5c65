//! What to serve, and how.

use super::Hook;
use std::path::PathBuf;

/// What to serve and how.
pub struct Options {
    /// The folder.
    pub root: PathBuf,
    /// The path it is served under: `/`, or `/xz/portal/`.
    pub base: String,
    /// The address of a folder without its slash leads to the one with it, as with nginx, Apache and GitHub Pages.
    /// Other servers answer at once: `false`.
    pub redirect: bool,
    /// The port; 0 lets the system choose a free one.
    pub port: u16,
    /// Where the portal lies as well: addresses, with a slash at the end, that its pages may ask.
    pub mirrors: Vec<String>,
    /// What goes wrong on purpose; `None` in everyday use.
    pub hook: Option<Hook>,
}

impl Options {
    /// Serves `root` at `/` on a free port, without faults.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), base: "/".to_owned(), redirect: true, port: 0, mirrors: Vec::new(), hook: None }
    }

    /// Serves it below `base` instead of `/`.
    #[must_use]
    pub fn base(mut self, base: &str) -> Self {
        base.clone_into(&mut self.base);
        self
    }

    /// Lets things go wrong: [`Faults::into_hook`], [`FaultSwitch::hook`].
    #[must_use]
    pub fn hook(mut self, hook: Hook) -> Self {
        self.hook = Some(hook);
        self
    }
}
