//! A part of a configuration of nginx.

use super::{HASHED, KEPT, Rules, SENT_ALWAYS};
use serve::headers::{ANYONE, KEEPER, KEPT_FOR_A_DAY, TYPES};
use std::fmt::Write as _; // writing to a String cannot fail

/// All of it.
pub fn text(rules: &Rules) -> String {
    let Rules { base, policy, framed, .. } = rules;
    let mut types = String::new();
    for (extensions, kind) in TYPES {
        let _ = writeln!(types, "        {} {extensions};", kind.split(';').next().unwrap_or(kind));
    }
    let kept = headers(policy, KEPT, "");
    let asked = headers(policy, "no-cache", "");
    let day = headers(policy, KEPT_FOR_A_DAY, "");
    let open = format!("            add_header {} \"{}\" always;\n", ANYONE.0, ANYONE.1);
    let data = headers(policy, "no-cache", &open);
    let embeds = headers(framed, "no-cache", &open);
    let outer = asked.replace("            ", "        ");
    let embedded = rules.embeds();
    format!(
        r#"# The portal on nginx. Put this line into the `server` block of the site, whose `root` is the folder that holds
# it as {base}:
#     include /path/of/this/folder/server/nginx.conf;
# Files compressed by gzip are sent as they lie here. To send the smaller ones of brotli too, install nginx's module for
# them (Debian: libnginx-mod-http-brotli-static) and take the # from the line brotli_static.
location {base} {{
        index index.html;
        absolute_redirect off;
        # Links of pages begin at their address: one of a double slash would lead elsewhere.
        if ($request_uri ~ "^([^?]*?)//+([^?]*)(.*)$") {{
            return 301 $1/$2$3;
        }}
        error_page 404 {base}404.html;
        gzip_static on;
        gzip_vary on;
        # brotli_static on;
        charset utf-8;
        charset_types text/csv text/plain;
        types {{
{types}        }}
        default_type application/octet-stream;
{outer}
        # The name says what is in the file: it never changes.
        location ~ "{HASHED}" {{
{kept}        }}
        # Browsers look for another one once a day, and whenever the portal is another.
        location = {base}{KEEPER} {{
{day}        }}
        # Data are for everyone.
        location {base}data/ {{
{data}        }}
        # These pages may stand in those of others.
        location ~ "{embedded}" {{
{embeds}        }}
}}
"#
    )
}

/// nginx forgets those of the block around as soon as a block has one of its own.
fn headers(policy: &str, cached: &str, more: &str) -> String {
    let mut text = format!("            add_header Content-Security-Policy \"{policy}\" always;\n");
    let _ = writeln!(text, "            add_header Cache-Control \"{cached}\" always;");
    for (name, value) in SENT_ALWAYS {
        let _ = writeln!(text, "            add_header {name} \"{value}\" always;");
    }
    text + more
}
