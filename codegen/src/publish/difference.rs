//! What differs between the files that there should be and those that there are.

use std::path::PathBuf;

/// How a file stands to what was generated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It is as it should be.
    Fresh,
    /// It is not there.
    Missing,
    /// A former run wrote it, and it would be written otherwise now.
    Stale,
    /// A former run wrote it, and nothing generates it any more.
    Surplus,
    /// A former run wrote it, and somebody changed it since.
    Edited,
    /// A former run wrote it, somebody changed it since, and nothing generates it any more.
    EditedSurplus,
    /// Something stands in its place that no former run wrote.
    InTheWay(String),
}

impl State {
    /// Whether the owner has to decide, since writing would lose something.
    pub fn is_kept(&self) -> bool {
        matches!(self, Self::Edited | Self::EditedSurplus | Self::InTheWay(_))
    }
}

/// Every file that is not as it should be, and how many are.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// The files, in their order, each with its state; [`State::Fresh`] is not among them.
    pub files: Vec<(PathBuf, State)>,
    /// How many files are as they should be.
    pub fresh: usize,
}

impl Difference {
    /// Takes the state of a file.
    pub fn note(&mut self, path: PathBuf, state: State) {
        match state {
            State::Fresh => self.fresh += 1,
            state => self.files.push((path, state)),
        }
    }

    /// Takes what another directory differs in.
    pub fn add(&mut self, other: Difference) {
        self.files.extend(other.files);
        self.fresh += other.fresh;
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}
