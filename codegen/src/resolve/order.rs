//! Where records stand among one another, and that what is said of it can be kept.

use super::fields::Scope;
use super::resolver::Resolver;
use crate::diagnostics::At;
use crate::model::expression::{Base, Condition, Expression};
use crate::model::*;
use crate::words::list;
use crate::yaml::source::{PositionEntry, RecordFile};

impl Resolver<'_> {
    /// The rule that a stream begins with the record.
    pub(super) fn first_rule(
        &mut self,
        file: &RecordFile,
        name: &str,
        position: Option<Position>,
        place: Place,
    ) -> Option<RuleId> {
        (position == Some(Position::First))
            .then(|| self.derive(place, name, Derived::First, &[("RECORD", &file.record)]))
    }

    /// What is checked of a record's place before its body is looked at, in this order.
    pub(super) fn sequence(
        &mut self,
        file: &RecordFile,
        name: &str,
        position: Option<Position>,
        occurs: Occurs,
        place: Place,
        at: &At,
    ) -> Vec<SequenceCheck> {
        let mut checks = Vec::new();
        let mut add = |this: &mut Self, kind, (name_of, word): (&str, &str), test| {
            let words = [
                ("RECORD", file.record.as_str()),
                (name_of, word),
                ("OTHER", word),
                ("other", &word.to_lowercase()),
            ];
            let rule = this.derive(place, name, kind, &words);
            checks.push(SequenceCheck { rule, test });
        };
        if let Some(since) = file.since {
            let version = ("version", &*since.to_string());
            add(self, Derived::Since, version, SequenceTest::Since(since));
        }
        if let Some(until) = file.until {
            let version = ("version", &*until.to_string());
            add(self, Derived::Until, version, SequenceTest::Until(until));
        }
        if let Some(text) = &file.when
            && let Some(condition) = self.when(text, place, &at.key("when"))
        {
            add(self, Derived::When, ("condition", text), SequenceTest::When(condition));
        }
        if occurs != Occurs::Any && position != Some(Position::Last) {
            let whole = ("whole", self.whole());
            add(self, Derived::Once, whole, SequenceTest::NotBefore);
        }
        for (i, other) in file.follows.iter().enumerate() {
            if let Some(id) = self.record_id(other, &at.key("follows").index(i)) {
                add(self, Derived::Follows, ("OTHER", other), SequenceTest::Follows(id));
            }
        }
        for (i, other) in file.precedes.iter().enumerate() {
            if let Some(id) = self.record_id(other, &at.key("precedes").index(i)) {
                add(self, Derived::Precedes, ("OTHER", other), SequenceTest::Precedes(id));
            }
        }
        checks
    }

    /// What the headers say; it is checked before anything else is known of the record.
    fn when(&mut self, text: &str, place: Place, at: &At) -> Option<Condition> {
        let scope = Scope { fields: &[], entries: &[], place, in_check: false };
        let Some(condition) = self.condition(text, &scope, at) else {
            self.unplaced.push(place);
            return None;
        };
        if is_about_headers(&condition) {
            return Some(condition);
        }
        self.diagnostics.report(
            at,
            "`when` can only use the headers and the version",
            "use `follows` or `precedes` for other records, or a rule with a `check`",
        );
        None
    }

    /// One record is the last, unless the stream ends with its input, and at most one the first; both
    /// are in every stream.
    pub(super) fn check_positions(&mut self, with_input: bool, stream: &At) {
        let sources = self.sources.clone();
        if sources.is_empty() && with_input && self.complete {
            self.diagnostics.report(
                &stream.key("stream").itself(),
                "the stream has no records",
                "describe the first one in a file of `records/`, such as `records/item.yaml`",
            );
        }
        let positioned = |file: &RecordFile, first: bool| match file.position {
            Some(PositionEntry::First) => first,
            Some(PositionEntry::Last) => !first,
            None => false,
        };
        for (first, word) in [(true, "first"), (false, "last")] {
            let mut found = sources.iter().filter(|s| positioned(&s.content, first));
            let one = found.next();
            if one.is_none() && !first && !with_input && self.complete {
                self.diagnostics.report(
                    &stream.key("stream").itself(),
                    "no record has `position: last`",
                    "a reader must know where the stream ends; add it to one record, or write \
                     `ends: with-input` in stream.yaml if the stream ends where its input does",
                );
            }
            if let Some(last) = one.filter(|_| !first && with_input) {
                self.diagnostics.report(
                    &At::file(last.file).key("position"),
                    "the stream ends with its input, so that no record can be the last",
                    "remove it, or `ends: with-input` in stream.yaml",
                );
            }
            for another in found {
                self.diagnostics.report(
                    &At::file(another.file).key("position"),
                    format!("there is already a record with `position: {word}`"),
                    format!("a stream has only one {word} record"),
                );
            }
        }
        for (i, source) in sources.iter().enumerate() {
            let (file, at) = (&source.content, At::file(source.file));
            if with_input && file.control.is_some() {
                self.diagnostics.report(
                    &at.key("control").itself(),
                    "the stream ends with its input, so that nothing can go on after it",
                    "remove it; or end the stream with a record that has `position: last`",
                );
            }
            let Some(position) = file.position else {
                self.check_presence(file, &at);
                continue;
            };
            let gates = [
                ("since", file.since.is_some()),
                ("until", file.until.is_some()),
                ("when", file.when.is_some()),
            ];
            let occurs = ("occurs", !file.is_once() && !file.begins_a_section());
            for (key, _) in gates.into_iter().chain([occurs]).filter(|(_, is)| *is) {
                self.diagnostics.report(
                    &at.key(key),
                    format!("{} must be in every stream exactly once", file.record),
                    "the first and the last record occur once, and have no `since`, `until` or `when`; a \
                     first one with `occurs: any` begins a section",
                );
            }
            let place = Place::Record(RecordId(i));
            let body = self.body(RecordId(i));
            if matches!(position, PositionEntry::Last)
                && let Some(field) = body.filter(|b| b.size.is_none()).map(|b| b.head_fields)
                && !self.is_unsound(place, field)
            {
                self.diagnostics.report(
                    &at.key("fields").index(field),
                    "the size of the last record is not fixed",
                    "remove its fields, or give it fields of fixed size",
                );
            }
        }
    }

    /// The versions that have a record are some of those that there are.
    fn check_presence(&mut self, file: &RecordFile, at: &At) {
        let known = |version: &u32| self.versions.contains(version);
        let mut wrong = Vec::new();
        for (key, version, useless) in [
            ("since", file.since, self.versions.first()),
            ("until", file.until, self.versions.last()),
        ] {
            let Some(version) = version else { continue };
            if !known(&version) {
                let remedy = "use one of the versions of the stream";
                wrong.push((key, "the stream does not have this version", remedy));
            } else if useless == Some(&version) {
                let remedy = "remove it: without it, every version has the record";
                wrong.push((key, "this includes every version", remedy));
            }
        }
        if let (Some(since), Some(until)) = (file.since, file.until)
            && since > until
        {
            wrong.push(("until", "no version has this record", "make `until` the later version"));
        }
        let gates = [
            ("since", file.since.is_some()),
            ("until", file.until.is_some()),
            ("when", file.when.is_some()),
        ];
        if let (true, Some((key, _))) = (file.is_once(), gates.iter().find(|(_, is)| *is)) {
            wrong.push((
                *key,
                "`required` has no effect on a record with `occurs: once`",
                "write `occurs: at-most-once`, and the condition under `required`",
            ));
        }
        for (key, message, remedy) in wrong {
            self.diagnostics.report(&at.key(key), message, remedy);
        }
    }

    /// What records say of one another can be kept.
    pub(super) fn check_order(&mut self) {
        let sources = self.sources.clone();
        for source in &sources {
            let (file, at) = (&source.content, At::file(source.file));
            for (key, others) in [("follows", &file.follows), ("precedes", &file.precedes)] {
                for (i, other) in others.iter().enumerate() {
                    let at = at.key(key).index(i);
                    self.check_neighbour(file, key, other, &others[..i], &at);
                }
            }
        }
        self.check_cycles();
    }

    fn check_neighbour(
        &mut self,
        file: &RecordFile,
        key: &str,
        other: &str,
        before: &[String],
        at: &At,
    ) {
        let record = &file.record;
        let position = self.sources.iter().find(|s| s.content.record == other);
        let position = position.and_then(|s| s.content.position);
        let (message, remedy) = if before.iter().any(|b| b == other) {
            (format!("{other} is listed twice"), "list each record once")
        } else if other == record && key == "precedes" {
            ("a record cannot precede itself".into(), "write `occurs: at-most-once`")
        } else if other == record {
            ("the first of these records would have nothing to follow".into(), "remove it")
        } else if key == "precedes" && file.follows.iter().any(|f| f == other) {
            (format!("{record} also follows {other}"), "keep one of the two")
        } else {
            match (key, position, file.position) {
                ("follows", Some(PositionEntry::Last), _) => {
                    (format!("nothing can follow {other}, the last record"), "remove it")
                }
                ("precedes", Some(PositionEntry::First), _) => {
                    (format!("nothing can precede {other}, the first record"), "remove it")
                }
                ("follows", _, Some(PositionEntry::First)) => (
                    format!("{record} is the first record, so it cannot follow another"),
                    "remove it",
                ),
                ("follows", Some(PositionEntry::First), _)
                | ("precedes", Some(PositionEntry::Last), _)
                | ("precedes", _, Some(PositionEntry::First)) => {
                    ("this is true of every stream".into(), "remove it: `position` already says so")
                }
                _ => return,
            }
        };
        self.diagnostics.report(at, message, remedy);
    }

    /// No record waits for another that waits for it.
    fn check_cycles(&mut self) {
        let sources = self.sources.clone();
        let names: Vec<&str> = sources.iter().map(|s| s.content.record.as_str()).collect();
        let next = |name: &str| -> Vec<&str> {
            let source = sources.iter().find(|s| s.content.record == name);
            let follows = source.map_or(&[][..], |s| &s.content.follows);
            follows.iter().map(String::as_str).filter(|f| *f != name).collect()
        };
        let mut done: Vec<&str> = Vec::new();
        for start in names {
            let mut path = vec![start];
            let mut waiting = vec![next(start)];
            while let Some(following) = waiting.last_mut() {
                let Some(other) = following.pop() else {
                    done.extend(path.pop());
                    waiting.pop();
                    continue;
                };
                if let Some(first) = path.iter().position(|p| *p == other) {
                    let cycle = &path[first..];
                    if let Some(source) = sources.iter().find(|s| s.content.record == other) {
                        self.diagnostics.report(
                            &At::file(source.file).key("follows"),
                            format!("there is a cycle: {} follow each other", list(cycle)),
                            "one of them must come first; break the cycle",
                        );
                    }
                } else if !done.contains(&other) {
                    path.push(other);
                    waiting.push(next(other));
                }
            }
        }
    }
}

fn is_about_headers(condition: &Condition) -> bool {
    match condition {
        Condition::Compare(_, a, b) => is_from_headers(a) && is_from_headers(b),
        Condition::Bit(reference) => matches!(reference.base, Base::Header(..)),
        Condition::Not(a) => is_about_headers(a),
        Condition::And(a, b) | Condition::Or(a, b) => is_about_headers(a) && is_about_headers(b),
        Condition::Seen(_) | Condition::All { .. } => false,
    }
}

fn is_from_headers(expression: &Expression) -> bool {
    match expression {
        Expression::Value(reference) => matches!(reference.base, Base::Header(..)),
        Expression::Arithmetic(_, a, b) => is_from_headers(a) && is_from_headers(b),
        Expression::Integer(_) | Expression::Version => true,
        Expression::Instance
        | Expression::Records(_)
        | Expression::Remaining
        | Expression::Count { .. } => false,
    }
}
