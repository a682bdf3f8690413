//! A file as a tree that knows where everything stands in it.

use std::ops::Range;

/// A step from a node to one of its children.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The value under a key.
    Key(String),
    /// The element at an index.
    Index(usize),
}

/// A file with the positions of all that stands in it.
#[derive(Debug, Default)]
pub struct Document {
    /// The outermost node; none in an empty file.
    pub root: Option<Node>,
    /// What a description must not contain, although YAML allows it.
    pub flaws: Vec<Flaw>,
}

/// A node of the tree.
#[derive(Debug)]
pub struct Node {
    /// Its octets in the file.
    pub range: Range<usize>,
    /// What it is.
    pub content: Content,
}

/// What a node is.
#[derive(Debug)]
pub enum Content {
    /// A text, a number, a word. It is plain if it stands without quotes.
    Scalar { text: String, plain: bool },
    /// A list.
    Sequence(Vec<Node>),
    /// Keys with their values.
    Mapping(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Its octets in the file.
    pub range: Range<usize>,
    /// The value.
    pub value: Node,
}

/// Something that is wrong with a file, before anyone asks what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// Where it stands.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
    /// The key to write in its place, where that is all that is wrong.
    pub renamed: Option<&'static str>,
}

impl Flaw {
    /// A flaw with its message and remedy.
    pub fn new(
        range: &Range<usize>,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self { range: range.clone(), message: message.into(), remedy: remedy.into(), renamed: None }
    }

    /// A key that is called otherwise now.
    pub fn renamed(range: &Range<usize>, key: &str, now: &'static str) -> Self {
        let message = format!("`{key}` is called `{now}` here");
        let remedy = format!("write `{now}`; `cargo codegen lint --rename` does so in all files");
        Self { renamed: Some(now), ..Self::new(range, message, remedy) }
    }
}

impl Document {
    /// The octets of the node at a path, or of the nearest node above it that exists.
    pub fn range(&self, path: &[Step]) -> Range<usize> {
        self.find(path, false)
    }

    /// The octets of the key that a path ends in, or of the node, where it does not end in a key.
    pub fn key_range(&self, path: &[Step]) -> Range<usize> {
        self.find(path, true)
    }

    fn find(&self, path: &[Step], key: bool) -> Range<usize> {
        let Some(root) = &self.root else { return 0..0 };
        let mut node = root;
        let mut range = node.range.clone();
        for (i, step) in path.iter().enumerate() {
            let last = i + 1 == path.len();
            match (step, &node.content) {
                (Step::Key(name), Content::Mapping(entries)) => {
                    let Some(entry) = entries.iter().find(|e| e.key == *name) else {
                        break;
                    };
                    node = &entry.value;
                    // A value that does not stand on its key's line is shown by its key, which
                    // says more than the first of its children would.
                    let block = matches!(node.content, Content::Sequence(_) | Content::Mapping(_))
                        && node.range.start > entry.range.end + 2;
                    range = if last && (key || block) {
                        entry.range.clone()
                    } else {
                        node.range.clone()
                    };
                }
                (Step::Index(index), Content::Sequence(items)) => {
                    let Some(item) = items.get(*index) else { break };
                    node = item;
                    range = item.range.clone();
                }
                _ => break,
            }
        }
        range
    }
}
