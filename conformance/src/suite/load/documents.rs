//! Documents that no stream decodes to, and what an encoder has to say of them.

use std::path::Path;

use streamspec_codegen::model::{Level, Role, Stream};

use super::{File, Loader, directory_name, name};
use crate::suite::{Case, Expected};
use crate::testee::Operation;
use crate::vector::{self, DocumentFile, Encoding};

/// What the names of their files end in.
const EXTENSION: &str = "document";

impl<'f> Loader<'f> {
    /// Reads those of a directory.
    pub(super) fn documents(&mut self, directory: &Path) {
        for (path, text) in self.texts(directory, EXTENSION) {
            match vector::parse_document(&path, &text) {
                Ok(document) => {
                    let file = File { path: &path, text: &text };
                    self.document(&file, directory_name(directory), document);
                }
                Err(error) => self.problems.push(error.to_string()),
            }
        }
    }

    fn document(&mut self, file: &File, directory: &str, document: DocumentFile) {
        let DocumentFile { about, stream, encoder, document } = document;
        let Some(description) = self.description(file, directory, &stream) else { return };
        let Some(expected) = self.encoding(file, description, encoder) else { return };
        self.cases.push(Case {
            id: format!("{}/{}/{}", description.name, name(file.path), Operation::Encode),
            about,
            source: file.path.to_owned(),
            description,
            stream: stream.value,
            operation: Operation::Encode,
            input: document.into_bytes().into(),
            rules: super::rules(&expected, &[]),
            expected,
            asks: Vec::new(),
            uncarried: false,
        });
    }

    fn encoding(&mut self, file: &File, stream: &'f Stream, encoder: Encoding) -> Option<Expected> {
        let (rule, offset) = match encoder {
            Encoding::Octets(octets) => return Some(Expected::Octets(octets.into())),
            Encoding::Refuse => return Some(Expected::Refused),
            Encoding::Reject { rule, offset } => (rule, offset),
        };
        let known = self
            .rule(stream, &rule.value)
            .filter(|known| known.level == Level::Must && known.role.binds(Role::Writer));
        match known.map(|known| known.class) {
            Some(class) => Some(Expected::Rejected { class, rule: rule.value, offset }),
            None => {
                let message = format!("`{}` has no rule for writers `{}`", stream.name, rule.value);
                self.report(file, rule.at, message);
                None
            }
        }
    }
}
