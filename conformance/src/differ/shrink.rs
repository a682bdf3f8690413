//! From a question that testees answer differently to a small one that they answer differently in the
//! same way: what can be left out is left out, what can be zero is zero.

use std::ops::Range;

use streamspec_codegen::model::Role;

use super::{Disagreement, Panel, Question};
use crate::interpreter::{Decoder, Item};
use crate::testee::{Answer, Operation};

/// No more questions are asked where each takes as long as one waits for an answer.
const SLOW_TRIES: usize = 24;

/// The smallest disagreement of the same kind that is found with so many questions, of those that may be
/// asked.
pub fn shrunk(
    panel: &mut Panel,
    found: &Disagreement,
    tries: usize,
    allows: impl Fn(&Question) -> bool,
) -> Disagreement {
    let slow = found.answers.iter().any(|answer| matches!(answer, Answer::Hung(_)));
    let left = if slow { tries.min(SLOW_TRIES) } else { tries };
    let mut shrink = Shrink { panel, smallest: found.clone(), left, allows };
    loop {
        let before = shrink.smallest.question.input.clone();
        if found.question.operation != Operation::Encode {
            shrink.records();
        }
        shrink.chunks();
        shrink.values();
        if shrink.smallest.question.input == before || shrink.left == 0 {
            return shrink.smallest;
        }
    }
}

struct Shrink<'p, 'f, A> {
    panel: &'p mut Panel<'f>,
    smallest: Disagreement,
    left: usize,
    allows: A,
}

impl<A: Fn(&Question) -> bool> Shrink<'_, '_, A> {
    /// Takes another input, if it shows the same.
    fn take(&mut self, input: Vec<u8>) -> bool {
        let known = &self.smallest.question;
        if self.left == 0 || input == known.input {
            return false;
        }
        let question = Question { input, ..known.clone() };
        if !(self.allows)(&question) {
            return false;
        }
        self.left -= 1;
        match self.panel.put(question) {
            Some(other) if other.kind == self.smallest.kind => {
                self.smallest = other;
                true
            }
            _ => false,
        }
    }

    fn input(&self) -> &[u8] {
        &self.smallest.question.input
    }

    fn take_without(&mut self, range: Range<usize>) -> bool {
        let mut input = self.input().to_vec();
        input.drain(range);
        self.take(input)
    }

    /// Leaves out whole records, the last ones first.
    fn records(&mut self) {
        for range in self.ranges().into_iter().rev() {
            if range.end <= self.input().len() {
                self.take_without(range);
            }
        }
    }

    /// Where records stand, as far as the reference interpreter reads them.
    fn ranges(&self) -> Vec<Range<usize>> {
        let Question { stream, input, .. } = &self.smallest.question;
        let family = self.panel.family();
        let Some(description) = stream.description(family) else { return Vec::new() };
        let version = Some(stream.version);
        let mut decoder =
            Decoder::new(family, description, Role::Reader, version, input.as_slice());
        let mut ranges = Vec::new();
        loop {
            match decoder.next_item() {
                Ok(Some(Item::Record(record))) => {
                    let start = record.offset as usize;
                    ranges.push(start..start + record.octets.len());
                }
                Ok(Some(Item::Headers(_))) => {}
                Ok(None) => return ranges,
                Err(_) => match decoder.pass_over() {
                    Ok(true) => {}
                    _ => return ranges,
                },
            }
        }
    }

    /// Leaves out octets: many at once at first, and then fewer.
    fn chunks(&mut self) {
        let mut size = self.input().len() / 2;
        while size > 0 {
            let mut end = self.input().len();
            while end >= size && self.left > 0 {
                self.take_without(end - size..end);
                end = (end - size).min(self.input().len());
            }
            size /= 2;
        }
    }

    /// Makes octets zero; of a document, digits.
    fn values(&mut self) {
        let plain = match self.smallest.question.operation {
            Operation::Encode => b'0',
            Operation::Decode | Operation::Check => 0,
        };
        let mut size = 64;
        while size > 0 {
            for start in (0..self.input().len()).step_by(size) {
                let mut input = self.input().to_vec();
                let end = (start + size).min(input.len());
                input[start..end].fill(plain);
                self.take(input);
            }
            size /= 4;
        }
    }
}
