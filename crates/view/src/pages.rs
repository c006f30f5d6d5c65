//! One file a page. A page is composed of components and asks the ledger; it parses and fetches nothing and
//! knows no browser: given the data, it is markup.

pub mod about;
pub mod data;
pub mod explore;
pub mod figure;
pub mod foot;
pub mod home;
pub mod national;
pub mod not_found;
pub mod pairing;
pub mod pairings;
pub mod pictures;
pub mod region;
pub mod releases;
pub mod sources;
