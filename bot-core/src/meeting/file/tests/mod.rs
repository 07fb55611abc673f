//! What the parser takes, what it refuses, and in which words.

mod examples;
mod robustness;
mod taken;
mod wrong;

use super::{Files, Parsed, Problem, parse};

/// The canonical file, as organisers are given it.
const CONTRACT: &str = include_str!("../testdata/komm-3.toml");
const FORM: &[u8] = include_bytes!("../testdata/formularz.pdf");

/// The one file beside the canonical one, and one that is too large.
struct Beside;

impl Files for Beside {
    fn read(&self, name: &str) -> Option<Vec<u8>> {
        match name {
            "formularz.pdf" => Some(FORM.to_vec()),
            "huge.pdf" => Some(vec![0; (10 << 20) + 1]),
            _ => None,
        }
    }
}

fn read(text: &str) -> Result<Parsed, Vec<Problem>> {
    parse(text, &Beside)
}

/// The problems' words, a line each.
fn words(problems: &[Problem]) -> String {
    problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("\n")
}
