//! What a generator gives: files, and the directories they stand in.

/// A file to be written, relative to the output directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Where, with `/` between the parts.
    pub path: String,
    /// What.
    pub text: String,
}

impl Output {
    /// Support code that is written by hand.
    pub fn copied(files: &[(&str, &str)]) -> Vec<Self> {
        let copy =
            |(path, text): &(&str, &str)| Self { path: (*path).into(), text: (*text).into() };
        files.iter().map(copy).collect()
    }
}

/// A file that is passed on as it is, with its name.
impl From<&(String, String)> for Output {
    fn from((path, text): &(String, String)) -> Self {
        Self { path: path.clone(), text: text.clone() }
    }
}

/// A directory that holds generated files and nothing else.
#[derive(Debug, Clone)]
pub struct Directory {
    /// Where, from the directory that all languages share.
    pub path: &'static str,
    /// What stands in it.
    pub files: Vec<Output>,
}
