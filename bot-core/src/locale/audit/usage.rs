//! What a message refers to and chooses by, read off its syntax tree.

use crate::locale::plural;
use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use std::collections::BTreeSet;

/// What one message, attribute or term uses.
#[derive(Debug, Default)]
pub(super) struct Usage {
    /// Variables, without `$`.
    pub variables: BTreeSet<String>,
    /// Variables that are written into the text, rather than chosen by.
    written: BTreeSet<String>,
    /// Messages, as `key` or `key.attribute`.
    pub messages: BTreeSet<String>,
    /// Terms, without `-`.
    pub terms: BTreeSet<String>,
    /// Functions.
    pub functions: BTreeSet<String>,
    /// Variables chosen by as bare numbers.
    pub bare_numbers: BTreeSet<String>,
    /// Choices by `PLURAL`.
    pub plurals: Vec<PluralChoice>,
    /// Whether the name of a plural form is written into the text.
    pub form_as_text: bool,
}

/// `{ PLURAL($variable) -> [form] … }`
#[derive(Debug)]
pub(super) struct PluralChoice {
    pub variable: String,
    pub forms: BTreeSet<String>,
}

impl Usage {
    pub(super) fn of(pattern: &Pattern<&str>) -> Self {
        let mut usage = Self::default();
        usage.pattern(pattern);
        usage
    }

    pub(super) fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                self.written.insert(id.name.to_owned());
                self.variables.insert(id.name.to_owned());
            }
            Expression::Inline(inline) => {
                self.form_as_text |= plural_of(inline).is_some();
                self.inline(inline);
            }
            Expression::Select { selector, variants } => {
                self.inline(selector);
                self.choice(selector, variants);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn choice(&mut self, selector: &InlineExpression<&str>, variants: &[Variant<&str>]) {
        if let Some(variable) = plural_of(selector) {
            let forms = variants.iter().map(|variant| key(variant).to_owned()).collect();
            self.plurals.push(PluralChoice { variable: variable.to_owned(), forms });
        } else if let InlineExpression::VariableReference { id } = selector
            && needs_plural(id.name, variants)
        {
            self.bare_numbers.insert(id.name.to_owned());
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.insert(id.name.to_owned());
                self.arguments(arguments);
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| format!(".{}", attribute.name));
                self.messages.insert(format!("{}{}", id.name, attribute.unwrap_or_default()));
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.terms.insert(id.name.to_owned());
                arguments.iter().for_each(|arguments| self.arguments(arguments));
            }
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        let named = arguments.named.iter().map(|argument| &argument.value);
        arguments.positional.iter().chain(named).for_each(|value| self.inline(value));
    }
}

/// Whether `{ $variable -> … }` needs plural rules. Exact numbers (`[0] nobody`) don't, as long as the
/// default does not write the number next to a word that would have to agree with it.
fn needs_plural(variable: &str, variants: &[Variant<&str>]) -> bool {
    let (defaults, others): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| variant.default);
    let by_form = others.iter().any(|variant| plural::CATEGORIES.contains(&key(variant)));
    let by_number = others.iter().any(|variant| matches!(variant.key, VariantKey::NumberLiteral { .. }));
    by_form || by_number && defaults.iter().any(|variant| writes_bare(variable, variant))
}

fn writes_bare(variable: &str, variant: &Variant<&str>) -> bool {
    let usage = Usage::of(&variant.value);
    usage.written.contains(variable) && !usage.plurals.iter().any(|choice| choice.variable == variable)
}

fn key<'a>(variant: &Variant<&'a str>) -> &'a str {
    match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

/// The variable of `PLURAL($variable)`.
fn plural_of<'a>(inline: &InlineExpression<&'a str>) -> Option<&'a str> {
    match inline {
        InlineExpression::FunctionReference { id, arguments } if id.name == plural::FUNCTION => {
            match arguments.positional.as_slice() {
                [InlineExpression::VariableReference { id }] => Some(id.name),
                _ => Some(""),
            }
        }
        _ => None,
    }
}
