//! A dumper has to notice that it prints what is not there, and need not notice anything else.

use std::process::Command;

use serde_json::Value;

#[test]
fn who_prints_everything() {
    let output = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"))
        .args(["run", "--dumper", "true", "--filter", "domain-context-v10/", "--report", "json=-"])
        .output()
        .expect("the program can be run");
    let report: Value = serde_json::from_slice(&output.stdout).expect("this is JSON");
    let cases = report["testees"][0]["cases"].as_array().expect("there are cases");
    let (mut noticed, mut others) = (0, 0);
    for case in cases.iter().filter(|case| !case["breaks"].is_null()) {
        match case["verdict"].as_str() {
            Some("fail") => {
                let expected = case["expected"].as_str().expect("something was expected");
                let framing = ["truncated", "magic", "length"];
                let is = |class: &&str| expected.starts_with(&format!("rejected: {class},"));
                assert!(framing.iter().any(is), "{case}");
                noticed += 1;
            }
            Some("pass") => {
                assert_eq!(case["compared"], false, "{case}");
                others += 1;
            }
            verdict => assert_eq!(verdict, Some("not asked"), "{case}"),
        }
    }
    assert!(noticed > 5 && others > 5, "{noticed} noticed, {others} others");
    // Who refuses nothing has not been seen to notice any breach.
    let rules = report["testees"][0]["coverage"].as_array().expect("there are rules");
    let credited: Vec<&Value> = rules.iter().filter(|rule| rule["broken"]["passed"] != 0).collect();
    assert!(rules.len() > 5 && credited.is_empty(), "{credited:?}");
}
