//! Structures that tell their own size, and arrays of them.

use super::Maker;
use super::expressions::Scope;
use super::known::{Body, New, Number, Scalar, Sort, TypeSort};
use super::types::{PLAIN, alignment};
use crate::description::{Field, TypeBody};
use crate::yaml::Yaml;

impl Maker<'_> {
    /// An array of elements that tell their own size.
    pub(super) fn varying(&mut self, body: &mut Body) {
        let amount = match self.rng.chance(25) {
            true => Some(self.rng.range(1, 3).to_string()),
            false => self.counting(body),
        };
        let (Some(amount), Some((ty, align, step))) = (amount, self.varying_in(body)) else {
            return;
        };
        let name = self.field_name(body);
        let mut field = Field::typed(&name, format!("{ty}[{amount}]"));
        let gate = self.gate_by_fields(body, 20);
        let gated = gate.is_some();
        field.keys.extend(gate.map(|gate| ("if", Yaml::text(gate))));
        body.push(New { field, sort: Sort::Other, size: None, align, step, gated });
    }

    /// The name of a type for the elements of an array in a body, their alignment, and what the size of
    /// each is a multiple of; none where they could not be aligned.
    pub(super) fn varying_in(&mut self, body: &Body) -> Option<(String, u64, u64)> {
        let id = self.existing(|sort| matches!(sort, TypeSort::Varying { .. }));
        let id = id.unwrap_or_else(|| self.varying_type());
        let TypeSort::Varying { align, to } = self.types[id].sort else { return None };
        // A packed body aligns nothing, but for what ends in an alignment.
        let aligned = to == 1 || body.packed.is_none_or(|packed| packed >= align);
        aligned.then(|| (self.types[id].name.clone(), align, to))
    }

    fn varying_type(&mut self) -> usize {
        let packed = self.rng.chance(40).then_some(1);
        let gates = std::mem::replace(&mut self.gates, false);
        let in_type = std::mem::replace(&mut self.in_header_or_type, true);
        let known = std::mem::replace(&mut self.version_known, false);
        let mut body = Body::new(packed);
        for _ in 0..self.rng.below(3) {
            self.field_of_type(&mut body, 1);
        }
        let counter = self.field_name(&body);
        let (octets, text) = self.rng.one(PLAIN);
        let mut field = Field::typed(&counter, text);
        if self.rng.chance(30) {
            field = field.with("max", Yaml::number(self.rng.range(1, 30)));
        }
        let sort = Sort::Scalar(Scalar { octets, number: Number::Unsigned, of: None });
        let size = Some(octets);
        let align = alignment(octets);
        body.push(New { field, sort, size, align, step: octets, gated: false });
        let amount = self.own_amount(&body).unwrap_or(counter);
        let name = self.field_name(&body);
        let field = Field::typed(&name, format!("octets({amount})"));
        let sort = Sort::Other;
        body.push(New { field, sort, size: None, align: 1, step: 1, gated: false });
        let mut to = 1;
        if body.align > 1 || self.rng.chance(30) {
            let wanted = self.rng.one([2, 4, 8]);
            to = body.align.max(wanted);
            let mut field = Field { name: None, keys: vec![("align", Yaml::number(to))] };
            if self.rng.chance(30) {
                field = field.with("on-read", self.on_read());
            }
            body.push(New { field, sort, size: None, align: 1, step: 1, gated: false });
        }
        (self.gates, self.in_header_or_type, self.version_known) = (gates, in_type, known);
        let align = body.align.max(to);
        self.declare(TypeBody::Structure(packed, body.fields), TypeSort::Varying { align, to })
    }

    /// A number of octets that the fields of a type tell by themselves.
    fn own_amount(&mut self, body: &Body) -> Option<String> {
        if self.rng.chance(60) {
            return None;
        }
        let mut rng = self.rng.clone();
        let scope = Scope {
            headers: &[],
            records: &[],
            seen: false,
            remaining: false,
            version: None,
            ..self.scope(&body.known)
        };
        let amount = scope.amount(&mut rng);
        *self.rng = rng;
        amount.filter(|text| !text.contains("count("))
    }
}
