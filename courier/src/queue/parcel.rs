//! Parcels in a queue.

use super::Item;
use bot_core::ids::{Address, ParcelId};
use bot_core::port::Parcel;
use bot_core::turn::Class;

impl Item for Parcel {
    type Key = ParcelId;

    fn key(&self) -> ParcelId {
        self.id
    }

    fn fence(&self) -> i64 {
        self.fence
    }

    fn chat(&self) -> &Address {
        &self.address
    }

    fn class(&self) -> Class {
        if self.answers.is_some() { Class::Answer } else { self.class }
    }

    /// The first answer to a press edits the message whose button was pressed.
    fn is_edit(&self) -> bool {
        self.answers.as_ref().is_some_and(|answers| answers.first && answers.handle.is_some())
    }

    fn is_group(&self) -> bool {
        false
    }
}
