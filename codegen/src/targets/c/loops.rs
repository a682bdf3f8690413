//! Functions that go through the elements of an array: whether all or some of them fulfil a test, or
//! how many do. An element for which the test's arithmetic fails does not fulfil it.

use super::context::{Frame, Loop};
use super::expression::{Scope, What};
use super::items;
use super::names::Of;
use super::output::{Code, Function, Given};
use super::signatures::Parameters;
use super::value::{Binds, Expr, Place, load};
use crate::model::*;
use crate::plan::{Over, Test, Where};

impl Scope<'_> {
    /// A call of the function that goes through an array.
    pub(super) fn over(&self, what: What, array: &Over, such: &Test, out: &mut Code) -> Expr {
        let name = self.function(what, array, such);
        let loops = self.context.loops.borrow();
        let callee = loops.iter().map(|known| &known.function).find(|f| f.name == name);
        let callee = callee.expect("it was just made");
        let names = self.context.names;
        let mut arguments = Vec::new();
        match (array.at, &array.field.kind) {
            (Where::Fixed(index), Kind::Array { count: Extent::Fixed(count), .. }) => {
                let count = array.first.unwrap_or(*count);
                let body = self.frame.dot(Given::Body, out);
                let member = names.member(self.of, index);
                arguments.push(format!("(const uint8_t *){body}{member}"));
                let mut number = Expr::tight(count.to_string());
                if let Some(since) = array.absence.since {
                    let state = self.frame.dot(Given::State, out);
                    number =
                        Expr::new(format!("{state}version < {since} ? 0 : {count}"), Binds::Choice);
                }
                if array.absence.layout {
                    let layout = self.frame.give(Given::Layout, out);
                    let offset = self.structure.fields[index].offset.unwrap_or_default();
                    let then = number.within(Binds::Choice);
                    number = Expr::new(
                        format!("streamspec_lacks({layout}, {offset}) ? 0 : {then}"),
                        Binds::Choice,
                    );
                }
                arguments.push(number.code);
            }
            (Where::Part(index), _) => {
                let Of::Record(record) = self.of else {
                    unreachable!("only records have fields after a fixed part")
                };
                out.look_at(index);
                let view = self.frame.dot(Given::View, out);
                arguments.push(format!("{view}{}", names.part(record, index)));
                arguments.push(format!("{view}{}", names.count(record, index)));
            }
            _ => unreachable!("an array is a field of the own structure"),
        }
        arguments.extend(self.frame.arguments(callee, out));
        out.note(&parts_of(&callee.code));
        Expr::tight(format!("{name}({})", arguments.join(", ")))
    }

    /// The name of the function, which is made if there is none that does the same.
    fn function(&self, what: What, array: &Over, such: &Test) -> String {
        let context = self.context;
        let scope = Scope { element: Some(array.element), frame: Frame::TAKES, ..*self };
        let mut tested = Code::default();
        match what {
            What::All => {
                let broken = scope.or_unsure(&such.opposite(), &mut tested);
                tested.when(broken.code, "return false;");
            }
            What::Some => {
                let found = scope.or_unsure(such, &mut tested);
                tested.when(found.code, "return true;");
            }
            What::Count => {
                let found = scope.surely(such, &mut tested);
                tested.when(found.code, "number++;");
            }
        }
        // What is in a structure has been turned around along with it.
        let turned =
            if matches!(array.at, Where::Fixed(_)) { "false" } else { Frame::TAKES.turned };
        let within = Scope { frame: Frame { turned, ..Frame::TAKES }, ..scope };
        let mut each = match tested.looks_at_element() {
            true => element(&within, array.element, "octets"),
            false => Code::default(),
        };
        if such.can_fail() {
            each.local("bool sure = true;");
        }
        let unused = !tested.looks_at_element();
        each.append(tested);
        let mut code = Code::default();
        let mut statements = Code::default();
        statements.nested(each);
        if what == What::Count {
            code.local("uint64_t number = 0;");
        }
        code.local("size_t i;");
        if unused {
            code.line("(void)octets;");
        }
        code.block("for (i = 0; i < count; i++)", statements);
        let (word, result, done, doc) = match what {
            What::All => ("all", "bool", "return true;", "A condition on all elements"),
            What::Some => ("some", "bool", "return false;", "A condition on some element"),
            What::Count => {
                ("count", "uint64_t", "return number;", "How many elements fulfil a condition")
            }
        };
        code.line(done);
        let item = context.names.item(self.of);
        let field = &array.field.name;
        let same = |known: &&Loop| {
            known.of == self.of
                && known.field == *field
                && known.function.code.statements() == code.statements()
        };
        if let Some(known) = context.loops.borrow().iter().find(same) {
            return known.function.name.clone();
        }
        let number = context.loops.borrow().len();
        let name = format!("{word}{number}_{item}_{field}");
        let parameters = Parameters::of(context.names, self.of, &code).text();
        let text = format!(
            "\n//{doc} of `{field}` in `{}`.\n\
             static inline {result} {name}(const uint8_t *octets, size_t count{parameters})\n\
             {{\n{}}}\n",
            context.names.path(self.of),
            code.text()
        );
        let function = Function { name: name.clone(), code, text };
        let field = field.clone();
        context.loops.borrow_mut().push(Loop { of: self.of, field, function });
        name
    }
}

/// The fields that code looks at, without what it asks for itself.
fn parts_of(code: &Code) -> Code {
    let mut parts = Code::default();
    code.parts().iter().for_each(|part| parts.look_at(*part));
    parts
}

/// Statements that make `it` of the element `i`.
pub fn element(scope: &Scope, element: Element, octets: &str) -> Code {
    let size = scope.context.stream().size_of_element(element).unwrap_or(1);
    element_at(scope, element, &Place::element(octets, size, "i"))
}

/// Statements that make `it` of what stands at a place.
pub fn element_at(scope: &Scope, element: Element, place: &Place) -> Code {
    let context = scope.context;
    let mut code = Code::default();
    match element {
        Element::Scalar(scalar) => {
            let turned = match scalar.primitive.size() {
                1 => "",
                _ => scope.frame.give(Given::Turned, &mut code),
            };
            let ty = items::integer(scalar.primitive);
            let value = load(scalar.primitive, place, turned);
            code.local(&format!("const {ty} it = {};", value.code));
        }
        Element::Structure(id) => {
            let of = Of::Type(id);
            let mut arguments = vec![place.code()];
            if items::turnable(context.stream(), context.stream().structure(id)) {
                arguments.push(scope.frame.give(Given::Turned, &mut code).to_owned());
            }
            arguments.push("&it".into());
            code.local(&format!("{} it;", context.names.structure(of)));
            code.line(format_args!(
                "{}_load_{}({});",
                context.names.prefix(),
                context.names.item(of),
                arguments.join(", ")
            ));
        }
        Element::Text => unreachable!("strings are not looked into"),
    }
    code
}
