//! The headers of a stream, and what reading one knows of those before it.

use super::file::File;
use super::fixed::{Structure, as_version};
use super::later::Later;
use super::names::Owner;
use super::output::Code;
use super::rules;
use super::takes::{Given, Takes};
use super::values::{Remaining, Values};
use crate::model::*;
use crate::plan::{Fixed, FixedKind, VersionSource};
use crate::targets::literal::literal;

impl File<'_> {
    /// The variable that holds a header, and its type.
    pub(super) fn state_header(&self, index: usize) -> (String, String) {
        let names = self.names;
        (names.header_value(index).to_owned(), names.header(index).to_owned())
    }

    /// Code for the version of a stream whose headers have been read.
    pub(super) fn version_of_headers(&self) -> String {
        let VersionSource::Header(header, field) = self.plan.state.version else {
            return "VERSIONS[0]".into();
        };
        self.header_version(header, field)
    }

    fn header_version(&self, header: usize, field: usize) -> String {
        let fixed = &self.plan.headers[header].fixed;
        let FixedKind::Scalar(scalar) = fixed.field(field).kind else {
            unreachable!("a version is a scalar")
        };
        let names = self.names;
        let field = names.field(Owner::Header(header), field);
        as_version(&format!("{}.{field}", names.header_value(header)), scalar)
    }

    /// A header as a line of a list.
    pub(super) fn header_line(&self, index: usize) -> HeaderLine {
        let (file, plan) = (self, self.plan);
        let header = &plan.headers[index];
        let field = file.names.header_value(index).to_owned();
        let version_before = match plan.state.version {
            VersionSource::Header(of, _) if of < index => "version",
            _ => "VERSIONS[0]",
        };
        let mut after = Vec::new();
        if let Some((of, _)) = header.big_endian {
            let name = file.field(Owner::Header(index), of);
            let FixedKind::Scalar(scalar) = header.fixed.field(of).kind else {
                unreachable!("bits are a scalar")
            };
            let mask = literal(header.big_endian.map_or(0, |(_, mask)| mask));
            let bits = if scalar.of.is_some() { ".0" } else { "" };
            after.push(match self.big_endian_method(index) {
                Some(method) => format!(
                    "let endian = if {field}.{name}.{method}() {{ Endian::Big }} else {{ Endian::Little }};"
                ),
                None => format!(
                    "let endian = if {field}.{name}{bits} & {mask} != 0 {{ Endian::Big }} else {{ Endian::Little }};"
                ),
            });
        }
        if let VersionSource::Header(of, at) = plan.state.version
            && of == index
            && self.version_is_asked_for()
        {
            after.push(format!("let version = {};", self.header_version(of, at)));
        }
        let structure = Structure { file, owner: Owner::Header(index), fixed: &header.fixed };
        let given = Given {
            state: "",
            state_reference: "",
            version: version_before,
            endian: endian(header.header.endian),
            role: "role",
            short: "None",
        };
        HeaderLine {
            name: header.header.name.clone(),
            words: header.header.name.replace('_', " "),
            complete: file.names.rule(header.header.complete).to_owned(),
            checked: header.fixed.needs.checks.then(|| structure.takes().arguments(given)),
            endian: endian(header.header.endian),
            read: self.read_header(index),
            after,
            ty: file.names.header(index).to_owned(),
            rules: (!header.rules.is_empty()).then(|| self.rule_arguments(index)),
            field,
        }
    }

    fn read_header(&self, index: usize) -> String {
        let (file, owner) = (self, Owner::Header(index));
        let fixed = &file.plan.headers[index].fixed;
        let name = file.names.header_value(index);
        let read =
            (file.names.header(index), "octets", endian(file.plan.headers[index].header.endian));
        let later = Later { file, owner, fixed };
        let mut code = Code::default();
        let version = match file.plan.state.version {
            VersionSource::Header(of, at) if of < index => self.header_version(of, at),
            VersionSource::Header(of, at) if of == index => {
                if later.has_tags() {
                    // It tells the version by which it is read.
                    code.line(&format!("let {name} = {}::read({}, {});", read.0, read.1, read.2));
                }
                self.header_version(of, at)
            }
            _ => "VERSIONS[0]".into(),
        };
        later.read(name, read, &version, &mut code);
        code.finish()
    }

    /// Whether a header after the one with the version looks at it.
    fn version_is_asked_for(&self) -> bool {
        let VersionSource::Header(of, _) = self.plan.state.version else { return false };
        let headers = self.plan.headers.iter().enumerate();
        headers.skip(of).any(|(index, header)| {
            let takes = Takes::of(header.fixed.needs).version && index > of;
            takes || header.rules_need.state && rules_ask_version(header)
        })
    }

    /// What the function that checks the rules of a header is given, beside the header.
    fn rule_arguments(&self, index: usize) -> String {
        let header = &self.plan.headers[index];
        let mut arguments: Vec<String> = earlier_headers(header, index)
            .into_iter()
            .map(|i| format!("&{}", self.names.header_value(i)))
            .collect();
        if rules_ask_version(header) {
            let known = match self.plan.state.version {
                VersionSource::Header(of, _) => of <= index,
                _ => false,
            };
            arguments.push(if known { "version".into() } else { "VERSIONS[0]".into() });
        }
        if header.rules_need.role {
            arguments.push("role".into());
        }
        arguments.join(", ")
    }

    fn big_endian_method(&self, index: usize) -> Option<String> {
        let (field, mask) = self.plan.headers[index].big_endian?;
        let FixedKind::Scalar(scalar) = self.plan.headers[index].fixed.field(field).kind else {
            return None;
        };
        let id = scalar.of?;
        let TypeBody::Bits { parts, .. } = &self.plan.stream.ty(id).body else { return None };
        let at = parts.iter().position(|part| part.mask() == mask)?;
        self.names.bits(id)[at].as_ref().map(|names| names.method.clone())
    }
}

/// A header.
pub struct HeaderLine {
    /// The variable that holds it, which is also a method.
    pub field: String,
    /// Its name in the description.
    pub name: String,
    pub words: String,
    pub ty: String,
    pub complete: String,
    /// The arguments of its check by a reader, if there is one.
    pub checked: Option<String>,
    pub endian: &'static str,
    /// The code that reads it, of octets that were checked.
    pub read: String,
    /// What is known after it.
    pub after: Vec<String>,
    /// The arguments of the function that checks rules on several fields, if there are any.
    pub rules: Option<String>,
}

/// Whether the rules of a header look at the version.
pub(super) fn rules_ask_version(header: &crate::plan::HeaderPlan) -> bool {
    header.rules.iter().any(|rule| asks(&rule.test, &mut |_| {}))
}

/// The headers before a header that its rules look at.
pub fn earlier_headers(header: &crate::plan::HeaderPlan, index: usize) -> Vec<usize> {
    let mut found = Vec::new();
    for rule in &header.rules {
        asks(&rule.test, &mut |at| {
            if let crate::plan::Where::Header(of, _) = at
                && of != index
            {
                found.push(of);
            }
        });
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Tells of all places that a test looks at, and whether it looks at the version.
pub(super) fn asks(test: &crate::plan::Test, see: &mut dyn FnMut(crate::plan::Where)) -> bool {
    use crate::plan::{Arithmetic, Over, Test, Where};
    // Other fields are read as 0 where the version does not have them.
    fn operand(operand: &crate::plan::Operand) -> bool {
        operand.absence.since.is_some() && matches!(operand.at, Where::ElementField(_))
    }
    fn over(array: &Over) -> bool {
        array.absence.since.is_some() && matches!(array.at, Where::Fixed(_))
    }
    fn integer(arithmetic: &Arithmetic, see: &mut dyn FnMut(crate::plan::Where)) -> bool {
        match arithmetic {
            Arithmetic::Version | Arithmetic::Instance => true,
            Arithmetic::Value(of) => {
                see(of.at);
                operand(of)
            }
            Arithmetic::Apply(operation) => {
                let left = integer(&operation.left, see);
                integer(&operation.right, see) || left
            }
            Arithmetic::Count { array, such } => asks(such, see) || over(array),
            Arithmetic::Integer(_) | Arithmetic::Records(_) | Arithmetic::Remaining => false,
        }
    }
    match test {
        Test::Compare(_, a, b) => {
            let left = integer(a, see);
            integer(b, see) || left
        }
        Test::Bit { of, .. } => {
            see(of.at);
            operand(of)
        }
        Test::Seen { .. } => false,
        Test::Every(tests) | Test::Any(tests) => {
            // All of them are looked at, also behind one that asks for the version.
            tests.iter().filter(|test| asks(test, see)).count() > 0
        }
        Test::ForAll { array, such } | Test::ForSome { array, such } => {
            asks(such, see) || over(array)
        }
    }
}

/// The function that checks the rules on several fields of a header.
pub fn header_rules(file: &File, index: usize) -> Option<String> {
    let header = &file.plan.headers[index];
    if header.rules.is_empty() {
        return None;
    }
    let names = file.names;
    let mut parameters = String::new();
    for earlier in earlier_headers(header, index) {
        parameters += &format!(", {}: &{}", names.header_value(earlier), names.header(earlier));
    }
    if rules_ask_version(header) {
        parameters += ", version: u32";
    }
    if header.rules_need.role {
        file.import("crate::error", "Role");
        parameters += ", role: Role";
    }
    file.import("crate::error", "Fault");
    let fixed: &Fixed = &header.fixed;
    let values = Values {
        file,
        owner: Owner::Header(index),
        fixed: (fixed, "self."),
        parts: (&[], ""),
        state: "",
        header: "",
        version: Some("version"),
        remaining: Remaining::Call("u64::MIN"),
        short: None,
        element: None,
    };
    let mut code = Code::default();
    rules::stated(&values, &header.header.body.fields, &header.rules, &mut code);
    Some(format!(
        "impl {} {{\n/// Checks the rules on several fields.\n\
         fn check_rules(&self{parameters}) -> Result<(), Fault> {{\n{}\nOk(())\n}}\n}}\n",
        names.header(index),
        code.finish()
    ))
}

pub(super) fn endian(endian: Endian) -> &'static str {
    match endian {
        Endian::Big => "Endian::Big",
        Endian::Little => "Endian::Little",
        Endian::Declared => "endian",
    }
}
