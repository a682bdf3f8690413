//! One record: the fields of its plan stand in the order of `spec/reading.md`, steps 3 to 10.

use schemars::JsonSchema;
use serde::Serialize;

use super::check::Bound;
use super::expression::Test;
use super::fixed::Fixed;
use super::inner::InnerId;
use super::needs::Needs;
use super::part::Part;
use super::place::Scope;
use crate::model::{
    self, FieldTest, Instance, Layout, Level, Position, Record, RecordId, RememberedSet, RuleId,
    SequenceTest, SetId, Stream,
};

/// What a codec does with a record.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RecordPlan<'m> {
    /// Its index.
    pub id: RecordId,
    /// The record.
    #[serde(skip)]
    pub record: &'m Record,
    /// Step 3: its place among the others, in this order.
    pub admission: Vec<Bound<Admission<'m>>>,
    /// Step 4: the greatest instance that it has.
    pub instance: Option<Bound<InstanceTest>>,
    /// Whether a writer has to be told the instance; otherwise it is 0.
    pub instance_varies: bool,
    /// Step 5: its length.
    pub length: Length<'m>,
    /// What its body is like.
    pub shape: Shape,
    /// Step 7: the fields that every body begins with.
    pub fixed: Fixed<'m>,
    /// Step 7: the checksum of the stream so far, if the record holds it; it is among the fields of the fixed
    /// part, as octets without a value, of which it is checked.
    pub sum: Option<SumPlace>,
    /// Step 7: the fields that follow, one by one.
    pub parts: Vec<Part<'m>>,
    /// Step 9: rules on several fields.
    pub rules: Vec<StatedRule<'m>>,
    /// What all of those rules take together; nothing is stated if `checks` is false.
    pub rules_need: Needs,
    /// What all of the parts take together.
    pub parts_need: Needs,
    /// Step 10: whether all that is remembered is forgotten before, since the stream begins again. A checksum
    /// of the stream so far begins again with its record header.
    pub begins_a_section: bool,
    /// Whether a checksum is kept over its octets: its own, those of all records before it, and those of the
    /// headers where the stream cannot begin again.
    pub summed: bool,
    /// Step 10: whether it matters how many there were.
    pub counted: bool,
    /// Step 10: what later steps need of it.
    pub remember: Vec<Remember>,
    /// Step 10: whom the stream goes on with.
    pub control: Option<Control>,
    /// Step 11: that a stream has it; the condition under which it must, if there is one. Where the
    /// arithmetic of that fails, it need not.
    pub required: Option<Bound<Option<Test<'m>>>>,
    /// Whether it ends the stream.
    pub is_last: bool,
}

/// Where a record holds the checksum of all that comes before it, which four octets it then counts like any
/// others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SumPlace {
    /// The field, by index.
    pub field: usize,
    /// How many octets of the record stand before it, those of the record header included.
    pub offset: u64,
    /// How many octets of the body stand before it.
    pub in_body: u64,
    /// The rule that it is right.
    pub rule: RuleId,
}

/// What is asked of the place of a record, at its type.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Admission<'m> {
    /// The version is at least this.
    Since(u32),
    /// The version is at most this.
    Until(u32),
    /// The headers say this. Where its arithmetic fails, the rule is broken.
    When(Test<'m>),
    /// There was none of this type before.
    NotBefore,
    /// There was one of that type before.
    Follows(RecordId),
    /// There was none of that type before.
    Precedes(RecordId),
}

/// That the instance is at most this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InstanceTest(pub u64);

/// What is asked of the length, after what holds of the length of every record.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct Length<'m> {
    /// The rule that is broken by another one.
    pub rule: RuleId,
    /// Octets that the fields take: exactly or, where the body varies, at least. The padding is not
    /// among them.
    pub octets: u64,
    /// Whether all bodies have that many, but for those of a layout.
    pub exact: bool,
    /// Bodies of other lengths, which readers take; the longest first.
    pub layouts: &'m [Layout],
}

/// What a body is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// It has no fields.
    Empty,
    /// All of it is one structure of fixed size, which every version reads alike.
    Plain,
    /// The same, but its octets alone do not say what they mean: it holds a union, or fields that
    /// earlier versions do not have.
    Whole,
    /// It has a fixed size, and some writers left out fields.
    Layouts,
    /// Fields follow the fixed part.
    Parts,
}

impl Shape {
    /// Whether a record has a value beside its type and instance.
    pub fn has_body(self) -> bool {
        self != Shape::Empty
    }
}

/// A rule on several fields, in the order of the description.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StatedRule<'m> {
    /// The rule.
    pub rule: RuleId,
    /// Whom it binds.
    pub role: model::Role,
    /// What must hold. Where its arithmetic fails, the rule is broken.
    pub test: Test<'m>,
    /// The field, by index, that an error points at; the body's start, if none.
    pub at: Option<usize>,
    /// What looking at it takes.
    pub needs: Needs,
}

/// What is remembered of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Remember {
    /// A field's value, in a set of them.
    InSet(SetId, usize),
    /// A field's value, until there is another record of the type.
    Latest(usize),
    /// The version, which a field tells.
    Version(usize),
}

/// Whom a stream goes on with after a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "ControlStep")]
pub enum Control {
    /// An inner stream begins, headers and all.
    Begins(InnerId),
    /// The inner stream goes on where it was left, without headers.
    Resumes(InnerId),
    /// The outer stream, where there is one.
    Returns,
}

impl<'m> RecordPlan<'m> {
    /// Whether octets that a reader does not expect would be taken for the rest of the body, since a
    /// part behind this one takes that.
    pub fn is_followed_by_rest(&self, part: &Part) -> bool {
        self.parts.iter().any(|other| other.index > part.index && other.takes_rest())
    }

    pub(super) fn of(
        stream: &'m Stream,
        id: RecordId,
        inner: &mut dyn FnMut(&'m str) -> InnerId,
    ) -> Self {
        let record = stream.record(id);
        let scope =
            Scope { stream, structure: &record.body, layouts: &record.layouts, element: None };
        let last_in_pieces = stream.last_in_pieces(id).is_some();
        let parts = match record.body.size {
            Some(_) => Vec::new(),
            None => Part::all(scope, last_in_pieces, inner),
        };
        let rules = stated(scope, &record.checks);
        let fixed = Fixed::of(stream, &record.body);
        let is_last = record.position == Some(Position::Last);
        Self {
            id,
            record,
            admission: admission(scope, record),
            instance: instance(stream, record),
            instance_varies: record.instance.varies(),
            length: Length {
                rule: record.length,
                octets: record.body.size.unwrap_or(record.body.head),
                exact: record.body.size.is_some(),
                layouts: &record.layouts,
            },
            shape: shape(record, &fixed),
            fixed,
            rules_need: Needs::total(rules.iter().map(|rule| rule.needs)),
            parts_need: Needs::total(parts.iter().map(|part| part.needs)),
            parts,
            rules,
            begins_a_section: record.begins_a_section(),
            summed: stream.framing.running.is_some(),
            sum: sum(stream, record),
            counted: false,
            remember: remember(stream, id),
            // After the last record, nothing goes on.
            control: record.control.as_ref().filter(|_| !is_last).map(|control| match control {
                model::Control::Begins(id) => Control::Begins(inner(id)),
                model::Control::Resumes(id) => Control::Resumes(inner(id)),
                model::Control::Returns => Control::Returns,
            }),
            required: record.required.as_ref().and_then(|required| {
                let when = required.when.as_ref().map(|when| scope.test(when));
                Bound::of(stream, required.rule, when)
            }),
            is_last,
        }
    }

    /// Whether its body may hold what readers pass over and writers refuse.
    pub fn clears(&self) -> bool {
        self.fixed.clears() || self.parts.iter().any(|part| part.clear.is_some())
    }

    /// The same, where values have no place for reserved octets.
    pub fn clears_value(&self) -> bool {
        self.fixed.clears_value() || self.parts.iter().any(|part| part.clear_value.is_some())
    }

    /// Whether some programs wrote it with an empty body, although its body varies in size.
    pub fn may_be_empty(&self) -> bool {
        self.record.may_be_empty()
    }

    /// The octets of the whole fixed part that a layout lacks: offsets and lengths, ascending.
    pub fn gaps(&self, layout: &Layout) -> Vec<(u64, u64)> {
        let mut gaps: Vec<(u64, u64)> = Vec::new();
        for field in self.fixed.fields.iter().filter(|f| layout.without.contains(&f.index)) {
            match gaps.last_mut() {
                Some((at, length)) if *at + *length == field.offset => *length += field.size,
                _ => gaps.push((field.offset, field.size)),
            }
        }
        gaps
    }

    /// What fields of the fixed part that a layout lacks are taken for: offsets, sizes, values.
    pub fn defaults(&self, layout: &Layout) -> Vec<(u64, u64, u64)> {
        let of = |(index, value): &(usize, u64)| {
            let field = self.fixed.field(*index);
            (field.offset, field.size, *value)
        };
        layout.defaults.iter().map(of).collect()
    }

    /// Whether fields that some layout lacks are taken for something else than 0.
    pub fn has_defaults(&self) -> bool {
        self.length.layouts.iter().any(|layout| !layout.defaults.is_empty())
    }

    /// Whether some layout lacks a field.
    pub fn may_lack(&self, index: usize) -> bool {
        self.length.layouts.iter().any(|layout| layout.without.contains(&index))
    }

    /// Whether nothing is said of it but that it is there: it has no fields, and one instance.
    pub fn is_bare(&self) -> bool {
        self.shape == Shape::Empty && !self.instance_varies
    }

    /// Whether it is judged by its own octets alone where it has the header of the record before, of its
    /// type as well: all its fields stand at known offsets, nothing is remembered of it, and its stream
    /// goes on.
    pub fn stands_alone(&self) -> bool {
        let stays = self.control.is_none() && !self.is_last && !self.begins_a_section;
        let forgotten = !self.needs_value() && !self.counted && !self.summed;
        self.length.exact && stays && self.admission.is_empty() && forgotten
    }

    /// Whether step 10 does something beside counting: what later rules need of it is remembered, or what was
    /// before is forgotten.
    pub fn takes_note(&self) -> bool {
        !self.remember.is_empty() || self.begins_a_section
    }

    /// Whether the decoded body is looked at after it has been checked: by rules, or to remember it.
    pub fn needs_value(&self) -> bool {
        !self.rules.is_empty() || !self.remember.is_empty()
    }
}

/// The rules on several fields that some codec checks.
pub(super) fn stated<'m>(
    scope: Scope<'m>,
    checks: &'m [model::RecordCheck],
) -> Vec<StatedRule<'m>> {
    let binding = checks.iter().filter(|c| scope.stream.rule(c.rule).level == Level::Must);
    let rule = |check: &'m model::RecordCheck| {
        let test = scope.test(&check.holds);
        let role = scope.stream.rule(check.rule).role;
        let mut needs = Needs::of_test(&test);
        needs.checks = true;
        needs.role |= role != model::Role::Both;
        StatedRule { rule: check.rule, role, at: check.at, needs, test }
    };
    binding.map(rule).collect()
}

fn admission<'m>(scope: Scope<'m>, record: &'m Record) -> Vec<Bound<Admission<'m>>> {
    let of = |check: &'m model::SequenceCheck| {
        let what = match &check.test {
            SequenceTest::Since(version) => Admission::Since(*version),
            SequenceTest::Until(version) => Admission::Until(*version),
            SequenceTest::When(condition) | SequenceTest::Whole(condition) => {
                Admission::When(scope.test(condition))
            }
            SequenceTest::NotBefore => Admission::NotBefore,
            SequenceTest::Follows(other) => Admission::Follows(*other),
            SequenceTest::Precedes(other) => Admission::Precedes(*other),
        };
        Bound::of(scope.stream, check.rule, what)
    };
    record.sequence.iter().filter_map(of).collect()
}

fn sum(stream: &Stream, record: &Record) -> Option<SumPlace> {
    record.body.fields.iter().enumerate().find_map(|(field, of)| {
        let check = of.checks.iter().find(|check| matches!(check.test, FieldTest::Sum))?;
        let in_body = of.offset?;
        let offset = stream.framing.header_size() + in_body;
        Some(SumPlace { field, offset, in_body, rule: check.rule })
    })
}

fn instance(stream: &Stream, record: &Record) -> Option<Bound<InstanceTest>> {
    stream.framing.instance_field?;
    match (record.instance, record.instance_rule) {
        (Instance::UpTo(last), Some(rule)) => Bound::of(stream, rule, InstanceTest(last)),
        _ => None,
    }
}

fn shape(record: &Record, fixed: &Fixed) -> Shape {
    match record.body.size {
        None => Shape::Parts,
        Some(_) if record.body.fields.is_empty() => Shape::Empty,
        Some(_) if !record.layouts.is_empty() => Shape::Layouts,
        Some(_) if fixed.has_union || fixed.has_later_fields => Shape::Whole,
        Some(_) => Shape::Plain,
    }
}

fn remember(stream: &Stream, id: RecordId) -> Vec<Remember> {
    let sets = stream.sets.iter().enumerate().filter_map(|(i, set)| match set {
        RememberedSet::Field { record, field } if *record == id => {
            Some(Remember::InSet(SetId(i), *field))
        }
        RememberedSet::Field { .. } | RememberedSet::TypeAndInstance => None,
    });
    let captured = stream.captured();
    let latest = captured.iter().filter(|(of, _)| *of == id).map(|(_, f)| Remember::Latest(*f));
    let body = &stream.record(id).body;
    let version = body.fields.iter().position(|f| f.mark == Some(model::Mark::Version));
    sets.chain(latest).chain(version.map(Remember::Version)).collect()
}
