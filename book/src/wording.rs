//! Words for what the model says in enums and numbers.

use streamspec_codegen::model::{Endian, Instance, Occurs, Role, Stream, Sum, Tier};

/// A tier, marked so that the style sheet can give it a colour.
pub fn tier(tier: Tier) -> String {
    let word = match tier {
        Tier::Stable => "stable",
        Tier::Experimental => "experimental",
        Tier::Deprecated => "deprecated",
        Tier::Historic => "historic",
    };
    format!("<span class=\"tier {word}\">{word}</span>")
}

/// Whom a rule binds.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Writer => "writer",
        Role::Reader => "reader",
        Role::Both => "writer and reader",
    }
}

/// How often a record occurs.
pub fn occurs(occurs: Occurs) -> &'static str {
    match occurs {
        Occurs::Once => "once",
        Occurs::AtMostOnce => "at most once",
        Occurs::Any => "any number",
    }
}

/// Which instances of a record there are.
pub fn instance(instance: Instance) -> String {
    match instance {
        Instance::None => "none".into(),
        Instance::UpTo(0) => "0".into(),
        Instance::UpTo(last) => format!("0 to {last}"),
        Instance::Vcpu => "number of the vCPU".into(),
        Instance::Any => "any".into(),
    }
}

/// Order of the octets of an integer in a stream.
pub fn endian(stream: &Stream, endian: Endian) -> &'static str {
    match endian {
        Endian::Big => "big-endian",
        Endian::Little => "little-endian",
        Endian::Declared if stream.tells_order() => "endianness as the magic tells",
        Endian::Declared => "endianness as declared",
    }
}

/// What the checksum of a record is.
pub fn sum_of_record(sum: Sum) -> String {
    format!("{}, of the header and the body", sum.title())
}

/// What a checksum of the stream so far is.
pub fn sum_of_stream(sum: Sum) -> String {
    format!("{}, of all that was before", sum.title())
}

/// A number of octets.
pub fn octets(count: u64) -> String {
    match count {
        1 => "1 octet".into(),
        _ => format!("{count} octets"),
    }
}

/// A number that counts or measures something.
pub use streamspec_codegen::model::quantity;

/// A number that stands for something: a type code, a value with a name.
pub fn code(number: u64) -> String {
    if number < 10 { number.to_string() } else { format!("{number:#x}") }
}

/// Words with a capital letter at their beginning.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |c| c.to_uppercase().chain(letters).collect())
}
