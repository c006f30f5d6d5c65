//! The programs that the portal consists of: the one place that lists them.

/// One program.
pub struct Program {
    /// The package that it is in.
    pub package: &'static str,
    /// Its name, there and in the browser.
    pub binary: &'static str,
    /// Cargo's profile, which says whether it is to be small or fast.
    pub profile: &'static str,
    /// What else cargo is told.
    pub options: &'static [&'static str],
    pub form: Form,
    /// A script of ours that stands behind the generated one; a path below the workspace.
    pub tail: Option<&'static str>,
}

/// How the browser loads a program.
#[derive(Clone, Copy)]
pub enum Form {
    /// As a module: `import()`.
    Module,
    /// As a plain script, for workers of browsers that know no modules there.
    Script,
}

/// All of them; the start page has a place for each.
pub const ALL: [Program; 3] = [
    Program {
        package: "shanhai",
        binary: "portal",
        profile: "release",
        options: &["--no-default-features", "--features", "app"],
        form: Form::Module,
        tail: None,
    },
    Program {
        package: "shanhai",
        binary: "explorer",
        profile: "release",
        options: &["--no-default-features", "--features", "explorer"],
        form: Form::Module,
        tail: None,
    },
    Program {
        package: "shanhai",
        binary: "worker",
        profile: "engine",
        options: &["--no-default-features", "--features", "engine"],
        form: Form::Script,
        tail: Some("src/bin/worker/loader.js"),
    },
];
