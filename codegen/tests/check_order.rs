//! The checks on one field are made in the order that the book prints.

use std::path::Path;

use streamspec_codegen::model::{Derived, Field, Form, Stream};

fn in_order(stream: &Stream, fields: &[Field]) {
    for field in fields {
        let kinds: Vec<Option<Derived>> =
            field.checks.iter().map(|check| stream.rule(check.rule).derived).collect();
        let (derived, stated): (Vec<_>, Vec<_>) = kinds.iter().partition(|kind| kind.is_some());
        assert!(derived.is_sorted(), "{} of {}: {derived:?}", field.name, stream.name);
        assert!(kinds.ends_with(&stated), "what is unique comes last: {}", field.name);
    }
}

#[test]
fn the_steps_ascend() {
    for form in Form::ALL {
        assert_eq!(form.of.form().of, form.of, "{form:?} stands in the wrong place");
    }
    assert!(Form::ALL.is_sorted_by_key(|form| form.step));
}

#[test]
fn checks_are_in_the_order_of_the_table() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    for spec in ["../spec", "tests/third-stream"] {
        let family = streamspec_codegen::load(&own.join(spec)).unwrap_or_else(|d| panic!("{d}"));
        for stream in &family.streams {
            in_order(stream, &stream.framing.header.fields);
            stream.headers.iter().for_each(|header| in_order(stream, &header.body.fields));
            stream.records.iter().for_each(|record| in_order(stream, &record.body.fields));
        }
    }
}
