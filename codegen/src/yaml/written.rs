//! What stands in a directory of descriptions, after it has been read.

use super::source::{FamilyFile, LedgerFile, RecordFile, StreamFile};
use crate::diagnostics::FileId;

/// A file together with what was read from it.
#[derive(Debug)]
pub struct Parsed<T> {
    /// The file.
    pub file: FileId,
    /// What stands in it.
    pub content: T,
}

/// All that stands in a directory of descriptions.
#[derive(Debug)]
pub struct Written {
    /// `family.yaml`, if there is one.
    pub family: Option<Parsed<FamilyFile>>,
    /// The chapters that it names, in its order; those that cannot be read are missing, and were
    /// reported.
    pub chapters: Vec<TextFile>,
    /// The texts of its licences: the files beside it whose names begin with `LICENSE`.
    pub licenses: Vec<TextFile>,
    /// What it adds to the READMEs of packages: `readme/LANGUAGE.md`.
    pub readmes: Vec<TextFile>,
    /// Its ledgers.
    pub ledgers: WrittenLedgers,
    /// The descriptions; those that are too broken are missing, and were reported.
    pub descriptions: Vec<Description>,
}

/// A file that is passed on as it is.
#[derive(Debug)]
pub struct TextFile {
    /// Its path from the family's directory.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

/// The files of one description.
#[derive(Debug)]
pub struct Description {
    /// Name of its directory.
    pub name: String,
    /// `stream.yaml`.
    pub stream: Parsed<StreamFile>,
    /// `records/*.yaml`, in the order of their names.
    pub records: Vec<Parsed<RecordFile>>,
    /// Whether every file could be read; what is missing otherwise may be in the others.
    pub complete: bool,
}

/// The ledgers of a family.
#[derive(Debug)]
pub struct WrittenLedgers {
    /// Those that could be read, in the order of their names; the others were reported.
    pub read: Vec<WrittenLedger>,
    /// Whether all could be read; a sentence that seems to be missing may be in one that could not.
    pub complete: bool,
}

/// A ledger, and the name of its file without the ending.
#[derive(Debug)]
pub struct WrittenLedger {
    /// Its name.
    pub name: String,
    /// What stands in it.
    pub parsed: Parsed<LedgerFile>,
}
