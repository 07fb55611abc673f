//! What changes by people's doing: persons, registrations, language requests, inquiries.

pub mod account;
pub mod answer;
pub mod inquiry;
pub mod language_request;
pub mod person;
pub mod registration;

pub use account::{Account, Reachability};
pub use answer::{Answer, Answers};
pub use inquiry::Inquiry;
pub use language_request::LanguageRequest;
pub use person::{Me, ReminderLevel};
pub use registration::{Registration, Seats, State, StateName};
