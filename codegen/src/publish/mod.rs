//! Brings generated code, and the tables that tell of it, to where they are published.
//!
//! An output directory is the owner's: what stands in it and was not written by a former run is never
//! touched. `listing` is the memory of former runs, `look` finds what stands where a file belongs
//! without following a link, `output_directory` compares and decides, and `replace` puts files in
//! place so that each is the old one or the new one, whatever happens.

mod difference;
mod listing;
mod lock;
mod look;
mod output_directory;
pub mod readme;
mod replace;
mod single_file;

pub use difference::{Difference, State};
pub use output_directory::{OutputDirectory, Policy};
pub use single_file::SingleFile;
