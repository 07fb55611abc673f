//! "für" and "fuer", "möchte" and "moechte": umlauts as keyboards without them write them.
//!
//! Folding leaves "fur" of "für", which is right for whoever drops the dots. To fold "ue" as well would make other
//! words of other languages ("que", "does"), so phrases with umlauts are entered in both spellings instead.

use super::normalise;
use unicode_normalization::UnicodeNormalization;

/// The folded words of a text with its umlauts written as two letters; empty where it has none.
pub(super) fn spelt_out(text: &str) -> Vec<String> {
    let composed = || text.nfc().flat_map(char::to_lowercase);
    let spelt: String = composed()
        .flat_map(|c| {
            let (first, second) = match c {
                'ä' => ('a', Some('e')),
                'ö' => ('o', Some('e')),
                'ü' => ('u', Some('e')),
                c => (c, None),
            };
            std::iter::once(first).chain(second)
        })
        .collect();
    if composed().eq(spelt.chars()) { Vec::new() } else { normalise::words(&spelt) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn umlauts_and_nothing_else_are_spelt_out() {
        assert_eq!(spelt_out("Für-ÄÖ"), ["fuer", "aeoe"]);
        assert_eq!(spelt_out("u\u{308}ber"), ["ueber"], "dots typed apart");
        for other in ["zażółć", "groß", "does", "ї", "ř", ""] {
            assert_eq!(spelt_out(other), Vec::<String>::new(), "{other}");
        }
    }
}
