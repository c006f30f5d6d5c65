//! A part of a configuration of Caddy.

use super::{HASHED, KEPT, Rules, SENT_ALWAYS};
use serve::headers::{ANYONE, KEEPER, KEPT_FOR_A_DAY, TYPES};
use std::fmt::Write as _; // writing to a String cannot fail

/// All of it.
pub fn text(rules: &Rules) -> String {
    let Rules { base, policy, framed, .. } = rules;
    let embedded = rules.embeds();
    let site = rules.host.as_deref().unwrap_or("www.example.org");
    let mut always = String::new();
    for (name, value) in SENT_ALWAYS {
        let _ = writeln!(always, "\theader {name} \"{value}\"");
    }
    let mut types = String::new();
    for (at, (extensions, kind)) in TYPES.iter().enumerate() {
        let paths: Vec<String> = extensions.split(' ').map(|extension| format!("*.{extension}")).collect();
        let _ = writeln!(types, "\t@type{at} path {}\n\theader @type{at} Content-Type \"{kind}\"", paths.join(" "));
    }
    let (name, value) = ANYONE;
    format!(
        r#"# The portal on Caddy. In the Caddyfile, with the folder that holds this one as {base} for its root:
#     import /path/of/this/folder/server/Caddyfile
#     {site} {{
#         root * /path/of/the/root
#         import shanhai
#     }}
(shanhai) {{
{always}	@framed path_regexp {embedded}
	@unframed not path_regexp {embedded}
	header @framed Content-Security-Policy "{framed}"
	header @unframed Content-Security-Policy "{policy}"
	# The name says what is in the file: it never changes.
	@hashed path_regexp {HASHED}
	@unhashed not path_regexp {HASHED}
	header @hashed Cache-Control "{KEPT}"
	header @unhashed Cache-Control "no-cache"
	# Browsers look for another one once a day, and whenever the portal is another.
	header {base}{KEEPER} Cache-Control "{KEPT_FOR_A_DAY}"
	# Data are for everyone, and so are pages that may stand in those of others.
	@open path_regexp {embedded}|^{base}data/
	header @open {name} "{value}"
{types}	# A folder is asked for with a slash. Caddy does so itself; older ones lose what stands behind the question mark.
	@folder {{
		not path */
		file {{path}}/index.html
		expression {{query}} == ""
	}}
	@folder-asked {{
		not path */
		file {{path}}/index.html
		expression {{query}} != ""
	}}
	redir @folder {{path}}/ 301
	redir @folder-asked {{path}}/?{{query}} 301
	file_server {{
		precompressed br gzip
	}}
	handle_errors {{
		rewrite * {base}404.html
		header Content-Type "text/html; charset=utf-8"
		header Cache-Control "no-cache"
		file_server {{
			precompressed br gzip
		}}
	}}
}}
"#
    )
}
