//! The length once more behind a record: step 6 of `spec/reading.md`, and what a writer puts there.

use streamspec_codegen::model::Scalar;

use super::error::Error;
use super::heading::Heading;
use super::judge::Judge;
use super::literal::append;
use super::value::{Integer, Node, Value};

impl Judge<'_> {
    /// Step 6: the trailer, all of which is there, is the length. So much padding stands before it.
    pub(super) fn trailer(
        &self,
        heading: &Heading,
        octets: &[u8],
        padding: u64,
    ) -> Result<(), Box<Error>> {
        let Some(trailer) = self.stream.framing.trailer.filter(|t| self.binds(t.repeats)) else {
            return Ok(());
        };
        if self.repeated(heading.length) == octets {
            return Ok(());
        }
        let body = heading.start.saturating_add(self.header_size());
        let offset = body.saturating_add(heading.length).saturating_add(padding);
        Err(self.error(trailer.repeats, offset, "framing", Some(heading)))
    }

    /// The octets of the trailer behind a body of a length; none where nothing follows a body.
    pub(super) fn repeated(&self, length: u64) -> Vec<u8> {
        let framing = &self.stream.framing;
        let mut octets = Vec::new();
        if framing.trailer.is_some() {
            let primitive = framing.integer(framing.length_field);
            let length = length.saturating_add(framing.beside_body());
            append(&mut octets, primitive, self.state.endianness(framing.endian), length);
        }
        octets
    }

    /// The trailer at the start of octets, if it is there.
    pub(super) fn trailer_at(&self, octets: &[u8], offset: u64) -> Option<Node<'static>> {
        let framing = &self.stream.framing;
        let length = framing.trailer?.size;
        let primitive = framing.integer(framing.length_field);
        let raw = self.layout(framing.endian).integer(primitive, octets)?;
        let value = Value::Integer(Integer { scalar: Scalar { primitive, of: None }, raw });
        Some(Node { name: "trailer", offset, length, value })
    }
}
