//! Decoders and asynchronous sources.

use std::vec::Vec;

use ::tokio::io::{AsyncRead, AsyncReadExt};

use crate::io::DecodeError;
use crate::{Decoder, Format, ReadError, Receiver, Window};

/// Decodes the stream that an asynchronous source holds, as [`io::decode`](crate::io::decode) does.
///
/// If the future is dropped, the octets that it has taken from the source are lost.
///
/// # Errors
/// The first rule that the stream breaks, an error of the source, or what stopped the receiver.
pub async fn decode<F: Format, W: Window, R: Receiver<F>>(
    mut source: impl AsyncRead + Unpin,
    mut decoder: Decoder<F, W>,
    to: &mut R,
) -> Result<u64, DecodeError<R::Error>> {
    let mut chunk = Vec::with_capacity(1 << 16);
    loop {
        chunk.clear();
        if source.read_buf(&mut chunk).await? == 0 {
            return Ok(decoder.finish().map_err(ReadError::widened)?);
        }
        decoder.push(&chunk, to)?;
    }
}
