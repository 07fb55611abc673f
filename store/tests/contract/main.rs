//! What every database must do, told once and run on each; and what only files or servers do.

mod cases;
mod files;
mod servers;
mod support;

/// A migration that only one of them has would make two products.
#[test]
fn both_databases_have_the_same_migrations() {
    let files = |database: &str| {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations").join(database);
        let files = std::fs::read_dir(folder).expect("reads").map(|file| file.expect("reads").file_name());
        files.collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(files("sqlite"), files("postgres"));
}

macro_rules! contract {
    ($($module:ident: $($case:ident)*;)*) => {
        mod sqlite {
            $($(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $case() {
                    let house = crate::support::House::on_sqlite().await;
                    crate::cases::$module::$case(&house).await;
                    house.leave().await;
                }
            )*)*
        }
        mod postgres {
            $($(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $case() {
                    let house = crate::support::House::on_postgres().await;
                    crate::cases::$module::$case(&house).await;
                    house.leave().await;
                }
            )*)*
        }
    };
}

contract! {
    turns:
        a_first_message_makes_a_person_and_keeps_the_conversation
        an_empty_turn_writes_nothing
        a_look_writes_nothing_and_sees_what_a_turn_would_see
        a_repeated_update_changes_nothing_and_gets_its_unsent_answers_again
        the_same_update_at_the_same_time_is_handled_once
        two_first_messages_at_the_same_time_make_one_person
        a_decision_that_asks_twice_for_the_same_is_refused
        a_panicking_decision_harms_nobody_else
        a_failed_turn_leaves_nothing_behind
        a_decision_on_a_stale_state_is_not_written
        whatever_people_write_comes_back_unchanged
        the_catalogue_is_always_the_present_one;
    seats:
        sixty_four_people_want_the_last_seats
        counters_follow_any_course_of_events
        the_waiting_list_is_in_order;
    outbox:
        a_parcel_is_leased_to_one_at_a_time
        what_is_edited_later_is_found_by_its_name
        a_moved_fence_makes_a_settlement_void
        what_is_given_back_untried_does_not_count_as_tried
        parcels_of_one_chat_keep_their_order
        a_cut_claim_never_takes_a_later_parcel_before_an_earlier_one
        urgent_parcels_go_first
        the_same_key_is_sent_once_and_replaces_what_was_not_sent
        newer_words_go_out_even_if_older_ones_are_being_sent
        a_person_who_is_gone_gets_nothing_until_they_write_again
        a_post_goes_to_the_account_last_written_from
        audiences_are_widened_to_persons
        a_settled_parcel_loses_its_contents
        the_next_due_time_is_known
        leases_of_a_killed_process_are_taken_back
        words_of_another_version_hold_nobody_up;
    postings:
        a_posting_is_leased_to_one_at_a_time_and_comes_with_all_that_is_known
        a_card_is_stale_when_its_meeting_or_its_seats_change
        a_change_during_the_edit_is_not_lost
        a_card_changes_by_time_alone
        a_posting_waits_moves_and_goes
        there_is_one_card_of_a_meeting_in_a_place_and_language
        passers_by_are_asked_in_once_and_leave_no_trace
        an_act_of_the_house_comes_to_pass_once
        a_place_is_known_moves_and_is_forgotten
        leases_of_postings_are_taken_back
        a_rush_of_sign_ups_ends_with_the_last_state_shown;
    events:
        an_event_that_is_wanted_again_stays_the_one_and_takes_the_language
        cards_and_events_of_a_meeting_let_each_other_be
        an_event_is_stale_when_its_meeting_changes_and_in_time
        what_was_shown_for_the_last_time_is_shown_anew_if_ever_again
        a_calendar_moves_and_goes_with_its_events
        nobody_is_called_below_an_event
        a_race_makes_one_event;
    reminders:
        a_reminder_is_due_until_it_has_fired_for_its_start
        a_moved_meeting_arms_its_reminders_again
        a_changed_list_keeps_what_has_fired
        a_cancelled_meeting_is_silent;
    people:
        an_invitation_is_good_once
        a_desk_key_opens_until_its_time
        requests_and_inquiries_are_found_by_everybody_who_looks
        somebody_without_an_account_is_a_person_too
        uploads_and_attachments_come_back
        recurring_jobs_are_remembered
        a_job_that_is_due_runs_once_however_many_clocks_there_are;
    accounts:
        a_code_is_good_once_and_for_a_short_time
        wrong_codes_are_counted_for_a_while
        two_who_use_one_code_at_the_same_time_are_not_both_joined
        whoever_is_joined_brings_everything_along
        of_two_registrations_for_one_meeting_the_better_stays_and_the_seat_goes_on
        what_one_of_them_was_told_is_not_told_again_to_the_other
        an_account_that_is_taken_out_is_a_stranger_and_leaves_everything_behind
        what_is_told_goes_where_it_was_wanted;
    ladder:
        what_waits_for_one_who_is_gone_goes_to_their_next_account_in_order
        what_is_being_sent_is_not_sent_twice_when_an_account_goes
        one_who_went_by_themselves_is_told_elsewhere
        nobody_there_means_another_platform_and_not_for_ever
        an_answer_is_never_said_elsewhere
        what_a_killed_process_held_for_one_who_is_gone_finds_its_way;
    closed:
        what_a_closed_account_takes_only_as_an_answer_waits_for_its_person
        a_closed_account_is_the_last_that_is_told
        what_is_parked_holds_nobody_up_and_is_not_due
        what_was_refused_as_an_answer_waits_again
        somebody_is_called_once_in_six_hours_below_the_newest_card
        who_comes_by_themselves_is_not_called
        nobody_is_called_where_no_card_stands
        what_is_parked_is_forgotten_with_its_meeting_and_after_thirty_days;
    erasure:
        an_erased_person_leaves_only_counts
        a_person_can_read_everything_about_themselves
        a_forgotten_meeting_keeps_only_counts
        data_past_its_time_is_found
        a_sweep_takes_what_is_past_its_use;
    history:
        an_edited_entry_keeps_its_place_and_gets_a_new_number
        a_history_keeps_its_newest_entries
        a_reader_who_comes_back_misses_nothing;
    restarts:
        everything_is_there_after_a_restart
        the_houses_key_is_made_once
        two_processes_share_one_database;
}
