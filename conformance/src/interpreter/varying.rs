//! Elements of arrays that tell their own size: each has a place of its own, at which it can be broken.

use streamspec_codegen::model::{Element, Field, RuleId};

use super::cursor::{Cursor, Stop};
use super::error::Fault;
use super::fields::Fields;

impl<'a> Fields<'a, '_> {
    /// What is wrong where an element has no room to begin.
    pub(super) fn begins(self, stop: Stop, field: &Field, element: Element, offset: u64) -> Stop {
        match (stop, element, field.fits) {
            (Stop::Short, Element::Structure(id), Some(rule))
                if self.layout.stream.structure(id).strings_alone().is_none() =>
            {
                Stop::Fault(Fault::new(rule, offset))
            }
            (stop, ..) => stop,
        }
    }

    /// What is wrong with an array of which the octets at the end of an element are not as many as it
    /// says: that, unless something before them is.
    pub(super) fn disagreeing(
        self,
        field: &'a Field,
        element: Element,
        (number, rule): (usize, RuleId),
        mut at: Cursor<'a>,
    ) -> Stop {
        let within = |stop: Stop, index: usize| stop.within(&format!("[{index}]"));
        for index in 0..number {
            match self.element(element, &field.checks, at) {
                Ok((_, after)) => at = after,
                Err(stop) => return within(self.begins(stop, field, element, at.offset), index),
            }
        }
        let Element::Structure(id) = element else { return Stop::Short };
        let structure = self.layout.stream.structure(id);
        let head = (structure.head_fields, &[][..], &[][..]);
        let whole = match structure.head > at.remaining() {
            true => Err(Stop::Short),
            false => self.leading(structure, head, at, &mut Vec::new()),
        };
        let stop = match whole {
            Ok(left) => {
                let name = structure.tail().first().map_or("", |octets| &octets.name);
                Stop::Fault(Fault::new(rule, left.offset)).within(name)
            }
            Err(stop) => self.begins(stop, field, element, at.offset),
        };
        within(stop, number)
    }
}
