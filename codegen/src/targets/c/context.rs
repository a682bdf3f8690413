//! One stream while its code is made: its names, its plan, and the functions that go through arrays,
//! which stand in the header of checks whoever calls them.

use std::cell::RefCell;

use super::names::{Names, Of};
use super::output::{Code, Function, Given};
use crate::model::Stream;
use crate::plan::StreamPlan;

/// One stream while its code is made.
pub struct Context<'a> {
    /// How things are called.
    pub names: Names<'a>,
    /// What a codec does.
    pub plan: &'a StreamPlan<'a>,
    /// The functions that go through arrays.
    pub loops: RefCell<Vec<Loop>>,
}

/// A function that goes through an array of a structure.
pub struct Loop {
    /// What has the array.
    pub of: Of,
    /// The array.
    pub field: String,
    /// The function.
    pub function: Function,
}

impl<'a> Context<'a> {
    /// A stream of which no code has been made.
    pub fn new(names: Names<'a>) -> Self {
        Self { names, plan: names.plan, loops: RefCell::default() }
    }

    /// What the stream is.
    pub fn stream(&self) -> &'a Stream {
        self.names.stream
    }
}

/// A function in which expressions stand: how it comes by what they ask for.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// The fixed part of the own structure, as a pointer.
    pub body: &'a str,
    /// What its members stand behind.
    pub body_dot: &'a str,
    /// The parts after it, as a pointer.
    pub view: &'a str,
    /// What their members stand behind.
    pub view_dot: &'a str,
    /// What is remembered, as a pointer.
    pub state: &'a str,
    /// What its members stand behind.
    pub state_dot: &'a str,
    /// Whose rules are checked; read from the state, if empty.
    pub mode: &'a str,
    /// Whether octets are turned around.
    pub turned: &'a str,
    /// Whether that has to be read from the state.
    pub turned_by_state: bool,
    /// Which fields are not there.
    pub layout: &'a str,
    /// Octets of the body that are left.
    pub remaining: &'a str,
    /// Where an error is told.
    pub error: &'a str,
}

impl Frame<'static> {
    /// A function that takes what it asks for.
    pub const TAKES: Self = Self {
        body: "body",
        body_dot: "body->",
        view: "view",
        view_dot: "view->",
        state: "state",
        state_dot: "state->",
        mode: "mode",
        turned: "turned",
        turned_by_state: false,
        layout: "layout",
        remaining: "remaining",
        error: "error",
    };

    /// A function of a writer on structures, whose integers stand as the machine has them.
    pub const MEASURES: Self = Self { mode: "", turned: "false", ..Self::TAKES };
}

impl<'a> Frame<'a> {
    /// Something that is asked for; it is noted.
    pub fn give(&self, given: Given, out: &mut Code) -> &'a str {
        match given {
            Given::Mode if self.mode.is_empty() => {
                out.ask(Given::State);
                return "state->mode";
            }
            Given::Turned if self.turned == "false" => return "false",
            Given::Turned if self.turned_by_state => out.ask(Given::State),
            _ => {}
        }
        out.ask(given);
        match given {
            Given::Body => self.body,
            Given::View => self.view,
            Given::State => self.state,
            Given::Mode => self.mode,
            Given::Turned => self.turned,
            Given::Layout => self.layout,
            Given::Remaining => self.remaining,
            Given::Error => self.error,
        }
    }

    /// What members of something stand behind that is asked for; it is noted.
    pub fn dot(&self, given: Given, out: &mut Code) -> &'a str {
        self.give(given, out);
        match given {
            Given::Body => self.body_dot,
            Given::View => self.view_dot,
            Given::State => self.state_dot,
            Given::Mode | Given::Turned | Given::Layout | Given::Remaining | Given::Error => "",
        }
    }

    /// The arguments of a call.
    pub fn arguments(&self, callee: &Function, out: &mut Code) -> Vec<String> {
        callee.code.given().map(|given| self.give(given, out).to_owned()).collect()
    }
}
