//! Refusals, in the real server's words
//! (<https://docs.discord.com/developers/topics/opcodes-and-status-codes#json>).

use serde_json::{Map, Value, json};

/// An answer that is no success.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Refusal {
    pub(super) status: u16,
    pub(super) code: u64,
    pub(super) message: String,
    pub(super) errors: Option<Value>,
}

/// A status below 300, and the body; 204 has none.
pub(super) type Outcome = Result<(u16, Value), Refusal>;

impl Refusal {
    pub(super) fn new(status: u16, code: u64, message: &str) -> Self {
        Self { status, code, message: message.to_owned(), errors: None }
    }

    pub(super) fn unknown_channel() -> Self {
        Self::new(404, 10003, "Unknown Channel")
    }

    pub(super) fn unknown_guild() -> Self {
        Self::new(404, 10004, "Unknown Guild")
    }

    pub(super) fn unknown_message() -> Self {
        Self::new(404, 10008, "Unknown Message")
    }

    pub(super) fn missing_access() -> Self {
        Self::new(403, 50001, "Missing Access")
    }

    pub(super) fn missing_permissions() -> Self {
        Self::new(403, 50013, "Missing Permissions")
    }

    pub(super) fn body(&self) -> Value {
        let mut body = json!({ "message": self.message, "code": self.code });
        if let Some(errors) = &self.errors {
            body["errors"] = errors.clone();
        }
        body
    }
}

/// Collects what is wrong with a body, each thing at its path
/// (<https://docs.discord.com/developers/reference#error-messages>).
#[derive(Debug, Default)]
pub(super) struct Form {
    errors: Map<String, Value>,
}

impl Form {
    /// `path` is like `components.0.label`; empty: the body as a whole.
    pub(super) fn wrong(&mut self, path: &str, code: &str, message: impl Into<String>) {
        let mut place = &mut self.errors;
        for part in path.split('.').filter(|part| !part.is_empty()) {
            let next = place.entry(part).or_insert_with(|| json!({}));
            let Value::Object(next) = next else { return };
            place = next;
        }
        let list = place.entry("_errors").or_insert_with(|| json!([]));
        if let Value::Array(list) = list {
            list.push(json!({ "code": code, "message": message.into() }));
        }
    }

    pub(super) fn required(&mut self, path: &str) {
        self.wrong(path, "BASE_TYPE_REQUIRED", "This field is required");
    }

    pub(super) fn choices(&mut self, path: &str, choices: &str) {
        self.wrong(path, "BASE_TYPE_CHOICES", format!("Value must be one of {{{choices}}}."));
    }

    /// Checks a text that must be there; in Unicode characters.
    pub(super) fn text(&mut self, path: &str, value: &Value, least: usize, most: usize) {
        match value {
            Value::Null if least == 0 => {}
            Value::Null => self.required(path),
            Value::String(text) => {
                let length = text.chars().count();
                if length > most && least == 0 {
                    let message = format!("Must be {most} or fewer in length.");
                    self.wrong(path, "BASE_TYPE_MAX_LENGTH", message);
                } else if length < least || length > most {
                    let message = format!("Must be between {least} and {most} in length.");
                    self.wrong(path, "BASE_TYPE_BAD_LENGTH", message);
                }
            }
            _ => self.wrong(path, "BASE_TYPE_BAD_TYPE", "Could not interpret value as string."),
        }
    }

    /// Checks a text that may be absent.
    pub(super) fn maybe_text(&mut self, path: &str, value: &Value, least: usize, most: usize) {
        if !value.is_null() {
            self.text(path, value, least, most);
        }
    }

    /// Checks a whole number that may be absent.
    pub(super) fn number(&mut self, path: &str, value: &Value, least: i64, most: i64) {
        match value.as_i64() {
            _ if value.is_null() => {}
            None => self.wrong(path, "NUMBER_TYPE_COERCE", "Value is not int."),
            Some(number) if number < least => {
                let message = format!("int value should be greater than or equal to {least}.");
                self.wrong(path, "NUMBER_TYPE_MIN", message);
            }
            Some(number) if number > most => {
                self.wrong(
                    path,
                    "NUMBER_TYPE_MAX",
                    format!("int value should be less than or equal to {most}."),
                );
            }
            Some(_) => {}
        }
    }

    /// The elements of a list; it may be absent.
    pub(super) fn list<'a>(
        &mut self,
        path: &str,
        value: &'a Value,
        least: usize,
        most: usize,
    ) -> &'a [Value] {
        let list: &[Value] = match value {
            Value::Null => &[],
            Value::Array(list) => list,
            _ => {
                self.wrong(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
                return &[];
            }
        };
        if list.len() < least || list.len() > most {
            let message = match least {
                0 => format!("Must be {most} or fewer in length."),
                _ => format!("Must be between {least} and {most} in length."),
            };
            self.wrong(path, "BASE_TYPE_BAD_LENGTH", message);
        }
        list
    }

    pub(super) fn finish(self) -> Result<(), Refusal> {
        if self.errors.is_empty() {
            return Ok(());
        }
        let errors = Some(Value::Object(self.errors));
        Err(Refusal { errors, ..Refusal::new(400, 50035, "Invalid Form Body") })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wrong_thing_stands_at_its_path() {
        let mut form = Form::default();
        form.text("content", &json!("żółć"), 0, 3);
        form.text("components.0.label", &Value::Null, 1, 80);
        form.maybe_text("title", &Value::Null, 1, 2);
        form.number("flags", &json!(9), 0, 8);
        let refusal = form.finish().expect_err("three things are wrong");
        let errors = refusal.body()["errors"].take();
        assert_eq!(errors["content"]["_errors"][0]["code"], "BASE_TYPE_MAX_LENGTH");
        assert_eq!(errors["components"]["0"]["label"]["_errors"][0]["code"], "BASE_TYPE_REQUIRED");
        assert_eq!(errors["flags"]["_errors"][0]["code"], "NUMBER_TYPE_MAX");
        assert!(errors["title"].is_null());
        assert_eq!(Form::default().finish(), Ok(()));
    }
}
