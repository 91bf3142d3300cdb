//! Hands for forms: days in three boxes, ticks, and what stands chosen.

use chrono::{Datelike, NaiveDate};
use thirtyfour::Key;

use super::Window;

impl Window {
    /// The day it is in the United Kingdom by the window's own clock.
    pub(crate) async fn today(&self) -> NaiveDate {
        let script = "const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London',
                 year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(new Date());
             const part = (type) => parts.find((one) => one.type === type).value;
             return `${part('year')}-${part('month')}-${part('day')}`";
        let day = self.script(script, vec![]).await;
        day.as_str()
            .and_then(|day| day.parse().ok())
            .expect("the window knows the day")
    }

    /// Types a day into the three boxes of a question, over what is in them.
    pub(crate) async fn type_day(&self, question: &str, day: NaiveDate) {
        self.settled().await;
        for (label, number) in [
            ("Day", day.day().to_string()),
            ("Month", day.month().to_string()),
            ("Year", day.year().to_string()),
        ] {
            let awaited = format!("the box ‘{label}’ under ‘{question}’");
            let sought = async || self.look_within("textbox", label, Some(question)).await;
            let field = self.until(&awaited, sought).await;
            let all = Key::Control + "a";
            field.send_keys(all).await.expect("a box takes keys");
            field.send_keys(number).await.expect("a box takes keys");
        }
    }

    /// The day in the three boxes of a question, as `22 11 2026`.
    pub(crate) async fn day_under(&self, question: &str) -> String {
        let mut parts = Vec::new();
        for label in ["Day", "Month", "Year"] {
            let awaited = format!("the box ‘{label}’ under ‘{question}’");
            let sought = async || self.look_within("textbox", label, Some(question)).await;
            let field = self.until(&awaited, sought).await;
            let held = field.prop("value").await.expect("a box can be read");
            parts.push(held.unwrap_or_default());
        }
        parts.join(" ")
    }

    /// Puts a tick at one of the things under a question, or takes it away.
    pub(crate) async fn tick(&self, question: &str, label: &str) {
        self.until(
            &format!("‘{label}’ under ‘{question}’ to be ticked"),
            async || {
                let found = self.look_within("checkbox", label, Some(question)).await?;
                self.press_mouse_on(found).await
            },
        )
        .await;
    }

    /// Waits until an answer under a question is the one that is chosen.
    pub(crate) async fn is_chosen(&self, question: &str, answer: &str) {
        self.until(
            &format!("‘{answer}’ to be chosen under ‘{question}’"),
            async || {
                let found = self.look_within("radio", answer, Some(question)).await?;
                found.is_selected().await.ok()?.then_some(())
            },
        )
        .await;
    }

    /// Waits until the tick with this label is there.
    pub(crate) async fn is_ticked(&self, label: &str) {
        self.until(&format!("a tick at ‘{label}’"), async || {
            let found = self.find("checkbox", label).await;
            found.is_selected().await.ok()?.then_some(())
        })
        .await;
    }

    /// Waits until the field with this label holds this.
    pub(crate) async fn holds(&self, label: &str, text: &str) {
        self.until(
            &format!("‘{text}’ in the field ‘{label}’"),
            async || {
                let field = self.find("textbox", label).await;
                let held = field.prop("value").await.ok()??;
                (held == text).then_some(())
            },
        )
        .await;
    }

    /// Pastes over all that is in the field with this label.
    pub(crate) async fn paste_over(&self, label: &str, text: &str) {
        self.settled().await;
        let field = self.find("textbox", label).await;
        let field = field.to_json().expect("an element has a name");
        self.script(
            "arguments[0].focus(); arguments[0].select();
             document.execCommand('insertText', false, arguments[1]);",
            vec![field, text.into()],
        )
        .await;
    }

    /// The name of the first link in such a part of the page.
    pub(crate) async fn first_link_in(&self, part: &str) -> String {
        self.until(&format!("a link in ‘{part}’"), async || {
            let script = "return document.querySelector(arguments[0] + ' a')?.textContent.trim()";
            let name = self.script(script, vec![part.into()]).await;
            name.as_str().map(str::to_owned)
        })
        .await
    }

    /// All that stands struck through on the page.
    pub(crate) async fn struck_through(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('s')].map((it) => it.textContent)";
        let found = self.script(script, vec![]).await;
        let texts = found.as_array().into_iter().flatten();
        texts
            .filter_map(|text| text.as_str().map(str::to_owned))
            .collect()
    }
}

/// A day as the screens write it in full: `Thursday 3 September 2026`.
pub(crate) fn in_full(day: NaiveDate) -> String {
    day.format("%A %-d %B %Y").to_string()
}
