//! What is generated from the code is committed and fresh.

use std::fs;

use evenhand_casework::{questions_table, typescript};
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
fn the_readme_lists_every_question() {
    const BEGIN: &str = "<!-- begin: questions -->\n";
    const END: &str = "<!-- end: questions -->";
    let readme = fs::read_to_string(workspace().join("README.md")).expect("there is a README");
    let (before, rest) = readme
        .split_once(BEGIN)
        .expect("the README has a place for the table");
    let (_, after) = rest.split_once(END).expect("the place for the table ends");
    let table = questions_table();
    fresh(
        "README.md",
        [before, BEGIN, "\n", table.trim(), "\n\n", END, after].concat(),
    );
}
