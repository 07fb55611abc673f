//! The depots of all platforms.

use crate::depot::Depot;
use crate::pace;
use crate::platform::Platform;
use crate::queue::{Item, Leased};
use std::sync::Arc;

/// One depot for each platform: they never wait for each other.
#[derive(Debug)]
pub struct Depots {
    ours: Vec<Arc<Depot>>,
    /// For what is leased of platforms that this process does not run.
    elsewhere: Arc<Depot>,
}

/// Some platforms, and how many parcels may be claimed for them together.
pub type Room<'a> = (Vec<&'a str>, usize);

impl Depots {
    /// Empty depots for these platforms.
    pub fn of(platforms: Vec<Arc<dyn Platform>>) -> Self {
        let ours = platforms.into_iter().map(|platform| Arc::new(Depot::new(Some(platform)))).collect();
        Self { ours, elsewhere: Arc::new(Depot::new(None)) }
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Depot>> {
        self.ours.iter().chain([&self.elsewhere])
    }

    /// The platforms that this process runs.
    pub fn names(&self) -> Vec<&str> {
        self.ours().map(|(name, _)| name).collect()
    }

    /// What is leased by its depots, in the order in which it comes.
    pub fn sort(&self, leased: Vec<Leased>) -> Vec<(&Arc<Depot>, Vec<Leased>)> {
        let mut sorted: Vec<(&Arc<Depot>, Vec<Leased>)> = Vec::new();
        for item in leased {
            let depot = self.of_platform(&item.chat().platform);
            match sorted.iter_mut().find(|(known, _)| Arc::ptr_eq(known, depot)) {
                Some((_, batch)) => batch.push(item),
                None => sorted.push((depot, vec![item])),
            }
        }
        sorted
    }

    fn of_platform(&self, platform: &str) -> &Arc<Depot> {
        self.ours.iter().find(|depot| name(depot) == Some(platform)).unwrap_or(&self.elsewhere)
    }

    /// Those of platforms that this process runs, by their names.
    pub fn ours(&self) -> impl Iterator<Item = (&str, &Arc<Depot>)> {
        self.ours.iter().filter_map(|depot| Some((name(depot)?, depot)))
    }

    /// Which parcels may be claimed: by platforms without limits together, and by each that has some.
    pub fn room(&self) -> Vec<Room<'_>> {
        let (mut free, mut held, mut rooms) = (Vec::new(), 0, Vec::new());
        for (name, depot) in self.ours() {
            match depot.room() {
                Some(room) => rooms.push((vec![name], room)),
                None => {
                    free.push(name);
                    held += depot.held();
                }
            }
        }
        rooms.push((free, pace::HELD_MOST.saturating_sub(held)));
        rooms.retain(|(names, _)| !names.is_empty());
        rooms
    }

    /// How many parcels and postings wait.
    pub fn waiting(&self) -> usize {
        self.all().map(|depot| depot.waiting()).sum()
    }

    /// How many parcels and postings are here.
    pub fn held(&self) -> usize {
        self.all().map(|depot| depot.held()).sum()
    }

    /// Resolves when nothing waits and nothing is on its way.
    pub async fn empty(&self) {
        while let Some(busy) = self.all().find(|depot| !depot.is_empty()) {
            busy.empty().await;
        }
    }
}

fn name(depot: &Arc<Depot>) -> Option<&'static str> {
    depot.platform.as_ref().map(|platform| platform.name())
}
