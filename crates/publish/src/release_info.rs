//! `release.json`: what the publisher says about a release, kept beside its CSV files.

use crate::address;
use crate::csv::spoilt::spoilt;
use crate::encoding::{FileKind, decode};
use format::{Date, Kind, Licence, Problem, StatedTotal, Title, Version};
use serde::Deserialize;

/// What the CSV files cannot say about their release.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReleaseInfo {
    pub title: Title,
    /// The version of the format that the release is in; 1 where it is left out.
    #[serde(default = "first")]
    pub format: u32,
    /// When the release was made, RFC 3339.
    pub created: String,
    pub licence: Licence,
    /// Whether the data are made up. It must be said, so that nobody forgets it.
    pub synthetic: bool,
    /// Totals that the publisher or a source states.
    #[serde(default)]
    pub stated_totals: Vec<StatedTotal>,
}

impl ReleaseInfo {
    pub const FILE: &str = "release.json";

    pub fn read(bytes: &[u8]) -> Result<Self, Problem> {
        let refuse = |what: String, mend: &str| Err(Problem::file(Self::FILE, what, mend));
        let text = match decode(bytes, FileKind::Json) {
            Ok(text) => text,
            Err((what, mend)) => return refuse(what, &mend),
        };
        let info: Self = match serde_json::from_str(text) {
            Ok(info) => info,
            Err(error) => return refuse(error.to_string(), "see `shanhai build --help` for what belongs into it"),
        };
        if let Some((what, mend)) = strange_key(text).or_else(|| info.wrong_text()) {
            return refuse(what, &mend);
        }
        if !is_rfc3339(&info.created) {
            let what = format!("created, \"{}\": not a moment", info.created);
            return refuse(what, "write it as 2021-04-08T12:00:00Z (RFC 3339)");
        }
        if Version::of(info.format).is_none() {
            let known = Version::ALL.map(|version| version.to_string()).join(", ");
            let what = format!("format, {}: not a version that this program knows", info.format);
            return refuse(what, &format!("write one of {known}, or use a newer program"));
        }
        Ok(info)
    }

    /// A text that cannot be shown: a title, the name or the address of the licence.
    fn wrong_text(&self) -> Option<(String, String)> {
        let title = &self.title;
        let languages =
            [("zh-Hans", Some(&title.zh_hans)), ("zh-Hant", title.zh_hant.as_ref()), ("en", title.en.as_ref())];
        let titles = languages.into_iter().filter_map(|(language, text)| Some((format!("title, {language}"), text?)));
        let mut texts = titles.chain([("licence, name".to_owned(), &self.licence.name)]);
        let wrong = texts.find_map(|(place, text)| {
            let (what, mend) = match text.trim() {
                "" => (
                    "empty".to_owned(),
                    "write one, or leave a language out that has none; zh-Hans is always there".to_owned(),
                ),
                text => spoilt(Kind::Text, text)?,
            };
            Some((format!("{place}, \"{text}\": {what}"), mend))
        });
        wrong.or_else(|| {
            let (what, mend) = address::fault(&self.licence.path)?;
            Some((format!("licence, path, \"{}\": {what}", self.licence.path), mend.to_owned()))
        })
    }

    /// The day on which the release was made.
    pub fn created_day(&self) -> Option<Date> {
        self.created.split('T').next().and_then(Date::parse)
    }

    /// The version that a `release.json` names, as far as that can be told: its tables are looked at even where something
    /// else in it is wrong. `None` where this program does not know the version.
    pub fn version_of(bytes: &[u8]) -> Option<Version> {
        let text = decode(bytes, FileKind::Json).ok();
        let info: Option<serde_json::Value> = text.and_then(|text| serde_json::from_str(text).ok());
        let format = info.and_then(|info| u32::try_from(info.get("format")?.as_u64()?).ok());
        format.map_or(Some(Version::One), Version::of)
    }
}

/// A key of the title or the licence that nobody reads: a language that is written otherwise, perhaps.
fn strange_key(text: &str) -> Option<(String, String)> {
    let info: serde_json::Value = serde_json::from_str(text).ok()?;
    let known: [(&str, &[&str]); 2] = [("title", &["zh-Hans", "zh-Hant", "en"]), ("licence", &["name", "path"])];
    known.into_iter().find_map(|(object, keys)| {
        let key = info.get(object)?.as_object()?.keys().find(|key| !keys.contains(&key.as_str()))?;
        Some((format!("{object}, \"{key}\": no key of the {object}"), format!("write one of {}", keys.join(", "))))
    })
}

fn first() -> u32 {
    Version::One.number()
}

/// `2021-04-08T12:00:00Z`, with fractions or an offset if need be.
fn is_rfc3339(text: &str) -> bool {
    let Some((date, time)) = text.split_once('T') else { return false };
    let Some(at) = time.find(['Z', '+', '-']) else { return false };
    let (clock, zone) = time.split_at(at);
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let pair = |text: &str, below: u8| {
        text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit()) && text.parse().is_ok_and(|n: u8| n < below)
    };
    let parts = |text: &str, limits: &[u8]| {
        let parts: Vec<&str> = text.split(':').collect();
        parts.len() == limits.len() && parts.iter().zip(limits).all(|(part, limit)| pair(part, *limit))
    };
    Date::parse(date).is_some_and(|date| date.day.is_some())
        && parts(clock, &[24, 60, 61])
        && !fraction.is_empty()
        && fraction.bytes().all(|b| b.is_ascii_digit())
        && (zone == "Z" || parts(&zone[1..], &[24, 60]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Report as _;

    #[test]
    fn moments_are_rfc3339() {
        for good in ["2021-04-08T12:00:00Z", "2021-04-08T12:00:00.5+08:00"] {
            assert!(is_rfc3339(good), "{good}");
        }
        for bad in [
            "2021-04-08",
            "2021-04T12:00:00Z",
            "2021-04-08T25:00:00Z",
            "2021-04-08T12:00Z",
            "2021-04-08T12:00:00",
            "2021-04-08T12:00:00Zulu",
        ] {
            assert!(!is_rfc3339(bad), "{bad}");
        }
    }

    #[test]
    fn the_version_is_told_even_of_a_file_that_is_wrong() {
        let told = [("{}", 1), ("{", 1), (r#"{"format":2}"#, 2), (r#"{"format":2,"colour":1}"#, 2)];
        for (text, version) in told {
            assert_eq!(ReleaseInfo::version_of(text.as_bytes()).map(Version::number), Some(version), "{text}");
        }
        assert_eq!(ReleaseInfo::version_of(br#"{"format":9}"#), None);
        assert_eq!(ReleaseInfo::version_of("\u{feff}{\"format\":2}".as_bytes()), Some(Version::Two), "Notepad's mark");
    }

    #[test]
    fn says_what_is_wrong() {
        let read = |text: &str| ReleaseInfo::read(text.as_bytes()).map_err(|problem| problem.report());
        let rest = r#""created":"2021-04-08T12:00:00Z","licence":{"name":"CC0-1.0","path":"https://x.example"}"#;
        assert!(read(&format!(r#"{{"title":{{"zh-Hans":"题"}},{rest},"synthetic":false}}"#)).is_ok());
        assert!(read(&format!(r#"{{"title":{{"zh-Hans":"题"}},{rest}}}"#)).unwrap_err().contains("synthetic"));
        assert!(
            read(&format!(r#"{{"title":{{"zh-Hans":""}},{rest},"synthetic":false}}"#)).unwrap_err().contains("title")
        );
        let wrong = |from: &str, to: &str| {
            let right = r#"{"title":{"zh-Hans":"题","en":"T"},"created":"2021-04-08T12:00:00Z","licence":{"name":"CC0","path":"https://x.example/"},"synthetic":false}"#;
            assert!(read(right).is_ok() && right.contains(from));
            read(&right.replacen(from, to, 1)).unwrap_err()
        };
        let cases = [
            ("\"T\"", "\"\"", "release.json: title, en, \"\": empty"),
            ("\"T\"", "\" \"", "title, en"),
            ("\"en\"", "\"zh-hant\"", "title, \"zh-hant\": no key of the title — write one of zh-Hans, zh-Hant, en"),
            ("\"en\"", "\"EN\"", "no key of the title"),
            ("\"T\"", "\"T\u{202e}\"", "right-to-left override"),
            ("题", "???", "question marks"),
            ("题", "åŒ—äº¬", "wrong encoding"),
            ("CC0", "", "licence, name"),
            ("\"name\"", "\"nmae\"", "missing field `name`"),
            ("\"name\"", "\"titel\":\"x\",\"name\"", "licence, \"titel\""),
            ("https://x.example/", "javascript:alert(1)", "licence, path, \"javascript:alert(1)\": not an address"),
            ("https://x.example/", "https://", "licence, path"),
            ("https://x.example/", "", "licence, path"),
            ("https://x.example/", "data:text/html,x", "licence, path"),
        ];
        for (from, to, says) in cases {
            assert!(wrong(from, to).contains(says), "{to}: {}", wrong(from, to));
        }
        assert_eq!(cases.len(), 14);
        let of_format =
            |format: &str| read(&format!(r#"{{"title":{{"zh-Hans":"题"}},{rest},"synthetic":false{format}}}"#));
        assert_eq!(of_format("").map(|info| info.format), Ok(1));
        assert_eq!(of_format(r#","format":2"#).map(|info| info.format), Ok(2));
        assert!(of_format(r#","format":4"#).unwrap_err().contains("format, 4: not a version"));
        let total = |key: &str| {
            let total = r#""table":"funds","amount":"1","precision":"stated","source":"s","locator":"1""#;
            of_format(&format!(r#","statedTotals":[{{{total},"{key}":"2020/2021"}}]"#))
        };
        assert_eq!(total("period").map(|info| info.stated_totals[0].period.clone()), Ok(Some("2020/2021".to_owned())));
        assert!(total("peroid").unwrap_err().contains("unknown field `peroid`"));
        assert!(read("{").unwrap_err().starts_with("release.json: "));
        let right = format!(r#"{{"title":{{"zh-Hans":"题"}},{rest},"synthetic":false}}"#);
        assert!(read(&format!("\u{feff}{right}")).is_ok(), "Notepad writes a byte order mark");
        let utf16: Vec<u8> = right.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(ReleaseInfo::read(&utf16).unwrap_err().report().contains("UTF-16"));
        let gbk = encoding_rs::GBK.encode(&right).0;
        assert!(ReleaseInfo::read(&gbk).unwrap_err().report().contains("GBK"));
    }
}
