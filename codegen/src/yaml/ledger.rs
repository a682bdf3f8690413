//! Reads the ledgers of a family: the files in its `ledger/`.

use std::path::Path;
use std::sync::LazyLock;

use serde_json::Value;

use super::load::Loader;
use super::schema;
use super::source::LedgerFile;
use super::written::{WrittenLedger, WrittenLedgers};

/// What one of `ledger/*.yaml` looks like.
static LEDGER: LazyLock<Value> = LazyLock::new(schema::of::<LedgerFile>);

impl Loader<'_> {
    /// Whether a directory holds the ledgers of a family, and not a description of that name.
    pub(super) fn is_of_ledgers(&self, directory: &Path) -> bool {
        let described = ["stream.yaml", "records"].map(|name| directory.join(name));
        directory.ends_with("ledger") && !described.iter().any(|path| self.files.is_there(path))
    }

    /// The ledgers of the family in a directory.
    pub(super) fn read_ledgers(&mut self, home: &Path) -> WrittenLedgers {
        let directory = home.join("ledger");
        if !self.files.is_dir(&directory) || !self.is_of_ledgers(&directory) {
            return WrittenLedgers { read: Vec::new(), complete: true };
        }
        let (mut read, mut complete) = (Vec::new(), true);
        for path in self.entries(&directory) {
            if path.extension().is_none_or(|ending| ending != "yaml") {
                let remedy = "a ledger is a file `ledger/*.yaml`; rename or move this one";
                self.diagnostics.report_path(&path, "this file is not a ledger", remedy);
                continue;
            }
            let name = path.file_stem().map_or_else(String::new, |n| n.to_string_lossy().into());
            let parsed = self.read_file::<LedgerFile>(&path, &LEDGER);
            complete &= parsed.is_some();
            read.extend(parsed.map(|parsed| WrittenLedger { name, parsed }));
        }
        WrittenLedgers { read, complete }
    }
}
