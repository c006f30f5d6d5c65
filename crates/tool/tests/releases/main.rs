//! The releases of this repository: right, whole, chained, and accepted by a public tool.

mod frictionless;
mod places;
mod published;
mod reconciliation;
mod reproduce;
mod sets;
mod shipped;
mod stated;
