//! Structures that tell their own size: a fixed part, octets that it counts, perhaps an alignment.

use super::checks::{Checker, Subject};
use super::cleared;
use super::context::{Context, Frame};
use super::expression::Scope;
use super::fixed::call_type;
use super::items::turnable;
use super::names::Of;
use super::output::{Code, Function, Given};
use super::signatures::Parameters;
use super::value::Expr;
use crate::model::{Structure, TypeId};
use crate::plan::{Part, TypePlan};

/// What a reader has: an element is taken, and its integers stand as the machine has them.
const READS: Frame<'static> = Frame { mode: "", ..Frame::TAKES };

/// A structure that tells its own size.
#[derive(Clone, Copy)]
pub struct Varying<'a> {
    context: &'a Context<'a>,
    id: TypeId,
    structure: &'a Structure,
    /// Octets of the fixed part.
    head: u64,
    octets: &'a Part<'a>,
    align: Option<(u64, &'a Part<'a>)>,
}

/// All of them in a stream.
pub fn all<'a>(context: &'a Context<'a>) -> impl Iterator<Item = Varying<'a>> {
    context.plan.types.iter().filter_map(|ty| Varying::of(context, ty))
}

/// The texts of all of them.
pub fn texts(context: &Context, text: impl Fn(Varying) -> String) -> String {
    all(context).map(text).collect()
}

impl<'a> Varying<'a> {
    fn of(context: &'a Context<'a>, ty: &'a TypePlan<'a>) -> Option<Self> {
        let octets = ty.tail.first()?;
        let structure = context.stream().structure(ty.id);
        let (head, align) = (structure.head, ty.alignment());
        Some(Self { context, id: ty.id, structure, head, octets, align })
    }

    /// That of a type.
    pub fn of_type(context: &'a Context<'a>, id: TypeId) -> Self {
        let of = Self::of(context, context.plan.ty(id));
        of.expect("the type is one that tells its own size")
    }

    fn item(&self) -> &'a str {
        self.context.names.item(Of::Type(self.id))
    }

    fn tag(&self) -> String {
        self.context.names.structure(Of::Type(self.id))
    }

    /// The structure of an element, with its octets.
    pub fn element(&self) -> String {
        format!("{}_element", self.tag())
    }

    /// The members of that for the octets, and for how many they are.
    pub fn members(&self) -> (String, String) {
        let octets = self.context.names.tail(self.id, self.octets.index);
        let length = format!("{}_length", self.octets.field.name);
        (octets, length)
    }

    fn is_turnable(&self) -> bool {
        turnable(self.context.stream(), self.structure)
    }

    /// The argument for the order of octets; it is asked for.
    fn turned(&self, out: &mut Code) -> &'static str {
        match self.is_turnable() {
            true => {
                out.ask(Given::Turned);
                ", turned"
            }
            false => "",
        }
    }

    fn parameters(&self, code: &Code) -> String {
        Parameters::of(self.context.names, Of::Type(self.id), code).text()
    }

    /// The structure of an element, for users.
    pub fn declaration(&self) -> String {
        let ((octets, length), field) = (self.members(), self.octets.field);
        format!(
            "\n//An element: {}\n{} {{\n//The fixed part.\n{} fixed;\n//{}\nconst uint8_t *{octets};\n\
             size_t {length};\n}};\n",
            self.context.stream().ty(self.id).prose.doc,
            self.element(),
            self.tag(),
            field.doc,
        )
    }

    /// The head of the function that gives elements.
    fn next_head(&self) -> String {
        format!(
            "bool {}_next_{}(const uint8_t *octets, size_t length, size_t *at{}, {} *element)",
            self.context.names.prefix(),
            self.item(),
            if self.is_turnable() { ", bool turned" } else { "" },
            self.element(),
        )
    }

    /// The declaration of the function that gives elements.
    pub fn next_declaration(&self) -> String {
        format!(
            "\n//Gives the element that begins at `at`, which goes behind it; false at the end. The octets\n\
             //are those of elements that were checked.\n{};\n",
            self.next_head()
        )
    }

    /// The function that gives elements.
    pub fn next(&self) -> String {
        let (prefix, item, head) = (self.context.names.prefix(), self.item(), self.head);
        let turned = if self.is_turnable() { ", turned" } else { "" };
        let (octets, length) = self.members();
        let mut code = Code::default();
        code.local("uint64_t count = 0;");
        code.when("*at >= length", "return false;");
        code.line(format_args!("{prefix}_load_{item}(octets + *at{turned}, &element->fixed);"));
        code.line(format_args!("(void)counts_{item}(&element->fixed, &count);"));
        code.line(format_args!("element->{octets} = octets + *at + {head};"));
        code.line(format_args!("element->{length} = (size_t)count;"));
        code.line(format_args!("*at += {head} + (size_t)count;"));
        if let Some((to, _)) = self.align {
            code.line(format_args!("*at += streamspec_padding(*at, {to});"));
        }
        code.line("return true;");
        format!("\n{}\n{{\n{}}}\n", self.next_head(), code.text())
    }

    /// The function that tells how many octets follow a fixed part.
    pub fn counts(&self) -> String {
        let arithmetic = self.octets.take.arithmetic().expect("the octets are counted");
        let (context, structure) = (self.context, self.structure);
        let of = Of::Type(self.id);
        let scope = Scope { context, of, structure, frame: Frame::TAKES, element: None };
        let mut code = Code::default();
        let value = scope.integer(arithmetic, &mut code);
        let fails = arithmetic.can_fail();
        if fails {
            code.local("bool sure = true;");
        }
        code.line(format_args!("*count = {};", value.code));
        code.line(if fails { "return sure;" } else { "return true;" });
        format!(
            "\n//How many octets follow the fixed part of `{}`, going by that; whether it can be computed.\n\
             static inline bool counts_{}(const {} *body, uint64_t *count)\n{{\n{}}}\n",
            context.stream().ty(self.id).name,
            self.item(),
            self.tag(),
            code.text()
        )
    }

    /// The checks of the fixed part, which is at a place.
    fn check(&self, frame: Frame, place: &str, out: &mut Code) {
        let checker = Checker { context: self.context, frame, start: "" };
        call_type(&checker, self.id, place, "return false;", out);
    }

    fn broken(&self, part: &Part, at: &str) -> String {
        let rule = self.context.names.rule(part.fits);
        format!("return broken(error, {rule}, {at}, \"{}\");", part.label())
    }

    /// The function that takes an element from a body.
    pub fn take(&self) -> Function {
        let (prefix, item, head) = (self.context.names.prefix(), self.item(), self.head);
        let mut code = Code::default();
        code.ask(Given::Error);
        code.local("const size_t start = cursor->at;");
        code.local("const uint8_t *octets;");
        code.local(&format!("{} it;", self.tag()));
        code.local("uint64_t count;");
        code.line(format_args!("octets = streamspec_take(cursor, 1, {head});"));
        code.when("!octets", "return broken(error, fits, 0, \"\");");
        let turned = self.turned(&mut code);
        code.line(format_args!("{prefix}_load_{item}(octets{turned}, &it);"));
        self.check(READS, "&it", &mut code);
        code.when(
            format_args!("!counts_{item}(&it, &count) || !streamspec_take(cursor, count, 1)"),
            self.broken(self.octets, "cursor->at - start"),
        );
        if let Some((to, part)) = self.align {
            self.take_alignment(to, part, &mut code);
        }
        code.line("return true;");
        let name = format!("take_{item}");
        let text = format!(
            "\n//Takes an element from a body, and checks it; `fits` is the rule that there is a fixed part.\n\
             static bool {name}(struct streamspec_cursor *cursor, enum {prefix}_rule fits{})\n{{\n{}}}\n",
            self.parameters(&code),
            code.text()
        );
        Function { name, code, text }
    }

    fn take_alignment(&self, to: u64, part: &Part, out: &mut Code) {
        let mut zero = Code::default();
        let subject = Subject {
            value: Expr::tight("octets"),
            scalar: None,
            offset: "at - start".into(),
            field: part.label(),
            index: None,
            reserved: Some("cursor->at - at".into()),
            made_zero: false,
        };
        let checker = Checker { context: self.context, frame: READS, start: "" };
        checker.checks(&part.checks, &subject, &mut zero);
        let take = format!("streamspec_take_alignment(cursor, {to})");
        if zero.is_empty() {
            let broken = self.broken(part, "cursor->at - start");
            return out.when(format_args!("!{take}"), broken);
        }
        out.local("size_t at;");
        out.line("at = cursor->at;");
        out.line(format_args!("octets = {take};"));
        out.when("!octets", self.broken(part, "at - start"));
        out.append(zero);
    }

    /// The function that checks an element before it is written, and adds its size.
    pub fn measure(&self) -> Function {
        let (item, head) = (self.item(), self.head);
        let (_, length) = self.members();
        let mut code = Code::default();
        code.ask(Given::Error);
        code.local("uint64_t count;");
        self.check(Frame::MEASURES, "&from->fixed", &mut code);
        code.when(
            format_args!("!counts_{item}(&from->fixed, &count) || count != from->{length}"),
            self.broken(self.octets, &head.to_string()),
        );
        code.line(format_args!("*size = streamspec_grown(*size, {head}, 1);"));
        code.line(format_args!("*size = streamspec_grown(*size, from->{length}, 1);"));
        if let Some((to, _)) = self.align {
            let padding = format!("streamspec_padding(*size, {to})");
            code.line(format_args!("*size = streamspec_grown(*size, {padding}, 1);"));
        }
        code.line("return true;");
        let name = format!("measure_{item}");
        let text = format!(
            "\n//Checks an element before it is written, and adds its size.\n\
             static bool {name}(const {} *from, uint64_t *size{})\n{{\n{}}}\n",
            self.element(),
            self.parameters(&code),
            code.text()
        );
        Function { name, code, text }
    }

    /// Statements that clear all elements in so many octets at a place, with what their alignments skip.
    pub fn clear_all(&self, (place, length): (&str, &str), out: &mut Code) {
        let (octets, count) = self.members();
        let (mut each, mut all) = (Code::default(), Code::default());
        all.local("size_t next = 0;");
        cleared::call(self.context, self.id, &format!("{place} + begin"), &mut each);
        let clears = !each.is_empty();
        if self.align.is_some() {
            let end = format!("(size_t)(element.{octets} - {place}) + element.{count}");
            all.local("size_t end;");
            each.line(format_args!("end = {end};"));
            each.line(format_args!("memset({place} + end, 0, next - end);"));
        }
        if clears {
            all.local("size_t begin = 0;");
            each.line("begin = next;");
        }
        if each.is_empty() {
            return;
        }
        all.local(&format!("{} element;", self.element()));
        let turned = self.turned(&mut all);
        let (prefix, item) = (self.context.names.prefix(), self.item());
        let next = format!("{prefix}_next_{item}({place}, {length}, &next{turned}, &element)");
        all.block(format_args!("while ({next})"), each);
        out.scoped(all);
    }

    /// The function that writes an element.
    pub fn put(&self) -> Function {
        let (item, head) = (self.item(), self.head);
        let (octets, length) = self.members();
        let mut code = Code::default();
        code.local("uint8_t *o;");
        code.line(format_args!("o = streamspec_room(output, {head});"));
        code.when("!o", "return false;");
        let turned = self.turned(&mut code);
        code.line(format_args!("store_{item}(o, &from->fixed{turned});"));
        let put = format!("streamspec_put(output, from->{octets}, from->{length})");
        match self.align {
            None => code.line(format_args!("return {put};")),
            Some((to, _)) => {
                code.when(format_args!("!{put}"), "return false;");
                let padding =
                    format!("streamspec_padding({head} + (uint64_t)from->{length}, {to})");
                code.line(format_args!("return streamspec_put_zeros(output, {padding});"));
            }
        }
        let name = format!("put_{item}");
        let text = format!(
            "\n//Writes an element.\n\
             static bool {name}(const {} *from, struct streamspec_output *output{})\n{{\n{}}}\n",
            self.element(),
            self.parameters(&code),
            code.text()
        );
        Function { name, code, text }
    }
}
