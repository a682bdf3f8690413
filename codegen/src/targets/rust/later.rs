//! Fields that earlier versions do not have: they count as 0 in those, whatever their octets are.

use super::file::File;
use super::names::Owner;
use super::output::Code;
use crate::plan::{Fixed, FixedField, FixedKind, Since};

/// Fields of fixed size, some of which earlier versions may not have.
pub struct Later<'l> {
    /// The file that reads them.
    pub file: &'l File<'l>,
    /// Whose they are.
    pub owner: Owner,
    /// The fields.
    pub fixed: &'l Fixed<'l>,
}

impl Later<'_> {
    /// Statements that read the structure from octets into a variable, for the version at hand.
    pub fn read(
        &self,
        name: &str,
        (ty, octets, endian): (&str, &str, &str),
        version: &str,
        code: &mut Code,
    ) {
        let tags: Vec<_> = self.fields().filter(|(field, _)| field.chooses.is_some()).collect();
        if tags.is_empty() {
            let value = format!("{ty}::read({octets}, {endian})");
            return self.take_back(name, &value, version, code);
        }
        // A tag is not a field of the structure: the octets of its union are read as its value says.
        code.line(&format!("let mut known = *{octets};"));
        for (tag, since) in tags {
            let (start, end) = (tag.offset, tag.offset + tag.size);
            code.open(&format!("if {version} < {}", since.version));
            code.line(&format!("known[{start}..{end}].fill(0);"));
            code.close();
        }
        self.take_back(name, &format!("{ty}::read(&known, {endian})"), version, code);
    }

    /// Statements that put a structure which has been read into a variable, without the fields that
    /// the version does not have.
    pub fn take_back(&self, name: &str, value: &str, version: &str, code: &mut Code) {
        let fields: Vec<_> = self.fields().filter(|(field, _)| field.chooses.is_none()).collect();
        let mutable = if fields.is_empty() { "" } else { "mut " };
        code.line(&format!("let {mutable}{name} = {value};"));
        for (field, since) in fields {
            let member = self.file.field(self.owner, field.index);
            code.open(&format!("if {version} < {}", since.version));
            code.line(&format!("{name}.{member} = {};", nothing(field)));
            code.close();
        }
    }

    /// Whether the tag of a union is among them.
    pub fn has_tags(&self) -> bool {
        self.fields().any(|(field, _)| field.chooses.is_some())
    }

    fn fields(&self) -> impl Iterator<Item = (&FixedField<'_>, &Since<'_>)> {
        let fields = self.fixed.fields.iter();
        fields.filter_map(|field| Some((field, field.since.as_ref()?)))
    }
}

/// The value of a field that is not there.
fn nothing(field: &FixedField) -> String {
    match field.kind {
        FixedKind::Scalars(_, n) | FixedKind::Structures(_, n) if n > 32 => {
            format!("[Default::default(); {n}]")
        }
        FixedKind::Octets if field.size > 32 => format!("[0; {}]", field.size),
        _ => "Default::default()".into(),
    }
}
