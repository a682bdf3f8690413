//! The descriptions as they stand in a revision of Git.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// Writes the descriptions below `spec`, as a revision has them, into a directory of its own.
///
/// # Errors
/// If there is no such revision, Git cannot be run, or nothing of `spec` is in it.
pub fn checked_out(spec: &Path, revision: &str) -> io::Result<TempDir> {
    // What begins with a dash would be an option.
    if revision.starts_with('-') {
        return Err(io::Error::other(format!("{revision} is not a revision")));
    }
    let listing = git(spec, &["ls-tree", "-r", "-z", revision, "."], &[])?;
    let directory = TempDir::new()?;
    let mut objects = Vec::new();
    let mut asked = String::new();
    for entry in String::from_utf8_lossy(&listing).split_terminator('\0') {
        let parts = entry.split_once('\t').and_then(|(head, path)| {
            let mut head = head.split(' ');
            Some((head.next()?.to_owned(), head.nth(1)?.to_owned(), path.to_owned()))
        });
        // A link or a module is none of a description.
        if let Some((mode, object, path)) = parts
            && mode.starts_with("100")
        {
            asked += &format!("{object}\n");
            objects.push(path);
        }
    }
    if objects.is_empty() {
        let spec = spec.display();
        return Err(io::Error::other(format!("{spec} is not in revision {revision}")));
    }
    let contents = git(spec, &["cat-file", "--batch"], asked.as_bytes())?;
    let mut rest = contents.as_slice();
    for path in objects {
        let (content, behind) = object(rest)
            .ok_or_else(|| io::Error::other(format!("git did not give {path} of {revision}")))?;
        let to = directory.path().join(path);
        fs::create_dir_all(to.parent().unwrap_or(Path::new("")))?;
        fs::write(to, content)?;
        rest = behind;
    }
    Ok(directory)
}

/// The first object of a batch, and what is behind it.
fn object(batch: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = batch.iter().position(|octet| *octet == b'\n')?;
    let head = std::str::from_utf8(&batch[..end]).ok()?;
    let size: usize = head.rsplit(' ').next()?.parse().ok()?;
    let (content, behind) = batch.get(end + 1..)?.split_at_checked(size)?;
    Some((content, behind.get(1..)?))
}

/// What a command of Git writes.
fn git(directory: &Path, arguments: &[&str], input: &[u8]) -> io::Result<Vec<u8>> {
    let failed = |why: String| io::Error::other(format!("git {}: {why}", arguments.join(" ")));
    let mut command = Command::new("git");
    command.arg("-C").arg(directory).args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| failed(error.to_string()))?;
    let mut stdin = child.stdin.take();
    let output = std::thread::scope(|scope| {
        // Both sides would wait for each other if one of them did all of its work first.
        scope.spawn(move || stdin.as_mut().map(|stdin| stdin.write_all(input)));
        child.wait_with_output()
    });
    let output = output.map_err(|error| failed(error.to_string()))?;
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Err(failed(why));
    }
    Ok(output.stdout)
}
