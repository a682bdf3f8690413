//! Saving and loading with a handler for each type of record.

use super::framing::Framing;
use super::output::Output;
use super::scopes::{CandidateNames, Names};
use crate::plan::{RecordPlan, StreamPlan};

/// Prints what loads and what saves a stream.
pub fn print(plan: &StreamPlan, names: &Names) -> Output {
    let mut out = Output::default();
    let of = Handlers { framing: Framing::new(plan, names), plan, names };
    of.loads(&mut out);
    of.load(&mut out);
    of.saves(&mut out);
    of.save(&mut out);
    out
}

struct Handlers<'a> {
    framing: Framing<'a>,
    plan: &'a StreamPlan<'a>,
    names: &'a Names,
}

impl<'a> Handlers<'a> {
    fn candidates(&self) -> &'a [CandidateNames] {
        self.framing.begins().map_or(&[], |id| &self.names.inner[id.0].candidates)
    }

    /// What is called for each record of a stream that is loaded.
    fn loads(&self, out: &mut Output) {
        out.comment(
            "Handlers are what Reader.Load gives each record to, by its type. What a handler is given \
             holds until it returns; an error that it returns ends the loading. A record is passed over, \
             once it has been checked, where its handler is nil.",
        );
        out.block("type Handlers struct {", |out| {
            for record in &self.plan.records {
                let own = self.names.record(record.id);
                let body = if record.shape.has_body() {
                    format!(", v *{}", own.name)
                } else {
                    String::new()
                };
                out.blank();
                out.about(&own.handler, &record.record.prose.doc);
                out.line(format!("{} func(header *RecordHeader{body}) error", own.handler));
            }
            if self.plan.stream.framing.has_optional() {
                out.blank();
                out.about("Unknown", "An optional record that is not described here.");
                out.line("Unknown func(header *RecordHeader, body []byte) error");
            }
            for own in self.candidates() {
                out.blank();
                out.about(
                    &own.handler,
                    "A record of the stream that goes on within this one, whose reader has it at \
                     hand.",
                );
                out.line(format!("{} func(within *{}Reader) error", own.handler, own.qualifier));
                own.import.iter().for_each(|path| out.import_own(path.clone()));
            }
        });
    }

    fn load(&self, out: &mut Output) {
        let doc = "Load reads the stream to its end, and gives each record to its handler.";
        out.function(doc, "(r *Reader) Load(handlers Handlers) error", |out| {
            out.block("for r.Next() {", |out| {
                out.refuse("err := handlers.handle(r); err != nil", "err");
            });
            out.line("return r.Err()");
        });
        let doc = "handle gives the record at hand to its handler.";
        out.function(doc, "(h *Handlers) handle(r *Reader) error", |out| {
            let call = |out: &mut Output, handler: &str, given: &str| {
                out.refuse(format!("h.{handler} != nil"), format!("h.{handler}({given})"));
            };
            out.open("switch r.kind {");
            for record in &self.plan.records {
                let own = self.names.record(record.id);
                let body = match record.shape.has_body() {
                    true => format!(", &r.records.{}", own.variable),
                    false => String::new(),
                };
                out.reopen(format!("case {}:", own.kind));
                call(out, &own.handler, &format!("&r.header{body}"));
            }
            if self.plan.stream.framing.has_optional() {
                out.reopen("case KindUnknown:");
                call(out, "Unknown", "&r.header, r.Body()");
            }
            if let Some(id) = self.framing.begins() {
                out.reopen(format!("case {}:", self.names.inner[id.0].kind));
                out.open("switch within := r.inner.(type) {");
                for own in self.candidates() {
                    out.reopen(format!("case *{}Reader:", own.qualifier));
                    call(out, &own.handler, "within");
                }
                out.close("}");
            }
            out.close("}");
            out.line("return nil");
        });
    }

    /// The records that a handler saves, in their order.
    fn saved(&self) -> Vec<&'a RecordPlan<'a>> {
        let order = self.plan.stream.save_order();
        let records = order.into_iter().map(|id| self.plan.record(id));
        records.filter(|record| Some(record.id) != self.bare_last()).collect()
    }

    /// The record that ends the stream, if nothing is to be said of it.
    fn bare_last(&self) -> Option<crate::model::RecordId> {
        self.plan.last.filter(|id| self.plan.record(*id).is_bare())
    }

    /// What is called to save a stream.
    fn saves(&self, out: &mut Output) {
        out.blank();
        out.comment(
            "Savers are what Writer.Save calls, one after another: each writes all records of its type. \
             The order is one that keeps every rule on the sequence of records. An error that one of them \
             returns ends the saving.",
        );
        out.block("type Savers struct {", |out| {
            for record in self.saved() {
                let own = self.names.record(record.id);
                out.blank();
                out.about(&own.handler, &record.record.prose.doc);
                out.line(format!("{} func(w *Writer) error", own.handler));
            }
        });
    }

    fn save(&self, out: &mut Output) {
        let last = self.bare_last().map(|id| self.names.record(id));
        let ended = match last {
            Some(_) => ", then the last record. The stream is whole if nothing fails.",
            None => ". The stream is whole if nothing fails.",
        };
        let doc = format!("Save writes the records of all savers{ended}");
        out.function(&doc, "(w *Writer) Save(savers Savers) error", |out| {
            let saved = self.saved();
            if !saved.is_empty() {
                out.open("for _, save := range []func(*Writer) error{");
                for record in saved {
                    out.line(format!("savers.{},", self.names.record(record.id).handler));
                }
                out.reopen("} {");
                out.block("if save != nil {", |out| {
                    out.refuse("err := save(w); err != nil", "err")
                });
                out.close("}");
            }
            if let Some(own) = last {
                out.refuse(format!("err := w.{}(); err != nil", own.write), "err");
            }
            out.line("return w.Close()");
        });
    }
}
