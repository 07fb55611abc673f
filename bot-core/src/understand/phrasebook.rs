//! Loading the phrases of all locales into one book.

use super::examples::Examples;
use super::labelled;
use super::lexicon::{Lexicon, WordId};
use super::normalise;
use super::pattern::{self, Form, Step};
use super::source::{Phrase, Source, WordOrder};
use super::wish::{Wish, Word};
use crate::locale::LangTag;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// A phrase file that can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {problem}; {cure}")]
pub struct PhraseError {
    /// The file, as `locales/<tag>/phrases.toml`.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub problem: String,
    /// What to write instead.
    pub cure: String,
}

/// The phrases of all locales. Cheap to clone: the clones share everything.
#[derive(Debug, Clone)]
pub struct Phrasebook(pub(super) Arc<Book>);

/// What a pattern says when it is found in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    Wish(Wish),
    /// Something of a wish, too little to act on.
    Hint(Wish),
    /// Sounds like a wish and is none.
    Unclear,
    /// A short answer; `None`: too ambiguous.
    Word(Option<Word>),
    /// The option of this number, counted from 1; `None`: the last one.
    Ordinal(Option<usize>),
    All,
    /// Courtesy whose words mean nothing here.
    Filler,
    Negation,
    /// Has a negation and negates nothing that is wanted.
    Harmless,
    Question,
    Doubt,
    Already,
    OtherPeople,
    /// Counted from 1, January.
    Month(i8),
    /// Counted from 1, Monday.
    Weekday(i8),
    /// So many days from today.
    Day(i8),
    /// So many weeks from this one.
    Week(i8),
    /// The meeting that comes next.
    Next,
    /// Looks like a number or a date of a meeting and is none.
    NoMeeting,
    /// An hour follows.
    Hour,
}

/// A set of words of which any will do.
pub(super) type ClassId = u32;

/// One step of a compiled pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    /// One word of this class.
    Word(ClassId),
    Language {
        wanted: bool,
    },
}

/// A sequence of words with a meaning.
#[derive(Debug)]
pub(super) struct Pattern {
    pub locale: u8,
    pub meaning: Meaning,
    /// Each with whether a gap may stand before it.
    pub elements: Vec<(Element, bool)>,
    /// How many different elements it has.
    pub different: u8,
    pub free_order: bool,
    /// Whether it says this only where nothing but fillers stands around it.
    pub alone: bool,
}

#[derive(Debug, Default)]
pub(super) struct Book {
    pub locales: Vec<Locale>,
    pub lexicon: Lexicon,
    pub patterns: Vec<Pattern>,
    /// The classes that a word is in.
    pub classes: HashMap<WordId, Vec<ClassId>>,
    class_ids: HashMap<Vec<WordId>, ClassId>,
    /// Patterns by the classes of which they need a word.
    pub by_class: HashMap<ClassId, Vec<u32>>,
    /// Patterns that need the name of a language.
    pub by_language: Vec<u32>,
    /// Names of languages: tags.
    pub languages: HashMap<WordId, String>,
    pub fillers: HashSet<WordId>,
    pub negations: HashSet<WordId>,
    /// Words that part the items of a list.
    pub ands: HashSet<WordId>,
    /// Labelled sentences.
    pub examples: Examples,
}

/// What is known of a locale as a language.
#[derive(Debug, Default)]
pub(super) struct Locale {
    pub tag: String,
    /// Letters that are typical of it, lower case, as written.
    pub letters: HashSet<char>,
    /// Words that are typical of it.
    pub words: HashSet<WordId>,
}

impl Phrasebook {
    /// Builds a book of `(locale tag, text of its phrases.toml)`; a tag that comes again adds to what it had, and so does a
    /// variant (`pl-simple`) that comes after its base.
    ///
    /// # Errors
    /// A file is no TOML, has an unknown key, or a phrase that breaks the notation.
    pub fn build(sources: &[(&str, &str)]) -> Result<Self, PhraseError> {
        Self::with_examples(sources, &[])
    }

    /// The same, with the texts of `sentences.tsv` of any locales.
    ///
    /// # Errors
    /// As [`Phrasebook::build`]; a line that is no labelled sentence.
    pub fn with_examples(sources: &[(&str, &str)], sentences: &[(&str, &str)]) -> Result<Self, PhraseError> {
        let mut book = Book::default();
        for (tag, text) in sentences {
            let labelled = labelled::read(text).map_err(|bad| PhraseError {
                file: format!("locales/{tag}/{}", labelled::FILE),
                line: bad.line,
                problem: bad.problem.to_owned(),
                cure: "write `sentence<TAB>action`, such as `sign me up<TAB>sign_up`".to_owned(),
            })?;
            book.examples.add(&labelled);
        }
        for (tag, text) in sources {
            let file = File { tag, text };
            let source = toml::from_str(text).map_err(|error| file.no_toml(&error))?;
            let locale = book.locale(tag)?;
            Loader { file, book: &mut book, locale, order: WordOrder::Fixed }.load(&source)?;
        }
        book.lexicon.close();
        Ok(Self(Arc::new(book)))
    }

    /// Tags of the locales in the book.
    pub fn locales(&self) -> impl Iterator<Item = &str> {
        self.0.locales.iter().map(|locale| locale.tag.as_str())
    }
}

impl Book {
    fn locale(&mut self, tag: &str) -> Result<u8, PhraseError> {
        let known = self.place(Some(tag)).map(usize::from);
        let at = known.unwrap_or(self.locales.len());
        if known.is_none() {
            self.locales.push(Locale { tag: tag.to_owned(), ..Locale::default() });
        }
        u8::try_from(at)
            .map_err(|_| File { tag, text: "" }.error(0, "is one locale too many".into(), "keep at most 256"))
    }

    /// The place of a locale, if the book has it; of a variant (`pl-simple`), that of its base.
    pub fn place(&self, tag: Option<&str>) -> Option<u8> {
        let tag = tag?;
        let exactly = self.locales.iter().position(|locale| locale.tag == tag);
        u8::try_from(exactly.or_else(|| self.base_of(tag))?).ok()
    }

    fn base_of(&self, tag: &str) -> Option<usize> {
        let tag = LangTag::parse(tag)?;
        let bases = self.locales.iter().enumerate();
        let bases = bases.filter(|(_, locale)| tag.varies(&LangTag::new(&locale.tag)));
        bases.max_by_key(|(_, locale)| locale.tag.len()).map(|(at, _)| at)
    }

    /// The tag of a locale.
    pub fn tag(&self, locale: u8) -> Option<String> {
        self.locales.get(usize::from(locale)).map(|locale| locale.tag.clone())
    }
}

#[derive(Clone, Copy)]
struct File<'a> {
    tag: &'a str,
    text: &'a str,
}

impl File<'_> {
    fn error(&self, at: usize, problem: String, cure: &str) -> PhraseError {
        let line = 1 + self.text.bytes().take(at).filter(|&b| b == b'\n').count();
        PhraseError {
            file: format!("locales/{}/phrases.toml", self.tag),
            line,
            problem,
            cure: cure.to_owned(),
        }
    }

    fn no_toml(&self, error: &toml::de::Error) -> PhraseError {
        let at = error.span().map_or(0, |span| span.start);
        let problem = error.message().lines().next().unwrap_or_default().to_owned();
        self.error(at, problem, "compare with locales/en/phrases.toml, whose head tells the notation")
    }
}

struct Loader<'a> {
    file: File<'a>,
    book: &'a mut Book,
    locale: u8,
    order: WordOrder,
}

impl Loader<'_> {
    fn load(&mut self, source: &Source) -> Result<(), PhraseError> {
        self.order = source.word_order;
        self.words(source)?;
        for (tag, names) in &source.languages {
            for word in self.single(names)? {
                self.book.languages.insert(word, tag.clone());
            }
        }
        for (name, phrases) in &source.wish {
            let wish = name.wish();
            self.patterns(&phrases.phrases, &wish.clone().map_or(Meaning::Unclear, Meaning::Wish))?;
            self.patterns(&phrases.hints, &wish.map_or(Meaning::Unclear, Meaning::Hint))?;
        }
        for (kind, phrases) in &source.support {
            let wish = Wish::LanguageSupport(Some(*kind));
            self.patterns(&phrases.phrases, &Meaning::Wish(wish.clone()))?;
            self.patterns(&phrases.hints, &Meaning::Hint(wish))?;
        }
        for (detail, phrases) in &source.detail {
            let wish = Wish::Details(Some(*detail));
            self.patterns(&phrases.phrases, &Meaning::Wish(wish.clone()))?;
            self.patterns(&phrases.hints, &Meaning::Hint(wish))?;
        }
        self.calendar(source)?;
        for (name, phrases) in &source.word {
            self.patterns(&phrases.phrases, &Meaning::Word(name.word()))?;
        }
        self.ordinals(source)
    }

    fn words(&mut self, source: &Source) -> Result<(), PhraseError> {
        let fillers = self.single(&source.filler.words)?;
        self.book.fillers.extend(fillers);
        let negations = self.single(&source.negation.words)?;
        self.book.negations.extend(negations);
        let ands = self.single(&source.list.and)?;
        self.book.ands.extend(ands);
        let words = self.single(&source.language.words)?;
        if let Some(locale) = self.book.locales.get_mut(usize::from(self.locale)) {
            locale.words.extend(words);
            locale.letters.extend(source.language.letters.to_lowercase().chars());
        }
        self.patterns(&source.filler.phrases, &Meaning::Filler)?;
        self.patterns(&source.negation.words, &Meaning::Negation)?;
        self.patterns(&source.negation.harmless, &Meaning::Harmless)?;
        self.patterns(&source.question.words, &Meaning::Question)?;
        self.patterns(&source.doubt.words, &Meaning::Doubt)?;
        self.patterns(&source.already.words, &Meaning::Already)?;
        self.patterns(&source.other_people.words, &Meaning::OtherPeople)
    }

    fn calendar(&mut self, source: &Source) -> Result<(), PhraseError> {
        self.numbered("months", &source.months, 12, Meaning::Month)?;
        self.numbered("weekdays", &source.weekdays, 7, Meaning::Weekday)?;
        let (days, weeks, which) = (&source.days, &source.weeks, &source.which);
        for (phrases, meaning) in [
            (&days.today, Meaning::Day(0)),
            (&days.tomorrow, Meaning::Day(1)),
            (&days.after_tomorrow, Meaning::Day(2)),
            (&weeks.this, Meaning::Week(0)),
            (&weeks.next, Meaning::Week(1)),
            (&which.next, Meaning::Next),
            (&which.none, Meaning::NoMeeting),
            (&which.hour, Meaning::Hour),
        ] {
            self.patterns(phrases, &meaning)?;
        }
        Ok(())
    }

    /// Phrases by number, from 1 to `most`.
    fn numbered(
        &mut self,
        table: &str,
        phrases: &BTreeMap<String, Vec<Phrase>>,
        most: i8,
        meaning: fn(i8) -> Meaning,
    ) -> Result<(), PhraseError> {
        for (name, phrases) in phrases {
            let number = name.parse().ok().filter(|number| (1..=most).contains(number));
            let Some(number) = number else {
                let at = phrases.first().map_or(0, |phrase| phrase.span().start);
                let problem = format!("“{name}” in [{table}] is none of 1 to {most}");
                return Err(self.file.error(at, problem, &format!("write a number from 1 to {most}")));
            };
            self.patterns(phrases, &meaning(number))?;
        }
        Ok(())
    }

    fn ordinals(&mut self, source: &Source) -> Result<(), PhraseError> {
        self.patterns(&source.list.all, &Meaning::All)?;
        for (name, phrases) in &source.ordinals {
            let number = name.parse().ok().filter(|number| *number > 0);
            if number.is_none() && name != "last" {
                let at = phrases.first().map_or(0, |phrase| phrase.span().start);
                return Err(self.file.error(
                    at,
                    format!("“{name}” in [ordinals] is no number"),
                    "write 1, 2, 3 … or last",
                ));
            }
            self.patterns(phrases, &Meaning::Ordinal(number))?;
        }
        Ok(())
    }

    fn patterns(&mut self, phrases: &[Phrase], meaning: &Meaning) -> Result<(), PhraseError> {
        for phrase in phrases {
            let alone = pattern::alone(phrase.as_ref()).is_some();
            for steps in self.unfold(phrase)? {
                self.pattern(&steps, meaning.clone(), alone);
            }
        }
        Ok(())
    }

    /// Words that stand alone, such as fillers and names of languages.
    fn single(&mut self, phrases: &[Phrase]) -> Result<Vec<WordId>, PhraseError> {
        let mut ids = Vec::new();
        for phrase in phrases {
            for steps in self.unfold(phrase)? {
                match steps.as_slice() {
                    [Step::Word(forms)] => ids.extend(self.forms(forms)),
                    _ => {
                        let problem = format!("“{}” is more than one word", phrase.as_ref());
                        return Err(self.file.error(phrase.span().start, problem, "write single words here"));
                    }
                }
            }
        }
        Ok(ids)
    }

    fn unfold(&self, phrase: &Phrase) -> Result<Vec<Vec<Step>>, PhraseError> {
        pattern::unfold(pattern::alone(phrase.as_ref()).unwrap_or(phrase.as_ref()))
            .map_err(|bad| self.file.error(phrase.span().start, bad.problem, bad.cure))
    }

    fn forms(&mut self, forms: &[Form]) -> Vec<WordId> {
        let lexicon = &mut self.book.lexicon;
        forms
            .iter()
            .map(|form| lexicon.add(&form.text, form.stem, normalise::script_of(&form.text)))
            .collect()
    }

    fn class(&mut self, forms: &[Form]) -> ClassId {
        let mut words = self.forms(forms);
        words.sort_unstable();
        words.dedup();
        if let Some(&class) = self.book.class_ids.get(&words) {
            return class;
        }
        let class = u32::try_from(self.book.class_ids.len()).unwrap_or(u32::MAX);
        for word in &words {
            self.book.classes.entry(*word).or_default().push(class);
        }
        self.book.class_ids.insert(words, class);
        class
    }

    fn pattern(&mut self, steps: &[Step], meaning: Meaning, alone: bool) {
        let mut elements = Vec::new();
        let mut gap = false;
        for step in steps {
            let element = match step {
                Step::Gap => None,
                Step::Language(wanted) => Some(Element::Language { wanted: *wanted }),
                Step::Word(forms) => Some(Element::Word(self.class(forms))),
            };
            elements.extend(element.map(|element| (element, gap)));
            gap = element.is_none();
        }
        let gapless = elements.iter().all(|(_, gap)| !gap);
        let place = u32::try_from(self.book.patterns.len()).unwrap_or(u32::MAX);
        let different = self.enter(&elements, place);
        let free_order = self.order == WordOrder::Free && gapless && (2..=4).contains(&elements.len());
        self.book.patterns.push(Pattern {
            locale: self.locale,
            meaning,
            elements,
            different,
            free_order,
            alone,
        });
    }

    /// Enters a pattern under each class that it needs a word of, and counts them.
    fn enter(&mut self, elements: &[(Element, bool)], place: u32) -> u8 {
        let mut different = 0;
        for (element, _) in elements {
            let entries = match element {
                Element::Word(class) => self.book.by_class.entry(*class).or_default(),
                Element::Language { .. } => &mut self.book.by_language,
            };
            if entries.last() != Some(&place) {
                entries.push(place);
                different += 1;
            }
        }
        different
    }
}
