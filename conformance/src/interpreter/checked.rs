//! Which rules are checked, of those that bind a role.

use streamspec_codegen::model::{Level, Origin, Role, Rule};

/// A choice of rules.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Checked<'a> {
    /// Their origin, if not all are checked.
    pub(super) origin: Option<Origin>,
    /// The one that is not: what breaks it is read as if it did not.
    pub(super) left_out: Option<&'a Rule>,
}

impl Checked<'_> {
    /// Whether a rule is checked where it binds anybody.
    pub(super) fn has(self, rule: &Rule) -> bool {
        rule.is_of(self.origin) && !self.leaves_out(rule)
    }

    /// Whether a rule is checked: it binds the role without exception.
    pub(super) fn binds(self, rule: &Rule, role: Role) -> bool {
        rule.level == Level::Must && rule.role.binds(role) && self.has(rule)
    }

    /// Whether it is this rule that is not checked.
    pub(super) fn leaves_out(self, rule: &Rule) -> bool {
        self.left_out.is_some_and(|left_out| left_out.id == rule.id)
    }
}
