//! Go: a module, with a package for each stream and one for what they share.
//!
//! The plan says what a codec does, this directory how Go spells it. `package` puts the files of a
//! stream together; `records` prints that of a record: its fixed part (`fixed`, `octets`, `check`), and
//! what follows it, as a reader (`body`, `take`) and a writer (`writing`, `written`) look at it. `reader`
//! and `writer` go through the steps of `spec/reading.md`, `sums` prints what is the same for records of
//! any kind, `handlers` what loads and saves, `clearing` what makes a writer take what was read.
//! Everything is put out through `output` and `expr`, in the form that `gofmt` gives it.

mod body;
mod check;
mod clearing;
mod expr;
mod expressions;
mod fixed;
mod framing;
mod handlers;
mod names;
mod octets;
mod output;
mod package;
mod patterns;
mod project;
mod read_back;
mod reader;
mod records;
mod remember;
mod reserved;
mod scopes;
mod state;
mod steps;
mod sums;
mod take;
pub mod testee;
mod types;
mod varying;
mod writer;
mod writing;
mod written;

use askama::Template;

use super::output::Output;
use crate::model::Class;
use crate::plan::FamilyPlan;

/// The hand-written support code, copied as it is.
const RUNTIME: [(&str, &str); 20] = [
    ("streamspec/error.go", include_str!("../../../runtime/go/error.go")),
    ("streamspec/integer.go", include_str!("../../../runtime/go/integer.go")),
    ("streamspec/json.go", include_str!("../../../runtime/go/json.go")),
    ("streamspec/option.go", include_str!("../../../runtime/go/option.go")),
    ("streamspec/order.go", include_str!("../../../runtime/go/order.go")),
    ("streamspec/chain.go", include_str!("../../../runtime/go/chain.go")),
    ("streamspec/view.go", include_str!("../../../runtime/go/view.go")),
    (
        "internal/wire/arithmetic.go",
        include_str!("../../../runtime/go/internal/wire/arithmetic.go"),
    ),
    ("internal/wire/checksum.go", include_str!("../../../runtime/go/internal/wire/checksum.go")),
    ("internal/wire/context.go", include_str!("../../../runtime/go/internal/wire/context.go")),
    ("internal/wire/cursor.go", include_str!("../../../runtime/go/internal/wire/cursor.go")),
    ("internal/wire/element.go", include_str!("../../../runtime/go/internal/wire/element.go")),
    ("internal/wire/fault.go", include_str!("../../../runtime/go/internal/wire/fault.go")),
    ("internal/wire/input.go", include_str!("../../../runtime/go/internal/wire/input.go")),
    ("internal/wire/integer.go", include_str!("../../../runtime/go/internal/wire/integer.go")),
    ("internal/wire/layout.go", include_str!("../../../runtime/go/internal/wire/layout.go")),
    ("internal/wire/named.go", include_str!("../../../runtime/go/internal/wire/named.go")),
    ("internal/wire/output.go", include_str!("../../../runtime/go/internal/wire/output.go")),
    ("internal/wire/runs.go", include_str!("../../../runtime/go/internal/wire/runs.go")),
    ("internal/wire/wire_test.go", include_str!("../../../runtime/go/internal/wire/wire_test.go")),
];

#[derive(Template)]
#[template(path = "go/class.txt", escape = "none")]
struct Classes {
    constants: String,
    cases: String,
}

/// All files of the module.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(plan: &FamilyPlan) -> askama::Result<Vec<Output>> {
    let family = plan.family;
    let module = &family.identity.names.module;
    let mut files: Vec<Output> =
        RUNTIME.into_iter().map(|(path, text)| output::copied(module, path, text)).collect();
    files.push(classes(module)?);
    files.extend(project::files(family)?);
    for index in 0..plan.streams.len() {
        files.extend(package::files(plan, index)?);
    }
    Ok(files)
}

fn classes(module: &str) -> askama::Result<Output> {
    let (mut constants, mut cases) = (output::Output::at(1), output::Output::at(2));
    for (i, class) in Class::ALL.into_iter().enumerate() {
        let name = format!("Class{}", names::exported(class.name()));
        constants.blank();
        constants.about(&name, class.doc());
        constants.line(format!("{name}{}", if i == 0 { " Class = iota + 1" } else { "" }));
        cases.reopen(format!("case {name}:"));
        cases.line(format!("return \"{}\"", class.name()));
    }
    let block = |out: output::Output| out.into_block().0;
    let text = Classes { constants: block(constants), cases: block(cases) }.render()?;
    let mut out = output::Output::default();
    out.line(text);
    Ok(out.into_file(module, "streamspec/class.go".into(), "", ("streamspec", None)))
}
