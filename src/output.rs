//! What commands print: tables for people, JSON for programs.

use crate::trouble::Trouble;
use serde_json::Value;
use std::io::Write;

/// Prints a line on standard output.
pub fn line(text: &str) -> Result<(), Trouble> {
    Ok(writeln!(std::io::stdout(), "{}", harmless(text))?)
}

/// Prints JSON over several lines.
pub fn json(value: &Value) -> Result<(), Trouble> {
    Ok(writeln!(std::io::stdout(), "{value:#}")?)
}

/// Prints rows in columns under a header.
pub fn table(header: &[&str], rows: &[Vec<String>]) -> Result<(), Trouble> {
    let header: Vec<String> = header.iter().map(|name| name.to_uppercase()).collect();
    let all: Vec<&Vec<String>> = std::iter::once(&header).chain(rows).collect();
    let width =
        |column: usize| all.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..header.len()).map(|column| width(column).unwrap_or(0)).collect();
    for row in all {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        line(cells.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}

/// Text without what would steer a terminal.
pub fn harmless(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_printed_steers_the_terminal() {
        assert_eq!(harmless("a\u{1b}[2Jb\u{7}\r\nc\td\u{9b}"), "a[2Jb\nc\td");
    }
}
