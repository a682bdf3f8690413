//! From keys and names to a model that can be trusted; collects every diagnostic on the way.
//!
//! The order matters where one part refers to another: types, then headers, then the record
//! header, then the records by type code. A body that refers to an earlier record resolves that
//! record first, and a cycle among them is reported.
//!
//! One mistake gives one diagnostic: what could not be resolved is noted as unsound, and whoever
//! needs it later gives up without another word.

mod bits;
mod citations;
mod constants;
mod endian;
mod entries;
mod expressions;
mod family;
mod field_rules;
mod fields;
mod framing;
mod identity;
mod keys;
mod layout;
mod ledger;
mod look_up;
mod marks;
mod names;
mod order;
mod order_magic;
mod package_name;
mod patterns;
mod records;
mod resolver;
mod rules;
mod running;
mod sections;
mod settled;
mod spellings;
mod status;
mod stream;
mod syntax;
mod types;
mod unions;
mod variants;
mod varying;

pub use family::family;
pub use package_name::PackageName;
