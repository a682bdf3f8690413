//! What is admitted of the changes: what the reference interpreter says just what was predicted of.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use streamspec_codegen::model::{Class, Family, Role, Rule, Stream};

use super::change::Prediction;
use super::seeds::Seed;
use crate::interpreter::{Decoder, Failure, verify};
use crate::suite::{Case, Document, Expected};
use crate::testee::{Answer, DOCUMENT, Interpreter, Operation, Testee};
use crate::vector::StreamVersion;

/// Documents of longer streams are put to no encoder.
const LONG: usize = 0x4000;

/// The rules of a family, by id.
pub(super) type Rules<'f> = BTreeMap<&'f str, &'f Rule>;

/// What the reference says of a stream: nothing, or what it breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) reader: Option<Broken>,
    pub(super) writer: Option<Broken>,
}

/// A rule that is broken, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Broken {
    pub(super) class: Class,
    pub(super) rule: String,
    pub(super) offset: u64,
}

/// What the reference says of a stream.
pub(super) fn verdict(
    family: &Family,
    description: &Stream,
    stream: &StreamVersion,
    octets: &[u8],
) -> Verdict {
    let broken = |role| {
        let decoder = Decoder::new(family, description, role, Some(stream.version), octets);
        match verify(decoder) {
            Err(Failure::Rejected(error)) => {
                let error = *error;
                Some(Broken { class: error.class, rule: error.rule, offset: error.offset })
            }
            _ => None,
        }
    };
    Verdict { reader: broken(Role::Reader), writer: broken(Role::Writer) }
}

impl Verdict {
    /// Whether it is as predicted, for a reader and for a judge of writers.
    pub(super) fn admitted(&self, prediction: &Prediction) -> [bool; 2] {
        [(Role::Reader, &self.reader), (Role::Writer, &self.writer)].map(|(role, broken)| {
            prediction.admits(role, broken.as_ref().map(|broken| broken.rule.as_str()))
        })
    }
}

/// A changed stream, of which something is admitted.
pub(super) struct Admitted<'a, 'f> {
    pub(super) family: &'f Family,
    pub(super) description: &'f Stream,
    pub(super) rules: &'a Rules<'f>,
    pub(super) seed: &'a Seed,
    /// Name and words of the change.
    pub(super) change: (&'a str, &'a str),
    /// Rules that it shows to be kept, where it breaks none.
    pub(super) keeps: Vec<String>,
    pub(super) octets: Arc<[u8]>,
    pub(super) verdict: Verdict,
    /// What is admitted of the verdict: of the reader, of the judge of writers.
    pub(super) roles: [bool; 2],
}

impl<'f> Admitted<'_, 'f> {
    /// The cases that it becomes.
    pub(super) fn cases(&self) -> Vec<Case<'f>> {
        let mut cases = Vec::new();
        let [reader, writer] = self.roles;
        let document = match &self.verdict.reader {
            None if reader => self.document(Interpreter::new(self.family)),
            _ => None,
        };
        match (&self.verdict.reader, &document) {
            (Some(broken), _) if reader => {
                cases.push(self.case(Operation::Decode, self.octets.clone(), broken.expected()));
            }
            (None, Some(document)) => {
                let expected = Expected::Document(document.clone());
                cases.push(self.case(Operation::Decode, self.octets.clone(), expected));
            }
            _ => {}
        }
        if writer {
            let expected =
                self.verdict.writer.as_ref().map_or(Expected::Accepted, Broken::expected);
            cases.push(self.case(Operation::Check, self.octets.clone(), expected));
        }
        match document {
            // What is long is there to be read; its document is longer still.
            _ if self.octets.len() > LONG => {}
            Some(document) => cases.extend(self.encode(document)),
            None => cases.extend(self.forgotten()),
        }
        cases
    }

    /// What a reader makes of the octets who accepts them.
    fn document(&self, mut reader: Interpreter) -> Option<Document> {
        match reader.decode(&self.seed.stream, &self.octets) {
            Answer::Accepted(text) => Some(text.as_slice().into()),
            _ => None,
        }
    }

    /// The document of an accepted stream, as a question for encoders.
    fn encode(&self, document: Document) -> Option<Case<'f>> {
        let input = document.text().clone();
        let answer = Interpreter::new(self.family).encode(&self.seed.stream, &input);
        let zeros = |broken: &Broken| matches!(broken.class, Class::Padding | Class::Reserved);
        let expected = match (answer, &self.verdict.writer) {
            (Answer::Accepted(octets), _) if *octets == *self.octets => {
                Expected::Octets(self.octets.clone())
            }
            (Answer::Accepted(_), Some(broken)) if zeros(broken) => Expected::WellWritten(document),
            (Answer::Rejected(said), Some(broken))
                if self.roles[1] && said.rule.as_ref() == Some(&broken.rule) =>
            {
                rejected(self.rules, &broken.rule, said.offset)?
            }
            _ => return None,
        };
        Some(self.case(Operation::Encode, input, expected))
    }

    /// What somebody reads who does not know the broken rule is a document that no encoder may take.
    fn forgotten(&self) -> Option<Case<'f>> {
        let broken = self.verdict.reader.as_ref().or(self.verdict.writer.as_ref())?;
        let rule = self.rules.get(broken.rule.as_str())?;
        let input = self.document(Interpreter::without(self.family, rule))?.text().clone();
        match Interpreter::new(self.family).encode(&self.seed.stream, &input) {
            Answer::Rejected(said) if said.rule.as_ref() == Some(&broken.rule) => {
                let expected = rejected(self.rules, &broken.rule, said.offset)?;
                Some(self.case(Operation::Encode, input, expected))
            }
            Answer::Rejected(said) if said.class == DOCUMENT && self.is_unspeakable(rule) => {
                Some(self.case(Operation::Encode, input, Expected::Refused))
            }
            _ => None,
        }
    }

    /// Whether it is the rule on the types of a stream without optional records, of which a document has
    /// no word for one that nothing describes.
    fn is_unspeakable(&self, rule: &Rule) -> bool {
        self.family.streams.iter().any(|stream| {
            let framing = &stream.framing;
            !framing.has_optional() && stream.rule(framing.type_known).id == rule.id
        })
    }

    fn case(&self, operation: Operation, input: Arc<[u8]>, expected: Expected) -> Case<'f> {
        let (name, about) = self.change;
        let rules = match &expected {
            Expected::Rejected { rule, .. } => vec![rule.clone()],
            _ => self.keeps.clone(),
        };
        let hash = fingerprint(&self.seed.stream, &self.octets);
        let (description, seed) = (&self.description.name, &self.seed.name);
        Case {
            id: format!("{description}/~{}~{hash:08x}/{operation}", plain(name)),
            about: format!("Derived from {seed}: {about}."),
            source: Path::new(&self.seed.source).to_owned(),
            description: self.description,
            stream: self.seed.stream.clone(),
            operation,
            input,
            expected,
            rules,
            asks: self.seed.asks.clone(),
            uncarried: false,
        }
    }
}

impl Broken {
    fn expected(&self) -> Expected {
        Expected::Rejected { class: self.class, rule: self.rule.clone(), offset: self.offset }
    }
}

fn rejected(rules: &Rules, rule: &str, offset: Option<u64>) -> Option<Expected> {
    let class = rules.get(rule)?.class;
    Some(Expected::Rejected { class, rule: rule.to_owned(), offset: offset? })
}

/// A name of characters that need no quotes in a shell and mean nothing in a path.
fn plain(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || "._-+".contains(c) { c } else { '+' };
    name.chars().map(plain).collect()
}

/// A number that tells streams apart that were changed in the same way (FNV-1a, 32 bits).
pub(crate) fn fingerprint(stream: &StreamVersion, octets: &[u8]) -> u32 {
    let version = stream.version.to_le_bytes();
    version
        .iter()
        .chain(octets)
        .fold(0x811c_9dc5, |hash, octet| (hash ^ u32::from(*octet)).wrapping_mul(0x0100_0193))
}
