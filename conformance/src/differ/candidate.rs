//! A disagreement as a file that can be put beside the vectors of its description.

use std::fmt::Write as _;

use streamspec_codegen::model::Role;

use super::{Disagreement, Panel, Question};
use crate::derive::fingerprint;
use crate::interpreter::{Decoder, Failure, verify};
use crate::show::annotated;
use crate::testee::{Answer, Interpreter, Operation, Rejection, Testee, one_line};
use crate::vector::laid_out;

/// A candidate for the suite.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The description that it is of.
    pub description: String,
    /// The name of its file.
    pub file: String,
    /// The rule that it touches, if one is named.
    pub rule: Option<String>,
    /// The text of its file.
    pub text: String,
}

/// The candidate of a disagreement. What is to be said of it is what the reference interpreter says;
/// somebody has to decide whether that is right.
pub fn candidate(panel: &Panel, found: &Disagreement, about: &str) -> Option<Candidate> {
    let Question { operation, stream, input } = &found.question;
    let family = panel.family();
    let description = stream.description(family)?;
    let mut reference = Interpreter::new(family);
    let reference: &mut dyn Testee = &mut reference;
    let answer = reference.ask(*operation, stream, input);
    let rule = rule(&answer).or_else(|| found.answers.iter().find_map(rule));
    let mut text = format!("# {}\n", one_line(about));
    for (name, answer) in panel.names().iter().zip(&found.answers) {
        let _ = writeln!(text, "# {name}: {}", one_line(&answer.to_string()));
    }
    let _ = writeln!(text, "stream: {stream}");
    match operation {
        Operation::Encode => {
            let _ = writeln!(text, "encoder: {}", encoding(&answer));
            if let Answer::Accepted(octets) = &answer {
                let version = Some(stream.version);
                let decoder =
                    Decoder::new(family, description, Role::Writer, version, octets.as_slice());
                let _ = writeln!(text, "\n{}", annotated(decoder, octets).trim_end());
            }
            let _ = writeln!(text, "---\n{}", String::from_utf8_lossy(input));
        }
        Operation::Decode | Operation::Check => {
            let decoder = |role| {
                Decoder::new(family, description, role, Some(stream.version), input.as_slice())
            };
            let verdicts = [Role::Reader, Role::Writer].map(|role| verdict(verify(decoder(role))));
            let _ = writeln!(text, "reader: {}", verdicts[0]);
            if verdicts[0] != verdicts[1] {
                let _ = writeln!(text, "writer: {}", verdicts[1]);
            }
            let _ = writeln!(text, "\n{}", annotated(decoder(Role::Reader), input).trim_end());
            if let Answer::Accepted(document) = reference.decode(stream, input) {
                let _ = writeln!(text, "---\n{}", laid_out(&document).unwrap_or_default());
            }
        }
    }
    let touched =
        rule.as_deref().map_or("accepted", |rule| rule.rsplit('.').next().unwrap_or(rule));
    let extension = if *operation == Operation::Encode { "document" } else { "hex" };
    let file = format!("{operation}-{touched}-{:08x}.{extension}", fingerprint(stream, input));
    Some(Candidate { description: description.name.clone(), file, rule, text })
}

fn rule(answer: &Answer) -> Option<String> {
    match answer {
        Answer::Rejected(Rejection { rule, .. }) => rule.clone(),
        _ => None,
    }
}

/// What a vector says of a stream.
fn verdict(result: Result<u64, Failure>) -> String {
    match result {
        Err(Failure::Rejected(error)) => format!("reject {} at {:#x}", error.rule, error.offset),
        _ => "accept".into(),
    }
}

/// What the file of a document says.
fn encoding(answer: &Answer) -> String {
    match answer {
        Answer::Rejected(Rejection { rule: Some(rule), offset: Some(offset), .. }) => {
            format!("reject {rule} at {offset:#x}")
        }
        Answer::Rejected(_) => "reject document".into(),
        _ => "accept".into(),
    }
}
