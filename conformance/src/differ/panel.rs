//! Those who are asked the same, and whether they agree.

use std::iter;

use streamspec_codegen::model::Family;

use super::compare::{Voice, kind};
use super::{Disagreement, Question};
use crate::testee::{Answer, Hello, Interpreter, Testee};

/// Testees that are asked the same.
pub struct Panel<'f> {
    family: &'f Family,
    members: Vec<Member<'f>>,
}

struct Member<'f> {
    who: Who<'f>,
    hello: Hello,
}

enum Who<'f> {
    Reference(Interpreter<'f>),
    Program(Box<dyn Testee>),
}

impl<'f> Panel<'f> {
    /// Programs, and the reference interpreter before them if it is to take part.
    pub fn new(family: &'f Family, interpreter: bool, programs: Vec<Box<dyn Testee>>) -> Self {
        let reference = interpreter.then(|| Who::Reference(Interpreter::new(family)));
        let mut members: Vec<Member> = Vec::new();
        for mut who in reference.into_iter().chain(programs.into_iter().map(Who::Program)) {
            let mut hello = who.testee().hello();
            let taken = |name: &String| members.iter().any(|other| other.hello.name == *name);
            let name = hello.name.clone();
            let numbered = (2..).map(|number| format!("{name} #{number}"));
            let mut names = iter::once(name.clone()).chain(numbered);
            hello.name = names.find(|name| !taken(name)).unwrap_or_default();
            members.push(Member { who, hello });
        }
        Self { family, members }
    }

    /// The names of all, in their order.
    pub fn names(&self) -> Vec<&str> {
        self.members.iter().map(|member| member.hello.name.as_str()).collect()
    }

    /// The descriptions.
    pub fn family(&self) -> &'f Family {
        self.family
    }

    /// Asks all; their disagreement, if they disagree.
    pub fn put(&mut self, question: Question) -> Option<Disagreement> {
        let answers: Vec<Answer> = self.members.iter_mut().map(|m| m.answer(&question)).collect();
        let members = self.members.iter().zip(&answers);
        let voices: Vec<Voice> =
            members.map(|(member, answer)| Voice { hello: &member.hello, answer }).collect();
        let kind = kind(&question, &voices)?;
        Some(Disagreement { question, answers, kind })
    }

    /// Others of the same kind, for another thread; none where one of them cannot be had twice.
    pub(super) fn others(&self) -> Option<Others<'f>> {
        let several = self.members.iter().map(|member| {
            let other = match &member.who {
                Who::Reference(interpreter) => Other::Reference(*interpreter),
                Who::Program(testee) => Other::Program(testee.another()?),
            };
            Some((other, member.hello.clone()))
        });
        let others = several.collect::<Option<Vec<_>>>()?;
        Some(Others { family: self.family, others })
    }
}

/// A panel that is still to be carried into a thread.
pub(super) struct Others<'f> {
    family: &'f Family,
    others: Vec<(Other<'f>, Hello)>,
}

enum Other<'f> {
    Reference(Interpreter<'f>),
    Program(Box<dyn Testee + Send>),
}

impl<'f> Others<'f> {
    /// The panel itself.
    pub(super) fn into_panel(self) -> Panel<'f> {
        let members = self.others.into_iter().map(|(other, hello)| {
            let who = match other {
                Other::Reference(interpreter) => Who::Reference(interpreter),
                Other::Program(testee) => Who::Program(testee),
            };
            Member { who, hello }
        });
        Panel { family: self.family, members: members.collect() }
    }
}

impl Member<'_> {
    fn answer(&mut self, question: &Question) -> Answer {
        match self.hello.knows(question.operation, &question.stream) {
            true => self.who.testee().ask(question.operation, &question.stream, &question.input),
            false => Answer::Unimplemented,
        }
    }
}

impl Who<'_> {
    fn testee(&mut self) -> &mut (dyn Testee + '_) {
        match self {
            Who::Reference(interpreter) => interpreter,
            Who::Program(testee) => testee.as_mut(),
        }
    }
}
