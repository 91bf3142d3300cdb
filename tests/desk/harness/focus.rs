//! The keyboard alone: keys go where the focus is, and the focus is always to be seen.

use thirtyfour::{Key, TypingData};

use super::{LOOK_EVERY, Window};

/// How often it is looked whether the focus is to be seen, before it is not.
const LOOKS: usize = 50;

/// Why what has the focus cannot be seen to have it; null where it can, or where nothing has it.
const FOCUS_UNSEEN: &str = "const it = document.activeElement;
    if (!it || it === document.body) return null;
    const main = it.closest('main');
    const box = it.getBoundingClientRect();
    const room = main
        ? main.getBoundingClientRect()
        : { top: 0, bottom: innerHeight, left: 0, right: innerWidth };
    if (box.width === 0 || box.height === 0) return 'it has no size';
    // Of a tall field its first or last line is enough: there the caret stands.
    const seen = Math.min(box.bottom, room.bottom) - Math.max(box.top, room.top);
    if (seen + 1 < Math.min(box.height, 24)) return 'it is out of sight';
    if (box.left < -1 || box.right > innerWidth + 1) return 'it is cut off at the side';
    const marked = (style) =>
        (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
            && !/^(transparent|rgba\\(.*, 0\\))$/.test(style.outlineColor))
        || style.boxShadow !== 'none' || style.backgroundColor === 'rgb(255, 235, 59)';
    // Radios and ticks are drawn beside an input that is itself transparent.
    const drawn = [it, it.nextElementSibling, ...it.querySelectorAll('*')].filter(Boolean);
    const styles = drawn.flatMap((one) =>
        [getComputedStyle(one), getComputedStyle(one, '::before'), getComputedStyle(one, '::after')]);
    if (!styles.some(marked)) return 'nothing marks it';
    return null;";

impl Window {
    /// Presses keys, wherever the focus is once the page has come to rest.
    pub(crate) async fn press(&self, keys: impl Into<TypingData>) {
        let keys: String = keys.into().as_vec().into_iter().collect();
        self.until("keys to be pressed", async || {
            self.rests(None).await?;
            let focused = self.driver.active_element().await.ok()?;
            focused.send_keys(&keys).await.ok()
        })
        .await;
    }

    /// The name of what has the focus, as a screen reader would begin to say it.
    pub(crate) async fn focused(&self) -> String {
        let script = "const it = document.activeElement;
             const label = it.labels && it.labels[0];
             return (it.getAttribute('aria-label') || (label && label.innerText) || it.innerText
                 || '').trim()";
        let name = self.script(script, vec![]).await;
        name.as_str().unwrap_or_default().to_owned()
    }

    /// Goes on with the Tab key until something of this name has the focus, and sees at every step
    /// that the focus is in sight and marked.
    pub(crate) async fn tab_to(&self, name: &str) {
        let mut met = Vec::new();
        for _ in 0..120 {
            let focused = self.focused().await;
            if focused.starts_with(name) {
                return;
            }
            met.push(focused);
            self.press(Key::Tab).await;
            self.focus_is_seen().await;
        }
        panic!("the Tab key does not lead to ‘{name}’; it met {met:?}");
    }

    /// Demands that what has the focus is in sight and marked, as soon as the key has done its work.
    async fn focus_is_seen(&self) {
        let mut unseen = serde_json::Value::Null;
        for _ in 0..LOOKS {
            unseen = self.script(FOCUS_UNSEEN, vec![]).await;
            if unseen.is_null() {
                return;
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
        self.screenshot("gave-up").await;
        panic!("the focus is on ‘{}’, but {unseen}", self.focused().await);
    }

    /// Whether the focus is on something: it is lost when what had it went away.
    pub(crate) async fn has_focus_somewhere(&self) -> bool {
        let script = "const it = document.activeElement; return !!it && it !== document.body";
        self.script(script, vec![]).await == true
    }
}
