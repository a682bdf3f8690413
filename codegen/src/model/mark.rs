//! What fields and bits tell the decoder about the stream itself.

use schemars::JsonSchema;
use serde::Serialize;

use super::checksum::Sum;

/// What a field or bit tells the decoder about the stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
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
    /// Checksum of a record.
    Checksum(Sum),
}

impl Mark {
    /// Whether a field of the record header with it follows from the record, so that nobody has to say
    /// what it is.
    pub fn of_framing(self) -> bool {
        matches!(self, Self::Type | Self::Instance | Self::Length | Self::Checksum(_))
    }
}
