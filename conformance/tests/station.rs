//! The sensor log, between us and two programs that know nothing of this project: `station.py` writes a log,
//! `reader.py` reads one.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::foreign::{Foreign, ran, records, said};
use crate::here::is_here;

const LOG: Foreign = Foreign("sensor-log");

fn python(program: &str, file: &Path) -> Command {
    let mut command = Command::new("python3");
    command.arg(LOG.family().join(program)).arg(file);
    command
}

/// What the reader prints of a log.
fn read(file: &Path) -> String {
    String::from_utf8(said(&mut python("reader.py", file))).expect("it is a text")
}

/// What it should print of a document.
fn lines(document: &Value) -> String {
    let log = &document["headers"]["log"];
    let mut lines = format!("log {} {}\n", double(&log["started"]), whole(&log["period"]));
    for record in records(document) {
        let (name, body) = (record["record"].as_str().unwrap_or_default(), &record["body"]);
        let words = match name {
            "STATION" => {
                vec![whole(&body["height"]), double(&body["latitude"]), double(&body["longitude"])]
            }
            "SENSOR" => vec![
                whole(&body["id"]),
                quantity(&body["quantity"]).to_string(),
                body["name"].as_str().unwrap_or_default().to_owned(),
            ],
            "TEMPERATURE" => vec![whole(&body["sensor"]), whole(&body["celsius"])],
            "PRESSURE" => vec![whole(&body["sensor"]), single(&body["pascals"])],
            "SAMPLES" => values(body, double, single),
            "COUNTS" => values(body, whole, whole),
            _ => panic!("{name} is new"),
        };
        lines += &format!("{name} {}\n", words.join(" "));
    }
    lines
}

fn values(
    body: &Value,
    interval: fn(&Value) -> String,
    value: fn(&Value) -> String,
) -> Vec<String> {
    let values = body["values"].as_array().expect("there are values").iter().map(value);
    [whole(&body["sensor"]), interval(&body["interval"])].into_iter().chain(values).collect()
}

fn quantity(value: &Value) -> usize {
    let all = ["temperature", "pressure", "other"];
    1 + all.iter().position(|name| value == name).expect("a quantity has a name")
}

/// Numbers of more than 53 bits are texts in a document.
fn whole(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn bits(value: &Value) -> u64 {
    whole(value).parse().expect("it is a number")
}

fn double(value: &Value) -> String {
    format!("{:.6}", f64::from_bits(bits(value))).to_lowercase()
}

fn single(value: &Value) -> String {
    let bits = u32::try_from(bits(value)).expect("it has 32 bits");
    format!("{:.6}", f32::from_bits(bits)).to_lowercase()
}

fn station() -> PathBuf {
    let log = LOG.scratch("log");
    said(&mut python("station.py", &log));
    log
}

#[test]
fn we_read_what_the_station_writes() {
    if !is_here("python3") {
        return;
    }
    let log = station();
    let document = LOG.decoded(&log);
    assert_eq!(lines(&document), read(&log));
    assert_eq!(records(&document).len(), 187);
}

#[test]
fn the_reader_reads_what_we_write() {
    if !is_here("python3") {
        return;
    }
    for (name, document) in LOG.documents() {
        assert_eq!(read(&LOG.written(&name, &document)), lines(&document), "{name}");
    }
}

#[test]
fn both_refuse_a_log_that_is_cut_short() {
    if !is_here("python3") {
        return;
    }
    let whole = std::fs::read(station()).expect("it is there");
    for cut in [1, 5] {
        let log = LOG.scratch(&format!("cut-{cut}"));
        std::fs::write(&log, &whole[..whole.len() - cut]).expect("it can be written");
        assert!(!ran(&mut python("reader.py", &log)).status.success(), "{cut}");
        assert!(!ran(LOG.conformance("verify").arg(&log)).status.success(), "{cut}");
    }
}
