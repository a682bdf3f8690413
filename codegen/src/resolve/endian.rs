//! Endianness: where a bit declares it, that is one bit, and is read before it is needed.

use super::resolver::Resolver;
use crate::diagnostics::At;
use crate::model::*;
use crate::yaml::source::{EndianEntry, FieldEntry, MarkEntry, StreamFile};

impl Resolver<'_> {
    /// Everything with `endian: declared`, and the bit with `is: big-endian`.
    pub(super) fn check_endian(&mut self, file: &StreamFile, at: &At) {
        if self.unsound.iter().any(|(place, _)| matches!(place, Place::Header(_))) {
            return;
        }
        let stray = self.check_stray_bits(file, at);
        let headers_at = at.key("headers");
        let place = |(header, field): &(usize, usize)| {
            headers_at.index(*header).key("fields").index(*field)
        };
        let declaring = self.declaring_fields();
        for second in declaring.iter().skip(1) {
            self.diagnostics.report(
                &place(second),
                "the endianness is declared twice",
                "mark only one bit with `is: big-endian`",
            );
        }
        let headers = file.headers.iter().enumerate();
        let headers = headers.map(|(i, h)| (i, h.endian, headers_at.index(i)));
        let record_header = (usize::MAX, file.record_header.endian, at.key("record-header"));
        let all: Vec<_> = headers.chain([record_header]).collect();
        // What mixes both is told of with the magic.
        let by_magic = all.iter().any(|(_, entry, _)| matches!(entry, EndianEntry::ByMagic));
        let mut declared = all
            .into_iter()
            .filter(|(_, entry, _)| matches!(entry, EndianEntry::Declared))
            .map(|(header, _, at)| (header, at.key("endian")));
        match (declaring.first(), declared.next()) {
            (None, Some((_, at))) if !stray && !by_magic => self.diagnostics.report(
                &at,
                "no bit declares the endianness",
                "mark a bit of a header's bits type with `is: big-endian`, or write `little` or \
                 `big`",
            ),
            (Some((first, _)), Some((header, at))) if header <= *first => {
                self.diagnostics.report(
                    &at,
                    "this is read before the bit that declares the endianness",
                    "write `little` or `big`",
                );
            }
            (Some(first), None) => self.diagnostics.report(
                &place(first),
                "a bit declares the endianness, but nothing uses it",
                "write `endian: declared` for what follows, or remove `is: big-endian` from the \
                 bit",
            ),
            _ => {}
        }
    }

    /// The fields of headers that hold a bit with `is: big-endian`: header and field.
    fn declaring_fields(&self) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for (i, header) in self.headers.iter().enumerate() {
            for (j, field) in header.body.fields.iter().enumerate() {
                let ty = match field.kind {
                    Kind::Scalar(Scalar { of: Some(id), .. }) => self.types[id.0].as_ref(),
                    _ => None,
                };
                let declares = |part: &BitPart| part.mark == Some(Mark::BigEndian);
                if let Some(TypeBody::Bits { parts, .. }) = ty.map(|ty| &ty.body)
                    && parts.iter().any(declares)
                {
                    found.push((i, j));
                }
            }
        }
        found
    }

    /// Whether there are bits that declare the endianness and no header has; reports them.
    fn check_stray_bits(&mut self, file: &StreamFile, at: &At) -> bool {
        let mut found = false;
        let sources = self.sources.clone();
        let own = sources.iter().map(|s| (&s.content.types, At::file(s.file)));
        for (types, at) in own.chain([(&file.types, at.clone())]) {
            for (name, entry) in types {
                let declares = |field: &FieldEntry| field.is == Some(MarkEntry::BigEndian);
                let bit = entry.fields.iter().flatten().position(declares);
                let (Some(bit), Some(id)) = (bit, self.type_names.get(name)) else {
                    continue;
                };
                let of_header = |field: &Field| match field.kind {
                    Kind::Scalar(Scalar { of, .. }) => of == Some(*id),
                    _ => false,
                };
                let used = self.headers.iter().any(|h| h.body.fields.iter().any(of_header));
                if !used && entry.bits.is_some() {
                    found = true;
                    let at = at.key("types").key(name).key("fields").index(bit).key("is");
                    self.diagnostics.report(
                        &at,
                        "this bit is not in a header",
                        "it marks a single bit, in a bits type that a header uses",
                    );
                }
            }
        }
        found
    }
}
