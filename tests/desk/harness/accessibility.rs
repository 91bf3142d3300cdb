//! axe, run inside the real window.

use std::fs;

use evenhand_tests::workspace;
use serde_json::Value;

use super::Window;

impl Window {
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
