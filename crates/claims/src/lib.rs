//! What a text claims, held to a release: each number with what it is said of, the figures and totals that it may mean,
//! and a verdict. What cannot be told is not called false. Knows no browser, and no language but to read it.

mod candidate;
mod checked;
mod checker;
mod claim;
mod comparison;
mod context;
mod fact;
mod flow;
mod judge;
mod manner;
mod number;
mod passage;
mod place;
mod programme;
mod refusal;
mod sum;
mod terms;
mod text;
mod time;
mod total;
mod verdict;

pub use candidate::{Candidate, Evidence};
pub use checked::Checked;
pub use checker::Checker;
pub use claim::Claim;
pub use fact::Fact;
pub use manner::{Stage, Way};
pub use refusal::{MOST_CHARACTERS, Refusal};
pub use terms::Topic;
pub use verdict::{Unchecked, Verdict, Why};
