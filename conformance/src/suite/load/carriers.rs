//! The carriers of a directory, and the vectors that are put into them.

use std::path::Path;

use super::{File, Loader, directory_name};
use crate::carrier::{self, Carrier, Worn, worn};
use crate::suite::Expected;
use crate::testee::{Answer, Interpreter, Testee};
use crate::vector::Vector;

/// The directory beside the vectors of a description that holds its carriers.
const CARRIERS: &str = "carriers";

/// A vector, and what has to be said of it.
pub(super) struct Judged {
    pub(super) name: String,
    pub(super) vector: Vector,
    pub(super) reader: Expected,
    pub(super) writer: Expected,
    /// Whether it was to be put into a carrier, and none can hold it.
    pub(super) uncarried: bool,
}

impl<'f> Loader<'f> {
    /// Reads the carriers beside the vectors of a directory, where it has any.
    pub(super) fn carriers(&mut self, directory: &Path) {
        self.carriers.clear();
        let place = directory.join(CARRIERS);
        if !self.files.is_dir(&place) {
            return;
        }
        for (path, text) in self.texts(&place, "hex") {
            match carrier::parse(&path, &text) {
                Ok(carrier) => {
                    let file = File { path: &path, text: &text };
                    self.carrier(&file, directory_name(directory), carrier);
                }
                Err(error) => self.problems.push(error.to_string()),
            }
        }
        // The one that serves most words suits best.
        self.carriers.sort_by_key(|carrier| std::cmp::Reverse(carrier.serves.len()));
    }

    fn carrier(&mut self, file: &File, directory: &str, carrier: Carrier) {
        let Some(description) = self.description(file, directory, &carrier.stream) else { return };
        for word in &carrier.serves {
            self.known_word(file, description, word);
        }
        let (stream, octets) = (&carrier.stream.value, &carrier.octets);
        let mut interpreter = Interpreter::new(self.family);
        for answer in [interpreter.decode(stream, octets), interpreter.check(stream, octets)] {
            if let Answer::Rejected(rejection) = answer {
                let rule = rejection.rule.unwrap_or(rejection.class);
                let at = rejection.offset.unwrap_or_default();
                let message = format!("a carrier breaks no rule, but this one {rule} at {at:#x}");
                self.report(file, carrier.stream.at, message);
                return;
            }
        }
        self.carriers.push(carrier);
    }

    /// The vector in the carrier that suits it; itself, where there is none for what it asks for, or
    /// where nobody reads as far as its records.
    pub(super) fn carry(&self, judged: Judged) -> Judged {
        if !self.carried || self.carriers.is_empty() {
            return judged;
        }
        let Judged { name, vector, reader, writer, .. } = &judged;
        let stream = &vector.stream.value;
        match worn((self.family, &self.profiles), &self.carriers, stream, &vector.octets) {
            Worn::AsItIs => judged,
            Worn::Not => Judged { uncarried: true, ..judged },
            Worn::In { carrier, octets, moved } => {
                let document = match &vector.document {
                    Some(_) => Interpreter::new(self.family).document(stream, &octets),
                    None => None,
                };
                if document.is_some() != vector.document.is_some() {
                    return Judged { uncarried: true, ..judged };
                }
                let name = format!("{name}+{}", carrier.name);
                let about = format!("{} In a carrier: {}", vector.about, carrier.about);
                let vector = Vector { about, octets, document, ..vector.clone() };
                let reader = reader.clone().moved_by(moved[0]);
                let writer = writer.clone().moved_by(moved[1]);
                Judged { name, vector, reader, writer, uncarried: false }
            }
        }
    }
}

impl Expected {
    /// The same, of a stream in which what is wrong stands so much later.
    pub(crate) fn moved_by(self, octets: u64) -> Expected {
        match self {
            Expected::Rejected { class, rule, offset } => {
                Expected::Rejected { class, rule, offset: offset + octets }
            }
            other => other,
        }
    }
}
