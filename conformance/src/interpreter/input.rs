//! The source of a decoder's octets, some of which may be looked at before they are taken.

use std::io::{self, Cursor, Read};

/// So many octets are made room for at once, whether they are there or not.
const FEW: usize = 1 << 12;

/// An input, and how far it was read.
#[derive(Debug)]
pub(super) struct Input<R> {
    source: R,
    /// Octets that were looked at and not taken yet.
    ahead: Cursor<Vec<u8>>,
    /// Octets that were taken, and those before the input.
    offset: u64,
}

impl<R: Read> Input<R> {
    /// An input whose first octet stands at an offset.
    pub(super) fn new(source: R, offset: u64) -> Self {
        Self { source, ahead: Cursor::new(Vec::new()), offset }
    }

    /// Where the next octet stands.
    pub(super) fn offset(&self) -> u64 {
        self.offset
    }

    /// Appends as many octets to the buffer as there are, up to a number of them.
    pub(super) fn take(&mut self, octets: u64, buffer: &mut Vec<u8>) -> io::Result<u64> {
        if let Ok(few) = usize::try_from(octets)
            && few <= FEW
        {
            return self.take_few(few, buffer);
        }
        let mut read = self.ahead.by_ref().take(octets).read_to_end(buffer)? as u64;
        if read < octets {
            read += self.source.by_ref().take(octets - read).read_to_end(buffer)? as u64;
        }
        self.offset += read;
        Ok(read)
    }

    /// The same of so few octets that room can be made for them before they are there.
    fn take_few(&mut self, octets: usize, buffer: &mut Vec<u8>) -> io::Result<u64> {
        let start = buffer.len();
        let mut end = start;
        buffer.resize(start + octets, 0);
        let result = loop {
            let room = &mut buffer[end..];
            if room.is_empty() {
                break Ok(());
            }
            let read = match self.ahead.read(room) {
                Ok(0) => self.source.read(room),
                read => read,
            };
            match read {
                Ok(0) => break Ok(()),
                Ok(read) => end += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => break Err(error),
            }
        };
        buffer.truncate(end);
        let read = (end - start) as u64;
        self.offset += read;
        result.map(|()| read)
    }

    /// Passes over as many octets as there are, up to a number of them.
    pub(super) fn skip(&mut self, octets: u64) -> io::Result<u64> {
        let mut skipped = io::copy(&mut self.ahead.by_ref().take(octets), &mut io::sink())?;
        if skipped < octets {
            let left = octets - skipped;
            skipped += io::copy(&mut self.source.by_ref().take(left), &mut io::sink())?;
        }
        self.offset += skipped;
        Ok(skipped)
    }

    /// Looks at as many octets as there are, up to a number of them.
    pub(super) fn peek(&mut self, octets: u64) -> io::Result<&[u8]> {
        let taken = self.ahead.position() as usize;
        let mut ahead = std::mem::take(&mut self.ahead).into_inner();
        ahead.drain(..taken.min(ahead.len()));
        let missing = octets.saturating_sub(ahead.len() as u64);
        let read = self.source.by_ref().take(missing).read_to_end(&mut ahead);
        self.ahead = Cursor::new(ahead);
        read?;
        Ok(self.ahead.get_ref())
    }

    /// What is left.
    pub(super) fn into_rest(self) -> impl Read {
        self.ahead.chain(self.source)
    }
}
