//! The whole without a browser: pages over the shipped releases, what other programs come to, and the house itself.

mod answers;
mod changes;
mod charts;
mod claims;
mod compare;
mod contrast;
mod embeds;
mod evidence;
mod filter;
mod national;
mod one_number;
mod oracle;
mod pages;
mod parquet;
mod places;
mod record;
mod rooms;
mod second_look;
mod standing;
mod still;
