//! The testee as a program: one question, `serve` for as many questions as come.

use std::io::{self, BufReader, Read, Write};
use std::process::ExitCode;

use testee::codec::{Answer, check, decode, encode, hello};

/// So many octets of standard input are read at once, as far as they are there.
const AHEAD: usize = 1 << 16;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["decode", stream] => once(|input| decode(stream, input)),
        ["encode", stream] => once(|input| encode(stream, input)),
        ["check", stream] => once(|input| check(stream, input)),
        ["hello"] => once(|_| Answer::Accepted(hello().to_string().into_bytes())),
        ["serve"] => serve().map(|()| 0),
        _ => {
            eprintln!("usage: testee hello | decode|encode|check STREAM | serve");
            return ExitCode::from(2);
        }
    };
    result.map_or_else(
        |error| {
            eprintln!("{error}");
            ExitCode::from(2)
        },
        ExitCode::from,
    )
}

/// One question: standard input to standard output, and the status as exit code.
fn once(answer: impl Fn(&[u8]) -> Answer) -> io::Result<u8> {
    let mut input = Vec::new();
    io::stdin().read_to_end(&mut input)?;
    let (status, content) = answer(&input).said();
    io::stdout().write_all(&content)?;
    Ok(status)
}

/// Frames, until standard input ends.
fn serve() -> io::Result<()> {
    let mut input = BufReader::with_capacity(AHEAD, io::stdin().lock());
    let mut output = io::stdout().lock();
    let (mut length, mut frame, mut answer) = ([0; 4], Vec::new(), Vec::new());
    loop {
        match input.read_exact(&mut length) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            result => result?,
        }
        frame.clear();
        let claimed = u64::from(u32::from_le_bytes(length));
        if (&mut input).take(claimed).read_to_end(&mut frame)? as u64 != claimed {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let (status, content) = question(&frame).said();
        let claim = u32::try_from(content.len() + 1).map_err(io::Error::other)?;
        answer.clear();
        answer.extend_from_slice(&claim.to_le_bytes());
        answer.push(status);
        answer.extend_from_slice(&content);
        output.write_all(&answer)?;
        output.flush()?;
    }
}

/// Operation, length of the stream's name, its name, input.
fn question(frame: &[u8]) -> Answer {
    let Some(([operation, length], rest)) = frame.split_first_chunk() else {
        return Answer::Unimplemented;
    };
    let Some((stream, input)) = rest.split_at_checked(usize::from(*length)) else {
        return Answer::Unimplemented;
    };
    let stream = String::from_utf8_lossy(stream);
    match operation {
        0 => Answer::Accepted(hello().to_string().into_bytes()),
        1 => decode(&stream, input),
        2 => encode(&stream, input),
        3 => check(&stream, input),
        _ => Answer::Unimplemented,
    }
}
