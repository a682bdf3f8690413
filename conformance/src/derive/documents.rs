//! Odd documents, the same for every description: what readers of JSON read in two ways, and members
//! that are missing, wrong or not known.

use std::path::Path;

use serde_json::{Value, json};
use streamspec_codegen::model::{Family, Stream};

use super::fingerprint;
use super::seeds::Seed;
use crate::suite::{Case, Expected};
use crate::testee::{Answer, DOCUMENT, Interpreter, Operation, Testee};

/// What stands before and behind a document that may not, in words, and whether it may.
const AROUND: [(&str, &str, &str, bool); 7] = [
    ("space-around", " \n", "\t\r", true),
    ("byte-order-mark", "\u{feff}", "", false),
    ("other-space", "\u{a0}", "", false),
    ("comment", "/**/", "", false),
    ("text-after", "", "{}", false),
    ("bracket-after", "", "]", false),
    ("nul-after", "", "\0", false),
];

/// Members that no document has, as they are written.
const MEMBERS: [(&str, &str); 5] = [
    ("unknown-member", "\"\":0"),
    ("lone-surrogate", "\"\":\"\\ud800\""),
    ("control-character", "\"\":\"\t\""),
    ("number-beyond-all", "\"\":1e400"),
    ("number-with-plus", "\"\":+1"),
];

/// Integers that are none, as they are written.
const INTEGERS: [&str; 14] = [
    "\"+1\"",
    "\"01\"",
    "\"-0\"",
    "\"0x1\"",
    "\" 1\"",
    "\"1.0\"",
    "\"\"",
    "\"1\\u0000\"",
    "\"\u{131}\"",
    "1.0",
    "1e0",
    "-0",
    "null",
    "18446744073709551616",
];

/// What stands for an integer until it is written.
const HERE: &str = "here stands an integer";

/// The cases that come of the document of a stream.
pub(super) fn cases<'f>(family: &'f Family, description: &'f Stream, seed: &Seed) -> Vec<Case<'f>> {
    let Some(document) = Interpreter::new(family).document(&seed.stream, &seed.octets) else {
        return Vec::new();
    };
    let maker = Maker { family, description, seed };
    let odd = around(&document)
        .into_iter()
        .chain(wrong_members(&document))
        .chain(odd_integers(&document));
    let refused = odd.filter_map(|(name, text)| maker.case(&name, text, Expected::Refused));
    let spaced = AROUND.iter().filter(|(.., fine)| *fine).filter_map(|(name, before, after, _)| {
        let text = format!("{before}{document}{after}");
        maker.case(name, text, Expected::Octets(seed.octets.as_slice().into()))
    });
    refused.chain(spaced).collect()
}

/// Texts that are no document, by name.
type Named = Vec<(String, String)>;

fn around(document: &Value) -> Named {
    let text = document.to_string();
    let named = |name: &str, text: String| (name.to_owned(), text);
    let wrong = AROUND.iter().filter(|(.., fine)| !fine);
    let mut found: Named = wrong
        .map(|(name, before, after, _)| named(name, format!("{before}{text}{after}")))
        .collect();
    let inner = text.strip_prefix('{').unwrap_or(&text);
    found.extend(MEMBERS.iter().map(|(name, member)| named(name, format!("{{{member},{inner}"))));
    let twice = json!({"stream": document["stream"]}).to_string();
    let twice = twice.trim_matches(['{', '}']);
    found.push(named("member-twice", format!("{{{twice},{inner}")));
    let escaped = twice.replacen('s', "\\u0073", 1);
    found.push(named("member-twice-by-escape", format!("{{{escaped},{inner}")));
    let deep = format!("{}{}", "[".repeat(127), "]".repeat(127));
    found.push(named("too-deep", format!("{{\"\":{deep},{inner}")));
    let cut = text.strip_suffix('}').unwrap_or(&text);
    found.push(named("cut-off", cut.to_owned()));
    found.push(named("comma-at-the-end", format!("{cut},}}")));
    found.push(named("empty", String::new()));
    found.push(named("in-a-list", format!("[{text}]")));
    found
}

fn wrong_members(document: &Value) -> Named {
    let with = |name: &str, value: Value| {
        let mut document = document.clone();
        document[name] = value;
        document.to_string()
    };
    let without = |name: &str| {
        let mut document = document.clone();
        document.as_object_mut().and_then(|members| members.remove(name));
        document.to_string()
    };
    let changed = [
        ("version-null", with("version", Value::Null)),
        ("version-another", with("version", json!(4_294_967_295_u32))),
        ("version-beyond", with("version", json!(4_294_967_296_u64))),
        ("version-fraction", with("version", json!(1.5))),
        ("stream-another", with("stream", json!(""))),
        ("stream-missing", without("stream")),
        ("headers-no-object", with("headers", json!([]))),
        ("header-unknown", with("headers", json!({"": {}}))),
        ("records-missing", without("records")),
        ("records-no-list", with("records", json!({}))),
        ("record-no-object", with("records", json!([0]))),
        ("record-without-name", with("records", json!([{"body": {}}]))),
        ("record-unnamed", with("records", json!([{"record": "", "body": {}}]))),
    ];
    changed.into_iter().map(|(name, text)| (name.to_owned(), text)).collect()
}

/// The document with an integer that is none, in the place of the first.
fn odd_integers(document: &Value) -> Named {
    let mut marked = document.clone();
    let places = [marked.get("headers").cloned(), marked.get("records").cloned()];
    for (part, mut place) in ["headers", "records"].into_iter().zip(places) {
        if let Some(place) = &mut place
            && mark(place)
        {
            marked[part] = place.take();
            let (text, here) = (marked.to_string(), json!(HERE).to_string());
            let odd = |(index, integer): (usize, &&str)| {
                (format!("no-integer-{index}"), text.replacen(&here, integer, 1))
            };
            return INTEGERS.iter().enumerate().map(odd).collect();
        }
    }
    Vec::new()
}

/// Puts a mark in the place of the first number; whether there is one.
fn mark(value: &mut Value) -> bool {
    match value {
        Value::Number(_) => {
            *value = json!(HERE);
            true
        }
        Value::Array(elements) => elements.iter_mut().any(mark),
        Value::Object(members) => members.values_mut().any(mark),
        Value::Null | Value::Bool(_) | Value::String(_) => false,
    }
}

struct Maker<'s, 'f> {
    family: &'f Family,
    description: &'f Stream,
    seed: &'s Seed,
}

impl<'f> Maker<'_, 'f> {
    /// A case, if the reference interpreter says what is expected.
    fn case(&self, name: &str, text: String, expected: Expected) -> Option<Case<'f>> {
        let Seed { name: seed, source, stream, asks, .. } = self.seed;
        let input = text.into_bytes();
        let as_expected = match (Interpreter::new(self.family).encode(stream, &input), &expected) {
            (Answer::Accepted(octets), Expected::Octets(expected)) => *octets == **expected,
            (Answer::Rejected(said), Expected::Refused) => said.class == DOCUMENT,
            _ => false,
        };
        as_expected.then(|| Case {
            id: format!(
                "{}/~document-{name}~{:08x}/{}",
                self.description.name,
                fingerprint(stream, &input),
                Operation::Encode
            ),
            about: format!("Derived from {seed}: an odd document."),
            source: Path::new(source).to_owned(),
            description: self.description,
            stream: stream.clone(),
            operation: Operation::Encode,
            input: input.into(),
            expected,
            rules: Vec::new(),
            asks: asks.clone(),
            uncarried: false,
        })
    }
}
