//! The YAML of a description, key by key.
//!
//! The types here say which keys there are; what they mean together is `resolve`'s business. The
//! schema for editors is generated from the same types, so the comments on them are what an editor
//! shows.

mod constant;
mod family;
mod field;
mod ledger;
mod number;
mod record;
mod rule;
mod stream;
mod text;
mod types;

pub use constant::Constant;
pub use family::FamilyFile;
pub use field::{FieldEntry, MarkEntry, OnRead, Span};
pub use ledger::{LedgerFile, SentenceEntry, SourceEntry};
pub use number::Number;
pub use record::{Lacking, LayoutEntry, OccursEntry, PositionEntry, RecordFile, Without};
pub use rule::{LevelEntry, OriginEntry, RoleEntry, RuleEntry};
pub use stream::{
    EndianEntry, HeaderEntry, PaddingEntry, RecordTrailerEntry, RecordTypesEntry,
    ReservedCodesEntry, StreamFile, TierEntry, UseEntry, VersionEntry,
};
pub use text::{PROSE, Prose, TITLE};
pub use types::TypeEntry;
