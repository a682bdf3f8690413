//! The list of the files that former runs wrote: it stands in the output directory, and tells those
//! files from the owner's.
//!
//! The hash finds that a file was edited; it defends against nobody, since who can edit a file can
//! edit the list as well. So FNV-1a is enough, and no library is needed for it.
//!
//! A file may have several hashes, each on a line of its own: while files are being replaced, the old
//! and the new one are both ours, and a merge of two branches leaves those of either side.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Component, Path};

/// Name of the list in its directory.
pub const NAME: &str = ".streamspec-files";

const HEAD: &str = "\
# The files that streamspec-codegen wrote here, each with the FNV-1a hash of its content. It replaces
# and removes these alone, and none whose content has another hash, since somebody edited that one.
";

/// The hash of a file's content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hash(u64);

impl Hash {
    /// The hash of some content: FNV-1a, 64 bits.
    pub fn of(content: &[u8]) -> Self {
        let step =
            |hash: u64, octet: &u8| (hash ^ u64::from(*octet)).wrapping_mul(0x0000_0100_0000_01b3);
        Self(content.iter().fold(0xcbf2_9ce4_8422_2325, step))
    }
}

/// The files that former runs wrote, by their paths from the list's directory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    files: BTreeMap<String, BTreeSet<Hash>>,
}

impl Listing {
    /// Reads a list.
    ///
    /// # Errors
    /// The number of the first line that is not valid in a list.
    pub fn parse(text: &str) -> Result<Self, usize> {
        let mut listing = Self::default();
        for (index, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') || is_merge_marker(line) {
                continue;
            }
            let (hash, path) = line.split_once("  ").ok_or(index + 1)?;
            let hash = u64::from_str_radix(hash, 16).map_err(|_| index + 1)?;
            if !stays_inside(path) {
                return Err(index + 1);
            }
            listing.add(path, Hash(hash));
        }
        Ok(listing)
    }

    /// Notes a file with what it holds.
    pub fn add(&mut self, path: &str, hash: Hash) {
        self.files.entry(path.to_owned()).or_default().insert(hash);
    }

    /// Notes a file as another list has it, if it does.
    pub fn take(&mut self, path: &str, other: &Listing) {
        if let Some(hashes) = other.files.get(path) {
            self.files.entry(path.to_owned()).or_default().extend(hashes);
        }
    }

    /// Whether a former run wrote a file of this name.
    pub fn names(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Whether a former run wrote a file with this content.
    pub fn wrote(&self, path: &str, content: &[u8]) -> bool {
        self.files.get(path).is_some_and(|hashes| hashes.contains(&Hash::of(content)))
    }

    /// The files, in their order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The list as it stands in its file.
    pub fn text(&self) -> String {
        let mut text = HEAD.to_owned();
        for (path, hashes) in &self.files {
            for Hash(hash) in hashes {
                // A string can always be written to.
                let _ = writeln!(text, "{hash:016x}  {path}");
            }
        }
        text
    }
}

/// What a merge leaves where both sides changed the list: the lines of both are right.
fn is_merge_marker(line: &str) -> bool {
    ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].iter().any(|marker| line.starts_with(marker))
}

/// Whether a path leads from a directory to something below it.
fn stays_inside(path: &str) -> bool {
    let mut components = Path::new(path).components();
    !path.is_empty() && components.all(|component| matches!(component, Component::Normal(_)))
}

#[cfg(test)]
mod tests {
    use super::{Hash, Listing};

    #[test]
    fn what_is_written_is_read_again() {
        let mut listing = Listing::default();
        listing.add("c/src/a file.c", Hash::of(b"one"));
        listing.add("c/src/a file.c", Hash::of(b"two"));
        listing.add("go/a.go", Hash::of(b""));
        assert_eq!(Listing::parse(&listing.text()), Ok(listing));
    }

    #[test]
    fn a_merge_leaves_what_both_sides_wrote() {
        let text = "<<<<<<< ours\n01  a\n=======\n02  a\n>>>>>>> theirs\n";
        let listing = Listing::parse(text).unwrap();
        assert_eq!(listing.text().matches("  a\n").count(), 2);
    }

    #[test]
    fn a_list_that_leads_elsewhere_is_refused() {
        for path in ["../a", "/a", "a/../../b", "", "."] {
            assert_eq!(Listing::parse(&format!("#\n01  {path}\n")), Err(2), "{path}");
        }
        assert_eq!(Listing::parse("a\n"), Err(1));
        assert_eq!(Listing::parse("xyz  a\n"), Err(1));
    }
}
