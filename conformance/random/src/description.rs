//! A description as a tree with types: what the generator makes, and what is written as YAML.

use crate::yaml::Yaml;

/// A stream.
#[derive(Debug, Clone, Default)]
pub struct Description {
    /// Name of the directory.
    pub name: String,
    /// Id of the stream.
    pub id: String,
    /// The versions, ascending.
    pub versions: Vec<u32>,
    /// Whether a reader verifies what is reserved.
    pub verified: bool,
    /// What follows a body.
    pub padding: Option<Padding>,
    /// Whether no record is the last.
    pub ends_with_input: bool,
    /// The headers.
    pub headers: Vec<Header>,
    /// Endianness of the record header.
    pub endian: &'static str,
    /// Fields of the record header.
    pub record_header: Vec<Field>,
    /// The greatest alignment in it, if it is packed.
    pub packed: Option<u64>,
    /// Its rules, which are those of every record.
    pub rules: Vec<Rule>,
    /// Whether the length follows the padding once more.
    pub trailer: bool,
    /// The bit that marks a record as optional.
    pub optional_bit: Option<u64>,
    /// Whether unknown records are passed over, whatever their types.
    pub passes_unknown: bool,
    /// Whether type and instance are unique.
    pub unique: bool,
    /// Type codes that are set aside.
    pub reserved_codes: Vec<(u64, u64)>,
    /// Shared types.
    pub types: Vec<Type>,
    /// The records.
    pub records: Vec<Record>,
}

/// What follows the body of a record.
#[derive(Debug, Clone, Copy)]
pub struct Padding {
    /// The multiple.
    pub to: u64,
    /// Whether a reader verifies it.
    pub verified: bool,
    /// Whether the length counts it.
    pub in_length: bool,
}

/// A header.
#[derive(Debug, Clone, Default)]
pub struct Header {
    /// Name.
    pub name: String,
    /// Endianness.
    pub endian: &'static str,
    /// Fields.
    pub fields: Vec<Field>,
    /// The greatest alignment in it, if it is packed.
    pub packed: Option<u64>,
    /// Rules.
    pub rules: Vec<Rule>,
}

/// A field, a part of a bits type, reserved octets or bits, or an alignment.
#[derive(Debug, Clone, Default)]
pub struct Field {
    /// Name, where it has one.
    pub name: Option<String>,
    /// The other keys.
    pub keys: Vec<(&'static str, Yaml)>,
}

impl Field {
    /// A field with a type.
    pub fn typed(name: &str, ty: impl Into<String>) -> Self {
        Self { name: Some(name.into()), keys: vec![("type", Yaml::text(ty))] }
    }

    /// Reserved octets.
    pub fn reserved(octets: u64) -> Self {
        Self { name: None, keys: vec![("reserved", Yaml::number(octets))] }
    }

    /// With another key.
    pub fn with(mut self, key: &'static str, value: Yaml) -> Self {
        self.keys.push((key, value));
        self
    }

    /// Whether it has a key.
    pub fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|(k, _)| *k == key)
    }

    fn yaml(&self) -> Yaml {
        let name = self.name.iter().map(|name| ("name".to_owned(), Yaml::text(name)));
        let keys = self.keys.iter().map(|(key, value)| ((*key).to_owned(), value.clone()));
        let doc = self.name.iter().map(|name| ("doc".to_owned(), doc(name)));
        Yaml::Map(name.chain(keys).chain(doc).collect())
    }
}

/// A named type.
#[derive(Debug, Clone)]
pub struct Type {
    /// Name.
    pub name: String,
    /// What it consists of.
    pub body: TypeBody,
    /// More about the rules of its fields.
    pub rules: Vec<Rule>,
}

/// What a named type consists of.
#[derive(Debug, Clone)]
pub enum TypeBody {
    /// An enum: the integer, whether others are allowed, the values.
    Enum(&'static str, bool, Vec<(String, u64)>),
    /// A bits type: the integer and the parts.
    Bits(&'static str, Vec<Field>),
    /// A structure: packing and fields.
    Structure(Option<u64>, Vec<Field>),
}

/// A field that a layout lacks, and what it is taken for.
pub type Lacking = (String, Option<u64>);

/// A record.
#[derive(Debug, Clone, Default)]
pub struct Record {
    /// Name, in capitals.
    pub name: String,
    /// Type code.
    pub code: u64,
    /// The keys that are not lists of anything below.
    pub keys: Vec<(&'static str, Yaml)>,
    /// Body.
    pub fields: Vec<Field>,
    /// Other lengths, and the fields that they lack; all, if none is named.
    pub layouts: Vec<(u64, Option<Vec<Lacking>>)>,
    /// Types of its own.
    pub types: Vec<Type>,
    /// Rules.
    pub rules: Vec<Rule>,
}

/// A rule; without a text, more about a derived one.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Id.
    pub id: String,
    /// Level, role, and what else it says.
    pub keys: Vec<(&'static str, Yaml)>,
}

fn doc(name: &str) -> Yaml {
    Yaml::text(format!("About {}.", name.to_lowercase()))
}

fn key(name: &str, value: Yaml) -> (String, Yaml) {
    (name.to_owned(), value)
}

fn fields(fields: &[Field]) -> Yaml {
    Yaml::List(fields.iter().map(Field::yaml).collect())
}

fn rules(rules: &[Rule]) -> Yaml {
    let rule = |rule: &Rule| {
        let keys = rule.keys.iter().map(|(k, v)| key(k, v.clone()));
        Yaml::Map([key("id", Yaml::text(&rule.id))].into_iter().chain(keys).collect())
    };
    Yaml::List(rules.iter().map(rule).collect())
}

fn types(types: &[Type]) -> Yaml {
    let ty = |ty: &Type| {
        let mut map = vec![key("doc", doc(&ty.name))];
        match &ty.body {
            TypeBody::Enum(integer, open, values) => {
                map.push(key("enum", Yaml::text(*integer)));
                if *open {
                    map.push(key("others", Yaml::text("allowed")));
                }
                let value = |(name, value): &(String, u64)| {
                    Yaml::Map(vec![
                        key("name", Yaml::text(name)),
                        key("value", Yaml::number(*value)),
                        key("doc", doc(name)),
                    ])
                };
                map.push(key("values", Yaml::List(values.iter().map(value).collect())));
            }
            TypeBody::Bits(integer, parts) => {
                map.push(key("bits", Yaml::text(*integer)));
                map.push(key("fields", fields(parts)));
            }
            TypeBody::Structure(packed, inner) => {
                map.extend(packed.map(|p| key("packed", Yaml::number(p))));
                map.push(key("fields", fields(inner)));
            }
        }
        if !ty.rules.is_empty() {
            map.push(key("rules", rules(&ty.rules)));
        }
        (ty.name.clone(), Yaml::Map(map))
    };
    Yaml::Map(types.iter().map(ty).collect())
}

impl Description {
    /// Its files, by their paths within its directory.
    pub fn files(&self) -> Vec<(String, Yaml)> {
        let mut files = vec![("stream.yaml".to_owned(), self.stream_file())];
        for record in &self.records {
            let path = format!("records/{}.yaml", record.name.to_lowercase());
            files.push((path, record.file()));
        }
        files
    }

    fn stream_file(&self) -> Yaml {
        let word = |verified: bool| Yaml::text(if verified { "verified" } else { "ignored" });
        let version = |number: &u32| {
            Yaml::Map(vec![
                key("version", Yaml::number(u64::from(*number))),
                key("tier", Yaml::text("stable")),
                key("doc", Yaml::text("A version.")),
            ])
        };
        let mut map = vec![
            key("stream", Yaml::text(&self.id)),
            key("title", Yaml::text("Random")),
            key("doc", Yaml::text("A random stream.")),
            key("status", Yaml::Map(vec![key("use", Yaml::text("current"))])),
            key("versions", Yaml::List(self.versions.iter().map(version).collect())),
            key("reserved-on-read", word(self.verified)),
        ];
        if let Some(padding) = self.padding {
            map.push(key(
                "padding",
                Yaml::Map(vec![
                    key("to", Yaml::number(padding.to)),
                    key("on-read", word(padding.verified)),
                    key("in-length", Yaml::Plain(padding.in_length.to_string())),
                ]),
            ));
        }
        if self.ends_with_input {
            map.push(key("ends", Yaml::text("with-input")));
        }
        if !self.headers.is_empty() {
            map.push(key("headers", Yaml::List(self.headers.iter().map(Header::yaml).collect())));
        }
        let mut record_header = vec![
            key("doc", Yaml::text("Precedes every record.")),
            key("endian", Yaml::text(self.endian)),
            key("fields", fields(&self.record_header)),
        ];
        record_header.extend(self.packed.map(|p| key("packed", Yaml::number(p))));
        if !self.rules.is_empty() {
            record_header.push(key("rules", rules(&self.rules)));
        }
        map.push(key("record-header", Yaml::Map(record_header)));
        if self.trailer {
            map.push(key("record-trailer", Yaml::text("length")));
        }
        let mut codes = Vec::new();
        codes.extend(self.optional_bit.map(|bit| key("optional-bit", Yaml::number(bit))));
        if self.passes_unknown {
            codes.push(key("unknown", Yaml::text("passed-over")));
        }
        if self.unique {
            codes.push(key("distinct", Yaml::Plain("true".into())));
        }
        let reserved = |(first, last): &(u64, u64)| {
            Yaml::Map(vec![
                key("codes", Yaml::text(format!("{first}-{last}"))),
                key("for", Yaml::text("others")),
            ])
        };
        if !self.reserved_codes.is_empty() {
            let reserved = self.reserved_codes.iter().map(reserved).collect();
            codes.push(key("reserved", Yaml::List(reserved)));
        }
        if !codes.is_empty() {
            map.push(key("record-types", Yaml::Map(codes)));
        }
        if !self.types.is_empty() {
            map.push(key("types", types(&self.types)));
        }
        Yaml::Map(map)
    }
}

impl Header {
    fn yaml(&self) -> Yaml {
        let mut map = vec![
            key("name", Yaml::text(&self.name)),
            key("doc", doc(&self.name)),
            key("endian", Yaml::text(self.endian)),
            key("fields", fields(&self.fields)),
        ];
        map.extend(self.packed.map(|p| key("packed", Yaml::number(p))));
        if !self.rules.is_empty() {
            map.push(key("rules", rules(&self.rules)));
        }
        Yaml::Map(map)
    }
}

impl Record {
    fn file(&self) -> Yaml {
        let mut map = vec![
            key("record", Yaml::text(&self.name)),
            key("type", Yaml::number(self.code)),
            key("doc", doc(&self.name)),
        ];
        map.extend(self.keys.iter().map(|(k, v)| key(k, v.clone())));
        map.push(key("fields", fields(&self.fields)));
        let lacking = |(name, default): &Lacking| match default {
            None => Yaml::text(name),
            Some(value) => Yaml::Map(vec![(name.clone(), Yaml::number(*value))]),
        };
        let layout = |(length, without): &(u64, Option<Vec<Lacking>>)| {
            let without = match without {
                Some(fields) => Yaml::List(fields.iter().map(lacking).collect()),
                None => Yaml::text("all"),
            };
            Yaml::Map(vec![
                key("length", Yaml::number(*length)),
                key("without", without),
                key("doc", Yaml::text("An old program.")),
            ])
        };
        if !self.layouts.is_empty() {
            map.push(key("layouts", Yaml::List(self.layouts.iter().map(layout).collect())));
        }
        if !self.types.is_empty() {
            map.push(key("types", types(&self.types)));
        }
        if !self.rules.is_empty() {
            map.push(key("rules", rules(&self.rules)));
        }
        Yaml::Map(map)
    }
}
