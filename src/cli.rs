//! The command line.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Sign up for meetings by chatting, get the link and the reminders, ask for language support.
#[derive(Debug, Parser)]
#[command(name = "zapis", version, disable_help_subcommand = true)]
pub struct Cli {
    /// Settings (default: zapis.toml, if it is there)
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Try it with example meetings, nothing configured and nothing kept
    Demo {
        /// Where to serve the pages
        #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
        listen: String,
    },
    /// Run every configured platform until SIGTERM or SIGINT
    Serve,
    /// Talk to the bot in this terminal
    Chat(Chat),
    /// Look at settings, tokens, locales, meetings and the database; a line a finding
    Check {
        /// Meeting files to look at as well
        #[arg(value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Meetings: import, list, show, cancel
    #[command(subcommand)]
    Meeting(Meeting),
    /// Who signed up: list, export, add
    #[command(subcommand)]
    Registrations(Registrations),
    /// Organisers
    #[command(subcommand)]
    Organiser(Organiser),
    /// RODO: what is stored about one person, and its removal
    #[command(subcommand)]
    Person(Person),
    /// Write a consistent copy of the database while it runs
    Backup {
        /// Where to; must not be there yet
        file: PathBuf,
    },
    /// For translators: what the bot understands of each line of standard input, as JSON lines
    Understand(Understand),
}

/// `zapis understand`.
#[derive(Debug, Args)]
pub struct Understand {
    /// The language of the conversation; absent: recognised
    #[arg(long, value_name = "L")]
    pub locale: Option<String>,
    /// Check labelled sentences instead: those of each language's folder (sentences.tsv), or of these files, which are named
    /// after their language (pl.tsv). Fails where a sentence would be acted on wrongly
    #[arg(long, value_name = "FILE", num_args = 0..)]
    pub report: Option<Vec<PathBuf>>,
    /// With --report: name the sentences as well about which the bot would ask
    #[arg(long, requires = "report")]
    pub asked: bool,
    /// With --report: print JSON
    #[arg(long, requires = "report")]
    pub json: bool,
}

/// `zapis chat`.
#[derive(Debug, Args)]
pub struct Chat {
    /// The language that your platform would tell of you, such as uk
    #[arg(long, value_name = "L")]
    pub locale: Option<String>,
    /// Who you are: another name is another person (default: your user name)
    #[arg(long = "as", value_name = "NAME", value_parser = terminal_name)]
    pub name: Option<String>,
}

/// `zapis meeting`.
#[derive(Debug, Subcommand)]
pub enum Meeting {
    /// Create or update meetings and communities from TOML files
    Import {
        /// The files, in this order; each as a whole or not at all
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Tell what would happen and change nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// All meetings
    List {
        /// As an array of JSON objects
        #[arg(long)]
        json: bool,
    },
    /// One meeting
    Show {
        /// Its name in links
        slug: String,
        /// As a JSON object
        #[arg(long)]
        json: bool,
    },
    /// Cancel a meeting and tell everyone
    Cancel {
        /// Its name in links
        slug: String,
        /// What participants are told
        #[arg(long)]
        reason: String,
    },
}

/// `zapis registrations`.
#[derive(Debug, Subcommand)]
pub enum Registrations {
    /// Who signed up for a meeting
    List {
        /// The meeting
        slug: String,
        /// As an array of JSON objects
        #[arg(long)]
        json: bool,
    },
    /// The same for a spreadsheet
    Export {
        /// The meeting
        slug: String,
        /// The kind of file
        #[arg(long, value_enum)]
        format: Format,
        /// Where to (default: standard output)
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// The language of the answers' labels
        #[arg(long, value_name = "L", default_value = "pl")]
        locale: String,
    },
    /// Enter somebody who signed up by phone, on paper or by e-mail
    Add(Add),
}

/// `zapis registrations add`.
#[derive(Debug, Args)]
pub struct Add {
    /// The meeting
    pub slug: String,
    /// Who
    #[arg(long)]
    pub name: String,
    /// How they signed up
    #[arg(long, value_enum)]
    pub source: Source,
    /// Their language
    #[arg(long, value_name = "L", default_value = "pl")]
    pub locale: String,
    /// An answer, by the key of its question; may be repeated
    #[arg(long = "answer", value_name = "KEY=VALUE", value_parser = key_value)]
    pub answers: Vec<(String, String)>,
}

/// How somebody signed up without a chat.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Source {
    /// By phone
    Phone,
    /// On paper
    Paper,
    /// By e-mail
    Email,
}

impl Source {
    /// As it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Paper => "paper",
            Self::Email => "email",
        }
    }
}

/// Kinds of spreadsheet files.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Format {
    /// Comma-separated, UTF-8
    Csv,
    /// Excel
    Xlsx,
}

/// `zapis organiser`.
#[derive(Debug, Subcommand)]
pub enum Organiser {
    /// Print a one-time code: whoever sends the bot `/organiser CODE` becomes an organiser
    Invite {
        /// The community's slug
        community: String,
    },
}

/// `zapis person`.
#[derive(Debug, Subcommand)]
pub enum Person {
    /// Everything stored about a person, as JSON
    Export {
        /// telegram:ID, discord:ID or web:ID
        #[arg(value_parser = address)]
        address: bot_core::ids::Address,
    },
    /// Erase a person; only counts stay
    Erase {
        /// telegram:ID, discord:ID or web:ID
        #[arg(value_parser = address)]
        address: bot_core::ids::Address,
    },
}

fn address(text: &str) -> Result<bot_core::ids::Address, String> {
    bot_core::ids::Address::parse(text).ok_or_else(|| "write PLATFORM:ID, such as web:5f2c".to_owned())
}

fn key_value(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.split_once('=').ok_or("write KEY=VALUE, with a question's key")?;
    Ok((key.trim().to_owned(), value.trim().to_owned()))
}

fn terminal_name(text: &str) -> Result<String, String> {
    let fine =
        !text.is_empty() && text.len() <= 64 && !text.chars().any(|c| c.is_control() || c.is_whitespace());
    if fine {
        Ok(text.to_owned())
    } else {
        Err("write a name of at most 64 letters, without spaces".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_in_order() {
        Cli::command().debug_assert();
    }

    #[test]
    fn answers_are_split_at_the_first_equals_sign() {
        assert_eq!(key_value("a=b=c"), Ok(("a".to_owned(), "b=c".to_owned())));
        assert!(key_value("a").is_err());
    }

    #[test]
    fn settings_may_stand_behind_the_command() {
        let cli =
            Cli::try_parse_from(["zapis", "meeting", "list", "--json", "--config", "a.toml"]).expect("usage");
        assert_eq!(cli.config, Some(PathBuf::from("a.toml")));
    }
}
