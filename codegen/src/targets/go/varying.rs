//! Structures that tell their own size: a fixed part, octets that it counts, perhaps an alignment.

use super::body::Body;
use super::expr::atom;
use super::expressions::{Scope, bound};
use super::fixed::{View, sentence};
use super::output::Output;
use super::types::of_number;
use crate::model::{Kind, TypeId};
use crate::plan::{Amount, Part, TypePlan};

impl View<'_> {
    /// Declares the structure, with all that reads, checks and writes it.
    pub fn varying(&self, out: &mut Output, name: &str, ty: &TypePlan) {
        out.import_own("streamspec");
        out.import_own("internal/wire");
        let octets = &ty.tail[0];
        let own = format!("v.{}", self.fields[octets.index]);
        self.declare(out, name, &ty.ty.prose.doc, |out| {
            out.blank();
            out.comment(&sentence(self.plan.stream, octets.field));
            out.line(format!("{} []byte", self.fields[octets.index]));
        });
        self.new_function(out, name);
        self.counted_octets(out, name, octets, &own);
        let doc = "decodeHead sets the fields before the octets that are counted.";
        self.decode_function(out, name, ("decodeHead", doc));
        self.put_function(out, name, "putHead");
        self.check_function(out, name, "check", " of the fixed part");
        self.counts(out, name, octets);
        self.take_whole(out, name, ty, &own);
        self.decode_whole(out, name, ty, &own);
        self.write_whole(out, name, ty, &own);
    }

    /// What sets the field that counts the octets.
    fn counted_octets(&self, out: &mut Output, name: &str, octets: &Part, own: &str) {
        let Some(index) = octets.counted_by else { return };
        let Kind::Scalar(scalar) = self.structure.fields[index].kind else { return };
        let (counter, field) = (&self.fields[index], &self.fields[octets.index]);
        let doc = format!("Counted gives the same with {counter} set, which counts {field}.");
        out.function(&doc, &format!("(v {name}) Counted() {name}"), |out| {
            let number = of_number(out, scalar, &format!("len({own})"));
            out.line(format!("v.{counter} = {number}"));
            out.line("return v");
        });
    }

    /// How many octets follow the fixed part.
    fn counts(&self, out: &mut Output, name: &str, octets: &Part) {
        let Some(arithmetic) = octets.take.arithmetic() else { return };
        let doc = format!(
            "counts tells how many octets {} has, going by the fields before it, if that can be \
             computed.",
            self.fields[octets.index]
        );
        out.function(&doc, &format!("(v *{name}) counts() (uint64, bool)"), |out| {
            let size = self.scope("uint64(0)", "").integer(arithmetic);
            match arithmetic.can_fail() {
                false => out.line(format!("return {size}, true")),
                true => {
                    out.line("var a wire.Arithmetic");
                    out.line(format!("size := {size}"));
                    out.line("return size, !a.Failed");
                }
            }
        });
    }

    fn take_whole(&self, out: &mut Output, name: &str, ty: &TypePlan, own: &str) {
        let (size, octets) = (self.fixed.size, &ty.tail[0]);
        let doc = "take sets v to the element that b begins with, checks it, and counts its octets. b \
                   holds the fixed part.";
        let signature = format!("(v *{name}) take(b []byte, s *state) (int, *streamspec.Error)");
        out.function(doc, &signature, |out| {
            out.line(self.decode_head("s.order"));
            if self.fixed.needs.checks {
                let given = self.parameters().given("b", "nil", "s");
                out.refuse(format!("err := v.check({given}); err != nil"), "0, err");
            }
            out.line(format!("c := wire.Cursor{{Body: b, At: {size}}}"));
            let misfit = self.broken(octets.fits, "c.At", octets.label());
            out.line("size, ok := v.counts()");
            out.refuse("!ok || size > c.Remaining()", format!("0, {misfit}"));
            out.line(format!("{own}, _ = c.Take(size)"));
            if let Some((to, part)) = ty.alignment() {
                self.take_alignment(out, to, part);
            }
            out.line("return c.At, nil");
        });
    }

    fn take_alignment(&self, out: &mut Output, to: u64, part: &Part) {
        let octets = if part.checks.is_empty() { "_" } else { "octets" };
        let assign = if part.checks.is_empty() { "=" } else { ":=" };
        out.line(format!("{octets}, ok {assign} c.Align({to})"));
        let short = self.broken(part.fits, "c.Start", part.label());
        out.refuse("!ok", format!("0, {short}"));
        for check in &part.checks {
            let error = self.broken(check.rule, "c.Start", part.label());
            let broken = atom("!wire.IsZero(octets)").after(bound(check.role));
            out.refuse(broken, format!("0, {error}"));
        }
    }

    fn decode_head(&self, order: &str) -> String {
        format!("v.decodeHead(b{})", self.order_argument(order))
    }

    fn decode_whole(&self, out: &mut Output, name: &str, ty: &TypePlan, own: &str) {
        let (size, function) = (self.fixed.size, &self.names.types[ty.id.0].decode);
        let doc =
            format!("{function} decodes the element that octets begin with, which were checked.");
        let order = "order streamspec.ByteOrder";
        let signature = format!("{function}(b []byte, {order}) (v {name}, size int)");
        out.function(&doc, &signature, |out| {
            out.line(self.decode_head("order"));
            out.line(format!("c := wire.Cursor{{Body: b, At: {size}}}"));
            out.line("counted, _ := v.counts()");
            out.line(format!("{own}, _ = c.Take(counted)"));
            if let Some((to, _)) = ty.alignment() {
                out.line(format!("c.Align({to})"));
            }
            out.line("return v, c.At");
        });
    }

    fn write_whole(&self, out: &mut Output, name: &str, ty: &TypePlan, own: &str) {
        let (size, octets) = (self.fixed.size, &ty.tail[0]);
        let aligned = ty.alignment().map(|(to, _)| to);
        let doc = "checkWrite checks it for a writer; b begins with its octets.";
        let signature = format!("(v *{name}) checkWrite(b []byte, s *state) *streamspec.Error");
        out.function(doc, &signature, |out| {
            if self.fixed.needs.checks {
                let given = self.parameters().given("b", "nil", "s");
                out.refuse(format!("err := v.check({given}); err != nil"), "err");
            }
            let misfit = self.broken(octets.fits, &size.to_string(), octets.label());
            let differs = format!("size, ok := v.counts(); !ok || size != uint64(len({own}))");
            out.refuse(differs, misfit);
            out.line("return nil");
        });
        out.function("size counts the octets.", &format!("(v *{name}) size() int"), |out| {
            match aligned {
                None => out.line(format!("return {size} + len({own})")),
                Some(to) => {
                    out.line(format!("size := {size} + len({own})"));
                    out.line(format!("return size + int(wire.Padding(uint64(size), {to}))"));
                }
            }
        });
        let order = self.order_parameter();
        let signature = format!("(v *{name}) append(b []byte{order}) []byte");
        out.function("append appends the octets.", &signature, |out| {
            if aligned.is_some() {
                out.line("start := len(b)");
            }
            out.line(format!("b = append(b, make([]byte, {size})...)"));
            out.line(format!("v.putHead(b[len(b)-{size}:]{})", self.order_argument("order")));
            match aligned {
                None => out.line(format!("return append(b, {own}...)")),
                Some(to) => out.line(format!("return wire.Pad(append(b, {own}...), start, {to})")),
            }
        });
    }
}

impl Body<'_> {
    /// Elements one by one, since each tells where the next begins.
    pub fn take_varying(
        &self,
        out: &mut Output,
        part: &Part,
        (id, amount): (TypeId, &Amount),
        scope: &Scope,
        own: &str,
    ) {
        let (name, label) = (self.view.names.ty(id), part.label());
        let size = self.view.plan.stream.structure(id).head;
        out.line("c.Mark()");
        let index = match amount {
            Amount::Rest => {
                out.open("for i := 0; c.Remaining() > 0; i++ {");
                "i"
            }
            amount => {
                let (count, fails) = match amount {
                    Amount::Counted(arithmetic) => {
                        (scope.integer(arithmetic).in_list().to_string(), arithmetic.can_fail())
                    }
                    Amount::Fixed(count) => (format!("uint64({count})"), false),
                    Amount::Rest => unreachable!("what is left has no number"),
                };
                let failed = if fails { " || a.Failed" } else { "" };
                let head = format!("for i, count := uint64(0), {count}; i < count{failed}; i++ {{");
                out.open(head);
                if fails {
                    out.refuse("a.Failed", self.misfit(part, "c.At"));
                }
                "int(i)"
            }
        };
        let rule = self.view.names.rule(part.fits);
        let short = format!("wire.BrokenElement(&{rule}, c.At, \"{label}\", {index})");
        out.refuse(format!("c.Remaining() < {size}"), format!("0, {short}"));
        out.line(format!("var e {name}"));
        out.line("size, err := e.take(b[c.At:], s)");
        let error = format!("wire.Element(err, c.At, \"{label}\", {index})");
        out.refuse("err != nil", format!("0, {error}"));
        out.line("c.At += size");
        out.close("}");
        let (order, decode) = (self.order(), &self.view.names.types[id.0].decode);
        out.line(format!("{own} = streamspec.ChainView(c.Since(), {order}, {decode})"));
    }
}
