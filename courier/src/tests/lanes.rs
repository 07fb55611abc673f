use crate::lanes::Lanes;
use bot_core::ids::{AccountId, Address, ParcelId};
use bot_core::port::Parcel;
use bot_core::say::Say;
use jiff::Timestamp;

fn parcel(id: i64, account: i64, fence: i64) -> Parcel {
    Parcel {
        id: ParcelId(id),
        account: AccountId(account),
        address: Address::new("web", account.to_string()),
        say: Say::Welcome,
        answers: None,
        fence,
        attempts: 0,
    }
}

#[test]
fn parcels_of_one_account_keep_their_order_and_share_a_lane() {
    let lanes = Lanes::default();
    let start = lanes.take_in(vec![parcel(1, 7, 0), parcel(2, 8, 0), parcel(3, 7, 0)], Timestamp::UNIX_EPOCH);
    assert_eq!(start, [AccountId(7), AccountId(8)]);
    assert!(lanes.take_in(vec![parcel(4, 7, 0)], Timestamp::UNIX_EPOCH).is_empty());
    let order: Vec<i64> =
        std::iter::from_fn(|| lanes.next(AccountId(7))).map(|leased| leased.parcel.id.0).collect();
    assert_eq!(order, [1, 3, 4]);
}

#[test]
fn a_parcel_that_is_leased_again_on_its_way_is_sent_once_and_settled_under_the_newer_fence() {
    let lanes = Lanes::default();
    lanes.take_in(vec![parcel(1, 7, 1)], Timestamp::UNIX_EPOCH);
    assert!(lanes.next(AccountId(7)).is_some());
    assert!(lanes.take_in(vec![parcel(1, 7, 2)], Timestamp::UNIX_EPOCH).is_empty());
    assert!(lanes.next(AccountId(7)).is_none());
    assert_eq!(lanes.let_go(ParcelId(1)), Some(2));
    assert_eq!(lanes.let_go(ParcelId(1)), None);
}

#[test]
fn a_lane_into_which_something_came_does_not_close() {
    let lanes = Lanes::default();
    lanes.take_in(vec![parcel(1, 7, 1)], Timestamp::UNIX_EPOCH);
    assert!(!lanes.close(AccountId(7)));
    lanes.next(AccountId(7));
    assert!(lanes.close(AccountId(7)));
    assert_eq!(lanes.take_in(vec![parcel(2, 7, 1)], Timestamp::UNIX_EPOCH), [AccountId(7)]);
}
