//! Web servers that others run the portal on, with the configurations that lie in its folder, and with none.

use super::leash::Leash;
use super::{Dist, LOOK, PATIENCE};
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;
use std::time::Instant;
use tempfile::TempDir;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Nginx,
    /// Without a word on the portal: as it comes.
    BareNginx,
    Caddy,
    Apache,
}

impl Kind {
    /// The one that `SHANHAI_SERVER` names, if it names one.
    pub fn chosen() -> Option<Self> {
        match std::env::var("SHANHAI_SERVER").ok()?.as_str() {
            "nginx" => Some(Self::Nginx),
            "bare-nginx" => Some(Self::BareNginx),
            "caddy" => Some(Self::Caddy),
            "apache" => Some(Self::Apache),
            other => panic!("SHANHAI_SERVER is {other:?}: it may be nginx, bare-nginx, caddy or apache"),
        }
    }

    pub fn is_installed(self) -> bool {
        std::process::Command::new(self.program()).arg("-h").output().is_ok()
    }

    const fn program(self) -> &'static str {
        match self {
            Self::Nginx | Self::BareNginx => "nginx",
            Self::Caddy => "caddy",
            Self::Apache => "apache2",
        }
    }
}

/// A running server, ended on drop.
pub struct WebServer {
    port: u16,
    _leash: Leash,
    _folder: TempDir,
}

impl WebServer {
    /// Serves the folder of the built portal on this machine.
    pub fn start(kind: Kind) -> Self {
        // One that another user can read: Apache takes one for itself where it is started by root.
        let folder = if kind == Kind::Apache { tempfile::tempdir_in("/tmp") } else { tempfile::tempdir() };
        let folder = folder.expect("a folder can be made");
        let dist = Dist::find().path().canonicalize().expect("dist/ is there");
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let port = free.expect("a port is free").port();
        let file = folder.path().join("conf");
        let text = match kind {
            Kind::Nginx => nginx(&dist, folder.path(), port, &format!("include {}/server/nginx.conf;", dist.display())),
            Kind::BareNginx => nginx(&dist, folder.path(), port, ""),
            Kind::Caddy => caddy(&dist, port),
            Kind::Apache => apache(&dist, folder.path(), port),
        };
        fs::write(&file, text).expect("the folder can be written");
        let mut leash = Leash::start(kind.program(), |command| match kind {
            Kind::Caddy => {
                command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&file).env("HOME", folder.path())
            }
            Kind::Apache => command.args(["-D", "FOREGROUND", "-f"]).arg(&file),
            _ => command.arg("-c").arg(&file).arg("-p").arg(folder.path()),
        });
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            leash.assert_found();
            assert!(start.elapsed() < PATIENCE, "{kind:?} does not listen: its configuration may be wrong");
            std::thread::sleep(LOOK);
        }
        Self { port, _leash: leash, _folder: folder }
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }
}

/// What Debian's own configuration says, apart from where things lie.
fn nginx(dist: &Path, folder: &Path, port: u16, include: &str) -> String {
    // Where it is started by root, it would take another user, who may not read what lies here.
    let user = if fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0) { "user root;" } else { "" };
    let (dist, folder) = (dist.display(), folder.display());
    format!(
        "daemon off; {user} worker_processes auto; pid {folder}/pid; error_log {folder}/errors;
        events {{ worker_connections 2048; }}
        http {{
            include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
            client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
            uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
            server {{ listen 127.0.0.1:{port}; root {dist}; {include} }}
        }}"
    )
}

fn caddy(dist: &Path, port: u16) -> String {
    let dist = dist.display();
    format!(
        "{{\n\tadmin off\n\tauto_https off\n}}\nimport {dist}/server/Caddyfile\n\
         http://:{port} {{\n\tbind 127.0.0.1\n\troot * {dist}\n\timport shanhai\n}}\n"
    )
}

/// A server of Debian's modules that the head of the configuration names, and of what such a server has anyway. The file is
/// read where it says that it is read: in the portal's folder, of which this is a small one. Where journeys are to run on it, it is
/// the whole folder, and the file lies where it was written: its user has to be able to read it there.
fn apache(dist: &Path, folder: &Path, port: u16) -> String {
    if Kind::chosen() == Some(Kind::Apache) {
        return apache_at(dist, folder, port, "AccessFileName server/apache.htaccess");
    }
    let root = folder.join("root");
    let copied = ["", "text", "sales", "en/sales", "data", "data/2026-02"].iter().try_for_each(|part| {
        fs::create_dir_all(root.join(part))?;
        for entry in dist.join(part).read_dir()?.flatten().filter(|entry| entry.path().is_file()) {
            fs::copy(entry.path(), root.join(part).join(entry.file_name()))?;
        }
        Ok::<_, std::io::Error>(())
    });
    let readable = |path: &Path| fs::set_permissions(path, fs::Permissions::from_mode(0o755));
    copied
        .and_then(|()| fs::copy(dist.join("server/apache.htaccess"), root.join(".htaccess")))
        .and_then(|_| readable(folder))
        .expect("a part of the portal can be copied");
    apache_at(&root, folder, port, "")
}

fn apache_at(root: &Path, folder: &Path, port: u16, more: &str) -> String {
    let modules: String = ["mpm_event", "authz_core", "env", "headers", "rewrite", "mime", "dir"]
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
        .concat();
    let (root, folder) = (root.display(), folder.display());
    format!(
        "ServerRoot {folder}\nPidFile {folder}/pid\nErrorLog {folder}/errors\nServerName 127.0.0.1\n\
         Listen 127.0.0.1:{port}\n{modules}User www-data\nGroup www-data\nTypesConfig /dev/null\n\
         {more}\nDocumentRoot {root}\n<Directory {root}>\nAllowOverride All\nRequire all granted\n</Directory>\n"
    )
}
