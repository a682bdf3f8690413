//! What a name in an expression stands for.

use super::expressions::Site;
use super::fields::Scope;
use super::resolver::Resolver;
use crate::diagnostics::At;
use crate::model::expression::{Base, Reference};
use crate::model::*;
use crate::words::{did_you_mean, list};

/// What a name stands for.
pub(super) struct Found {
    pub(super) reference: Reference,
    /// The enum that names its values.
    pub(super) named_by: Option<TypeId>,
    /// Whether it is a single bit, which is a condition as well.
    pub(super) bit: bool,
}

/// What is wrong with a name.
pub(super) enum Wrong {
    /// It stands for something that has been reported.
    Reported,
    /// The message, and the remedy.
    New(String, String),
}

impl Wrong {
    fn new(message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Wrong::New(message.into(), remedy.into())
    }
}

impl Resolver<'_> {
    pub(super) fn find(&mut self, path: &[String], site: Site) -> Option<Found> {
        match self.look_up(path, site.scope, site.item) {
            Ok(found) => Some(found),
            Err(Wrong::Reported) => None,
            Err(Wrong::New(message, remedy)) => {
                self.diagnostics.report_words(site.at, &path.join("."), message, remedy);
                None
            }
        }
    }

    pub(super) fn look_up(
        &mut self,
        path: &[String],
        scope: &Scope,
        item: Option<Element>,
    ) -> Result<Found, Wrong> {
        let (base, kind, rest) = self.base(path, scope, item)?;
        if let Kind::Checksum(_) = kind {
            return Err(made_by_itself(&path.join(".")));
        }
        let Kind::Scalar(scalar) = kind else {
            return Err(Wrong::new(
                format!("`{}` is not an integer", path.join(".")),
                "an expression can only use integers and parts of their bits",
            ));
        };
        if !scalar.primitive.unsigned() {
            let what = if scalar.primitive.float() { "is a float" } else { "may be negative" };
            return Err(Wrong::new(
                format!("`{}` {what}", path.join(".")),
                "expressions can only use unsigned integers",
            ));
        }
        self.with_part(base, scalar, rest, path)
    }

    /// The field that a name begins with, and what follows it.
    fn base<'p>(
        &mut self,
        path: &'p [String],
        scope: &Scope,
        item: Option<Element>,
    ) -> Result<(Base, Kind, &'p [String]), Wrong> {
        let header = |name: &String| self.headers.iter().position(|h| h.name == *name);
        let record = |name: &String| self.sources.iter().position(|s| s.content.record == *name);
        match path {
            [it, rest @ ..] if it == "it" => self.look_up_item(item, rest),
            [name, rest @ ..] if position(scope.fields, name).is_some() => {
                let index = position(scope.fields, name).unwrap_or_default();
                self.sound(scope.place, index)?;
                let field = &scope.fields[index];
                let base = match scope.place {
                    Place::Framing if scope.in_check => self.of_framing(index, field)?,
                    _ => Base::Sibling(index),
                };
                Ok((base, field.kind.clone(), rest))
            }
            [name, rest @ ..] if name == "framing" => self.look_up_framing(path, rest, scope),
            [name, field, rest @ ..] if header(name).is_some() => {
                let at = header(name).unwrap_or_default();
                let fields = &self.headers[at].body.fields;
                let index = position(fields, field).ok_or_else(|| no_field(fields, field, name))?;
                self.sound(Place::Header(at), index)?;
                Ok((Base::Header(at, index), fields[index].kind.clone(), rest))
            }
            [name, field, rest @ ..] if record(name).is_some() => {
                let id = RecordId(record(name).unwrap_or_default());
                if !matches!(scope.place, Place::Record(_)) {
                    return Err(Wrong::new(
                        "only a record can refer to an earlier record",
                        "move the field or the rule to a record",
                    ));
                }
                if scope.place == Place::Record(id) {
                    return Err(Wrong::new(
                        format!("{name} refers to itself"),
                        "write a field of the same record without the name of the record",
                    ));
                }
                let Some(body) = self.body(id) else {
                    return Err(Wrong::new(
                        format!("there is a cycle: {name} refers back to this record"),
                        "references between records must not form a cycle",
                    ));
                };
                let fields = &body.fields;
                let index = position(fields, field).ok_or_else(|| no_field(fields, field, name))?;
                self.sound(Place::Record(id), index)?;
                Ok((Base::Earlier(id, index), fields[index].kind.clone(), rest))
            }
            _ => Err(self.nothing(path, scope)),
        }
    }

    fn sound(&self, place: Place, index: usize) -> Result<(), Wrong> {
        if self.is_unsound(place, index) { Err(Wrong::Reported) } else { Ok(()) }
    }

    /// A field of the record header, from a rule of a record.
    fn look_up_framing<'p>(
        &self,
        path: &[String],
        rest: &'p [String],
        scope: &Scope,
    ) -> Result<(Base, Kind, &'p [String]), Wrong> {
        if scope.place == Place::Framing {
            let message = format!("`{}` is a field of this header", path.join("."));
            return Err(Wrong::new(message, format!("write `{}`", rest.join("."))));
        }
        if !scope.in_check || !matches!(scope.place, Place::Record(_)) {
            return Err(Wrong::new(
                format!("`{}` has no meaning here", path.join(".")),
                "state it as the `check` of a rule of a record, or of the record header",
            ));
        }
        let header = self.record_header.as_ref().ok_or(Wrong::Reported)?;
        let [field, rest @ ..] = rest else {
            return Err(Wrong::new(
                "`framing` is not an integer",
                "name a field of the record header, as in `framing.length`",
            ));
        };
        let fields = &header.fields;
        let index = position(fields, field).ok_or_else(|| no_field(fields, field, "framing"))?;
        self.sound(Place::Framing, index)?;
        let found = &fields[index];
        match found.mark {
            Some(Mark::Instance) => {
                let message = format!("`{}` is the instance of the record", path.join("."));
                Err(Wrong::new(message, "write `instance`"))
            }
            Some(Mark::Type) => {
                let message = format!("`{}` is the type code of this record", path.join("."));
                let remedy =
                    "leave it out; or state the rule in the record header, for all records";
                Err(Wrong::new(message, remedy))
            }
            _ => Ok((self.of_framing(index, found)?, found.kind.clone(), rest)),
        }
    }

    /// A field of the record header that a rule can look at.
    fn of_framing(&self, index: usize, field: &Field) -> Result<Base, Wrong> {
        match field.mark {
            Some(Mark::Checksum(_)) => Err(made_by_itself(&field.name)),
            _ => Ok(Base::Framing(index)),
        }
    }

    fn look_up_item<'p>(
        &self,
        item: Option<Element>,
        rest: &'p [String],
    ) -> Result<(Base, Kind, &'p [String]), Wrong> {
        match (item, rest) {
            (Some(Element::Scalar(scalar)), rest) => {
                Ok((Base::Item(None), Kind::Scalar(scalar), rest))
            }
            (Some(Element::Structure(id)), [field, rest @ ..]) => {
                let Some(Type { body: TypeBody::Structure(s), name, .. }) = &self.types[id.0]
                else {
                    return Err(Wrong::Reported);
                };
                let index =
                    position(&s.fields, field).ok_or_else(|| no_field(&s.fields, field, name))?;
                self.sound(Place::Type(id), index)?;
                Ok((Base::Item(Some(index)), s.fields[index].kind.clone(), rest))
            }
            (Some(_), _) => Err(Wrong::new(
                "`it` is a structure, not an integer",
                "name one of its fields, as in `it.flags`",
            )),
            (None, _) => Err(Wrong::new(
                "`it` has no meaning here",
                "it is the element in `all(array, …)` and `count(array, …)`",
            )),
        }
    }

    fn with_part(
        &self,
        base: Base,
        scalar: Scalar,
        rest: &[String],
        path: &[String],
    ) -> Result<Found, Wrong> {
        let body = scalar.of.and_then(|id| self.types[id.0].as_ref()).map(|t| &t.body);
        let whole = Reference { base, part: None };
        match (rest, body) {
            ([], Some(TypeBody::Enum { .. })) => {
                Ok(Found { reference: whole, named_by: scalar.of, bit: false })
            }
            ([], _) => Ok(Found { reference: whole, named_by: None, bit: false }),
            ([part], Some(TypeBody::Bits { parts, .. })) => {
                let found = parts.iter().position(|p| p.name.as_ref() == Some(part));
                let Some(index) = found else {
                    if scalar.of.is_some_and(|id| self.unsound_parts.contains(&id)) {
                        return Err(Wrong::Reported);
                    }
                    let names: Vec<&str> = parts.iter().filter_map(|p| p.name.as_deref()).collect();
                    let remedy = || format!("the parts are {}", list(&names));
                    return Err(Wrong::new(
                        format!("`{}` has no part `{part}`", before_dot(path)),
                        did_you_mean(part, names.iter().copied(), remedy),
                    ));
                };
                Ok(Found {
                    reference: Reference { base, part: Some(index) },
                    named_by: parts[index].of,
                    bit: parts[index].width == 1,
                })
            }
            _ => Err(Wrong::new(
                format!("`{}` has no parts", path[..path.len() - rest.len()].join(".")),
                "only a bits type has parts that can follow a dot",
            )),
        }
    }

    /// A name that stands for nothing.
    fn nothing(&self, path: &[String], scope: &Scope) -> Wrong {
        let name = path.join(".");
        let earlier: Vec<&str> = scope
            .fields
            .iter()
            .filter(|f| matches!(f.kind, Kind::Scalar(_)))
            .map(|f| f.name.as_str())
            .collect();
        if scope.entries.iter().any(|e| e.name.as_ref() == path.first()) {
            return Wrong::new(
                format!("`{name}` comes after this, so it is not known yet"),
                "move the field before what uses it",
            );
        }
        let capitals = |c: char| c.is_ascii_uppercase() || c == '_' || c.is_ascii_digit();
        if !self.complete && path.first().is_some_and(|p| p.chars().all(capitals)) {
            return Wrong::Reported;
        }
        let remedy = did_you_mean(&name, earlier.iter().copied(), || match earlier.as_slice() {
            [] => "use an earlier field of the structure, `header.field` or `RECORD.field`".into(),
            earlier => format!("the integers before it are {}", list(earlier)),
        });
        Wrong::new(format!("`{name}` is not an earlier field"), remedy)
    }

    /// The record with a name; reports one that does not exist.
    pub(super) fn record_id(&mut self, name: &str, at: &At) -> Option<RecordId> {
        let found = self.sources.iter().position(|s| s.content.record == name);
        if found.is_none() && self.complete {
            let names: Vec<&str> = self.sources.iter().map(|s| s.content.record.as_str()).collect();
            let remedy = did_you_mean(name, names.iter().copied(), || {
                format!("the records are {}", list(&names))
            });
            self.diagnostics.report(at, format!("unknown record {name}"), remedy);
        }
        found.map(RecordId)
    }
}

/// A name without its last part.
fn before_dot(path: &[String]) -> String {
    path[..path.len() - 1].join(".")
}

/// Why nothing can name a checksum.
fn made_by_itself(name: &str) -> Wrong {
    Wrong::new(
        format!("`{name}` is a checksum, which is made when all else is known"),
        "remove it: a reader verifies it by itself",
    )
}

fn position(fields: &[Field], name: &str) -> Option<usize> {
    fields.iter().position(|f| f.name == name)
}

fn no_field(fields: &[Field], name: &str, of: &str) -> Wrong {
    let names: Vec<&str> =
        fields.iter().map(|f| f.name.as_str()).filter(|name| !name.is_empty()).collect();
    let remedy = did_you_mean(name, names.iter().copied(), || match names.as_slice() {
        [] => "it has no fields".into(),
        names => format!("its fields are {}", list(names)),
    });
    Wrong::new(format!("`{of}` has no field `{name}`"), remedy)
}
