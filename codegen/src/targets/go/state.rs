//! What reader and writer know of a stream so far, and what follows from it alone: where records
//! stand (steps 3 and 11 of `spec/reading.md`), and which inner stream some octets are.

use super::expr::{Binary, Expr, atom};
use super::expressions::{Scope, bound};
use super::framing::{Framing, crc};
use super::output::Output;
use super::scopes::{CandidateNames, Names};
use crate::model::{Endian, RecordId, RememberedSet, SetId};
use crate::plan::{Admission, Bound, Candidate, Inner, InnerId, Sign, StreamPlan, Take};

/// Prints the file of the state.
pub fn print(out: &mut Output, plan: &StreamPlan, names: &Names) {
    out.import_own("streamspec");
    out.import_own("internal/wire");
    out.comment("state is what a reader or writer knows of the stream so far.");
    out.block("type state struct {", |out| fields(out, plan, names));
    let doc = "newState is what is known before anything was read or written.";
    out.function(doc, "newState(context wire.Context) state", |out| {
        let version = plan.stream.versions[0].number;
        out.line(format!("s := state{{Context: context, version: {version}}}"));
        for set in 0..plan.state.sets.len() {
            let (name, ty) = (names.set(SetId(set)), set_type(plan, names, SetId(set)));
            out.line(format!("s.{name} = wire.New{ty}(context.Runs)"));
        }
        if let Some(sum) = plan.running {
            out.line(format!("s.running = wire.NewRunning({})", crc(sum)));
        }
        out.line("return s");
    });
    begin_section(out, plan, names);
    misplaced(out, plan, names);
    missing(out, plan, names);
    for (index, inner) in plan.inner.iter().enumerate() {
        judge(out, plan, names, (InnerId(index), inner));
    }
}

fn fields(out: &mut Output, plan: &StreamPlan, names: &Names) {
    let field = |out: &mut Output, doc: &str, line: String| {
        out.blank();
        out.comment(doc);
        out.line(line);
    };
    out.line("wire.Context");
    field(out, "version is that of the stream.", "version uint32".into());
    if has_order(plan) {
        let doc = "order is that of the octets after the headers.";
        field(out, doc, "order streamspec.ByteOrder".into());
    }
    for header in &plan.state.headers {
        let own = &names.headers[*header];
        let doc = format!("{} is looked at by rules.", own.variable);
        field(out, &doc, format!("{} {}", own.variable, own.name));
    }
    field(out, "seen tells which kinds of records there were.", "seen [kinds]bool".into());
    if !plan.state.counted.is_empty() {
        let doc = "counts tells how many records of each kind there were.";
        field(out, doc, "counts [kinds]uint64".into());
    }
    field(out, "number counts the records.", "number uint64".into());
    if plan.state.instance {
        field(out, "instance is that of the record at hand.", "instance uint64".into());
    }
    if plan.state.framing {
        field(out, "framing is the header of the record at hand.", "framing RecordHeader".into());
    }
    if plan.running.is_some() {
        let doc = "running is the checksum of the stream so far.";
        field(out, doc, "running wire.Running".into());
    }
    for set in 0..plan.state.sets.len() {
        let name = names.set(SetId(set));
        let doc = format!("{name} are remembered of earlier records.");
        field(out, &doc, format!("{name} wire.{}", set_type(plan, names, SetId(set))));
    }
    for (record, of) in &plan.state.earlier {
        let name = names.earlier(*record, *of);
        let doc = format!("{name} is that of the latest record that has it.");
        field(out, &doc, format!("{name} uint64"));
    }
}

/// The type of a set.
fn set_type(plan: &StreamPlan, names: &Names, set: SetId) -> &'static str {
    match plan.state.sets[set.0] {
        RememberedSet::TypeAndInstance if Framing::new(plan, names).has_pairs() => "Pairs",
        RememberedSet::TypeAndInstance | RememberedSet::Field { .. } => "Runs",
    }
}

/// Whether the stream declares the order of its octets.
pub fn has_order(plan: &StreamPlan) -> bool {
    plan.endian == Endian::Declared
        || plan.headers.iter().any(|h| h.header.endian == Endian::Declared)
}

fn scope<'a>(plan: &'a StreamPlan<'a>, names: &'a Names) -> Scope<'a> {
    let (fields, remaining, version) = (&[] as &[String], "uint64(0)", "s.version");
    Scope { plan, names, fields, remaining, version, element: None, in_layouts: false }
}

fn begin_section(out: &mut Output, plan: &StreamPlan, names: &Names) {
    if plan.sections().is_none() {
        return;
    }
    let doc = "beginSection forgets the section before: the stream begins again.";
    out.function(doc, "(s *state) beginSection()", |out| {
        out.line("s.seen = [kinds]bool{}");
        if !plan.state.counted.is_empty() {
            out.line("s.counts = [kinds]uint64{}");
        }
        for set in 0..plan.state.sets.len() {
            out.line(format!("s.{}.Clear()", names.set(SetId(set))));
        }
        for (record, field) in &plan.state.earlier {
            out.line(format!("s.{} = 0", names.earlier(*record, *field)));
        }
    });
}

/// Whether the place of some record is checked.
pub fn has_places(plan: &StreamPlan) -> bool {
    plan.records.iter().any(|record| !record.admission.is_empty())
}

fn misplaced(out: &mut Output, plan: &StreamPlan, names: &Names) {
    if !has_places(plan) {
        return;
    }
    let doc = "misplaced gives the rule that a record of this kind breaks by standing here.";
    out.function(doc, "(s *state) misplaced(kind Kind) *streamspec.Rule", |out| {
        out.open("switch kind {");
        for record in plan.records.iter().filter(|record| !record.admission.is_empty()) {
            out.reopen(format!("case {}:", names.record(record.id).kind));
            for admission in &record.admission {
                admit(out, plan, names, record.id, admission);
            }
        }
        out.close("}");
        out.line("return nil");
    });
}

fn admit(
    out: &mut Output,
    plan: &StreamPlan,
    names: &Names,
    id: RecordId,
    admission: &Bound<Admission>,
) {
    let version =
        |operator, number: u32| atom("s.version").with(operator, atom(number.to_string()));
    let seen = |id: RecordId| atom(format!("s.seen[{}]", names.record(id).kind));
    let result = format!("&{}", names.rule(admission.rule));
    let broken = match &admission.what {
        Admission::Since(number) => version(Binary::Less, *number),
        Admission::Until(number) => version(Binary::Greater, *number),
        Admission::NotBefore => seen(id),
        Admission::Follows(other) => Expr::Not(Box::new(seen(*other))),
        Admission::Precedes(other) => seen(*other),
        Admission::When(test) => {
            let broken = scope(plan, names).test(&test.opposite());
            if test.can_fail() {
                let failed = broken.with(Binary::Or, atom("a.Failed")).after(bound(admission.role));
                return out.refuse(format!("a := (wire.Arithmetic{{}}); {failed}"), result);
            }
            broken
        }
    };
    out.refuse(broken.after(bound(admission.role)), result);
}

fn missing(out: &mut Output, plan: &StreamPlan, names: &Names) {
    let doc = "missing gives the rule that the stream breaks by ending here.";
    out.function(doc, "(s *state) missing() *streamspec.Rule", |out| {
        for record in &plan.records {
            let Some(required) = &record.required else { continue };
            let result = format!("&{}", names.rule(required.rule));
            let unseen = atom(format!("!s.seen[{}]", names.record(record.id).kind));
            let Some(when) = &required.what else {
                out.refuse(unseen.after(bound(required.role)), result);
                continue;
            };
            let holds = scope(plan, names).test(when);
            if when.can_fail() {
                let all = [holds, atom("!a.Failed"), unseen];
                let broken = Expr::chain(Binary::And, bound(required.role).into_iter().chain(all));
                out.refuse(format!("a := (wire.Arithmetic{{}}); {broken}"), result);
            } else {
                let both = unseen.after(Some(holds));
                out.refuse(both.after(bound(required.role)), result);
            }
        }
        out.line("return nil");
    });
}

/// The functions that judge and clear an inner stream in a body, where one stands there.
fn judge(out: &mut Output, plan: &StreamPlan, names: &Names, (id, inner): (InnerId, &Inner)) {
    let stands = |take: &Take| matches!(take, Take::Stream(of) if *of == id);
    let parts = plan.records.iter().flat_map(|record| &record.parts);
    if inner.candidates.is_empty() || !parts.into_iter().any(|part| stands(&part.take)) {
        return;
    }
    let own = &names.inner[id.0];
    let doc = format!("{} judges a stream that stands in the body of a record.", own.judge);
    let signature = format!("{}(octets []byte, s *state) error", own.judge);
    out.function(&doc, &signature, |out| {
        each_candidate(out, names, (id, inner), "octets", |qualifier| {
            format!("return {qualifier}Judge(octets, s.Within())")
        });
    });
    let doc = format!("{} clears a stream that stands in the body of a record.", own.clear);
    out.function(&doc, &format!("{}(octets []byte) []byte", own.clear), |out| {
        each_candidate(out, names, (id, inner), "octets", |qualifier| {
            format!("return {qualifier}Cleared(octets)")
        });
    });
}

/// A statement for the description that some octets hold the signs of, the newest if none.
pub fn each_candidate(
    out: &mut Output,
    names: &Names,
    (id, inner): (InnerId, &Inner),
    octets: &str,
    statement: impl Fn(&str) -> String,
) {
    let own = &names.inner[id.0];
    let say = |out: &mut Output, called: &CandidateNames| {
        called.import.iter().for_each(|path| out.import_own(path.clone()));
        out.line(statement(&called.qualifier));
    };
    if inner.is_chosen() {
        out.open("switch {");
        for (candidate, called) in inner.candidates.iter().zip(&own.candidates) {
            if candidate.signs.is_empty() {
                continue;
            }
            out.reopen(format!("case wire.Has({octets}, {}):", signs(candidate)));
            say(out, called);
        }
        out.close("}");
    }
    say(out, &own.candidates[0]);
}

fn signs(candidate: &Candidate) -> String {
    let sign = |sign: &Sign| {
        let (big, little) = match sign.endian {
            Endian::Big => (true, false),
            Endian::Little => (false, true),
            Endian::Declared => (true, true),
        };
        let (at, size, value) = (sign.offset, sign.primitive.size(), sign.value);
        format!(
            "wire.Sign{{At: {at}, Size: {size}, Value: {value:#x}, Big: {big}, Little: {little}}}"
        )
    };
    candidate.signs.iter().map(sign).collect::<Vec<_>>().join(", ")
}
