//! A program against the interpreter: valid, mutated, cut and random streams, and their documents.

use serde_json::Value;
use streamspec_codegen::model::{Family, Stream};
use streamspec_conformance::compose;
use streamspec_conformance::testee::{Answer, Interpreter, Operation, Testee};
use streamspec_conformance::vector::StreamVersion;

use crate::case::quietly;
use crate::open;
use crate::rng::Rng;

/// What came of the comparison.
#[derive(Debug, Clone, Default)]
pub struct Compared {
    /// Questions that were put.
    pub questions: usize,
    /// Streams that the interpreter accepted.
    pub accepted: usize,
    /// Of those, the ones in which the body of some record has something in it.
    pub substantial: usize,
    /// What differs, if anything does.
    pub difference: Option<Difference>,
}

/// A question that is answered in two ways.
#[derive(Debug, Clone)]
pub struct Difference {
    /// In short: the operation, and how the answers differ.
    pub kind: String,
    /// The question and both answers.
    pub detail: String,
}

/// So many streams are made that ought to be valid.
const SEEDS: usize = 24;
/// So many of those are mutated.
const MUTATED: usize = 8;

/// Puts questions about a description until the answers differ.
pub fn compare(family: &Family, stream: &Stream, testee: &mut dyn Testee, seed: u64) -> Compared {
    let mut rng = Rng::new(seed);
    let mut asked = Asked { family, testee, compared: Compared::default() };
    let version = StreamVersion { id: stream.id.clone(), version: stream.versions[0].number };
    let _ = asked.all(&version, stream, &mut rng);
    asked.compared
}

/// Makes the same streams, and asks the interpreter alone.
pub fn dry(family: &Family, stream: &Stream, seed: u64) -> Compared {
    let mut rng = Rng::new(seed);
    let mut compared = Compared::default();
    let version = StreamVersion { id: stream.id.clone(), version: stream.versions[0].number };
    for _ in 0..SEEDS {
        let octets = compose::stream(family, stream, &mut rng);
        compared.questions += 1;
        let interpreter: &mut dyn Testee = &mut Interpreter::new(family);
        let answer = interpreter.ask(Operation::Decode, &version, &octets);
        if let Answer::Accepted(document) = answer {
            compared.accepted += 1;
            compared.substantial += usize::from(is_substantial(&document));
        }
    }
    compared
}

/// Whether the body of some record has something in it.
fn is_substantial(document: &[u8]) -> bool {
    let document: Value = serde_json::from_slice(document).unwrap_or_default();
    let records = document["records"].as_array();
    records.into_iter().flatten().any(|record| match &record["body"] {
        Value::Object(fields) => !fields.is_empty(),
        Value::String(octets) => !octets.is_empty(),
        _ => false,
    })
}

struct Asked<'a> {
    family: &'a Family,
    testee: &'a mut dyn Testee,
    compared: Compared,
}

/// The answers differ; there is no need to go on.
struct Enough;

impl Asked<'_> {
    fn all(
        &mut self,
        version: &StreamVersion,
        stream: &Stream,
        rng: &mut Rng,
    ) -> Result<(), Enough> {
        let (mut seeds, mut documents) = (Vec::new(), Vec::new());
        for _ in 0..SEEDS {
            let octets = compose::stream(self.family, stream, rng);
            let answer = self.read(version, &octets)?;
            if let Answer::Accepted(document) = answer {
                self.compared.accepted += 1;
                self.compared.substantial += usize::from(is_substantial(&document));
                documents.push(document);
            }
            seeds.push(octets);
        }
        for document in &documents {
            self.ask(Operation::Encode, version, document)?;
            let Ok(document) = serde_json::from_slice::<Value>(document) else { continue };
            let (mut undated, mut emptied) = (document.clone(), document.clone());
            leave_versions_out(&mut undated);
            empty_arrays(&mut emptied);
            for odd in [undated, emptied].into_iter().chain(in_other_orders(&document)) {
                self.ask(Operation::Encode, version, odd.to_string().as_bytes())?;
            }
        }
        for octets in seeds.iter().take(MUTATED) {
            for _ in 0..10 {
                let mut mutated = octets.clone();
                for _ in 0..rng.range(1, 3) {
                    mutate(&mut mutated, rng);
                }
                self.read(version, &mutated)?;
            }
            let step = 1 + octets.len() / 24;
            for end in (0..octets.len()).step_by(step) {
                self.ask(Operation::Decode, version, &octets[..end])?;
            }
        }
        for document in documents.iter().take(MUTATED) {
            let Ok(document) = serde_json::from_slice::<Value>(document) else { continue };
            for _ in 0..6 {
                let mut mutated = document.clone();
                let part = rng.one(["headers", "records", "records", "records"]);
                mutated.get_mut(part).into_iter().for_each(|part| mutate_document(part, rng));
                self.ask(Operation::Encode, version, mutated.to_string().as_bytes())?;
            }
        }
        for octets in seeds.iter().take(MUTATED) {
            let kept = rng.index(octets.len() + 1);
            self.read(version, &noise(&octets[..kept], rng))?;
            self.read(version, &noise(&[], rng))?;
        }
        Ok(())
    }

    /// Asks of octets what a reader makes of them, and whether a writer may have written them; gives the former.
    fn read(&mut self, stream: &StreamVersion, octets: &[u8]) -> Result<Answer, Enough> {
        self.ask(Operation::Check, stream, octets)?;
        self.ask(Operation::Decode, stream, octets)
    }

    fn ask(
        &mut self,
        operation: Operation,
        stream: &StreamVersion,
        input: &[u8],
    ) -> Result<Answer, Enough> {
        self.compared.questions += 1;
        let mut interpreter = Interpreter::new(self.family);
        let right = quietly(|| {
            let interpreter: &mut dyn Testee = &mut interpreter;
            interpreter.ask(operation, stream, input)
        });
        let right = right.unwrap_or_else(|panic| Answer::Crashed(format!("interpreter: {panic}")));
        let answer = self.testee.ask(operation, stream, input);
        let Some(kind) = difference(&right, &answer) else { return Ok(right) };
        let refused = |answer: &Answer| matches!(answer, Answer::Rejected(_));
        if refused(&right) && refused(&answer) && open::order(self.family, operation, input) {
            return Ok(right);
        }
        let input = match operation {
            Operation::Encode => String::from_utf8_lossy(input).into_owned(),
            _ => hexadecimal(input),
        };
        let (right, answer) = (shown(&right), shown(&answer));
        self.compared.difference = Some(Difference {
            kind: format!("{operation}: {kind}"),
            detail: format!(
                "{operation} {stream} {input}\n  interpreter: {right}\n  program:     {answer}"
            ),
        });
        Err(Enough)
    }
}

/// How two answers differ, if they do.
fn difference(right: &Answer, answer: &Answer) -> Option<String> {
    let json = |document: &[u8]| serde_json::from_slice::<Value>(document).ok();
    match (right, answer) {
        (Answer::Accepted(a), Answer::Accepted(b)) if a == b => None,
        (Answer::Accepted(a), Answer::Accepted(b)) => match (json(a), json(b)) {
            (Some(a), Some(b)) if a == b => None,
            _ => Some("another value".into()),
        },
        (Answer::Rejected(a), Answer::Rejected(b)) => {
            if a.class == b.class && a.class == "document" {
                return None;
            }
            let (rule, offset) = (a.rule == b.rule, a.offset == b.offset);
            match (a.class == b.class, rule, offset) {
                (true, true, true) => None,
                (true, true, false) => Some("another offset".into()),
                _ => Some(format!("another rule, class {} for {}", b.class, a.class)),
            }
        }
        (Answer::Accepted(_), Answer::Rejected(r)) => Some(format!("refused by class {}", r.class)),
        (Answer::Rejected(r), Answer::Accepted(_)) => {
            Some(format!("accepted, not class {}", r.class))
        }
        (Answer::Crashed(message), _) => Some(message.clone()),
        (_, Answer::Crashed(_)) => Some("crash".into()),
        (_, Answer::Hung(_)) => Some("hang".into()),
        (_, Answer::Misanswered(_)) => Some("no proper answer".into()),
        (_, Answer::Unimplemented) => Some("unimplemented".into()),
        _ => Some("the interpreter does not answer".into()),
    }
}

fn shown(answer: &Answer) -> String {
    match answer {
        Answer::Accepted(content) => match std::str::from_utf8(content) {
            Ok(text) if text.starts_with('{') => format!("accepts: {}", text.trim_end()),
            _ => format!("accepts: {}", hexadecimal(content)),
        },
        Answer::Rejected(r) => format!(
            "refuses: class {}, rule {}, offset {:?}, path {}",
            r.class,
            r.rule.as_deref().unwrap_or("-"),
            r.offset,
            r.path.as_deref().unwrap_or("-")
        ),
        other => format!("{other:?}"),
    }
}

fn hexadecimal(octets: &[u8]) -> String {
    octets.iter().map(|octet| format!("{octet:02x}")).collect()
}

/// Random octets behind the beginning of a stream.
fn noise(beginning: &[u8], rng: &mut Rng) -> Vec<u8> {
    let mut octets = beginning.to_vec();
    // Small numbers are more often the type of a record, or a length that fits.
    let small = rng.chance(2);
    let random = (0..rng.range(1, 64)).map(|_| if small { rng.below(4) } else { rng.next() });
    octets.extend(random.map(|octet| octet as u8));
    octets
}

fn mutate(octets: &mut Vec<u8>, rng: &mut Rng) {
    let at = rng.index(octets.len().max(1));
    match rng.below(8) {
        _ if octets.is_empty() => octets.push(rng.next() as u8),
        0 => octets[at] ^= 1 << rng.below(8),
        1 => octets[at] = rng.next() as u8,
        2 => octets[at] = rng.one([0, 1, 2, 0x7f, 0x80, 0xff]),
        3 => {
            octets.remove(at);
        }
        4 => octets.insert(at, rng.next() as u8),
        5 => octets.truncate(at),
        6 => octets.extend((0..rng.range(1, 8)).map(|_| rng.next() as u8)),
        _ => octets[at] = octets[at].wrapping_add(rng.one([1, 255])),
    }
}

/// Takes the stated version out of a document, and out of all documents within it.
fn leave_versions_out(document: &mut Value) {
    match document {
        Value::Object(members) => {
            if members.contains_key("records") {
                members.remove("version");
            }
            members.values_mut().for_each(leave_versions_out);
        }
        Value::Array(items) => items.iter_mut().for_each(leave_versions_out),
        _ => {}
    }
}

/// The same document in the other order of octets, in none that it says, and in none at all; if its magic
/// tells the order.
fn in_other_orders(document: &Value) -> Vec<Value> {
    let Some(order) = document["endian"].as_str() else { return Vec::new() };
    let other = if order == "big" { "little" } else { "big" };
    let mut all = vec![document.clone(); 3];
    all[0]["endian"] = other.into();
    all[1]["endian"] = "middle".into();
    all[2].as_object_mut().map(|members| members.remove("endian"));
    all
}

/// Takes the elements out of each array in the bodies of a document.
fn empty_arrays(document: &mut Value) {
    match document {
        Value::Object(members) => {
            for (name, member) in members {
                match member {
                    Value::Array(items) if name != "records" => items.clear(),
                    member => empty_arrays(member),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(empty_arrays),
        _ => {}
    }
}

/// Changes something of a document: a number, a length, a member.
fn mutate_document(document: &mut Value, rng: &mut Rng) {
    match document {
        Value::Object(members) if !members.is_empty() => {
            let at = rng.index(members.len());
            if rng.chance(4) {
                let name = members.keys().nth(at).cloned().unwrap_or_default();
                members.remove(&name);
            } else if let Some((_, value)) = members.iter_mut().nth(at) {
                mutate_document(value, rng);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            let at = rng.index(items.len());
            match rng.below(10) {
                0 => {
                    items.remove(at);
                }
                1 => items.push(items[at].clone()),
                2 => items.swap(0, at),
                _ => mutate_document(&mut items[at], rng),
            }
        }
        Value::Bool(bit) => *bit = !*bit,
        Value::Number(_) => *document = rng.one([0u64, 1, 2, 3, 100, 255, 65535]).into(),
        Value::String(text) => match rng.below(3) {
            0 => text.push('a'),
            1 => {
                text.pop();
            }
            _ => *text = rng.below(20).to_string(),
        },
        other => *other = rng.below(4).into(),
    }
}
