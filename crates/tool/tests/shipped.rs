//! The releases in this repository are right, whole and chained.

use std::path::Path;
use std::process::Command;

#[test]
fn the_shipped_releases_verify() {
    let data = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("public/data");
    let output = Command::new(env!("CARGO_BIN_EXE_shanhai")).arg("verify").arg(data).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let proofs = String::from_utf8_lossy(&output.stdout);
    for release in ["2021-04", "2024-10"] {
        assert!(proofs.contains(&format!("proved  {release}/datapackage.json: is what `build` makes")), "{proofs}");
    }
}
