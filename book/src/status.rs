//! Who uses a stream: at the head of its page, and in short.

use streamspec_codegen::model::{Stream, Use};

use crate::markdown::Table;
use crate::site::Page;

/// What comes first on the page of a stream that programs do not use.
pub fn warning(stream: &Stream) -> Option<String> {
    let words = match stream.status.as_ref()?.usage {
        Use::Current => return None,
        Use::Proposed => {
            "This stream is proposed: no program that was released writes or reads it."
        }
        Use::Historic => "This stream is historic: nobody writes it any more.",
    };
    Some(format!("<strong>{words}</strong>"))
}

/// What the status says, as a table; none if nothing is known.
pub fn table(page: &Page, stream: &Stream) -> Option<String> {
    let status = stream.status.as_ref()?;
    let mut table = Table::new(&["", ""]);
    let mut row = |name: &str, value: String| table.row(&[format!("**{name}**"), value]);
    row("Status", word(status.usage).into());
    if let Some(since) = &status.since {
        row("Since", page.prose(since));
    }
    for (name, programs) in [("Written by", &status.writers), ("Read by", &status.readers)] {
        if !programs.is_empty() {
            let programs: Vec<String> = programs.iter().map(|text| page.prose(text)).collect();
            row(name, programs.join("<br>"));
        }
    }
    if let Some(checked) = &status.checked {
        row("Checked against", page.prose(checked));
    }
    Some(table.finish())
}

/// The status in a word or two; nothing if it is not known.
pub fn short(stream: &Stream) -> &'static str {
    stream.status.as_ref().map_or("", |status| word(status.usage))
}

/// Whether any of the streams says its status.
pub fn any<'a>(mut streams: impl Iterator<Item = &'a Stream>) -> bool {
    streams.any(|stream| stream.status.is_some())
}

fn word(usage: Use) -> &'static str {
    match usage {
        Use::Current => "in use",
        Use::Proposed => "proposed",
        Use::Historic => "historic",
    }
}
