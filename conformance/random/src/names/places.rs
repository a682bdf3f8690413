//! Where a name can stand, and descriptions that put many names there. What has to be there besides
//! has `qq` in its name, so that it meets none of them.

use crate::case::Case;
use crate::description::{Description, Field, Header, Record, Rule, Type, TypeBody};
use crate::yaml::Yaml;

/// A place for names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// An integer with a greatest value, and a rule that names it.
    Field,
    /// An integer that a gate can leave out.
    GatedField,
    /// A number of elements or octets, and what has them.
    CountField,
    /// An array, octets or a string.
    VariableField,
    /// A union.
    UnionField,
    /// An integer that later records refer to, and that is unique.
    RememberedField,
    /// A field of a structure.
    FieldOfStructure,
    /// A field of a header.
    FieldOfHeader,
    /// A further field of the record header.
    FieldOfRecordHeader,
    /// A part of a bits type.
    Part,
    /// A value of an enum.
    Value,
    /// A case of a union, by its value.
    Case,
    /// An enum.
    Enum,
    /// A bits type.
    Bits,
    /// A structure.
    Structure,
    /// A record of fixed size.
    Record,
    /// A record of variable size.
    VariableRecord,
    /// A header.
    Header,
    /// A stream, by itself and in the body of a record.
    Stream,
}

impl Place {
    /// All places, those that can share a description together.
    pub const TOGETHER: [&'static [Self]; 9] = [
        &[
            Self::Field,
            Self::GatedField,
            Self::CountField,
            Self::VariableField,
            Self::UnionField,
            Self::RememberedField,
            Self::FieldOfStructure,
            Self::FieldOfHeader,
            Self::FieldOfRecordHeader,
        ],
        &[Self::Part, Self::Value, Self::Case],
        &[Self::Enum],
        &[Self::Bits],
        &[Self::Structure],
        &[Self::Record],
        &[Self::VariableRecord],
        &[Self::Header],
        &[Self::Stream],
    ];

    /// So many names stand in one description.
    pub fn many(self) -> usize {
        match self {
            Self::Header => 20,
            _ => 40,
        }
    }
}

/// The case that has names in some places.
pub fn case(id: &str, places: &[Place], names: &[&str]) -> Case {
    let mut description = frame(id);
    let mut others = Vec::new();
    for place in places {
        match place {
            Place::Stream => others = streams(&mut description, names),
            Place::Record | Place::VariableRecord => records(&mut description, *place, names),
            place => put(&mut description, *place, names),
        }
    }
    let mut descriptions = vec![(description.name.clone(), description.files())];
    descriptions.extend(others.iter().map(|d| (d.name.clone(), d.files())));
    Case::new(id.to_owned(), descriptions)
}

/// A stream with a header, a record header and a last record.
fn frame(id: &str) -> Description {
    let integer = |name: &str, ty: &str| Field::typed(name, ty);
    let fields = vec![
        integer("qqmagic", "u32").with("const", Yaml::number(77)).with("is", Yaml::text("magic")),
        integer("qqversion", "u32").with("is", Yaml::text("version")),
    ];
    Description {
        name: id.to_owned(),
        id: id.to_owned(),
        versions: vec![1],
        verified: true,
        headers: vec![Header {
            name: "qqlid".into(),
            endian: "big",
            fields,
            rules: Vec::new(),
            packed: None,
        }],
        endian: "little",
        record_header: vec![
            integer("qqtype", "u32").with("is", Yaml::text("type")),
            integer("qqlength", "u32").with("is", Yaml::text("length")),
        ],
        records: vec![Record {
            name: "QQEND".into(),
            code: 1,
            keys: vec![("position", Yaml::text("last")), ("occurs", Yaml::text("once"))],
            ..Record::default()
        }],
        ..Description::default()
    }
}

fn record(description: &mut Description, name: &str, fields: Vec<Field>, rules: Vec<Rule>) {
    let code = description.records.len() as u64 + 1;
    let keys = vec![("occurs", Yaml::text("any"))];
    let name = name.to_owned();
    description.records.push(Record { name, code, keys, fields, rules, ..Record::default() });
}

fn rule(i: usize, key: &'static str, value: String) -> Rule {
    let keys = vec![
        ("level", Yaml::text("MUST")),
        ("role", Yaml::text("both")),
        ("text", Yaml::text("It has to be so.")),
        (key, Yaml::text(value)),
    ];
    Rule { id: format!("qq-{i}"), keys }
}

/// One thing for each name.
fn each<T>(names: &[&str], make: impl Fn(usize, &str) -> T) -> Vec<T> {
    names.iter().enumerate().map(|(i, name)| make(i, name)).collect()
}

fn integers(names: &[&str]) -> Vec<Field> {
    each(names, |_, name| Field::typed(name, "u32"))
}

fn put(description: &mut Description, place: Place, names: &[&str]) {
    match place {
        Place::Field => {
            let fields = each(names, |i, name| match i % 2 {
                0 => Field::typed(name, "u32").with("max", Yaml::number(9)),
                _ => Field::typed(name, "u32"),
            });
            let rules = each(names, |i, name| rule(i, "check", format!("{name} <= 4000000000")));
            record(description, "QQFIELDS", fields, rules);
        }
        Place::GatedField => {
            let mut fields = vec![Field::typed("qqgate", "u32")];
            fields.extend(each(names, |i, name| {
                let gate = format!("qqgate <= {}", i % 3);
                Field::typed(name, "u32").with("if", Yaml::text(gate))
            }));
            record(description, "QQGATED", fields, Vec::new());
        }
        Place::CountField => {
            let mut fields =
                each(names, |_, name| Field::typed(name, "u8").with("max", Yaml::number(2)));
            fields.extend(each(names, |i, name| match i % 3 {
                0 => Field::typed(&format!("qqlist{i}"), format!("u8[{name}]")),
                1 => Field::typed(&format!("qqocts{i}"), format!("octets({name} + 1)")),
                _ => {
                    let gate = Yaml::text(format!("{name} == 1"));
                    Field::typed(&format!("qqmore{i}"), "u8").with("if", gate)
                }
            }));
            record(description, "QQCOUNTS", fields, Vec::new());
        }
        Place::VariableField => variable_fields(description, names),
        Place::UnionField => {
            tag(description);
            structure(description, "qqfour");
            let mut fields = vec![Field::typed("qqtag", "qqkind")];
            fields.extend(each(names, |_, name| union(name, &["qqone", "qqtwo"])));
            record(description, "QQUNIONS", fields, Vec::new());
        }
        Place::RememberedField => remembered(description, names),
        Place::FieldOfStructure => {
            structure_of(description, "qqpack", integers(names));
            let fields = vec![
                Field::typed("qqalone", "qqpack"),
                Field::typed("qqnum", "u32").with("max", Yaml::number(2)),
                Field::typed("qqpacks", "qqpack[qqnum]"),
            ];
            let rules = each(names, |i, name| {
                rule(i, "check", format!("all(qqpacks, it.{name} <= 4000000000)"))
            });
            record(description, "QQPACKS", fields, rules);
        }
        Place::FieldOfHeader => {
            let header = Header {
                name: "qqcard".into(),
                endian: "big",
                fields: integers(names),
                rules: Vec::new(),
                packed: None,
            };
            description.headers.push(header);
            let rules =
                each(names, |i, name| rule(i, "check", format!("qqcard.{name} <= 4000000000")));
            record(description, "QQCARDS", Vec::new(), rules);
        }
        Place::FieldOfRecordHeader => description.record_header.extend(integers(names)),
        Place::Part => parts(description, names),
        Place::Value => {
            let values = each(names, |i, name| (name.to_owned(), i as u64));
            enum_of(description, "qqword", "u16", values);
            let fields = vec![Field::typed("qqname", "qqword"), Field::typed("qqsame", "qqword")];
            let rules = each(names, |i, name| {
                rule(i, "check", format!("qqname != {name} or qqsame == {name}"))
            });
            record(description, "QQWORDS", fields, rules);
        }
        Place::Case => {
            let values = each(names, |i, name| (name.to_owned(), i as u64));
            enum_of(description, "qqcase", "u32", values);
            structure(description, "qqcore");
            let cases = each(names, |_, name| (name.to_owned(), Yaml::text("qqcore")));
            let choice = Field { name: Some("qqchoice".into()), keys: Vec::new() }
                .with("union", Yaml::text("qqof"))
                .with("cases", Yaml::Map(cases));
            record(
                description,
                "QQCASES",
                vec![Field::typed("qqof", "qqcase"), choice],
                Vec::new(),
            );
        }
        Place::Enum | Place::Bits | Place::Structure => types(description, place, names),
        Place::Header => headers(description, names),
        Place::Record | Place::VariableRecord | Place::Stream => {}
    }
}

fn variable_fields(description: &mut Description, names: &[&str]) {
    let mut fields = vec![Field::typed("qqmany", "u8").with("max", Yaml::number(2))];
    fields.extend(each(names, |i, name| match i % 4 {
        0 => Field::typed(name, "u8[qqmany]"),
        1 => Field::typed(name, "string"),
        2 => Field::typed(name, "octets(qqmany)"),
        _ => Field::typed(name, "string[qqmany]"),
    }));
    record(description, "QQLISTS", fields, Vec::new());
    // Once more, each with the next sort.
    let mut fields = vec![Field::typed("qqmany", "u8").with("max", Yaml::number(2))];
    fields.extend(each(names, |i, name| match i % 3 {
        0 => Field::typed(name, "string").with("if", Yaml::text("qqmany != 0")),
        1 => Field::typed(name, "octets(qqmany)").with("if", Yaml::text("qqmany != 0")),
        _ => Field::typed(name, "u8[qqmany]").with("max", Yaml::number(100)),
    }));
    record(description, "QQMAYBE", fields, Vec::new());
}

fn remembered(description: &mut Description, names: &[&str]) {
    let unique = each(names, |i, name| rule(i, "unique", name.to_owned()));
    record(description, "QQFIRST", integers(names), unique);
    let mut fields = each(names, |i, name| {
        let refers = Yaml::text(format!("QQFIRST.{name}"));
        Field::typed(&format!("qqref{i}"), "u32").with("refers", refers)
    });
    fields.extend(each(names, |i, name| {
        let gate = Yaml::text(format!("QQFIRST.{name} <= 9"));
        Field::typed(&format!("qqmore{i}"), "u32").with("if", gate)
    }));
    let rules = each(names, |i, name| rule(i, "check", format!("QQFIRST.{name} <= 4000000000")));
    record(description, "QQSECOND", fields, rules);
    if let Some(record) = description.records.last_mut() {
        record.keys.push(("follows", Yaml::List(vec![Yaml::text("QQFIRST")])));
    }
}

fn parts(description: &mut Description, names: &[&str]) {
    let used: usize = names.iter().enumerate().map(|(i, _)| 1 + i % 2).sum();
    let mut low = 0;
    let mut parts = Vec::new();
    for (i, name) in names.iter().enumerate() {
        let bits = match i % 2 {
            0 => Yaml::number(low),
            _ => Yaml::text(format!("{low}-{}", low + 1)),
        };
        low += 1 + i as u64 % 2;
        parts.push(Field { name: Some((*name).to_owned()), keys: vec![("bits", bits)] });
    }
    if used < 64 {
        let rest = if used == 63 { Yaml::number(63) } else { Yaml::text(format!("{used}-63")) };
        parts.push(Field { name: None, keys: vec![("reserved", rest)] });
    }
    let body = TypeBody::Bits("u64", parts);
    description.types.push(Type { name: "qqmask".into(), body, rules: Vec::new() });
    let fields = vec![Field::typed("qqset", "qqmask"), Field::typed("qqsets", "qqmask[2]")];
    let rules = each(names, |i, name| match i % 2 {
        0 => rule(i, "check", format!("qqset.{name} or not qqset.{name}")),
        _ => rule(i, "check", format!("qqset.{name} <= 2")),
    });
    record(description, "QQBITS", fields, rules);
}

fn enum_of(
    description: &mut Description,
    name: &str,
    of: &'static str,
    values: Vec<(String, u64)>,
) {
    let body = TypeBody::Enum(of, false, values);
    description.types.push(Type { name: name.into(), body, rules: Vec::new() });
}

fn tag(description: &mut Description) {
    let values = vec![("qqone".to_owned(), 1), ("qqtwo".to_owned(), 2)];
    enum_of(description, "qqkind", "u32", values);
}

fn union(name: &str, cases: &[&str]) -> Field {
    let cases = cases.iter().map(|case| ((*case).to_owned(), Yaml::text("qqfour"))).collect();
    Field { name: Some(name.to_owned()), keys: Vec::new() }
        .with("union", Yaml::text("qqtag"))
        .with("cases", Yaml::Map(cases))
}

fn structure(description: &mut Description, name: &str) {
    structure_of(description, name, vec![Field::typed("qqa", "u32")]);
}

fn structure_of(description: &mut Description, name: &str, fields: Vec<Field>) {
    description.types.push(Type {
        name: name.into(),
        body: TypeBody::Structure(None, fields),
        rules: Vec::new(),
    });
}

fn types(description: &mut Description, place: Place, names: &[&str]) {
    for name in names {
        let body = match place {
            Place::Enum => TypeBody::Enum("u32", false, vec![("qqonly".into(), 1)]),
            Place::Bits => {
                let part = |name: &str, bits: Yaml| Field {
                    name: Some(name.into()),
                    keys: vec![("bits", bits)],
                };
                let parts =
                    vec![part("qqbit", Yaml::number(0)), part("qqrest", Yaml::text("1-31"))];
                TypeBody::Bits("u32", parts)
            }
            _ => TypeBody::Structure(None, integers(&["qqa", "qqb"])),
        };
        description.types.push(Type { name: (*name).to_owned(), body, rules: Vec::new() });
    }
    let mut fields = each(names, |i, name| Field::typed(&format!("qqof{i}"), name));
    fields.push(Field::typed("qqnum", "u32").with("max", Yaml::number(2)));
    fields.extend(each(names, |i, name| {
        Field::typed(&format!("qqall{i}"), format!("{name}[qqnum]"))
    }));
    record(description, "QQTYPES", fields, Vec::new());
}

fn records(description: &mut Description, place: Place, names: &[&str]) {
    let mut rules = Vec::new();
    for (i, name) in names.iter().enumerate() {
        let name = name.to_uppercase();
        let mut fields = vec![Field::typed("qqvalue", "u32")];
        if place == Place::VariableRecord {
            fields.push(Field::typed("qqname", "string"));
        }
        record(description, &name, fields, Vec::new());
        rules.push(rule(i, "check", format!("seen({name}) or {name}.qqvalue == 0")));
    }
    record(description, "QQAFTER", Vec::new(), rules);
    if let Some(record) = description.records.last_mut() {
        let names = names.iter().map(|name| Yaml::text(name.to_uppercase())).collect();
        record.keys.push(("follows", Yaml::List(names)));
    }
}

fn headers(description: &mut Description, names: &[&str]) {
    for name in names {
        let header = Header {
            name: (*name).to_owned(),
            endian: "big",
            fields: integers(&["qqvalue"]),
            rules: Vec::new(),
            packed: None,
        };
        description.headers.push(header);
    }
    let rules = each(names, |i, name| rule(i, "check", format!("{name}.qqvalue <= 4000000000")));
    record(description, "QQAFTER", Vec::new(), rules);
}

/// Streams of these names, and records that hold them.
fn streams(outer: &mut Description, names: &[&str]) -> Vec<Description> {
    let ids = each(names, |_, name| name.replace('_', "-"));
    for (i, id) in ids.iter().enumerate() {
        let fields = vec![Field::typed("qqinner", format!("stream({id})"))];
        record(outer, &format!("QQHOLDS{i}"), fields, Vec::new());
    }
    ids.iter().map(|id| frame(id)).collect()
}
