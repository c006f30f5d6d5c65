//! The releases of this repository: right, whole, chained, and accepted by a public tool.

mod draft;
mod frictionless;
mod places;
mod shipped;
