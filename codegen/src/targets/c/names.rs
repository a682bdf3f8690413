//! Names as C writes them: all of them begin with `xen_` and the name of the stream.

use crate::model::{Family, RememberedSet, RuleId, SetId, Stream};

/// The names of one stream.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// All streams.
    pub family: &'a Family,
    /// The stream.
    pub stream: &'a Stream,
}

impl<'a> Names<'a> {
    /// The names of the stream that goes by an id: of its newest description.
    pub fn described(self, id: &str) -> Option<Names<'a>> {
        let mut streams: Vec<&Stream> = self.family.streams.iter().filter(|s| s.id == id).collect();
        streams.sort_by_key(|s| s.versions[0].number);
        streams.pop().map(|stream| Names { stream, ..self })
    }

    /// Name of files, and middle of all names: `domain_context`.
    pub fn module(self) -> String {
        snake(&self.stream.name)
    }

    /// `xen_domain_context`.
    pub fn prefix(self) -> String {
        format!("xen_{}", self.module())
    }

    /// `XEN_DOMAIN_CONTEXT`.
    pub fn upper(self) -> String {
        self.prefix().to_uppercase()
    }

    /// The structure for a header, a record or a type.
    pub fn structure(self, item: &str) -> String {
        format!("struct {}_{}", self.prefix(), item_name(item))
    }

    /// The union that is a field of an item.
    pub fn union(self, item: &str, field: &str) -> String {
        format!("union {}_{}_{field}", self.prefix(), item_name(item))
    }

    /// A constant.
    pub fn constant(self, name: &str) -> String {
        format!("{}_{}", self.upper(), constant(name))
    }

    /// The constant for a record's type code.
    pub fn code(self, record: &str) -> String {
        self.constant(&format!("type_{record}"))
    }

    /// The index of a rule.
    pub fn rule(self, id: RuleId) -> String {
        let id = &self.stream.rule(id).id;
        let id = id.strip_prefix(&self.stream.name).unwrap_or(id);
        self.constant(&format!("rule_{}", id.trim_start_matches('.')))
    }

    /// The member of the state that holds a set.
    pub fn set(self, set: SetId) -> String {
        match self.stream.sets[set.0] {
            RememberedSet::TypeAndInstance => "instances".into(),
            RememberedSet::Field { record, field: index } => {
                let record = self.stream.record(record);
                format!("{}_{}", snake(&record.name), record.body.fields[index].name)
            }
        }
    }
}

/// `NODE_DATA` or `domain-context` as part of a name.
pub fn snake(name: &str) -> String {
    name.to_lowercase().replace('-', "_")
}

/// `unique_id` as a constant.
pub fn constant(name: &str) -> String {
    name.to_uppercase().replace(['-', '.'], "_")
}

/// The name of an item, unless the codec uses it itself.
pub fn item_name(name: &str) -> String {
    const TAKEN: &[&str] = &["layout", "reader", "record", "rule", "rules", "state", "writer"];
    let name = snake(name);
    if TAKEN.contains(&name.as_str()) { format!("{name}_item") } else { name }
}

/// What C or C++ keep for themselves.
const KEYWORDS: &str = "\
    alignas alignof and and_eq asm auto bitand bitor bool break case catch char class compl \
    const constexpr const_cast continue decltype default delete do double dynamic_cast else \
    enum explicit export extern false float for friend goto if inline int long mutable \
    namespace new noexcept not not_eq nullptr operator or or_eq private protected public \
    register reinterpret_cast restrict return short signed sizeof static static_assert \
    static_cast struct switch template this thread_local throw true try typedef typeid \
    typename typeof union unsigned using virtual void volatile wchar_t while xor";

/// A member: what C or C++ keep for themselves gets an underscore.
pub fn field(name: &str) -> String {
    if KEYWORDS.split(' ').any(|keyword| keyword == name) {
        format!("{name}_")
    } else {
        name.to_owned()
    }
}

/// Whether code names a variable, as opposed to a member, a part of a name, or text.
pub fn uses(code: &str, variable: &str) -> bool {
    let part_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '>' | '"');
    code.match_indices(variable).any(|(at, _)| {
        let after = code[at + variable.len()..].chars().next();
        !code[..at].ends_with(part_of_name)
            && after.is_some_and(|c| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '"')))
    })
}
