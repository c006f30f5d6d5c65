//! `make bench`: how many first visits nginx on this machine serves at a time, with the configuration that lies in the folder. What
//! asks is wrk, on the same cores.

use crate::dom::IS_SETTLED;
use crate::harness::{Kind, PATIENCE, Setup, WebServer, visit};
use crate::results::add;
use serde_json::json;
use std::fmt::Write as _;
use std::process::Command;
use std::sync::{Arc, Mutex};

const CONNECTIONS: usize = 500;

/// Asks for the files in turn, as browsers do that take what is compressed, and says in one line what came of it: requests,
/// microseconds, bytes, answers that are errors, other errors, and the latencies in microseconds.
const SCRIPT: &str = r#"
local files, at = { FILES }, 0
local asked = {}
init = function()
    for place, file in ipairs(files) do
        asked[place] = wrk.format("GET", file, { ["Accept-Encoding"] = "gzip, br" })
    end
end
request = function()
    at = at % #asked + 1
    return asked[at]
end
done = function(summary, latency)
    local errors = summary.errors
    io.write(string.format("RESULT %d %d %d %d %d %d %d\n", summary.requests, summary.duration, summary.bytes, errors.status,
        errors.connect + errors.read + errors.write + errors.timeout, latency:percentile(50), latency:percentile(99)))
end
"#;

#[tokio::test]
#[ignore = "a measurement: run by `make bench`"]
async fn first_visits_at_a_time() {
    let files: Arc<Mutex<Vec<String>>> = Arc::default();
    let seen = Arc::clone(&files);
    visit(Setup::new(), move |page| async move {
        page.open("/").await;
        page.wait_until("the page is settled", IS_SETTLED).await;
        page.wait_for_text("#proof", "✓").await;
        let log = page.server().log();
        assert!(log.wait_until(PATIENCE, |entries| !entries.is_empty()));
        // Another host has no such page, and asks for none.
        let asked = log.entries().into_iter().filter(|entry| entry.status == 200).map(|entry| entry.path);
        seen.lock().unwrap().extend(asked);
    })
    .await;
    let files = files.lock().unwrap().clone();
    assert!(files.len() >= 8, "{files:?}");
    let seconds: u32 = std::env::var("SECONDS_OF_LOAD").map_or(30, |text| text.parse().expect("a number of seconds"));
    let folder = tempfile::tempdir().expect("a folder can be made");
    let mut list = String::new();
    for file in &files {
        write!(list, "{file:?}, ").expect("a text takes any text");
    }
    let script = folder.path().join("first-visit.lua");
    std::fs::write(&script, SCRIPT.replace("FILES", &list)).expect("the folder can be written");
    let server = WebServer::start(Kind::Nginx);
    let run = Command::new("wrk")
        .args(["-t2", "--latency", "--timeout", "10s", &format!("-c{CONNECTIONS}"), &format!("-d{seconds}s"), "-s"])
        .arg(&script)
        .arg(server.url())
        .output()
        .expect("wrk runs: `make bench` installs it on Debian");
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    let line = said.lines().find_map(|line| line.strip_prefix("RESULT ")).unwrap_or_else(|| panic!("{said}"));
    let numbers: Vec<f64> = line.split(' ').map(|number| number.parse().expect("numbers")).collect();
    let [requests, duration, bytes, refused, errors, median, p99] = numbers[..] else { panic!("{line}") };
    #[allow(clippy::cast_precision_loss)] // some files
    let (rate, of_a_visit) = (requests / duration * 1e6, files.len() as f64);
    println!(
        "{CONNECTIONS} connections, {seconds} s: {rate:.0} requests/s ({:.0} first visits), {:.1} MB/s, p50 {:.0} ms, p99 {:.0} ms, \
         {refused} refused, {errors} errors",
        rate / of_a_visit,
        bytes / duration,
        median / 1e3,
        p99 / 1e3
    );
    let measured = json!({
        "connections": CONNECTIONS, "seconds": seconds, "files": files, "requests per second": rate, "bytes": bytes,
        "p50 ms": median / 1e3, "p99 ms": p99 / 1e3, "refused": refused, "errors": errors,
    });
    add("load, nginx", measured);
    assert_eq!((refused, errors), (0.0, 0.0), "{said}");
}
