//! Where readers can turn to, and whose pages may hold embeds.

use super::address::Address;

/// What to do about a contact that cannot be read.
pub const MEND: &str = "write mailto: and an address, as in mailto:office@gov.example, or the https address of a page";
/// What to do about an origin that cannot be read.
pub const ORIGIN_MEND: &str =
    "write scheme and host, as in https://www.gov.example, or https://*.gov.example for all below it";

/// What to do about the address of a mirror that cannot be read.
pub const MIRROR_MEND: &str = "write where the other folder lies, as in https://mirror.example/xz/";

/// An address that nobody on the way can change what comes from.
pub fn safe(address: Address) -> Result<Address, &'static str> {
    if address.as_str().starts_with("https://") { Ok(address) } else { Err("not an https address") }
}

/// A contact: `mailto:` with one address, or a page; the error says what is wrong.
pub fn parse(text: &str) -> Result<String, &'static str> {
    if text.chars().any(|c| c.is_whitespace() || c.is_control() || "\"<>".contains(c)) {
        return Err("blanks, quotes or brackets stand in it");
    }
    let Some(mail) = text.strip_prefix("mailto:") else {
        let plain = text.split(['?', '#']).next().unwrap_or_default();
        return Address::parse(plain).map(|_| text.to_owned()).map_err(|_| "neither mailto: nor the address of a page");
    };
    match mail.split_once('@') {
        Some((name, host)) if !name.is_empty() && host.contains('.') && !host.contains('@') => Ok(text.to_owned()),
        _ => Err("no address of mail"),
    }
}

/// An origin as `frame-ancestors` takes it: a scheme and a host, whose first part may be `*`.
pub fn origin(text: &str) -> Result<String, &'static str> {
    let plain = text.replacen("://*.", "://", 1);
    match Address::parse(&plain) {
        Ok(address) if address.host() == plain && !plain.ends_with('/') => Ok(text.to_owned()),
        Ok(_) => Err("more than an origin"),
        Err(_) => Err("no origin"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contacts_are_mail_or_pages() {
        for good in ["mailto:office@gov.example", "https://gov.example/ask?of=portal"] {
            assert_eq!(parse(good).as_deref(), Ok(good));
        }
        for bad in ["office@gov.example", "mailto:office", "javascript:alert(1)", "https://a b", "mailto:a@b.c\"x"] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn mirrors_are_safe() {
        assert!(Address::parse("https://mirror.example").and_then(safe).is_ok());
        assert!(Address::parse("http://mirror.example").and_then(safe).is_err());
    }

    #[test]
    fn origins_have_no_path() {
        for good in ["https://www.gov.example", "https://*.gov.example", "http://localhost:8080"] {
            assert_eq!(origin(good).as_deref(), Ok(good));
        }
        for bad in [
            "*",
            "https://gov.example/",
            "https://gov.example/a",
            "gov.example",
            "https://a.*.b",
            "'self'",
            "https://a;b",
        ] {
            assert!(origin(bad).is_err(), "{bad}");
        }
    }
}
