fn main() {
    match streamspec_codegen::load(std::path::Path::new(&std::env::args().nth(1).unwrap())) {
        Ok(f) => for s in f.streams { println!("{} {}", s.name, s.rules.len()); for r in s.rules { println!("  {} {:?} {}", r.id, r.class, r.text); } },
        Err(d) => print!("{d}"),
    }
}
