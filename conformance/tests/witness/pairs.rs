//! What our structures and their fields are called in the public headers: the data of `pairs.json`,
//! which has a row only where the names differ or a thing has no counterpart.

use std::collections::BTreeMap;

use serde::Deserialize;

/// By the name of the description.
pub type Pairs = BTreeMap<String, StreamPairs>;

/// The counterparts of one description.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StreamPairs {
    /// The public headers; none where no public header knows anything of the stream.
    #[serde(default)]
    pub include: Vec<String>,
    /// How all records are found that have no row of their own.
    pub records: Option<RecordPatterns>,
    /// Why the structures without a row have no counterpart.
    pub none: Option<String>,
    /// Records by their names in capitals; headers, types and `record_header` in small letters.
    #[serde(default)]
    pub structures: BTreeMap<String, StructurePair>,
    /// Enums of which every value has a counterpart.
    #[serde(default)]
    pub enums: BTreeMap<String, EnumPair>,
    /// Constants of our header, and the expression in C that each must equal.
    #[serde(default)]
    pub constants: BTreeMap<String, String>,
}

/// Expressions in C, in which `{}` stands for the name of a record.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordPatterns {
    /// The structure.
    pub theirs: String,
    /// The type code.
    pub code: String,
    /// The greatest type code there is.
    pub last: String,
}

/// The counterpart of a structure.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct StructurePair {
    /// The structure in C; as the pattern for records says, if it is left out.
    pub theirs: Option<String>,
    /// The type code, if the pattern does not say it.
    pub code: Option<String>,
    /// Why there is none.
    pub none: Option<String>,
    /// Structures of older layouts, by their length.
    #[serde(default)]
    pub layouts: BTreeMap<u64, String>,
    /// Fields of another name, or without a counterpart.
    #[serde(default)]
    pub fields: BTreeMap<String, FieldPair>,
}

/// The counterpart of a field.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum FieldPair {
    /// A member of another name.
    Member(String),
    /// Anything else.
    Detail(FieldDetail),
}

/// The counterpart of a field that is not one member.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldDetail {
    /// The member, if there is one beside the bit-fields.
    pub member: Option<String>,
    /// The bit-field for some parts of our bits, which have `|` between them.
    #[serde(default)]
    pub bits: BTreeMap<String, String>,
    /// Why there is none.
    pub none: Option<String>,
}

/// The counterparts of the values of an enum.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnumPair {
    /// An expression in C, in which `{}` stands for the name of the value in capitals.
    pub theirs: String,
    /// Values that it does not fit.
    #[serde(default)]
    pub names: BTreeMap<String, String>,
}

/// The data.
pub fn pairs() -> Pairs {
    serde_json::from_str(include_str!("pairs.json")).unwrap_or_else(|e| panic!("pairs.json: {e}"))
}

impl StreamPairs {
    /// The row of a structure, if it has one.
    pub fn row(&self, name: &str) -> Option<&StructurePair> {
        self.structures.get(name)
    }

    /// The structure in C that is the counterpart of ours; of records also by the pattern. Nothing
    /// where a reason says that there is none.
    pub fn theirs(&self, name: &str, record: bool) -> Result<Option<String>, String> {
        let row = self.row(name);
        if let Some(theirs) = row.and_then(|row| row.theirs.clone()) {
            return Ok(Some(theirs));
        }
        if row.is_some_and(|row| row.none.is_some()) {
            return Ok(None);
        }
        match &self.records {
            Some(patterns) if record => Ok(Some(patterns.theirs.replace("{}", name))),
            _ if self.none.is_some() => Ok(None),
            _ => Err(format!("{name} has neither a counterpart in pairs.json nor a reason")),
        }
    }

    /// The expression for the type code of a record with a counterpart.
    pub fn code(&self, name: &str) -> Option<String> {
        let own = self.row(name).and_then(|row| row.code.clone());
        own.or_else(|| Some(self.records.as_ref()?.code.replace("{}", name)))
    }
}

impl StructurePair {
    /// The member that a field is there, if it is one; by default, one of the same name.
    pub fn member<'a>(&'a self, field: &'a str) -> Option<&'a str> {
        match self.fields.get(field) {
            None => Some(field),
            Some(FieldPair::Member(member)) => Some(member),
            Some(FieldPair::Detail(detail)) => detail.member.as_deref(),
        }
    }

    /// The bit-fields of a field.
    pub fn bits(&self, field: &str) -> Option<&BTreeMap<String, String>> {
        match self.fields.get(field) {
            Some(FieldPair::Detail(detail)) if !detail.bits.is_empty() => Some(&detail.bits),
            _ => None,
        }
    }

    /// Whether a field has a counterpart or a reason why not, and not both.
    pub fn explains(&self, field: &str) -> bool {
        match self.fields.get(field) {
            None | Some(FieldPair::Member(_)) => true,
            Some(FieldPair::Detail(FieldDetail { member, bits, none })) => {
                none.is_some() != (member.is_some() || !bits.is_empty())
            }
        }
    }
}
