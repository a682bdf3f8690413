//! How much is taken of a body.

use schemars::JsonSchema;
use serde::Serialize;

use super::expression::Arithmetic;

/// How many octets or elements there are.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Amount<'m> {
    /// Always as many.
    Fixed(u64),
    /// As many as an integer says.
    Counted(Arithmetic<'m>),
    /// As many as the body has left.
    Rest,
}

impl Amount<'_> {
    /// Whether computing it can fail.
    pub fn can_fail(&self) -> bool {
        matches!(self, Self::Counted(arithmetic) if arithmetic.can_fail())
    }
}
