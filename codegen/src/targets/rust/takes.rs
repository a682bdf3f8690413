//! What functions that check a structure are given: their parameters, and the arguments of their calls.

use super::file::File;
use crate::plan::{FixedField, Needs, RecordPlan};

/// What a function that checks a structure is given.
#[derive(Debug, Clone, Copy, Default)]
pub struct Takes {
    /// The state: the structure is that of a record, or looks at earlier records.
    pub state: bool,
    /// The version.
    pub version: bool,
    /// The order of octets.
    pub endian: bool,
    /// Whose rules are checked.
    pub role: bool,
    /// Which fields the body lacks.
    pub short: bool,
}

/// Code for what such a function is given.
#[derive(Debug, Clone, Copy)]
pub struct Given {
    /// The state.
    pub state: &'static str,
    /// The state, as a reference.
    pub state_reference: &'static str,
    /// The version.
    pub version: &'static str,
    /// The order of octets.
    pub endian: &'static str,
    /// Whose rules are checked.
    pub role: &'static str,
    /// Which fields the body lacks.
    pub short: &'static str,
}

impl Takes {
    /// What checking the fixed part of a record takes.
    pub fn of_record(record: &RecordPlan) -> Self {
        let needs = record.fixed.needs;
        let lacks = |f: &FixedField| f.needs.checks && record.may_lack(f.index);
        Self {
            state: needs.state,
            version: false,
            endian: needs.endian && !needs.state,
            role: needs.role,
            short: record.fixed.fields.iter().any(lacks),
        }
    }

    /// What checking another structure takes.
    pub fn of(needs: Needs) -> Self {
        Self {
            state: needs.sets,
            version: needs.state && !needs.sets,
            endian: needs.endian && !needs.sets,
            role: needs.role,
            short: false,
        }
    }

    /// The parameters of the function.
    pub fn parameters(self, file: &File) -> String {
        let mut code = String::new();
        if self.state {
            file.import("super::state", "State");
            code += &format!(", state: &State{}", file.memory());
        }
        if self.version {
            code += ", version: u32";
        }
        if self.endian {
            file.import("crate", "Endian");
            code += ", endian: Endian";
        }
        if self.role {
            file.import("crate::error", "Role");
            code += ", role: Role";
        }
        if self.short {
            code += ", short: Option<usize>";
        }
        code
    }

    /// The arguments of a call of it.
    pub fn arguments(self, given: Given) -> String {
        let all = [
            (self.state, given.state_reference),
            (self.version, given.version),
            (self.endian, given.endian),
            (self.role, given.role),
            (self.short, given.short),
        ];
        all.into_iter().filter(|(takes, _)| *takes).map(|(_, code)| format!(", {code}")).collect()
    }
}
