use super::*;
use secrecy::ExposeSecret;

fn with(text: &str, variables: &[(&str, &str)]) -> Result<Settings, Trouble> {
    let variables = variables.iter().map(|(name, value)| (OsString::from(name), OsString::from(value)));
    settings(Some(PathBuf::from("zapis.toml")), text, variables)
}

fn refusal(text: &str, variables: &[(&str, &str)]) -> String {
    with(text, variables).expect_err("wrong settings").to_string()
}

#[test]
fn nothing_written_means_the_defaults() {
    let settings = with("", &[]).expect("settings");
    assert_eq!(settings.database_url.expose_secret(), "sqlite:zapis.db");
    assert!(settings.telegram_token.is_none() && settings.discord_token.is_none());
    assert_eq!((settings.web_listen, settings.log_format), (None, LogFormat::Pretty));
}

#[test]
fn the_environment_wins_over_the_file() {
    let file = "[web]\nlisten = \"127.0.0.1:1\"\npublic_url = \"https://zapis.example.org/\"\n[log]\nformat = \"json\"\n";
    let settings = with(file, &[("ZAPIS_WEB__LISTEN", "127.0.0.1:2"), ("PATH", "/bin")]).expect("settings");
    assert_eq!(settings.web_listen.as_deref(), Some("127.0.0.1:2"));
    assert_eq!(settings.web_public_url.as_deref(), Some("https://zapis.example.org"));
    assert_eq!(settings.log_format, LogFormat::Json);
}

#[test]
fn an_empty_variable_switches_a_setting_off() {
    let settings = with("[telegram]\ntoken = \"1:a\"", &[("ZAPIS_TELEGRAM__TOKEN", "")]).expect("settings");
    assert!(settings.telegram_token.is_none());
}

#[test]
fn an_unknown_key_names_its_line_and_what_was_meant() {
    let words = refusal("[web]\n\nlissten = \"127.0.0.1:1\"", &[]);
    assert!(
        words.contains("zapis.toml, line 3, `web.lissten`") && words.contains("did you mean `listen`?"),
        "{words}"
    );
    let words = refusal("\n[databse]\nurl = \"sqlite:a\"", &[]);
    assert!(words.contains("line 2, `databse`") && words.contains("did you mean `database`?"), "{words}");
    let words = refusal("[web]\nwhatever = \"x\"", &[]);
    assert!(words.contains("write one of: listen, public_url"), "{words}");
}

#[test]
fn an_unknown_variable_is_refused_too() {
    let words = refusal("", &[("ZAPIS_WEB__LISTN", "127.0.0.1:1")]);
    assert!(
        words.contains("ZAPIS_WEB__LISTN") && words.contains("did you mean `ZAPIS_WEB__LISTEN`?"),
        "{words}"
    );
}

#[test]
fn a_file_that_is_not_toml_names_its_line() {
    assert!(refusal("[web]\nlisten = \n", &[]).contains("zapis.toml, line 2"));
}

#[test]
fn values_of_another_kind_are_refused() {
    assert!(refusal("[web]\nlisten = 8080", &[]).contains("in quotes"));
    assert!(refusal("web = \"127.0.0.1:1\"", &[]).contains("write [web]"));
    assert!(refusal("[web]\nlisten = \"8080\"", &[]).contains("host and port"));
    assert!(refusal("[web]\npublic_url = \"zapis.example.org\"", &[]).contains("https://"));
    assert!(refusal("[log]\nformat = \"xml\"", &[]).contains("pretty or json"));
}

#[test]
fn a_secret_is_never_repeated() {
    let words = refusal("", &[("ZAPIS_DATABASE__URL", "mysql://user:s3cret@host/db")]);
    assert!(!words.contains("s3cret") && words.contains("postgres://"), "{words}");
    let settings = with("[telegram]\ntoken = \"1:s3cret\"", &[]).expect("settings");
    assert!(!format!("{settings:?}").contains("s3cret"));
}
