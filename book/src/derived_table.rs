//! The rules that follow from keys, in the order in which they are checked, as a table.

use streamspec_codegen::model::Form;

use crate::markdown::{Table, plain};
use crate::site::Page;
use crate::wording;

/// The table of all forms.
pub fn render(page: &Page) -> String {
    let heads = ["Step", "Rule", "Follows from", "Sentence", "Binds", "Class", "Error at"];
    let mut table = Table::new(&heads);
    for form in Form::ALL {
        let sentences: Vec<String> = form.sentences.iter().map(|s| with_names(s)).collect();
        table.row(&[
            form.step.to_string(),
            format!("{}.{}", with_names(form.whose), with_names(form.ending)),
            page.prose(form.from),
            sentences.join("<br>"),
            wording::role(form.role).into(),
            page.class(form.class),
            form.at.into(),
        ]);
    }
    table.finish()
}

/// A form in which the names in braces are emphasised.
fn with_names(form: &str) -> String {
    let form = form.replace("`{", "{").replace("}`", "}");
    let mut text = String::new();
    let mut rest = form.as_str();
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    {
        text.push_str(before);
        text.push_str(&format!("<em>{}</em>", plain(name)));
        rest = after;
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_emphasised() {
        assert_eq!(
            with_names("`{field}` is at most {max}."),
            "<em>field</em> is at most <em>max</em>."
        );
        assert_eq!(with_names("length-aligned"), "length-aligned");
    }
}
