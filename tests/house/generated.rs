//! What is generated from the code is committed and fresh.

use std::fs;

use evenhand_casework::{entries_table, questions_table, typescript};
use evenhand_tests::{fresh, workspace};

#[test]
fn the_screens_know_the_contract_as_it_is() {
    fresh("ui/src/backend/generated/contract.ts", typescript());
}

#[test]
fn the_schema_in_review_is_the_schema_in_use() {
    let schema = evenhand_store::dump_schema().expect("the migrations make a schema");
    fresh("src-tauri/crates/store/schema.sql", schema);
}

#[test]
fn the_readme_lists_every_question_and_every_kind_of_entry() {
    let readme = fs::read_to_string(workspace().join("README.md")).expect("there is a README");
    let readme = with_table(&readme, "questions", &questions_table());
    fresh(
        "README.md",
        with_table(&readme, "entries", &entries_table()),
    );
}

/// The README with a table in the place that is marked for it.
fn with_table(readme: &str, name: &str, table: &str) -> String {
    let begin = format!("<!-- begin: {name} -->\n");
    let end = format!("<!-- end: {name} -->");
    let (before, rest) = readme
        .split_once(&begin)
        .expect("the README has a place for the table");
    let (_, after) = rest.split_once(&end).expect("the place for the table ends");
    [before, &begin, "\n", table.trim(), "\n\n", &end, after].concat()
}
