//! What is asked: the streams and documents of a suite, and streams composed from the descriptions, all
//! changed at random.

use std::collections::{BTreeMap, BTreeSet};

use streamspec_codegen::model::Family;

use super::{Question, document, octets};
use crate::carrier::{Worn, worn};
use crate::compose::{self, rng::Rng};
use crate::suite::{Case, Suite};
use crate::testee::Operation;
use crate::vector::StreamVersion;

/// Longer streams say nothing that shorter ones do not, and take their time.
const LONGEST: usize = 0x4000;
/// A stream is changed in so many ways at most.
const CHANGES: u64 = 4;
/// So many of a hundred streams are composed rather than taken from the suite.
const COMPOSED: u64 = 15;

/// So often another question is made in the place of one that nobody may be asked.
const AGAIN: u64 = 64;

/// What may be asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// The words of the profile that all can serve, where that is said.
    pub profile: Option<Vec<String>>,
}

/// All questions that a seed determines.
#[derive(Debug)]
pub struct Questions<'s> {
    suite: &'s Suite<'s>,
    family: &'s Family,
    scope: Scope,
    operations: Vec<Operation>,
    streams: Inputs<'s>,
    documents: Inputs<'s>,
    seed: u64,
}

/// What there is of each stream, in its version.
type Inputs<'s> = Vec<(&'s StreamVersion, Vec<&'s [u8]>)>;

impl<'s> Questions<'s> {
    /// Questions about some operations that begin with the cases of a suite; all must be of streams
    /// that somebody asks about.
    pub fn new(
        suite: &'s Suite,
        operations: &[Operation],
        seed: u64,
        wanted: impl Fn(&StreamVersion) -> bool,
    ) -> Self {
        let fits = |case: &&Case| case.input.len() <= LONGEST && wanted(&case.stream);
        let of = |encoders: bool| {
            let cases = suite.cases.iter().filter(fits);
            let cases = cases.filter(|case| (case.operation == Operation::Encode) == encoders);
            let mut inputs: BTreeMap<&StreamVersion, BTreeSet<&[u8]>> = BTreeMap::new();
            for case in cases {
                inputs.entry(&case.stream).or_default().insert(&case.input);
            }
            inputs.into_iter().map(|(stream, all)| (stream, all.into_iter().collect())).collect()
        };
        let operations = operations.to_vec();
        let (family, scope) = (suite.family, Scope::default());
        Self { suite, family, scope, operations, streams: of(false), documents: of(true), seed }
    }

    /// Those alone that may be asked; streams stand in the carriers of the suite, where it has any.
    pub fn within(self, scope: Scope) -> Self {
        Self { scope, ..self }
    }

    /// Whether there is nothing to begin with.
    pub fn is_empty(&self) -> bool {
        self.streams.is_empty() && self.documents.is_empty()
    }

    /// One of them; none where there is nothing to make it of.
    pub fn number(&self, number: u64) -> Option<Question> {
        let mut rng = Rng::new(self.seed ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        (0..AGAIN).find_map(|_| self.fitting(self.made(&mut rng)?))
    }

    /// Whether a question may be asked as it is.
    pub fn allows(&self, question: &Question) -> bool {
        self.fitting(question.clone()).as_ref() == Some(question)
    }

    /// A question in the carrier that suits it; none where it has to be asked of nobody.
    fn fitting(&self, mut question: Question) -> Option<Question> {
        let Question { operation, stream, input } = &question;
        let name = stream.description(self.family).map_or("", |described| &described.name);
        if let Some(carriers) =
            self.suite.carriers.get(name).filter(|_| *operation != Operation::Encode)
        {
            match worn((self.family, &self.suite.profiles), carriers, stream, input) {
                Worn::AsItIs => {}
                Worn::Not => return None,
                Worn::In { octets, .. } => question.input = octets,
            }
        }
        let Question { operation, stream, input } = &question;
        let served = |word: &&str| match &self.scope.profile {
            Some(words) => words.iter().any(|served| served == word),
            None => true,
        };
        let asked = self.suite.words((*operation, stream), input);
        asked.iter().all(served).then_some(question)
    }

    fn made(&self, rng: &mut Rng) -> Option<Question> {
        let operation = *rng.pick(&self.operations)?;
        let (stream, input) = match operation {
            Operation::Encode => self.document(rng)?,
            Operation::Decode | Operation::Check => self.stream(rng)?,
        };
        Some(Question { operation, stream, input })
    }

    fn stream(&self, rng: &mut Rng) -> Option<(StreamVersion, Vec<u8>)> {
        let (stream, all) = rng.pick(&self.streams)?;
        let mut octets = rng.pick(all)?.to_vec();
        if rng.chance(COMPOSED)
            && let Some(description) = stream.description(self.family)
        {
            octets = compose::stream(self.family, description, rng);
            octets.truncate(LONGEST);
        }
        for _ in 0..rng.below(CHANGES + 1) {
            let donor = rng.pick(all).copied().unwrap_or_default();
            octets::change(&mut octets, donor, rng);
        }
        Some(((*stream).clone(), octets))
    }

    fn document(&self, rng: &mut Rng) -> Option<(StreamVersion, Vec<u8>)> {
        let (stream, all) = rng.pick(&self.documents)?;
        Some(((*stream).clone(), document::changed(rng.pick(all)?, rng)))
    }
}
