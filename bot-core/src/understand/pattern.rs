//! The small notation of phrases, and its unfolding into plain sequences of words.
//!
//! `word` · `stem*` any ending · `(a|b c)` one of these · `[a]` may be left out · `…` some words in between ·
//! `^phrase$` with nothing but fillers around it · `{language}` the name of a language to speak · `{some_language}` a
//! language that is merely mentioned.

use super::{normalise, umlauts};

/// How many sequences one phrase may unfold into.
const VARIANTS: usize = 300;
/// How many words a sequence may have.
const LENGTH: usize = 10;

/// One step of a sequence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// One of these words.
    Word(Vec<Form>),
    /// Some words in between.
    Gap,
    /// The name of a language; `true`: it is the one that is wanted.
    Language(bool),
}

/// A word as a phrase writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub text: String,
    /// Any word that begins so.
    pub stem: bool,
}

/// A phrase's problem and its cure.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct BadPhrase {
    pub problem: String,
    pub cure: &'static str,
}

type Variants = Vec<Vec<Step>>;

/// The phrase within `^…$`: it must be all that is said.
pub(super) fn alone(phrase: &str) -> Option<&str> {
    phrase.trim().strip_prefix('^')?.strip_suffix('$')
}

/// Unfolds a phrase into all the sequences that it stands for.
pub(super) fn unfold(phrase: &str) -> Result<Variants, BadPhrase> {
    let mut parser = Parser { rest: phrase.trim(), phrase };
    let variants = parser.either(None)?;
    let plain: Variants = variants.into_iter().map(trim_gaps).collect();
    if plain.is_empty() || plain.iter().any(Vec::is_empty) {
        return Err(bad(
            phrase,
            "has a variant without a word",
            "write at least one word that can't be left out",
        ));
    }
    if plain.iter().any(|steps| steps.len() > LENGTH) {
        return Err(bad(phrase, "is too long", "shorten it: at most ten words, the decisive ones"));
    }
    Ok(plain)
}

/// Single words among alternatives become one step, so that "(a|b) (c|d)" is one sequence, not four.
fn together(variants: Variants) -> Variants {
    let mut words = Vec::new();
    let mut rest = Vec::new();
    for variant in variants {
        match <[Step; 1]>::try_from(variant) {
            Ok([Step::Word(forms)]) => words.extend(forms),
            Ok([other]) => rest.push(vec![other]),
            Err(several) => rest.push(several),
        }
    }
    if !words.is_empty() {
        rest.push(vec![Step::Word(words)]);
    }
    rest
}

fn trim_gaps(mut steps: Vec<Step>) -> Vec<Step> {
    while steps.last() == Some(&Step::Gap) {
        steps.pop();
    }
    steps.into_iter().skip_while(|step| *step == Step::Gap).collect()
}

fn bad(phrase: &str, problem: &str, cure: &'static str) -> BadPhrase {
    BadPhrase { problem: format!("the phrase “{phrase}” {problem}"), cure }
}

struct Parser<'a> {
    rest: &'a str,
    phrase: &'a str,
}

impl Parser<'_> {
    /// Alternatives parted by `|`, up to the closing bracket (or the end).
    fn either(&mut self, close: Option<char>) -> Result<Variants, BadPhrase> {
        let mut all = Vec::new();
        loop {
            all.extend(self.sequence()?);
            self.few(&all)?;
            let next = self.rest.chars().next();
            match next {
                Some('|') if close.is_some() => self.skip(1),
                Some(c) if Some(c) == close => {
                    self.skip(1);
                    return Ok(together(all));
                }
                None if close.is_none() => return Ok(all),
                _ => {
                    return Err(bad(
                        self.phrase,
                        "has brackets that don't match",
                        "close each ( with ) and each [ with ]",
                    ));
                }
            }
        }
    }

    fn sequence(&mut self) -> Result<Variants, BadPhrase> {
        let mut all: Variants = vec![Vec::new()];
        loop {
            self.rest = self.rest.trim_start();
            let piece = match self.rest.chars().next() {
                None | Some('|' | ')' | ']') => return Ok(all),
                Some('(') => {
                    self.skip(1);
                    self.either(Some(')'))?
                }
                Some('[') => {
                    self.skip(1);
                    let mut inner = self.either(Some(']'))?;
                    inner.push(Vec::new());
                    inner
                }
                Some('…') => {
                    self.skip('…'.len_utf8());
                    vec![vec![Step::Gap]]
                }
                Some(_) => vec![self.word()?],
            };
            all = all
                .iter()
                .flat_map(|head| piece.iter().map(move |tail| [head.as_slice(), tail].concat()))
                .collect();
            self.few(&all)?;
        }
    }

    fn word(&mut self) -> Result<Vec<Step>, BadPhrase> {
        let end =
            self.rest.find(|c: char| c.is_whitespace() || "()[]|…".contains(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        match word {
            "..." => return Ok(vec![Step::Gap]),
            "{language}" => return Ok(vec![Step::Language(true)]),
            "{some_language}" => return Ok(vec![Step::Language(false)]),
            _ => {}
        }
        let (word, open) = word.strip_suffix('*').map_or((word, false), |stem| (stem, true));
        if word.contains(['*', '{', '}']) {
            return Err(bad(
                self.phrase,
                "has a * or { where none can be",
                "put * at the end of a word; only {language} and {some_language} are known",
            ));
        }
        let words = normalise::words(word);
        if open && words.last().is_none_or(|stem| stem.chars().count() < 2) {
            return Err(bad(
                self.phrase,
                "has too short a stem before *",
                "write at least two letters before *",
            ));
        }
        let mut spelt_out = umlauts::spelt_out(word).into_iter();
        let last = words.len().saturating_sub(1);
        let steps = words.into_iter().enumerate().map(|(i, text)| {
            let other = spelt_out.next().filter(|other| *other != text);
            let forms = [Some(text), other].into_iter().flatten();
            Step::Word(forms.map(|text| Form { text, stem: open && i == last }).collect())
        });
        Ok(steps.collect())
    }

    fn few(&self, variants: &Variants) -> Result<(), BadPhrase> {
        if variants.len() > VARIANTS {
            return Err(bad(self.phrase, "stands for too many sentences", "split it into several phrases"));
        }
        Ok(())
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = &self.rest[bytes..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(phrase: &str) -> Vec<String> {
        unfold(phrase)
            .map(|all| {
                all.iter()
                    .map(|steps| {
                        steps
                            .iter()
                            .map(|step| match step {
                                Step::Word(forms) => {
                                    let forms = forms.iter().map(|form| {
                                        format!("{}{}", form.text, if form.stem { "*" } else { "" })
                                    });
                                    forms.collect::<Vec<_>>().join("/")
                                }
                                Step::Gap => "…".to_owned(),
                                Step::Language(wanted) => format!("<{wanted}>"),
                            })
                            .collect::<Vec<_>>()
                            .join(" ")
                    })
                    .collect()
            })
            .unwrap_or_default()
    }

    #[test]
    fn alternatives_options_stems_and_gaps_unfold() {
        assert_eq!(shown("(chcę|mogę) [się] zapis*"), ["chce/moge sie zapis*", "chce/moge zapis*"]);
        assert_eq!(shown("(a b|c|d*) e").len(), 0, "a stem of one letter");
        assert_eq!(shown("(am bm|cm|de*) em"), ["am bm em", "cm/de* em"]);
        assert_eq!(shown("mów … po {language}"), ["mow … po <true>"]);
        assert_eq!(shown("e-mail"), ["e mail"]);
        assert_eq!(shown("(für|von) Gebärd*"), ["fur/fuer/von gebard*/gebaerd*"]);
    }

    #[test]
    fn a_phrase_may_have_to_be_all_that_is_said() {
        assert_eq!(alone("^sign up$"), Some("sign up"));
        assert_eq!(alone("sign up"), None);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_cure() {
        for phrase in ["(a|b", "a)", "a*b", "a*", "[a]", "", "{langauge}", "a | b"] {
            assert!(unfold(phrase).is_err(), "{phrase}");
        }
        assert!(unfold(&"(a b|c d|e f|g h) ".repeat(5)).is_err());
    }
}
