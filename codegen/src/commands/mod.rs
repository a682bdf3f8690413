//! The commands of the program, a file each.

pub mod generate;
pub mod lint;
pub mod new;
mod publication;
mod user;

pub use user::Failed;
