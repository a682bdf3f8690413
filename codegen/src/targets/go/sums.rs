//! Records of any kind: what a reader gives whichever record is at hand, and what a writer takes.

use super::framing::Framing;
use super::output::Output;
use super::scopes::{CandidateNames, Names, RecordNames};
use crate::plan::{Candidate, FamilyPlan, InnerId, RecordPlan, StreamPlan};

/// Prints the file of the sum of all records.
pub fn print(family: &FamilyPlan, plan: &StreamPlan, names: &Names) -> Output {
    let mut out = Output::default();
    let sum = Sum { framing: Framing::new(plan, names), family, plan, names };
    sum.record(&mut out);
    sum.body(&mut out);
    sum.inner(&mut out);
    sum.kind(&mut out);
    sum.cleared(&mut out);
    sum.read(&mut out);
    sum.write(&mut out);
    sum.json(&mut out);
    out
}

struct Sum<'a> {
    framing: Framing<'a>,
    family: &'a FamilyPlan<'a>,
    plan: &'a StreamPlan<'a>,
    names: &'a Names,
}

impl<'a> Sum<'a> {
    fn own(&self, record: &RecordPlan) -> &'a RecordNames {
        self.names.record(record.id)
    }

    /// The records with fields.
    fn with_body(&self) -> impl Iterator<Item = &'a RecordPlan<'a>> {
        self.plan.records.iter().filter(|record| record.shape.has_body())
    }

    fn has_unknown(&self) -> bool {
        self.plan.stream.framing.has_optional()
    }

    /// The descriptions that the stream within may have, and the kind of its records.
    fn candidates(&self) -> impl Iterator<Item = &'a CandidateNames> {
        self.begins().into_iter().flat_map(|id| &self.names.inner[id.0].candidates)
    }

    fn begins(&self) -> Option<InnerId> {
        self.framing.begins()
    }

    fn record(&self, out: &mut Output) {
        out.comment(
            "Record is a record of any kind, as Reader.Record gives it and Writer.Write takes it.",
        );
        out.block("type Record struct {", |out| {
            out.comment(
                "Header is the record header. A writer takes from it what the body does not tell, and \
                 sets type and length itself where that does.",
            );
            out.line("Header RecordHeader");
            out.blank();
            if self.plan.has_layouts() {
                out.comment(
                    "Layout is how many octets the body has, where it has a layout with fewer fields; \
                     nil, where all of them are there.",
                );
                out.line("Layout *int");
                out.blank();
            }
            out.comment("Body tells which record it is.");
            out.line("Body Body");
        });
    }

    fn body(&self, out: &mut Output) {
        let mut all = vec!["its Kind, where it has no fields".to_owned()];
        if self.has_unknown() {
            all.push("Unknown, where nothing describes it".into());
        }
        all.extend(self.candidates().map(|c| format!("{}, of the stream within", c.record)));
        out.blank();
        out.comment(&format!(
            "Body is the body of a record: a pointer to the structure with its name; {}.",
            all.join("; ")
        ));
        out.block("type Body interface {", |out| out.line("kind() Kind"));
        if self.has_unknown() {
            out.blank();
            out.comment("Unknown is the body of an optional record that is not described here.");
            out.line("type Unknown []byte");
        }
        let mut kinds = vec![("k Kind".to_owned(), "k")];
        kinds.extend(self.with_body().map(|record| {
            let own = self.own(record);
            (format!("v *{}", own.name), own.kind.as_str())
        }));
        if self.has_unknown() {
            kinds.push(("v Unknown".into(), "KindUnknown"));
        }
        if let Some(id) = self.begins() {
            let kind = self.names.inner[id.0].kind.as_str();
            kinds.extend(self.candidates().map(|c| (format!("v {}", c.record), kind)));
        }
        for (receiver, kind) in kinds {
            out.blank();
            out.block(format!("func ({receiver}) kind() Kind {{"), |out| {
                out.line(format!("return {kind}"));
            });
        }
    }

    /// A record of the stream within: with the headers, since it may be the first one.
    fn inner(&self, out: &mut Output) {
        let Some(id) = self.begins() else { return };
        for (candidate, own) in self.plan.inner(id).candidates.iter().zip(self.candidates()) {
            let qualifier = &own.qualifier;
            own.import.iter().for_each(|path| out.import_own(path.clone()));
            out.blank();
            out.comment(&format!(
                "{} is a record of the stream that goes on within this one, with the headers of that.",
                own.record
            ));
            out.block(format!("type {} struct {{", own.record), |out| {
                let headers = Names::new(self.family, candidate.index).headers;
                let names = headers.iter().map(|header| header.name.as_str()).chain(["Record"]);
                let row = |name: &str| (name.to_owned(), format!("{qualifier}{name}"));
                let order = candidate
                    .stream
                    .tells_order()
                    .then(|| ("ByteOrder".to_owned(), "streamspec.ByteOrder".to_owned()));
                order.iter().for_each(|_| out.import_own("streamspec"));
                out.columns(&order.into_iter().chain(names.map(row)).collect::<Vec<_>>());
            });
        }
    }

    fn cleared(&self, out: &mut Output) {
        let doc = "Cleared gives the same record with zeros where readers pass over what writers refuse: \
                   a copy of its body, if there can be anything of that kind, also in a stream in the \
                   body.";
        out.function(doc, "(r Record) Cleared() Record", |out| {
            if self.plan.record_header.clears_value() {
                out.line("r.Header = r.Header.Cleared()");
            }
            let cleared: Vec<_> = self.with_body().filter(|r| r.clears_value()).collect();
            if !cleared.is_empty() || self.begins().is_some() {
                out.open("switch v := r.Body.(type) {");
                for record in cleared {
                    out.reopen(format!("case *{}:", self.own(record).name));
                    out.line("cleared := v.Cleared()");
                    out.line("r.Body = &cleared");
                }
                self.cleared_within(out);
                out.close("}");
            }
            out.line("return r");
        });
    }

    fn cleared_within(&self, out: &mut Output) {
        let Some(id) = self.begins() else { return };
        for (candidate, own) in self.plan.inner(id).candidates.iter().zip(self.candidates()) {
            out.reopen(format!("case {}:", own.record));
            for header in Names::new(self.family, candidate.index).headers {
                out.line(format!("v.{0} = v.{0}.Cleared()", header.name));
            }
            out.line("v.Record = v.Record.Cleared()");
            out.line("r.Body = v");
        }
    }

    /// Which record it is.
    fn kind(&self, out: &mut Output) {
        let doc = "Kind tells which record it is; 0 where there is no body.";
        out.function(doc, "(r Record) Kind() Kind", |out| {
            out.refuse("r.Body == nil", "0");
            out.line("return r.Body.kind()");
        });
    }

    fn read(&self, out: &mut Output) {
        let doc = "Record gives the record at hand, whichever it is.";
        out.function(doc, "(r *Reader) Record() Record", |out| {
            out.line("record := Record{Header: r.header, Body: r.kind}");
            if self.plan.has_layouts() {
                out.block("if r.layout >= 0 {", |out| {
                    out.line("octets := r.layout");
                    out.line("record.Layout = &octets");
                });
            }
            out.open("switch r.kind {");
            for record in self.with_body() {
                let own = self.own(record);
                out.reopen(format!("case {}:", own.kind));
                out.line(format!("record.Body = &r.records.{}", own.variable));
            }
            if self.has_unknown() {
                out.reopen("case KindUnknown:");
                out.line("record.Body = Unknown(r.Body())");
            }
            if let Some(id) = self.begins() {
                out.reopen(format!("case {}:", self.names.inner[id.0].kind));
                out.line("return r.recordWithin()");
            }
            out.close("}");
            out.line("return record");
        });
        let doc = "recordWithin gives the record at hand of the stream within this one.";
        let Some(id) = self.begins() else { return };
        out.function(doc, "(r *Reader) recordWithin() (record Record)", |out| {
            out.open("switch inner := r.inner.(type) {");
            for (candidate, own) in self.plan.inner(id).candidates.iter().zip(self.candidates()) {
                out.reopen(format!("case *{}Reader:", own.qualifier));
                out.open(format!("record.Body = {}{{", own.record));
                let headers = Names::new(self.family, candidate.index).headers;
                let rows = headers.iter().map(|header| {
                    (format!("{}:", header.name), format!("*inner.{}(),", header.accessor))
                });
                let order = candidate
                    .stream
                    .tells_order()
                    .then(|| ("ByteOrder:".to_owned(), "inner.ByteOrder(),".to_owned()));
                let rows = order.into_iter().chain(rows);
                let rows: Vec<_> =
                    rows.chain([("Record:".into(), "inner.Record(),".into())]).collect();
                out.columns(&rows);
                out.close("}");
            }
            out.close("}");
            out.line("return record");
        });
    }

    fn write(&self, out: &mut Output) {
        out.import_own("internal/wire");
        let doc = "Write writes a record of any kind, which may be one that was read.";
        out.function(doc, "(w *Writer) Write(record Record) error", |out| {
            if self.framing.has_next() {
                out.line("next := w.next");
                out.line("w.next = record.Header");
                out.line("defer func() { w.next = next }()");
            }
            out.open("switch v := record.Body.(type) {");
            for record in self.with_body() {
                let own = self.own(record);
                out.reopen(format!("case *{}:", own.name));
                self.write_one(out, record, "v");
            }
            if self.has_unknown() {
                out.reopen("case Unknown:");
                let code = self.framing.code().go;
                let instance = match self.framing.has_instance() {
                    true => format!("record.Header.{}, ", self.framing.instance().go),
                    false => String::new(),
                };
                out.line(format!("return w.WriteUnknown(record.Header.{code}, {instance}v)"));
            }
            if let Some(id) = self.begins() {
                for (candidate, own) in self.plan.inner(id).candidates.iter().zip(self.candidates())
                {
                    out.reopen(format!("case {}:", own.record));
                    self.write_within(out, candidate, own);
                }
            }
            out.reopen("case Kind:");
            out.open("switch v {");
            for record in self.plan.records.iter().filter(|record| !record.shape.has_body()) {
                out.reopen(format!("case {}:", self.own(record).kind));
                self.write_one(out, record, "");
            }
            out.close("}");
            out.close("}");
            out.line("return wire.ErrBody");
        });
    }

    /// Writes a record of the stream within this one, which it may be the first of.
    fn write_within(&self, out: &mut Output, candidate: &Candidate, own: &CandidateNames) {
        let headers = Names::new(self.family, candidate.index).headers;
        let headers = headers.iter().map(|h| format!("&v.{}", h.name));
        let order = candidate.stream.tells_order().then(|| "v.ByteOrder".to_owned());
        let headers: Vec<String> = order.into_iter().chain(headers).collect();
        out.block("if w.settle(); w.inside && w.inner == nil {", |out| {
            let begin = format!("w.{}({})", own.begin, headers.join(", "));
            out.refuse(format!("_, err := {begin}; err != nil"), "err");
        });
        out.line(format!("inner, ok := w.inner.(*{}Writer)", own.qualifier));
        out.refuse("!ok || !w.inside", "wire.ErrTurn");
        out.line("return inner.Write(v.Record)");
    }

    fn write_one(&self, out: &mut Output, record: &RecordPlan, body: &str) {
        let own = self.own(record);
        let instance =
            record.instance_varies.then(|| format!("record.Header.{}", self.framing.instance().go));
        let given: Vec<String> =
            instance.into_iter().chain((!body.is_empty()).then(|| body.to_owned())).collect();
        let given = given.join(", ");
        if !record.length.layouts.is_empty() {
            out.refuse("record.Layout != nil", format!("w.{}(*record.Layout, {given})", own.relay));
        }
        out.line(format!("return w.{}({given})", own.write));
    }

    fn json(&self, out: &mut Output) {
        out.import("encoding/json");
        out.import("fmt");
        let layouts = self.plan.has_layouts();
        let told = |out: &mut Output, body: &str| {
            let mut rows = vec![("Kind", "string"), ("Header", "RecordHeader")];
            rows.extend(layouts.then_some(("Layout", "*int `json:\",omitempty\"`")));
            rows.push(("Body", body));
            let row = |(name, ty): (&str, &str)| (name.to_owned(), ty.to_owned());
            out.columns(&rows.into_iter().map(row).collect::<Vec<_>>());
        };
        let doc = "MarshalJSON gives the record with its name, so that nothing is lost.";
        out.function(doc, "(r Record) MarshalJSON() ([]byte, error)", |out| {
            out.line("name := r.Kind().String()");
            if self.begins().is_some() {
                out.open("switch r.Body.(type) {");
                for own in self.candidates() {
                    out.reopen(format!("case {}:", own.record));
                    out.line(format!("name = \"{}\"", own.record));
                }
                out.close("}");
            }
            out.open("return json.Marshal(struct {");
            told(out, "Body");
            let layout = if layouts { "r.Layout, " } else { "" };
            out.close(&format!("}}{{name, r.Header, {layout}r.Body}})"));
        });
        let doc = "UnmarshalJSON takes what MarshalJSON gives.";
        out.function(doc, "(r *Record) UnmarshalJSON(text []byte) error", |out| {
            out.open("var told struct {");
            told(out, "json.RawMessage");
            out.close("}");
            out.refuse("err := json.Unmarshal(text, &told); err != nil", "err");
            out.line("r.Header = told.Header");
            if layouts {
                out.line("r.Layout = told.Layout");
            }
            out.open("switch told.Kind {");
            for record in self.with_body() {
                out.reopen(format!("case \"{}\":", record.record.name));
                out.line(format!("body := &{}{{}}", self.own(record).name));
                out.line("r.Body = body");
                out.line("return json.Unmarshal(told.Body, body)");
            }
            let mut values: Vec<(&str, &str)> = Vec::new();
            values.extend(self.has_unknown().then_some(("unknown", "Unknown")));
            values.extend(self.candidates().map(|own| (own.record.as_str(), own.record.as_str())));
            for (name, ty) in values {
                out.reopen(format!("case \"{name}\":"));
                out.line(format!("var body {ty}"));
                out.line("err := json.Unmarshal(told.Body, &body)");
                out.line("r.Body = body");
                out.line("return err");
            }
            out.close("}");
            out.line("kind, ok := ParseKind(told.Kind)");
            out.refuse("!ok", "fmt.Errorf(\"no record is called %q\", told.Kind)");
            out.line("r.Body = kind");
            out.line("return nil");
        });
    }
}
