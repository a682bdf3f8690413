//! Puts all questions to a testee.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::judge::judge;
use super::{Case, Judgement, Suite, Verdict};
use crate::testee::{Answer, Hello, Interpreter, Limits, Question, Reply, Testee};

/// After so many answers in a row that never came, no more are waited for.
const PATIENCE: usize = 5;
/// Who has answered none of so many questions, from the first, is asked no more: it does not start, or
/// knows nothing of the contract.
const IN_VAIN: usize = 50;
/// So many programs run at the same time, at most.
const MOST_AT_ONCE: usize = 8;

/// What a testee is worth.
#[derive(Debug, Clone)]
pub struct Results {
    /// Who it is.
    pub hello: Hello,
    /// Its command line; none for a built-in testee.
    pub command: Option<String>,
    /// The options of `run` by which it is asked in this way; without them, its command line.
    pub options: Vec<String>,
    /// How long it took until it could be asked, where that can be told from an answer.
    pub start_up: Option<Duration>,
    /// How long all questions took; none where nothing was put to anybody.
    pub pace: Option<Pace>,
    /// One outcome for each case of the suite, in their order.
    pub outcomes: Vec<Outcome>,
}

/// How long all questions took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// From the first question to the judgement on the last answer.
    pub time: Duration,
    /// So many were put at the same time.
    pub jobs: usize,
}

/// The judgement on the answer to a case.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Index of the case in the suite.
    pub case: usize,
    /// The judgement.
    pub judgement: Judgement,
    /// How long the answer took.
    pub time: Duration,
    /// Octets of memory that the program was seen to take for it, beyond what it has at its start.
    pub memory: Option<u64>,
    /// Whether the answer took longer than its input explains: a warning, since that depends on what else
    /// the machine does.
    pub is_slow: bool,
    /// Why it is known to fail, if it is.
    pub known: Option<String>,
    /// The words of the profile that it asks for and that the testee cannot serve; it was not put
    /// to the testee if there are any.
    pub beyond: Vec<String>,
}

impl Outcome {
    pub(super) fn new(case: usize, judgement: Judgement) -> Self {
        let (time, beyond) = (Duration::ZERO, Vec::new());
        Self { case, judgement, time, memory: None, is_slow: false, known: None, beyond }
    }
}

impl Results {
    /// Whether the testee answered something, and nothing wrong.
    pub fn passed(&self) -> bool {
        let any =
            |kind: fn(Verdict) -> bool| self.outcomes.iter().any(|o| kind(o.judgement.verdict));
        any(|verdict| verdict == Verdict::Pass) && !any(Verdict::is_failure)
    }

    /// How many verdicts there are of a kind, on cases of a description.
    pub fn count(&self, suite: &Suite, description: &str, kind: impl Fn(Verdict) -> bool) -> usize {
        let of = |o: &&Outcome| suite.cases[o.case].description.name == description;
        self.outcomes.iter().filter(of).filter(|o| kind(o.judgement.verdict)).count()
    }
}

/// Puts all questions of a suite to a testee, several at a time where the testee allows it.
pub fn run(suite: &Suite, testee: &mut dyn Testee, command: Option<String>) -> Results {
    run_with(suite, testee, command, &Manner::default())
}

/// How questions are put.
#[derive(Debug, Clone, Default)]
pub struct Manner {
    /// So many at a time; where it is not said, as many as there are processors, within reason.
    pub jobs: Option<usize>,
    /// About these streams alone, as `ID` or `ID@VERSION`; all if there are none.
    pub streams: Vec<String>,
    /// The words of the profile that the testee can serve, where it does not say that itself.
    pub profile: Option<Vec<String>>,
    /// What an answer may take.
    pub limits: Limits,
}

/// The same, in a certain manner.
pub fn run_with(
    suite: &Suite,
    testee: &mut dyn Testee,
    command: Option<String>,
    manner: &Manner,
) -> Results {
    let mut hello = testee.hello();
    if !manner.streams.is_empty() {
        hello.restrict(&manner.streams);
    }
    if let Some(wanted) = &manner.profile {
        let served = |word: &&String| hello.profile.as_ref().is_none_or(|own| own.contains(word));
        hello.profile = Some(wanted.iter().filter(served).cloned().collect());
    }
    let limits = manner.limits;
    let queue = &Queue {
        suite,
        hello,
        limits,
        next: 0.into(),
        hangs: 0.into(),
        answered: false.into(),
        unanswered: 0.into(),
    };
    let several = || thread::available_parallelism().map_or(1, usize::from).min(MOST_AT_ONCE);
    let jobs = manner.jobs.unwrap_or_else(several);
    let begin = Instant::now();
    let (mut outcomes, jobs) = thread::scope(|scope| {
        let others: Vec<_> = (1..jobs.min(suite.cases.len()))
            .map_while(|_| testee.another())
            .map(|mut other| scope.spawn(move || queue.work(other.as_mut())))
            .collect();
        let jobs = 1 + others.len();
        let mut outcomes = queue.work(testee);
        outcomes.extend(others.into_iter().flat_map(|other| other.join().unwrap_or_default()));
        (outcomes, jobs)
    });
    let pace = Some(Pace { time: begin.elapsed(), jobs });
    outcomes.sort_by_key(|outcome| outcome.case);
    let (hello, start_up) = (queue.hello.clone(), testee.start_up());
    Results { hello, command, options: Vec::new(), start_up, pace, outcomes }
}

/// The questions that are left, for those who put them.
struct Queue<'s> {
    suite: &'s Suite<'s>,
    hello: Hello,
    limits: Limits,
    next: AtomicUsize,
    /// How many answers in a row never came.
    hangs: AtomicUsize,
    /// Whether any was answered, and how many were not.
    answered: AtomicBool,
    unanswered: AtomicUsize,
}

impl<'s> Queue<'s> {
    /// Puts questions to a testee for as long as there are any.
    fn work(&self, testee: &mut dyn Testee) -> Vec<Outcome> {
        let mut reference = Interpreter::new(self.suite.family);
        let mut outcomes = Vec::new();
        loop {
            let many = testee.at_once();
            let first = self.next.fetch_add(many, Ordering::Relaxed);
            let left = self.suite.cases.get(first..).unwrap_or_default();
            if left.is_empty() {
                return outcomes;
            }
            let mut asked = Vec::with_capacity(many);
            for index in (first..).take(left.len().min(many)) {
                match self.not_asked(&self.suite.cases[index]) {
                    Some((judgement, beyond)) => {
                        outcomes.push(Outcome { beyond, ..Outcome::new(index, judgement) });
                    }
                    None => asked.push(index),
                }
            }
            self.put(testee, &asked, &mut reference, &mut outcomes);
        }
    }

    /// Why a case is not put to the testee, if so, and the words of the profile that it lacks.
    fn not_asked(&self, case: &Case) -> Option<(Judgement, Vec<String>)> {
        let no = |why: &str| Some((Judgement::not_asked(why.into()), Vec::new()));
        if !self.hello.knows(case.operation, &case.stream) {
            return no("it says that it does not do this");
        }
        let served = self.hello.profile.as_ref();
        let beyond = served.map_or_else(Vec::new, |words| self.suite.beyond(case, words));
        if !beyond.is_empty() {
            return Some((
                Judgement::not_asked(format!("it asks for {}", beyond.join(", "))),
                beyond,
            ));
        }
        case.uncarried.then(|| no("no carrier can hold it")).flatten()
    }

    /// Puts the cases of these indices.
    fn put(
        &self,
        testee: &mut dyn Testee,
        mut indices: &[usize],
        reference: &mut Interpreter<'s>,
        outcomes: &mut Vec<Outcome>,
    ) {
        let cases = &self.suite.cases;
        let question = |index: &usize| {
            let Case { operation, stream, input, .. } = &cases[*index];
            Question { operation: *operation, stream, input }
        };
        while !indices.is_empty() {
            if let Some(why) = self.given_up() {
                let not_asked = |index: &usize| {
                    Outcome::new(*index, Judgement::not_asked(format!("not asked, after {why}")))
                };
                outcomes.extend(indices.iter().map(not_asked));
                return;
            }
            let questions: Vec<Question> = indices.iter().map(question).collect();
            let replies = ask_all(testee, &questions);
            let (answered, left) = indices.split_at(replies.len().clamp(1, indices.len()));
            for (index, reply) in answered.iter().zip(replies) {
                outcomes.push(self.judged(*index, reply, reference));
            }
            indices = left;
        }
    }

    /// Why no more questions are put, if so.
    fn given_up(&self) -> Option<String> {
        if self.hangs.load(Ordering::Relaxed) >= PATIENCE {
            return Some(format!("{PATIENCE} hangs in a row"));
        }
        let answered = self.answered.load(Ordering::Relaxed);
        let in_vain = !answered && self.unanswered.load(Ordering::Relaxed) >= IN_VAIN;
        in_vain.then(|| format!("{IN_VAIN} questions to which there was no answer"))
    }

    /// Counts an answer for or against putting more questions.
    fn note(&self, answer: &Answer) {
        match answer {
            Answer::Hung(_) => self.hangs.fetch_add(1, Ordering::Relaxed),
            _ => self.hangs.swap(0, Ordering::Relaxed),
        };
        match answer {
            Answer::Hung(_) | Answer::Crashed(_) | Answer::Misanswered(_) => {
                self.unanswered.fetch_add(1, Ordering::Relaxed);
            }
            _ => self.answered.store(true, Ordering::Relaxed),
        }
    }

    fn judged(&self, index: usize, reply: Reply, reference: &mut Interpreter<'s>) -> Outcome {
        let case = &self.suite.cases[index];
        let Reply { answer, time, memory } = reply;
        self.note(&answer);
        let judgement = judge(case, answer, &self.hello.gives, reference);
        let judgement = match memory.filter(|m| !self.limits.allow(*m, case.input.len())) {
            Some(memory) => judgement.with_memory(memory, case),
            None => judgement,
        };
        let is_slow = !self.limits.allow_time(time, case.input.len());
        Outcome { time, memory, is_slow, ..Outcome::new(index, judgement) }
    }
}

/// Puts a single case to a testee, for whoever has a test for each case.
pub fn put(suite: &Suite, case: &Case, testee: &mut dyn Testee) -> Judgement {
    let gives = testee.hello().gives;
    let Case { operation, stream, input, .. } = case;
    let question = Question { operation: *operation, stream, input };
    let answer = ask_all(testee, &[question]).into_iter().next().map(|reply| reply.answer);
    let answer = answer.unwrap_or_else(|| Answer::Unjudged("it was not asked".into()));
    judge(case, answer, &gives, &mut Interpreter::new(suite.family))
}

/// Puts questions; a built-in testee that panics has crashed, like any other program.
fn ask_all(testee: &mut dyn Testee, questions: &[Question]) -> Vec<Reply> {
    let begin = Instant::now();
    let ask = AssertUnwindSafe(|| testee.ask_all(questions));
    catch_unwind(ask).unwrap_or_else(|cause| {
        let message = cause.downcast_ref::<String>().map(String::as_str);
        let message = message.or(cause.downcast_ref::<&str>().copied());
        let how = format!("it panicked: {}", message.unwrap_or("without a message"));
        vec![Reply { answer: Answer::Crashed(how), time: begin.elapsed(), memory: None }]
    })
}
