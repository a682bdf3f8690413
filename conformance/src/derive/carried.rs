//! Derived streams in carriers, as vectors are put into them: for programs that want more of a stream than
//! its rules.

use std::collections::HashMap;
use std::sync::Arc;

use streamspec_codegen::model::Stream;

use crate::carrier::{Worn, worn};
use crate::suite::{Case, Expected, Suite};
use crate::testee::{Interpreter, Operation};
use crate::threads::of_each;

/// The cases with their streams in the carriers of a suite; what no carrier can hold is marked. Documents
/// stay as they are: nobody restores them.
pub fn carried<'f>(suite: &Suite<'f>, cases: Vec<Case<'f>>) -> Vec<Case<'f>> {
    let streams: Vec<&Stream> = suite.family.streams.iter().collect();
    let cases = &cases;
    let mut all = of_each(suite, &streams, |stream| {
        let carriers = suite.carriers.get(&stream.name).map_or(&[][..], Vec::as_slice);
        // A reader and a judge of writers are asked about the same octets.
        let mut known: HashMap<Arc<[u8]>, Worn> = HashMap::new();
        let own = cases.iter().filter(|case| case.description.name == stream.name);
        let put = |case: &Case<'f>| {
            if case.operation == Operation::Encode || carriers.is_empty() {
                return case.clone();
            }
            let worn = known.entry(case.input.clone()).or_insert_with(|| {
                worn((suite.family, &suite.profiles), carriers, &case.stream, &case.input)
            });
            within(suite, case, worn)
        };
        own.map(put).collect()
    });
    all.sort_by(|a, b| a.id.cmp(&b.id));
    all
}

/// A case as it stands then.
fn within<'f>(suite: &Suite<'f>, case: &Case<'f>, worn: &Worn) -> Case<'f> {
    let uncarried = || Case { uncarried: true, ..case.clone() };
    let (carrier, octets, [reader, writer]) = match worn {
        Worn::AsItIs => return case.clone(),
        Worn::Not => return uncarried(),
        Worn::In { carrier, octets, moved } => (carrier, octets, *moved),
    };
    let moved = if case.operation == Operation::Decode { reader } else { writer };
    let expected = match case.expected.clone().moved_by(moved) {
        Expected::Document(_) => {
            let document = Interpreter::new(suite.family).document(&case.stream, octets);
            let Some(document) = document else { return uncarried() };
            Expected::Document((&document).into())
        }
        other => other,
    };
    let (id, operation) = case.id.rsplit_once('/').unwrap_or((&case.id, ""));
    Case {
        id: format!("{id}+{}/{operation}", carrier.name),
        about: format!("{} In a carrier: {}", case.about, carrier.about),
        input: octets.as_slice().into(),
        expected,
        ..case.clone()
    }
}
