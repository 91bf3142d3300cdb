//! Hands and eyes: things are found by what a person hears or reads, never by their markup.

use thirtyfour::components::SelectElement;
use thirtyfour::{Key, WebElement};

use super::{LOOK_EVERY, Window};

/// Finds by role and accessible name; see the file.
const FIND: &str = include_str!("find.js");

/// How often it is looked whether a press was heard, before it is made again.
const LOOKS: usize = 10;

impl Window {
    /// Waits for the page whose title this is.
    pub(crate) async fn heading(&self, name: &str) -> WebElement {
        self.find("heading", name).await
    }

    /// Waits for a thing with a role and a name, and returns it.
    pub(crate) async fn find(&self, role: &str, name: &str) -> WebElement {
        self.until(&format!("the {role} ‘{name}’"), async || {
            self.look_for(role, name).await
        })
        .await
    }

    /// Whether there is a thing with a role and a name at this moment.
    pub(crate) async fn has(&self, role: &str, name: &str) -> bool {
        self.look_for(role, name).await.is_some()
    }

    /// Whether the whole of a thing can be seen as the page stands, without scrolling.
    pub(crate) async fn is_in_sight(&self, role: &str, name: &str) -> bool {
        let thing = self.find(role, name).await;
        let thing = thing.to_json().expect("an element has a name");
        let script = "const box = arguments[0].getBoundingClientRect();
             return box.top >= 0 && box.bottom <= innerHeight
                 && box.left >= 0 && box.right <= innerWidth";
        self.script(script, vec![thing]).await == true
    }

    /// Presses the mouse on a thing.
    pub(crate) async fn click(&self, role: &str, name: &str) {
        self.until(
            &format!("the {role} ‘{name}’ to be pressed"),
            async || {
                // What was found may have been drawn anew since; then it is looked for again.
                self.press_mouse_on(self.look_for(role, name).await?).await
            },
        )
        .await;
    }

    /// Answers a question that stands above choices, by the label of one of them.
    pub(crate) async fn choose(&self, question: &str, answer: &str) {
        self.until(
            &format!("‘{answer}’ under ‘{question}’"),
            async || {
                let found = self.look_within("radio", answer, Some(question)).await?;
                self.press_mouse_on(found).await
            },
        )
        .await;
    }

    /// As [`Window::choose`], where the same question is asked more than once: `at` counts from 0.
    pub(crate) async fn choose_nth(&self, question: &str, at: usize, answer: &str) {
        let script = "const [question, at, answer] = arguments;
            const named = (element) => element?.textContent.replace(/\\s+/g, ' ').trim();
            const groups = [...document.querySelectorAll('fieldset')]
              .filter((group) => named(group.querySelector('legend')) === question);
            const radios = [...(groups[at]?.querySelectorAll('input[type=radio]') ?? [])];
            return radios.find((radio) => named(radio.labels[0]) === answer) ?? null;";
        self.until(
            &format!("‘{answer}’ under question {at}, ‘{question}’"),
            async || {
                let sought = vec![question.into(), at.into(), answer.into()];
                let found = self.driver.execute(script, sought).await.ok()?;
                self.press_mouse_on(found.element().ok()?).await
            },
        )
        .await;
    }

    /// Picks one of the choices of a list that opens.
    pub(crate) async fn pick(&self, label: &str, choice: &str) {
        self.settled().await;
        let list = self.find("combobox", label).await;
        let list = SelectElement::new(&list).await.expect("a list has choices");
        list.select_by_visible_text(choice)
            .await
            .unwrap_or_else(|error| panic!("‘{choice}’ can be picked: {error}"));
    }

    /// Types into the field with this label, after what is in it.
    pub(crate) async fn type_into(&self, label: &str, text: &str) {
        self.settled().await;
        let field = self.find("textbox", label).await;
        field.send_keys(text).await.expect("a field takes keys");
    }

    /// Types into the field with this label, over what is in it.
    pub(crate) async fn type_over(&self, label: &str, text: &str) {
        self.settled().await;
        let field = self.find("textbox", label).await;
        let keys = Key::Control + "a";
        field.send_keys(keys).await.expect("a field takes keys");
        field.send_keys(text).await.expect("a field takes keys");
    }

    /// Pastes into the field with this label: for text that has no keys.
    pub(crate) async fn paste_into(&self, label: &str, text: &str) {
        self.settled().await;
        let field = self.find("textbox", label).await;
        let field = field.to_json().expect("an element has a name");
        self.script(
            "arguments[0].focus(); document.execCommand('insertText', false, arguments[1]);",
            vec![field, text.into()],
        )
        .await;
    }

    /// What the field with this label holds.
    pub(crate) async fn value_of(&self, label: &str) -> String {
        let field = self.find("textbox", label).await;
        field
            .prop("value")
            .await
            .expect("a field can be read")
            .unwrap_or_default()
    }

    /// Waits until the page says this somewhere.
    pub(crate) async fn says(&self, words: &str) {
        self.until(&format!("the words ‘{words}’"), async || {
            self.text().await.contains(words).then_some(())
        })
        .await;
    }

    /// What the page says, as it is drawn.
    pub(crate) async fn text(&self) -> String {
        let text = self.script("return document.body.innerText", vec![]).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// What stands in a lane of the picture of time: its words, and the names of its marks.
    pub(crate) async fn lane(&self, name: &str) -> String {
        let script = "const [name] = arguments;
             const texts = [...document.querySelectorAll('svg text')];
             const lane = texts.find((text) => text.textContent.trim() === name);
             if (!lane) return null;
             const y = Number(lane.getAttribute('y'));
             const at = (element, which) => Number(element?.getAttribute(which));
             const words = texts.filter((text) => text !== lane && at(text, 'y') === y);
             const marks = [...document.querySelectorAll('svg a')]
               .filter((mark) => at(mark.querySelector('circle'), 'cy') === y - 5);
             return [...words.map((text) => text.textContent.trim()),
               ...marks.map((mark) => mark.getAttribute('aria-label'))].join('; ')";
        self.until(&format!("the lane ‘{name}’"), async || {
            let held = self.script(script, vec![name.into()]).await;
            held.as_str().map(str::to_owned)
        })
        .await
    }

    /// All that stands in the face for keys and fingerprints, without the spaces between.
    pub(crate) async fn groups_of_code(&self) -> String {
        let script = "return [...document.querySelectorAll('code')].map((c) => c.textContent.trim()).join('')";
        self.script(script, vec![])
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// The title of the window.
    pub(crate) async fn title(&self) -> String {
        self.driver.title().await.expect("a page has a title")
    }

    /// How far the page could be scrolled sideways, in pixels: nothing should be cut off.
    pub(crate) async fn sideways(&self) -> i64 {
        let script =
            "const root = document.documentElement; return root.scrollWidth - root.clientWidth";
        self.script(script, vec![])
            .await
            .as_i64()
            .unwrap_or_default()
    }

    /// Scrolls to a thing, as a person does, waits until it stands still, and presses the mouse on
    /// it. The driver itself scrolls no further than to its edge, and the edge may lie under the
    /// foot line.
    pub(super) async fn press_mouse_on(&self, thing: WebElement) -> Option<()> {
        let sought = vec![thing.to_json().ok()?];
        let script = "arguments[0].scrollIntoView({ block: 'center' });";
        self.driver.execute(script, sought.clone()).await.ok()?;
        self.rests(Some(&thing)).await?;
        // A page may answer a press by drawing itself anew before the driver has let go of the
        // mouse, and the driver then tells of a failure; or it may move under the mouse, and the
        // press goes elsewhere. So the page itself says whether it heard.
        let script = "const [thing] = arguments;
             window.heardThePress = false;
             const hear = () => { window.heardThePress = true; };
             thing.addEventListener('click', hear, { once: true, capture: true });";
        self.driver.execute(script, sought).await.ok()?;
        let pressed = thing.click().await;
        for _ in 0..LOOKS {
            match self
                .driver
                .execute("return window.heardThePress", vec![])
                .await
            {
                Ok(heard) if heard.json() == true => return Some(()),
                Ok(_) => tokio::time::sleep(LOOK_EVERY).await,
                // A press that closes the window leaves nobody to ask.
                Err(_) => return pressed.ok(),
            }
        }
        None
    }

    async fn look_for(&self, role: &str, name: &str) -> Option<WebElement> {
        self.look_within(role, name, None).await
    }

    pub(super) async fn look_within(
        &self,
        role: &str,
        name: &str,
        group: Option<&str>,
    ) -> Option<WebElement> {
        let sought = vec![role.into(), name.into(), group.into()];
        let found = self.driver.execute(FIND, sought).await.ok()?;
        found.element().ok()
    }
}
