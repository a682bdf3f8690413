//! What the tables of the streams expand to: structures to canonical JSON and back.
//!
//! A row is `"name": member`: what the description calls a field, and what it is in Rust. `as` says
//! what its type does not: that it is octets or a text, that a union has a tag, or which streams it
//! may be. The stream's structures are those of `abi`, a module of the crate. `since` and `not` say in which
//! versions, and in bodies of which lengths, it is absent.

use library::Plain;
use serde_json::Value;

use crate::json::{Json, Members, Mismatch};
use crate::print::Object;

/// A structure, of which the members are those of an object.
pub trait Fields: Sized {
    /// Prints the members, for a stream of this version and a body of this length.
    fn show(&self, members: &mut Object, version: u32, length: usize);
    /// Takes the members, for a stream of this version and a body of this length.
    ///
    /// # Errors
    /// If one is missing or does not fit.
    fn take(members: &mut Members, version: u32, length: usize) -> Result<Self, Mismatch>;
}

impl<T: Fields> Json for T {
    fn print(&self, version: u32, output: &mut Vec<u8>) {
        let mut members = Object::begin(output);
        self.show(&mut members, version, usize::MAX);
        members.end();
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let made = Self::take(&mut members, version, usize::MAX)?;
        members.end()?;
        Ok(made)
    }
}

/// A union: one of several structures, by the value of a tag.
pub trait Cases: Sized {
    /// The tag.
    type Tag;

    /// Octets that a layout lacks.
    fn lacking(tag: Self::Tag) -> Self;
    /// Prints it, for a stream of this version.
    fn print_case(&self, version: u32, output: &mut Vec<u8>);
    /// From JSON.
    ///
    /// # Errors
    /// If the tag names no case, or the JSON does not express it.
    fn case_from_json(tag: Self::Tag, value: &Value, version: u32) -> Result<Self, Mismatch>;
}

/// Octets without meaning.
pub fn zeros<const N: usize>() -> [u8; N] {
    [0; N]
}

/// A structure of octets that are all zero, which its default may not be.
pub fn all_zero<T: Plain>() -> T {
    T::from_le(&T::ZEROS)
}

/// `enumeration! { ConnectionType(u16) }`
macro_rules! enumeration {
    ($type:ident($integer:ty)) => {
        impl Json for abi::$type {
            fn print(&self, version: u32, output: &mut Vec<u8>) {
                match self.name() {
                    Some(name) => crate::print::text(name, output),
                    None => self.0.print(version, output),
                }
            }

            fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
                match value.as_str().and_then(Self::from_name) {
                    Some(named) => Ok(named),
                    None => <$integer>::from_json(value, version).map(Self),
                }
            }
        }

        impl Named for abi::$type {
            fn print_named(&self, is_wide: bool, output: &mut Vec<u8>) {
                match self.name() {
                    Some(name) => crate::print::text(name, output),
                    None => crate::print::number(self.0, is_wide, output),
                }
            }
        }
    };
}

pub(crate) use enumeration;

/// `bits! { Frame { "pfn": pfn, with_pfn as 52; "type": type_, with_type as named; } }`; a single bit
/// is `"stale": stale, STALE;`.
macro_rules! bits {
    ($type:ident { $($name:literal: $part:ident, $set:ident $(as $width:tt)?;)* }) => {
        impl Json for abi::$type {
            fn print(&self, _version: u32, output: &mut Vec<u8>) {
                #[allow(unused_mut, reason = "there may be no part that has a name")]
                let mut members = crate::print::Object::begin(output);
                $(crate::table::part!(
                    show [$($width)?] self.$part(), members.member($name)
                );)*
                members.end();
            }

            fn from_json(value: &Value, _version: u32) -> Result<Self, Mismatch> {
                #[allow(unused_mut, reason = "there may be no part that has a name")]
                let mut members = Members::of(value)?;
                #[allow(unused_mut, reason = "there may be no part that has a name")]
                let mut bits = Self(0);
                $(
                    let made = members.take($name, |v| {
                        crate::table::part!(take [$($width)?] v)
                    })?;
                    bits = crate::table::part!(set [$($width)?] $type $set, bits, made);
                )*
                members.end()?;
                Ok(bits)
            }
        }
    };
}

pub(crate) use bits;

/// A part of a bits type.
macro_rules! part {
    (show [] $value:expr, $output:expr) => {
        crate::print::truth($value, $output)
    };
    (show [(named $width:literal)] $value:expr, $output:expr) => {
        print_named_part(&$value, $width, $output)
    };
    (show [$width:literal] $value:expr, $output:expr) => {
        print_part($value, $width, $output)
    };
    (take [] $value:ident) => {
        $value.as_bool().ok_or_else(|| Mismatch::new("this is neither true nor false"))
    };
    (take [(named $width:literal)] $value:ident) => {
        named_part_from_json($value, $width)
    };
    (take [$width:literal] $value:ident) => {
        part_from_json($value, $width)
    };
    (set [] $type:ident $constant:ident, $bits:ident, $made:ident) => {
        if $made { $bits | abi::$type::$constant } else { $bits }
    };
    (set [(named $width:literal)] $type:ident $set:ident, $bits:ident, $made:ident) => {
        $bits.$set($made)
    };
    (set [$width:literal] $type:ident $set:ident, $bits:ident, $made:ident) => {
        $bits.$set($made as _)
    };
}

pub(crate) use part;

/// `cases! { EventChannelBinding by EventChannelState { UNBOUND => Unbound, … } }`
macro_rules! cases {
    ($type:ident by $tag:ident { $($value:ident => $case:ident,)* }) => {
        impl Cases for abi::$type {
            type Tag = abi::$tag;

            fn lacking(tag: abi::$tag) -> Self {
                Self::Other(tag, zeros())
            }

            fn print_case(&self, version: u32, output: &mut Vec<u8>) {
                match self {
                    $(Self::$case(case) => case.print(version, output),)*
                    Self::Other(_, octets) => crate::print::hexadecimal(octets, output),
                    // The crate may get cases that this program does not know.
                    _ => crate::print::null(output),
                }
            }

            fn case_from_json(
                tag: abi::$tag,
                value: &Value,
                version: u32,
            ) -> Result<Self, Mismatch> {
                Ok(match tag {
                    $(abi::$tag::$value => Self::$case(Json::from_json(value, version)?),)*
                    // Nothing says what stands here; if the tag is wrong, its rule says so.
                    _ => Self::Other(tag, zeros()),
                })
            }
        }
    };
}

pub(crate) use cases;

/// `structure! { Song { "id": id; "cover": cover as octets; [reserved] } }`: the fields, then what is
/// reserved. `tag "kind": kind;` goes before a field; its value is that of a union.
macro_rules! structure {
    ($type:ident {
        $(
            $(tag $tag_name:literal: $tag:ident $(since $tag_since:literal)? $(not $tag_not:tt)?;)*
            $name:literal: $member:ident $(as $kind:tt)? $(since $since:literal)? $(not $not:tt)?
            $(is $told:ident)?;
        )*
        $([$($reserved:ident)*])?
        $(else $others:expr)?
    }) => {
        impl Fields for abi::$type {
            fn show(&self, members: &mut Object, version: u32, length: usize) {
                let _ = (&members, version, length);
                $(
                    $(if true $(&& version >= $tag_since)? $(&& !$tag_not.contains(&length))? {
                        self.$tag().print(version, members.member($tag_name));
                    })*
                    if true $(&& version >= $since)? $(&& !$not.contains(&length))? {
                        // A copy: in a packed structure it may be misaligned.
                        let value = &{ self.$member };
                        crate::table::field!(
                            show [$($kind)?] value, version, members.member($name)
                        );
                    }
                )*
            }

            fn take(
                members: &mut Members,
                version: u32,
                length: usize,
            ) -> Result<Self, Mismatch> {
                let _ = (&members, version, length);
                $(
                    $(let $tag = crate::table::field!(
                        lacked [$($tag_not)?] length, Default::default(),
                        since [$($tag_since)?] version, Default::default(),
                        take [] members, $tag_name, version
                    );)*
                    let $member = crate::table::field!(
                        lacked [$($not)?] length,
                        crate::table::field!(none [$($kind)?] Self $member),
                        since [$($since)?] version, crate::table::all_zero::<Self>().$member,
                        take [$($kind)?] members, $name, version
                    );
                    $(
                        let version = crate::table::field!($told $member, version);
                        let _ = version;
                    )?
                )*
                Ok(Self { $($member,)* $($($reserved: zeros(),)*)? $(..$others)? })
            }
        }
    };
}

pub(crate) use structure;

/// A field of fixed size.
macro_rules! field {
    (version $member:ident, $version:ident) => {
        version_of($member, $version)
    };
    (none [(by $tag:ident)] $made:ident $member:ident) => {
        Cases::lacking($tag)
    };
    (none $kind:tt $made:ident $member:ident) => {
        crate::table::all_zero::<$made>().$member
    };
    (lacked [] $length:ident, $otherwise:expr, $($how:tt)*) => {
        crate::table::field!($($how)*)
    };
    (lacked [$not:tt] $length:ident, $otherwise:expr, $($how:tt)*) => {
        if $not.contains(&$length) { $otherwise } else { crate::table::field!($($how)*) }
    };
    (show [] $value:ident, $version:ident, $output:expr) => {
        $value.print($version, $output)
    };
    (show [octets] $value:ident, $version:ident, $output:expr) => {
        crate::print::hexadecimal($value, $output)
    };
    (show [(by $tag:ident)] $value:ident, $version:ident, $output:expr) => {
        $value.print_case($version, $output)
    };
    (since [] $version:ident, $otherwise:expr, $($how:tt)*) => {
        crate::table::field!($($how)*)
    };
    (since [$since:literal] $version:ident, $otherwise:expr, $($how:tt)*) => {
        if $version >= $since { crate::table::field!($($how)*) } else { $otherwise }
    };
    (take [] $members:ident, $name:literal, $version:ident) => {
        $members.take($name, |v| Json::from_json(v, $version))?
    };
    (take [octets] $members:ident, $name:literal, $version:ident) => {
        $members.take($name, fixed_octets_from_json)?
    };
    (take [(by $tag:ident)] $members:ident, $name:literal, $version:ident) => {
        $members.take($name, |v| Cases::case_from_json($tag, v, $version))?
    };
}

pub(crate) use field;
