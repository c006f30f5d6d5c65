//! An address on the web as readers follow it: http or https, a host that can be found, nothing that hides where it leads.

/// What is wrong with an address, and what to do.
pub fn fault(text: &str) -> Option<(&'static str, &'static str)> {
    const WHOLE: &str = "write the whole address, beginning with https:// or http://";
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        return Some(("not an address", WHOLE));
    };
    if text.chars().any(|c| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c)) {
        return Some(("an address with a blank or a sign that none has", "write one address alone, without blanks"));
    }
    if rest.match_indices("://").any(|(at, _)| is_joined(&rest[..at])) {
        return Some(("two addresses in one cell", "write one of them"));
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Some((
            "an address with a name before its host, which hides where it leads",
            "write it without name and @",
        ));
    }
    let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
    if host.is_empty() {
        return Some(("an address without a host", WHOLE));
    }
    let label = |label: &str| {
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || matches!(c, '\u{4e00}'..='\u{9fff}');
        !label.is_empty() && !label.starts_with('-') && !label.ends_with('-') && label.chars().all(plain)
    };
    if !host.contains('.') || !host.split('.').all(label) {
        return Some(("an address whose host is no name on the web", "write it as in https://www.example.cn/page"));
    }
    let is_port = |port: &str| port.bytes().all(|digit| digit.is_ascii_digit()) && port.parse::<u16>().is_ok();
    if port.is_some_and(|port| !is_port(port)) {
        return Some(("an address whose port is no number below 65536", "correct the port, or leave it out"));
    }
    let after = |c: char| matches!(c, ',' | ';' | '。' | '，' | '；' | '、' | '）' | '】' | '》' | '”');
    text.ends_with(after).then_some(("a mark of the sentence at the end of the address", "delete it"))
}

/// Whether what stands before a second `://` is an address that ends there: archives have one address inside another, behind
/// a slash or as a value.
fn is_joined(before: &str) -> bool {
    let scheme = before.strip_suffix("https").or_else(|| before.strip_suffix("http"));
    scheme.is_some_and(|before| !before.ends_with(['/', '=', '?', '&', '#', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_where_it_says() {
        let right = [
            "https://www.gov.cn/",
            "http://www.example.cn:8080/a?b=1&c=%E6#d",
            "https://example.cn",
            "https://example.cn?x=1",
            "https://web.archive.org/web/2020/https://example.cn/a",
            "https://example.cn/go?to=https://other.example/",
            "https://www.example.cn/清涧/art_1.html",
            "https://例子.中国/",
            "https://example.cn/a@b",
            "https://en.wikipedia.example/wiki/A_(b)",
        ];
        for address in right {
            assert_eq!(fault(address), None, "{address}");
        }
        let wrong = [
            ("www.example.cn", "not an address"),
            ("javascript:alert(1)", "not an address"),
            ("data:text/html,x", "not an address"),
            ("HTTPS://example.cn/", "not an address"),
            ("https://", "without a host"),
            ("http:///a", "without a host"),
            ("https://:80/", "without a host"),
            ("https://gov.cn@evil.example/", "before its host"),
            ("https://gov.cn:80@evil.example/", "before its host"),
            ("https://a.example/ b", "a blank"),
            ("https://a.example/\u{3000}", "a blank"),
            ("https://a.example/x\"y", "a sign that none has"),
            ("https://a.example\\@b.example/", "a sign that none has"),
            ("https://a.examplehttps://b.example/", "two addresses"),
            ("https://a.example/,https://b.example/", "two addresses"),
            ("https://a.example/;http://b.example/", "two addresses"),
            ("https://localhost/", "no name on the web"),
            ("https://a..example/", "no name on the web"),
            ("https://a_b.example/", "no name on the web"),
            ("https://-a.example/", "no name on the web"),
            ("https://a.example。/", "no name on the web"),
            ("https://a.example:99999/", "port"),
            ("https://a.example:/", "port"),
            ("https://a.example:+80/", "port"),
            ("https://a.example/b。", "mark of the sentence"),
            ("https://a.example/b）", "mark of the sentence"),
        ];
        for (address, what) in wrong {
            assert!(fault(address).is_some_and(|(found, _)| found.contains(what)), "{address}: {:?}", fault(address));
        }
        assert_eq!((right.len(), wrong.len()), (10, 26));
    }
}
