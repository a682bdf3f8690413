//! The commands of the program, a file each.

pub mod generate;
pub mod lint;
mod publication;
mod user;

pub use user::Failed;
