//! Where a reader goes on from a page that is cited: to what its release changed in the record, and to whoever answers for it.

use super::words;
use crate::components::reference::Reference;
use crate::html;
use crate::html::{Html, link};
use crate::site::Site;
use text::messages as m;

/// Links, as far as there is where they lead.
pub fn onward(site: &Site, reference: &Reference<'_>) -> Html {
    let report = report(site.t(m::CONTACT), reference);
    html! {
        @if let Some(href) = &reference.changes { p { (link(href, words::CHANGES.of(site.lang))) } }
        @if !report.is_empty() { p { a href=(report) rel="external" { (words::REPORT.of(site.lang)) } } }
    }
}

/// Where errors are reported, as the deployment says it: the address of a page as it is; a letter begins with what it is about.
/// Empty where nobody is named.
fn report(contact: &str, reference: &Reference<'_>) -> String {
    if !contact.starts_with("mailto:") {
        return contact.to_owned();
    }
    let first = if contact.contains('?') { "&subject=" } else { "?subject=" };
    let subject = [reference.title, " (", reference.release, ")"].concat();
    [contact, first, &escaped(&subject), "&body=", &escaped(reference.address.unwrap_or(reference.path))].concat()
}

/// Text in an address of a letter: all but letters, digits and four signs in hex, byte by byte.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            escaped.push(byte.into());
        } else {
            escaped.push('%');
            escaped.extend([byte >> 4, byte & 15].iter().filter_map(|digit| char::from_digit((*digit).into(), 16)));
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_says_what_it_is_about_and_a_page_stays_as_it_is() {
        let reference = Reference {
            title: "资金 & x",
            path: "figures/funds/a",
            release: "2026-02",
            created: "2026-11-26T00:00:00Z",
            address: None,
            seen: None,
            changes: None,
        };
        assert_eq!(
            report("mailto:a@gov.example", &reference),
            "mailto:a@gov.example?subject=%e8%b5%84%e9%87%91%20%26%20x%20%282026-02%29&body=figures%2ffunds%2fa"
        );
        assert!(report("mailto:a@gov.example?cc=b@gov.example", &reference).contains("?cc=b@gov.example&subject="));
        assert_eq!(report("https://gov.example/contact", &reference), "https://gov.example/contact");
        assert_eq!(report("", &reference), "");
    }
}
