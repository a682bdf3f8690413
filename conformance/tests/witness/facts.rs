//! What is compared of a stream: sizes, offsets, widths, type codes, bit-fields and constants.
//!
//! How long a structure is differs between releases, and a release that is older than the description
//! lacks fields. So one program measures their structures first; which of our layouts has that length
//! says which fields the second one may ask for.

use std::path::Path;

use streamspec_codegen::model::{Family, Field, Layout, Stream, TypeBody};

use super::pairs::{StreamPairs, StructurePair};
use super::program::{Fact, Place, Program, scratch};
use super::structures::{Ours, bits_of, constant, of_stream};

/// Where and for what the programs are compiled.
pub struct Compiler<'a> {
    /// The compiler, with its first arguments.
    pub command: &'a [&'a str],
    /// The directory of our headers.
    pub include: &'a Path,
    /// Tells the directories of several tests apart.
    pub test: &'a str,
}

/// A stream and its counterparts.
#[derive(Clone, Copy)]
pub struct Witness<'a> {
    pub family: &'a Family,
    pub stream: &'a Stream,
    pub pairs: &'a StreamPairs,
}

/// A structure of ours beside one of theirs.
struct Beside<'a> {
    ours: &'a Ours<'a>,
    theirs: String,
    /// Their length is known beforehand, since it is that of an older layout.
    length: Option<u64>,
}

impl<'a> Witness<'a> {
    /// Everything that our header and theirs both say of the stream.
    pub fn facts(&self, compiler: &Compiler) -> Vec<Fact> {
        let structures = of_stream(self.family, self.stream);
        let beside = self.beside(&structures);
        let directory = scratch(&format!("{}-{}", compiler.test, self.stream.name));
        let run = |program: &Program| program.run(&directory, compiler.command, compiler.include);

        let mut measure = self.program();
        for Beside { ours, theirs, length } in &beside {
            let size = length.unwrap_or(ours.size());
            measure.fact(&ours.name, &size.to_string(), &format!("sizeof({theirs})"));
        }
        let measured = run(&measure);

        let mut compare = self.program();
        for (pair, measured) in beside.iter().zip(&measured) {
            self.structure(&mut compare, pair, pair.length.unwrap_or(measured.theirs));
        }
        self.codes(&mut compare, &structures);
        self.constants(&mut compare);
        run(&compare)
    }

    fn program(&self) -> Program {
        let family = &self.family.identity.names;
        let header =
            format!("{}/{}.h", family.package_in_code(), self.stream.name.replace('-', "_"));
        Program::new(&header, &self.pairs.include)
    }

    /// The structures that have a counterpart; one with older layouts can have several.
    fn beside<'o>(&self, structures: &'o [Ours<'o>]) -> Vec<Beside<'o>> {
        let mut found = Vec::new();
        for ours in structures {
            let theirs = self.pairs.theirs(&ours.name, ours.record.is_some());
            let theirs = theirs.unwrap_or_else(|e| panic!("{}: {e}", self.stream.name));
            found.extend(theirs.map(|theirs| Beside { ours, theirs, length: None }));
            let row = self.pairs.row(&ours.name);
            found.extend(row.iter().flat_map(|row| &row.layouts).map(|(length, theirs)| Beside {
                ours,
                theirs: theirs.clone(),
                length: Some(*length),
            }));
        }
        found
    }

    /// The size of a structure that takes `length` octets there, and what is said of its fields.
    fn structure(&self, program: &mut Program, pair: &Beside, length: u64) {
        let Beside { ours, theirs, .. } = pair;
        let layout = ours.layout(length);
        let octets = layout.map_or(String::new(), |l| format!(" of {} octets", l.length));
        let what = format!("{} {}{octets}", self.stream.name, ours.name);
        let Some(tag) = &ours.tag else {
            return program.fact(&format!("{what} size"), "0", &format!("sizeof({theirs})"));
        };
        let lacking = ours.lacking_before(layout, u64::MAX);
        let size = format!("sizeof({tag}) - {lacking}");
        program.fact(&format!("{what} size"), &size, &format!("sizeof({theirs})"));
        if layout.is_none() && length != ours.size() {
            // A length that we do not know: which fields they have is not known either.
            return;
        }
        let default = StructurePair::default();
        let row = self.pairs.row(&ours.name).unwrap_or(&default);
        for (index, field) in ours.fields() {
            if layout.is_none_or(|layout| !layout.without.contains(&index)) {
                let what = format!("{what}: {}", field.name);
                self.field(program, &what, pair, layout, field, row);
            }
        }
    }

    /// The offset and the width of a field, and the masks of its bit-fields.
    fn field(
        &self,
        program: &mut Program,
        what: &str,
        pair: &Beside,
        layout: Option<&Layout>,
        field: &Field,
        row: &StructurePair,
    ) {
        let Beside { ours, theirs, .. } = pair;
        let (tag, name) = (ours.tag.as_deref().expect("it has fields"), &field.name);
        let lacking = ours.lacking_before(layout, field.offset.expect("it is fixed"));
        let offset = format!("offsetof({tag}, {name}) - {lacking}");
        if let Some(member) = row.member(name) {
            let there = format!("offsetof({theirs}, {member})");
            program.fact(&format!("{what} offset"), &offset, &there);
            // What has no fixed size stands at the end, and is compared by its elements.
            let element = if self.stream.size_of(&field.kind).is_some() { "" } else { "[0]" };
            let width = |of: &str, member: &str| format!("sizeof((({of} *)0)->{member}{element})");
            program.fact(&format!("{what} width"), &width(tag, name), &width(theirs, member));
        }
        for (parts, bit_field) in row.bits(name).into_iter().flatten() {
            let (ty, size) = bits_of(self.stream, field).expect("a row with bits is of bits");
            let masks: Vec<_> = parts.split(" | ").map(|part| self.mask(&ty.name, part)).collect();
            let place = Place { theirs: theirs.clone(), offset: offset.clone(), size };
            program.bit_field(&format!("{what}.{parts}"), &masks.join(" | "), bit_field, &place);
        }
    }

    /// The constant for a part of a bits type.
    fn mask(&self, ty: &str, name: &str) -> String {
        let ty = self.stream.types.iter().find(|t| t.name == ty).expect("it is a type");
        let TypeBody::Bits { parts, .. } = &ty.body else { unreachable!("it is bits") };
        let part = parts.iter().find(|p| p.name.as_deref() == Some(name));
        let part = part.unwrap_or_else(|| panic!("{} has no part {name}", ty.name));
        let end = if part.width == 1 { "" } else { "_mask" };
        constant(self.family, self.stream, &format!("{}_{name}{end}", ty.name))
    }

    /// The type codes of records that have a counterpart, and that there is none beyond ours.
    fn codes(&self, program: &mut Program, structures: &[Ours]) {
        let ours = |record: &str| constant(self.family, self.stream, &format!("type_{record}"));
        let known = |name: &str| self.pairs.theirs(name, true).is_ok_and(|theirs| theirs.is_some());
        for record in structures.iter().filter(|o| o.record.is_some() && known(&o.name)) {
            let code =
                self.pairs.code(&record.name).expect("a record with a counterpart has a code");
            let what = format!("{} {} type code", self.stream.name, record.name);
            program.fact(&what, &ours(&record.name), &code);
        }
        if let (Some(patterns), Some(last)) = (&self.pairs.records, self.stream.records.last()) {
            let what = format!("{} greatest type code", self.stream.name);
            program.fact(&what, &ours(&last.name), &patterns.last);
        }
    }

    /// Single constants, and all values of the enums that have a row.
    fn constants(&self, program: &mut Program) {
        for (ours, theirs) in &self.pairs.constants {
            program.fact(&format!("{} {ours}", self.stream.name), ours, theirs);
        }
        for (name, pair) in &self.pairs.enums {
            let ty = self.stream.types.iter().find(|ty| ty.name == *name);
            let Some(TypeBody::Enum { values, .. }) = ty.map(|ty| &ty.body) else {
                panic!("{} has no enum {name}", self.stream.name)
            };
            for value in values.iter().map(|v| &v.name) {
                let ours = constant(self.family, self.stream, &format!("{name}_{value}"));
                let theirs = pair.names.get(value).cloned();
                let theirs =
                    theirs.unwrap_or_else(|| pair.theirs.replace("{}", &value.to_uppercase()));
                program.fact(&format!("{} {ours}", self.stream.name), &ours, &theirs);
            }
        }
    }
}
