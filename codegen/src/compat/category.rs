//! What a difference is about.

/// What a difference is about, and what one can ask to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Octets, or which streams are accepted.
    Wire,
    /// Names that code calls the bindings by.
    Source,
    /// Ids of rules, how they bind, and what breaking them is called.
    Rules,
}

impl Category {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Wire, Self::Source, Self::Rules];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wire => "wire",
            Self::Source => "source",
            Self::Rules => "rules",
        }
    }
}
