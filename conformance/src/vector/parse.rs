//! A vector's file: the comment at its top, the keys, the octets, the document.

use std::path::Path;

use super::items::{self, Problem, number};
use super::{Error, Expectation, Located, Position, StreamVersion, Vector};

/// The keys, of which `stream` and `reader` must be there.
const KEYS: [&str; 7] = ["stream", "reader", "writer", "covers", "asks", "example", "roundtrip"];

/// The keys of a document, both of which must be there.
const DOCUMENT_KEYS: [&str; 2] = ["stream", "encoder"];

/// The keys of a carrier, of which `stream` must be there.
const CARRIER_KEYS: [&str; 2] = ["stream", "for"];

/// What the file of a carrier says.
pub(crate) struct CarrierFile {
    pub(crate) about: String,
    pub(crate) stream: Located<StreamVersion>,
    pub(crate) serves: Vec<Located<String>>,
    pub(crate) octets: Vec<u8>,
    pub(crate) place: usize,
    pub(crate) instead: Vec<usize>,
}

/// Reads the text of a carrier; `file` is named in errors.
pub(crate) fn parse_carrier(file: &Path, text: &str) -> Result<CarrierFile, Error> {
    let file = File { file, text };
    let (rest, about) = file.about()?;
    let (rest, entries) = file.entries(rest, &CARRIER_KEYS)?;
    let (rest, marked) =
        items::marked(rest).map_err(|Problem { rest, message }| file.error(rest, message))?;
    if !rest.is_empty() {
        return Err(file.error(rest, "nothing follows the octets of a carrier"));
    }
    let find = |key| entries.iter().find(|e| e.key == key).copied();
    let missing = |what: &str| file.error(text, format!("missing {what}"));
    let stream = file.stream(find("stream").ok_or_else(|| missing("line `stream: …`"))?)?;
    let place = marked.place.ok_or_else(|| missing("`...`, where the records of vectors go"))?;
    let serves = find("for").map_or_else(Vec::new, |e| file.words(e.value));
    let (octets, instead) = (marked.octets, marked.instead);
    Ok(CarrierFile { about, stream, serves, octets, place, instead })
}

/// What the file of a document says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentFile {
    /// What it shows.
    pub about: String,
    /// The stream that it is about.
    pub stream: Located<StreamVersion>,
    /// What an encoder says of it.
    pub encoder: Encoding,
    /// The text that is put to an encoder, which need not be JSON.
    pub document: String,
}

/// What an encoder says of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Encoding {
    /// It becomes these octets.
    Octets(Vec<u8>),
    /// It leaves nothing to judge.
    Refuse,
    /// The stream that it would be breaks a rule.
    Reject {
        /// Id of the rule.
        rule: Located<String>,
        /// Where the item begins that the rule is about.
        offset: u64,
    },
}

/// Reads the text of a document with its verdict; `file` is named in errors.
///
/// # Errors
/// What is wrong with it first.
pub fn parse_document(file: &Path, text: &str) -> Result<DocumentFile, Error> {
    let file = File { file, text };
    let (rest, about) = file.about()?;
    let (rest, entries) = file.entries(rest, &DOCUMENT_KEYS)?;
    let (rest, octets) =
        items::octets(rest).map_err(|Problem { rest, message }| file.error(rest, message))?;
    let find = |key: &str| {
        let entry = entries.iter().find(|e| e.key == key).copied();
        entry.ok_or_else(|| file.error(text, format!("missing line `{key}: …`")))
    };
    let stream = file.stream(find("stream")?)?;
    let verdict = find("encoder")?;
    let document = match rest.split_once('\n') {
        Some((line, document)) if line.trim_end() == "---" => document,
        _ => return Err(file.error(rest, "a line `---` follows, and then the document")),
    };
    let document = document.strip_suffix('\n').unwrap_or(document).to_owned();
    let accepted = verdict.value == "accept";
    if !(accepted || octets.is_empty()) {
        return Err(file.error(verdict.value, "only a document that is accepted has octets"));
    }
    let encoder = match verdict.value {
        "accept" => Encoding::Octets(octets),
        "reject document" => Encoding::Refuse,
        _ => match file.expectation(verdict)? {
            Expectation::Reject { rule, offset } => Encoding::Reject { rule, offset },
            Expectation::Accept => Encoding::Octets(octets),
        },
    };
    Ok(DocumentFile { about, stream, encoder, document })
}

/// Reads the text of a vector; `file` is named in errors.
pub fn parse(file: &Path, text: &str) -> Result<Vector, Error> {
    File { file, text }.vector()
}

struct File<'a> {
    file: &'a Path,
    text: &'a str,
}

/// The value of a key.
#[derive(Clone, Copy)]
struct Entry<'a> {
    key: &'static str,
    value: &'a str,
}

impl<'a> File<'a> {
    fn vector(&self) -> Result<Vector, Error> {
        let (rest, about) = self.about()?;
        let (rest, entries) = self.entries(rest, &KEYS)?;
        let (rest, octets) =
            items::octets(rest).map_err(|Problem { rest, message }| self.error(rest, message))?;
        let find = |key| entries.iter().find(|e| e.key == key).copied();
        let must = |key| {
            find(key).ok_or_else(|| self.error(self.text, format!("missing line `{key}: …`")))
        };
        let stream = self.stream(must("stream")?)?;
        let reader = self.expectation(must("reader")?)?;
        let writer = find("writer").map(|e| self.expectation(e)).transpose()?;
        let writer = writer.unwrap_or_else(|| reader.clone());
        let covers = find("covers").map_or_else(Vec::new, |e| self.words(e.value));
        let asks = find("asks").map_or_else(Vec::new, |e| self.words(e.value));
        let example = find("example").map_or_else(Vec::new, |e| self.words(e.value));
        let document = self.document(rest)?;
        let accepted = reader == Expectation::Accept;
        match (&document, accepted) {
            (None, true) => {
                let message = "an accepted vector ends in a line `---` and what it decodes to";
                return Err(self.error(rest, message));
            }
            (Some(_), false) => {
                return Err(self.error(rest, "a rejected vector decodes to nothing"));
            }
            _ => {}
        }
        let asked = find("roundtrip").map(|e| self.roundtrip(e)).transpose()?;
        let roundtrip = accepted && asked.unwrap_or(true);
        Ok(Vector {
            about,
            stream,
            reader,
            writer,
            covers,
            asks,
            example,
            roundtrip,
            octets,
            document,
        })
    }

    /// The comment at the top.
    fn about(&self) -> Result<(&'a str, String), Error> {
        let mut rest = self.text;
        let mut lines = Vec::new();
        while let Some(line) = rest.strip_prefix('#') {
            let (line, after) = line.split_once('\n').unwrap_or((line, ""));
            lines.push(line.trim());
            rest = after;
        }
        if lines.iter().all(|l| l.is_empty()) {
            let message = "a vector begins with a comment that says what it shows: `# …`";
            return Err(self.error(self.text, message));
        }
        Ok((rest, lines.join(" ")))
    }

    /// The lines `key: value`; comments and empty lines may stand between them.
    fn entries(
        &self,
        mut rest: &'a str,
        keys: &[&'static str],
    ) -> Result<(&'a str, Vec<Entry<'a>>), Error> {
        let mut entries: Vec<Entry> = Vec::new();
        loop {
            let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
            let content = line.split_once('#').map_or(line, |(content, _)| content);
            if content.trim().is_empty() {
                if rest.is_empty() {
                    return Ok((rest, entries));
                }
                rest = after;
                continue;
            }
            let word = content.trim_start().split(|c: char| !c.is_ascii_alphabetic()).next();
            let word = word.unwrap_or_default();
            let Some(value) = content.trim_start()[word.len()..].strip_prefix(':') else {
                return Ok((rest, entries));
            };
            let Some(key) = keys.iter().copied().find(|k| *k == word) else {
                let message = format!("unknown key `{word}`; the keys are {}", keys.join(", "));
                return Err(self.error(rest, message));
            };
            if entries.iter().any(|e| e.key == key) {
                return Err(self.error(rest, format!("duplicate key `{key}`")));
            }
            if value.trim().is_empty() {
                return Err(self.error(rest, format!("`{key}` has no value")));
            }
            entries.push(Entry { key, value: value.trim() });
            rest = after;
        }
    }

    fn stream(&self, entry: Entry<'a>) -> Result<Located<StreamVersion>, Error> {
        match StreamVersion::parse(entry.value) {
            Some(value) => Ok(Located { value, at: self.position(entry.value) }),
            None => {
                Err(self.error(entry.value, "write a stream id and a version, as in `jukebox@1`"))
            }
        }
    }

    fn expectation(&self, entry: Entry<'a>) -> Result<Expectation, Error> {
        let words = self.words(entry.value);
        let words: Vec<&str> = words.iter().map(|w| w.value.as_str()).collect();
        match words.as_slice() {
            ["accept"] => Ok(Expectation::Accept),
            ["reject", rule, "at", offset] => {
                let Ok(("", (false, offset))) = number(offset) else {
                    let message = "the offset is a number, decimal or with `0x`";
                    return Err(self.error(self.last_word(entry.value), message));
                };
                let rule_text = self.after_word(entry.value);
                let at = self.position(rule_text);
                Ok(Expectation::Reject { rule: Located { value: (*rule).to_owned(), at }, offset })
            }
            _ => {
                let message = "a verdict is `accept` or `reject RULE at OFFSET`";
                Err(self.error(entry.value, message))
            }
        }
    }

    fn roundtrip(&self, entry: Entry<'a>) -> Result<bool, Error> {
        match entry.value {
            "no" => Ok(false),
            _ => Err(self.error(entry.value, "the only value is `no`; leave the line out for yes")),
        }
    }

    /// The document after the line `---`, if there is one.
    fn document(&self, rest: &'a str) -> Result<Option<serde_json::Value>, Error> {
        if rest.is_empty() {
            return Ok(None);
        }
        let (line, json) = rest.split_once('\n').unwrap_or((rest, ""));
        if line.trim_end() != "---" {
            return Err(self.error(rest, "nothing may follow `---` in its line"));
        }
        serde_json::from_str(json).map(Some).map_err(|error| {
            let start = self.position(json);
            let line = start.line + error.line().max(1) - 1;
            let at = Position { line, column: error.column().max(1) };
            Error::new(self.file, self.text, at, format!("the document is not valid JSON: {error}"))
        })
    }

    fn words(&self, text: &'a str) -> Vec<Located<String>> {
        text.split_whitespace()
            .map(|word| Located { value: word.to_owned(), at: self.position(word) })
            .collect()
    }

    fn after_word(&self, text: &'a str) -> &'a str {
        text.split_once(char::is_whitespace).map_or(text, |(_, rest)| rest.trim_start())
    }

    fn last_word(&self, text: &'a str) -> &'a str {
        text.rsplit_once(char::is_whitespace).map_or(text, |(_, last)| last)
    }

    /// Where a part of the text stands; it must be one, not a copy.
    fn position(&self, part: &str) -> Position {
        let offset = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        Position::of(self.text, offset.min(self.text.len()))
    }

    fn error(&self, part: &str, message: impl Into<String>) -> Error {
        let at = if part.is_empty() {
            Position::of(self.text, self.text.trim_end().len())
        } else {
            self.position(part)
        };
        Error::new(self.file, self.text, at, message)
    }
}
