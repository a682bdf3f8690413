//! What testees are allowed.

use std::time::Duration;

use clap::Args;
use streamspec_conformance::testee::Limits;

/// What testees are allowed.
#[derive(Debug, Args)]
pub struct LimitArguments {
    /// Seconds to wait for an answer of a testee [default: 10]
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    timeout: Option<Duration>,
    /// Seconds to wait for a served testee to introduce itself [default: 10]
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    start_timeout: Option<Duration>,
    /// Limit of the address space of each testee process, and of the memory of all that a testee has
    /// started, in MiB; 0 for no limit [default: 4096]
    #[arg(long, value_name = "MIB")]
    memory: Option<u32>,
    /// Memory that a program may take for an answer, in MiB, beside what it has at its start and 64
    /// octets for each octet of the input; 0 for no limit [default: 256]
    #[arg(long, value_name = "MIB")]
    answer_memory: Option<u32>,
    /// Seconds after which an answer is called slow in reports, beside a microsecond for each octet of the
    /// input; 0 for never [default: 2]
    #[arg(long, value_name = "SECONDS", value_parser = seconds_or_none)]
    answer_time: Option<Duration>,
    /// Number of questions at the same time [default: one for each processor, at most 8]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
}

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "this is not a number of seconds")?;
    match Duration::try_from_secs_f64(seconds) {
        Ok(time) if !time.is_zero() => Ok(time),
        _ => Err("this is not a valid time".into()),
    }
}

/// The same, or 0.
fn seconds_or_none(text: &str) -> Result<Duration, String> {
    if text == "0" { Ok(Duration::ZERO) } else { seconds(text) }
}

impl LimitArguments {
    /// Whether none is given.
    pub fn is_empty(&self) -> bool {
        self.words().is_empty()
    }

    /// How many questions are put at the same time.
    pub fn jobs(&self) -> Option<usize> {
        self.jobs.map(usize::from)
    }

    /// The limits.
    pub fn limits(&self) -> Limits {
        let default = Limits::default();
        let given = |mebibytes: Option<u32>, default| match mebibytes {
            None => default,
            Some(0) => None,
            Some(mebibytes) => Some(u64::from(mebibytes) << 20),
        };
        Limits {
            time: self.timeout.unwrap_or(default.time),
            start: self.start_timeout.unwrap_or(default.start),
            memory: given(self.memory, default.memory),
            answer_memory: given(self.answer_memory, default.answer_memory),
            answer_time: match self.answer_time {
                None => default.answer_time,
                Some(time) => Some(time).filter(|time| !time.is_zero()),
            },
            ..default
        }
    }

    /// The options that say the same.
    pub fn words(&self) -> Vec<String> {
        let seconds = |time: Duration| time.as_secs_f64().to_string();
        let options = [
            ("--timeout", self.timeout.map(seconds)),
            ("--start-timeout", self.start_timeout.map(seconds)),
            ("--memory", self.memory.map(|memory| memory.to_string())),
            ("--answer-time", self.answer_time.map(seconds)),
            ("--answer-memory", self.answer_memory.map(|memory| memory.to_string())),
            ("--jobs", self.jobs.map(|jobs| jobs.to_string())),
        ];
        let given = options.into_iter().filter_map(|(name, value)| Some([name.into(), value?]));
        given.flatten().collect()
    }
}
