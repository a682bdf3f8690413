//! What fields and bits tell the decoder about the stream itself.

/// What a field or bit tells the decoder about the stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Identifies the format.
    Magic,
    /// Holds the version.
    Version,
    /// Declares big-endian.
    BigEndian,
    /// Type code of a record.
    Type,
    /// Instance of a record.
    Instance,
    /// Length of a record.
    Length,
}
