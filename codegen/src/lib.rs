//! From the description of a stream ABI to plain code in several languages.

pub mod expression;
pub mod model;
