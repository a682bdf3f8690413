//! A program that writes a stream and ends: into the file that stands for `{file}` in its command
//! line, or to standard output.

use std::fs;
use std::path::PathBuf;

use super::exit_status::{FILE, awaited, crashed};
use super::process::{Process, TimeUp};
use super::registry::words;
use super::spawned::ended;
use super::{Answer, Limits, NoTestee, strays};

/// Runs a program that writes a stream; the answer is accepted if it ended with 0 and has written
/// something. The statuses `unjudged` mean that it could not be run here.
///
/// # Errors
/// The command line cannot be split into words, or there is no such program.
pub fn written(line: &str, unjudged: &[u8], limits: Limits) -> Result<Answer, NoTestee> {
    let mut words = words(line)?;
    let no_file = |error: std::io::Error| NoTestee {
        command: line.to_owned(),
        message: format!("there is no place for its file: {error}"),
    };
    let file = match words.iter().any(|word| word.contains(FILE)) {
        true => Some(Scratch(strays::scratch("stream").map_err(no_file)?)),
        false => None,
    };
    if let Some(Scratch(path)) = &file {
        let path = path.to_string_lossy();
        words.iter_mut().for_each(|word| *word = word.replace(FILE, &path));
    }
    let mut process = match Process::start(&words, &[], limits) {
        Ok(process) => process,
        Err(error) => return Ok(Answer::Unjudged(format!("it could not be started: {error}"))),
    };
    process.close_input();
    let answer = answer(&mut process, unjudged, limits).unwrap_or(Answer::Hung(limits.time));
    Ok(match (answer, &file) {
        (Answer::Accepted(_), Some(Scratch(path))) => match fs::read(path) {
            Ok(octets) => Answer::Accepted(octets),
            Err(error) => {
                Answer::Misanswered(format!("it ended with 0 and wrote no file: {error}"))
            }
        },
        (answer, _) => answer,
    })
}

/// A file that goes when it is not needed any more.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        // It is not there if the program has not written it.
        let _ = fs::remove_file(&self.0);
    }
}

fn answer(process: &mut Process, unjudged: &[u8], limits: Limits) -> Result<Answer, TimeUp> {
    let mut octets = Vec::new();
    let status = match awaited(process, limits, "wrote", |more| octets.extend(more))? {
        Ok(status) => status,
        Err(wrong) => return Ok(wrong),
    };
    let is_unjudged = unjudged.iter().any(|code| status.code() == Some(i32::from(*code)));
    Ok(match status.code() {
        Some(0) => Answer::Accepted(octets),
        _ if is_unjudged => Answer::Unjudged(process.stop(ended(status))),
        _ => crashed(process, ended(status)),
    })
}
