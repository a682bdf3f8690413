//! What a writer does with one record, statement by statement.

use super::checks::set_name;
use super::flow::Flow;
use super::record::{Shape, shape};
use super::record_rules::rules_call;
use crate::model::*;

impl Flow<'_> {
    /// The body of the writer's method for the record.
    pub fn write(&self) -> String {
        let varies = self.record.instance.varies();
        let instance = match (self.stream.framing.instance_field, varies) {
            (None, _) => "",
            (Some(_), true) => ", instance",
            (Some(_), false) => ", 0",
        };
        let (kind, suffix, item) = (self.kind(), &self.suffix, &self.item);
        let mut code = format!(
            "if err := w.begin({kind}, Type{suffix}{instance}); err != nil {{\nreturn err\n}}\n"
        );
        code += &self.admit("w");
        match shape(self.record) {
            Shape::Empty => {}
            Shape::Fixed | Shape::Layouts => {
                code += &format!("w.buffer = v.Append(w.buffer{})\n", self.order("w.state"));
            }
            Shape::Parts => code += "w.buffer = v.append(w.buffer, &w.state)\n",
        }
        code += "if err := w.measure(); err != nil {\nreturn err\n}\n";
        let checked = match shape(self.record) {
            Shape::Empty => None,
            Shape::Parts => Some("v.checkWrite(&w.state)".to_owned()),
            Shape::Fixed | Shape::Layouts => self.checks.of(Role::Writer).map(|(checks, name)| {
                format!("v.{name}({})", checks.arguments("", "", "&w.state"))
            }),
        };
        let rules = rules_call(self.stream, self.record, Role::Writer);
        let rules = rules.map(|call| call.replace("STATE", "&w.state"));
        for call in checked.into_iter().chain(rules) {
            code +=
                &format!("if err := {call}; err != nil {{\nreturn w.inBody(err, \"{item}\")\n}}\n");
        }
        code += &self.remember("w");
        if self.record.position == Some(Position::Last) {
            code += "if rule := w.state.missing(); rule != nil {\nreturn w.refuse(rule, 0, \"framing\")\n}\n";
        }
        let mut kept = String::new();
        for (i, set) in self.stream.sets.iter().enumerate() {
            if let RememberedSet::Field { record, field } = set
                && record.0 == self.id
            {
                let set = set_name(self.stream, SetId(i));
                kept += &format!("w.state.{set}.Insert({})\n", self.value(*field));
            }
        }
        kept += &self.keep("w");
        if kept.is_empty() {
            return code + &format!("return w.end({kind})\n");
        }
        code + &format!(
            "if err := w.end({kind}); err != nil {{\nreturn err\n}}\n{kept}return nil\n"
        )
    }
}
