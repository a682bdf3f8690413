//! Indices into a stream.

use schemars::JsonSchema;
use serde::Serialize;

/// Index of a type in [`Stream::types`](super::Stream::types).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
pub struct TypeId(pub usize);
/// Index of a record in [`Stream::records`](super::Stream::records).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
pub struct RecordId(pub usize);
/// Index of a rule in [`Stream::rules`](super::Stream::rules).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
pub struct RuleId(pub usize);
/// Index of a set in [`Stream::sets`](super::Stream::sets).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
pub struct SetId(pub usize);
