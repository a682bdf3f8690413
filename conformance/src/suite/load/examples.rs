//! What a vector is the book's example of.

use streamspec_codegen::model::Stream;

use super::{File, Loader, name};
use crate::vector::{Expectation, Located, Vector};

impl Loader<'_> {
    /// Examples are of what the vector holds and both roles accept, each of another thing.
    pub(super) fn examples(&mut self, file: &File, description: &Stream, vector: &Vector) {
        for word in &vector.example {
            if let Some(problem) = self.example(file, description, vector, word) {
                self.report(file, word.at, problem);
            }
        }
    }

    /// What is wrong with the vector as the example of one thing.
    fn example(
        &mut self,
        file: &File,
        description: &Stream,
        vector: &Vector,
        word: &Located<String>,
    ) -> Option<String> {
        let of = &word.value;
        if vector.reader != Expectation::Accept || vector.writer != Expectation::Accept {
            return Some("both roles accept an example".into());
        }
        if of == Vector::ORDER {
            return None;
        }
        if of != Vector::WHOLE && description.record_by_name(of).is_none() {
            let description = &description.name;
            return Some(format!(
                "`{description}` has no record `{of}`; `stream` and `order` are the others"
            ));
        }
        if of != Vector::WHOLE && !vector.holds(of) {
            return Some(format!("the vector has no {of}"));
        }
        let key = (description.name.clone(), of.clone());
        let earlier = self.examples.insert(key, file.path.to_owned())?;
        Some(format!("the example of `{of}` is {} already", name(&earlier)))
    }
}
