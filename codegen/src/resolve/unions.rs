//! Tagged unions: one structure for each value of an earlier field.

use std::collections::BTreeMap;

use super::fields::Scope;
use super::resolver::Resolver;
use crate::diagnostics::At;
use crate::model::*;
use crate::words::{did_you_mean, list};

impl Resolver<'_> {
    pub(super) fn union(
        &mut self,
        tag: &str,
        cases: Option<&BTreeMap<String, String>>,
        scope: &Scope,
        at: &At,
    ) -> Option<Kind> {
        let (tag, values) = self.tag(tag, scope, &at.key("union"))?;
        let Some(cases) = cases else {
            self.diagnostics.report(
                at,
                "the union has no cases",
                format!("add `cases: {{ {}: some_structure, … }}`", values[0].name),
            );
            return None;
        };
        let resolved = self.cases(&scope.fields[tag].name, &values, cases, scope.place, at)?;
        let sizes: Vec<Option<u64>> =
            resolved.iter().map(|c| Element::Structure(c.of).size(self.types.as_slice())).collect();
        match sizes[0] {
            Some(size) if sizes.iter().all(|s| *s == Some(size)) => {
                Some(Kind::Union { tag, cases: resolved, size })
            }
            _ => {
                let size = |s: &Option<u64>| s.map_or("variable".into(), |s| s.to_string());
                let told = resolved.iter().zip(&sizes);
                let told: Vec<String> =
                    told.map(|(c, s)| format!("`{}` {}", c.name, size(s))).collect();
                self.diagnostics.report(
                    &at.key("cases"),
                    format!("the cases differ in size: {}", told.join(", ")),
                    "fill the shorter ones with `- { reserved: … }`",
                );
                None
            }
        }
    }

    /// The field that chooses between the cases, and its values.
    fn tag(&mut self, tag: &str, scope: &Scope, at: &At) -> Option<(usize, Vec<EnumValue>)> {
        let found = scope.fields.iter().position(|f| f.name == tag);
        if found.is_some_and(|field| self.is_unsound(scope.place, field)) {
            return None;
        }
        let ty = found.and_then(|i| match scope.fields[i].kind {
            Kind::Scalar(Scalar { of: Some(id), .. }) => self.types[id.0].as_ref(),
            _ => None,
        });
        if let (Some(field), Some(TypeBody::Enum { values, open: false, .. })) =
            (found, ty.map(|ty| &ty.body))
        {
            // An enum without values has been reported.
            return (!values.is_empty()).then(|| (field, values.clone()));
        }
        self.diagnostics.report(
            at,
            format!("`{tag}` cannot choose a case"),
            "use an earlier field whose type is an enum without `others: allowed`",
        );
        None
    }

    fn cases(
        &mut self,
        tag: &str,
        values: &[EnumValue],
        cases: &BTreeMap<String, String>,
        place: Place,
        at: &At,
    ) -> Option<Vec<UnionCase>> {
        let cases_at = at.key("cases");
        let names: Vec<&str> = values.iter().map(|v| v.name.as_str()).collect();
        let absent = names.iter().filter(|name| !cases.contains_key(**name)).copied();
        let mut meant = Vec::new();
        for name in cases.keys().filter(|name| !names.contains(&name.as_str())) {
            meant.extend(crate::words::nearest(name, absent.clone()));
            self.diagnostics.report(
                &cases_at.key(name).itself(),
                format!("`{tag}` has no value `{name}`"),
                did_you_mean(name, absent.clone(), || format!("its values are {}", list(&names))),
            );
        }
        let mut resolved = Vec::new();
        for value in values {
            let Some(of) = cases.get(&value.name) else {
                if !meant.contains(&value.name.as_str()) {
                    self.diagnostics.report(
                        &cases_at.itself(),
                        format!("there is no case for `{tag}` = `{}`", value.name),
                        format!("add `{}: some_structure`", value.name),
                    );
                }
                continue;
            };
            let at = cases_at.key(&value.name);
            match self.element(of, place, &at) {
                Some(Element::Structure(of)) => {
                    resolved.push(UnionCase { name: value.name.clone(), value: value.value, of })
                }
                Some(_) => {
                    let message = format!("`{of}` is not a structure");
                    self.diagnostics.report(&at, message, "use a type with `fields:`");
                }
                None => {}
            }
        }
        (resolved.len() == values.len()).then_some(resolved)
    }
}
