//! The inspector: it stands on what the generator emits, its links lead somewhere, and in a browser it says
//! of every vector what the vector says.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;
use streamspec_book::publish::publish;
use streamspec_book::request::Request;
use streamspec_codegen::targets::Target;
use streamspec_conformance::vector::{self, Expectation};
use tempfile::TempDir;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// A test that is put into the page: it opens each vector that the page has, and lists what is said of it.
const ALL_VECTORS: &str = include_str!("inspector/all-vectors.js");

/// A book of this repository's family, and books of others.
static OURS: LazyLock<TempDir> = LazyLock::new(|| book("spec"));
static PCAPNG: LazyLock<TempDir> = LazyLock::new(|| book("spec/examples/pcapng"));
static TAPE: LazyLock<TempDir> = LazyLock::new(|| book("spec/examples/tape"));
static SEND: LazyLock<TempDir> = LazyLock::new(|| book("spec/examples/btrfs-send"));

fn book(spec: &str) -> TempDir {
    let out = tempfile::tempdir().expect("a temporary directory");
    let spec = Some(Path::new(ROOT).join(spec));
    let request = Request { spec, out: Some(out.path().into()), ..Request::default() };
    publish(&request).unwrap_or_else(|error| panic!("{error:#}"));
    out
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn page(book: &TempDir) -> String {
    read(&book.path().join("inspector.html"))
}

/// What the page knows of the streams.
fn family(book: &TempDir) -> Value {
    let page = page(book);
    let data = page.split_once("id=\"inspector-family\">").expect("it has data").1;
    let data = data.split_once("</script>").expect("they end").0;
    serde_json::from_str(data).expect("they are JSON")
}

#[test]
fn it_stands_on_the_classic_script_that_is_generated() {
    for (book, spec) in [(&*OURS, "spec"), (&*PCAPNG, "spec/examples/pcapng")] {
        let spec = Path::new(ROOT).join(spec);
        let model = streamspec_codegen::load(&spec).unwrap_or_else(|d| panic!("{d}"));
        let generated = Target::JavaScript.directories(&model, false).expect("it is generated");
        let mut files = generated.iter().flat_map(|directory| &directory.files);
        let script = files.find(|file| file.path.ends_with(".classic.js")).expect("there is one");
        let path = format!("inspector/{}", script.path);
        assert_eq!(read(&book.path().join(&path)), script.text, "{path}");
        assert!(page(book).contains(&format!("<script src=\"{path}\"></script>")), "{path}");
        let variable = family(book)["binding"].as_str().expect("a name").to_owned();
        assert!(script.text.contains(&format!("\nvar {variable} = ")), "{variable}");
    }
}

#[test]
fn its_links_lead_somewhere() {
    for book in [&*OURS, &*PCAPNG, &*SEND] {
        let family = family(book);
        let mut links = Vec::new();
        collect_links(&family, &mut links);
        for (page, rules) in family["rules"].as_object().expect("rules by pages") {
            let rules = rules.as_array().expect("ids");
            links.extend(
                rules.iter().map(|rule| format!("{page}#{}", rule.as_str().expect("an id"))),
            );
        }
        assert!(links.len() > 50, "there are {} links", links.len());
        let mut pages: BTreeMap<&str, String> = BTreeMap::new();
        for link in &links {
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            let html = pages.entry(path).or_insert_with(|| read(&book.path().join(path)));
            assert!(anchor.is_empty() || html.contains(&format!(" id=\"{anchor}\"")), "{link}");
        }
    }
}

/// All `link`s and `page`s in what the page knows.
fn collect_links(data: &Value, links: &mut Vec<String>) {
    match data {
        Value::Array(items) => items.iter().for_each(|item| collect_links(item, links)),
        Value::Object(members) => members.iter().for_each(|(key, value)| match value.as_str() {
            Some(link) if key == "link" || key == "page" || key == "errors" => {
                links.push(link.into())
            }
            _ => collect_links(value, links),
        }),
        _ => {}
    }
}

#[test]
fn it_asks_for_nothing_outside_of_the_book() {
    let script = read(&OURS.path().join("inspector/inspector.js"));
    for word in ["http:", "https:", "fetch(", "XMLHttpRequest", "import(", "innerHTML", "eval("] {
        assert!(!script.contains(word), "it has {word}");
    }
    let streams = family(&OURS)["streams"].as_array().expect("streams").clone();
    for stream in streams {
        for key in ["id", "name", "title"] {
            let name = stream[key].as_str().expect("a text");
            assert!(!script.contains(&format!("\"{name}\"")), "it knows {name}");
        }
    }
}

#[test]
fn a_book_without_vectors_has_it_all_the_same() {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let spec = directory.path().join("spec");
    let source = Path::new(ROOT).join("spec/examples/sensor-log/sensor-log");
    copy(&source, &spec.join("sensor-log"));
    let out = directory.path().join("book");
    publish(&Request { spec: Some(spec), out: Some(out.clone()), vectors: None })
        .unwrap_or_else(|error| panic!("{error:#}"));
    assert!(read(&out.join("inspector.html")).contains("\"samples\":{}"));
    assert!(!out.join("inspector/samples").exists(), "there are none");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a directory");
    for entry in fs::read_dir(from).expect("a directory").flatten() {
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target),
            false => fs::copy(entry.path(), target).map(|_| ()).expect("a file"),
        }
    }
}

/// Whether a browser is here; says so if not, which is a failure where everything has to be.
static BROWSER: LazyLock<bool> = LazyLock::new(|| {
    let here = Command::new("chromium").arg("--version").output().is_ok();
    assert!(here || std::env::var_os("CI").is_none(), "chromium is missing");
    if !here {
        // Past the harness, which shows nothing of a test that passes.
        writeln!(std::io::stderr(), "not exercised: chromium is missing")
            .expect("there is a stderr");
    }
    here
});

/// What a page becomes in a browser, from the disk.
fn shown(page: &Path, fragment: &str) -> String {
    let profile = tempfile::tempdir().expect("a temporary directory");
    let output = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
        .args(["--virtual-time-budget=3600000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("file://{}{fragment}", page.display()))
        .output()
        .expect("chromium starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The inspector alone, without tags and what they say.
fn text(html: &str) -> String {
    let html = html.split_once("id=\"stream-inspector\"").expect("it is there").1;
    let html = html.split_once("class=\"nav-wrapper\"").map_or(html, |(inspector, _)| inspector);
    let pieces = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    pieces.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_browser_shows_the_records_of_a_stream_and_their_fields() {
    if !*BROWSER {
        return;
    }
    let page = OURS.path().join("inspector.html");
    let html = shown(&page, "#sample=xenstore/node-data.hex&record=1");
    let shown = text(&html);
    for words in [
        "104 octets: Xenstore state , version 1, 3 records: NODE_DATA ×2, END .",
        "A reader accepts it.",
        "It also keeps the rules that bind writers alone.",
        "0x8 version 1",
        "1 0x30 NODE_DATA 0x5 40 conn_id 0,",
        "0x4c [1] node_permission 0x4c perm read (114)",
        "0x54 path \"/data\" 0x5a value 00 ff 80",
    ] {
        assert!(shown.contains(words), "{words} is not shown in {shown}");
    }
    assert!(html.contains("<a href=\"xenstore/node_data.html\">NODE_DATA</a>"));
}

#[test]
fn a_browser_shows_a_checksum_of_the_stream_so_far() {
    if !*BROWSER {
        return;
    }
    let page = TAPE.path().join("inspector.html");
    let shown = text(&shown(&page, "#sample=tape/marks.hex&record=1"));
    for words in [
        "MARK 0x2 16 files 1, sum 0x7169445f, written 1800000009",
        "0x34 sum 0x7169445f (CRC-32, of all that was before) 0x38 written",
        "END 0x3 4 sum 0x8d05026d",
    ] {
        assert!(shown.contains(words), "{words} is not shown in {shown}");
    }
}

#[test]
fn a_browser_shows_the_rule_that_is_broken() {
    if !*BROWSER {
        return;
    }
    let page = OURS.path().join("inspector.html");
    let html = shown(&page, "#sample=libxc/hvm-context-magic.hex");
    let rule = "<a href=\"hvm-context/header.html#hvm-context.header.magic.const\">";
    assert!(html.contains(rule), "the rule is linked");
    assert!(html.contains("<a href=\"errors.html#magic\">"), "the class is linked");
    assert!(html.contains("<mark>87</mark>"), "the octet is marked");
    let shown = text(&html);
    for words in [
        "A reader refuses it. Class magic Rule hvm-context.header.magic.const : magic is 0x54381286.",
        "Offset 0x40 (64) Path hvm_context.hvm_ctx/header.magic Record 0",
        "0 0x28 STATIC_DATA_END",
    ] {
        assert!(shown.contains(words), "{words} is not shown in {shown}");
    }
}

/// What a vector expects, as the page says it: the rule, and the offset in hexadecimal.
fn expected(of: &Expectation) -> Option<String> {
    match of {
        Expectation::Accept => None,
        Expectation::Reject { rule, offset } => Some(format!("{} {offset:#x}", rule.value)),
    }
}

#[test]
fn a_browser_says_of_every_vector_what_the_vector_says() {
    if !*BROWSER {
        return;
    }
    let books = [
        (&*OURS, "conformance/vectors", 50),
        (&*PCAPNG, "spec/examples/pcapng/vectors", 50),
        (&*SEND, "spec/examples/btrfs-send/vectors", 30),
    ];
    for (book, vectors, least) in books {
        let tested = book.path().join("inspector-of-all.html");
        let script = format!("<script>{ALL_VECTORS}</script></body>");
        fs::write(&tested, page(book).replace("</body>", &script)).expect("a file");
        let html = shown(&tested, "");
        let found = html.split_once("<pre id=\"all\">").expect("the test came to its end").1;
        let found = found.split_once("</pre>").expect("it ends").0.replace("&amp;", "&");
        let found: BTreeMap<PathBuf, [Option<String>; 2]> =
            serde_json::from_str(&found).expect("it is JSON");
        assert!(found.len() > least, "{} vectors of {vectors}", found.len());
        for (name, [reader, writer]) in &found {
            let path = Path::new(ROOT).join(vectors).join(name);
            let vector = vector::parse(&path, &read(&path)).unwrap_or_else(|e| panic!("{e}"));
            assert_eq!(*reader, expected(&vector.reader), "a reader of {}", name.display());
            assert_eq!(*writer, expected(&vector.writer), "a writer of {}", name.display());
        }
    }
}
