//! Streams that somebody has written, as a suite: each has to keep the rules of writers, and has to come
//! out of decoding and encoding octet for octet.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use streamspec_codegen::model::{Family, Stream};

use super::judge::judge;
use super::{Case, Expected, Outcome, Results, Suite};
use crate::testee::{Answer, Gives, Hello, Interpreter, Operation, Testee};
use crate::vector::StreamVersion;

/// What somebody has written, or has failed to write.
#[derive(Debug, Clone)]
pub struct Written<'f> {
    /// What it is called in reports.
    pub name: String,
    /// The file, or the program.
    pub source: PathBuf,
    /// The description of the stream.
    pub description: &'f Stream,
    /// The stream.
    pub stream: StreamVersion,
    /// The octets, or how the program ended without any.
    pub answer: Answer,
}

/// The suite of what was written.
pub fn suite_of<'f>(family: &'f Family, written: &[Written<'f>]) -> Suite<'f> {
    let cases = written.iter().flat_map(|written| {
        let octets: Arc<[u8]> = written.answer.octets().into();
        let case = |operation: Operation, expected| Case {
            id: format!("{}/{}/{operation}", written.description.name, written.name),
            about: match operation {
                Operation::Encode => "What was written is decoded, and encoded again.".into(),
                _ => "What was written is judged by the rules of writers.".into(),
            },
            source: written.source.clone(),
            description: written.description,
            stream: written.stream.clone(),
            operation,
            input: octets.clone(),
            expected,
            rules: Vec::new(),
            asks: Vec::new(),
            uncarried: false,
        };
        let encode = Expected::Octets(octets.clone());
        [case(Operation::Check, Expected::Accepted), case(Operation::Encode, encode)]
    });
    Suite { cases: cases.collect(), ..Suite::without_cases(family) }
}

/// What those are worth who have written it; `suite` may hold some of its cases alone.
pub fn judge_written(suite: &Suite, written: &[Written], name: &str) -> Results {
    let gives = Gives::default();
    let streams: BTreeSet<String> = written.iter().map(|w| w.stream.to_string()).collect();
    let hello = Hello {
        streams: Some(streams.into_iter().collect()),
        operations: Some(vec![Operation::Check.name().into(), Operation::Encode.name().into()]),
        gives,
        ..Hello::named(name)
    };
    let mut reference = Interpreter::new(suite.family);
    let outcomes = suite.cases.iter().enumerate().map(|(index, case)| {
        let of = |written: &&Written| case.source == written.source;
        let answer = match written.iter().find(of).map(|written| &written.answer) {
            Some(Answer::Accepted(octets)) => answer(case, octets, &mut reference),
            Some(failure) => failure.clone(),
            None => Answer::Unimplemented,
        };
        let judgement = judge(case, answer, &gives, &mut reference);
        Outcome::new(index, judgement)
    });
    let outcomes = outcomes.collect();
    let (command, options, start_up, pace) = (None, Vec::new(), None, None);
    Results { hello, command, options, start_up, pace, outcomes }
}

/// What the reference makes of a stream.
fn answer(case: &Case, octets: &[u8], reference: &mut Interpreter) -> Answer {
    if case.operation != Operation::Encode {
        return reference.check(&case.stream, octets);
    }
    match reference.decode(&case.stream, octets) {
        Answer::Accepted(document) => reference.encode(&case.stream, &document),
        _ => Answer::Unjudged("no reader reads it".into()),
    }
}
