//! The tool as people call it: small releases in a folder of their own, the program run on them, what it says and what
//! it leaves behind.

mod addresses;
mod brand;
mod build;
mod chain;
mod deployed;
mod encodings;
mod hostile;
mod hosts;
mod in_short;
mod interrupted;
mod mistakes;
mod parquet;
mod parts;
mod previews;
mod publication;
mod sample;
mod share;
mod sign;
mod site;
mod synth;
mod verify;
