//! The resolved description of a stream: all that later stages see.
//!
//! Nothing here is a name that still has to be looked up, and nothing can be invalid: `resolve`
//! builds these values after every diagnostic has been given, and whoever holds a [`Stream`] may
//! trust it. Indices ([`TypeId`], [`RecordId`], [`RuleId`]) refer into the stream that holds them.

mod automaton;
mod binding;
mod captured;
mod checksum;
mod class;
mod constant;
mod derived;
pub mod expression;
mod family;
mod field;
mod framing;
mod header;
mod identity;
mod ids;
mod integer;
mod last;
mod ledger;
mod mark;
mod order;
mod order_magic;
pub mod pattern;
mod prose;
mod record;
mod rule;
mod sizes;
mod status;
mod stream;
mod types;
mod version;

pub use automaton::{Automaton, State, Step};
pub use binding::{Level, Origin, Role};
pub use checksum::{Checksum, Sum};
pub use class::Class;
pub use constant::octets_as_text;
pub use derived::{Derived, Form};
pub use family::Family;
pub use field::{Element, Extent, Field, FieldCheck, FieldTest, Kind, Structure, UnionCase};
pub use framing::{End, Framing, Padding, ReservedCodes, Trailer};
pub use header::Header;
pub use identity::{Chapter, Identity, Names};
pub use ids::{RecordId, RuleId, SetId, TypeId};
pub use integer::{Endian, Primitive, Scalar, quantity};
pub use ledger::{Ledger, LedgerSection, Sentence};
pub use mark::Mark;
pub use order_magic::OrderMagic;
pub use prose::Prose;
pub use record::{
    Control, Instance, Layout, Occurs, Position, Record, RecordCheck, RememberedSet, Required,
    SequenceCheck, SequenceTest,
};
pub use rule::{Place, Rule};
pub use sizes::to_boundary;
pub use status::{Status, Use};
pub use stream::Stream;
pub use types::{BitPart, EnumValue, Type, TypeBody};
pub use version::{Tier, Version};
