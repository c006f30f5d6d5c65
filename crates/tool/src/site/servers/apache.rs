//! What Apache reads in a folder.

use super::{HASHED, KEPT, Rules, SENT_ALWAYS};
use serve::headers::{ANYONE, KEEPER, KEPT_FOR_A_DAY, TYPES};
use std::fmt::Write as _; // writing to a String cannot fail

/// All of it.
pub fn text(rules: &Rules) -> String {
    let Rules { base, policy, framed, .. } = rules;
    let embedded = rules.embeds();
    let (mut always, mut types, mut compressed) = (String::new(), String::new(), String::new());
    for (name, value) in SENT_ALWAYS {
        let _ = writeln!(always, "Header always set {name} \"{value}\"");
    }
    for (extensions, kind) in TYPES {
        let endings: Vec<String> = extensions.split(' ').map(|name| format!(".{name}")).collect();
        let _ = writeln!(types, "AddType \"{kind}\" {}", endings.join(" "));
        let names = extensions.replace(' ', "|");
        let _ =
            write!(compressed, "<FilesMatch \"\\.({names})\\.(br|gz)$\">\n    ForceType \"{kind}\"\n</FilesMatch>\n");
    }
    let (name, value) = ANYONE;
    format!(
        r#"# The portal on Apache 2.4: copy this file into the portal's folder, which lies at {base}, as `.htaccess`. Needs the modules
# headers, rewrite, mime, env and dir, and `AllowOverride All` for the folder.
DirectoryIndex index.html
ErrorDocument 404 {base}404.html
{types}
# What lies beside a file compressed is sent to those who accept it.
RewriteEngine On
# Links of pages begin at their address: one of a double slash would lead elsewhere.
RewriteCond %{{THE_REQUEST}} \s[^?\s]*//
RewriteRule ^(.*)$ {base}$1 [R=301,L]
RewriteCond %{{HTTP:Accept-Encoding}} \bbr\b
RewriteCond %{{REQUEST_FILENAME}}.br -f
RewriteRule ^(.+)$ $1.br [L]
RewriteCond %{{HTTP:Accept-Encoding}} \bgzip\b
RewriteCond %{{REQUEST_FILENAME}}.gz -f
RewriteRule ^(.+)$ $1.gz [L]
RemoveType .br .gz
RemoveLanguage .br
{compressed}<FilesMatch "\.br$">
    Header set Content-Encoding br
    SetEnv no-brotli 1
    SetEnv no-gzip 1
</FilesMatch>
<FilesMatch "\.gz$">
    Header set Content-Encoding gzip
    SetEnv no-brotli 1
    SetEnv no-gzip 1
</FilesMatch>
Header append Vary Accept-Encoding

{always}Header always set Content-Security-Policy "{policy}"
Header set Cache-Control "no-cache"
<If "%{{REQUEST_URI}} =~ m#{embedded}#">
    Header always set Content-Security-Policy "{framed}"
    Header set {name} "{value}"
</If>
<If "%{{REQUEST_URI}} =~ m#^{base}data/#">
    Header set {name} "{value}"
</If>
# The name says what is in the file: it never changes.
<FilesMatch "{HASHED}">
    Header set Cache-Control "{KEPT}"
</FilesMatch>
# Browsers look for another one once a day, and whenever the portal is another.
<Files "{KEEPER}">
    Header set Cache-Control "{KEPT_FOR_A_DAY}"
</Files>
"#
    )
}
