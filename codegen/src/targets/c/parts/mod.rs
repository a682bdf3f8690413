//! The parts of a body after its fixed part: how they are shown, taken, measured and written.

mod clear;
mod given;
mod measure;
mod put;
mod record;
mod rest;
mod show;
mod take;

pub use self::clear::cleared_records;
pub use self::record::{Parts, operand};
