//! Where everything is: the paths of pages, and links from one page to another.

use std::collections::HashMap;

use streamspec_codegen::markup::{self, Span};
use streamspec_codegen::model::{
    Class, Family, Identity, Ledger, Place, Record, RecordId, RuleId, Stream, Type, TypeId,
};

use crate::cases::Cases;
use crate::example::Examples;
use crate::markdown;

/// Path of the page on error classes, one of the hand-written ones.
pub const ERRORS: &str = "errors.md";

/// Path of the page on the order of reading.
const READING: &str = "reading-order.md";

/// Path of the inspector.
const INSPECTOR: &str = "inspector.md";

/// What an anchor of it begins with that names a sample.
pub const SAMPLE: &str = "sample=";

/// All pages of the book.
pub struct Site<'a> {
    family: &'a Family,
    /// The page of every rule, by the rule's id.
    rules: HashMap<&'a str, String>,
    /// The worked examples.
    pub examples: Examples,
    /// What the conformance suite has of each rule.
    pub cases: Cases,
}

impl<'a> Site<'a> {
    /// The pages of a book on these streams, with these examples.
    pub fn new(family: &'a Family, examples: Examples, cases: Cases) -> Self {
        let mut rules = HashMap::new();
        for stream in &family.streams {
            for rule in &stream.rules {
                rules.insert(rule.id.as_str(), rule_path(stream, rule.place));
            }
        }
        Self { family, rules, examples, cases }
    }

    /// What the family says of itself.
    pub fn identity(&self) -> &'a Identity {
        &self.family.identity
    }

    /// The streams: first those that are in use, each in the order of their names.
    pub fn streams(&self) -> impl Iterator<Item = &'a Stream> {
        let mut streams: Vec<&Stream> = self.family.streams.iter().collect();
        streams.sort_by_key(|s| s.status.as_ref().map(|status| status.usage).unwrap_or_default());
        streams.into_iter()
    }

    /// The sources, in the order of their names.
    pub fn ledgers(&self) -> impl Iterator<Item = &'a Ledger> {
        self.family.ledgers.iter()
    }

    /// The descriptions of a stream id, oldest version first.
    pub fn versions(&self, id: &'a str) -> impl Iterator<Item = &'a Stream> {
        self.family.by_id(id)
    }

    /// The page with a path.
    pub fn page(&'a self, path: &str) -> Page<'a> {
        Page { site: self, path: path.to_owned() }
    }
}

/// Address of a page in the book as it is built.
pub fn address(path: &str) -> String {
    path.strip_suffix(".md").map_or_else(|| path.to_owned(), |name| format!("{name}.html"))
}

/// Path of the page of a stream.
pub fn stream_path(stream: &Stream) -> String {
    format!("{}/index.md", stream.name)
}

/// Path of the page on all sources.
pub const LEDGERS: &str = "ledger/index.md";

/// Path of the page of a source.
pub fn ledger_path(ledger: &Ledger) -> String {
    format!("ledger/{}.md", ledger.name)
}

/// Anchor of a section on the page of its source.
pub fn section_anchor(index: usize) -> String {
    format!("section-{}", index + 1)
}

/// Path of the page of a record.
pub fn record_path(stream: &Stream, record: &Record) -> String {
    format!("{}/{}.md", stream.name, record.name.to_lowercase())
}

/// Path of the page that shows a type: its record's, or its stream's.
pub fn type_path(stream: &Stream, ty: &Type) -> String {
    match ty.home {
        Some(record) => record_path(stream, stream.record(record)),
        None => stream_path(stream),
    }
}

/// Path of the page of a rule, by what it is about.
pub fn rule_path(stream: &Stream, place: Place) -> String {
    match place {
        Place::Stream | Place::Header(_) | Place::Framing => stream_path(stream),
        Place::Record(record) => record_path(stream, stream.record(record)),
        Place::Type(ty) => type_path(stream, stream.ty(ty)),
    }
}

/// Anchor of a type on its page.
pub fn type_anchor(ty: &Type) -> String {
    format!("type-{}", ty.name)
}

/// A page that is being written, from which links go out.
pub struct Page<'a> {
    /// All pages.
    pub site: &'a Site<'a>,
    path: String,
}

impl Page<'_> {
    /// A link to a stream's page.
    pub fn stream(&self, stream: &Stream) -> String {
        format!("[{}]({})", markdown::plain(&stream.title), self.to(&stream_path(stream), ""))
    }

    /// A link to the page of a source.
    pub fn ledger(&self, ledger: &Ledger) -> String {
        format!("[{}]({})", markdown::plain(&ledger.title), self.to(&ledger_path(ledger), ""))
    }

    /// A link to a section of a source, by its index.
    pub fn section(&self, ledger: &Ledger, index: usize) -> String {
        let title = markdown::plain(&ledger.sections[index].title);
        format!("[{title}]({})", self.to(&ledger_path(ledger), &section_anchor(index)))
    }

    /// A link to a record's page.
    pub fn record(&self, stream: &Stream, id: RecordId) -> String {
        let record = stream.record(id);
        format!("[{}]({})", record.name, self.to(&record_path(stream, record), ""))
    }

    /// A link to a type.
    pub fn named_type(&self, stream: &Stream, id: TypeId) -> String {
        let ty = stream.ty(id);
        format!("[`{}`]({})", ty.name, self.to(&type_path(stream, ty), &type_anchor(ty)))
    }

    /// A link to a type under words of one's own.
    pub fn type_as(&self, stream: &Stream, id: TypeId, words: &str) -> String {
        let ty = stream.ty(id);
        format!("[{words}]({})", self.to(&type_path(stream, ty), &type_anchor(ty)))
    }

    /// A link to a rule; its id alone if there is no such rule.
    pub fn rule(&self, id: &str) -> String {
        match self.site.rules.get(id) {
            Some(path) => format!("[`{id}`]({})", self.to(path, id)),
            None => markdown::code(id),
        }
    }

    /// A link to a rule under words of one's own.
    pub fn rule_as(&self, stream: &Stream, id: RuleId, words: &str) -> String {
        let rule = stream.rule(id);
        format!("[{words}]({})", self.to(&rule_path(stream, rule.place), &rule.id))
    }

    /// Words that lead to a rule, where there is one.
    pub fn rule_or_words(&self, stream: &Stream, rule: Option<RuleId>, words: &str) -> String {
        rule.map_or_else(|| words.into(), |rule| self.rule_as(stream, rule, words))
    }

    /// Words that lead to the inspector, in which a sample is opened.
    pub fn inspect(&self, sample: &str, words: &str) -> String {
        format!("[{words}]({})", self.to(INSPECTOR, &format!("{SAMPLE}{}", encoded(sample))))
    }

    /// A link to a section of the page on reading.
    pub fn reading(&self, section: &str, words: &str) -> String {
        format!("[{words}]({})", self.to(READING, section))
    }

    /// A link to a class of errors.
    pub fn class(&self, class: Class) -> String {
        format!("[`{}`]({})", class.name(), self.to(ERRORS, class.name()))
    }

    /// A text of a description. Nothing in it means anything to Markdown but its own markup.
    pub fn prose(&self, text: &str) -> String {
        self.spans(&markup::parse(text.trim()).spans)
    }

    fn spans(&self, spans: &[Span]) -> String {
        // Tags, since the signs of Markdown mean something in some surroundings only.
        let one = |span: &Span| match span {
            Span::Words(text) => markdown::plain(text),
            Span::Code(text) => markdown::code(text),
            Span::Emphasis(inner) => format!("<em>{}</em>", self.spans(inner)),
            Span::Strong(inner) => format!("<strong>{}</strong>", self.spans(inner)),
            Span::Link { words, address } => {
                let address = address.replace('&', "&amp;");
                format!("<a href=\"{address}\">{}</a>", self.spans(words))
            }
            Span::Rule(id) => self.rule(id),
        };
        spans.iter().map(one).collect()
    }

    /// A hand-written chapter with links for the rules that it cites.
    pub fn chapter(&self, text: &str) -> String {
        let cited = text.split("[[").skip(1).filter_map(|rest| rest.split_once("]]"));
        cited.fold(text.trim_end().to_owned(), |linked, (id, _)| {
            linked.replace(&format!("[[{id}]]"), &self.rule(id))
        })
    }

    /// The way from this page to a place on another one, or on itself.
    fn to(&self, path: &str, anchor: &str) -> String {
        let hash = if anchor.is_empty() { "" } else { "#" };
        if path == self.path && !anchor.is_empty() {
            return format!("#{anchor}");
        }
        let up = "../".repeat(self.path.matches('/').count());
        format!("{up}{path}{hash}{anchor}")
    }
}

/// A text as part of an address, whatever it consists of.
fn encoded(text: &str) -> String {
    let one = |octet: u8| match octet {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'/' => {
            char::from(octet).to_string()
        }
        _ => format!("%{octet:02X}"),
    };
    text.bytes().map(one).collect()
}
