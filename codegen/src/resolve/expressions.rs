//! Expressions: integers and conditions, and words that become values of enums.

use super::fields::Scope;
use super::resolver::Resolver;
use super::syntax::{self, Ast};
use crate::diagnostics::At;
use crate::model::expression::{Comparison, Condition, Expression};
use crate::model::*;
use crate::words::{did_you_mean, list};

/// Where an expression stands.
#[derive(Clone, Copy)]
pub(super) struct Site<'s> {
    /// What it can see.
    pub(super) scope: &'s Scope<'s>,
    /// What `it` stands for, within `all` and `count`.
    pub(super) item: Option<Element>,
    /// Where to report what is wrong with it.
    pub(super) at: &'s At,
}

impl Resolver<'_> {
    /// Resolves the text of a condition.
    pub(super) fn condition(&mut self, text: &str, scope: &Scope, at: &At) -> Option<Condition> {
        match syntax::expression(text) {
            Ok(ast) => self.condition_of(&ast, Site { scope, item: None, at }),
            Err(error) => {
                self.diagnostics.report_words(
                    at,
                    text.get(error.offset..).unwrap_or_default().trim_end(),
                    format!("this is not a valid condition: {}", error.told(text)),
                    "write a comparison such as `count >= 1`, joined by `and`, `or` and `not`",
                );
                None
            }
        }
    }

    /// Resolves an expression that is an integer.
    pub(super) fn integer_amount(
        &mut self,
        ast: &Ast,
        scope: &Scope,
        at: &At,
    ) -> Option<Expression> {
        self.integer_of(ast, Site { scope, item: None, at })
    }

    fn condition_of(&mut self, ast: &Ast, site: Site) -> Option<Condition> {
        match ast {
            Ast::And(a, b) => {
                let (a, b) = (self.condition_of(a, site), self.condition_of(b, site));
                Some(Condition::And(Box::new(a?), Box::new(b?)))
            }
            Ast::Or(a, b) => {
                let (a, b) = (self.condition_of(a, site), self.condition_of(b, site));
                Some(Condition::Or(Box::new(a?), Box::new(b?)))
            }
            Ast::Not(a) => Some(Condition::Not(Box::new(self.condition_of(a, site)?))),
            Ast::Compare(comparison, a, b) => self.compare(*comparison, a, b, site),
            Ast::Call(name, arguments) if name == "seen" => {
                self.record_named_in(name, arguments, site).map(Condition::Seen)
            }
            Ast::Call(name, arguments) if name == "all" => {
                let (array, such) = self.over_array(name, arguments, site)?;
                Some(Condition::All { array, such, first: None })
            }
            Ast::Call(name, arguments) if name == "first" => self.first(arguments, site),
            Ast::Call(name, _) if name != "count" => self.no_function(name, site),
            Ast::Name(path) => {
                let found = self.find(path, site)?;
                if found.bit {
                    return Some(Condition::Bit(found.reference));
                }
                let name = path.join(".");
                let message = format!("`{name}` is an integer, not a condition");
                self.wrong(site.at, message, format!("compare it, as in `{name} != 0`"))
            }
            _ => self.wrong(
                site.at,
                "this is an integer, not a condition",
                "compare it with something, as in `count >= 1`",
            ),
        }
    }

    /// Of the first elements of an array, each fulfils a condition.
    fn first(&mut self, arguments: &[Ast], site: Site) -> Option<Condition> {
        let [Ast::Integer(first), rest @ ..] = arguments else {
            let remedy = "write `first(2, entries, it.flags == 0)`, where `it` is the element";
            let message = "`first` needs a number, an array and a condition";
            return self.wrong(site.at, message, remedy);
        };
        let (array, such) = self.over_array("first", rest, site)?;
        let up_to = &site.scope.fields[..=array];
        let types = self.types.as_slice();
        let fixed = up_to.iter().all(|f| f.condition.is_none() && f.kind.size(types).is_some());
        let field = &up_to[array];
        let has = match field.kind {
            Kind::Array { count: Extent::Fixed(count), .. } if fixed => Some(count),
            _ => None,
        };
        let Some(has) = has else {
            let message = format!("`{}` does not always have its first elements", field.name);
            let remedy = "use an array of a fixed number of elements at a fixed place";
            return self.wrong(site.at, message, remedy);
        };
        if *first == 0 || *first >= has {
            let message =
                format!("{first} of {has} elements of `{}` is not a part of them", field.name);
            let remedy = "name at least one, and fewer than there are; `all` is about all of them";
            return self.wrong(site.at, message, remedy);
        }
        Some(Condition::All { array, such, first: Some(*first) })
    }

    /// The argument of `seen`, or the only one of `count`: a record.
    fn record_named_in(&mut self, name: &str, arguments: &[Ast], site: Site) -> Option<RecordId> {
        let [Ast::Name(path)] = arguments else {
            let message = format!("`{name}` needs the name of a record");
            return self.wrong(site.at, message, format!("write `{name}(END)`"));
        };
        if !matches!(site.scope.place, Place::Record(_)) {
            let remedy = "state it as a rule of a record";
            return self.wrong(
                site.at,
                format!("only a rule of a record can use `{name}`"),
                remedy,
            );
        }
        self.record_id(&path.join("."), site.at)
    }

    fn compare(
        &mut self,
        comparison: Comparison,
        a: &Ast,
        b: &Ast,
        site: Site,
    ) -> Option<Condition> {
        let (left, right) = match (self.named_by(a, site), self.named_by(b, site)) {
            (Some(of), None) => (self.integer_of(a, site), self.word(b, of, site)),
            (None, Some(of)) => (self.word(a, of, site), self.integer_of(b, site)),
            _ => {
                let left = self.integer_of(a, site);
                // A word whose field could not be found is not to blame.
                let word = matches!(b, Ast::Name(path) if path.len() == 1);
                if left.is_none() && word {
                    return None;
                }
                (left, self.integer_of(b, site))
            }
        };
        let (left, right) = (left?, right?);
        self.compared(comparison, left, right, site)
    }

    /// The enum that names the values of an operand, if it is a field of such a type.
    fn named_by(&mut self, ast: &Ast, site: Site) -> Option<TypeId> {
        let Ast::Name(path) = ast else { return None };
        self.look_up(path, site.scope, site.item).ok()?.named_by
    }

    /// An operand that stands beside a field of an enum: one of the enum's names, or an integer.
    fn word(&mut self, ast: &Ast, of: TypeId, site: Site) -> Option<Expression> {
        let Ast::Name(path) = ast else { return self.integer_of(ast, site) };
        let ty = self.types[of.0].as_ref()?;
        let TypeBody::Enum { values, .. } = &ty.body else { return None };
        let word = path.join(".");
        if let Some(value) = values.iter().find(|v| v.name == word) {
            return Some(Expression::Integer(value.value));
        }
        let names: Vec<&str> = values.iter().map(|v| v.name.as_str()).collect();
        let remedy = did_you_mean(&word, names.iter().copied(), || {
            format!("its values are {}", list(&names))
        });
        let message = format!("`{}` has no value `{word}`", ty.name);
        self.diagnostics.report_words(site.at, &word, message, remedy);
        None
    }

    fn integer_of(&mut self, ast: &Ast, site: Site) -> Option<Expression> {
        let is_field =
            |name: &str| site.scope.entries.iter().any(|e| e.name.as_deref() == Some(name));
        match ast {
            Ast::Integer(n) => Some(Expression::Integer(*n)),
            Ast::Name(path) if path == &["remaining"] => self.remaining(site),
            Ast::Name(path) if path == &["version"] && !is_field("version") => {
                Some(Expression::Version)
            }
            Ast::Name(path) if path == &["instance"] && !is_field("instance") => {
                self.own_instance(site)
            }
            Ast::Name(path) => Some(Expression::Value(self.find(path, site)?.reference)),
            Ast::Arithmetic(operator, a, b) => {
                let (a, b) = (self.integer_of(a, site), self.integer_of(b, site));
                self.computed(*operator, a?, b?, site)
            }
            Ast::Call(name, arguments) if name == "count" && is_a_record(arguments) => {
                self.record_named_in(name, arguments, site).map(Expression::Records)
            }
            Ast::Call(name, arguments) if name == "count" => {
                let (array, such) = self.over_array(name, arguments, site)?;
                Some(Expression::Count { array, such })
            }
            Ast::Call(name, _) if name != "all" && name != "first" && name != "seen" => {
                self.no_function(name, site)
            }
            _ => self.wrong(
                site.at,
                "this is a condition, not an integer",
                "write an integer, such as `count * 8`",
            ),
        }
    }

    fn own_instance(&mut self, site: Site) -> Option<Expression> {
        if !self.has_instances {
            let remedy = "a field of the record header tells records apart with `is: instance`";
            return self.wrong(site.at, "records have no instance", remedy);
        }
        if !site.scope.in_check || !matches!(site.scope.place, Place::Record(_)) {
            let remedy = "state it as the `check` of a rule of a record";
            return self.wrong(site.at, "`instance` has no meaning here", remedy);
        }
        Some(Expression::Instance)
    }

    fn remaining(&mut self, site: Site) -> Option<Expression> {
        if !matches!(site.scope.place, Place::Record(_)) {
            let remedy = "it is the number of octets that the body of a record has left";
            return self.wrong(site.at, "`remaining` has no meaning here", remedy);
        }
        if self.length_counts_padding() {
            let remedy = "use an earlier field as the count";
            let message = "`remaining` would include the padding, which the length includes too";
            return self.wrong(site.at, message, remedy);
        }
        Some(Expression::Remaining)
    }

    /// The arguments of `all` and `count`, and the last ones of `first`: an array, and a condition on its elements.
    fn over_array(
        &mut self,
        name: &str,
        arguments: &[Ast],
        site: Site,
    ) -> Option<(usize, Box<Condition>)> {
        let number = if name == "first" { "2, " } else { "" };
        let usage =
            format!("write `{name}({number}entries, it.flags == 0)`, where `it` is the element");
        let [Ast::Name(path), such] = arguments else {
            let message = format!("`{name}` needs an array and a condition");
            return self.wrong(site.at, message, usage);
        };
        if site.item.is_some() {
            let message = format!("`{name}` is inside another `all` or `count`");
            return self.wrong(site.at, message, "split it into two rules");
        }
        let fields = site.scope.fields;
        let array = fields.iter().position(|f| path.len() == 1 && f.name == path[0]);
        if array.is_some_and(|array| self.is_unsound(site.scope.place, array)) {
            return None;
        }
        let element = array.and_then(|i| match fields[i].kind {
            Kind::Array { element, .. } if element != Element::Text => Some(element),
            _ => None,
        });
        let (Some(array), Some(element)) = (array, element) else {
            let message = format!("`{}` is not an earlier array", path.join("."));
            return self.wrong(site.at, message, usage);
        };
        if let Element::Structure(id) = element
            && self.tells_its_size(id)
        {
            let message = format!("no condition looks into `{}`", path.join("."));
            let remedy = "its elements tell their own size: say of each what must hold by `min`, `max`, \
                          `const` or an enum in its type, or state the rule as `uncheckable`";
            return self.wrong(site.at, message, remedy);
        }
        let such = self.condition_of(such, Site { item: Some(element), ..site })?;
        Some((array, Box::new(such)))
    }

    fn no_function<T>(&mut self, name: &str, site: Site) -> Option<T> {
        let remedy = did_you_mean(name, ["seen", "all", "first", "count"], || {
            "the functions are `seen(RECORD)`, `count(RECORD)`, `all(array, condition)`, \
             `first(number, array, condition)` and `count(array, condition)`"
                .into()
        });
        self.wrong(site.at, format!("unknown function `{name}`"), remedy)
    }

    pub(super) fn wrong<T>(
        &mut self,
        at: &At,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Option<T> {
        self.diagnostics.report(at, message, remedy);
        None
    }
}

/// Whether the arguments of `count` are a record, whose name is in capitals, and not an array and a condition.
fn is_a_record(arguments: &[Ast]) -> bool {
    let capital = |path: &[String]| path[0].starts_with(|c: char| c.is_ascii_uppercase());
    matches!(arguments, [Ast::Name(path)] if path.len() == 1 && capital(path))
}
