//! The module of a bits type: its parts, by functions and by their names.

use super::lines::Lines;
use super::names::{parts, quoted};
use super::package::{Package, is_wide, list};
use crate::model::{BitPart, Primitive, Type};

impl Package<'_, '_> {
    /// A bits type.
    pub fn bits(
        &self,
        out: &mut Lines,
        ty: &Type,
        name: &str,
        primitive: Primitive,
        all: &[BitPart],
    ) {
        let names = parts(all);
        let named: Vec<_> =
            all.iter().zip(&names).filter(|(part, _)| part.name.is_some()).collect();
        self.module(out, name, &ty.prose.doc, |out| {
            out.line(format!("type t = {}", if is_wide(primitive) { "int64" } else { "int" }));
            for (part, name) in &named {
                out.blank();
                out.doc(&part.doc);
                let wide = self.is_wide_part(part);
                let bits = self.part(part, "bits", primitive, wide);
                let value = match part.of {
                    Some(of) => format!("{}.of_code ({bits})", self.types[of.0]),
                    None if part.width == 1 => format!("{bits} <> {}", zero(wide)),
                    None => bits,
                };
                out.line(format!("let {name} (bits : t) = {value}"));
            }
            out.blank();
            out.doc("The integer of these bits.");
            let part = |(part, name): &(&BitPart, &String)| self.placed(part, name, primitive);
            let parameters: Vec<String> = named
                .iter()
                .map(|(part, name)| match part.of {
                    Some(of) => {
                        let of = &self.types[of.0];
                        format!("?({name} = {of}.of_code {})", zero(self.is_wide_part(part)))
                    }
                    None if part.width == 1 => format!("?({name} = false)"),
                    None => format!("?({name} = {})", zero(self.is_wide_part(part))),
                })
                .collect();
            let head = out.chain(("let make ", " () : t ="), &parameters, "");
            out.body(head, |out| {
                let sum: Vec<String> = named.iter().map(part).collect();
                let joined = match (sum.as_slice(), is_wide(primitive)) {
                    ([], wide) => zero(wide).to_owned(),
                    (sum, false) => out.chain(("", ""), sum, "lor"),
                    (sum, true) => {
                        let list = out.chain(("[ ", " ]"), sum, ";");
                        format!("List.fold_left Int64.logor 0L {list}")
                    }
                };
                out.statement(joined);
            });
            let row = |(part, _): &(&BitPart, &String)| {
                let name = quoted(part.name.as_deref().unwrap_or_default());
                format!("({name}, {}, {:#x}L)", part.low, part.mask() >> part.low)
            };
            let rows: Vec<String> = named.iter().map(row).collect();
            let (to, of) = match is_wide(primitive) {
                true => ("bits", "Fun.id"),
                false => ("(Int64.of_int bits)", "Int64.to_int"),
            };
            out.blank();
            out.line(format!("let table = {}", list(rows)));
            out.blank();
            out.doc("The value of each part, by its name in the description.");
            out.line(format!("let to_parts (bits : t) = Value.to_parts table {to}"));
            out.blank();
            out.doc("The integer of some parts; none, if there is no such part, or no room.");
            out.line(format!(
                "let of_parts parts : t option = Option.map {of} (Value.of_parts table parts)"
            ));
        });
    }

    fn is_wide_part(&self, part: &BitPart) -> bool {
        match part.of {
            Some(of) => self.has_wide_codes(of),
            None => part.width > 62,
        }
    }

    /// A part of bits in its place.
    fn placed(&self, part: &BitPart, name: &str, primitive: Primitive) -> String {
        let code = match part.of {
            Some(of) => format!("({}.to_code {name})", self.types[of.0]),
            None if part.width == 1 => format!("(Bool.to_int {name})"),
            None => name.to_owned(),
        };
        let mask = part.mask() >> part.low;
        match (is_wide(primitive), self.is_wide_part(part)) {
            (false, false) => format!("Value.part {code} {} {mask:#x}", part.low),
            (false, true) => format!("Value.part (Int64.to_int {code}) {} {mask:#x}", part.low),
            (true, false) => format!("Value.part64 (Int64.of_int {code}) {} {mask:#x}L", part.low),
            (true, true) => format!("Value.part64 {code} {} {mask:#x}L", part.low),
        }
    }
}

fn zero(wide: bool) -> &'static str {
    if wide { "0L" } else { "0" }
}
