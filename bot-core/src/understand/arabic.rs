//! Arabic as people type it: letters that are written in several ways, and particles that are written as one with the
//! next word.
//!
//! "والتسجيل" is "and", "the" and "registration"; phrases have the bare word.

/// Particles in front of a word, with how many letters the word must have left, so that "وين" (where) does not lose its
/// first letter: and, so, in, like, at, for, this, the, will.
const PARTICLES: [(&str, usize); 20] = [
    ("و", 3),
    ("ف", 3),
    ("ب", 3),
    ("ل", 3),
    ("ال", 3),
    ("لل", 3),
    ("وال", 3),
    ("فال", 3),
    ("بال", 3),
    ("كال", 3),
    ("عال", 3),
    ("هال", 3),
    ("ولل", 3),
    ("وبال", 3),
    ("بهال", 3),
    ("وب", 3),
    ("ول", 3),
    ("س", 4),
    ("وس", 4),
    ("فس", 4),
];

/// A letter as it is compared: final forms of ya, the feminine ending and alef with whatever it carries are mixed up
/// everywhere, and Persian keyboards have letters of their own. `None`: hamza, which is often left out.
/// To be called on decomposed text, where alef, waw and ya carry no hamza any more.
pub(super) fn fold(c: char) -> Option<char> {
    match c {
        'ء' => None,
        'ى' | 'ی' => Some('ي'),
        'ة' | 'ە' => Some('ه'),
        'ٱ' => Some('ا'),
        'ک' => Some('ك'),
        c => Some(c),
    }
}

/// Whether a letter may stand twice: the article before lam ("اللقاء"). Others are doubled for emphasis.
pub(super) fn may_double(word: &str, c: char) -> bool {
    c == 'ل' && !word.ends_with("لل")
}

/// A folded word without particles in front: every way to read it.
pub(super) fn bare(word: &str) -> impl Iterator<Item = &str> {
    PARTICLES.iter().filter_map(move |(particle, left)| {
        word.strip_prefix(particle).filter(|rest| rest.chars().count() >= *left)
    })
}

/// Whether two folded words are the same but for particles.
pub(super) fn same_but_for_particles(one: &str, other: &str) -> bool {
    let readings = |word| bare(word).chain([word]);
    readings(one).any(|reading| readings(other).any(|own| own == reading))
}

pub(super) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}')
}

#[cfg(test)]
mod tests {
    use super::super::normalise::words;
    use super::*;

    #[test]
    fn spellings_of_a_word_are_one() {
        for way in ["إلغاء", "الغاء", "ألغاء", "إلغــــاء", "إِلْغَاء", "الغا"]
        {
            assert_eq!(words(way), words("إلغاء"), "{way}");
        }
        assert_eq!(words("لغة مستشفى"), words("لغه مستشفي"));
        assert_eq!(words("شكرااااا"), words("شكرًا"));
        assert_eq!(words("اللقاء"), ["اللقا"]);
        assert_eq!(words("اللللقاء"), ["اللقا"]);
    }

    #[test]
    fn particles_come_off_and_short_words_stay_whole() {
        for way in ["التسجيل", "والتسجيل", "بالتسجيل", "للتسجيل", "عالتسجيل", "هالتسجيل", "وتسجيل"]
        {
            assert!(bare(way).any(|bare| bare == "تسجيل"), "{way}");
        }
        assert!(bare("للقا").any(|bare| bare == "لقا"));
        assert!(bare("ساحضر").any(|bare| bare == "احضر"));
        for whole in ["وين", "فين", "لغه", "ولد", "بدي", "لا", "و"] {
            assert_eq!(bare(whole).count(), 0, "{whole}");
        }
        assert!(same_but_for_particles("والمواد", "المواد") && !same_but_for_particles("مواد", "مواعد"));
    }
}
