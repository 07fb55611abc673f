//! A rough sound of a word, the same in Cyrillic and in the many ways of writing it in Latin letters.
//!
//! "хочу", "hochu", "khochu", "xochu" and the Polish way "choczu" all become "hohu". Much is lost on purpose;
//! a match by skeleton is therefore worth less than one by letters.

/// The skeleton of a folded word in Latin or Cyrillic letters.
pub(super) fn skeleton(word: &str) -> String {
    let latin: String = word.chars().map(romanise).collect();
    without_glides(&one_letter_a_sound(&latin))
}

fn romanise(c: char) -> &'static str {
    match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'х' => "h",
        'д' => "d",
        'е' | 'є' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' | 'ы' | 'ј' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'ц' => "ts",
        'ч' => "ch",
        'ш' | 'щ' => "sh",
        'ю' => "iu",
        'я' => "ia",
        'ь' | 'ъ' => "",
        c => ascii(c),
    }
}

fn ascii(c: char) -> &'static str {
    const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    LETTERS.find(c).and_then(|at| LETTERS.get(at..=at)).unwrap_or("")
}

/// Letter groups that write one sound, longest first.
const GROUPS: [(&str, char); 14] = [
    ("shch", 's'),
    ("szcz", 's'),
    ("sch", 's'),
    ("sh", 's'),
    ("sz", 's'),
    ("zh", 'z'),
    ("ch", 'h'),
    ("cz", 'h'),
    ("kh", 'h'),
    ("ts", 'c'),
    ("tz", 'c'),
    ("x", 'h'),
    ("g", 'h'),
    ("q", 'k'),
];

fn one_letter_a_sound(latin: &str) -> String {
    let mut out = String::with_capacity(latin.len());
    let mut rest = latin;
    while let Some(first) = rest.chars().next() {
        let (sound, length) = GROUPS.iter().find(|(group, _)| rest.starts_with(group)).map_or(
            (
                match first {
                    'w' => 'v',
                    'y' | 'j' => 'i',
                    c => c,
                },
                first.len_utf8(),
            ),
            |(group, sound)| (*sound, group.len()),
        );
        if !out.ends_with(sound) {
            out.push(sound);
        }
        rest = &rest[length..];
    }
    out
}

/// "ia", "ya", "ja" and "я" differ only in how the glide is written, so it goes.
fn without_glides(sounds: &str) -> String {
    let mut out = String::with_capacity(sounds.len());
    let mut sounds = sounds.chars().peekable();
    while let Some(c) = sounds.next() {
        let glide = c == 'i' && sounds.peek().is_some_and(|next| "aeou".contains(*next));
        if !glide && !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_it_sounds_the_same() {
        for way in ["hochu", "khochu", "xochu", "choczu", "хочу"] {
            assert_eq!(skeleton(way), "hohu", "{way}");
        }
        for way in ["zapisatsia", "zapisatsya", "zapisatsa", "записаться", "записатся"] {
            assert_eq!(skeleton(way), "zapisaca", "{way}");
        }
        for way in ["dyakuyu", "diakuiu", "djakuju", "дякую"] {
            assert_eq!(skeleton(way), "daku", "{way}");
        }
    }
}
