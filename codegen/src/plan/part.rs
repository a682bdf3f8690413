//! What follows the fixed part of a body: fields that are taken one by one (step 7).

use schemars::JsonSchema;
use serde::Serialize;

use super::amount::Amount;
use super::check::{self, Bound, Check};
use super::clear::Clear;
use super::expression::{Arithmetic, Test};
use super::fixed::Since;
use super::inner::InnerId;
use super::needs::Needs;
use super::place::Scope;
use crate::model::*;

/// A field after the fixed part. First its gate is looked at, then whether its octets lie within the
/// body, then its checks.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Part<'m> {
    /// Index in the structure.
    pub index: usize,
    /// The field. Alignments have no name; errors call them `align`.
    #[serde(skip)]
    pub field: &'m Field,
    /// What must hold for it to be there.
    pub gate: Option<Gate<'m>>,
    /// The first version that has it, and what is checked of its octets in earlier ones. Its size is
    /// then fixed.
    pub since: Option<Since<'m>>,
    /// What is taken.
    pub take: Take<'m>,
    /// The rule that all of it lies within the body.
    pub fits: RuleId,
    /// What is checked of its value; of each element, where it is an array.
    pub checks: Vec<Check<'m>>,
    /// What of it readers pass over and writers refuse.
    pub clear: Option<Clear<'m>>,
    /// What of it, where values have no place for reserved octets.
    pub clear_value: Option<Clear<'m>>,
    /// Whether it is the last field and may be of any size, and nothing looks into it: a reader that
    /// takes a stream in pieces passes it on as it comes.
    pub in_pieces: bool,
    /// The field that alone counts it, by index, where that is a plain integer of the fixed part: a
    /// writer can set it.
    pub counted_by: Option<usize>,
    /// What taking and checking it takes.
    pub needs: Needs,
}

/// What must hold for a field to be there. Where its arithmetic fails, the field's `fits` rule is
/// broken.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Gate<'m> {
    /// The condition.
    pub test: Test<'m>,
    /// What looking at it takes.
    pub needs: Needs,
}

/// What is taken of a body for a field.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Take<'m> {
    /// An integer.
    Scalar(Scalar),
    /// Octets without meaning: so many.
    Reserved(u64),
    /// Octets without meaning, to the next multiple from the start of the body.
    Align(u64),
    /// Raw octets.
    Octets(Amount<'m>),
    /// A text of so many octets, of which the last and no other is a NUL.
    Text(Arithmetic<'m>),
    /// Strings that their NULs delimit: one, or so many.
    Strings(Strings<'m>),
    /// Integers.
    Scalars(Scalar, Amount<'m>),
    /// Structures of fixed size.
    Structures(TypeId, Amount<'m>),
    /// Structures that tell their own size: a fixed part, and octets that it counts.
    Varying(TypeId, Amount<'m>),
    /// A structure of fixed size.
    Structure(TypeId),
    /// One of several structures of the same size, by the value of an earlier field.
    Union {
        /// Index of the field that chooses.
        tag: usize,
        /// The structures by value of the tag.
        cases: &'m [UnionCase],
        /// Number of octets.
        size: u64,
    },
    /// A whole stream, to the end of the body.
    Stream(InnerId),
}

/// Strings that their NULs delimit.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Strings<'m> {
    /// How many of them, or of structures of them; one, if none.
    pub amount: Option<Amount<'m>>,
    /// The structure of strings that is repeated; plain strings, if none.
    pub of: Option<TypeId>,
    /// The strings of one round: the fields of the structure, or the one string.
    pub each: Vec<OneString<'m>>,
}

/// A string that its NUL delimits.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OneString<'m> {
    /// Its field in the structure of strings; none for a plain string.
    #[serde(skip)]
    pub field: Option<&'m Field>,
    /// The rule that there is one: broken where no octet is left.
    pub fits: RuleId,
    /// The rule that it ends in a NUL: broken where octets are left, but no NUL. No codec reports it
    /// where the rule is not a MUST.
    pub terminated: Option<Bound<()>>,
    /// The rules on what it must be like.
    pub patterns: Vec<Check<'m>>,
}

impl Strings<'_> {
    /// Whether more is checked of a string than that it ends.
    pub fn have_patterns(&self) -> bool {
        self.each.iter().any(|string| !string.patterns.is_empty())
    }
}

impl<'m> Part<'m> {
    /// Whether it takes all that is left of the body, however much that is.
    pub fn takes_rest(&self) -> bool {
        match &self.take {
            Take::Octets(amount)
            | Take::Scalars(_, amount)
            | Take::Structures(_, amount)
            | Take::Varying(_, amount) => matches!(amount, Amount::Rest),
            Take::Strings(strings) => matches!(strings.amount, Some(Amount::Rest)),
            Take::Stream(_) => true,
            Take::Text(_)
            | Take::Scalar(_)
            | Take::Structure(_)
            | Take::Union { .. }
            | Take::Reserved(_)
            | Take::Align(_) => false,
        }
    }

    /// The fields after the fixed part of a body.
    pub(super) fn all(
        scope: Scope<'m>,
        last_in_pieces: bool,
        inner: &mut dyn FnMut(&'m str) -> InnerId,
    ) -> Vec<Self> {
        let structure = scope.structure;
        let last = structure.fields.len() - 1;
        let indices = structure.head_fields..structure.fields.len();
        indices
            .map(|index| Self::of(scope, index, last_in_pieces && index == last, inner))
            .collect()
    }

    fn of(
        scope: Scope<'m>,
        index: usize,
        in_pieces: bool,
        inner: &mut dyn FnMut(&'m str) -> InnerId,
    ) -> Self {
        let (stream, field) = (scope.stream, &scope.structure.fields[index]);
        let take = take(scope, field, inner);
        let checks = check::checks(stream, &field.checks);
        let gate = field.condition.as_ref().map(|condition| {
            let test = scope.test(condition);
            Gate { needs: Needs::of_test(&test), test }
        });
        let since = field.since.map(|version| Since {
            version,
            before: check::checks(stream, field.before.as_slice()).pop(),
        });
        let mut needs = Needs::of_checks(&checks);
        needs.also(Needs::within(stream, &field.kind));
        needs.also(take.needs());
        needs.state |= since.is_some();
        gate.iter().for_each(|gate| needs.also(gate.needs));
        for before in since.iter().filter_map(|since| since.before.as_ref()) {
            needs.also(Needs::of_checks(std::slice::from_ref(before)));
        }
        Self {
            index,
            field,
            gate,
            since,
            fits: field.fits.expect("a field after the fixed part has a rule that it fits"),
            clear: Clear::of(stream, field),
            clear_value: Clear::of_value(stream, field),
            checks,
            in_pieces,
            counted_by: take.counted_by().filter(|index| is_plain_count(scope, *index)),
            needs,
            take,
        }
    }

    /// What errors call it.
    pub fn label(&self) -> &'m str {
        if self.field.name.is_empty() { "align" } else { &self.field.name }
    }

    /// Whether it has a value: octets without meaning have none.
    pub fn has_value(&self) -> bool {
        !matches!(self.take, Take::Reserved(_) | Take::Align(_))
    }

    /// The checks that a text of so many octets matches patterns.
    pub fn patterns(&self) -> impl Iterator<Item = &Check<'m>> {
        self.checks.iter().filter(|check| matches!(check.what, FieldTest::Matches(_)))
    }

    /// The check that a text of so many octets ends in its only NUL.
    pub fn terminated(&self) -> Option<&Check<'m>> {
        self.checks.iter().find(|check| matches!(check.what, FieldTest::Terminated))
    }
}

/// The checks among others that a text matches patterns.
fn patterns<'m>(stream: &Stream, field: &'m Field) -> Vec<Check<'m>> {
    let of_text = |check: &Check| matches!(check.what, FieldTest::Matches(_));
    check::checks(stream, &field.checks).into_iter().filter(of_text).collect()
}

impl<'m> Take<'m> {
    /// The amount that has to be computed, if one has.
    pub fn amount(&self) -> Option<&Amount<'m>> {
        match self {
            Self::Octets(amount)
            | Self::Scalars(_, amount)
            | Self::Structures(_, amount)
            | Self::Varying(_, amount) => Some(amount),
            Self::Strings(strings) => strings.amount.as_ref(),
            Self::Scalar(_)
            | Self::Reserved(_)
            | Self::Align(_)
            | Self::Text(_)
            | Self::Structure(_)
            | Self::Union { .. }
            | Self::Stream(_) => None,
        }
    }

    /// The integer that has to be computed for the amount, if one has.
    pub fn arithmetic(&self) -> Option<&Arithmetic<'m>> {
        match (self, self.amount()) {
            (Self::Text(size), _) => Some(size),
            (_, Some(Amount::Counted(count))) => Some(count),
            (_, Some(Amount::Fixed(_) | Amount::Rest) | None) => None,
        }
    }

    fn needs(&self) -> Needs {
        let mut needs = match self {
            Self::Text(size) => Needs::of_arithmetic(size),
            take => take.amount().map(Needs::of_amount).unwrap_or_default(),
        };
        needs.endian |= matches!(
            self,
            Self::Scalar(_)
                | Self::Scalars(..)
                | Self::Structures(..)
                | Self::Varying(..)
                | Self::Structure(_)
                | Self::Union { .. }
        );
        needs.fixed |= matches!(self, Self::Union { .. });
        needs
    }

    fn counted_by(&self) -> Option<usize> {
        self.arithmetic().and_then(Arithmetic::field)
    }
}

fn is_plain_count(scope: Scope, index: usize) -> bool {
    let kind = &scope.structure.fields[index].kind;
    index < scope.structure.head_fields
        && matches!(kind, Kind::Scalar(Scalar { of: None, primitive }) if !primitive.signed())
}

fn take<'m>(
    scope: Scope<'m>,
    field: &'m Field,
    inner: &mut dyn FnMut(&'m str) -> InnerId,
) -> Take<'m> {
    let stream = scope.stream;
    match &field.kind {
        Kind::Scalar(scalar) => Take::Scalar(*scalar),
        Kind::Reserved { octets } => Take::Reserved(*octets),
        Kind::Align { to } => Take::Align(*to),
        Kind::Octets { size } => Take::Octets(scope.amount(size)),
        Kind::Text { size: Some(size) } => Take::Text(scope.arithmetic(size)),
        Kind::Text { size: None } => {
            let each = vec![OneString::of(stream, field, None)];
            Take::Strings(Strings { amount: None, of: None, each })
        }
        Kind::Array { element: Element::Text, count } => {
            let each = vec![OneString::of(stream, field, None)];
            Take::Strings(Strings { amount: Some(scope.amount(count)), of: None, each })
        }
        Kind::Array { element: Element::Scalar(scalar), count } => {
            Take::Scalars(*scalar, scope.amount(count))
        }
        Kind::Array { element: Element::Structure(id), count } => {
            let amount = scope.amount(count);
            match strings(stream, *id) {
                Some(each) => Take::Strings(Strings { amount: Some(amount), of: Some(*id), each }),
                None if stream.structure(*id).size.is_none() => Take::Varying(*id, amount),
                None => Take::Structures(*id, amount),
            }
        }
        Kind::Structure(id) => match strings(stream, *id) {
            Some(each) => Take::Strings(Strings { amount: None, of: Some(*id), each }),
            None => Take::Structure(*id),
        },
        Kind::Union { tag, cases, size } => Take::Union { tag: *tag, cases, size: *size },
        Kind::Stream(id) => Take::Stream(inner(id)),
        Kind::Checksum(_) => unreachable!("a checksum stands in the fixed part"),
    }
}

/// The strings that a structure consists of, if it does.
fn strings(stream: &Stream, id: TypeId) -> Option<Vec<OneString<'_>>> {
    let fields = stream.structure(id).strings_alone()?;
    Some(fields.iter().map(|field| OneString::of(stream, field, Some(field))).collect())
}

impl<'m> OneString<'m> {
    fn of(stream: &Stream, stated: &'m Field, field: Option<&'m Field>) -> Self {
        let terminated = stated.checks.iter().find(|c| matches!(c.test, FieldTest::Terminated));
        Self {
            field,
            fits: stated.fits.expect("a string has a rule that it fits"),
            terminated: terminated.and_then(|check| Bound::of(stream, check.rule, ())),
            patterns: patterns(stream, stated),
        }
    }
}
