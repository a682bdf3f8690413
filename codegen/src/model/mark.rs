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
    /// Length of the body of a record.
    Length,
    /// Length of a record, with its header.
    RecordLength,
    /// Checksum: of a record, in the record header; of the stream so far, in a record.
    Checksum(Sum),
}

impl Mark {
    /// Whether a field of the record header with it follows from the record, so that nobody has to say
    /// what it is.
    pub fn of_framing(self) -> bool {
        match self {
            Self::Type | Self::Instance | Self::Length | Self::RecordLength | Self::Checksum(_) => {
                true
            }
            Self::Magic | Self::Version | Self::BigEndian => false,
        }
    }
}
