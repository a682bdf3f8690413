//! Leaves the optional records out of a libxc image that comes through a pipe.
//!
//! $ cargo run --example drop_optional < IMAGE > SMALLER

use std::io::{self, Read, Write};
use std::process::ExitCode;

use xen_streams::Chunked;
use xen_streams::io::Input;
use xen_streams::libxc::{Stream, Writer};

fn main() -> ExitCode {
    if std::env::args().len() > 1 {
        eprintln!("usage: drop_optional < IMAGE > SMALLER");
        return ExitCode::from(2);
    }
    match filter(io::stdin().lock(), io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("drop-optional: standard input: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Copies an image record by record, in its version and its order of octets.
fn filter(input: impl Read, output: impl Write) -> io::Result<()> {
    let mut input = Input::<Stream, _>::new(input)?;
    let (image, domain) = (input.reader().image_header(), input.reader().domain_header());
    let mut writer = Writer::new(Chunked::new(output), &image.cleared(), &domain.cleared())?;
    while let Some(record) = input.next_record()? {
        if !record.is_optional() {
            // What readers pass over may be anything; a writer wants zeros there.
            writer.write(&record.cleared())?;
        }
    }
    writer.finish()?.finish()?;
    Ok(())
}
