//! axe, run inside the real window.

use std::fs;

use evenhand_tests::workspace;
use serde_json::Value;

use super::Window;

impl Window {
    /// Looks at the page as it stands at 100 % and 200 %, in light and dark: nothing is cut off,
    /// axe finds nothing, and pictures are kept under this name.
    pub(crate) async fn look(&self, name: &str) {
        for (width, zoom) in [(1280, "100"), (640, "200")] {
            self.resize(width, 860).await;
            self.look_as_it_stands(&format!("{name}-{zoom}")).await;
        }
        self.resize(1280, 860).await;
    }

    /// Looks at the page in light and dark without touching the window: what is revealed covers
    /// itself when the window is.
    pub(crate) async fn look_as_it_stands(&self, name: &str) {
        for appearance in ["dark", "light"] {
            self.script(
                "document.documentElement.dataset.appearance = arguments[0]",
                vec![appearance.into()],
            )
            .await;
            let picture = format!("{name}-{appearance}");
            self.screenshot(&picture).await;
            assert_eq!(self.sideways().await, 0, "nothing is cut off on {picture}");
            assert_eq!(
                self.frame_moved().await,
                0,
                "the bars stay where they are on {picture}"
            );
            self.is_accessible(&picture).await;
        }
    }

    /// How far the frame is or could be scrolled away, in pixels: only the main part scrolls.
    async fn frame_moved(&self) -> i64 {
        let script = "const root = document.documentElement;
             return root.scrollTop + document.body.scrollTop + root.scrollHeight - root.clientHeight";
        self.script(script, vec![]).await.as_i64().unwrap_or(-1)
    }

    /// Demands that axe finds nothing wrong with the page as it stands, contrast included.
    pub(crate) async fn is_accessible(&self, page: &str) {
        let axe = fs::read_to_string(workspace().join("ui/node_modules/axe-core/axe.min.js"))
            .expect("axe is installed with the screens");
        if self.script("return typeof window.axe", vec![]).await != "object" {
            self.script(&axe, vec![]).await;
        }
        let found = self
            .driver
            .execute_async(
                "const done = arguments[arguments.length - 1];
                 axe.run(document, { resultTypes: ['violations'] })
                    .then((result) => done({ violations: result.violations, passes: result.passes.length }))
                    .catch((error) => done({ error: String(error) }));",
                vec![],
            )
            .await
            .expect("axe runs")
            .json()
            .clone();
        assert_eq!(found.get("error"), None, "axe runs on {page}");
        assert!(
            found["passes"].as_u64() > Some(3),
            "axe looked at {page}: {found}"
        );
        let violations: Vec<String> = found["violations"]
            .as_array()
            .into_iter()
            .flatten()
            .map(in_words)
            .collect();
        assert!(
            violations.is_empty(),
            "axe on {page}:\n{}",
            violations.join("\n")
        );
    }
}

fn in_words(violation: &Value) -> String {
    let places: Vec<String> = violation["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|node| format!("    {}\n      {}", node["html"], node["failureSummary"]))
        .collect();
    format!(
        "{}: {}\n{}",
        violation["id"],
        violation["help"],
        places.join("\n")
    )
}
