//! `server/`: ready configurations of web servers for this folder, for where it will lie. What they say is what
//! `crates/serve` sends, which all tests run under: policy, types, how long a file is kept, who may use it from elsewhere.

mod apache;
mod caddy;
mod hosts;
mod nginx;

use super::output::Output;
use crate::config::Deployment;
use format::Problem;
use serve::headers::{self, FRAMED, KEPT, SENT_ALWAYS};
use text::Lang;

/// Where the files lie below the portal's folder.
const FOLDER: &str = "server";

/// The path of files whose name holds the hash of their content, as a regular expression.
const HASHED: &str = "[-_.][0-9a-f]{16}[-_.]";

/// What all configurations say.
struct Rules {
    /// The path that the folder lies under, with a slash at both ends.
    base: String,
    /// The address of the server, where it is known.
    host: Option<String>,
    /// What pages are sent with.
    policy: String,
    /// What pages that may stand in others are sent with.
    framed: String,
}

impl Rules {
    fn of(deployment: &Deployment) -> Self {
        let address = deployment.address.as_ref();
        Self {
            base: address.map_or("/", |address| address.path()).to_owned(),
            host: address.map(|address| address.host().to_owned()),
            policy: policy(deployment, &[]),
            framed: policy(deployment, &[FRAMED.to_owned()]),
        }
    }

    /// The regular expression of the paths of embeds, in each language.
    fn embeds(&self) -> String {
        let prefixes: Vec<&str> =
            Lang::ALL.iter().map(|lang| lang.prefix()).filter(|prefix| !prefix.is_empty()).collect();
        format!("^{}(({})/)?{FRAMED}(/|$)", escaped(&self.base), prefixes.join("|"))
    }
}

/// The policy that a page of this portal is meant to be sent with, by the segments of its path.
pub fn policy(deployment: &Deployment, segments: &[String]) -> String {
    let policy = headers::policy(segments, &deployment.mirrors());
    match &deployment.embed_hosts {
        // Pages that nobody may hold say so themselves.
        Some(hosts) => policy.replace("frame-ancestors *", &ancestors(hosts)),
        None => policy,
    }
}

/// Whose pages may hold embeds: the portal's own, and those of these origins.
fn ancestors(hosts: &[String]) -> String {
    let own = hosts.iter().flat_map(|host| [" ", host]);
    ["frame-ancestors", " 'self'"].into_iter().chain(own).collect()
}

/// A path as a part of a regular expression.
fn escaped(path: &str) -> String {
    let mut text = String::new();
    for letter in path.chars() {
        if !letter.is_ascii_alphanumeric() && !"/-_~%".contains(letter) {
            text.push('\\');
        }
        text.push(letter);
    }
    text
}

/// Writes one file for each kind of server.
pub fn write(output: Output<'_>, deployment: &Deployment) -> Result<(), Problem> {
    let rules = Rules::of(deployment);
    let files = [
        ("nginx.conf", nginx::text(&rules)),
        ("Caddyfile", caddy::text(&rules)),
        ("apache.htaccess", apache::text(&rules)),
        ("_headers", hosts::text(&rules, &hosts::sections(output.0), &hosts::kept(output.0))),
    ];
    files.into_iter().try_for_each(|(name, text)| output.write(&format!("{FOLDER}/{name}"), text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> Rules {
        Rules { base: "/a.b/".into(), host: None, policy: "default-src 'none'".into(), framed: "frames".into() }
    }

    /// `verify --url` holds a server to the same.
    #[test]
    fn a_policy_allows_the_mirrors_and_hosts_that_are_configured() {
        let deployment =
            Deployment { embed_hosts: Some(vec!["https://*.gov.example".to_owned()]), ..Deployment::default() };
        let path = |segments: &[&str]| segments.iter().map(ToString::to_string).collect::<Vec<_>>();
        let hosts = "frame-ancestors 'self' https://*.gov.example";
        assert!(policy(&deployment, &path(&["embed", "search"])).ends_with(hosts));
        assert!(policy(&deployment, &path(&["funds"])).ends_with("frame-ancestors 'none'"));
        assert!(policy(&Deployment::default(), &path(&["embed"])).ends_with("frame-ancestors *"));
    }

    #[test]
    fn each_says_the_policy_the_types_and_what_is_kept() {
        let rules = rules();
        let texts = [nginx::text(&rules), caddy::text(&rules), apache::text(&rules)];
        for text in &texts {
            for word in [
                "default-src 'none'",
                "frames",
                "application/wasm",
                KEPT,
                "no-cache",
                "nosniff",
                HASHED,
                "/a.b/404.html",
            ] {
                assert!(text.contains(word), "{word} in\n{text}");
            }
            assert!(text.contains("Access-Control-Allow-Origin"), "{text}");
            for (name, value) in SENT_ALWAYS {
                assert!(text.contains(name) && text.contains(value), "{name} in\n{text}");
            }
        }
        assert_eq!(texts.len(), 3);
    }

    #[test]
    fn embeds_are_those_of_every_language_and_of_this_folder() {
        assert_eq!(rules().embeds(), "^/a\\.b/((zh-hant|en)/)?embed(/|$)");
    }

    #[test]
    fn hosts_forbid_frames_a_section_at_a_time() {
        let text = hosts::text(&rules(), &["sales".into()], &["portal".into()].into());
        assert!(text.contains("/a.b/sales/*\n  Content-Security-Policy: frame-ancestors 'none'\n"), "{text}");
        assert!(!text.contains("/a.b/embed/*\n  Content-Security-Policy"), "{text}");
        assert!(text.contains("/a.b/en/embed/*\n  Access-Control-Allow-Origin: *\n"), "{text}");
        assert!(text.contains("/a.b/portal-*\n  Cache-Control: max-age"), "{text}");
    }

    #[test]
    fn every_program_is_kept_whatever_its_name() {
        let dist = tempfile::tempdir().unwrap();
        for name in ["check-0123456789abcdef_bg.wasm", "style-0123456789abcdef.css.br", "boot.js", "index.html"] {
            std::fs::write(dist.path().join(name), "").unwrap();
        }
        assert_eq!(hosts::kept(dist.path()).into_iter().collect::<Vec<_>>(), ["check", "style"]);
    }
}
