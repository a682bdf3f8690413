//! Texts that would take over the book if they were more than text. The linter refuses most of
//! them, so that they are put into a model that has been read already.

use std::fs;
use std::path::{Path, PathBuf};

use mdbook_driver::MDBook;
use streamspec_book::preprocessor::{Generated, Vectors};
use streamspec_codegen::model::{Family, Field, Prose, Status, TypeBody, Use};
use streamspec_codegen::tree::Files;

const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "</p></div></main></body></html>",
    "<img src=x onerror=alert(1)>",
    "<!-- ",
    "<style>*{display:none}</style>",
    "a `<script>alert(2)",
    "a | b \\| `c\\|<script>alert(3)</script>` |",
    "[click](javascript:alert(1))",
    "[click](data:text/html,<script>alert(1)</script>)",
    "<javascript:alert(1)>",
    "![seen](https://example.org/pixel.png)",
    "{{#include /etc/passwd}} {{#title Taken}} {{rules}} {{#playground x.rs}}",
    "# Heading {#rules onclick=alert(1)}",
    "```\n<script>alert(4)</script>\n```\n\n<script>alert(5)</script>",
    "    <script>alert(6)</script>",
    "- one\n- two\n\n| a |\n|---|\n| <script>alert(7)</script> |",
    "[x]: javascript:alert(1)\n\n[x] [x][x]",
    "[^1] and\n\n[^1]: <script>alert(8)</script>",
    ": <script>\n\n> [!NOTE]\n> <script>alert(9)</script>",
    "*<script>* **<b onclick=alert(1)>** &lt;script&gt; &#60;script&#62;",
    "[a](https://example.org/\"onmouseover=alert(1)) [<script>](https://example.org)",
    "\\<script>alert(10)\\</script>",
    "[[<script>alert(11)</script>]] [[no.such.rule]]",
    "1. a 2) b --- === *** ~~~ $$ \u{202e} \u{0} \u{feff}",
];

#[test]
fn no_text_of_a_description_becomes_anything_else() {
    for text in HOSTILE {
        let pages = book(&hostile(text));
        let shown = pages.iter().filter(|(path, _)| path.ends_with("switch.html")).count();
        assert!(shown > 0, "there are pages on records");
        for (path, html) in &pages {
            let place = || format!("{} of {text:?}", path.display());
            let main = html.split_once("<main>").map_or("", |(_, rest)| rest);
            let (main, _) = main.split_once("</main>").unwrap_or((main, ""));
            for refused in ["<script", "<img", "<style", "<input", "<h1 id=\"heading", "root:x:"] {
                assert!(!main.contains(refused), "{refused} in {}", place());
            }
            for tag in main.split('<').skip(1).filter_map(|rest| rest.split_once('>')) {
                let handler =
                    [" onerror=", " onclick=", " onmouseover=", "=\"javascript:", "=\"data:"];
                assert!(!handler.iter().any(|h| tag.0.contains(h)), "<{}> in {}", tag.0, place());
            }
            assert!(!html.contains("<script>alert("), "{}", place());
            assert!(!html.contains("Taken</title>"), "{}", place());
        }
    }
}

#[test]
fn the_markup_of_texts_is_shown() {
    let text = "*Soft*, **loud**, `u8[4]`, [the site](https://example.org/?a=1&b=2).";
    let pages = book(&hostile(text));
    let page = pages.iter().find(|(path, _)| path.ends_with("switch.html")).expect("a record");
    for wanted in [
        "<em>Soft</em>, <strong>loud</strong>, <code>u8[4]</code>",
        "<a href=\"https://example.org/?a=1&amp;b=2\">the site</a>",
    ] {
        assert!(page.1.contains(wanted), "{wanted} is missing in {}", page.1);
    }
}

/// A family that says the same everywhere.
fn hostile(text: &str) -> Family {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/tests/third-stream");
    let mut family = streamspec_codegen::load(&spec).unwrap_or_else(|d| panic!("{d}"));
    family.identity.title = text.into();
    family.identity.doc = Some(text.into());
    for stream in &mut family.streams {
        stream.title = text.into();
        stream.sources = vec![text.into()];
        let texts = || vec![text.to_owned()];
        let (since, checked) = (Some(text.into()), Some(text.into()));
        let usage = Use::Proposed;
        stream.status = Some(Status { usage, since, writers: texts(), readers: texts(), checked });
        put(text, &mut stream.prose);
        put(text, &mut stream.framing.prose);
        put_fields(text, &mut stream.framing.header.fields);
        stream.versions.iter_mut().for_each(|version| version.doc = text.into());
        for reserved in &mut stream.framing.reserved_codes {
            (reserved.holder, reserved.why) = (text.into(), Some(text.into()));
        }
        for header in &mut stream.headers {
            put(text, &mut header.prose);
            put_fields(text, &mut header.body.fields);
        }
        for record in &mut stream.records {
            put(text, &mut record.prose);
            put_fields(text, &mut record.body.fields);
        }
        for ty in &mut stream.types {
            put(text, &mut ty.prose);
            match &mut ty.body {
                TypeBody::Enum { values, .. } => {
                    values.iter_mut().for_each(|value| value.doc = text.into());
                }
                TypeBody::Bits { parts, .. } => {
                    parts.iter_mut().for_each(|part| part.doc = text.into());
                }
                TypeBody::Structure(structure) => put_fields(text, &mut structure.fields),
            }
        }
        for rule in &mut stream.rules {
            rule.text = text.into();
            (rule.why, rule.uncheckable) = (Some(text.into()), Some(text.into()));
        }
    }
    family
}

fn put(text: &str, prose: &mut Prose) {
    *prose = Prose { doc: text.into(), why: Some(text.into()), history: Some(text.into()) };
}

fn put_fields(text: &str, fields: &mut [Field]) {
    fields.iter_mut().for_each(|field| field.doc = text.into());
}

/// The pages of a book on a family, with two chapters that are filled in.
fn book(family: &Family) -> Vec<(PathBuf, String)> {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let put = |path: &str, text: &str| {
        fs::write(directory.path().join(path), text).expect("a file can be written");
    };
    fs::create_dir(directory.path().join("src")).expect("a directory can be made");
    put(
        "book.toml",
        "[preprocessor.streamspec]\ncommand = \"none\"\nafter = [\"links\"]\n\
          [output.html.search]\nenable = false\n",
    );
    put("src/SUMMARY.md", "[Streams](index.md)\n\n# Streams\n\n- [Rules](rules.md)\n");
    put("src/index.md", "# Streams\n\n{{family}}\n\n{{streams}}\n");
    put("src/rules.md", "# Rules\n\n{{rules}}\n");
    let mut mdbook = MDBook::load(directory.path()).unwrap_or_else(|error| panic!("{error:#}"));
    let examples = Vectors { files: Files::Disk, directory: None };
    mdbook.with_preprocessor(Generated::new(family.clone(), examples));
    mdbook.build().unwrap_or_else(|error| panic!("{error:#}"));
    let mut pages = Vec::new();
    read(&directory.path().join("book"), &mut pages);
    pages
}

fn read(directory: &Path, pages: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(directory).expect("a directory").flatten() {
        let path = entry.path();
        if path.is_dir() {
            read(&path, pages);
        } else if path.extension().is_some_and(|e| e == "html") {
            let html = fs::read_to_string(&path).expect("a page in UTF-8");
            pages.push((path, html));
        }
    }
}
