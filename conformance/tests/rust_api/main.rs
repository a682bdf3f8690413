//! The generated crate as its users have it: saving, loading, writing, streams within streams, and
//! how it answers what is wrong.

mod common;
mod faults;
mod load;
mod nested;
mod save;
mod toy_domain;
mod writer;
