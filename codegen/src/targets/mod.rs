//! The languages that descriptions are turned into, one module each.

pub mod c;
mod directories;
pub mod go;
pub mod javascript;
mod limits;
mod literal;
pub mod ocaml;
mod octets;
mod output;
pub mod python;
pub mod rust;
mod target;
mod wrap;

pub use output::{Directory, Output};
pub use target::{About, Target};
pub use wrap::cell;
