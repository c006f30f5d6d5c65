//! What people see, as pure functions: data in, markup out. Knows no browser; the same functions show a page on the
//! screen and write it as a file.
//!
//! ```text
//! pages → charts → components → site → tables
//!                         all → html
//! ```
//!
//! `tables` describes what readers see of each table and knows no address; `site` knows addresses and no page.

pub mod charts;
pub mod components;
pub mod embed;
pub mod html;
pub mod pages;
pub mod site;
pub mod still;
pub mod tables;
