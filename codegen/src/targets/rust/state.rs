//! What a reader or writer knows of the stream so far, as Rust.

use askama::Template;

use super::expression::Scope;
use super::stream::Maker;
use super::{checks, names, uses};
use crate::model::expression::{Base, Reference};
use crate::model::*;

#[derive(Template)]
#[template(path = "rust/state.rs.txt", escape = "none")]
struct StateText {
    title: String,
    source: String,
    uses: String,
    memory_decl: &'static str,
    memory_impl: &'static str,
    memory: &'static str,
    headers: Vec<(String, String)>,
    seen: &'static str,
    sets: Vec<String>,
    earlier: Vec<String>,
    places: Vec<(String, String, String)>,
    places_code: String,
    has_instance: bool,
    instances: Vec<(String, String, String)>,
    required: Vec<(String, String, Option<String>)>,
    required_code: String,
}

impl Maker<'_> {
    pub(super) fn state(&self) -> askama::Result<String> {
        let stream = self.stream;
        let records = || stream.records.iter().map(|r| (names::camel(&r.name), r));
        let places: Vec<_> = records()
            .flat_map(|(camel, r)| {
                r.sequence.iter().map(move |c| {
                    (camel.clone(), self.misplaced(&camel, &c.test), self.rule(c.rule))
                })
            })
            .collect();
        let instances = records().filter_map(|(camel, r)| {
            let Instance::UpTo(last) = r.instance else { return None };
            let test =
                if last == 0 { "instance != 0".into() } else { format!("instance > {last}") };
            Some((camel, test, self.rule(r.instance_rule?)))
        });
        let required = records().filter_map(|(camel, r)| {
            let required = r.required.as_ref()?;
            let structure = &r.body;
            let scope = Scope { stream, structure, head: "", tail: "", item: None };
            let when = required.when.as_ref().map(|when| scope.condition(when));
            Some((camel, self.rule(required.rule), when))
        });
        let required: Vec<_> = required.collect();
        let mut text = StateText {
            title: stream.title.clone(),
            source: self.source(),
            uses: String::new(),
            memory_decl: self.generics.function(),
            memory_impl: self.generics.function(),
            memory: self.generics.state(),
            headers: self.state_headers(),
            seen: if stream.records.len() <= 32 { "u32" } else { "u64" },
            sets: (0..stream.sets.len()).map(|i| checks::set_name(stream, SetId(i))).collect(),
            earlier: self.earlier(),
            places_code: places.iter().map(|p| p.1.as_str()).collect(),
            places,
            has_instance: self.has_instance(),
            instances: instances.collect(),
            required_code: required.iter().filter_map(|r| r.2.clone()).collect(),
            required,
        };
        let mut own = self.own();
        own.retain(|(name, _)| name != "State");
        text.uses = uses(&text.render()?, &own);
        text.render()
    }

    /// The condition under which a record is in the wrong place.
    fn misplaced(&self, camel: &str, test: &SequenceTest) -> String {
        let kind = |id: &RecordId| names::camel(&self.stream.record(*id).name);
        match test {
            SequenceTest::Since(version) => format!("self.version < {version}"),
            SequenceTest::Until(version) => format!("self.version > {version}"),
            SequenceTest::NotBefore => format!("self.seen(Kind::{camel})"),
            SequenceTest::Follows(id) => format!("!self.seen(Kind::{})", kind(id)),
            SequenceTest::Precedes(id) => format!("self.seen(Kind::{})", kind(id)),
            SequenceTest::When(condition) => {
                let structure = &self.stream.framing.header;
                let scope =
                    Scope { stream: self.stream, structure, head: "", tail: "", item: None };
                scope.negated(condition)
            }
        }
    }

    /// The headers that expressions look at, with their types.
    pub(super) fn state_headers(&self) -> Vec<(String, String)> {
        let named = |r: &Reference, i: usize| matches!(r.base, Base::Header(h, _) if h == i);
        let headers = self
            .stream
            .headers
            .iter()
            .enumerate()
            .filter(|(i, _)| self.stream.references().iter().any(|r| named(r, *i)));
        headers.map(|(_, h)| (h.name.clone(), names::camel(&h.name))).collect()
    }

    /// Fields of records that later ones look at.
    fn earlier(&self) -> Vec<String> {
        let name = |(id, field): (RecordId, usize)| {
            let record = self.stream.record(id);
            format!("{}_{}", names::snake(&record.name), record.body.fields[field].name)
        };
        self.stream.captured().into_iter().map(name).collect()
    }
}
