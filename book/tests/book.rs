//! The built book: a page for every record, a heading for every rule, and no link that leads
//! nowhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::LazyLock;

use streamspec_book::publish::publish;
use streamspec_book::request::Request;
use streamspec_codegen::compat::Kind;
use streamspec_codegen::model::{Class, Derived, Family, Form, Role, Stream};
use streamspec_conformance::interpreter::Decoder;
use streamspec_conformance::vector;

/// The descriptions of this repository.
const SPEC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../spec");

/// The pages of the book by their path, as HTML.
static PAGES: LazyLock<BTreeMap<PathBuf, String>> = LazyLock::new(|| {
    let out = tempfile::tempdir().expect("a temporary directory");
    let request =
        Request { spec: Some(SPEC.into()), out: Some(out.path().into()), ..Request::default() };
    publish(&request).unwrap_or_else(|error| panic!("{error:#}"));
    let mut pages = BTreeMap::new();
    read_pages(out.path(), Path::new(""), &mut pages);
    pages
});

/// The anchors of each page.
static ANCHORS: LazyLock<BTreeMap<&Path, BTreeSet<&str>>> = LazyLock::new(|| {
    let anchors = |html: &'static str| attributes(html, "id").collect();
    PAGES.iter().map(|(path, html)| (path.as_path(), anchors(html))).collect()
});

/// What the inspector can open: vectors, each behind the name of its stream.
static SAMPLES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let data = page("inspector.html").split_once("id=\"inspector-family\">").expect("data").1;
    let data = data.split_once("</script>").expect("an end").0;
    let data: serde_json::Value = serde_json::from_str(data).expect("JSON");
    let streams = data["samples"].as_object().expect("vectors by streams").iter();
    let names = streams.flat_map(|(stream, names)| {
        let names = names.as_array().expect("names").iter();
        names.map(move |name| format!("{stream}/{}", name.as_str().expect("a name")))
    });
    names.collect()
});

fn read_pages(root: &Path, below: &Path, pages: &mut BTreeMap<PathBuf, String>) {
    for entry in fs::read_dir(root.join(below)).expect("a directory").flatten() {
        let path = below.join(entry.file_name());
        if entry.path().is_dir() {
            read_pages(root, &path, pages);
        } else if path.extension().is_some_and(|e| e == "html") {
            pages.insert(path, fs::read_to_string(entry.path()).expect("a page in UTF-8"));
        }
    }
}

fn family() -> Family {
    streamspec_codegen::load(Path::new(SPEC)).unwrap_or_else(|d| panic!("{d}"))
}

fn page(path: impl AsRef<Path>) -> &'static str {
    let path = path.as_ref();
    PAGES.get(path).unwrap_or_else(|| panic!("there is no page {}", path.display()))
}

/// The values of an attribute.
fn attributes<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let begin = format!(" {name}=\"");
    let pieces: Vec<&str> = html.split(&begin).skip(1).collect();
    pieces.into_iter().filter_map(|piece| piece.split('"').next())
}

/// The pages of a stream and its records.
fn pages_of(stream: &Stream) -> impl Iterator<Item = &'static str> {
    let below: &'static BTreeMap<PathBuf, String> = &PAGES;
    let name = stream.name.clone();
    below.iter().filter(move |(path, _)| path.starts_with(&name)).map(|(_, html)| html.as_str())
}

#[test]
fn no_two_pages_have_one_title() {
    let mut titles = BTreeMap::new();
    for (path, page) in PAGES.iter().filter(|(_, page)| page.contains("<main>")) {
        let title = page.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
        let title = title.unwrap_or_else(|| panic!("{} has no title", path.display()));
        // mdbook makes the first page twice.
        if path.as_path() == Path::new("index.html") {
            continue;
        }
        if let Some(other) = titles.insert(title, path) {
            panic!("{} and {} are both called {title}", path.display(), other.display());
        }
    }
}

#[test]
fn every_record_has_a_page_with_its_fields() {
    for stream in &family().streams {
        page(format!("{}/index.html", stream.name));
        for record in &stream.records {
            let html = page(format!("{}/{}.html", stream.name, record.name.to_lowercase()));
            for field in record.body.fields.iter().filter(|f| !f.doc.is_empty()) {
                let cell = format!("<code>{}</code>", field.name);
                assert!(html.contains(&cell), "{} lacks {}", record.name, field.name);
            }
        }
    }
}

#[test]
fn every_rule_has_one_heading() {
    for stream in &family().streams {
        let ids: Vec<&str> = pages_of(stream).flat_map(|html| attributes(html, "id")).collect();
        for rule in &stream.rules {
            let count = ids.iter().filter(|id| **id == rule.id).count();
            assert_eq!(count, 1, "headings of {}", rule.id);
        }
    }
}

#[test]
fn every_type_and_header_is_shown() {
    for stream in &family().streams {
        let ids: BTreeSet<&str> =
            pages_of(stream).flat_map(|html| attributes(html, "id")).collect();
        for ty in &stream.types {
            assert!(ids.contains(format!("type-{}", ty.name).as_str()), "{}", ty.name);
        }
        for header in &stream.headers {
            assert!(ids.contains(format!("header-{}", header.name).as_str()), "{}", header.name);
        }
    }
}

#[test]
fn the_indexes_are_complete() {
    let rules = page("rules.html");
    for rule in family().streams.iter().flat_map(|stream| &stream.rules) {
        assert!(rules.contains(&format!("#{}\"", rule.id)), "{}", rule.id);
    }
    let errors: BTreeSet<&str> = attributes(page("errors.html"), "id").collect();
    for class in Class::ALL {
        assert!(errors.contains(class.name()), "{}", class.name());
    }
}

#[test]
fn every_sentence_of_a_source_is_shown_with_what_became_of_it() {
    let family = family();
    assert!(!family.ledgers.is_empty(), "this repository has ledgers");
    let index = page("ledger/index.html");
    for ledger in &family.ledgers {
        let path = format!("{}.html", ledger.name);
        assert!(attributes(index, "href").any(|link| link.ends_with(&path)), "{path}");
        let html = page(format!("ledger/{path}"));
        let rows = html.matches("<tr>").count();
        assert!(rows >= ledger.sentences().count(), "{path} has {rows} rows");
        for rule in ledger.sentences().flat_map(|sentence| &sentence.rules) {
            assert!(html.contains(&format!("#{rule}\"")), "{path} lacks {rule}");
        }
    }
}

#[test]
fn records_have_examples_from_the_vectors() {
    for path in ["xenstore/index.html", "xenstore/node_data.html", "domain-context/end.html"] {
        assert!(attributes(page(path), "id").any(|id| id == "example"), "{path}");
    }
}

#[test]
fn both_roles_accept_every_example() {
    let family = family();
    let mut examples = 0;
    for stream in &family.streams {
        for html in pages_of(stream) {
            let Some((_, rest)) = html.split_once("From the vector <code>") else { continue };
            let name = rest.split("</code>").next().expect("it ends");
            let name = name.replace("&#45;", "-").replace("&#46;", ".");
            let path = Path::new(SPEC).join("../conformance/vectors").join(&stream.name).join(name);
            let text = fs::read_to_string(&path).expect("the vector is there");
            let vector = vector::parse(&path, &text).unwrap_or_else(|error| panic!("{error}"));
            let version = Some(vector.stream.value.version);
            for role in [Role::Reader, Role::Writer] {
                let octets = vector.octets.as_slice();
                let mut decoder = Decoder::new(&family, stream, role, version, octets);
                while decoder.next_record().unwrap_or_else(|e| panic!("{path:?}: {e}")).is_some() {}
            }
            examples += 1;
        }
    }
    assert!(examples > family.streams.len(), "there are {examples} examples");
}

#[test]
fn the_example_of_a_record_shows_the_stream_within() {
    let html = page("libxc/hvm_context.html");
    assert!(html.contains("hvm_ctx: HEADER"), "the records of the stream within are shown");
}

#[test]
fn every_derived_rule_has_a_row() {
    let html = page("reading-order.html");
    let table = html.split_once("id=\"derived-rules\"").expect("there is a table").1;
    assert_eq!(table.matches("<tr>").count(), Form::ALL.len() + 1);
    for stream in &family().streams {
        for rule in stream.rules.iter().filter(|rule| rule.derived.is_some()) {
            let ending = rule.id.rsplit('.').next().unwrap_or_default();
            let varies = ["follows-", "precedes-"].iter().any(|begin| ending.starts_with(begin));
            let pattern = rule.derived == Some(Derived::Pattern);
            let shown = table.contains(&format!(".{ending}</td>"));
            assert!(shown || varies || pattern, "{} is in no row", rule.id);
        }
    }
}

#[test]
fn every_kind_of_difference_has_a_row() {
    let html = page("changes.html");
    for kind in Kind::ALL {
        assert!(
            html.contains(&format!("<a id=\"{0}\"></a><code>{0}</code>", kind.id())),
            "{kind:?}"
        );
    }
    for version in ["libxc-3", "xenstore-2", "domain-context-2"] {
        assert!(html.contains(&format!("<h3 id=\"{version}\">")), "{version}");
    }
    assert!(html.contains("type code 0x11"), "the records that a version adds are shown");
}

#[test]
fn a_page_begins_with_the_status_of_its_stream() {
    let main = |path: &str| page(path).split_once("<main>").expect("it has text").1;
    let head = |path: &str| main(path).split_once("<h2").expect("it has parts").0;
    assert!(head("domain-context/index.html").contains("no program that was released"));
    assert!(head("libxc/index.html").contains("Written by"));
    assert!(page("domain-context-v1/end.html").contains("tier historic"));
}

#[test]
fn a_stream_shows_how_it_hands_over_and_in_which_order_its_records_stand() {
    let html = page("libxl/index.html");
    for line in ["LIBXC_CONTEXT            -----------&gt; headers", "&lt;----------- CHECKPOINT"] {
        assert!(html.contains(line), "{line} is not drawn");
    }
    let order = html.split_once("id=\"typical-order\"").expect("there is a table").1;
    assert!(order.contains("libxc: PAGE_DATA, libxc: END, EMULATOR_XENSTORE_DATA"));
    assert!(attributes(page("libxc/index.html"), "id").any(|id| id == "hand-over"));
}

#[test]
fn every_link_leads_somewhere() {
    let mut broken = Vec::new();
    for (path, html) in &*PAGES {
        // The page for unknown addresses is served from anywhere; its links begin at the root.
        if path == Path::new("404.html") {
            continue;
        }
        for link in attributes(html, "href").filter(|link| !link.contains("://")) {
            if !resolves(path, link) {
                broken.push(format!("{}: {link}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "these links lead nowhere:\n{}", broken.join("\n"));
}

/// Whether a link from a page leads to a page of the book, and to an anchor that it has.
fn resolves(from: &Path, link: &str) -> bool {
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let target = match path {
        "" => from.to_owned(),
        _ => normal(&from.parent().unwrap_or(Path::new("")).join(path)),
    };
    match ANCHORS.get(target.as_path()) {
        Some(anchors) => match anchor.strip_prefix("sample=") {
            Some(sample) if target == Path::new("inspector.html") => SAMPLES.contains(sample),
            _ => anchor.is_empty() || anchors.contains(anchor),
        },
        // Style sheets and icons are mdbook's own.
        None => target.extension().is_some_and(|e| e != "html" && e != "md"),
    }
}

fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => {
                normal.pop();
            }
            other => normal.push(other),
        }
    }
    normal
}

#[test]
fn nothing_is_left_to_be_filled_in() {
    for (path, html) in &*PAGES {
        // `[[` also occurs in scripts of mdbook.
        let text = html.split("<main>").nth(1).unwrap_or_default();
        let text = text.split("</main>").next().unwrap_or_default();
        for marker in ["{{", "[["] {
            assert!(!text.contains(marker), "{} holds {marker}", path.display());
        }
    }
}

/// Reports of the suite lead to each rule.
#[test]
fn reports_lead_to_each_rule() {
    let family = family();
    let rules = family.streams.iter().flat_map(|s| s.rules.iter().map(move |rule| (s, rule)));
    for (stream, rule) in rules {
        let address = streamspec_conformance::suite::report::address(stream, rule);
        let (path, anchor) = address.split_once('#').expect("it names the rule");
        let anchors = ANCHORS.get(Path::new(path)).unwrap_or_else(|| panic!("no page {path}"));
        assert!(anchors.contains(anchor), "{address} leads nowhere");
    }
}
