//! Checksums of the stream so far, which records hold: where they can stand, so that one is kept and whoever
//! writes a record can put it there.

use super::resolver::Resolver;
use crate::diagnostics::At;
use crate::model::*;

impl Resolver<'_> {
    /// The checksum that is kept over the stream, if a record holds it.
    pub(super) fn running(&mut self, framing: Option<&Framing>, records: &[Record]) -> Option<Sum> {
        let mut kept = None;
        for (source, record) in self.sources.clone().iter().zip(records) {
            let at = At::file(source.file);
            let fields = record.body.fields.iter().enumerate();
            let held = fields.filter_map(|(index, field)| match field.kind {
                Kind::Checksum(sum) => Some((index, field, sum)),
                _ => None,
            });
            let mut own = None;
            for (index, field, sum) in held {
                let at_field = at.key("fields").index(index);
                let is = at_field.key("is");
                if own.is_some() {
                    let remedy = "mark only one field: it is the checksum of all that is before it";
                    let message = "there is already a field of this record that is a checksum";
                    self.diagnostics.report(&is, message, remedy);
                } else if framing.is_some_and(|framing| framing.checksum.is_some()) {
                    let message = "each record has a checksum in its header, which this one would be \
                                   about, and which would be about this one";
                    let remedy = "remove one of the two";
                    self.diagnostics.report(&is, message, remedy);
                } else if let Some(other) = kept.filter(|other| *other != sum) {
                    let message = format!("the checksum of this stream is `{}`", Sum::name(other));
                    let remedy =
                        "use the same one in all records: one is kept over the whole stream";
                    self.diagnostics.report(&is, message, remedy);
                }
                // One with an `if` is told elsewhere what it cannot have.
                if index >= record.body.head_fields && field.condition.is_none() {
                    let message = format!("the place of `{}` is not fixed", field.name);
                    let remedy = "move it before the fields that are of variable size or have an `if`, so \
                                  that who writes the record can compute it";
                    self.diagnostics.report(&at_field, message, remedy);
                }
                self.check_layouts_with_sum(record, index, &at);
                (own, kept) = (Some(index), kept.or(Some(sum)));
            }
        }
        kept
    }

    /// No layout moves a checksum, or lacks it.
    fn check_layouts_with_sum(&mut self, record: &Record, sum: usize, at: &At) {
        let names: Vec<&str> = record.body.fields[..=sum].iter().map(|f| f.name.as_str()).collect();
        let Some(lacking) =
            record.layouts.iter().find_map(|layout| layout.without.iter().find(|i| **i <= sum))
        else {
            return;
        };
        let message = match *lacking == sum {
            true => format!("a layout cannot lack `{}`, which is a checksum", names[sum]),
            false => format!(
                "a layout cannot lack `{}`, which stands before a checksum",
                names[*lacking]
            ),
        };
        let remedy = "describe the shorter body as a record of its own";
        self.diagnostics.report(&at.key("layouts").itself(), message, remedy);
    }
}
