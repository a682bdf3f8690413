//! One generated file of a stream's module: what it calls things by, and what it imports for that.
//! Whoever prints a name that has to be imported gets it from here, so that the import is noted.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use super::names::{Names, Owner};
use crate::model::{Element, Primitive, RecordId, RuleId, Scalar, TypeBody, TypeId};
use crate::plan::{Shape, StreamPlan};

/// A generated file.
pub struct File<'p> {
    /// The stream that it is part of.
    pub plan: &'p StreamPlan<'p>,
    /// The names of that.
    pub names: &'p Names,
    /// The modules of all streams.
    pub modules: &'p [String],
    /// Whether the types of the stream, or of this record, are its own.
    home: Home,
    imports: RefCell<BTreeMap<String, BTreeSet<String>>>,
    /// Whether code has asked for the layout of a body.
    pub asked_for_layout: Cell<bool>,
    /// Whether code has asked for the state of the stream.
    pub asked_for_state: Cell<bool>,
}

/// A stream, and what it and the others are called.
#[derive(Clone, Copy)]
pub struct StreamNames<'p> {
    /// The stream.
    pub plan: &'p StreamPlan<'p>,
    /// Its names.
    pub names: &'p Names,
    /// The modules of all streams.
    pub modules: &'p [String],
}

/// Where a file stands among those of a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// The module itself, which has everything.
    Module,
    /// The types that several files use.
    Types,
    /// A record, with the types that it alone uses.
    Record(RecordId),
    /// Any other.
    Elsewhere,
}

impl<'p> File<'p> {
    /// A file that imports nothing yet.
    pub fn new(stream: StreamNames<'p>, home: Home) -> Self {
        let StreamNames { plan, names, modules } = stream;
        Self {
            plan,
            names,
            modules,
            home,
            imports: RefCell::default(),
            asked_for_layout: Cell::new(false),
            asked_for_state: Cell::new(false),
        }
    }

    /// Notes that a name of a module is used.
    pub fn import(&self, module: &str, name: &str) {
        let mut imports = self.imports.borrow_mut();
        imports.entry(module.to_owned()).or_default().insert(name.to_owned());
    }

    /// Notes that names of a module are used.
    pub fn import_all(&self, module: &str, names: &[&str]) {
        names.iter().for_each(|name| self.import(module, name));
    }

    /// Notes that a name of the stream's module is used, from any file but that module's.
    pub fn of_stream(&self, name: &str) {
        if self.home != Home::Module {
            self.import("super", name);
        }
    }

    /// A type.
    pub fn ty(&self, id: TypeId) -> &'p str {
        let name = self.names.ty(id);
        let local = match (self.home, self.plan.stream.ty(id).home) {
            (Home::Types, home) => home.is_none(),
            (Home::Record(own), home) => home == Some(own),
            (Home::Module | Home::Elsewhere, _) => false,
        };
        if !local {
            self.of_stream(name);
        }
        name
    }

    /// The constant of a value of an enum.
    pub fn constant(&self, id: TypeId, value: u64) -> &'p str {
        let TypeBody::Enum { values, .. } = &self.plan.stream.ty(id).body else { return "" };
        let index = values.iter().position(|v| v.value == value);
        index.map_or("", |index| self.names.values(id)[index].as_str())
    }

    /// The type of an integer, plain or with named values or bits.
    pub fn scalar(&self, scalar: Scalar) -> &'p str {
        scalar.of.map_or_else(|| self.integer(scalar.primitive), |id| self.ty(id))
    }

    /// The type of an integer.
    pub fn integer(&self, primitive: Primitive) -> &'static str {
        let name = match primitive {
            Primitive::U24 => "U24",
            Primitive::I24 => "I24",
            Primitive::U48 => "U48",
            Primitive::I48 => "I48",
            whole => return whole.carrier().name(),
        };
        self.import("crate", name);
        name
    }

    /// The type of an element of fixed size.
    pub fn element(&self, element: Element) -> &'p str {
        match element {
            Element::Scalar(scalar) => self.scalar(scalar),
            Element::Structure(id) => self.ty(id),
            Element::Text => unreachable!("strings have no fixed size"),
        }
    }

    /// The variant of a record among the kinds.
    pub fn kind(&self, id: RecordId) -> String {
        self.of_stream("Kind");
        format!("Kind::{}", self.names.record(id))
    }

    /// A rule, as a reference.
    pub fn rule(&self, id: RuleId) -> String {
        self.of_rules(self.names.rule(id))
    }

    /// The rule that there is memory enough, as a reference.
    pub fn memory_rule(&self) -> String {
        self.of_rules("MEMORY")
    }

    /// The function that tells whether a text matches what a rule asks.
    pub fn matches(&self, id: RuleId) -> String {
        self.of_stream("rules");
        format!("rules::{}", self.names.rule(id).to_lowercase())
    }

    fn of_rules(&self, name: &str) -> String {
        self.of_stream("rules");
        format!("&rules::{name}")
    }

    /// A fault at an offset in a structure.
    pub fn fault(&self, rule: RuleId, offset: &str, field: &str) -> String {
        self.import("crate::error", "Fault");
        format!("Fault::new({}, {offset}, \"{field}\")", self.rule(rule))
    }

    /// A field of a structure.
    pub fn field(&self, owner: Owner, index: usize) -> &'p str {
        self.names.field(owner, index)
    }

    /// Notes what the payloads of records take.
    pub fn payloads(&self) {
        for record in &self.plan.records {
            match record.shape {
                Shape::Plain => self.import("crate", "View"),
                Shape::Layouts => self.import("crate", "LayoutView"),
                Shape::Empty | Shape::Whole | Shape::Parts => {}
            }
        }
    }

    /// The path that the fields of a header, type or record are reached by, with what is remembered
    /// in sets: `<MEMORY>` where there is something of that kind.
    pub fn memory(&self) -> &'static str {
        if self.plan.state.sets.is_empty() { "" } else { "<MEMORY>" }
    }

    /// The generic parameter of a function that takes the state.
    pub fn memory_parameter(&self) -> &'static str {
        if self.plan.state.sets.is_empty() { "" } else { "<const MEMORY: usize>" }
    }

    /// The `use` lines.
    pub fn uses(&self) -> String {
        let imports = self.imports.borrow();
        let line = |(module, names): (&String, &BTreeSet<String>)| {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            format!("use {module}::{{{}}};\n", names.join(", "))
        };
        imports.iter().map(line).collect()
    }
}
