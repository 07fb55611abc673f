//! From what was typed to words that can be compared: folded, cut, and free of everything that only decorates.

use super::{arabic, roman};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// How many characters of a message are looked at; what people want stands at its beginning.
pub(super) const CHARACTERS: usize = 300;
/// How many words are looked at (the places of words fit into the bits of a `u64`).
const WORDS: usize = 60;
/// How many letters of one word are looked at.
const LETTERS: usize = 32;

/// In which letters a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Other,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Number,
    Symbol,
}

/// One word, number or emoji.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub text: String,
    pub kind: Kind,
    pub script: Script,
    /// Number of the sentence within the message.
    pub sentence: u16,
    /// Number of the stretch between commas within the message.
    pub stretch: u16,
    /// Whether its first letter is a capital and the others are not.
    pub capital: bool,
}

/// A message as words.
#[derive(Debug, Default)]
pub(super) struct Typed {
    pub tokens: Vec<Token>,
    /// Whether it has a question mark.
    pub asks: bool,
    /// Whether there was more than is looked at.
    pub cut: bool,
}

/// Splits and folds a message.
pub(super) fn read(text: &str) -> Typed {
    let mut typed = Typed { cut: text.chars().nth(CHARACTERS).is_some(), ..Typed::default() };
    let text = roman::in_figures(text);
    let mut folded: Vec<(char, bool)> = Vec::new();
    for c in text.chars().take(CHARACTERS).nfc() {
        let upper = c.is_uppercase();
        for lower in c.to_lowercase().map(short_i) {
            decompose_compatible(lower, |part| folded.extend(fold(part).map(|part| (part, upper))));
        }
    }
    let mut reader = Reader::default();
    for (i, &(c, upper)) in folded.iter().take(2 * CHARACTERS).enumerate() {
        reader.take(c, upper, folded.get(i + 1).map(|next| next.0), &mut typed);
    }
    reader.end_word(&mut typed);
    typed.cut |= typed.tokens.len() > WORDS;
    typed.tokens.truncate(WORDS);
    typed
}

/// The folded words of a short text.
pub(super) fn words(text: &str) -> Vec<String> {
    read(text).tokens.into_iter().map(|token| token.text).collect()
}

#[derive(Default)]
struct Reader {
    word: String,
    letters: usize,
    sentence: u16,
    stretch: u16,
    /// Whether the word's first letter is a capital, and whether all are.
    capitals: (bool, bool),
}

impl Reader {
    fn take(&mut self, c: char, upper: bool, next: Option<char>, typed: &mut Typed) {
        if c.is_alphanumeric() {
            let digit = c.is_ascii_digit();
            if self.word.chars().next_back().is_some_and(|last| last.is_ascii_digit() != digit) {
                self.end_word(typed);
            }
            // "taaak" is "tak"; numbers keep their repeated digits, and the Ukrainian "її" is no "і"
            let again = self.letters > 1 && self.word.ends_with(c) && !arabic::may_double(&self.word, c);
            self.capitals = match self.word.is_empty() {
                true => (upper, upper),
                false => (self.capitals.0, self.capitals.1 && upper),
            };
            if self.letters < LETTERS && (digit || !again) {
                self.word.push(c);
                self.letters += 1;
            }
        } else if is_apostrophe(c) && !self.word.is_empty() {
            // within a word it is left out: "don't" and "dont", "п'ять" and "пять" are the same
        } else {
            let ordinal = c == '.' && self.is_short_number();
            self.end_word(typed);
            if !ordinal {
                self.mark(c, next, typed);
            }
        }
    }

    /// "28." of a date or "3." of a list: its dot ends no sentence.
    fn is_short_number(&self) -> bool {
        (1..=2).contains(&self.word.len()) && self.word.bytes().all(|byte| byte.is_ascii_digit())
    }

    fn mark(&mut self, c: char, next: Option<char>, typed: &mut Typed) {
        typed.asks |= matches!(c, '?' | '؟');
        let ends = next.is_none_or(|next| !next.is_alphanumeric());
        match c {
            '?' | '؟' | '!' | ';' | '\n' => self.sentence += 1,
            '.' | '…' if ends => self.sentence += 1,
            ',' | '،' | ':' | '(' | ')' | '–' | '—' => self.stretch += 1,
            _ if is_symbol(c) => {
                self.word.push(c);
                self.end_word(typed);
            }
            _ => {}
        }
        if matches!(c, '?' | '؟' | '.' | '!' | ';' | '\n' | '…') {
            self.stretch += 1;
        }
    }

    fn end_word(&mut self, typed: &mut Typed) {
        let text = std::mem::take(&mut self.word);
        self.letters = 0;
        let Some(first) = text.chars().next() else { return };
        if typed.tokens.len() > WORDS {
            return;
        }
        let kind = match first {
            c if c.is_ascii_digit() => Kind::Number,
            c if c.is_alphanumeric() => Kind::Word,
            _ => Kind::Symbol,
        };
        let script = script_of(&text);
        let text = match script {
            Script::Cyrillic => unify_cyrillic(&text),
            Script::Arabic => arabic::unify(text),
            Script::Latin | Script::Other => text,
        };
        let (first, all) = self.capitals;
        typed.tokens.push(Token {
            text,
            kind,
            script,
            sentence: self.sentence,
            stretch: self.stretch,
            capital: first && !all,
        });
    }
}

/// A letter of its own, not an "и" with a mark: "чий" is no "чи". (Decomposed, it would lose the mark.)
fn short_i(c: char) -> char {
    if c == 'й' { 'ј' } else { c }
}

/// One character of decomposed lower-case text; `None` for what does not count.
fn fold(c: char) -> Option<char> {
    if is_combining_mark(c) || is_invisible(c) {
        return None;
    }
    Some(match c {
        'ł' => 'l',
        'đ' | 'ð' => 'd',
        'ø' => 'o',
        'ı' => 'i',
        'ß' => 's',
        'æ' => 'e',
        'ґ' => 'г',
        '\u{0660}'..='\u{0669}' => digit(c, 0x0660),
        '\u{06F0}'..='\u{06F9}' => digit(c, 0x06F0),
        '\n' => '\n',
        c if c.is_whitespace() || c.is_control() => ' ',
        c => return arabic::fold(c),
    })
}

fn digit(c: char, zero: u32) -> char {
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

/// Joiners, bidi controls, variation selectors, skin tones, tatweel: they change looks, not words.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{0640}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{1F3FB}'..='\u{1F3FF}'
        | '\u{E0000}'..='\u{E0FFF}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '′' | '＇')
}

/// Emoji and the like: what is neither letter nor punctuation.
fn is_symbol(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{0400}'..='\u{052F}')
}

/// In which letters a folded word is written: the more frequent ones.
pub(super) fn script_of(text: &str) -> Script {
    let cyrillic = text.chars().filter(|&c| is_cyrillic(c)).count();
    let arabic = text.chars().filter(|&c| arabic::is_arabic(c)).count();
    let latin = text.chars().filter(char::is_ascii_alphabetic).count();
    match () {
        () if cyrillic > 0 && cyrillic >= latin => Script::Cyrillic,
        () if arabic > 0 && arabic >= latin => Script::Arabic,
        () if latin > 0 => Script::Latin,
        () => Script::Other,
    }
}

/// Many type Ukrainian and Belarusian on a foreign keyboard, with a Latin "i" amid Cyrillic letters.
fn unify_cyrillic(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            'a' => 'а',
            'c' => 'с',
            'e' => 'е',
            'i' => 'і',
            'o' => 'о',
            'p' => 'р',
            'x' => 'х',
            'y' => 'у',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn diacritics_capitals_apostrophes_and_repeated_letters_do_not_count() {
        assert_eq!(words("ŻÓŁĆ, Taaaak! Don’t"), ["zolc", "tak", "dont"]);
        assert_eq!(words("Ещё зв'язок; ґанок"), ["еще", "звязок", "ганок"]);
    }

    #[test]
    fn a_latin_letter_amid_cyrillic_ones_is_taken_for_its_likeness() {
        assert_eq!(words("запишiть"), words("запишіть"));
    }

    #[test]
    fn numbers_part_from_letters_and_other_digits_become_ours() {
        assert_eq!(words("2nd 11. ٣"), ["2", "nd", "11", "3"]);
    }

    #[test]
    fn invisible_characters_vanish_and_emoji_stand_alone() {
        assert_eq!(words("ta\u{200B}k\u{202E}👍🏽👍"), ["tak", "👍", "👍"]);
    }

    #[test]
    fn sentences_and_stretches_are_told_apart() {
        let typed = read("Nie, chcę. 28.04? Tak");
        let places: Vec<_> = typed.tokens.iter().map(|t| (t.sentence, t.stretch)).collect();
        assert_eq!(places[0].0, places[1].0);
        assert_ne!(places[0].1, places[1].1);
        assert!(places[1].0 < places[2].0 && places[2].0 == places[3].0 && places[3].0 < places[4].0);
        assert!(typed.asks);
    }

    #[test]
    fn the_dot_of_an_ordinal_number_ends_no_sentence() {
        let sentences = |text: &str| read(text).tokens.iter().map(|t| t.sentence).collect::<Vec<_>>();
        assert_eq!(sentences("am 28. April um 3. Ja"), [0; 6]);
        assert_eq!(sentences("im Jahr 2027. Ja"), [0, 0, 0, 1]);
    }

    #[test]
    fn a_long_text_is_cut() {
        let typed = read(&"слово ".repeat(2000));
        assert!(typed.cut && typed.tokens.len() <= WORDS);
    }
}
