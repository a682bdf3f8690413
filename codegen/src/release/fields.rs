//! Fields of a version, with their types in full.

use super::abi::{Bits, Case, Field};
use super::checks::Tests;
use super::spell;
use crate::model::{
    self, BitPart, Element, Extent, Kind, Mark, Primitive, Scalar, Structure, TypeBody, TypeId,
};

impl<'m> Tests<'m> {
    /// The fields of a structure, as a version has them.
    pub(super) fn fields(&self, body: &'m Structure, version: u32) -> Vec<Field> {
        body.fields.iter().map(|field| self.field(body, field, version)).collect()
    }

    fn field(&self, body: &'m Structure, field: &'m model::Field, version: u32) -> Field {
        let size = self.stream.size_of(&field.kind);
        if field.since.is_some_and(|since| since > version) {
            return Field {
                at: field.offset,
                ty: format!("reserved({})", size.unwrap_or_default()),
                size,
                checks: field.before.iter().map(|check| self.of_field(check)).collect(),
                ..Field::default()
            };
        }
        let scope = self.scope(Some(body));
        let filler = matches!(field.kind, Kind::Reserved { .. } | Kind::Align { .. });
        let mut frozen = Field {
            at: field.offset,
            name: (!filler).then(|| field.name.clone()),
            size,
            is: field.mark.map(mark),
            condition: field.condition.as_ref().map(|c| spell::condition(c, &scope)),
            checks: field.checks.iter().map(|check| self.of_field(check)).collect(),
            ..Field::default()
        };
        let extent = |extent: &Extent| match extent {
            Extent::Fixed(number) => number.to_string(),
            Extent::Counted(expression) => spell::expression(expression, &scope),
            Extent::Rest => "rest".into(),
        };
        frozen.ty = match &field.kind {
            Kind::Scalar(scalar) => self.scalar(*scalar, &mut frozen),
            Kind::Reserved { octets } => format!("reserved({octets})"),
            Kind::Checksum(_) => Primitive::U32.name().to_owned(),
            Kind::Align { to } => format!("align({to})"),
            Kind::Octets { size } => format!("octets({})", extent(size)),
            Kind::Text { size: None } => "string".into(),
            Kind::Text { size: Some(size) } => {
                format!("string({})", spell::expression(size, &scope))
            }
            Kind::Array { element, count } => {
                let element = match element {
                    Element::Scalar(scalar) => self.scalar(*scalar, &mut frozen),
                    Element::Structure(id) => self.structure(*id, version, &mut frozen),
                    Element::Text => "string".into(),
                };
                format!("{element}[{}]", extent(count))
            }
            Kind::Structure(id) => self.structure(*id, version, &mut frozen),
            Kind::Stream(id) => format!("stream({id})"),
            Kind::Union { tag, cases, .. } => {
                let case = |case: &model::UnionCase| Case {
                    case: case.name.clone(),
                    value: case.value,
                    fields: self.fields(self.stream.structure(case.of), version),
                };
                frozen.cases = cases.iter().map(case).collect();
                frozen.cases.sort_by_key(|case| case.value);
                format!("union({})", scope.field(*tag))
            }
        };
        frozen
    }

    fn structure(&self, id: TypeId, version: u32, frozen: &mut Field) -> String {
        frozen.fields = self.fields(self.stream.structure(id), version);
        "structure".into()
    }

    /// An integer, and what its values and bits mean.
    fn scalar(&self, scalar: Scalar, frozen: &mut Field) -> String {
        let named = |primitive: Primitive| primitive.name().to_owned();
        let Some(of) = scalar.of else { return named(scalar.primitive) };
        match &self.stream.ty(of).body {
            TypeBody::Enum { values, open, .. } => {
                frozen.values = values.iter().map(|v| (v.name.clone(), v.value)).collect();
                frozen.open = *open;
            }
            TypeBody::Bits { parts, .. } => {
                frozen.bits = parts.iter().map(|part| self.bits(part)).collect();
            }
            TypeBody::Structure(_) => {}
        }
        named(scalar.primitive)
    }

    fn bits(&self, part: &BitPart) -> Bits {
        let mut bits = Bits {
            low: part.low,
            width: part.width,
            name: part.name.clone(),
            verified: part.verified,
            is: part.mark.map(mark),
            values: Default::default(),
            open: false,
        };
        if let Some(TypeBody::Enum { values, open, .. }) =
            part.of.map(|id| &self.stream.ty(id).body)
        {
            bits.values = values.iter().map(|v| (v.name.clone(), v.value)).collect();
            bits.open = *open;
        }
        bits
    }
}

fn mark(mark: Mark) -> String {
    let word = match mark {
        Mark::Magic => "magic",
        Mark::Version => "version",
        Mark::BigEndian => "big-endian",
        Mark::Type => "type",
        Mark::Instance => "instance",
        Mark::Length => "length",
        Mark::RecordLength => "record-length",
        Mark::Checksum(sum) => sum.name(),
    };
    word.into()
}
