//! Names: their form, and that no two things share one.

use super::resolver::Resolver;
use crate::diagnostics::At;
use crate::yaml::source::StreamFile;

/// Words that would be misread, in an expression, a type or the id of a rule.
const WORDS: [&str; 11] =
    ["and", "or", "not", "rest", "it", "remaining", "octets", "string", "align", "true", "false"];

impl Resolver<'_> {
    /// The names of the stream, its headers and its records. Types claim theirs when it is their
    /// turn.
    pub(super) fn check_names(&mut self, file: &StreamFile, at: &At) {
        let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let first = file.stream.starts_with(|c: char| c.is_ascii_lowercase());
        if !first || !file.stream.chars().all(inner) {
            self.diagnostics.report(
                &at.key("stream"),
                format!("`{}` is not a valid stream id", file.stream),
                "use lower-case letters, digits and `-`, as in `domain-context`",
            );
        }
        if file.stream == "auto" {
            self.diagnostics.report(
                &at.key("stream"),
                "`auto` is not a valid stream id",
                "`--stream auto` finds out which stream a file is of; choose another id",
            );
        }
        self.names.insert("framing".into(), "part");
        for (i, header) in file.headers.iter().enumerate() {
            let at = at.key("headers").index(i).key("name");
            self.check_name(&header.name, &at);
            self.claim(&header.name, "header", &at);
        }
        self.check_record_names();
    }

    fn check_record_names(&mut self) {
        let sources = self.sources.clone();
        for (i, record) in sources.iter().enumerate() {
            let (name, at) = (&record.content.record, At::file(record.file));
            let code = record.content.code;
            if let Some(other) = sources[..i].iter().find(|s| s.content.code == code) {
                self.diagnostics.report(
                    &at.key("type"),
                    format!("{} already has type code {code:#x}", other.content.record),
                    "give one of the two records an unused code",
                );
            }
            let capitals = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
            if !name.starts_with(|c: char| c.is_ascii_uppercase())
                || !name.chars().all(capitals)
                || name.split('_').any(str::is_empty)
            {
                self.diagnostics.report(
                    &at.key("record"),
                    format!("`{name}` is not a valid record name"),
                    "use upper-case letters, digits and `_`, as in `NODE_DATA`",
                );
            } else {
                self.claim(&name.to_lowercase(), "record", &at.key("record"));
            }
        }
    }

    /// Takes a name for a header, type or record; reports one that is taken.
    pub(super) fn claim(&mut self, name: &str, what: &'static str, at: &At) -> bool {
        let Some(other) = self.names.get(name) else {
            self.names.insert(name.to_owned(), what);
            return true;
        };
        self.diagnostics.report(
            at,
            format!("there is already a {other} called `{name}`"),
            "rename one of the two; rule ids and generated names begin with it, in lower case",
        );
        false
    }

    /// A name in snake case.
    pub(super) fn check_name(&mut self, name: &str, at: &At) {
        let remedy = if WORDS.contains(&name) {
            "it is a keyword of the language; choose another name"
        } else if name.strip_prefix("reserved").is_some_and(is_number) {
            "`- { reserved: … }` uses this name; choose another name"
        } else if !is_word(name, &['_']) {
            "use lower-case letters, digits and single `_`, as in `conn_id`"
        } else {
            return;
        };
        self.diagnostics.report(at, format!("`{name}` is not a valid name"), remedy);
    }
}

/// A lower-case letter, then lower-case letters, digits and single separators.
pub(super) fn is_word(text: &str, separators: &[char]) -> bool {
    let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || separators.contains(&c);
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(inner)
        && !text.split(separators).any(str::is_empty)
}

fn is_number(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit())
}
