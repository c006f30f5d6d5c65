//! What the trusted comment of our own signatures says: which release, which manifest, when.

use std::fmt;

/// `release:2024-10 sha256:… date:2026-11-27T03:12:45Z`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement<'a> {
    pub release: &'a str,
    /// That of the manifest, in lower-case hex.
    pub sha256: &'a str,
    /// When it was signed, in UTC, as the machine of the signer had it.
    pub date: &'a str,
}

impl<'a> Statement<'a> {
    /// Reads a trusted comment; `None` where it is not one of ours, as those of `minisign -S` are.
    pub fn parse(comment: &'a str) -> Option<Self> {
        let mut words = comment.split_ascii_whitespace();
        let mut next = |name: &str| words.next()?.strip_prefix(name)?.strip_prefix(':');
        let statement = Self { release: next("release")?, sha256: next("sha256")?, date: next("date")? };
        words.next().is_none().then_some(statement)
    }
}

impl fmt::Display for Statement<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "release:{} sha256:{} date:{}", self.release, self.sha256, self.date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        let statement = Statement { release: "2024-10", sha256: "00ff", date: "2026-11-27T03:12:45Z" };
        let comment = statement.to_string();
        assert_eq!(comment, "release:2024-10 sha256:00ff date:2026-11-27T03:12:45Z");
        assert_eq!(Statement::parse(&comment), Some(statement));
    }

    #[test]
    fn the_comments_of_others_state_nothing() {
        for comment in [
            "",
            "timestamp:1732000000\tfile:datapackage.json\thashed",
            "release:2024-10",
            "release:2024-10 sha256:00ff",
            "sha256:00ff release:2024-10 date:2026",
            "release:2024-10 sha256:00ff date:2026 more",
        ] {
            assert_eq!(Statement::parse(comment), None, "{comment}");
        }
    }
}
