//! The commands of the program, a file each.

pub mod compat;
pub mod generate;
pub mod lint;
pub mod new;
pub mod new_record;
mod publication;
pub mod release;
mod released;
mod user;

pub use user::Failed;
