//! Arrays of structures that tell their own size: their elements are taken and checked one by one.

use super::output::Code;
use super::parts::{Body, Value};
use super::takes::Given;
use super::varying::{TAKING, takes};
use crate::model::*;
use crate::plan::{Amount, Part};

impl Body<'_> {
    /// Takes elements one by one, since each tells where the next begins.
    pub(super) fn varying(
        &self,
        part: &Part,
        (id, amount): (TypeId, &Amount),
        code: &mut Code,
    ) -> Value {
        let (file, name, label) = (self.file, self.name(part), part.label());
        code.open(&format!("let {name} ="));
        match self.counted(part, amount, code).as_str() {
            "None" => {
                code.line("let (start, mut index) = (parts.at(), 0);");
                code.open("while parts.remaining() > 0");
            }
            count => {
                code.line(&format!("let (start, mut index, count) = (parts.at(), 0, {count});"));
                code.open("while Some(index as u64) < count");
            }
        }
        let (ty, rule) = (file.ty(id), file.rule(part.fits));
        let given = Given { version: "state.version", ..TAKING };
        let arguments = takes(file, id).arguments(given);
        code.line("let at = parts.at();");
        code.line(&format!("let taken = {ty}::take(parts, {rule}, endian{arguments});"));
        code.line(&format!("taken.map_err(|f| f.element(at, \"{label}\", index))?;"));
        code.line("index += 1;");
        code.close();
        file.import("crate", "Chain");
        code.line("Chain::from_octets(parts.since(start), endian)");
        code.close_with(";");
        Value::Bound
    }

    /// Checks elements before they are written.
    pub(super) fn varying_checked(&self, part: &Part, id: TypeId, value: &str, code: &mut Code) {
        let file = self.file;
        let given = takes(file, id);
        let is_checked = file.plan.ty(id).fixed.as_ref().is_some_and(|fixed| fixed.needs.checks);
        let endian = if is_checked { ["state.endian"].as_slice() } else { &[] };
        let state = if given.state { ["state"].as_slice() } else { &[] };
        let version = if given.version { ["state.version"].as_slice() } else { &[] };
        let arguments = [endian, state, version].concat().join(", ");
        code.line("let mut at = size;");
        code.open(&format!("for (i, element) in {value}.iter().enumerate()"));
        code.line(&format!("let checked = element.check_written({arguments});"));
        code.line(&format!("checked.map_err(|f| f.element(at, \"{}\", i))?;", part.label()));
        code.line("at += element.size();");
        code.close();
        file.import("crate", "Link");
    }
}
