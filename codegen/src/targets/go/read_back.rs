//! Bodies of which only reading them tells whether they will be read as they were written.

use super::body::{Body, is_one};
use super::expr::{Binary, Expr, atom};
use super::output::Output;
use crate::model::Padding;
use crate::plan::{Arithmetic, Needs, Part, Take};

impl Body<'_> {
    /// Whether what is left of the body says what it holds, so that only reading it tells whether it
    /// will be read as it was written.
    pub fn is_read_back(&self) -> bool {
        let by_rest = |part: &Part| {
            part.take.arithmetic().is_some_and(depends_on_rest)
                || part.gate.as_ref().is_some_and(|gate| gate.needs.remaining)
        };
        self.record.parts.iter().any(by_rest)
    }

    /// The method that reads the octets of a body which was appended.
    pub fn read_back(&self, out: &mut Output) {
        if !self.is_read_back() {
            return;
        }
        let doc =
            "readBack reads the octets of the body, and tells whether v would be found in them.";
        let result = "(bool, *streamspec.Error)";
        let signature = format!("(v *{}) readBack(b []byte, s *state) {result}", self.name);
        out.function(doc, &signature, |out| {
            out.line(format!("var r {}", self.name));
            let layout = if self.has_layouts() { "nil, " } else { "" };
            out.line(format!("used, err := r.decode(b, {layout}s)"));
            out.refuse("err != nil", "false, err");
            let left = rest(&self.view.plan.stream.framing.padding);
            let rule = self.view.names.rule(self.record.length.rule);
            out.refuse(left, format!("false, wire.Broken(&{rule}, used, \"\")"));
            let same = self.record.parts.iter().filter(|part| part.has_value());
            let same: Vec<Expr> = same.flat_map(|part| self.same(part)).collect();
            match same.is_empty() {
                true => out.line("return true, nil"),
                false => out.line(format!("return {}, nil", Expr::chain(Binary::And, same))),
            }
        });
    }

    /// When a part of `r` is as long as that of `v`.
    fn same(&self, part: &Part) -> Vec<Expr> {
        let field = &self.view.fields[part.index];
        let both = |of: &dyn Fn(&str) -> String| atom(of("r")).with(Binary::Equal, atom(of("v")));
        let gate = part.gate.as_ref().map(|_| both(&|v| format!("{v}.{field}.Present")));
        let value = if part.gate.is_some() { ".Value" } else { "" };
        let own = |v: &str| format!("{v}.{field}{value}");
        let length = match &part.take {
            Take::Strings(strings) if !is_one(strings) => {
                Some(both(&|v| format!("len({}.Octets())", own(v))))
            }
            Take::Octets(_) | Take::Text(_) | Take::Strings(_) | Take::Stream(_) => {
                Some(both(&|v| format!("len({})", own(v))))
            }
            Take::Scalars(..) | Take::Structures(..) | Take::Varying(..) => {
                Some(both(&|v| format!("{}.Len()", own(v))))
            }
            _ => None,
        };
        gate.into_iter().chain(length).collect()
    }
}

/// Whether an integer depends on how much of the body is left.
pub fn depends_on_rest(arithmetic: &Arithmetic) -> bool {
    Needs::of_arithmetic(arithmetic).remaining
}

/// When more of a body is left behind the octets `used` than padding.
pub fn rest(padding: &Padding) -> String {
    match padding.in_length && padding.to > 1 {
        true => format!("len(b)-used > int(wire.Padding(uint64(used), {}))", padding.to),
        false => "len(b) != used".to_owned(),
    }
}
