//! Expressions: names become references, words become values of enums.

use super::Resolver;
use super::fields::Scope;
use crate::diagnostics::At;
use crate::expression::{Base, Comparison, Condition, Expression, Reference};
use crate::load::list;
use crate::model::*;
use crate::syntax::{self, Ast};

/// What a name stands for.
struct Found {
    reference: Reference,
    /// The enum that names its values.
    named_by: Option<TypeId>,
    /// Whether it is a single bit, which is a condition as well.
    bit: bool,
}

impl<'a> Resolver<'a> {
    /// Resolves the text of a condition.
    pub(super) fn condition(&mut self, text: &str, scope: &Scope, at: &At) -> Option<Condition> {
        match syntax::expression(text) {
            Ok(ast) => self.condition_of(&ast, scope, None, at),
            Err(error) => {
                let rest = text.get(error.offset..).unwrap_or_default();
                self.diagnostics.report(
                    at,
                    format!("this is no condition: it goes wrong at `{rest}`"),
                    "write a comparison such as `count >= 1`, joined by `and`, `or` and `not`",
                );
                None
            }
        }
    }

    fn condition_of(
        &mut self,
        ast: &Ast,
        scope: &Scope,
        item: Option<Element>,
        at: &At,
    ) -> Option<Condition> {
        match ast {
            Ast::And(a, b) => Some(Condition::And(
                Box::new(self.condition_of(a, scope, item, at)?),
                Box::new(self.condition_of(b, scope, item, at)?),
            )),
            Ast::Or(a, b) => Some(Condition::Or(
                Box::new(self.condition_of(a, scope, item, at)?),
                Box::new(self.condition_of(b, scope, item, at)?),
            )),
            Ast::Not(a) => Some(Condition::Not(Box::new(self.condition_of(a, scope, item, at)?))),
            Ast::Compare(comparison, a, b) => self.compare(*comparison, a, b, scope, item, at),
            Ast::Call(name, arguments) if name == "seen" => match arguments.as_slice() {
                [Ast::Name(path)] if path.len() == 1 => {
                    self.record_id(&path[0], at).map(Condition::Seen)
                }
                _ => self.wrong(at, "`seen` takes the name of a record", "write `seen(END)`"),
            },
            Ast::Call(name, arguments) if name == "all" => {
                let (array, such) = self.over_array(name, arguments, scope, at)?;
                Some(Condition::All { array, such })
            }
            Ast::Name(path) => {
                let found = self.find(path, scope, item, at)?;
                if found.bit {
                    return Some(Condition::Bit(found.reference));
                }
                let name = path.join(".");
                self.wrong(
                    at,
                    &format!("`{name}` is an integer, not a condition"),
                    &format!("compare it, as in `{name} != 0`"),
                )
            }
            _ => self.wrong(at, "this is an integer, not a condition", "compare it with something"),
        }
    }

    fn compare(
        &mut self,
        comparison: Comparison,
        a: &Ast,
        b: &Ast,
        scope: &Scope,
        item: Option<Element>,
        at: &At,
    ) -> Option<Condition> {
        let (left, right) = match (self.named_by(a, scope, item), self.named_by(b, scope, item)) {
            (Some(of), None) => {
                (self.integer_of(a, scope, item, at)?, self.word(b, of, scope, item, at)?)
            }
            (None, Some(of)) => {
                (self.word(a, of, scope, item, at)?, self.integer_of(b, scope, item, at)?)
            }
            _ => (self.integer_of(a, scope, item, at)?, self.integer_of(b, scope, item, at)?),
        };
        Some(Condition::Compare(comparison, left, right))
    }

    /// The enum that names the values of an operand, if it is a field of such a type.
    fn named_by(&mut self, ast: &Ast, scope: &Scope, item: Option<Element>) -> Option<TypeId> {
        let Ast::Name(path) = ast else { return None };
        self.look_up(path, scope, item).ok()?.named_by
    }

    /// An operand that stands beside a field of an enum: one of the enum's names, or an integer.
    fn word(
        &mut self,
        ast: &Ast,
        of: TypeId,
        scope: &Scope,
        item: Option<Element>,
        at: &At,
    ) -> Option<Expression> {
        let Ast::Name(path) = ast else { return self.integer_of(ast, scope, item, at) };
        let ty = self.types[of.0].as_ref()?;
        let TypeBody::Enum { values, .. } = &ty.body else { return None };
        if let [word] = path.as_slice()
            && let Some(value) = values.iter().find(|v| v.name == *word)
        {
            return Some(Expression::Integer(value.value));
        }
        let names: Vec<String> = values.iter().map(|v| v.name.clone()).collect();
        let message = format!("`{}` has no value `{}`", ty.name, path.join("."));
        self.wrong(at, &message, &format!("its values are {}", list(&names)))
    }

    /// Resolves an expression that is an integer.
    pub(super) fn integer_expression(
        &mut self,
        ast: &Ast,
        scope: &Scope,
        at: &At,
    ) -> Option<Expression> {
        self.integer_of(ast, scope, None, at)
    }

    fn integer_of(
        &mut self,
        ast: &Ast,
        scope: &Scope,
        item: Option<Element>,
        at: &At,
    ) -> Option<Expression> {
        match ast {
            Ast::Integer(n) => Some(Expression::Integer(*n)),
            Ast::Name(path) if path == &["remaining"] => Some(Expression::Remaining),
            Ast::Name(path) if path == &["version"] && !has_field(scope, "version") => {
                Some(Expression::Version)
            }
            Ast::Name(path) => Some(Expression::Value(self.find(path, scope, item, at)?.reference)),
            Ast::Arithmetic(operator, a, b) => Some(Expression::Arithmetic(
                *operator,
                Box::new(self.integer_of(a, scope, item, at)?),
                Box::new(self.integer_of(b, scope, item, at)?),
            )),
            Ast::Call(name, arguments) if name == "count" => {
                let (array, such) = self.over_array(name, arguments, scope, at)?;
                Some(Expression::Count { array, such })
            }
            _ => self.wrong(at, "this is a condition, not an integer", "leave the comparison out"),
        }
    }

    /// The arguments of `all` and `count`: an array, and a condition on its elements.
    fn over_array(
        &mut self,
        name: &str,
        arguments: &[Ast],
        scope: &Scope,
        at: &At,
    ) -> Option<(usize, Box<Condition>)> {
        let usage = format!("write `{name}(entries, it.flags == 0)`, where `it` is the element");
        let [Ast::Name(path), such] = arguments else {
            return self.wrong(at, &format!("`{name}` takes an array and a condition"), &usage);
        };
        let array = scope.fields.iter().position(|f| path.len() == 1 && f.name == path[0]);
        let element = array.and_then(|i| match scope.fields[i].kind {
            Kind::Array { element, .. } if element != Element::Text => Some(element),
            _ => None,
        });
        let (Some(array), Some(element)) = (array, element) else {
            let message = format!("`{}` is no earlier array", path.join("."));
            return self.wrong(at, &message, &usage);
        };
        let such = self.condition_of(such, scope, Some(element), at)?;
        Some((array, Box::new(such)))
    }

    fn find(
        &mut self,
        path: &[String],
        scope: &Scope,
        item: Option<Element>,
        at: &At,
    ) -> Option<Found> {
        self.look_up(path, scope, item).map_err(|(m, r)| self.diagnostics.report(at, m, r)).ok()
    }

    /// What a name stands for; or what is wrong with it, and the remedy.
    fn look_up(
        &mut self,
        path: &[String],
        scope: &Scope,
        item: Option<Element>,
    ) -> Result<Found, (String, String)> {
        let (base, kind, rest) = match path {
            [it, rest @ ..] if it == "it" => self.look_up_item(item, rest)?,
            [name, rest @ ..] if has_field(scope, name) => {
                let index = scope.fields.iter().position(|f| f.name == *name).unwrap_or_default();
                (Base::Sibling(index), scope.fields[index].kind.clone(), rest)
            }
            [header, field, rest @ ..] if self.headers.iter().any(|h| h.name == *header) => {
                let at = self.headers.iter().position(|h| h.name == *header).unwrap_or_default();
                let fields = &self.headers[at].body.fields;
                let index = position(fields, field, header)?;
                (Base::Header(at, index), fields[index].kind.clone(), rest)
            }
            [record, field, rest @ ..]
                if self.sources.iter().any(|s| s.content.record == *record) =>
            {
                let at = self.sources.iter().position(|s| s.content.record == *record);
                let id = RecordId(at.unwrap_or_default());
                let Some(body) = self.body(id) else {
                    return Err((
                        format!("there is a cycle: {record} refers back to this record"),
                        "what a record refers to across records must not lead back to it".into(),
                    ));
                };
                let index = position(&body.fields, field, record)?;
                (Base::Earlier(id, index), body.fields[index].kind.clone(), rest)
            }
            _ => return Err(self.nothing(path, scope)),
        };
        let Kind::Scalar(scalar) = kind else {
            return Err((
                format!("`{}` is no integer", path.join(".")),
                "an expression refers to integers, and to parts of their bits".into(),
            ));
        };
        if scalar.primitive.signed() {
            return Err((
                format!("`{}` may be negative", path.join(".")),
                "expressions are about unsigned integers alone".into(),
            ));
        }
        self.with_part(base, scalar, rest, path)
    }

    fn look_up_item<'p>(
        &self,
        item: Option<Element>,
        rest: &'p [String],
    ) -> Result<(Base, Kind, &'p [String]), (String, String)> {
        match (item, rest) {
            (Some(Element::Scalar(scalar)), rest) => {
                Ok((Base::Item(None), Kind::Scalar(scalar), rest))
            }
            (Some(Element::Structure(id)), [field, rest @ ..]) => {
                let Some(Type { body: TypeBody::Structure(s), name, .. }) = &self.types[id.0] else {
                    return Err(("the element is broken".into(), "mend its type first".into()));
                };
                let index = position(&s.fields, field, name)?;
                Ok((Base::Item(Some(index)), s.fields[index].kind.clone(), rest))
            }
            _ => Err((
                "`it` stands for nothing here".into(),
                "it is the element within `all(array, …)` and `count(array, …)`; name a field of it".into(),
            )),
        }
    }

    fn with_part(
        &self,
        base: Base,
        scalar: Scalar,
        rest: &[String],
        path: &[String],
    ) -> Result<Found, (String, String)> {
        let body = scalar.of.and_then(|id| self.types[id.0].as_ref()).map(|t| &t.body);
        match (rest, body) {
            ([], Some(TypeBody::Enum { .. })) => {
                let reference = Reference { base, part: None };
                Ok(Found { reference, named_by: scalar.of, bit: false })
            }
            ([], _) => {
                Ok(Found { reference: Reference { base, part: None }, named_by: None, bit: false })
            }
            ([part], Some(TypeBody::Bits { parts, .. })) => {
                let index = parts.iter().position(|p| p.name.as_ref() == Some(part));
                let Some(index) = index else {
                    let names: Vec<&str> = parts.iter().filter_map(|p| p.name.as_deref()).collect();
                    return Err((
                        format!("there is no part `{part}` in `{}`", path.join(".")),
                        format!("the parts are {}", list(&names)),
                    ));
                };
                Ok(Found {
                    reference: Reference { base, part: Some(index) },
                    named_by: parts[index].of,
                    bit: parts[index].width == 1,
                })
            }
            _ => Err((
                format!("`{}` has no parts", path.join(".")),
                "only the bits of a bits type can be named after a dot".into(),
            )),
        }
    }

    fn nothing(&self, path: &[String], scope: &Scope) -> (String, String) {
        let name = path.join(".");
        let earlier: Vec<&str> = scope
            .fields
            .iter()
            .filter(|f| matches!(f.kind, Kind::Scalar(_)))
            .map(|f| f.name.as_str())
            .collect();
        let remedy = if earlier.is_empty() {
            "name an earlier field of the structure, `header.field` or `RECORD.field`".into()
        } else {
            format!("the integers before it are {}", list(&earlier))
        };
        (format!("`{name}` refers to nothing that stands before this"), remedy)
    }

    /// The record with a name; reports one that does not exist.
    pub(super) fn record_id(&mut self, name: &str, at: &At) -> Option<RecordId> {
        let found = self.sources.iter().position(|s| s.content.record == name);
        if found.is_none() {
            let names: Vec<&str> = self.sources.iter().map(|s| s.content.record.as_str()).collect();
            let remedy = format!("the records are {}", list(&names));
            self.diagnostics.report(at, format!("there is no record {name}"), remedy);
        }
        found.map(RecordId)
    }

    fn wrong<T>(&mut self, at: &At, message: &str, remedy: &str) -> Option<T> {
        self.diagnostics.report(at, message, remedy);
        None
    }
}

fn has_field(scope: &Scope, name: &str) -> bool {
    scope.fields.iter().any(|f| f.name == name)
}

fn position(fields: &[Field], name: &str, of: &str) -> Result<usize, (String, String)> {
    fields.iter().position(|f| f.name == name).ok_or_else(|| {
        let names: Vec<&str> = fields.iter().map(|f| f.name.as_str()).collect();
        (format!("`{of}` has no field `{name}`"), format!("its fields are {}", list(&names)))
    })
}
