//! Patience: a hand waits until the page it sees has come to rest, as a person's does.

use thirtyfour::WebElement;

use super::Window;

/// Whether the page rests; see the file.
const RESTS: &str = include_str!("settle.js");

impl Window {
    /// Waits until the page has come to rest: all it asked the core is answered and drawn.
    pub(super) async fn settled(&self) {
        self.until("the page to come to rest", async || self.rests(None).await)
            .await;
    }

    /// Whether the page rests at this moment, and this thing on it.
    pub(super) async fn rests(&self, thing: Option<&WebElement>) -> Option<()> {
        let sought = match thing {
            Some(thing) => vec![thing.to_json().ok()?],
            None => vec![],
        };
        let rests = self.driver.execute_async(RESTS, sought).await.ok()?;
        (rests.json() == true).then_some(())
    }
}
