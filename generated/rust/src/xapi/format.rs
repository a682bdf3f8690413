//! Xapi suspend image as decoders see it that take a stream in pieces.
//!
//! Generated from spec/xapi by `cargo codegen`; do not edit.

use super::Record;
use super::reader::{Reader, nothing_after_end};
use crate::Error;
use crate::error::Role;
use crate::pieces::{Begun, Format};

/// The format of Xapi suspend image, for a [`Decoder`](crate::Decoder).
#[derive(Debug, Clone, Copy)]
pub struct Stream;

impl Format for Stream {
    type Record<'a> = Record<'a>;
    type Reader<'a> = Reader<'a>;

    const HEADERS: usize = super::HEADERS;

    fn open(octets: &[u8]) -> Result<Self::Reader<'_>, Error> {
        // Whether octets may follow the last record, the decoder knows.
        Ok(Reader::new(octets)?.prefix())
    }

    #[inline]
    fn over<'b>(reader: Self::Reader<'_>, rest: &'b [u8], end: u64) -> Self::Reader<'b> {
        reader.over(rest, end)
    }

    #[inline(always)]
    fn rest<'a>(reader: &Self::Reader<'a>) -> &'a [u8] {
        reader.rest()
    }

    #[inline(always)]
    fn is_done(reader: &Self::Reader<'_>) -> bool {
        reader.is_done()
    }

    #[inline(always)]
    fn whole(reader: &Self::Reader<'_>) -> u64 {
        reader.whole()
    }

    fn need(reader: &Self::Reader<'_>) -> u64 {
        reader.need()
    }

    #[inline(always)]
    fn step<'a>(reader: &mut Self::Reader<'a>) -> Result<Self::Record<'a>, Error> {
        reader.advance(Role::Reader)
    }

    fn begin<'a>(
        reader: &mut Self::Reader<'a>,
        limit: usize,
    ) -> Result<Begun<Self::Record<'a>>, Error> {
        reader.begin(limit)
    }

    fn too_large(reader: &Self::Reader<'_>) -> Error {
        reader.too_large()
    }

    fn trailing(offset: u64) -> Option<Error> {
        Some(nothing_after_end(offset))
    }
}
