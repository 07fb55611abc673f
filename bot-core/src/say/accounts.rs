//! One person, several accounts: the code that joins them, which there are, where reminders go.

use super::NotLinked;
use super::voice::Voice;
use crate::args;
use crate::facts::Need;
use crate::ids::AccountId;
use crate::message::{Expects, Look};
use crate::model::{Account, Reachability};
use crate::press::Press;

/// What a platform is called. The core reads no meaning into it: the name that its addresses begin with, in capitals.
fn platform_words(platform: &str) -> String {
    let mut letters = platform.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// An account among others: its platform, what it calls the person, and its address where that is not enough.
fn label(account: &Account, all: &[Account]) -> String {
    let named = |account: &Account| {
        let platform = platform_words(&account.address.platform);
        match account.name_hint.as_deref().filter(|name| !name.is_empty()) {
            Some(name) => format!("{platform} ({name})"),
            None => platform,
        }
    };
    let name = named(account);
    let alike = all.iter().filter(|other| named(other) == name).count();
    if alike > 1 { format!("{name} {}", account.address.id) } else { name }
}

/// A code, and where to send it.
pub(super) fn code(voice: &mut Voice<'_>, code: &str) {
    voice.title(voice.t("link-title"));
    voice.text(voice.ta("link-code", args! { "code" => format!("/link {code}") }));
    voice.text(voice.t("link-code-time"));
}

/// Why they were not joined.
pub(super) fn not_linked(voice: &mut Voice<'_>, why: NotLinked) {
    voice.text(voice.t(match why {
        NotLinked::BadCode => "link-bad-code",
        NotLinked::TooMany => "link-too-many",
        NotLinked::SameAccount => "link-same-account",
        NotLinked::Already => "link-already",
    }));
    match why {
        NotLinked::BadCode | NotLinked::TooMany | NotLinked::SameAccount => {}
        NotLinked::Already => voice.quiet(&[("button-accounts", Press::Accounts), ("button-my", Press::My)]),
    }
}

/// This account is joined now.
pub(super) fn linked(voice: &mut Voice<'_>) -> Result<bool, Need> {
    let all = voice.facts.accounts_of(voice.me.person)?;
    if all.len() < 2 {
        return Ok(false);
    }
    voice.notice(voice.t("linked"));
    list(voice, all);
    voice.quiet(&[("button-my", Press::My), ("button-accounts", Press::Accounts)]);
    Ok(true)
}

/// Another account was joined to this one.
pub(super) fn joined(voice: &mut Voice<'_>, platform: &str) {
    voice.notice(voice.ta("account-joined", args! { "account" => platform_words(platform) }));
    voice.text(voice.t("account-joined-not-you"));
    voice.quiet(&[("button-accounts", Press::Accounts), ("button-my", Press::My)]);
}

fn list(voice: &mut Voice<'_>, all: &[Account]) {
    let here = voice.me.account;
    let lines = all.iter().map(|account| {
        let label = voice.theirs(&label(account, all));
        match account.reachability {
            _ if account.id == here => voice.ta("account-here", args! { "account" => label }),
            Reachability::Open => label,
            Reachability::Closed | Reachability::Gone => {
                voice.ta("account-unreachable", args! { "account" => label })
            }
        }
    });
    voice.list("accounts-list", lines.collect());
}

/// My accounts, with what can be done.
pub(super) fn accounts(voice: &mut Voice<'_>) -> Result<(), Need> {
    let all = voice.facts.accounts_of(voice.me.person)?;
    voice.title(voice.t("accounts-title"));
    if all.len() > 1 {
        list(voice, all);
        for account in all {
            let words = voice.ta("button-take-out", args! { "account" => label(account, all) });
            let button = voice.button(words, Press::TakeOut(account.id), Look::Danger);
            voice.rows(vec![button]);
        }
    } else {
        voice.text(voice.t("accounts-one"));
    }
    voice.row("button-link-account", Press::LinkAccount, Look::Plain);
    voice.quiet(&[("button-reminders", Press::ReminderMenu), ("button-privacy", Press::Privacy)]);
    Ok(())
}

/// Really take this account out? `false`: it is out already.
pub(super) fn take_out_ask(voice: &mut Voice<'_>, id: AccountId) -> Result<bool, Need> {
    let all = voice.facts.accounts_of(voice.me.person)?;
    let Some(account) = all.iter().find(|account| account.id == id) else { return Ok(false) };
    let label = voice.theirs(&label(account, all));
    let key = if id == voice.me.account { "take-out-ask-here" } else { "take-out-ask" };
    voice.text(voice.ta(key, args! { "account" => label }));
    voice.row("button-take-out-yes", Press::TakeOutYes(id), Look::Danger);
    voice.row("button-take-out-no", Press::Accounts, Look::Plain);
    voice.expects(Expects::Choice);
    Ok(true)
}

/// It is taken out.
pub(super) fn taken_out(voice: &mut Voice<'_>, platform: &str) {
    voice.notice(voice.ta("taken-out", args! { "account" => platform_words(platform) }));
}

/// This account is on its own now.
pub(super) fn on_your_own(voice: &mut Voice<'_>) {
    voice.notice(voice.t("on-your-own"));
    super::menus::menu(voice);
}

/// Where shall reminders go? Only for those who have a choice.
pub(super) fn whereto(voice: &mut Voice<'_>) -> Result<(), Need> {
    let all = voice.facts.accounts_of(voice.me.person)?;
    let open: Vec<&Account> =
        all.iter().filter(|account| account.reachability == Reachability::Open).collect();
    if all.len() < 2 || open.is_empty() {
        return Ok(());
    }
    voice.text(voice.t("reminders-where"));
    let chosen = |yes| if yes { Look::Chosen } else { Look::Unchosen };
    for account in &open {
        let button =
            voice.button(label(account, all), Press::Prefer(Some(account.id)), chosen(account.preferred));
        voice.rows(vec![button]);
    }
    let none = open.iter().all(|account| !account.preferred);
    voice.row("button-reminders-anywhere", Press::Prefer(None), chosen(none));
    Ok(())
}

/// How many accounts the reader has.
pub(super) fn count(voice: &Voice<'_>) -> Result<usize, Need> {
    Ok(voice.facts.accounts_of(voice.me.person)?.len())
}
