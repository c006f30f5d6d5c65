//! Where a portal lies: an absolute address that other programs are told.

use std::fmt;

/// `https://gov.example/shanhai/`: http or https, a slash at the end, neither parameters nor fragment, written as it goes over
/// the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

/// What to do about one that cannot be read.
pub const MEND: &str = "write it as in https://www.example.org/shanhai/: scheme, host, path; nothing from ? or # on, other \
    letters than a to z as xn--… in the host and as %… in the path";

impl Address {
    /// Reads an address; the error says what is wrong.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let rest = rest.ok_or("no http or https address")?;
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        let (host, port) = authority.rsplit_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
        let label =
            |label: &str| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if !host.split('.').all(label) {
            return Err("not the name of a host");
        }
        if port.is_some_and(|port| port.parse::<u16>().is_err()) {
            return Err("not a port");
        }
        if !is_path(path) {
            return Err("not the path of a folder");
        }
        let slash = if text.ends_with('/') { "" } else { "/" };
        Ok(Self(format!("{text}{slash}")))
    }

    /// The address of a file or page below it.
    pub fn of(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// `https://gov.example`
    pub fn host(&self) -> &str {
        view::site::Site::split(&self.0).0
    }

    /// With its last slash.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `/shanhai/`
    pub fn path(&self) -> &str {
        &self.0[self.host().len()..]
    }
}

/// Whether these are segments of a path, and `%` begins an escape.
fn is_path(path: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/!$&'()*+,;=:@%".contains(&byte);
    let mut escapes = path.split('%').skip(1);
    let hex = |after: &str| after.as_bytes().get(..2).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit));
    let relative = |segment: &str| [".", ".."].contains(&segment);
    path.bytes().all(plain) && escapes.all(hex) && !path.split('/').any(relative)
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_in_a_slash() {
        for (text, full) in [
            ("https://gov.example", "https://gov.example/"),
            ("http://localhost:8080/a/b", "http://localhost:8080/a/b/"),
            ("https://xn--fiq228c.example/%E5%B1%B1/", "https://xn--fiq228c.example/%E5%B1%B1/"),
        ] {
            let address = Address::parse(text).unwrap();
            assert_eq!(address.to_string(), full);
            assert_eq!([address.host(), address.path()].concat(), full);
            assert!(address.path().starts_with('/') && !address.host().ends_with('/'));
            assert_eq!(address.of("en/"), format!("{full}en/"));
        }
    }

    #[test]
    fn what_is_no_address_of_a_folder_is_refused() {
        for text in [
            "",
            "gov.example",
            "ftp://gov.example/",
            "HTTPS://gov.example",
            "https://",
            "https:///a",
            "https://a b/",
            "https://gov.example/?a",
            "https://gov.example/#a",
            "https://user@gov.example/",
            "https://gov..example",
            "https://gov.example:x/",
            "https://gov.example:99999/",
            "https://山海.example/",
            "https://gov.example/山海/",
            "https://gov.example/%zz/",
            "https://gov.example/a/../b/",
            "https://gov.example/a\"b",
        ] {
            assert!(Address::parse(text).is_err(), "{text}");
        }
    }
}
