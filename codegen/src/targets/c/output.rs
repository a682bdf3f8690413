//! Code that is being put together: statements, the variables that they use, and what the function
//! around them has to be given.
//!
//! A step that prints something says here what that needs; nobody looks into the text for it.

use std::collections::BTreeSet;
use std::fmt::Display;

/// What statements can ask of the function around them, in the order of parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Given {
    /// The fixed part of the own structure.
    Body,
    /// The parts after it, as octets.
    View,
    /// What is remembered of the stream so far.
    State,
    /// Whose rules are checked.
    Mode,
    /// Whether octets stand in the other order than the machine's.
    Turned,
    /// Which fields are not there.
    Layout,
    /// Octets of the body that are left.
    Remaining,
    /// Where an error is told.
    Error,
}

/// A function of the support code of a stream that has to be there only if something calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Support {
    /// An error at the type.
    AtType,
    /// An error at the instance.
    AtInstance,
    /// An error at the length.
    AtLength,
    /// An error in the header of a record, or in what precedes or follows it.
    InFraming,
    /// An error within a header of the stream.
    InHeader,
    /// An error within a body.
    InBody,
    /// What holds of every length.
    CheckLength,
    /// A length that is not that of the fields.
    WrongLength,
    /// A body of any length.
    TakeBody,
    /// A body that is not all there.
    IncompleteBody,
    /// Padding that is not zero.
    DirtyPadding,
    /// The end of the stream.
    Finish,
    /// A structure that is at odds with itself.
    Misgiven,
    /// A length that is written.
    SetLength,
}

/// Statements, one a line.
#[derive(Debug, Clone, Default)]
pub struct Code {
    text: String,
    lines: usize,
    locals: Vec<String>,
    given: BTreeSet<Given>,
    support: BTreeSet<Support>,
    enums: BTreeSet<usize>,
    parts: BTreeSet<usize>,
    element: bool,
}

impl Code {
    /// A line.
    pub fn line(&mut self, line: impl Display) {
        self.text += &format!("{line}\n");
        self.lines += 1;
    }

    /// A statement where a condition holds.
    pub fn when(&mut self, condition: impl Display, statement: impl Display) {
        self.text += &format!("if ({condition})\n{statement}\n");
        self.lines += 2;
    }

    /// What follows where a condition holds: one statement, or several in braces.
    pub fn append_fault(&mut self, head: &str, statements: Vec<String>) {
        match statements.as_slice() {
            [statement] => self.line(format_args!("{head}\n{statement}")),
            several => {
                self.line(format_args!("{head} {{"));
                several.iter().for_each(|statement| self.line(statement));
                self.line("}");
            }
        }
    }

    /// Statements behind what they depend on, in braces if there are several; nothing, if there are
    /// none.
    pub fn block(&mut self, head: impl Display, inner: Code) {
        if !inner.is_empty() {
            let alone = inner.lines == 1;
            self.line(format_args!("{head}{}", if alone { "" } else { " {" }));
            self.append(inner);
            if !alone {
                self.line("}");
            }
        }
    }

    /// Statements with variables of their own.
    pub fn scoped(&mut self, inner: Code) {
        self.line("{");
        self.nested(inner);
        self.line("}");
    }

    /// Statements, of which the variables are declared here.
    pub fn nested(&mut self, mut inner: Code) {
        let locals = std::mem::take(&mut inner.locals);
        locals.iter().for_each(|local| self.line(local));
        if !locals.is_empty() {
            self.line("");
        }
        self.append(inner);
    }

    /// Statements behind these.
    pub fn append(&mut self, other: Code) {
        self.text += &other.text;
        self.lines += other.lines;
        other.locals.iter().for_each(|local| self.local(local));
        self.note(&other);
    }

    /// Needs what other code needs.
    pub fn note(&mut self, other: &Code) {
        self.given.extend(&other.given);
        self.support.extend(&other.support);
        self.enums.extend(&other.enums);
        self.parts.extend(&other.parts);
        self.element |= other.element;
    }

    /// Declares a variable, once.
    pub fn local(&mut self, declaration: &str) {
        if !self.locals.iter().any(|known| known == declaration) {
            self.locals.push(declaration.to_owned());
        }
    }

    /// Declares a variable before all others.
    pub fn local_first(&mut self, declaration: String) {
        self.locals.insert(0, declaration);
    }

    /// What was asked for is there.
    pub fn has(&mut self, given: Given) {
        self.given.remove(&given);
    }

    /// Looks at a field after the fixed part, by index.
    pub fn look_at(&mut self, part: usize) {
        self.parts.insert(part);
    }

    /// Looks at the element of an array.
    pub fn look_at_element(&mut self) {
        self.element = true;
    }

    /// Whether an element of an array is looked at.
    pub fn looks_at_element(&self) -> bool {
        self.element
    }

    /// The fields after the fixed part that are looked at.
    pub fn parts(&self) -> &BTreeSet<usize> {
        &self.parts
    }

    /// Asks the function around for something.
    pub fn ask(&mut self, given: Given) {
        self.given.insert(given);
    }

    /// Calls a function of the support code.
    pub fn call(&mut self, support: Support) {
        self.support.insert(support);
    }

    /// Asks whether a value of an enum, by index, has a name.
    pub fn named(&mut self, of: usize) {
        self.enums.insert(of);
    }

    /// Whether something was asked for.
    pub fn asks(&self, given: Given) -> bool {
        self.given.contains(&given)
    }

    /// Whether a function of the support code is called.
    pub fn calls(&self, support: Support) -> bool {
        self.support.contains(&support)
    }

    /// The enums, by index, of which it is asked whether values have names.
    pub fn enums(&self) -> &BTreeSet<usize> {
        &self.enums
    }

    /// What was asked for.
    pub fn given(&self) -> impl Iterator<Item = Given> + '_ {
        self.given.iter().copied()
    }

    /// Whether there is no statement.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// All of it: variables, an empty line, statements.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for local in &self.locals {
            text += &format!("{local}\n");
        }
        if !self.locals.is_empty() {
            text.push('\n');
        }
        text + &self.text
    }

    /// The statements alone.
    pub fn statements(&self) -> &str {
        &self.text
    }
}

/// A function: what it is called, what it takes, and its text.
#[derive(Debug, Clone)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// Its statements, and what they ask for.
    pub code: Code,
    /// All of its text.
    pub text: String,
}
