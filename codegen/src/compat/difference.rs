//! A difference between two ABIs: what it is, whom it hurts, and what the rules on extending ask for.

use super::catalogue::Kind;

/// A difference between two ABIs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What kind of difference it is.
    pub kind: Kind,
    /// The stream.
    pub stream: String,
    /// The versions that differ so, ascending.
    pub versions: Vec<u32>,
    /// The releases of programs that are compared, if they are: old and new.
    pub releases: Option<(String, String)>,
    /// The number of the next version of the stream.
    pub next: u32,
    /// The header, record, field or rule.
    pub place: String,
    /// Old and new, in plain words.
    pub detail: String,
    /// Whom it hurts.
    pub hurts: Hurts,
    /// What it asks for.
    pub remedy: Remedy,
    /// Why it is allowed all the same.
    pub allowed: Option<&'static str>,
}

impl Difference {
    /// The stream, its versions, and the releases.
    pub fn subject(&self) -> String {
        let versions: Vec<String> = self.versions.iter().map(u32::to_string).collect();
        let versions = versions.join(", ");
        match &self.releases {
            Some((old, new)) => format!("{} {versions}, from {old} to {new}", self.stream),
            None => format!("{} {versions}", self.stream),
        }
    }

    /// What is asked for instead, in words.
    pub fn asks(&self) -> String {
        match self.remedy {
            Remedy::None => "nothing has to be done".into(),
            Remedy::NewVersion => format!("this needs version {}", self.next),
            Remedy::NewRecord => "this needs a new record type, which supersedes this one".into(),
            Remedy::NewRule => "this needs a rule with a new id".into(),
            Remedy::Keep => "what was released has to stay as it was".into(),
            Remedy::Announce => "the change log of the packages has to name this".into(),
        }
    }

    /// Whether the rules on extending a format are broken.
    pub fn is_break(&self) -> bool {
        self.remedy != Remedy::None && self.allowed.is_none()
    }
}

/// Who is hurt: who refuses a stream that the other one accepts, or reads it otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hurts {
    /// Old readers, by streams as the new description has them.
    pub old_reader: bool,
    /// New readers, by streams as the old description had them.
    pub new_reader: bool,
    /// Code that uses the bindings.
    pub source: bool,
}

impl Hurts {
    /// Nobody.
    pub const NOBODY: Self = Self { old_reader: false, new_reader: false, source: false };
    /// Old readers of new streams.
    pub const OLD: Self = Self { old_reader: true, ..Self::NOBODY };
    /// New readers of old streams.
    pub const NEW: Self = Self { new_reader: true, ..Self::NOBODY };
    /// Readers of both kinds.
    pub const READERS: Self = Self { old_reader: true, ..Self::NEW };
    /// Code that uses the bindings.
    pub const SOURCE: Self = Self { source: true, ..Self::NOBODY };

    /// All whom either hurts.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            old_reader: self.old_reader || other.old_reader,
            new_reader: self.new_reader || other.new_reader,
            source: self.source || other.source,
        }
    }

    /// Those who are hurt, by the name that reports in JSON use.
    pub fn names(self) -> Vec<&'static str> {
        let all = [
            (self.old_reader, "old-reader"),
            (self.new_reader, "new-reader"),
            (self.source, "source"),
        ];
        all.into_iter().filter(|(hurt, _)| *hurt).map(|(_, name)| name).collect()
    }

    /// Those who are hurt, in words.
    pub fn words(self) -> String {
        let all = [
            (self.old_reader, "old readers of new streams"),
            (self.new_reader, "new readers of old streams"),
            (self.source, "code that uses the bindings"),
        ];
        let hurt: Vec<&str> = all.into_iter().filter(|(hurt, _)| *hurt).map(|(_, w)| w).collect();
        match hurt.split_last() {
            None => "nobody".into(),
            Some((last, [])) => (*last).into(),
            Some((last, others)) => format!("{} and {last}", others.join(", ")),
        }
    }
}

/// What the rules on extending a format ask for instead of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// Nothing: it is how a format is extended.
    None,
    /// A new version of the stream.
    NewVersion,
    /// A new record type, which supersedes this one.
    NewRecord,
    /// A rule with another id.
    NewRule,
    /// That it stays as it was.
    Keep,
    /// A release of the packages whose change log names it.
    Announce,
}

impl Remedy {
    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::NewVersion => "new-version",
            Self::NewRecord => "new-record",
            Self::NewRule => "new-rule",
            Self::Keep => "keep",
            Self::Announce => "announce",
        }
    }
}
