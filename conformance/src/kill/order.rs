//! The order of checks: which two checks, exchanged, make an implementation fail a case.

use std::collections::BTreeSet;

use streamspec_codegen::model::{Level, Role, Stream};

use crate::suite::{Case, Suite};
use crate::testee::{Answer, Interpreter, Operation, Testee};

/// What the suite shows of the order of checks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Exchanged {
    /// Pairs of rules, of which the first is named in a stream that breaks both: who exchanges their
    /// checks fails.
    pub shown: BTreeSet<(String, String)>,
    /// Pairs of rules that are checked one after the other, at some record.
    pub neighbours: BTreeSet<(String, String)>,
}

/// Finds the pairs of rules whose order the suite shows.
pub fn exchanged(suite: &Suite) -> Exchanged {
    let shown = suite.cases.iter().filter(|case| case.operation != Operation::Encode);
    let shown =
        shown.filter_map(|case| Some((case.broken_rule()?.to_owned(), instead(suite, case)?)));
    let neighbours = suite.family.streams.iter().flat_map(neighbours).collect();
    Exchanged { shown: shown.collect(), neighbours }
}

/// The rule that somebody names in a case who does not check the one that is to be named.
pub(super) fn instead(suite: &Suite, case: &Case) -> Option<String> {
    let rules = suite.family.streams.iter().flat_map(|stream| &stream.rules);
    let rule = rules.into_iter().find(|rule| Some(rule.id.as_str()) == case.broken_rule())?;
    let mutant: &mut dyn Testee = &mut Interpreter::without(suite.family, rule);
    match mutant.ask(case.operation, &case.stream, &case.input) {
        Answer::Rejected(rejection) => rejection.rule.filter(|other| *other != rule.id),
        _ => None,
    }
}

/// The rules that are checked one after the other at a record: of its header, of its fields, of
/// several fields.
fn neighbours(stream: &Stream) -> Vec<(String, String)> {
    let framing = &stream.framing;
    let mut pairs = Vec::new();
    for record in &stream.records {
        let mut rules = vec![framing.header_complete, framing.type_known];
        rules.extend(record.first);
        rules.extend(record.sequence.iter().map(|check| check.rule));
        rules.extend(record.instance_rule);
        rules.extend(framing.unique.map(|(rule, _)| rule));
        rules.extend(framing.length_least.map(|(_, rule)| rule));
        rules.extend(framing.length_max.map(|(_, rule)| rule));
        rules.extend(framing.length_aligned);
        rules.push(record.length);
        rules.push(framing.body_complete);
        rules.extend(framing.padding.complete);
        rules.extend(framing.trailer.iter().flat_map(|t| [t.complete, t.repeats]));
        rules.extend(framing.checksum.map(|checksum| checksum.rule));
        for field in &record.body.fields {
            rules.extend(field.fits);
            rules.extend(field.checks.iter().map(|check| check.rule));
        }
        rules.extend(framing.padding.zero);
        rules.extend(record.checks.iter().map(|check| check.rule));
        let binds = |rule: &streamspec_codegen::model::RuleId| {
            let rule = stream.rule(*rule);
            rule.level == Level::Must && rule.role.binds(Role::Reader)
        };
        rules.retain(binds);
        let ids = rules.iter().map(|rule| stream.rule(*rule).id.clone());
        let ids: Vec<String> = ids.collect();
        pairs.extend(ids.iter().cloned().zip(ids.iter().skip(1).cloned()));
    }
    pairs
}
