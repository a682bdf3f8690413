//! The length of a record once more, behind its body and padding.

use super::items::integer;
use super::names::{Names, Of};
use super::place::address;
use super::stream::turned;
use super::value::{Place, load};

/// The trailer of each record, as templates need it.
pub struct TrailerText {
    /// Number of octets.
    pub size: u64,
    /// The address of the rule that it is there.
    pub complete: String,
    /// The address of the rule that it is the length.
    pub repeats: String,
    /// Its type.
    pub ty: &'static str,
    /// What is written: the length of `header`, with what it counts beside the body.
    pub length: String,
    /// What was read, at `octets`.
    pub load: String,
    /// The length turned around for the stream of a writer; none if it has one octet.
    pub turn: Option<(u64, String)>,
    /// Number of bits, where C has no such integer.
    pub odd: Option<u64>,
}

impl TrailerText {
    /// That of a stream, if its records have one.
    pub fn of(names: Names) -> Option<Self> {
        let framing = &names.stream.framing;
        let trailer = framing.trailer?;
        let primitive = framing.integer(framing.length_field);
        let ty = integer(primitive);
        let member = names.member(Of::RecordHeader, framing.length_field);
        let bits = 8 * trailer.size;
        let order = |state: &str| turned(framing.endian, state);
        Some(Self {
            size: trailer.size,
            complete: address(names, trailer.complete),
            repeats: address(names, trailer.repeats),
            ty,
            length: match framing.beside_body() {
                0 => format!("header->{member}"),
                beside => format!("({ty})(header->{member} + {beside})"),
            },
            load: load(primitive, &Place::at("octets"), &order("reader->state.")).code,
            turn: (bits > 8).then(|| (bits, order("writer->state."))),
            odd: primitive.odd().then_some(bits),
        })
    }
}
