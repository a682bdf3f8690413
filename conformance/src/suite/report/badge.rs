//! A badge: in a word how the testees stand, as an image for a page that cannot say more.

use std::io::{self, Write};

use super::super::{Results, Standing, Suite, Verdict};
use super::Edition;
use super::markup::escaped;

/// The width of a character, and what stands around a text.
const CHARACTER: usize = 7;
const SPACE: usize = 12;

pub(super) fn write(suite: &Suite, results: &[Results], output: &mut dyn Write) -> io::Result<()> {
    let label = format!("{} conformance", suite.family.identity.names.family);
    let (message, standing) = message(suite, results);
    let colour = match standing {
        Standing::Conforming => "#3a7d2c",
        Standing::Incomplete => "#9a6700",
        Standing::Failing => "#b3261e",
    };
    let (left, right) = (width(&label), width(&message));
    let all = left + right;
    let names: Vec<&str> = results.iter().map(|results| results.hello.name.as_str()).collect();
    let title = format!("{}: {message}. {}", names.join(", "), Edition::of(suite).line());
    let (label, message, title) = (escaped(&label), escaped(&message), escaped(&title));
    let (middle, far) = (left / 2, left + right / 2);
    writeln!(
        output,
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{all}" height="20" role="img" aria-label="{label}: {message}">
  <title>{title}</title>
  <clipPath id="round"><rect width="{all}" height="20" rx="3"/></clipPath>
  <g clip-path="url(#round)">
    <rect width="{left}" height="20" fill="#444"/>
    <rect x="{left}" width="{right}" height="20" fill="{colour}"/>
  </g>
  <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
    <text x="{middle}" y="14">{label}</text>
    <text x="{far}" y="14">{message}</text>
  </g>
</svg>"##
    )
}

fn width(text: &str) -> usize {
    text.chars().count() * CHARACTER + SPACE
}

/// How all stand, as the least of them.
fn message(suite: &Suite, results: &[Results]) -> (String, Standing) {
    let standings: Vec<Standing> = results.iter().map(|r| r.conclusion(suite).standing).collect();
    let of = |standing| standings.contains(&standing);
    let least = match (of(Standing::Failing), of(Standing::Incomplete) || results.is_empty()) {
        (true, _) => Standing::Failing,
        (false, true) => Standing::Incomplete,
        (false, false) => Standing::Conforming,
    };
    let verdicts = || results.iter().flat_map(|r| &r.outcomes).map(|o| o.judgement.verdict);
    let failed = verdicts().filter(|verdict| verdict.is_failure()).count();
    let passed = verdicts().filter(|verdict| *verdict == Verdict::Pass).count();
    let message = match least {
        Standing::Failing => format!("{failed} of {} fail", failed + passed),
        other => format!("{}, {passed} cases", other.name()),
    };
    (message, least)
}
