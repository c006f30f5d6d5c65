//! Made-up releases with the shape of a national one, for measuring and trying out: 300 pairings, ten years of months,
//! 40 products, 6 channels, log-normal amounts, every precision, and a share that is not published. The same seed
//! makes the same bytes, on every machine. Everything made here says `synthetic: true`.

mod random;
mod release;
mod sale;
mod shape;
mod sheet;

pub use release::release;

use random::Random;
use sale::Sales;
use sheet::Sheet;
