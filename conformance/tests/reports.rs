//! Reports for the browser: one page and a badge, which say what they are of, and nothing that a testee
//! says becomes a part of them.

use std::fs;
use std::path::Path;
use std::process::Command;

/// The reports on a judge, as files of these formats.
fn reports(name: &str, arguments: &[&str], formats: &[&str]) -> Vec<String> {
    let file =
        |format: &str| Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.{format}"));
    let asked = formats.iter().map(|format| format!("{format}={}", file(format).display()));
    let asked = asked.flat_map(|report| ["--report".to_owned(), report]);
    let output = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"))
        .args(["run", "--filter", "domain-context-v10/"])
        .args(arguments)
        .args(asked)
        .env("SOURCE_DATE_EPOCH", "951782400")
        .output()
        .expect("the program can be run");
    assert_ne!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
    formats.iter().map(|format| fs::read_to_string(file(format)).expect("it is there")).collect()
}

const EVIL: &str = "</title><script>alert(1)</script>&";

#[test]
fn a_page_of_failures() {
    let judge = ["--judge", "true", "--judge-name", EVIL];
    let pages = reports("page", &judge, &["html", "json"]);
    let report: serde_json::Value = serde_json::from_str(&pages[1]).expect("this is JSON");
    let page = &pages[0];
    assert!(!page.contains("<script"), "a name became an element");
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;"));
    for outside in ["src=", "href=", "url(", "@import", "http"] {
        assert!(!page.contains(outside), "the page needs something else: {outside}");
    }
    for fact in ["2000-02-29", report["suite"]["fingerprint"].as_str().unwrap(), ">failing<"] {
        assert!(page.contains(fact), "{fact}");
    }
    let mut failures = 0;
    for case in report["testees"][0]["cases"].as_array().unwrap() {
        if case["verdict"] == "fail" {
            failures += 1;
            assert!(page.contains(&format!("<h3>{}:", case["id"].as_str().unwrap())), "{case}");
            assert!(page.contains(&format!("<code>{}</code>", case["breaks"].as_str().unwrap())));
        }
    }
    assert!(failures > 10, "only {failures} failures");
    for element in ["details", "section", "table", "dl", "pre", "html"] {
        let opened = page.matches(&format!("<{element}>")).count();
        let opened = opened + page.matches(&format!("<{element} ")).count();
        assert_eq!(opened, page.matches(&format!("</{element}>")).count(), "{element}");
    }
    assert!(page.contains("Nothing follows the last record."), "a rule's sentence is not there");
    // Who takes everything has shown no rule that can be broken.
    let rules = report["testees"][0]["coverage"].as_array().unwrap();
    assert!(rules.len() > 15, "only {} rules", rules.len());
    for rule in rules {
        assert_eq!(rule["role"], "reader", "{rule}");
        assert_eq!(rule["shown"], rule["broken"]["cases"] == 0, "{rule}");
        assert_eq!(rule["shown"], rule["why_not"].is_null(), "{rule}");
        assert!(rule["kept"]["passed"].as_u64() > Some(0), "{rule}");
        assert!(page.contains(&format!("<th>{}</th>", rule["rule"].as_str().unwrap())), "{rule}");
    }
}

/// A failure is told in every report with all that it takes to act on it.
#[test]
fn what_is_said_of_a_failure() {
    let case = ["--judge", "true", "--case", "domain-context-v10/trailing-octet/decode"];
    let formats = ["text", "tap", "junit", "html", "json"];
    for (format, report) in formats.iter().zip(reports("failure", &case, &formats)) {
        for fact in [
            "Nothing follows the last record.",
            "domain-context-v10/index.html#domain-context-v10.framing.nothing-after-end",
            "trailing-octet.hex",
            "--case domain-context-v10/trailing-octet/decode",
        ] {
            assert!(report.contains(fact), "{format} does not say {fact}:\n{report}");
        }
        let marked = report.contains("^^");
        assert!(marked || *format == "json", "{format} shows no octets:\n{report}");
    }
    let book = [&case[..], &["--book", "https://example.org/book/"]].concat();
    let page = "https://example.org/book/domain-context-v10/index.html#";
    let reports = reports("book", &book, &["html", "json"]);
    assert!(reports[0].contains(&format!("<a href=\"{page}")), "{}", reports[0]);
    let report: serde_json::Value = serde_json::from_str(&reports[1]).expect("this is JSON");
    let case = &report["testees"][0]["cases"][0];
    assert!(case["page"].as_str().is_some_and(|own| own.starts_with(page)), "{case}");
    assert!(case["seconds"].as_f64() > Some(0.0), "{case}");
}

/// Where the size of an item is known, all of it is marked.
#[test]
fn the_octets_of_an_item() {
    let report = reports("sizes", &["--judge", "true"], &["json"]).remove(0);
    let report: serde_json::Value = serde_json::from_str(&report).expect("this is JSON");
    let cases = report["testees"][0]["cases"].as_array().expect("there are cases");
    let failed = |name: &str| {
        let id = format!("domain-context-v10/{name}/decode");
        let found = cases.iter().find(|case| case["id"] == id.as_str());
        found.unwrap_or_else(|| panic!("there is no {id}"))
    };
    let wrong_instance = failed("end-instance");
    assert_eq!(wrong_instance["size"], 4, "{wrong_instance}");
    let octets = &wrong_instance["octets"]["input"];
    assert!(octets["hex"].as_str().is_some_and(|hex| hex.len() >= 32), "{wrong_instance}");
    let sized = cases.iter().filter(|case| case["size"].is_u64()).count();
    let failures = cases.iter().filter(|case| case["verdict"] == "fail").count();
    assert!(sized > failures / 2, "{sized} of {failures}");
}

/// What an encoder writes is shown beside what it should write.
#[test]
fn the_octets_of_a_writer() {
    let script = r#"case $0 in
        hello) echo '{"name": "w", "version": "7", "language": "sh", "operations": ["encode"]}' ;;
        encode) printf xyz ;;
        *) exit 89 ;;
    esac"#;
    let line = format!("sh -c {}", shlex::try_quote(script).expect("there is no NUL"));
    let case = ["--testee", &line, "--case", "domain-context-v10/minimal/encode"];
    let reports = reports("writer", &case, &["json", "text", "junit", "tap"]);
    let report: serde_json::Value = serde_json::from_str(&reports[0]).expect("this is JSON");
    let case = &report["testees"][0]["cases"][0];
    assert_eq!(case["octets"]["got"]["hex"], "78797a", "{case}");
    assert!(case["octets"]["expected"]["hex"].is_string(), "{case}");
    for report in &reports[1..] {
        assert!(report.contains("78 79 7a"), "{report}");
        for fact in ["sh, 7", "failing"] {
            assert!(report.contains(fact), "{fact} is not there:\n{report}");
        }
    }
    assert!(reports[2].contains("time=\"0."), "{}", reports[2]);
}

#[test]
fn a_badge_says_how_all_stand() {
    let badge = |arguments: &[&str]| reports("badge", arguments, &["badge"]).remove(0);
    let failing = badge(&["--judge", "true", "--judge-name", EVIL]);
    assert!(failing.contains(" fail</text>") && !failing.contains("<script"), "{failing}");
    assert!(failing.contains("2000-02-29"), "{failing}");
    let sole = ["--case", "domain-context-v10/minimal/decode"];
    let incomplete = badge(&[&["--judge", "true"], sole.as_slice()].concat());
    assert!(incomplete.contains("incomplete, 1 cases</text>"), "{incomplete}");
}

#[test]
fn every_report_says_what_it_is_of() {
    let formats = ["text", "json", "junit", "tap", "html", "badge"];
    for (format, report) in formats.iter().zip(reports("edition", &["--judge", "true"], &formats)) {
        for fact in ["2000-02-29", "Xen stream formats 0.1.0", env!("CARGO_PKG_VERSION"), "true"] {
            assert!(report.contains(fact), "{format} does not say {fact}");
        }
    }
}

/// The published schema names the members that reports have.
#[test]
fn the_schema_goes_with_the_reports() {
    let schema = include_str!("../report.schema.json");
    let schema: serde_json::Value = serde_json::from_str(schema).expect("this is JSON");
    let report = reports("schema", &["--judge", "true"], &["json"]).remove(0);
    let report: serde_json::Value = serde_json::from_str(&report).expect("this is JSON");
    let names = |value: &serde_json::Value| -> Vec<String> {
        value.as_object().expect("an object").keys().cloned().collect()
    };
    let own = &schema["properties"];
    let (testee, of_testee) = (&report["testees"][0], &schema["$defs"]["testee"]["properties"]);
    for (of, value) in [
        (own, &report),
        (&own["suite"]["properties"], &report["suite"]),
        (
            &own["suite"]["properties"]["streams"]["items"]["properties"],
            &report["suite"]["streams"][0],
        ),
        (of_testee, testee),
        (&of_testee["streams"]["items"]["properties"], &testee["streams"][0]),
        (&of_testee["coverage"]["items"]["properties"], &testee["coverage"][0]),
        (&schema["$defs"]["side"]["properties"], &testee["coverage"][0]["kept"]),
    ] {
        assert_eq!(names(of), names(value));
    }
    let of_case = names(&schema["$defs"]["case"]["properties"]);
    for case in testee["cases"].as_array().expect("there are cases") {
        assert!(names(case).iter().all(|name| of_case.contains(name)), "{case}");
        let verdicts = &schema["$defs"]["case"]["properties"]["verdict"]["enum"];
        assert!(verdicts.as_array().expect("a list").contains(&case["verdict"]), "{case}");
    }
}
