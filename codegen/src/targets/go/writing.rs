//! Bodies with fields after the fixed part, as a writer looks at them: how they are appended, and
//! checked before they are written.

use super::body::{Body, is_one};
use super::expr::{Binary, Expr, atom};
use super::expressions::Scope;
use super::output::Output;
use crate::plan::{Gate, Part, Take};

impl Body<'_> {
    /// What a writer does with the body.
    pub fn writing(&self, out: &mut Output) {
        self.agree(out);
        self.append(out);
        self.check_write(out);
        self.read_back(out);
    }

    /// What expressions see in a body that is written, which has all fields.
    pub fn scope<'s>(&'s self, remaining: &'static str, version: &'s str) -> Scope<'s> {
        Scope { in_layouts: false, ..self.view.scope(remaining, version) }
    }

    /// Whether it is known before a body is written which of its fields have to be there.
    pub fn has_gates(&self) -> bool {
        self.record.parts.iter().any(|part| known_gate(part).is_some())
    }

    fn agree(&self, out: &mut Output) {
        if !self.has_gates() {
            return;
        }
        let doc = "agree checks that fields are there where their conditions hold, and only there.";
        out.function(doc, &format!("(v *{}) agree(s *state) error", self.name), |out| {
            let version = self.version();
            let scope = self.scope("uint64(0)", &version);
            for part in &self.record.parts {
                let Some(gate) = known_gate(part) else { continue };
                let present = atom(format!("v.{}.Present", self.view.fields[part.index]));
                let holds = parenthesised(scope.test(&gate.test));
                let wrong = present.with(Binary::NotEqual, holds);
                let path = format!("{}.{}", self.record.record.name.to_lowercase(), part.label());
                let error = format!("wire.Misplaced(\"{path}\")");
                if gate.needs.can_fail {
                    let wrong = wrong.with(Binary::And, atom("!a.Failed"));
                    out.refuse(format!("a := (wire.Arithmetic{{}}); {wrong}"), error);
                } else {
                    out.refuse(wrong, error);
                }
            }
            out.line("return nil");
        });
    }

    fn append(&self, out: &mut Output) {
        let (name, size) = (self.name, self.view.fixed.size);
        let parts = &self.record.parts;
        let layout = if self.has_layouts() { "l *wire.Layout, " } else { "" };
        let signature = format!("(v *{name}) append(b []byte, {layout}s *state) []byte");
        out.function("append appends the octets of a body.", &signature, |out| {
            if parts.iter().any(|part| matches!(part.take, Take::Align(_))) {
                out.line("start := len(b)");
            }
            let fails = |part: &&Part| {
                part.gate.as_ref().is_some_and(|g| g.needs.can_fail && !g.needs.remaining)
            };
            if parts.iter().filter(|part| !part.has_value()).any(|part| fails(&part)) {
                out.line("var a wire.Arithmetic");
            }
            if size > 0 {
                out.line(format!("b = append(b, make([]byte, {size})...)"));
                if !self.view.fixed.is_empty() {
                    let order = self.view.order_argument("s.order");
                    out.line(format!("v.putHead(b[len(b)-{size}:]{order})"));
                }
                if self.view.has_gaps() {
                    out.line(format!("b = l.Cut(b, {size})"));
                }
            }
            let version = self.view.version_at(self.view.fixed.fields.len(), "s");
            let scope = self.scope("uint64(0)", &version);
            for part in parts {
                match self.record.may_lack(part.index) {
                    true => out.block(format!("if !l.Lacks({}) {{", part.index), |out| {
                        self.append_part(out, part, &scope);
                    }),
                    false => self.append_part(out, part, &scope),
                }
            }
            out.line("return b");
        });
    }

    fn append_part(&self, out: &mut Output, part: &Part, scope: &Scope) {
        let field = format!("v.{}", self.view.fields[part.index]);
        match (&part.gate, &part.since) {
            (None, None) => self.append_value(out, part, &field),
            // What a version may lack has no gate.
            (_, Some(since)) => {
                out.open(format!("if {} < {} {{", scope.version, since.version));
                let size = self.size_before(part);
                out.line(format!("b = append(b, make([]byte, {size})...)"));
                out.reopen("} else {");
                self.append_value(out, part, &field);
                out.close("}");
            }
            (Some(_), None) if part.has_value() => {
                out.block(format!("if {field}.Present {{"), |out| {
                    self.append_value(out, part, &format!("{field}.Value"));
                });
            }
            // Nothing is put there before it is known what is left.
            (Some(gate), None) if gate.needs.remaining => {}
            (Some(gate), None) => {
                let mut holds = scope.test(&gate.test);
                if gate.needs.can_fail {
                    holds = holds.with(Binary::And, atom("!a.Failed"));
                }
                out.block(format!("if {holds} {{"), |out| self.append_value(out, part, &field));
            }
        }
    }

    /// The octets of a part in versions that do not have it.
    pub fn size_before(&self, part: &Part) -> u64 {
        self.view.plan.stream.size_of(&part.field.kind).expect("a later field has one size")
    }

    fn append_value(&self, out: &mut Output, part: &Part, own: &str) {
        match &part.take {
            Take::Octets(_) | Take::Stream(_) => out.line(format!("b = append(b, {own}...)")),
            Take::Text(_) => out.line(format!("b = append(append(b, {own}...), 0)")),
            Take::Strings(strings) if is_one(strings) => {
                out.line(format!("b = append(append(b, {own}...), 0)"));
            }
            Take::Strings(_) => out.line(format!("b = append(b, {own}.Octets()...)")),
            Take::Scalars(scalar, _) => {
                self.import_for(out, *scalar);
                out.block(format!("for i := 0; i < {own}.Len(); i++ {{"), |out| {
                    out.line(self.append_scalar(*scalar, &format!("{own}.At(i)")));
                });
            }
            Take::Structures(id, _) => {
                out.block(format!("for i := 0; i < {own}.Len(); i++ {{"), |out| {
                    out.line(format!("e := {own}.At(i)"));
                    out.line(format!("b = e.Append(b{})", self.order_of(*id)));
                });
            }
            Take::Varying(id, _) => {
                let head =
                    format!("for e, rest, ok := {own}.Cut(); ok; e, rest, ok = rest.Cut() {{");
                out.block(head, |out| {
                    out.line(format!("b = e.append(b{})", self.order_of(*id)));
                });
            }
            Take::Align(to) => out.line(format!("b = wire.Pad(b, start, {to})")),
            Take::Reserved(octets) => {
                out.line(format!("b = append(b, make([]byte, {octets})...)"));
            }
            Take::Scalar(scalar) => {
                self.import_for(out, *scalar);
                out.line(self.append_scalar(*scalar, own));
            }
            Take::Structure(id) => {
                out.line(format!("b = {own}.Append(b{})", self.order_of(*id)));
            }
            Take::Union { tag, cases, size } => {
                out.line(format!("b = append(b, make([]byte, {size})...)"));
                self.view.each_case(out, (*tag, cases), |id, member| {
                    let order = self.order_of(id);
                    let says = self.view.says(id);
                    says.then(|| format!("{own}.{member}.put(b[len(b)-{size}:]{order})"))
                });
            }
        }
    }
}

/// The gate of a field, where it does not depend on what follows.
fn known_gate<'p, 'm>(part: &'p Part<'m>) -> Option<&'p Gate<'m>> {
    part.gate.as_ref().filter(|gate| part.has_value() && !gate.needs.remaining)
}

/// An operand that stands in parentheses wherever it holds an operator.
fn parenthesised(operand: Expr) -> Expr {
    match operand {
        Expr::Binary(..) => atom(format!("({operand})")),
        other => other,
    }
}
