//! The tests of the book.
//!
//! They are one program: it is linked once, and all of them share the processors.
//! `cargo test -p streamspec-book FILE::` runs those of one file.

mod book;
mod foreign;
mod hostile;
mod inspector;
mod preprocessor;
mod refusals;
