//! A program of the page that could not be had.

use proof::{Fault, FaultKind};
use wasm_bindgen::JsValue;

/// Why a program could not be had, by the error that `boot.js` fails with: words, where it could learn any.
pub fn program_fault(program: &str, error: &JsValue) -> Fault {
    Fault::new(program, error.as_string().map_or(FaultKind::Unreachable, FaultKind::Said))
}
