//! Waiting for a request that the server holds back.

use super::PATIENCE;
use serve::Gate;

/// Waits until a request stands before the gate. On another thread, so that the browser can go on.
pub async fn arrival_at(gate: &Gate) {
    let gate = gate.clone();
    let arrived = tokio::task::spawn_blocking(move || gate.wait_for_arrival(PATIENCE)).await;
    assert!(arrived.expect("waiting does not panic"), "no request came to the gate");
}
