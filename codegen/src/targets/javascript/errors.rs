//! The classes of errors, as JavaScript has them.

use super::lines::Lines;
use crate::model::Class;

/// The classes of errors; what stands before them exports them.
pub fn classes(out: &mut Lines, export: &str) {
    out.doc("What is wrong with a stream: the same in every language.");
    out.enclosed(format!("{export}const Class = Object.freeze({{"), "});", |out| {
        for class in Class::ALL {
            out.doc(class.doc());
            out.line(format!("{}: \"{}\",", class.name().to_uppercase(), class.name()));
        }
    });
}
