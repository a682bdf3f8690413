//! What may have been meant: the framing nearest to the one described with which all samples fit.

use crate::model::{Endian, Mark, Stream};

use super::walk::{Framed, walk};

/// In the words of a description, and how many records then are in the samples.
pub(super) fn guess(stream: &Stream, samples: &[&[u8]]) -> Option<(String, u64)> {
    let described = Framed::of(stream);
    let mut near: Vec<(u32, Framed)> = all(stream).map(|f| (changes(described, f), f)).collect();
    // Of those that are as near, the first: padding by multiples grows.
    near.sort_by_key(|(changes, _)| *changes);
    let fitting = near.into_iter().filter(|(changes, _)| *changes > 0).find_map(|(_, framed)| {
        let records = samples.iter().map(|octets| walk(stream, octets, framed).ok()).sum();
        let records: Option<u64> = records;
        // A file of headers alone fits everything.
        records.filter(|records| *records > 0).map(|records| (framed, records))
    });
    fitting.map(|(framed, records)| (words(stream, described, framed), records))
}

fn all(stream: &Stream) -> impl Iterator<Item = Framed> {
    let besides = [0, stream.framing.header_size() + stream.framing.trailer_size()];
    let paddings =
        [(1, false), (2, false), (4, false), (8, false), (2, true), (4, true), (8, true)];
    besides.into_iter().flat_map(move |beside_body| {
        paddings.into_iter().flat_map(move |(pad_to, pad_counts)| {
            [false, true].into_iter().map(move |swapped| Framed {
                beside_body,
                pad_to,
                pad_counts,
                swapped,
            })
        })
    })
}

/// In how many keys they differ.
fn changes(a: Framed, b: Framed) -> u32 {
    let padding = (a.pad_to, a.pad_counts) != (b.pad_to, b.pad_counts);
    let padding = padding && (a.pad_to, b.pad_to) != (1, 1);
    u32::from(a.beside_body != b.beside_body)
        + u32::from(padding)
        + u32::from(a.swapped != b.swapped)
}

fn words(stream: &Stream, described: Framed, meant: Framed) -> String {
    let mut words = Vec::new();
    if meant.beside_body != described.beside_body {
        let length = &stream.framing.header.fields[stream.framing.length_field];
        let is = match (meant.beside_body, length.mark) {
            (0, _) => "length",
            (_, Some(Mark::Length)) => "record-length",
            _ => "length",
        };
        words.push(format!("`is: {is}` for `{}` of the record header", length.name));
    }
    let (padding, before) =
        ((meant.pad_to, meant.pad_counts), (described.pad_to, described.pad_counts));
    if padding != before && (padding.0, before.0) != (1, 1) {
        words.push(match padding {
            (1, _) => "no `padding`".to_owned(),
            (to, counts) => format!("`padding: {{ to: {to}, in-length: {counts}, … }}`"),
        });
    }
    if meant.swapped {
        let other = match stream.framing.endian {
            Endian::Big => "little",
            Endian::Little => "big",
            Endian::Declared => "the other order of octets",
        };
        words.push(format!("`endian: {other}` of the record header"));
    }
    words.join(" and ")
}
