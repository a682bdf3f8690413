//! Random descriptions: most of them such that lint has nothing to say, and all of the language.

mod bounds;
mod expressions;
mod fields;
mod headers;
mod known;
mod names;
mod records;
mod rules;
mod types;
mod varying;

use crate::case::Case;
use crate::description::{Description, Padding, Type, TypeBody};
use crate::rng::Rng;
use crate::yaml::Yaml;
use known::{Known, KnownType};
use names::Names;

/// A stream, and those that stand within it or follow its records.
pub fn case(seed: u64) -> Case {
    let mut rng = Rng::new(seed);
    let name = format!("s{seed}");
    let mut descriptions = Vec::new();
    let mut inner = Vec::new();
    let endless = rng.chance(30);
    if rng.chance(25) {
        let id = format!("{name}-inner");
        inner.push(id.clone());
        let two = rng.chance(50);
        let first = Plan { versions: vec![1, 2], ..Plan::inner(&id, endless) };
        descriptions.push(description(&mut rng, format!("{name}i"), first));
        if two {
            let second = Plan { versions: vec![3], ..Plan::inner(&id, endless) };
            descriptions.push(description(&mut rng, format!("{name}j"), second));
        }
    }
    let versions = match rng.below(10) {
        0..=5 => vec![1],
        6 | 7 => vec![1, 2],
        8 => vec![3],
        _ => vec![2, 3, 5],
    };
    let plan = Plan {
        id: name.clone(),
        versions,
        size: rng.one([Size::Tiny, Size::Small, Size::Small, Size::Full]),
        inner,
        // What begins after a record needs an end, and a stream around it to go on with.
        begins: !endless,
        endless: rng.chance(25),
    };
    descriptions.insert(0, description(&mut rng, name.clone(), plan));
    Case::new(name, descriptions.iter().map(|d| (d.name.clone(), d.files())).collect())
}

/// How much there is of everything.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Size {
    /// A record with a field or two.
    Tiny,
    Small,
    Full,
}

/// What is settled of a description before it is made.
struct Plan {
    id: String,
    versions: Vec<u32>,
    size: Size,
    inner: Vec<String>,
    /// Whether the inner stream may follow a record.
    begins: bool,
    /// Whether it ends with its input.
    endless: bool,
}

impl Plan {
    /// A stream that stands within another one.
    fn inner(id: &str, endless: bool) -> Self {
        let (id, versions, inner) = (id.to_owned(), Vec::new(), Vec::new());
        Self { id, versions, size: Size::Small, inner, begins: false, endless }
    }
}

/// What records may do with control.
#[derive(Clone, Copy)]
struct Control {
    begins: bool,
    returns: bool,
}

/// A description in the making.
struct Maker<'r> {
    rng: &'r mut Rng,
    names: Names,
    made: Vec<Type>,
    types: Vec<KnownType>,
    /// The type that declares the endianness.
    options: Option<usize>,
    headers: Vec<(String, Vec<Known>)>,
    records: Vec<(String, Vec<Known>)>,
    /// Fields of the record header that rules of records can name.
    framing: Vec<Known>,
    inner: Vec<String>,
    /// Whether records hand control on: to the inner stream, or back from it.
    control: Control,
    versions: Vec<u32>,
    version_known: bool,
    /// Whether the first record has the magic that tells the order of octets.
    first_tells_order: bool,
    in_length: bool,
    /// The checksum of the stream so far that records hold, if they do.
    running: Option<&'static str>,
    /// Whether the first record begins a section.
    sections: bool,
    /// Whether fields can have a gate.
    gates: bool,
    in_header_or_type: bool,
    size: Size,
}

fn description(rng: &mut Rng, name: String, plan: Plan) -> Description {
    let awkward = rng.chance(10);
    let padding = rng.chance(50).then(|| Padding {
        to: rng.one([2, 4, 8]),
        verified: rng.chance(60),
        in_length: rng.chance(40),
    });
    let mut maker = Maker {
        rng,
        names: Names::new(awkward),
        made: Vec::new(),
        types: Vec::new(),
        options: None,
        headers: Vec::new(),
        records: Vec::new(),
        framing: Vec::new(),
        inner: plan.inner,
        control: Control { begins: plan.begins && !plan.endless, returns: !plan.endless },
        versions: plan.versions.clone(),
        version_known: false,
        first_tells_order: false,
        in_length: padding.is_some_and(|p| p.in_length),
        running: None,
        sections: false,
        gates: false,
        in_header_or_type: true,
        size: plan.size,
    };
    let mut description = Description {
        name,
        id: plan.id,
        versions: plan.versions,
        verified: maker.rng.chance(60),
        padding,
        ends_with_input: plan.endless,
        ..Description::default()
    };
    maker.headers(&mut description);
    maker.record_header(&mut description);
    maker.in_header_or_type = false;
    maker.all_records(&mut description);
    description.types = maker.made;
    settle_types(maker.rng, &mut description);
    description
}

impl Maker<'_> {
    fn on_read(&mut self) -> Yaml {
        Yaml::text(self.rng.one(["verified", "ignored"]))
    }
}

/// Drops types that nothing uses, and moves some to the one record that does.
fn settle_types(rng: &mut Rng, description: &mut Description) {
    loop {
        let used: Vec<String> = users(description).into_iter().map(|(name, _)| name).collect();
        let before = description.types.len();
        description.types.retain(|ty| used.contains(&ty.name));
        if description.types.len() == before {
            break;
        }
    }
    let users = users(description);
    let shared = std::mem::take(&mut description.types);
    for ty in shared {
        let mut by: Vec<Option<usize>> =
            users.iter().filter(|(name, _)| *name == ty.name).map(|(_, by)| *by).collect();
        by.dedup();
        match by.as_slice() {
            [Some(record)] if rng.chance(50) => description.records[*record].types.push(ty),
            _ => description.types.push(ty),
        }
    }
}

/// The types that are named, and the record that does; none for a header or another type.
fn users(description: &Description) -> Vec<(String, Option<usize>)> {
    let mut found = Vec::new();
    let mut of = |fields: &[crate::description::Field], by: Option<usize>| {
        for (key, value) in fields.iter().flat_map(|f| &f.keys) {
            match (*key, value) {
                ("type", Yaml::Text(text)) => {
                    let name = text.split(['[', '(']).next().unwrap_or(text);
                    found.push((name.to_owned(), by));
                }
                ("cases", Yaml::Map(cases)) => {
                    for (_, case) in cases {
                        if let Yaml::Text(name) = case {
                            found.push((name.clone(), by));
                        }
                    }
                }
                _ => {}
            }
        }
    };
    description.headers.iter().for_each(|h| of(&h.fields, None));
    of(&description.record_header, None);
    for (i, record) in description.records.iter().enumerate() {
        of(&record.fields, Some(i));
    }
    for ty in &description.types {
        match &ty.body {
            TypeBody::Bits(_, fields) | TypeBody::Structure(_, fields) => of(fields, None),
            TypeBody::Enum(..) => {}
        }
    }
    found
}
